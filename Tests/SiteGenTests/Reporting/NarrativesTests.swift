import Testing

@testable import Reporting

@Suite("What is refused in narratives and words")
struct NarrativesTests {
    @Test("a narrative of an unknown unit is refused (unknown-unit)")
    func aNarrativeOfAnUnknownUnitIs() async {
        #expect(await found(["narratives/qaun/2024.md": "---\ntitle: A\nstatus: draft\n---\nLời.\n"]) == [
            "narratives/qaun/2024.md: error unknown-unit: Bài viết narratives/qaun/2024.md: không có đơn vị «qaun» → Có phải là “quan”?",
        ])
    }

    @Test("a narrative of a year that its unit did not live in is noticed (narrative-life)")
    func aNarrativeOfAYearThatIts() async {
        #expect(await found(["narratives/quan/2026.md": "---\ntitle: A\nstatus: draft\n---\nLời.\n"]) == [
            "narratives/quan/2026.md: warning narrative-life: Quận Hòa Bình, năm 2026: bài viết về năm nằm ngoài thời gian hoạt động của đơn vị (đến 2025-06-30) → Chuyển bài viết sang thư mục của đơn vị đúng.",
        ])
    }

    @Test("a value that nobody reported is refused with the years there are (unresolved-reference)")
    func aValueThatNobodyReportedIsRefused() async {
        #expect(await found([
            "narratives/quan/2024.md": "---\ntitle: Năm 2024\nstatus: approved\n---\nĐạt {{ value citizens 2023 }}.\n",
        ]) == [
            "narratives/quan/2024.md:5:5: error unresolved-reference: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2023: không có số liệu để trích → Các năm có số liệu: 2024.",
        ])
    }

    @Test("a target that no plan sets is refused (unresolved-reference)")
    func aTargetThatNoPlanSetsIs() async {
        #expect(await found([
            "narratives/quan/2024.md": "---\ntitle: Năm 2024\nstatus: approved\n---\nMột dòng.\n\nMục tiêu {{ target citizens 2027 }} và {{ standing families 2024 }}.\n",
        ]) == [
            "narratives/quan/2024.md:7:10: error unresolved-reference: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2027: không có mục tiêu để trích → Các năm có mục tiêu: 2025.",
            "narratives/quan/2024.md:7:40: error unresolved-reference: Quận Hòa Bình, chỉ tiêu «Gia đình học tập», năm 2024: không có mục tiêu để trích → Đơn vị không được giao chỉ tiêu này; bỏ chỗ trích, hoặc ghi mã đơn vị khác ở cuối.",
        ])
    }

    @Test("an unknown verb in a reference is refused (unknown-word)")
    func anUnknownVerbInAReferenceIs() async {
        #expect(await found([
            "narratives/quan/2024.md": "---\ntitle: Năm 2024\nstatus: approved\n---\nĐạt {{ valeu citizens 2024 }}.\n",
        ]) == [
            "narratives/quan/2024.md:5:8: error unknown-word: Quận Hòa Bình, năm 2024: «{{ }}» ghi «valeu», không phải từ dùng được → Có phải là “value”? Ghi một trong các từ: value, change, target, standing, chart.",
        ])
    }

    @Test("a reference without its year is refused with the five ways to write one (wrong-reference)")
    func aReferenceWithoutItsYearIsRefused() async {
        #expect(await found([
            "narratives/quan/2024.md": "---\ntitle: Năm 2024\nstatus: approved\n---\nĐạt {{ value citizens }}.\n",
        ]) == [
            "narratives/quan/2024.md:5:5: error wrong-reference: Quận Hòa Bình, năm 2024: không hiểu «{{ value citizens }}» → Ghi {{ value CHỈ-TIÊU NĂM }}, {{ change CHỈ-TIÊU NĂM NĂM }}, {{ target CHỈ-TIÊU NĂM }}, {{ standing CHỈ-TIÊU NĂM }} hoặc {{ chart CHỈ-TIÊU }}; thêm mã đơn vị nếu là đơn vị khác.",
        ])
    }

    @Test("an anchor is an indicator or a section of the report (unknown-anchor)")
    func anAnchorIsAnIndicatorOrA() async {
        #expect(await found([
            "narratives/quan/2024.md": "---\ntitle: Năm 2024\nstatus: approved\n---\n## Vì sao {#citizen}\n\nLời.\n",
        ]) == [
            "narratives/quan/2024.md:5:11: error unknown-anchor: Quận Hòa Bình, năm 2024: tiêu đề có mã «{#citizen}», không phải chỉ tiêu hay phần của báo cáo → Có phải là “citizens”?",
        ])
    }

    @Test("a typed number that the data do not know is noticed (typed-number)")
    func aTypedNumberThatTheDataDo() async {
        #expect(await found([
            "narratives/quan/2024.md": "---\ntitle: Năm 2024\nstatus: approved\n---\nTỷ lệ công dân học tập đạt 43,5%, mục tiêu 40%.\n\nKhông nói đến chỉ tiêu nào: 77%.\n",
        ]) == [
            "narratives/quan/2024.md:5:28: warning typed-number: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: bài viết ghi «43,5%», không thấy trong số liệu → Lấy số từ số liệu: {{ value citizens 2024 }}.",
        ])
    }

    @Test("so is one beside the title alone that an indicator counts, wherever it stands; not where several count it (typed-number)")
    func aTypedNumberBesideATitle() async {
        let indicators = { (other: String) in "- {id: citizens, name: Tỷ lệ công dân đạt danh hiệu Công dân học tập, group: models, unit_measure: percent, direction: up, denominator: Dân số}\n- {id: families, name: \(other), group: models, unit_measure: percent, direction: up, denominator: Số hộ}\n" }
        let narrative = "---\ntitle: Năm 2024\nstatus: approved\n---\n\nQuận có 97% công dân học tập, tức 40% của kế hoạch.\n"
        let files: (String) -> [String: String?] = { ["indicators.yaml": indicators($0), "narratives/quan/2024.md": narrative, "data/2024.csv": "unit,indicator,year,value\nquan,citizens,2024,40\n"] }
        #expect(await found(files("Tỷ lệ gia đình học tập")) == [
            "narratives/quan/2024.md:6:9: warning typed-number: Quận Hòa Bình, chỉ tiêu «Tỷ lệ công dân đạt danh hiệu Công dân học tập», năm 2024: bài viết ghi «97%», không thấy trong số liệu → Lấy số từ số liệu: {{ value citizens 2024 }}.",
        ])
        #expect(await found(files("Tỷ lệ đảng viên đạt danh hiệu Công dân học tập")) == [])
    }

    @Test("words in two languages take the same names in braces (string-placeholders)")
    func wordsInTwoLanguagesTakeTheSame() async {
        #expect(await found([
            "strings/vi.yaml": "a:\n  b: \"{count} phường\"\ngroup: {models: A, literacy: B, titles: C}\nkind: {district: D, ward: E}\n",
            "strings/en.yaml": "a:\n  b: \"{number} wards\"\n",
        ]) == [
            "strings/en.yaml: error string-placeholders: Khóa «a.b»: «{number} wards» không dùng cùng các tên trong ngoặc nhọn với bản tiếng Việt «{count} phường» → Dùng đúng: {count}.",
        ])
    }

    @Test("one wrong cell is one message: a narrative that asks for its value is not scolded too")
    func oneWrongCellIsOneMessageA() async {
        #expect(await found([
            "narratives/quan/2024.md": "---\ntitle: Năm 2024\nstatus: approved\n---\nĐạt {{ value citizens 2024 }}.\n",
            "data/2024.csv": "unit,indicator,year,value\nquan,citizens,2024,4O\n",
        ]) == [
            "data/2024.csv:2:20: error wrong-number: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: «value» ghi «4O», có chữ lẫn trong số → Chỉ ghi số, ví dụ 55,5; phần giải thích ghi ở cột note.",
        ])
    }

    @Test("one wrong unit is one message: nothing is said of the target that now has no observation")
    func oneWrongUnitIsOneMessageNothing() async {
        #expect(await found(["data/2024.csv": "unit,indicator,year,value\nqaun,citizens,2024,40\n"]) == [
            "data/2024.csv:2:1: error unknown-unit: Đơn vị «qaun», chỉ tiêu «citizens»: không có đơn vị «qaun» → Có phải là “quan”?",
        ])
    }
}
