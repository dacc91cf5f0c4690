import Foundation
import Rendering
import SmallContents
import Testing
import Wording

@testable import Composing
@testable import Papers

@Suite("What a paper says")
struct PaperWordsTests {
    private func paper(_ unit: String, _ changes: [String: String?] = [:]) async throws -> Paper {
        let (now, history) = try await measured(changes)
        let strings = now.report.strings[.vi]
        let edition = Edition(now, history: history, words: Words(.vi) { strings?[$0] }, assets: [:])
        return Paper(try #require(now.report.area(id: unit)), in: edition, sheetNumber: 1, isDrawn: false)
    }

    @Test("a table of one year is of that year, and not «năm 2024–2024»")
    func oneYear() async throws {
        let data = "unit,indicator,year,value,numerator,denominator,status,source\nquan,citizens,2024,,300,1000,,Báo cáo\n"
        let young = try await paper("quan", ["data/quan.csv": data, "narratives/quan/2024.md": nil])
        #expect(young.annexes.map(\.title) == ["Số liệu theo chỉ tiêu, năm 2024"])
        #expect(try await paper("quan").annexes.map(\.title).last == "Số liệu theo chỉ tiêu, năm 2021–2024")
    }

    @Test("what another year said of its absence is not said of this one")
    func absenceOfTheYear() async throws {
        let data = """
            unit,indicator,year,value,numerator,denominator,status,source
            quan,network,2023,,,,not_applicable,Báo cáo
            quan,citizens,2024,,300,1000,,Báo cáo

            """
        var district = try await paper("quan", ["data/quan.csv": data, "narratives/quan/2024.md": nil])
        let row = "<th scope=\"row\">Thành viên mạng lưới</th>"
        let results = try #require(printed(district.results()).components(separatedBy: row).dropFirst().first?.prefix { $0 != "\n" })
        #expect(results.contains("<em>không áp dụng</em></td><td class=\"middle\"><em>chưa báo cáo</em></td>"))
    }

    @Test("a verdict of an earlier year names the year of its value beside the value of this year")
    func frozen() async throws {
        let plan = (tinySite["plans/ke-hoach.yaml"] ?? "").replacing(
            "{indicator: citizens, year: 2025,", with: "{indicator: citizens, year: 2023,")
        var district = try await paper("quan", ["plans/ke-hoach.yaml": plan, "narratives/quan/2024.md": nil])
        #expect(printed(district.results()).contains("<td>còn thiếu 15 điểm phần trăm (số năm 2023)</td>"))
    }

    @Test(
        "what is too little to be seen is neither an excess nor no gap",
        arguments: [
            ("4004", "bằng mục tiêu"), ("3997", "còn thiếu chưa đến 0,1 điểm phần trăm"), ("4010", "vượt 0,1 điểm phần trăm"),
        ])
    func little(numerator: String, said text: String) async throws {
        let data = "unit,indicator,year,value,numerator,denominator,status,source\nquan,citizens,2024,,\(numerator),10000,,Báo cáo\n"
        var district = try await paper("quan", ["data/quan.csv": data, "narratives/quan/2024.md": nil])
        #expect(printed(district.results()).contains("<td>\(text)</td>"))
    }

    @Test(
        "an indicator of which less is better is to be lowered, or stands below its target",
        arguments: [
            ("500", "còn phải giảm 10 điểm phần trăm"), ("300", "thấp hơn mục tiêu 10 điểm phần trăm"),
        ])
    func down(numerator: String, said text: String) async throws {
        let data = "unit,indicator,year,value,numerator,denominator,status,source\nquan,citizens,2024,,\(numerator),1000,,Báo cáo\n"
        var district = try await paper(
            "quan",
            [
                "data/quan.csv": data, "narratives/quan/2024.md": nil,
                "indicators.yaml": (tinySite["indicators.yaml"] ?? "").replacing(
                    "unit_measure: percent, direction: up", with: "unit_measure: percent, direction: down"),
                "plans/ke-hoach.yaml": (tinySite["plans/ke-hoach.yaml"] ?? "").replacing(
                    "comparison: at_least, value: 40", with: "comparison: at_most, value: 40"),
            ])
        #expect(printed(district.results()).contains("<td>\(text)</td>"))
    }

    @Test("a star is explained wherever it stands, and nowhere else; a standing on made-up values makes the paper say so at its foot")
    func stars() async throws {
        // made up two years before the paper's, so that no table holds a star
        let data = """
            unit,indicator,year,value,numerator,denominator,status,illustrative,source
            quan,citizens,2021,,100,1000,final,false,Báo cáo
            quan,citizens,2022,,120,1000,final,true,Minh họa

            """
        let why = "---\ntitle: A\nstatus: approved\n---\n## Chưa kịp {#citizens}\n\nThiếu số.\n"
        var old = try await paper("quan", ["data/quan.csv": data, "narratives/quan/2024.md": why])
        let report = FramedPage(path: "", template: "", fields: old.report())
        #expect(report.text("parts").contains("<strong>12,0%</strong><span class=\"mark\">*</span>"))
        #expect(report.text("parts").components(separatedBy: "Dấu * : số liệu minh họa.").count == 2)
        #expect(report.text("isIllustrative") == "yes")
        var real = try await paper("quan", ["narratives/quan/2024.md": nil])
        let plain = FramedPage(path: "", template: "", fields: real.report())
        #expect(!plain.text.contains("Dấu *") && plain.text("isIllustrative") == "no")
    }

    @Test("a break between the two years of the table is said beneath it, with the rows it parts")
    func breaks() async throws {
        let rules = (tinySite["indicators.yaml"] ?? "").replacing(
            "name: Công dân học tập,", with: "name: Công dân học tập, definition_breaks: [{year: 2024, basis: Thông tư mới}],")
        var district = try await paper("quan", ["indicators.yaml": rules, "narratives/quan/2024.md": nil])
        let results = printed(district.results())
        #expect(results.contains("<p class=\"note\">TT 1: ") && results.contains("Thông tư mới"), "\(results)")
    }

    @Test("the annex of the years says what parts them, and where a denominator moved, with the rows")
    func annexBreak() async throws {
        let rules = (tinySite["indicators.yaml"] ?? "").replacing(
            "name: Công dân học tập,", with: "name: Công dân học tập, definition_breaks: [{year: 2023, basis: Thông tư mới}],")
        let annex = try #require(try await paper("quan", ["indicators.yaml": rules, "narratives/quan/2024.md": nil]).annexes.last)
        #expect(
            printed(annex.notes).contains(
                "<p class=\"note\">TT 1: Ngắt chuỗi từ năm 2023, thay đổi định nghĩa: Thông tư mới. Không so sánh với các năm trước.</p>")
                || printed(annex.notes).contains("<p class=\"note\">TT 1: ") && printed(annex.notes).contains("Thông tư mới"))
        let data =
            "unit,indicator,year,value,numerator,denominator,source\nquan,citizens,2023,,10,16,Sổ\nquan,citizens,2024,,10,12,Sổ\n"
        let moved = try #require(try await paper("quan", ["data/quan.csv": data, "narratives/quan/2024.md": nil]).annexes.last)
        #expect(printed(moved.notes).contains("TT 1: Năm 2024: mẫu số từ 16 còn 12."))
        #expect(try #require(try await paper("quan").annexes.last).notes.isEmpty)
    }

