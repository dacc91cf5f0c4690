import Comparing
import Diagnostics
import Testing

@testable import Reviewing

private func markdown(_ changes: Changes, maxBytes: Int = 60_000, link: String? = nil, _ language: MessageLanguage = .vi) throws -> String {
    var options = ReviewOptions(language: language)
    options.maxBytes = maxBytes
    options.linkBase = link
    return String(decoding: try review(changes, as: .markdown, options), as: UTF8.self)
}

/// What a cell could do to a comment.
let hostileTexts = [
    "a | b || c", "@canbo và @org/team", "<!-- --> <script>alert(1)</script> <b>", "](javascript:alert(1)) [x](http://evil.test)",
    "``` `x` ````", "dòng một\ndòng hai\r\n\r\n# to",
    "\u{202E}gnp.exe\u{202C} \u{2066}x\u{2069}", "https://evil.test/a?b=c www.evil.test mailto:a@b.test", "a@b.test",
    "![x](https://evil.test/x.png)", "#12 GH-12 org/kho#3",
    "0123456789abcdef0123456789abcdef01234567", "\\| \\\\| \\`", "* _x_ **y** ~~z~~ ~a~", "&lt;b&gt; &#64;canbo &copy;", ":smile: :+1:",
    "| --- | --- |", "\u{0}\u{1B}[31mđỏ\u{7}",
    String(repeating: "x", count: 10_000), String(repeating: "👨‍👩‍👧‍👦", count: 200), "e" + String(repeating: "\u{301}", count: 10_000), "", " ",
    "$\\href{javascript:alert(1)}{x}$",
    "- [ ] việc", "    mã", "1. một", "===", "</details>", "[^1]: chú", "<https://evil.test>", "http\\://evil.test",
    "https:\u{200B}//evil.test", "ftp://evil.test", "HTTPS://EVIL.TEST",
]

