import Diagnostics
import Testing

@testable import Loading

@Suite("Front matter is the YAML between the first line “---” and the next")
struct FrontMatterTests {
    @Test("with places in the whole file, and the body after it")
    func places() throws {
        let loaded = markdown("---\ntitle: Năm 2024\nstatus: draft\n---\n\nLời {{ value a 2024 }}.\n")
        let file = try #require(loaded.value)
        #expect(file.frontMatter?.outline == "{title: Năm 2024, status: draft}")
        guard case .mapping(let entries) = file.frontMatter?.kind else {
            Issue.record("no mapping")
            return
        }
        #expect(entries.map { "\($0.value.location)" } == ["narratives/go-vap/2024.md:2:8", "narratives/go-vap/2024.md:3:9"])
        #expect(file.references[0].location == SourceLocation(path: "narratives/go-vap/2024.md", line: 6, column: 5))
        #expect(file.outline == "<p>Lời ‹value a 2024›.</p>\n")
    }

    @Test("may be missing, or empty")
    func missing() throws {
        #expect(try #require(markdown("Lời.\n").value).frontMatter == nil)
        #expect(try #require(markdown("---\n---\nLời.\n").value).frontMatter?.outline == "{}")
    }

    @Test("that never closes is an error")
    func unclosed() {
        let loaded = markdown("---\ntitle: x\n\nLời.\n")
        #expect(loaded.value == nil)
        #expect(
            loaded.findings == [
                "narratives/go-vap/2024.md:1:1: error: front-matter: phần đầu tệp mở bằng “---” nhưng không có dòng “---” đóng lại"
                    + " → Thêm một dòng chỉ có “---” ngay trước phần lời văn."
            ])
    }

    @Test("with an error in it is told together with the errors of the body")
    func together() {
        let loaded = markdown("---\r\na: 1\r\na: 2\r\n---\r\n\r\nx {{ y\r\n")
        #expect(loaded.value == nil)
        #expect(
            loaded.places == ["narratives/go-vap/2024.md:3:1: yaml-duplicate-key", "narratives/go-vap/2024.md:6:3: markdown-reference"])
    }
}
