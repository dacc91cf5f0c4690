import Foundation
import Testing

@Suite("Blank forms: of the year asked, with what the plans of that year ask")
struct FormTests {
    /// A ward whose first plan begins with the report year, beside one whose plan of a single year is over.
    private func site(in folder: URL) throws -> String {
        let content = folder.appending(path: "content").path(percentEncoded: false)
        _ = try Program.run("new", "site", content, "--year", "2026")
        for (id, name) in [("ha-an", "Phường Hà An"), ("cua-song", "Phường Cửa Sông")] {
            _ = try Program.run("new", "unit", id, "--name", name, "--kind", "ward", "--content", content)
        }
        try write(
            """
            id: ha-an
            title: Kế hoạch phường Hà An
            issuer: Ủy ban nhân dân phường Hà An
            unit: ha-an
            period: [2026, 2030]
            targets:
              - {indicator: learning-citizens, year: 2030, comparison: at_least, value: 60}
              - {indicator: learning-families, year: 2030, comparison: at_least, value: 70}
            duties:
              - {id: ha-an-001, section: IV, text: Báo cáo kết quả, reporting: true, to: Sở Giáo dục và Đào tạo, deadlines: [{every: year, before: 01-15, of: next_year}]}
            """, "plans/ha-an.yaml", content)
        try write(
            """
            id: cua-song
            title: Kế hoạch phường Cửa Sông năm 2025
            issuer: Ủy ban nhân dân phường Cửa Sông
            unit: cua-song
            period: [2025, 2025]
            targets:
              - {indicator: learning-citizens, year: 2025, comparison: at_least, value: 60}
            """, "plans/cua-song.yaml", content)
        try write(
            "unit,indicator,year,value,source\ncua-song,learning-citizens,2025,40,Báo cáo\ncua-song,learning-families,2025,50,Báo cáo\n",
            "data/cua-song/2025.csv", content)
        return content
    }

    private func write(_ text: String, _ path: String, _ content: String) throws {
        let file = URL(filePath: "\(content)/\(path)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    /// The HTML of a form; 69 is the exit of a machine that has no print engine.
    private func form(_ unit: String, _ year: Int?, _ content: String, in folder: URL) throws -> (answer: Program.Answer, page: String?) {
        let output = folder.appending(path: "in").path(percentEncoded: false)
        let asked = year.map { ["--year", String($0)] } ?? []
        let answer = try Program.run(
            ["print", "--layout", "form", "--unit", unit, "--content", content, "--output", output] + asked, environment: ["PATH": ""])
        return (answer, try? String(contentsOfFile: "\(output)/\(unit)-\(year ?? 2027)-bieu-trong.html", encoding: .utf8))
    }

    @Test("a plan's first year has a form: what it asks, no figure of the year before, to whom and by when")
    func firstYear() throws {
        try withFolder { folder in
            let content = try site(in: folder)
            let (answer, page) = try form("ha-an", 2026, content, in: folder)
            let text = try #require(page, "\(answer.err)")
            #expect(text.contains("Phường Hà An: biểu báo cáo năm 2026"))
            #expect(text.contains(">Năm 2025</th>") && text.contains("colspan=\"3\" style=\"width:56mm\">Năm 2026</th>"))
            #expect(text.contains("Công dân học tập") && text.contains("Gia đình học tập"))
            #expect(text.components(separatedBy: "<em>trước kế hoạch</em>").count == 3, "\(text)")
            #expect(text.contains("Nơi nhận báo cáo: Sở Giáo dục và Đào tạo · "))
            #expect(text.contains("Hạn báo cáo: trước ngày 15/01/2027."))
        }
    }

    @Test(
        "without a year the form is of the year after the report; further on there is none, nor before the years that a plan can start from"
    )
    func years() throws {
        try withFolder { folder in
            let content = try site(in: folder)
            let next = try form("ha-an", nil, content, in: folder).page
            #expect(next?.contains("biểu báo cáo năm 2027") == true && next?.contains("<em>chưa báo cáo</em>") == true)
            let late = try form("ha-an", 2028, content, in: folder).answer
            #expect(
                late.exit == 1 && late.err.contains("biểu trống in được đến năm 2027, năm sau năm báo cáo 2026 của site.yaml"),
                "\(late.err)")
            // a year that can be the base of a plan is asked for; earlier ones are not
            #expect(try form("ha-an", 2025, content, in: folder).page?.contains("biểu báo cáo năm 2025") == true)
            let early = try form("ha-an", 2022, content, in: folder).answer
            #expect(early.exit == 1 && early.err.contains("không kế hoạch nào hỏi Phường Hà An (ha-an) số liệu năm 2022"), "\(early.err)")
        }
    }

    @Test("the base year of a plan has a scaffold as well, and a unit that was not yet founded no form")
    func baseYear() throws {
        try withFolder { folder in
            let content = try site(in: folder)
            #expect(try Program.run("new", "year", "ha-an", "2025", "--content", content).exit == 0)
            let rows = try String(contentsOfFile: "\(content)/data/ha-an/2025.csv", encoding: .utf8)
            #expect(rows.contains("ha-an;learning-citizens;2025;") && rows.contains("ha-an;learning-families;2025;"), "\(rows)")
            #expect(try Program.run("new", "year", "ha-an", "2022", "--content", content).exit == 1)
            _ = try Program.run(
                "new", "unit", "moi", "--name", "Phường Mới", "--kind", "ward", "--from", "2026-07-01", "--content", content)
            let unborn = try form("moi", 2025, content, in: folder).answer
            #expect(
                unborn.err.contains("Phường Mới (moi) chưa thành lập trong năm 2025 (valid_from ở units.csv là 01/7/2026)"), "\(unborn.err)"
            )
        }
    }

