import Foundation
import Testing

@Suite("sitegen remind, who has not reported what")
struct RemindTests {
    @Test("a ward that sent nothing is named with its indicators and the plan's own date")
    func silentWard() throws {
        try withFolder { folder in
            let content = try copyContent(to: folder)
            let path = content.path(percentEncoded: false)
            for file in try FileManager.default.subpathsOfDirectory(atPath: path) where file.hasPrefix("data/") && file.hasSuffix(".csv") {
                try edit(file, in: content) { text in
                    text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("go-vap-phuong-16,") || !$0.contains(",2023,") }.joined(separator: "\n")
                }
            }
            let letter = try Program.run("remind", "--year", "2023", "--plan", "go-vap", "--content", path)
            #expect(letter.exit == 0, "\(letter.err)")
            #expect(letter.out.contains("Phường 16: còn thiếu "), "\(letter.out)")
            #expect(letter.out.contains("trước ngày 01 tháng 12 năm 2023"))
            let table = try Program.run("remind", "--year", "2023", "--plan", "go-vap", "--format", "csv", "--content", path)
            #expect(table.out.hasPrefix("plan,unit,unit_name,indicator,indicator_name,year,state,before,send_to,section,duty\n"))
            #expect(table.out.contains("go-vap,go-vap-phuong-16,Phường 16,"))
            #expect(table.out.contains(",2023-12-01,"))
        }
    }

    @Test("a unit that ended is named with its successors, and a year without a plan owes nothing")
    func endedUnits() throws {
        let letter = try Program.run("remind", "--year", "2025", "--plan", "go-vap")
        #expect(letter.out.contains("đơn vị kết thúc ngày 30/06/2025; hỏi đơn vị kế thừa địa bàn: Phường Hạnh Thông") || letter.out.contains("đơn vị kết thúc ngày 30/6/2025; hỏi đơn vị kế thừa địa bàn: Phường Hạnh Thông"), "\(letter.out)")
        let early = try Program.run("remind", "--year", "2019")
        #expect(early.out == "Năm 2019 không có kế hoạch nào đang áp dụng nên không có đơn vị phải báo cáo.\n")
    }

    @Test("reminders never reach the published folder")
    func notPublished() throws {
        try withFolder { folder in
            let output = folder.appending(path: "public")
            _ = try Program.run("build", "--quiet", "--output", output.path(percentEncoded: false))
            #expect(try snapshot(of: output).keys.filter { $0.contains("remind") } == [])
        }
    }
}