@Suite("The comment on a pull request")
struct MarkdownTests {
    @Test("begins with its mark and one sentence, worst first, and ends with the two sides")
    func whole() async throws {
        let text = try markdown(try await sampleChanges())
        #expect(
            text == """
                <!-- sitegen-diff -->
                **Sửa 1 số liệu, thêm 1, bỏ 1; 1 đơn vị thay đổi đánh giá (1 giảm), theo năm báo cáo: 2022–2024: 1 đơn vị mỗi năm (1 giảm); 1 mục tiêu thay đổi, 1 bài viết thay đổi, 1 cảnh báo mới; 1/214 trang thay đổi.**

                ### Đánh giá thay đổi (1)

                | Chiều | Đơn vị | Chỉ tiêu | Mục tiêu | Trước → sau | Vì sao |
                | --- | --- | --- | --- | --- | --- |
                | ▼ giảm | Quận Hòa Bình | Công dân học tập | ít nhất 65% (2025) | vượt tiến độ, 56,1% → thấp hơn năm gốc, 36,1% (báo cáo 2024); đúng tiến độ, 50,4% → chậm tiến độ, 50,4% (từ báo cáo 2022 đến 2023, số của 2023) | do nâng mục tiêu 60% → 65%; số liệu năm 2024: 56,1% → 36,1% |

                ### Số liệu (3)

                | Đơn vị | Chỉ tiêu | Năm | Trước → sau | Chênh lệch | Lưu ý |
                | --- | --- | --- | --- | --- | --- |
                | Quận Hòa Bình | Công dân học tập | 2024 | 56,1% → 36,1% | −20,0 điểm ▃▆█▁ | lớn hơn 3 lần mức thay đổi thường năm |
                | Quận Hòa Bình | Gia đình học tập | 2022 | — → 1.100 |  | thêm |
                | Quận Hòa Bình | Gia đình học tập | 2023 | 1.234 → — |  | bỏ |

                ### Mục tiêu, quy tắc, đơn vị và mục khác (1)

                | Loại | Mục | Thay đổi | Nơi |
                | --- | --- | --- | --- |
                | mục tiêu | Quận Hòa Bình: Công dân học tập (2025) | `value`: 60% → 65% | `plans/ke-hoach.yaml:7` |

                ### Thuyết minh và trang viết (1)

                - Quận Hòa Bình, 2024 — số gõ tay thay cho số lấy từ dữ liệu `narratives/quan/2024.md`
                  - Đạt ~~{{value·citizens·2024}}~~ **tỷ lệ công dân học tập 61,3%** trong năm.

                ### Cảnh báo mới (1)

                | Nơi | Nội dung |
                | --- | --- |
                | `narratives/quan/2024.md:7:28` | Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: bài viết ghi «61,3%», không thấy trong số liệu → Lấy số từ số liệu: {{ value citizens 2024 }}. |

                ### Trang và tệp dữ liệu thay đổi (2)

                - `units/quan/index.html`
                - `data/units/quan.csv`

                `main ab12ab12ab12` → `HEAD` · sitegen 1.0.0

                """)
    }

    @Test("says when nothing changes, in both languages")
    func nothing() throws {
        var changes = Changes(program: "sitegen 1.0.0", base: Side(name: "a"), head: Side(name: "b"))
        changes.pages = PageChanges(changed: [], total: 9)
        #expect(
            summarySentence(of: changes.counted(), .vi)
                == "Không có thay đổi về số liệu, đánh giá, mục tiêu, thuyết minh; 0/9 trang thay đổi.")
        changes.pages = nil
        changes.summary.filesRestyled = 2
        #expect(
            summarySentence(of: changes.counted(), .en)
                == "No change in data, standings, targets or narratives. Different in form only: 2 files.")
    }

    @Test("keeps its shape whatever stands in the cells", arguments: hostileTexts.indices)
    func hostileCells(_ index: Int) async throws {
        let changes = try await sampleChanges()
        let plain = RenderedMarkdown(try markdown(changes))
        let text = try markdown(try hostile(changes, hostileTexts[index]))
        let page = RenderedMarkdown(text)
        #expect(page.tables == plain.tables)
        #expect(page.headings == plain.headings)
        #expect(page.links == [])
        #expect(page.images == 0)
        #expect(page.html == ["<!-- sitegen-diff -->\n"])
        #expect(!page.text.contains(/[@#][\p{L}\p{N}]/))
        #expect(!page.text.contains(/:[a-z+]/))
        // every row has the cells of its head
        for line in text.split(separator: "\n") where line.hasPrefix("|") {
            let pipes = line.replacing(/\\\\|\\\|/, with: "").count { $0 == "|" }
            #expect([3, 5, 6, 7].contains(pipes), "\(line)")
        }
        #expect(
            !text.unicodeScalars.contains {
                $0.value < 0x20 && $0 != "\n" || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
            })
        #expect(text.utf8.count < 200_000)
    }

    @Test("links only to the preview, and only its own pages")
    func links() async throws {
        let page = RenderedMarkdown(try markdown(try await sampleChanges(), link: "https://xem-truoc.test/pr-12/"))
        #expect(
            Set(page.links) == [
                "https://xem-truoc.test/pr-12/units/quan/index.html", "https://xem-truoc.test/pr-12/units/quan/index.html#citizens",
                "https://xem-truoc.test/pr-12/units/quan/index.html#families", "https://xem-truoc.test/pr-12/data/units/quan.csv",
            ])
        let spoiled = RenderedMarkdown(
            try markdown(try hostile(try await sampleChanges(), "x>)](javascript:alert(1)) y"), link: "https://xem-truoc.test/pr-12/"))
        #expect(spoiled.links.allSatisfy { $0.hasPrefix("https://xem-truoc.test/pr-12/") })
    }

    @Test(
        "is never longer than it may be: rows are cut whole, the last section first, and counted",
        arguments: [2000, 2500, 5000, 20_000, 60_000])
    func limit(_ most: Int) async throws {
        let long = try many(try await sampleChanges(), 900)
        let text = try markdown(long, maxBytes: most)
        #expect(text.utf8.count <= most)
        #expect(text.hasSuffix("· sitegen 1.0.0\n"))
        #expect(text.hasPrefix("<!-- sitegen-diff -->\n**Sửa "))
        let rows = text.split(separator: "\n").count { $0.hasPrefix("| Quận") }
        let left = text.matches(of: /… còn (\d+) dòng, xem diff\.html/).compactMap { Int($0.1) }
        if most == 60_000 { #expect(rows + (left.first ?? 0) == 900 * 3) }
        #expect(RenderedMarkdown(text).html == ["<!-- sitegen-diff -->\n"])
    }

    /// The same values again and again.
    private func many(_ changes: Changes, _ times: Int) throws -> Changes {
        var many = changes
        many.values = (0..<times).flatMap { _ in changes.values }
        return many.counted()
    }
}