    @Test("whose duty it is decides to whom and by when: the ward's own, or that of the units below it")
    func whoseDuty() throws {
        try withFolder { folder in
            let content = try site(in: folder)
            try edit("plans/ha-an.yaml", in: URL(filePath: content)) { text in
                text.replacing("- {indicator: learning-families,", with: "- {indicator: learning-families, applies_to: children,")
                    .replacing(
                        "duties:\n",
                        with:
                            "duties:\n  - {id: ha-an-002, section: IV, agency: Các khu phố, text: Gửi số liệu, reporting: true, deadlines: [{every: year, before: 15/12}]}\n"
                    )
                    .replacing("text: Báo cáo kết quả,", with: "agency: Ủy ban nhân dân phường Hà An, text: Báo cáo kết quả,")
            }
            _ = try Program.run(
                "new", "unit", "khu-pho-1", "--name", "Khu phố 1", "--kind", "ward", "--parent", "ha-an", "--content", content)
            let letter = try Program.run("remind", "--year", "2026", "--plan", "ha-an", "--content", content)
            #expect(
                letter.out == """
                    2/2 đơn vị còn thiếu số liệu năm 2026, 2 đơn vị chưa gửi gì.

                    ----------------------------------------
                    Kính gửi: Phường Hà An
                    Chưa nhận được số liệu nào của năm 2026; đề nghị gửi 1 chỉ tiêu theo Kế hoạch phường Hà An, trước ngày 15 tháng 01 năm 2027, đến Sở Giáo dục và Đào tạo.

                    ----------------------------------------
                    Kính gửi: Khu phố 1
                    Chưa nhận được số liệu nào của năm 2026; đề nghị gửi 1 chỉ tiêu theo Kế hoạch phường Hà An, trước ngày 15 tháng 12 năm 2026, đến Ủy ban nhân dân phường Hà An.

                    """, "\(letter.out)\(letter.err)")
            let below = try form("khu-pho-1", 2026, content, in: folder).page
            #expect(
                below?.contains("Nơi nhận báo cáo: Ủy ban nhân dân phường Hà An · ") == true
                    && below?.contains("trước ngày 15/12/2026.") == true, "\(below ?? "")")
            let own = try form("ha-an", 2026, content, in: folder).page
            #expect(own?.contains("Nơi nhận báo cáo: Sở Giáo dục và Đào tạo · ") == true && own?.contains("trước ngày 15/01/2027.") == true)
        }
    }

    @Test("once no plan asks a unit any more, it is asked for what it reported")
    func planOver() throws {
        try withFolder { folder in
            let content = try site(in: folder)
            let over = try form("cua-song", 2026, content, in: folder).page
            #expect(
                over?.contains("Công dân học tập") == true && over?.contains("Gia đình học tập") == true && over?.contains("40,0%") == true)
        }
    }
}