    @Test("duties on paper say what is overdue first, and by when each was due")
    func duties() async throws {
        let plan = (tinySite["plans/ke-hoach.yaml"] ?? "").replacing("every: year, before: 12-01", with: "quarter: 2024-Q2")
        var district = try await paper("quan", ["plans/ke-hoach.yaml": plan, "duty-results.csv": "duty,year,state\nd1,2024,doing\n"])
        let said = printed(district.duties())
        #expect(said.contains("Có 1 nhiệm vụ: 1 quá hạn."))
        #expect(said.contains("Tổng hợp báo cáo<br><span class=\"note\">Thời hạn: quý II năm 2024</span>"))
        #expect(said.contains("quá hạn<br><span class=\"note\">đang thực hiện</span>"))
    }

    @Test(
        "over a paper stands a people's committee only where there is one",
        arguments: [
            ("union", "Ủy ban châu Âu", "text: ỦY BAN CHÂU ÂU", ""), ("union", "Hội đồng Liên minh", "text: HỘI ĐỒNG LIÊN MINH", ""),
            ("district", "Ủy ban Mặt trận Tổ quốc quận", "text: ỦY BAN MẶT TRẬN TỔ QUỐC QUẬN", ""),
            ("district", "Ban Chỉ đạo quận", "text: BAN CHỈ ĐẠO QUẬN", "text: ỦY BAN NHÂN DÂN\ntext: QUẬN HÒA BÌNH"),
            ("district", "Ủy ban nhân dân quận", "text: ỦY BAN NHÂN DÂN\ntext: QUẬN", ""),
        ])
    func superior(kind: String, issuer: String, said: String, above: String) async throws {
        let plan = (tinySite["plans/ke-hoach.yaml"] ?? "").replacing("issuer: UBND quận", with: "issuer: \(issuer)")
        let units = (tinySite["units.csv"] ?? "").replacing("Quận Hòa Bình,district", with: "Quận Hòa Bình,\(kind)").replacing(
            ",ward,", with: kind == "union" ? ",member-state," : ",ward,")
        let files: [String: String?] = ["plans/ke-hoach.yaml": plan, "units.csv": units, "narratives/quan/2024.md": nil]
        let head = FramedPage(path: "", template: "", fields: try await paper("quan", files).head)
        #expect(head.text("issuer") == said && head.text("superior") == above, "\(head.text)")
        let member = try await paper("phuong-2", files)
        #expect(member.issuer == (kind == "union" ? "Phường 2" : "Ủy ban nhân dân Phường 2"))
    }

