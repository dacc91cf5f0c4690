import Rendering
import SmallContents
import Telling
import Testing
import Wording

@testable import Composing
@testable import Papers

@Suite("A number from the data keeps the sentence of an office whole")
struct NarrativeMarksTests {
    /// 84 learners, provisional; 12,7 million dong, estimated and made up; 30 % provisional; 100 of the year before, final; 2 wards of 8.
    private static func site(_ text: String, english: Bool = false) -> [String: String?] {
        [
            "site.yaml": """
            title: Kết quả học tập
            publisher: UBND quận Hòa Bình
            report_year: 2024
            report_date: 2025-01-31
            languages: [\(english ? "en" : "vi")]
            """,
            "strings/en.yaml": englishWords.replacing("\ncounted:\n", with: "\ncounted:\n  learners: \"person|people\"\n"),
            "strings/vi.yaml": shippedWords.replacing("\ncounted:\n", with: "\ncounted:\n  learners: \"người\"\n"),
            "indicators.yaml": """
            - {id: learners, name: Người học, group: models, unit_measure: count, direction: up}
            - {id: money, name: Kinh phí, group: models, unit_measure: amount, direction: up}
            - {id: share, name: Tỷ lệ người học, group: models, unit_measure: percent, direction: up, denominator: dân số}
            - {id: level, name: Xóa mù chữ, group: models, unit_measure: level, direction: up, levels: [Chưa đạt, Mức độ 1, Mức độ 2]}
            """,
            "units.csv": "id,name,kind,parent,valid_from,valid_to\nquan,Quận Hòa Bình,district,,,\n", "unit-changes.csv": nil,
            "plans/ke-hoach.yaml": """
            id: ke-hoach
            title: Kế hoạch
            issuer: UBND quận
            unit: quan
            period: [2021, 2030]
            targets:
              - {indicator: learners, year: 2025, comparison: at_least, value: 500}
              - {indicator: money, year: 2025, comparison: at_least, value: 500}
            """,
            "data/quan.csv": """
            unit,indicator,year,value,status,illustrative,source
            quan,learners,2023,50,final,,Báo cáo
            quan,learners,2024,84,provisional,,Báo cáo
            quan,money,2023,12,final,,Báo cáo
            quan,money,2024,12.7,estimated,true,Báo cáo
            quan,share,2024,30,provisional,,Báo cáo
            quan,level,2024,2,final,,Báo cáo
            """,
            "narratives/quan/2024.md": "---\ntitle: Năm 2024\nstatus: approved\n---\n\(text)\n",
        ]
    }

    /// The paragraph as a reader sees it: without tags.
    private static func read(_ html: String) -> String { html.replacing(/<[^>]*>/, with: "").replacing("&quot;", with: "\"") }

