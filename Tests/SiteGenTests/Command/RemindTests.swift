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
                    text.split(separator: "\n", omittingEmptySubsequences: false).filter {
                        !$0.hasPrefix("go-vap-phuong-16,") || !$0.contains(",2023,")
                    }.joined(separator: "\n")
                }
            }
            let letter = try Program.run("remind", "--year", "2023", "--plan", "go-vap", "--content", path)
            #expect(letter.exit == 0, "\(letter.err)")
            let owed = try #require(letter.out.split(separator: "Kính gửi: Phường 16\n").last?.split(separator: "\n").first)
            #expect(owed.hasPrefix("Chưa nhận được số liệu nào của năm 2023; đề nghị gửi "), "\(letter.out)")
            #expect(owed.contains(", trước ngày 01 tháng 12 năm 2023, đến Phòng Giáo dục và Đào tạo quận Gò Vấp"), "\(owed)")
            let table = try Program.run("remind", "--year", "2023", "--plan", "go-vap", "--format", "csv", "--content", path)
            #expect(
                table.out.hasPrefix("plan,unit,unit_name,indicator,indicator_name,year,state,before,send_to,section,duty,fault,contact\n"))
            #expect(table.out.contains("go-vap,go-vap-phuong-16,Phường 16,"))
            #expect(table.out.contains(",2023-12-01,"))
        }
    }

    @Test("a unit that ended is named with its successors, and a year without a plan owes nothing")
    func endedUnits() throws {
        let letter = try Program.run("remind", "--year", "2025", "--plan", "go-vap")
        #expect(letter.out.contains("đơn vị kết thúc ngày 30/6/2025; hỏi đơn vị kế thừa địa bàn: Phường Hạnh Thông"), "\(letter.out)")
        let early = try Program.run("remind", "--year", "2019")
        #expect(early.out == "Năm 2019 không có kế hoạch nào đang áp dụng nên không có đơn vị phải báo cáo.\n")
    }

    /// A plan with a yearly week of events and a yearly report; only the report, where it is marked, is a deadline of reporting.
    private func site(reporting mark: String, in folder: URL) throws -> String {
        let content = folder.appending(path: "content").path(percentEncoded: false)
        _ = try Program.run("new", "site", content, "--year", "2026")
        _ = try Program.run("new", "unit", "ha-an", "--name", "Phường Hà An", "--kind", "ward", "--content", content)
        try FileManager.default.createDirectory(atPath: "\(content)/plans", withIntermediateDirectories: true)
        try """
        id: ha-an
        title: Kế hoạch phường Hà An
        issuer: Ủy ban nhân dân phường Hà An
        unit: ha-an
        period: [2026, 2030]
        targets: [{indicator: learning-citizens, year: 2030, comparison: at_least, value: 60}]
        duties:
          - {id: ha-an-001, section: III.1, text: Tổ chức Tuần lễ hưởng ứng học tập suốt đời, deadlines: [{every: year, before: 10-07}]}
          - {id: ha-an-002, section: IV, agency: Các khu phố, text: Báo cáo kết quả,\(mark) deadlines: [{every: year, before: 12-05}]}
        """.write(toFile: "\(content)/plans/ha-an.yaml", atomically: true, encoding: .utf8)
        return content
    }

    @Test("only a duty marked «reporting» gives the date of reports, and the office that receives them is named")
    func markedDuty() throws {
        try withFolder { folder in
            let content = try site(reporting: " reporting: true, to: Sở Giáo dục và Đào tạo,", in: folder)
            let letter = try Program.run("remind", "--year", "2026", "--content", content)
            #expect(
                letter.out == """
                    1/1 đơn vị còn thiếu số liệu năm 2026, 1 đơn vị chưa gửi gì.

                    ----------------------------------------
                    Kính gửi: Phường Hà An
                    Chưa nhận được số liệu nào của năm 2026; đề nghị gửi 1 chỉ tiêu theo Kế hoạch phường Hà An, trước ngày 05 tháng 12 năm 2026, đến Sở Giáo dục và Đào tạo.

                    """)
            let table = try Program.run("remind", "--year", "2026", "--content", content, "--format", "csv")
            #expect(table.out.contains(",2026-12-05,Sở Giáo dục và Đào tạo,IV,Báo cáo kết quả,,\n"), "\(table.out)")
        }
    }

    @Test("a date in January is of the next year where the plan says so")
    func nextYear() throws {
        try withFolder { folder in
            let content = try site(reporting: " reporting: true,", in: folder)
            try edit("plans/ha-an.yaml", in: URL(filePath: content)) {
                $0.replacing("before: 12-05}", with: "before: 01-15, of: next_year}")
            }
            let letter = try Program.run("remind", "--year", "2026", "--content", content)
            #expect(letter.out.hasSuffix(", trước ngày 15 tháng 01 năm 2027.\n"), "\(letter.out)\(letter.err)")
            #expect(try Program.run("remind", "--year", "2026", "--content", content, "--format", "csv").out.contains(",2027-01-15,"))
            let pages = folder.appending(path: "public").path(percentEncoded: false)
            _ = try Program.run("build", "--quiet", "--content", content, "--output", pages)
            let plan = try String(contentsOf: URL(filePath: "\(pages)/plans/ha-an/index.html"), encoding: .utf8)
            #expect(plan.contains("hằng năm, trước ngày 15/1 năm sau"))
            try edit("plans/ha-an.yaml", in: URL(filePath: content)) { $0.replacing("before: 01-15, of: next_year}", with: "of: năm sau}") }
            let wrong = try Program.run("check", "--content", content)
            #expect(
                wrong.exit == 1 && wrong.out.contains("plans/ha-an.yaml:9:") && wrong.out.contains("of ghi «năm sau» mà thiếu before"),
                "\(wrong.out)")
        }
    }

    @Test("a unit does not report to itself: it reports to whom its plan addresses, else to who made the plan above")
    func notToItself() throws {
        try withFolder { folder in
            let content = try site(reporting: "", in: folder)
            try edit("plans/ha-an.yaml", in: URL(filePath: content)) {
                $0 + "\naddressees: [Sở Giáo dục và Đào tạo, Hội Khuyến học tỉnh]\n"
            }
            let letter = try Program.run("remind", "--year", "2026", "--content", content)
            #expect(letter.out.contains(", đến Sở Giáo dục và Đào tạo; Hội Khuyến học tỉnh.\n"), "\(letter.out)")
        }
    }

    @Test("where no duty is marked, no yearly date passes for a date of reports")
    func noMark() throws {
        try withFolder { folder in
            let content = try site(reporting: "", in: folder)
            let letter = try Program.run("remind", "--year", "2026", "--content", content)
            #expect(letter.out.hasSuffix("đề nghị gửi 1 chỉ tiêu theo Kế hoạch phường Hà An.\n"), "\(letter.out)")
            #expect(!letter.out.contains("tháng 10") && !letter.out.contains("tháng 12"))
            let english = try Program.run("remind", "--year", "2026", "--content", content, "--lang", "en")
            #expect(english.out.hasSuffix("please send 1 indicator under Kế hoạch phường Hà An.\n"), "\(english.out)")
            let table = try Program.run("remind", "--year", "2026", "--content", content, "--format", "csv")
            #expect(table.out.contains(",2026,not_reported,,,,,,\n"), "\(table.out)")
        }
    }

    @Test("a unit that sent a part is told only what it lacks, with the day, the office and its own contact")
    func lacksOne() throws {
        try withFolder { folder in
            let content = try site(reporting: " reporting: true, to: Sở Giáo dục và Đào tạo,", in: folder)
            try edit("plans/ha-an.yaml", in: URL(filePath: content)) {
                $0.replacing("targets: [", with: "targets: [{indicator: learning-families, year: 2030, comparison: at_least, value: 60}, ")
            }
            try "id,name,kind,liên hệ\nha-an,Phường Hà An,ward,\"bà An, 028 123\"\n".write(
                toFile: "\(content)/units.csv", atomically: true, encoding: .utf8)
            try FileManager.default.createDirectory(atPath: "\(content)/data/ha-an", withIntermediateDirectories: true)
            try "unit,indicator,year,numerator,denominator\nha-an,learning-families,2026,50,100\n".write(
                toFile: "\(content)/data/ha-an/2026.csv", atomically: true, encoding: .utf8)
            let letter = try Program.run("remind", "--year", "2026", "--content", content)
            #expect(
                letter.out == """
                    1/1 đơn vị còn thiếu số liệu năm 2026.

                    ----------------------------------------
                    Kính gửi: Phường Hà An
                    Liên hệ: bà An, 028 123
                    Còn thiếu 1 chỉ tiêu năm 2026 theo Kế hoạch phường Hà An:
                      - Tỷ lệ công dân đạt danh hiệu Công dân học tập (chưa báo cáo)
                    Hạn: trước ngày 05 tháng 12 năm 2026, mục IV: Các khu phố: Báo cáo kết quả
                    Nơi nhận báo cáo: Sở Giáo dục và Đào tạo

                    """, "\(letter.out)\(letter.err)")
            let table = try Program.run("remind", "--year", "2026", "--content", content, "--format", "csv")
            #expect(table.out.hasSuffix(",,\"bà An, 028 123\"\n"), "\(table.out)")
            let pages = folder.appending(path: "public")
            _ = try Program.run("build", "--quiet", "--content", content, "--output", pages.path(percentEncoded: false))
            let shown = try snapshot(of: pages).filter { String(decoding: $0.value, as: UTF8.self).contains("bà An") }
            #expect(shown.keys.sorted() == [], "whom to ask is the office's own matter")
        }
    }

    @Test("the list to follow up is a workbook in a file, the same each time, never on a terminal")
    func workbook() throws {
        try withFolder { folder in
            let refused = try Program.run("remind", "--year", "2025", "--format", "xlsx")
            #expect(refused.exit == 64 && refused.err.contains("--output") && refused.out.isEmpty)
            let paths = ["a.xlsx", "b.xlsx"].map { folder.appending(path: $0).path(percentEncoded: false) }
            for path in paths {
                #expect(try Program.run("remind", "--year", "2025", "--format", "xlsx", "--output", path).exit == 0)
            }
            let files = try paths.map { try Data(contentsOf: URL(filePath: $0)) }
            #expect(files[0] == files[1] && files[0].starts(with: Data("PK".utf8)))
        }
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
