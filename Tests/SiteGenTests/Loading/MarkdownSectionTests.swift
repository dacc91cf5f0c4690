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

    @Test("each section carries the footnotes it refers to, with ids of its own")
    func footnotes() throws {
        let file = try #require(
            markdown("Một[^a] hai[^a].\n\n## B {#b}\n\nBa[^n] bốn[^a].\n\n[^n]: Nguồn {{ value x 1 }}.\n[^a]: Ghi chú.\n").value)
        #expect(
            file.outline == """
                <p>Một<sup class="footnote-ref"><a href="#fn-go-vap-2024-0-1" id="fnref-go-vap-2024-0-1" role="doc-noteref">1</a></sup> \
                hai<sup class="footnote-ref"><a href="#fn-go-vap-2024-0-1" id="fnref-go-vap-2024-0-1-2" role="doc-noteref">1</a></sup>.</p>
                <section class="footnotes" role="doc-endnotes">
                <ol>
                <li id="fn-go-vap-2024-0-1" value="1">
                <p>Ghi chú. <a href="#fnref-go-vap-2024-0-1" class="footnote-backref" role="doc-backlink" aria-label="Về chỗ dẫn chú thích 1">↩</a></p>
                </li>
                </ol>
                </section>
                §b B§<p>Ba<sup class="footnote-ref"><a href="#fn-go-vap-2024-1-2" id="fnref-go-vap-2024-1-2" role="doc-noteref">2</a></sup> \
                bốn<sup class="footnote-ref"><a href="#fn-go-vap-2024-1-1" id="fnref-go-vap-2024-1-1" role="doc-noteref">1</a></sup>.</p>
                <section class="footnotes" role="doc-endnotes">
                <ol>
                <li id="fn-go-vap-2024-1-2" value="2">
                <p>Nguồn ‹value x 1›. <a href="#fnref-go-vap-2024-1-2" class="footnote-backref" role="doc-backlink" aria-label="Về chỗ dẫn chú thích 2">↩</a></p>
                </li>
                <li id="fn-go-vap-2024-1-1" value="1">
                <p>Ghi chú. <a href="#fnref-go-vap-2024-1-1" class="footnote-backref" role="doc-backlink" aria-label="Về chỗ dẫn chú thích 1">↩</a></p>
                </li>
                </ol>
                </section>

                """)
    }
}
