import Testing

@testable import Composing

@Suite("A year's page")
struct YearPageTests {
    /// Behind in 2023, before the plan's way is gone; the families fall away.
    private let worse: [String: String?] = [
        "data/quan.csv": """
        unit,indicator,year,value,numerator,denominator,status,source
        quan,citizens,2021,,100,1000,,Báo cáo 2021
        quan,citizens,2023,,120,1000,,Báo cáo 2023
        quan,citizens,2024,,410,1000,,Báo cáo 2024
        quan,families,2021,100,,,,Báo cáo 2021
        quan,families,2023,600,,,,Báo cáo 2023
        quan,families,2024,50,,,,Báo cáo 2024
        """,
        "narratives/quan/2024.md": nil,
    ]

    @Test("it begins with how many standings went which way, and how many units reported")
    func counts() async throws {
        let page = try await page("years/2024/index.html", worse)
        #expect(
            page.text("body").contains(
                """
                <ul class="tally"><li><strong>1</strong> đánh giá kém đi so với năm 2023</li>
                <li><strong>1</strong> đánh giá tốt lên so với năm 2023</li>
                <li><strong>1</strong> đánh giá giữ nguyên</li>
                <li><strong>1</strong> đơn vị đã báo cáo</li>
                <li><strong>1</strong> đơn vị còn thiếu số liệu</li>
                </ul>
                """), "\(page.text("body"))")
    }

    @Test("what became better stands apart from what became worse")
    func twoLists() async throws {
        let changes = try await page("years/2024/index.html", worse).text("body")
        let parts = changes.split(separator: "<caption>").map(String.init)
        try #require(parts.count >= 3)
        let (worse, better) = (parts[1], parts[2].split(separator: "</table>")[0])
        #expect(better.hasPrefix("Đánh giá tốt lên giữa năm 2023 và năm 2024</caption>"))
        #expect(better.contains("Công dân học tập") && !better.contains("Gia đình học tập"))
        #expect(worse.hasPrefix("Đánh giá kém đi giữa năm 2023 và năm 2024</caption>"))
        #expect(worse.contains("Gia đình học tập") && !worse.contains("Công dân học tập"))
    }

    @Test("the first year has nothing to be compared with")
    func first() async throws {
        #expect(
            try await page("years/2021/index.html").text("body").contains(
                "<p class=\"lead\">Năm 2020 không có đánh giá để so sánh.</p>"))
    }
}
