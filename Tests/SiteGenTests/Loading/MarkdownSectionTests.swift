import Diagnostics
import Testing

@testable import Loading

@Suite("A Markdown body is cut before every anchored heading")
struct MarkdownSectionTests {
    @Test("the anchor and the heading's words name the section; other headings stay in it")
    func sections() throws {
        let file = try #require(
            markdown("# Năm 2024\n\nMở.\n\n## Vì *sao* chậm {#learning-citizens}\n\nVì A.\n\n### Nhỏ\n\n## Phương hướng {#phuong-huong}\n")
                .value)
        #expect(
            file.outline == """
                <h1>Năm 2024</h1>
                <p>Mở.</p>
                §learning-citizens Vì sao chậm§<p>Vì A.</p>
                <h3>Nhỏ</h3>
                §phuong-huong Phương hướng§
                """)
        #expect(file.sections.map { $0.anchor?.location.line } == [nil, 5, 11])
        #expect(file.sections[1].anchor?.location.column == 18)
    }

    @Test("each section refers to footnotes by numbers that run through the file, and a footnote to further ones")
    func footnotes() throws {
        let file = try #require(
            markdown(
                "Một[^a] hai[^a].\n\n## B {#b}\n\nBa[^n] bốn[^a].\n\n[^n]: Nguồn {{ value x 1 }}, xem[^x].\n[^a]: Ghi chú.\n[^x]: Sâu.\n"
            )
            .value)
        #expect(
            file.outline == """
                <p>Một[^1] hai[^1].</p>
                [^1]: <p>Ghi chú.</p>
                §b B§<p>Ba[^2] bốn[^1].</p>
                [^2]: <p>Nguồn ‹value x 1›, xem[^3].</p>
                [^1]: <p>Ghi chú.</p>
                [^3]: <p>Sâu.</p>

                """)
    }
}
