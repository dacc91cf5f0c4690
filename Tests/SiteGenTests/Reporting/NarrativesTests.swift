import Testing

@testable import Reporting

@Suite("What is refused in narratives and words")
struct NarrativesTests {
    @Test("a narrative of an unknown unit is refused (unknown-unit)")
    func aNarrativeOfAnUnknownUnitIs() async {
        #expect(
            await found(["narratives/qaun/2024.md": "---\ntitle: A\nstatus: draft\n---\nLời.\n"]) == [
                "narratives/qaun/2024.md:1: error unknown-unit: Bài viết narratives/qaun/2024.md: không có đơn vị «qaun» → Có phải là “quan”?"
            ])
    }

    @Test("a narrative of a year that its unit did not live in is noticed (narrative-life)")
    func aNarrativeOfAYearThatIts() async {
        #expect(
            await found(["narratives/quan/2026.md": "---\ntitle: A\nstatus: draft\n---\nLời.\n"]) == [
                "narratives/quan/2026.md:1: warning narrative-life: Quận Hòa Bình, năm 2026: bài viết về năm nằm ngoài thời gian hoạt động của đơn vị (đến 2025-06-30) → Chuyển bài viết sang thư mục của đơn vị đúng."
            ])
    }

    @Test("a value that nobody reported is refused with the years there are (unresolved-reference)")
    func aValueThatNobodyReportedIsRefused() async {
        #expect(
            await found([
                "narratives/quan/2024.md": "---\ntitle: Năm 2024\nstatus: approved\n---\nĐạt {{ value citizens 2023 }}.\n"
            ]) == [
                "narratives/quan/2024.md:5:5: error unresolved-reference: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2023: không có số liệu để trích → Các năm có số liệu: 2024."
            ])
    }

    @Test("a target that no plan sets is refused (unresolved-reference)")
    func aTargetThatNoPlanSetsIs() async {
        #expect(
            await found([
                "narratives/quan/2024.md":
                    "---\ntitle: Năm 2024\nstatus: approved\n---\nMột dòng.\n\nMục tiêu {{ target citizens 2027 }} và {{ standing families 2024 }}.\n"
            ]) == [
                "narratives/quan/2024.md:7:10: error unresolved-reference: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2027: không có mục tiêu để trích → Các năm có mục tiêu: 2025.",
                "narratives/quan/2024.md:7:40: error unresolved-reference: Quận Hòa Bình, chỉ tiêu «Gia đình học tập», năm 2024: không có mục tiêu để trích → Đơn vị không được giao chỉ tiêu này; bỏ chỗ trích, hoặc ghi mã đơn vị khác ở cuối.",
            ])
    }

    @Test("an unknown verb in a reference is refused (unknown-word)")
    func anUnknownVerbInAReferenceIs() async {
        #expect(
            await found([
                "narratives/quan/2024.md": "---\ntitle: Năm 2024\nstatus: approved\n---\nĐạt {{ valeu citizens 2024 }}.\n"
            ]) == [
                "narratives/quan/2024.md:5:8: error unknown-word: Quận Hòa Bình, năm 2024: «{{ }}» ghi «valeu», không phải từ dùng được → Có phải là “value”? Ghi một trong các từ: value, change, target, standing, chart."
            ])
    }

    @Test("a reference without its year is refused with the five ways to write one (wrong-reference)")
    func aReferenceWithoutItsYearIsRefused() async {
        #expect(
            await found([
                "narratives/quan/2024.md": "---\ntitle: Năm 2024\nstatus: approved\n---\nĐạt {{ value citizens }}.\n"
            ]) == [
                "narratives/quan/2024.md:5:5: error wrong-reference: Quận Hòa Bình, năm 2024: không hiểu «{{ value citizens }}» → Ghi {{ value CHỈ-TIÊU NĂM }}, {{ change CHỈ-TIÊU NĂM NĂM }}, {{ target CHỈ-TIÊU NĂM }}, {{ standing CHỈ-TIÊU NĂM }} hoặc {{ chart CHỈ-TIÊU }}; thêm mã đơn vị nếu là đơn vị khác."
            ])
    }

    @Test("an anchor is an indicator or a section of the report (unknown-anchor)")
    func anAnchorIsAnIndicatorOrA() async {
        #expect(
            await found([
                "narratives/quan/2024.md": "---\ntitle: Năm 2024\nstatus: approved\n---\n## Vì sao {#citizen}\n\nLời.\n"
            ]) == [
                "narratives/quan/2024.md:5:11: error unknown-anchor: Quận Hòa Bình, năm 2024: tiêu đề có mã «{#citizen}», không phải chỉ tiêu hay phần của báo cáo → Có phải là “citizens”?"
            ])
    }

    @Test("a unit behind an anchor is a unit, and stands behind an indicator only (unknown-unit, unknown-anchor)")
    func anAnchorMayNameAUnit() async {
        let text = { (anchor: String) in "---\ntitle: Năm 2024\nstatus: approved\n---\n## Vì sao {#\(anchor)}\n\nLời.\n" }
        #expect(await found(["narratives/quan/2024.md": text("citizens quan")]) == [])
        #expect(
            await found(["narratives/quan/2024.md": text("citizens qaun")]) == [
                "narratives/quan/2024.md:5:22: error unknown-unit: Quận Hòa Bình, năm 2024: không có đơn vị «qaun» → Có phải là “quan”?"
            ])
        #expect(
            await found(["narratives/quan/2024.md": text("danh-gia quan")]) == [
                "narratives/quan/2024.md:5:22: error unknown-anchor: Quận Hòa Bình, năm 2024: tiêu đề này không phải «vì sao» của một chỉ tiêu nên không nhận mã đơn vị «quan» → Bỏ mã đơn vị, hoặc ghi {#mã-chỉ-tiêu quan}."
            ])
    }

    @Test("a unit tells its year in one file (duplicate-narrative)")
    func aUnitTellsItsYearInOneFile() async {
        let text = "---\ntitle: Năm 2024\nstatus: approved\n---\n## Vì sao {#citizens}\n\nLời.\n"
        #expect(
            await found(["narratives/quan/2024.md": text, "narratives/Quận Hòa Bình/2024.md": text]) == [
                "narratives/quan/2024.md:1: error duplicate-narrative: Quận Hòa Bình, năm 2024: đã có bài viết của đơn vị, năm này ở narratives/Quận Hòa Bình/2024.md → Gộp hai bài thành một tệp."
            ])
    }

    @Test("a typed number that the data do not know is noticed (typed-number)")
    func aTypedNumberThatTheDataDo() async {
        #expect(
            await found([
                "narratives/quan/2024.md":
                    "---\ntitle: Năm 2024\nstatus: approved\n---\nTỷ lệ công dân học tập đạt 43,5%, mục tiêu 40%.\n\nKhông nói đến chỉ tiêu nào: 77%.\n"
            ]) == [
                "narratives/quan/2024.md:5:28: warning typed-number: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: bài viết ghi «43,5%», không thấy trong số liệu → Lấy số từ số liệu: {{ value citizens 2024 }}."
            ])
    }

    @Test(
        "a typed number is held against the data it concerns, and against no others",
        arguments: [
            ("Gia đình học tập được hỗ trợ 1.000 triệu đồng.", []), ("Gia đình học tập chi 1.000 đồng mỗi lượt.", []),
            ("Cứ 1.000 dân có một gia đình học tập.", []),
            ("Tính trên 1.000 gia đình học tập.", []), ("Gia đình học tập mở 1.500 buổi sinh hoạt.", []),
            ("Gia đình học tập theo Quyết định số 1373 của quận.", []),
            ("Gia đình học tập có 1.500 cuốn sách.", []), ("Gia đình học tập có hơn 1.000.", []), ("Có gần 1.300 gia đình học tập.", []),
            ("Có khoảng 1.200 gia đình học tập.", []),
            ("Có 1.240 gia đình học tập.", []), ("Có 7.525 gia đình học tập.", []), ("Công dân học tập đạt 7.525%.", []),
            ("Công dân học tập đạt 7,525 phần trăm.", []),
            ("Có 1.000 gia đình học tập.", ["1.000"]), ("Gia đình học tập: 1.000.", ["1.000"]),
            ("Gia đình học tập đạt 1.000, tăng nhiều.", ["1.000"]), ("Có hơn 9.000 gia đình học tập.", ["9.000"]),
            ("Công dân học tập đạt 43,5%.", ["43,5%"]), ("Công dân học tập đạt 7.524%.", ["7.524%"]),
        ] as [(String, [String])])
    func concerns(sentence: String, noticed: [String]) async {
        #expect(await typedMessages(sentence) == noticed)
    }

    /// The numbers that are noticed in a sentence of a district with 7.525, then 1.240 families, and 7,525 % of citizens.
    private func typedMessages(_ sentence: String, counted: String? = nil) async -> [String] {
        var files: [String: String?] = [
            "indicators.yaml":
                "- {id: families, name: Gia đình học tập, group: models, unit_measure: count, direction: up}\n- {id: citizens, name: Công dân học tập, group: models, unit_measure: percent, direction: up, denominator: Dân số}\n",
            "data/2024.csv": "unit,indicator,year,value\nquan,families,2023,7525\nquan,families,2024,1240\nquan,citizens,2024,7.525\n",
            "narratives/quan/2024.md": "---\ntitle: Năm 2024\nstatus: approved\n---\n\(sentence)\n",
        ]
        if let counted {
            files["strings/vi.yaml"] = "counted:\n  families: \"\(counted)\"\ngroup: {models: A}\nkind: {district: D, ward: E}\n"
        }
        return await found(files).filter { $0.contains("typed-number") }.compactMap {
            $0.firstMatch(of: /ghi «([^»]*)»/).map { String($0.1) }
        }
    }

    @Test(
        "what the content says that it counts decides",
        arguments: [
            ("Gia đình học tập có 1.500 hộ.", ["1.500"]), ("Gia đình học tập có 1.500 trẻ em.", []), ("Gia đình học tập có 1.500 lớp.", []),
        ] as [(String, [String])])
    func counted(sentence: String, noticed: [String]) async {
        #expect(await typedMessages(sentence, counted: "hộ") == noticed)
    }

    @Test("so is one beside the title alone that an indicator counts, wherever it stands; not where several count it (typed-number)")
    func aTypedNumberBesideATitle() async {
        let indicators = { (other: String) in
            "- {id: citizens, name: Tỷ lệ công dân đạt danh hiệu Công dân học tập, group: models, unit_measure: percent, direction: up, denominator: Dân số}\n- {id: families, name: \(other), group: models, unit_measure: percent, direction: up, denominator: Số hộ}\n"
        }
        let narrative = "---\ntitle: Năm 2024\nstatus: approved\n---\n\nQuận có 97% công dân học tập, tức 40% của kế hoạch.\n"
        let files: (String) -> [String: String?] = {
            [
                "indicators.yaml": indicators($0), "narratives/quan/2024.md": narrative,
                "data/2024.csv": "unit,indicator,year,value\nquan,citizens,2024,40\n",
            ]
        }
        #expect(
            await found(files("Tỷ lệ gia đình học tập")) == [
                "narratives/quan/2024.md:6:9: warning typed-number: Quận Hòa Bình, chỉ tiêu «Tỷ lệ công dân đạt danh hiệu Công dân học tập», năm 2024: bài viết ghi «97%», không thấy trong số liệu → Lấy số từ số liệu: {{ value citizens 2024 }}."
            ])
        #expect(await found(files("Tỷ lệ đảng viên đạt danh hiệu Công dân học tập")) == [])
    }

    @Test("words in two languages take the same names in braces (string-placeholders)")
    func wordsInTwoLanguagesTakeTheSame() async {
        #expect(
            await found([
                "strings/vi.yaml":
                    "a:\n  b: \"{count} phường\"\ngroup: {models: A, literacy: B, titles: C}\nkind: {district: D, ward: E}\n",
                "strings/en.yaml": "a:\n  b: \"{number} wards\"\n",
            ]) == [
                "strings/en.yaml:1: error string-placeholders: Khóa «a.b»: «{number} wards» không dùng cùng các tên trong ngoặc nhọn với bản tiếng Việt «{count} phường» → Dùng đúng: {count}."
            ])
    }

    @Test("one wrong cell is one message: a narrative that asks for its value is not scolded too")
    func oneWrongCellIsOneMessageA() async {
        #expect(
            await found([
                "narratives/quan/2024.md": "---\ntitle: Năm 2024\nstatus: approved\n---\nĐạt {{ value citizens 2024 }}.\n",
                "data/2024.csv": "unit,indicator,year,value\nquan,citizens,2024,4O\n",
            ]) == [
                "data/2024.csv:2:20: error wrong-number: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: «value» ghi «4O», có chữ lẫn trong số → Chỉ ghi số, ví dụ 55,5; phần giải thích ghi ở cột note."
            ])
    }

    @Test("one wrong unit is one message: nothing is said of the target that now has no observation")
    func oneWrongUnitIsOneMessageNothing() async {
        #expect(
            await found(["data/2024.csv": "unit,indicator,year,value\nqaun,citizens,2024,40\n"]) == [
                "data/2024.csv:2:1: error unknown-unit: Đơn vị «qaun», chỉ tiêu «citizens»: không có đơn vị «qaun» → Có phải là “quan”?"
            ])
    }
}