    @Test("words of pace are explained without speaking of a web page")
    func pace() async throws {
        var district = try await paper("quan")
        _ = district.results()
        let notes = district.notes.map(\.plain)
        #expect(notes.contains { $0.hasPrefix("Các từ chỉ tiến độ") } && !notes.contains { $0.contains("trang") })
    }

    @Test("a plan that asks other units by name answers for them in a table of its own, with their names")
    func otherUnits() async throws {
        let units = (tinySite["units.csv"] ?? "") + "\ntinh,Tỉnh Hòa,province,,,,\n"
        let plan = """
            id: tinh
            title: Kế hoạch tỉnh
            issuer: Ủy ban nhân dân tỉnh Hòa
            unit: tinh
            period: [2021, 2030]
            targets:
              - {indicator: families, unit: quan, year: 2025, comparison: at_least, value: 700}
            """
        var province = try await paper("tinh", ["units.csv": units, "plans/tinh.yaml": plan])
        let said = printed(province.results())
        #expect(said.contains("Bảng 1. Kết quả chỉ tiêu kế hoạch giao cho các đơn vị, năm 2024</caption>"))
        #expect(
            said.contains(">Gia đình học tập (Quận Hòa Bình)</th>") && said.contains("Đạt trước hạn")
                && !said.contains("Chưa có số liệu nào"))
        #expect(try await paper("quan").unitsAsked.isEmpty)
    }

    @Test("the sheet for the meeting misses only what was due")
    func missing() async throws {
        #expect(try await paper("quan").tableNotes(.sheet, isStarred: false)[0] == "Còn thiếu (1): Thành viên mạng lưới.")
        #expect(try await paper("phuong-moi").tableNotes(.sheet, isStarred: false)[0] == "Không còn thiếu số liệu nào của năm 2024.")
    }

    @Test("an organisation without a plan in force signs as in its last one, and never as a people's committee")
    func organisation() async throws {
        let units = (tinySite["units.csv"] ?? "") + "\nto-chuc,Công đoàn quận Hòa Bình,organisation,,,,\n"
        let plan = """
            id: cong-doan
            title: Kế hoạch của công đoàn
            issuer: Công đoàn quận Hòa Bình
            number_suffix: BC-CĐ
            unit: to-chuc
            kind: organisation
            period: [2022, 2023]
            signature: [TM. BAN THƯỜNG VỤ]
            targets:
              - {indicator: families, year: 2023, comparison: at_least, value: 10}
            """
        let signed = try await paper("to-chuc", ["units.csv": units, "plans/cong-doan.yaml": plan])
        #expect(FramedPage(path: "", template: "", fields: signed.signature).text("lines") == "text: TM. BAN THƯỜNG VỤ")
        #expect(signed.numberSuffix == "BC-CĐ" && signed.title == "Kết quả xây dựng xã hội học tập của Công đoàn quận Hòa Bình năm 2024")
        let bare = try await paper("to-chuc", ["units.csv": units])
        #expect(FramedPage(path: "", template: "", fields: bare.signature).text("lines") == "text: CÔNG ĐOÀN QUẬN HÒA BÌNH")
        #expect(FramedPage(path: "", template: "", fields: bare.head).text("placeDate").hasPrefix("Hòa Bình, ngày"))
    }

    @Test(
        "a symbol that nobody wrote is known of a people's committee alone, however its name is written",
        arguments: [
            ("Ủy ban nhân dân quận Hòa Bình", "territorial", "", "BC-UBND"), ("UBND quận Hòa Bình", "territorial", "", "BC-UBND"),
            ("Ban Chỉ đạo xây dựng xã hội học tập quận Hòa Bình", "territorial", "", "BC-......"),
            ("Ban Chỉ đạo xây dựng xã hội học tập quận Hòa Bình", "territorial", "number_suffix: BC-BCĐ", "BC-BCĐ"),
            ("Công đoàn quận Hòa Bình", "organisation", "", "BC-......"),
            ("Công đoàn quận Hòa Bình", "organisation", "number_suffix: BC-CĐ", "BC-CĐ"),
        ])
    func symbol(issuer: String, kind: String, key: String, said: String) async throws {
        let plan = """
            id: ke-hoach
            title: Kế hoạch
            issuer: \(issuer)
            \(key)
            unit: quan
            kind: \(kind)
            period: [2021, 2030]
            targets:
              - {indicator: families, year: 2025, comparison: at_least, value: 10}
            """
        #expect(try await paper("quan", ["plans/ke-hoach.yaml": plan, "narratives/quan/2024.md": nil]).numberSuffix == said)
    }

    @Test("an organisation whose plan names no symbol, signer or receiver signs with its name, and the file keeps a copy")
    func bareOrganisation() async throws {
        let units = (tinySite["units.csv"] ?? "") + "\nto-chuc,Công đoàn quận Hòa Bình,organisation,,,,\n"
        let plan = """
            id: cong-doan
            title: Kế hoạch của công đoàn
            issuer: Công đoàn quận Hòa Bình
            unit: to-chuc
            kind: organisation
            period: [2024, 2024]
            targets:
              - {indicator: families, year: 2024, comparison: at_least, value: 10}
            """
        let paper = try await paper("to-chuc", ["units.csv": units, "plans/cong-doan.yaml": plan])
        let signed = FramedPage(path: "", template: "", fields: paper.signature)
        #expect(paper.numberSuffix == "BC-......")
        #expect(signed.text("lines") == "text: CÔNG ĐOÀN QUẬN HÒA BÌNH" && signed.text("recipients") == "text: - Lưu: VT, .......")
    }

    @Test(
        "the last of the receivers is the records office with who drafted the report; nobody's name is guessed",
        arguments: [
            // as the plan writes it
            (["recipients: [Hội Khuyến học, \"Lưu: VT\"]"], "- Hội Khuyến học; - Lưu: VT.", "- Lưu: VT."),
            (["recipients: [\"Lưu: VT, ND\", Hội Khuyến học]"], "- Hội Khuyến học; - Lưu: VT, ND.", "- Lưu: VT, ND."),
            (["recipients: [\"Lưu: VT\"]", "drafting_unit: GDĐT"], "- Lưu: VT, GDĐT.", "- Lưu: VT, GDĐT."),
            (["recipients: [Hội Khuyến học]", "drafting_unit: GDĐT"], "- Hội Khuyến học; - Lưu: VT, GDĐT.", "- Lưu: VT, GDĐT."),
            // a blank in a draft, for who knows it; none in the copy to be signed
            (["recipients: [Hội Khuyến học]"], "- Hội Khuyến học; - Lưu: VT, .......", "- Lưu: VT."),
            ([], "- Lưu: VT, .......", "- Lưu: VT."),
        ])
    func archive(keys: [String], draft: String, last: String) async throws {
        let plan = (tinySite["plans/ke-hoach.yaml"] ?? "").replacing(
            "unit: quan\n", with: (["unit: quan"] + keys).joined(separator: "\n") + "\n")
        let (now, history) = try await measured(["plans/ke-hoach.yaml": plan, "narratives/quan/2024.md": nil])
        let strings = now.report.strings[.vi]
        let edition = Edition(now, history: history, words: Words(.vi) { strings?[$0] }, assets: [:])
        let unit = try #require(now.report.area(id: "quan"))
        func receivers(isFinal: Bool) -> String {
            let paper = Paper(unit, in: edition, sheetNumber: 1, isDrawn: false, isFinal: isFinal)
            return FramedPage(path: "", template: "", fields: paper.signature).text("recipients").replacing("text: ", with: "")
                .replacing("\n", with: " ")
        }
        #expect(receivers(isFinal: false) == draft)
        #expect(receivers(isFinal: true).hasSuffix(last))
    }

    @Test("what two plans ask in the same words is told once: in the table, in its item, in the annex")
    func askedTwice() async throws {
        let second = """
            id: ke-hoach-2
            title: Kế hoạch thứ hai
            issuer: UBND quận
            unit: quan
            period: [2021, 2030]
            targets:
              - {indicator: citizens, year: 2025, comparison: at_least, value: 40}
            """
        let files: [String: String?] = ["plans/ke-hoach-2.yaml": second]
        var district = try await paper("quan", files)
        let results = printed(district.results())
        #expect(results.components(separatedBy: "<td>ít nhất 40% <span").count == 2, "\(results)")
        #expect(results.components(separatedBy: "Mục tiêu 2025: ít nhất 40%").count == 2)
        let years = try #require(try await paper("quan", files).annexes.last)
        #expect(!printed(years.tables(isTitled: false).map { .table($0) }).contains("ít nhất 40%; ít nhất 40%"))
    }

    @Test("where nothing is judged, the table has no columns of targets")
    func unjudged() async throws {
        var ward = try await paper("phuong-1")
        let results = printed(ward.results())
        #expect(results.contains(">Năm 2024</th>") && !results.contains(">Đánh giá</th>") && !results.contains("chưa giao chỉ tiêu"))
        var district = try await paper("quan")
        #expect(printed(district.results()).contains(">Đánh giá</th>"))
    }

    @Test("a heading that says no more than that of its part is not said again")
    func headings() async throws {
        let text =
            (tinySite["narratives/quan/2024.md"] ?? "")
            + "\n\n## Phương hướng năm 2025 {#phuong-huong}\n\nLàm tiếp.\n\n## Kiến nghị với Thành phố {#de-xuat}\n\nCho phép.\n"
        var district = try await paper("quan", ["narratives/quan/2024.md": text])
        let said = FramedPage(path: "", template: "", fields: district.report()).text("parts")
        #expect(!said.contains("Phương hướng năm 2025</h4>") && said.contains("Kiến nghị với Thành phố</h4>"))
    }

    @Test("a unit of whose year only duties are known has a paper: of them, and not of figures that nobody asked for")
    func onlyDuties() async throws {
        let plan = """
            id: ke-hoach
            title: Kế hoạch xây dựng xã hội học tập
            issuer: Ủy ban nhân dân phường Mới
            unit: phuong-moi
            period: [2024, 2030]
            duties:
              - {id: d1, section: V.1, agency: Văn phòng, role: responsible, text: Mở lớp học, deadlines: [{every: year}]}
            """
        let files: [String: String?] = [
            "plans/ke-hoach.yaml": plan, "narratives/quan/2024.md": nil, "duty-results.csv": "duty,year,state\nd1,2024,done\n",
        ]
        let (now, history) = try await measured(files)
        let papers = try PrintedPapers(now, history: history, assets: [:])
        let unit = try #require(now.report.area(id: "phuong-moi"))
        #expect(papers.hasPaper(unit) && papers.books(.summary).map(\.areas) == [[unit]])
        let page = papers.page(of: unit, .summary).text
        #expect(page.contains("1. Nhiệm vụ, giải pháp</h3>") && page.contains("Có 1 nhiệm vụ: 1 đã hoàn thành."))
        #expect(!page.contains("Chưa có số liệu nào") && !page.contains("Các mục tiêu, chỉ tiêu"))
        // and none where nothing is known of them
        let (before, _) = try await measured(files.merging(["duty-results.csv": nil]) { $1 })
        #expect(!(try PrintedPapers(before, history: [:], assets: [:]).hasPaper(unit)))
    }
}
