import Diagnostics
import Language
import Loading
import Packing
import Reporting
import Testing

@testable import Collecting

/// A plan's targets as the table an office has: what each cell promises, and what is not understood.
@Suite struct TargetsTests {
    private static let catalogue = """
        - {id: citizens, name: Tỷ lệ công dân học tập, group: g, unit_measure: percent, direction: up, denominator: người lớn}
        - {id: illiterate, name: Tỷ lệ mù chữ, group: g, unit_measure: percent, direction: down, denominator: người lớn}
        - {id: libraries, name: Số thư viện, group: g, unit_measure: count, direction: up}
        - {id: literacy, name: Mức độ xóa mù chữ, group: g, unit_measure: level, direction: up, levels: [Chưa đạt, Mức độ 1, Mức độ 2]}
        - {id: title, name: Được công nhận, group: g, unit_measure: boolean, direction: up}

        """

    private func draft(_ rows: [[Cell]], merged: [String] = [], catalogue: String = catalogue) async throws -> PlanDraft {
        try await draft(SentFile(path: "chi-tieu.xlsx", bytes: try ownWorkbook(rows, merged: merged)), catalogue: catalogue)
    }

    private func draft(_ file: SentFile, catalogue: String = catalogue) async throws -> PlanDraft {
        var answers = SmallAnswers()
        answers.more = ["indicators.yaml": catalogue, "plans/ke-hoach.yaml": ""]
        var raw = await answers.raw
        raw.plans = []
        raw.diagnostics = []
        let part = await soundPart(of: raw, for: .scaffold)
        let report = try #require(part.report, "\(part.problems.map(\.message.vi))")
        let order = TargetOrder(
            id: "moi", unit: try #require(report.area(id: "tinh")), period: 2021...2030,
            before: "id: moi\ntitle: Kế hoạch mới\nissuer: UBND tỉnh\nunit: tinh\nperiod: [2021, 2030]\n", after: "duties: []\n")
        return try await draftPlan(file, for: order, into: raw, report, catalogue: Array(catalogue.utf8))
    }

    private func plan(_ draft: PlanDraft) -> String { String(decoding: draft.plan ?? [], as: UTF8.self) }

    private func said(_ draft: PlanDraft, _ severity: Diagnostic.Severity = .error) -> [String] {
        draft.found.filter { $0.severity == severity }.map { "\($0.location): \($0.message.vi)" }
    }

    /// What a cell of 2025 becomes: «citizens at_least 60 strive».
    private func read(_ indicator: String, _ unit: String, _ cell: Cell, wording: String = "") async throws -> String {
        let draft = try await draft([
            [.text("Chỉ tiêu"), .text("ĐVT"), .text("Yêu cầu"), .text("Năm 2025")],
            [.text(indicator), .text(unit), .text(wording), cell],
        ])
        guard draft.targets == 1 else { return "refused " + (said(draft).first ?? "") }
        let lines = plan(draft).split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        func value(_ key: String) -> String? { lines.first { $0.hasPrefix(key + ":") }.map { String($0.dropFirst(key.count + 2)) } }
        return ["comparison", "value", "wording", "note"].compactMap(value).joined(separator: " ")
    }

    @Test(
        arguments: [
            ("phấn đấu 60%", "at_least 60 strive"), ("≥ 60", "at_least 60"), ("60% trở lên", "at_least 60"),
            ("từ 60 trở lên", "at_least 60"),
            ("Phải đạt 60,5 %", "at_least 60.5 must"), ("đạt 60%", "at_least 60"), ("100", "at_least 100"), ("ít nhất 60%.", "at_least 60"),
            ("không quá 5", "at_most 5"), ("đúng bằng 60%", "exactly 60"), ("Tiếp tục duy trì 100%", "maintain 100"),
            ("duy trì từ 90% trở lên", "maintain 90"), ("60% người lớn", "at_least 60"),
            ("60% (theo Kế hoạch)", "at_least 60 \"theo Kế hoạch\""),
            ("trên 90%", "at_least 90 \"Văn bản ghi «trên 90%».\""), ("KHUYẾN KHÍCH  60 %", "at_least 60 encourage"),
        ])
    func aShareIsReadFromItsWords(_ cell: String, _ expected: String) async throws {
        #expect(try await read("Tỉ lệ công dân học tập", "%", .text(cell)) == expected, "\(cell)")
    }

