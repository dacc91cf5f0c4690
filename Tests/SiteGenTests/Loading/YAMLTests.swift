import Diagnostics
import Testing

@testable import Loading

@Suite("A YAML file becomes a tree of what is written")
struct YAMLTests {
    @Test("without guessing types: 012, no, 1:30 and 1e3 stay text")
    func untouched() throws {
        let document = try #require(yaml("a: 012\nb: no\nc: 1:30\nd: 1e3\ne: ~\nf:\ng: 'x'\nh: \"y\"\n").value)
        #expect(document.root.outline == "{a: 012, b: no, c: 1:30, d: 1e3, e: ~, f: , g: \"x\", h: \"y\"}")
    }

    @Test("with lists, groups, blocks and comments, in the order written")
    func shapes() throws {
        let document = try #require(yaml("---\nz: [2021, 2030]\na: {vi: Một, en: One}\n# ghi chú\ntext: |\n  dòng một\n  dòng hai\n").value)
        #expect(document.root.outline == "{z: [2021, 2030], a: {vi: Một, en: One}, text: \"dòng một\ndòng hai\n\"}")
    }

    @Test("with the place of every key and value, columns in characters")
    func places() throws {
        let document = try #require(yaml("tiêu đề: Gò Vấp\nđích:\n  - {năm: 2025, trị: \"9\"}\n").value)
        guard case .mapping(let entries) = document.root.kind, case .sequence(let items) = entries[1].value.kind,
            case .mapping(let inner) = items[0].kind
        else {
            Issue.record("not the shape that was written")
            return
        }
        #expect(
            entries.map { "\($0.key.location) \($0.value.location)" } == ["site.yaml:1:1 site.yaml:1:10", "site.yaml:2:1 site.yaml:3:3"])
        #expect(
            inner.map { "\($0.key.location) \($0.value.location)" } == ["site.yaml:3:6 site.yaml:3:11", "site.yaml:3:17 site.yaml:3:22"])
    }

    @Test("in NFC, with or without byte order mark")
    func composed() throws {
        let document = try #require(yaml("\u{FEFF}a: Go\u{300} Va\u{302}\u{301}p\n").value)
        #expect(Array(document.root.outline.utf8) == Array("{a: Gò Vấp}".utf8))
    }

    @Test(
        "but is refused when it means other than it shows",
        arguments: [
            ("a: &x 1\nb: *x\n", "site.yaml:1:4: error: yaml-feature: không dùng mỏ neo YAML (&…)"),
            ("a: *x\n", "site.yaml:1:4: error: yaml-feature: không dùng bí danh YAML (*…)"),
            ("a: !!int 5\n", "site.yaml:1:4: error: yaml-feature: không dùng thẻ kiểu YAML (!…)"),
            ("a:\n  <<: {b: 1}\n", "site.yaml:2:3: error: yaml-feature: không dùng khóa gộp YAML (<<)"),
            (
                "a: 1\n\tb: 2\n",
                "site.yaml:2:1: error: yaml-tab: dấu tab không được dùng trong tệp YAML → Thay mỗi dấu tab bằng hai dấu cách."
            ),
            (
                "a: 1\n---\nb: 2\n",
                "site.yaml:2:1: error: yaml-documents: một tệp chỉ chứa một tài liệu YAML; ở đây bắt đầu tài liệu thứ hai"
            ),
            ("[a, b]: 1\n", "site.yaml:1:1: error: yaml-key: tên mục phải là một từ đứng trước dấu hai chấm"),
            ("", "site.yaml: error: empty-file: tệp trống, không có nội dung"),
            ("a: \"x\\u202Ey\"\n", "site.yaml:1:4: error: control-character: ở đây có ký tự điều khiển không nhìn thấy (U+202E)"),
            ("# chỉ có ghi chú\n", "site.yaml:1: error: empty-file: tệp trống, không có nội dung"),
        ])
    func refused(text: String, message: String) {
        let loaded = yaml(text)
        #expect(loaded.value == nil)
        #expect(loaded.findings.count == 1)
        #expect(loaded.findings.first?.hasPrefix(message) == true, "\(loaded.findings)")
    }

    @Test(
        "a key written twice is refused at its second place",
        arguments: [
            ("a: 1\nb: 2\na: 3\n", "3:1"), ("x:\n  - a: 1\n    b:\n      a: 2\n    a: 3\n", "5:5"),
            ("x: {a: 1, b: {a: 2}, a: 3}\n", "1:22"),
            ("\"a\": 1\n'a': 2\n", "2:1"),
        ])
    func duplicateKeys(text: String, place: String) {
        #expect(yaml(text).places == ["site.yaml:\(place): yaml-duplicate-key"])
    }

    @Test("and the message says where the first was")
    func duplicateMessage() {
        #expect(
            yaml("năm: 1\nb: 2\nnăm: 3\n").findings == [
                "site.yaml:3:1: error: yaml-duplicate-key: mục “năm” được viết hai lần (lần đầu ở dòng 1) → Giữ lại một mục."
            ])
    }

    @Test(
        "errors of syntax are told in plain words, at their place",
        arguments: [
            (
                "a: b: c\n",
                "site.yaml:1:5: error: yaml-syntax: dấu hai chấm ở chỗ không được phép (mapping values are not allowed in this context)"
            ),
            (
                "a: 1\nb: \"hai\nc: 3\n",
                "site.yaml:2:4: error: yaml-syntax: dấu ngoặc kép hoặc nháy đơn mở ở đây không được đóng (found unexpected end of stream)"
            ),
            (
                "a: [1, 2\nb: 3\n",
                "site.yaml:2:2: error: yaml-syntax: danh sách trong […] thiếu dấu phẩy hoặc chưa đóng (did not find expected ',' or ']')"
            ),
            (
                "a: @x\n",
                "site.yaml:1:4: error: yaml-syntax: giá trị không được bắt đầu bằng ký tự này (found character that cannot start any token)"
            ),
            (
                "a:\n  b: 1\n c: 2\n",
                "site.yaml:3:2: error: yaml-syntax: thụt dòng không thẳng với các mục khác (did not find expected key)"
            ),
        ])
    func syntax(text: String, message: String) {
        #expect(yaml(text).findings.first?.hasPrefix(message) == true, "\(yaml(text).findings)")
    }

    @Test("nesting without end is refused, not a crash", arguments: ["[", "{a: ", "- ", "? "])
    func nesting(text: String) {
        #expect(yaml(String(repeating: text, count: 5_000)).diagnostics.count == 1)
    }

    @Test(
        "items under a key that says [] are told to take the brackets away",
        arguments: [
            ("a: 1\ntargets: []\n  # một\n\n  - b: 2\n", "5:3"), ("a: 1\ntargets: []\n- b: 2\n", "3:1"),
        ])
    func itemsAfterAnEmptyList(text: String, place: String) {
        #expect(
            yaml(text).findings == ["site.yaml:\(place): error: yaml-syntax: sau “targets: []” không thể có thêm dòng → Xóa [] ở dòng 2."])
    }
}
