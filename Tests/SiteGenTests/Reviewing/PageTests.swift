import Comparing
import Testing

@testable import Reviewing

@Suite("The review as a page")
struct PageTests {
    private func page(_ changes: Changes) -> String { String(decoding: reviewPage(changes, charts: [], ReviewOptions()), as: UTF8.self) }

    @Test("needs nothing else and may load nothing")
    func selfContained() async throws {
        let html = page(try await sampleChanges())
        #expect(html.contains("default-src 'none'; style-src 'sha256-"))
        #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"))
        for address in ["http:", "https:", "src=", "<script", "style=\"", "@import", "url("] {
            #expect(!html.contains(address), "\(address)")
        }
        #expect(html.contains("<p class=\"lead\">Sửa 1 số liệu, thêm 1, bỏ 1; 1 đơn vị thay đổi đánh giá (1 giảm)"))
        #expect(html.contains("Đạt <del>{{value·citizens·2024}}</del> <ins>tỷ lệ công dân học tập 61,3%</ins> trong năm."))
    }

    @Test("no text of the content becomes markup", arguments: hostileTexts.indices)
    func hostileCells(_ index: Int) async throws {
        func tags(_ html: String) -> [String: Int] {
            Dictionary(html.matches(of: /<(\/?[a-z0-9]+)/).map { (String($0.1), 1) }, uniquingKeysWith: +)
        }
        let sample = try await sampleChanges()
        let plain = tags(page(sample)), spoiled = tags(page(try hostile(sample, hostileTexts[index])))
        #expect(spoiled == plain)
    }
}