    @Test func theCatalogueDecidesWhatAPlainNumberMeans() async throws {
        let percent = CellStyle { $0.numberFormat = "0%" }
        #expect(try await read("Tỷ lệ mù chữ", "%", .text("2,5")) == "at_most 2.5")
        #expect(try await read("Tỷ lệ công dân học tập", "%", .number("0.6", percent)) == "at_least 60")
        #expect(try await read("1. Số thư viện", "thư viện", .number("12")) == "at_least 12")
        #expect(try await read("Số thư viện", "", .text("12 thư viện")) == "at_least 12")
        #expect(try await read("Mức độ xóa mù chữ", "Mức độ", .text("duy trì mức độ 2")) == "maintain 2")
        #expect(try await read("Mức độ xóa mù chữ", "", .number("1")) == "at_least 1")
        #expect(try await read("Mức độ xóa mù chữ", "", .text("Mức độ II")) == "at_least 2")
        #expect(try await read("Được công nhận", "", .text("Đạt")) == "achieve true")
        #expect(try await read("Được công nhận", "", .text("duy trì")) == "maintain true")
        #expect(
            try await read("Tỷ lệ công dân học tập", "%", .number("60"), wording: "phấn đấu, không quá")
                == "refused chi-tieu.xlsx!Biểu!C2: không hiểu «phấn đấu, không quá» ở cột «Yêu cầu»")
        #expect(try await read("Tỷ lệ công dân học tập", "%", .number("60"), wording: "phấn đấu không quá") == "at_most 60 strive")
    }

    @Test(
        arguments: [
            ("Tỷ lệ công dân học tập", "%", "60-70%", "không hiểu «60-70%»"),
            ("Tỷ lệ công dân học tập", "%", "phấn đấu", "«phấn đấu» không có giá trị"),
            ("Tỷ lệ công dân học tập", "%", "đạt", "«đạt» không có giá trị"), ("Tỷ lệ công dân học tập", "xã", "12", "bảng tính bằng «xã»"),
            ("Số thư viện", "", "24.420", "chữ «24.420»"), ("Số thư viện", "", "5 lớp", "không rõ «lop» sau con số"),
            ("Số thư viện", "", "ít nhất 5, không quá 7", "không hiểu"), ("Số thư viện", "", "không quá 5 trở lên", "hai cách so sánh"),
            ("Số thư viện", "", "60%", "có dấu %"), ("Được công nhận", "", "60%", "không hiểu «60%»"),
            ("Mức độ xóa mù chữ", "", "mức độ 3", "không hợp với đơn vị đo"),
            ("Tỷ lệ công dân học tập", "%", "120", "không hợp với đơn vị đo"),
            ("Tỷ lệ công dân học tập", "%", "100% (năm 2028)", "không hiểu"),
        ])
    func whatIsInDoubtIsLeftOut(_ indicator: String, _ unit: String, _ cell: String, _ words: String) async throws {
        let found = try await read(indicator, unit, .text(cell))
        #expect(found.hasPrefix("refused chi-tieu.xlsx!Biểu!D2: ") && found.contains(words), "\(found)")
    }

    @Test func anOfficesTableBecomesAPlan() async throws {
        let percent = CellStyle { $0.numberFormat = "0%" }
        let draft = try await draft(
            [
                [.text("PHỤ LỤC CHỈ TIÊU")],
                [
                    .text("TT"), .text("Chỉ tiêu"), .text("ĐVT"), .text("Kết quả 2020"), .text("Mục tiêu"), .blank(), .text("Mục"),
                    .text("Áp dụng"),
                ],
                [.blank(), .blank(), .blank(), .blank(), .text("Năm 2025"), .text("Phấn đấu đến năm 2030")],
                [.number("1"), .number("2"), .number("3"), .number("4"), .number("5"), .number("6"), .number("7"), .number("8")],
                [.text("I"), .text("Công dân")],
                [
                    .number("1"), .text("Tỷ lệ công dân học tập"), .text("%"), .number("40"), .number("0.6", percent), .text("80%"),
                    .text("II.1"),
                ],
                [
                    .number("2"), .text("Số thư viện"), .text("thư viện"), .blank(), .number("1"), .text("60-70"), .blank(),
                    .text("các xã, phường"),
                ],
                [.number("3"), .text("Tỷ lệ thôn có tủ sách"), .text("%"), .blank(), .blank(), .text("≥ 50")],
                [.blank(), .text("NGƯỜI LẬP BIỂU"), .blank(), .blank(), .blank(), .text("TRƯỞNG BAN")],
            ], merged: ["A1:H1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "G2:G3", "G6:G7", "H2:H3"])
        #expect(
            plan(draft) == """
                id: moi
                title: Kế hoạch mới
                issuer: UBND tỉnh
                unit: tinh
                period: [2021, 2030]
                targets:
                  - indicator: citizens
                    year: 2025
                    comparison: at_least
                    value: 60
                    section: "II.1"
                  - indicator: citizens
                    year: 2030
                    comparison: at_least
                    value: 80
                    wording: strive
                    section: "II.1"
                  - indicator: libraries
                    year: 2025
                    applies_to: children
                    comparison: at_least
                    value: 1
                    section: "II.1"
                  # chưa lấy chi-tieu.xlsx!Biểu!F7: "60-70"
                #  - indicator: libraries
                #    year: 2030
                #    applies_to: children
                #    comparison: …
                #    value: …
                #    section: "II.1"
                  - indicator: ty-le-thon-co-tu-sach
                    year: 2030
                    comparison: at_least
                    value: 50
                    wording: strive
                duties: []

                """)
        #expect(said(draft) == ["chi-tieu.xlsx!Biểu!F7: «Số thư viện»: không hiểu «60-70»"])
        #expect(
            said(draft, .note) == [
                "chi-tieu.xlsx!Biểu!D2: cột «Kết quả 2020» không phải mục tiêu, bỏ qua",
                "chi-tieu.xlsx!Biểu!B9: dòng «NGƯỜI LẬP BIỂU» không có mục tiêu nào, bỏ qua",
            ])
        #expect(draft.targets == 4 && draft.indicators == 3 && draft.leftOut == 1)
        let grown = String(decoding: draft.catalogue ?? [], as: UTF8.self)
        #expect(
            grown == Self.catalogue + """

                # Thêm từ chi-tieu.xlsx: điền những chỗ ghi «…»
                - id: ty-le-thon-co-tu-sach
                  name: "Tỷ lệ thôn có tủ sách"
                  group: "…"
                  unit_measure: percent
                  direction: "…"
                  denominator: "…"
                  definition: "…"

                """)
        let new = try #require(draft.newIndicators.first)
        #expect(new.open == ["group", "direction", "denominator", "definition"] && new.line == 8)
    }

    @Test func namesThatAreNearlyKnownAreAskedFor() async throws {
        let head: [Cell] = [.text("Mã"), .text("Chỉ tiêu"), .text("2025")]
        let near = try await draft([
            head, [.blank(), .text("Tỷ lệ công dân học tâp"), .text("60%")], [.blank(), .text("Số thư viện"), .number("2")],
        ])
        #expect(said(near).count == 1 && said(near)[0].hasPrefix("chi-tieu.xlsx!Biểu!B2: «Tỷ lệ công dân học tâp» gần giống"))
        #expect(near.targets == 1 && near.catalogue == nil && plan(near).contains("#  - indicator: …\n#    year: 2025\n"))
        // with a code of its own it is another
        let coded = try await draft([head, [.text("hoc-tam"), .text("Tỷ lệ công dân học tâp"), .text("60%")]])
        #expect(said(coded).isEmpty && coded.newIndicators.map(\.id) == ["hoc-tam"])
        let both = try await draft([
            head, [.text("libraries"), .text("Tỷ lệ mù chữ"), .text("6%")], [.text("title"), .blank(), .text("đạt")],
        ])
        #expect(said(both).count == 1 && both.targets == 1)
    }

    @Test func theSameTwiceCountsOnceAndTwoValuesNotAtAll() async throws {
        let head: [Cell] = [.text("Chỉ tiêu"), .text("Năm 2025"), .text("Năm 2030")]
        let draft = try await draft([
            head, [.text("Số thư viện"), .number("2"), .number("3")], [.text("Số thư viện"), .number("2"), .number("4")],
            [.text("Lớp học mới mở"), .text("mức độ 1"), .text("50%")], [.text("LỚP HỌC MỚI MỞ"), .text("mức độ 1"), .blank()],
        ])
        #expect(
            said(draft) == [
                "chi-tieu.xlsx!Biểu!C3: «Số thư viện» năm 2030 đã có ở chi-tieu.xlsx!Biểu!C2 với giá trị khác: không rõ lấy số nào",
                "chi-tieu.xlsx!Biểu!C4: «Lớp học mới mở»: không hiểu «50%»",
            ])
        #expect(draft.targets == 2 && draft.leftOut == 3)
        #expect(draft.newIndicators.map(\.id) == ["lop-hoc-moi-mo"] && draft.newIndicators[0].open.contains("levels"))
    }

    @Test func tablesWhoseHeadIsInDoubtAreRefusedWhole() async throws {
        for (head, words) in [
            (["Chỉ tiêu", "Năm 2025", "2025"], "hai cột đều của năm 2025"),
            (["Chỉ tiêu", "Nội dung", "2025"], "hai cột đều có vẻ là «Chỉ tiêu»"),
            (["Chỉ tiêu", "Giai đoạn 2021-2025", "Ghi chú"], "không rõ cột «Giai đoạn 2021-2025»"),
            (["Chỉ tiêu", "Mục", "Ghi chú"], "không có cột nào của một năm"),
            (["Xã", "Huyện", "2025"], "không thấy bảng mục tiêu"),
        ] {
            let draft = try await draft([head.map { .text($0) }, [.text("Số thư viện"), .number("2"), .number("2")]])
            #expect(draft.plan == nil && said(draft).count == 1 && said(draft)[0].contains(words), "\(said(draft))")
        }
        let outside = try await draft([
            [.text("Chỉ tiêu"), .text("2030"), .text("2035")], [.text("Số thư viện"), .number("2"), .number("3")],
        ])
        #expect(
            outside.targets == 1 && outside.leftOut == 1
                && said(outside) == ["chi-tieu.xlsx!Biểu!C1: năm 2035 ngoài giai đoạn 2021–2030 của kế hoạch: chưa lấy cột này"])
    }

    @Test func aCSVTableIsReadAsAWorkbookIs() async throws {
        let text = "Chỉ tiêu;ĐVT;Năm 2025;Đến năm 2030\nTỷ lệ công dân học tập;%;phấn đấu 60%;80\nSố thư viện;;x;\n"
        let draft = try await draft(SentFile(path: "chi-tieu.csv", bytes: Array(text.utf8)))
        #expect(draft.targets == 2 && said(draft) == ["chi-tieu.csv:3:14: «Số thư viện»: không hiểu «x»"])
    }

    @Test func aCatalogueOfAnotherShapeIsNotTouched() async throws {
        let rows: [[Cell]] = [[.text("Chỉ tiêu"), .text("2025")], [.text("Tỷ lệ thôn có tủ sách"), .text("60%")]]
        let flow = "[{id: a, name: Tên, group: g, unit_measure: count, direction: up}]\n"
        await #expect(throws: CatalogueFault.self) { try await self.draft(rows, catalogue: flow) }
        let keyed = "indicators:\r\n  - {id: a, name: Tên, group: g, unit_measure: count, direction: up}\r\n"
        let draft = try await draft(rows, catalogue: keyed)
        let grown = String(decoding: try #require(draft.catalogue), as: UTF8.self)
        #expect(grown.hasPrefix(keyed) && grown.contains("\r\n  - id: ty-le-thon-co-tu-sach\r\n    name: "))
        #expect(!grown.replacing("\r\n", with: "").contains("\n"))
    }
}
