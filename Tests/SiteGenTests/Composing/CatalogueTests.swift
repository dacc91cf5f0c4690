import SmallContents
import Testing

@testable import Composing

@Suite("A catalogue larger than its use")
struct CatalogueTests {
    private let large: [String: String?] = [
        "indicators.yaml": (tinySite["indicators.yaml"] ?? "") + """

            - {id: clans, name: Dòng họ học tập, group: models, unit_measure: count, direction: up, definition: Dòng họ được công nhận.}
            - {id: schools, name: Trường số, group: schools, unit_measure: count, direction: up}
            """
    ]

    @Test("the list of indicators shows those of the plans and data, and folds the others beneath them")
    func list() async throws {
        let list = try await page("indicators/index.html", large)
        let parts = list.text("body").split(separator: "<details>").map(String.init)
        #expect(parts.count == 2)
        #expect(parts[0].contains("Công dân học tập") && parts[0].contains("Thành viên mạng lưới") && !parts[0].contains("Dòng họ"))
        #expect(!parts[0].contains(">schools<"), "a group of which nothing is used has no heading")
        #expect(
            parts[1] == """
                <summary>Chỉ tiêu khác trong danh mục, chưa kế hoạch nào ở đây dùng (2)</summary>
                <ul><li><a href="../indicators/clans/index.html">Dòng họ học tập</a></li>
                <li><a href="../indicators/schools/index.html">Trường số</a></li>
                </ul>
                </details>

                """)
    }

    @Test("the glossary and the page of data speak of what is used")
    func others() async throws {
        let glossary = try await page("glossary/index.html", large)
        #expect(glossary.read.contains("- Công dân học tập. Định nghĩa: Người được công nhận.\n") && !glossary.read.contains("Dòng họ"))
        #expect(glossary.text("body").contains("<tr id=\"citizens\">"), "texts may link to a term")
        let files = try await page("data/index.html", large).text("body")
        #expect(files.contains("../data/indicators/citizens.csv") && !files.contains("clans.csv"))
    }

    @Test("nothing is folded where all is used, and all is shown while nothing is")
    func edges() async throws {
        #expect(try await !page("indicators/index.html").text("body").contains("<details>"))
        let empty = try await page(
            "indicators/index.html",
            large.merging([
                "plans/ke-hoach.yaml": nil, "data/quan.csv": nil, "narratives/quan/2024.md": nil,
            ]) { $1 }
        ).text("body")
        #expect(empty.contains("Dòng họ học tập") && !empty.contains("<details>"))
    }
}