    private static func web(_ text: String, english: Bool = false) async throws -> String {
        let (now, history) = try await measured(site(text, english: english))
        let words = try interfaceWords(of: now.report, in: english ? .en : .vi)
        let edition = Edition(now, history: history, words: words, assets: [:])
        let narrative = try #require(now.report.narratives.first)
        let told = ToldText(try #require(narrative.section(nil)), of: narrative, in: edition, .told)
        let html = HTMLRenderer.render(told.blocks, at: Address("units/quan/index.html"), Furniture(words), .screen)
        return read(String(decoding: html.bytes, as: UTF8.self)).split(separator: "\n").joined(separator: " ")
    }

    private static func paper(_ text: String) async throws -> String {
        let (now, history) = try await measured(site(text))
        let strings = now.report.strings[.vi]
        let edition = Edition(now, history: history, words: Words(.vi) { strings?[$0] }, assets: [:])
        let area = try #require(now.report.area(id: "quan"))
        let narrative = try #require(now.report.narratives.first)
        let section = try #require(narrative.section(nil))
        #expect(narrative.area == area)
        let told = ToldText(section, of: narrative, in: edition, .paper(TextOnPaper(key: "", notes: 0) { _, _ in [] }))
        return read(
            printed(told.blocks).replacing("<span class=\"fn\">", with: "‹").replacing(
                "</span><a class=\"call\"", with: "›<a class=\"call\"")
        )
        .split(
            separator: "\n"
        ).joined(separator: " ")
    }

    @Test(
        "the mark stands behind what is counted, at the end of the noun phrase",
        arguments: [
            ("Có {{ value learners 2024 }} người.", "Có 84 người (sơ bộ)."),
            ("Có {{ value learners 2024 }} người", "Có 84 người (sơ bộ)"),
            ("Có {{ value learners 2024 }} người tham gia lớp học.", "Có 84 người (sơ bộ) tham gia lớp học."),
            (
                "Có {{ value learners 2024 }} người dân nông thôn mới, trong đó 40 nữ.",
                "Có 84 người dân nông thôn mới (sơ bộ), trong đó 40 nữ."
            ),
            ("Số người học là {{ value learners 2024 }}.", "Số người học là 84 (sơ bộ)."),
            ("Năm 2024 là {{ value learners 2024 }}, năm 2023 là 50.", "Năm 2024 là 84 (sơ bộ), năm 2023 là 50."),
            ("Đạt {{ value learners 2024 }} so với năm trước.", "Đạt 84 (sơ bộ) so với năm trước."),
            ("Đạt {{ value learners 2024 }} người năm 2024.", "Đạt 84 người (sơ bộ) năm 2024."),
            ("Đạt {{ value learners 2024 }} trong 100 người dự lớp.", "Đạt 84 trong 100 người dự lớp (sơ bộ)."),
            ("Có **{{ value learners 2024 }}** người.", "Có 84 người (sơ bộ)."),
            ("Có **{{ value learners 2024 }} người** đi học.", "Có 84 người đi học (sơ bộ)."),
            ("Có [{{ value learners 2024 }}](unit:quan) người.", "Có 84 người (sơ bộ)."),
            ("Có {{ value learners 2024 }}[^1] người.\n\n[^1]: Theo sổ.", "Có 841 người (sơ bộ)."),
            ("Có {{ value learners 2024 }}\nngười, hai năm liền.", "Có 84 người (sơ bộ), hai năm liền."),
            ("Tỷ lệ {{ value share 2024 }} dân số.", "Tỷ lệ 30,0% dân số (sơ bộ)."),
            ("Có {{ value learners 2024 }} “Công dân học tập” và 2 lớp.", "Có 84 “Công dân học tập” (sơ bộ) và 2 lớp."),
            ("Nói “có {{ value learners 2024 }} người” là đủ.", "Nói “có 84 người (sơ bộ)” là đủ."),
            ("Năm nay (tăng {{ value learners 2024 }} người) vui.", "Năm nay (tăng 84 người, sơ bộ) vui."),
            ("Có {{ value learners 2024 }}/{{ target learners 2025 }} người.", "Có 84/500 người (sơ bộ)."),
            ("Có {{ value learners 2024 }} người, {{ value learners 2023 }} người.", "Có 84 người (sơ bộ), 50 người."),
            ("Từ {{ value learners 2023 }} lên {{ value learners 2024 }} người.", "Từ 50 lên 84 người (sơ bộ)."),
            ("- {{ value learners 2024 }} người\n- hết", "84 người (sơ bộ) hết"),
            ("Thêm {{ change learners 2023 2024 }} trong năm.", "Thêm tăng 34 người (sơ bộ) trong năm."),
            ("Số học {{ change learners 2023 2024 }} nữ.", "Số học tăng 34 người nữ (sơ bộ)."),
            ("Đích {{ target learners 2025 }} người.", "Đích 500 người."),
            ("Đến nay {{ standing learners 2024 }} cả quận.", "Đến nay Chậm tiến độ cả quận."),
            ("Quận đạt {{ value level 2024 }} cả năm.", "Quận đạt mức độ 2 cả năm."),
            ("{{ value level 2024 }} là kết quả.", "Mức độ 2 là kết quả."),
        ])
    func web(text: String, said: String) async throws {
        let printed = try await Self.web(text)
        #expect(printed.hasPrefix(said), "\(printed)")
    }

    @Test(
        "a unit that the sentence says itself is said once",
        arguments: [
            ("Chi {{ value money 2024 }} triệu đồng.", "Chi 12,7 triệu đồng* (ước tính)."),
            ("Chi {{ value money 2024 }} cho lớp.", "Chi 12,7 triệu đồng* (ước tính) cho lớp."),
            (
                "Tỷ lệ {{ value share 2024 }}%, {{ value share 2024 }} % và {{ value share 2024 }} phần trăm.",
                "Tỷ lệ 30,0% (sơ bộ), 30,0 % (sơ bộ) và 30,0 phần trăm (sơ bộ)."
            ),
            ("Thêm {{ change learners 2023 2024 }} người dân.", "Thêm tăng 34 người dân (sơ bộ)."),
            (
                "Kinh phí {{ change money 2023 2024 }} so với năm 2023.",
                "Kinh phí tăng 0,7 triệu đồng* (ước tính) so với năm 2023."
            ),
        ])
    func units(text: String, said: String) async throws {
        #expect(try await Self.web(text) == said)
    }

    @Test("in tables each cell keeps its own mark")
    func tables() async throws {
        let said = try await Self.web(
            "| Số | Của |\n|--|--|\n| {{ value learners 2024 }} | người |\n| {{ value learners 2024 }} người | cả năm |")
        #expect(said.contains("84 (sơ bộ)") && said.contains("84 người (sơ bộ)"))
    }

    @Test(
        "in English too",
        arguments: [
            ("There were {{ value learners 2024 }} people.", "There were 84 people (provisional)."),
            ("{{ value learners 2024 }} people took part in 2024.", "84 people (provisional) took part in 2024."),
            ("Of these, {{ value learners 2024 }} of the 100 adults passed.", "Of these, 84 of the 100 adults passed (provisional)."),
            ("It cost {{ value money 2024 }} for the year.", "It cost 12.7 million dong* (estimated) for the year."),
            ("The number is {{ change learners 2023 2024 }} since 2023.", "The number is up 34 people (provisional) since 2023."),
        ])
    func english(text: String, said: String) async throws {
        #expect(try await Self.web(text, english: true) == said)
    }

    @Test(
        "on paper a figure with its unit has its star itself, else what is counted has; words stand behind both; a standing is a word of the sentence",
        arguments: [
            (
                "Có {{ value learners 2024 }} người, chi {{ value money 2024 }} cho lớp.",
                "Có 84 người (sơ bộ), chi 12,7 triệu đồng* (ước tính) cho lớp."
            ),
            ("Đến nay {{ standing learners 2024 }}.", "Đến nay chậm tiến độ."),
            ("{{ standing learners 2024 }} là kết quả.", "Chậm tiến độ là kết quả."),
            ("Có **{{ value money 2024 }}** tiền sách.", "Có 12,7 triệu đồng* tiền sách (ước tính)."),
        ])
    func onPaper(text: String, said: String) async throws {
        #expect(try await Self.paper(text) == said)
    }

    @Test(
        "on paper a footnote stands where it is called, whatever it holds, and takes no mark from the sentence around it",
        arguments: [
            (
                "Đạt[^1] năm nay {{ value money 2024 }} cho lớp.\n\n[^1]: Theo *sổ* quận.",
                "Đạt‹Theo sổ quận.›1 năm nay 12,7 triệu đồng* (ước tính) cho lớp."
            ),
            (
                "A[^1] và {{ value money 2024 }}.\n\n[^1]: Một câu chú thích khá dài.",
                "A‹Một câu chú thích khá dài.›1 và 12,7 triệu đồng* (ước tính)."
            ),
            (
                "Chi {{ value money 2024 }}[^1] tiền sách trong năm.\n\n[^1]: Một câu.",
                "Chi 12,7 triệu đồng*‹Một câu.›1 tiền sách (ước tính) trong năm."
            ),
            (
                "Hai[^1] lần[^1].\n\n[^1]: Chi {{ value money 2024 }} cho lớp.",
                "Hai‹Chi 12,7 triệu đồng* (ước tính) cho lớp.›1 lần‹Chi 12,7 triệu đồng* (ước tính) cho lớp.›2."
            ),
            ("Xem[^1].\n\n[^1]: A *b[^1]*.", "Xem‹A b.›1."),
            ("Xem[^1].\n\n[^1]: Thêm *nữa[^2]* rồi.\n[^2]: Hai.", "Xem‹Thêm nữa rồi. (Hai.)›1."),
            (
                "Xem[^1].\n\n[^1]: Gồm:\n\n    - {{ value learners 2024 }} người\n    - nay {{ standing learners 2024 }}",
                "Xem‹Gồm: 84 người (sơ bộ); nay chậm tiến độ›1."
            ),
            ("Xem[^1].\n\n[^1]: A[^2] b[^2]\n[^2]: C[^3] d[^1]\n[^3]: E.", "Xem‹A b (C d) (E.)›1."),
            ("Xem[^1].\n\n[^1]: Bảng\n\n    |a|b|\n    |-|-|\n    |1|2|", "Xem‹Bảng a – b – 1 – 2›1."),
        ])
    func footnotesOnPaper(text: String, said: String) async throws {
        #expect(try await Self.paper(text) == said)
    }

    @Test("a name that has a comma is one noun: the star stands behind all of it, in the words of the catalogue")
    func commas() async throws {
        let site: [String: String?] = [
            "indicators.yaml": (tinySite["indicators.yaml"] ?? "").replacing(
                "name: Gia đình học tập", with: "name: \"Số thư viện, phòng đọc công cộng\""),
            "data/quan.csv": "unit,indicator,year,value,illustrative,source\nquan,families,2024,40,true,Sổ\n",
        ]
        func said(_ text: String) async throws -> String {
            let all = site.merging(["narratives/quan/2024.md": "---\ntitle: Năm\nstatus: approved\n---\n\(text)\n"]) { $1 }
            return try await page("units/quan/index.html", all).read
        }
        #expect(
            try await said("Có {{ value families 2024 }} thư viện, phòng đọc ở các xã.").contains("Có 40 thư viện, phòng đọc* ở các xã."))
        #expect(
            try await said("Có {{ value families 2024 }} thư viện, phòng họp thì thiếu.").contains("Có 40 thư viện*, phòng họp thì thiếu."))
        #expect(try await said("Có {{ value families 2024 }} thư viện, gần đủ.").contains("Có 40 thư viện*, gần đủ."))
    }
}
