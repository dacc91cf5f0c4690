import Diagnostics
import Testing

@testable import Loading

@Suite("A content folder is read whole")
struct ContentFolderTests {
    private let site = ["site.yaml": "title: x\n", "indicators.yaml": "- id: a\n", "units.csv": "id\nx\n"]

    private func load(_ files: [String: String]) async -> RawContent {
        await loadContent(root: "content", disk: .holding(site.merging(files) { $1 }))
    }

    @Test("every file goes to its place, in the order of the paths' bytes")
    func places() async {
        let content = await load([
            "unit-changes.csv": "from,to\na,b\n", "duty-results.csv": "duty\nd\n", "plans/b.yaml": "id: b\n", "plans/a.yaml": "id: a\n",
            "data/z.csv": "unit\nz\n", "data/2024/b.csv": "unit\nb\n", "data/Y.csv": "unit\nY\n", "published/p.csv": "unit\np\n",
            "narratives/go-vap/2024.md": "x\n", "narratives/ba-dinh/2024.md": "x\n", "pages/about.md": "x\n", "strings/vi.yaml": "a: b\n",
        ])
        #expect(content.diagnostics.map(line) == [])
        #expect(content.site?.root.outline == "{title: x}")
        #expect(content.indicators?.root.outline == "[{id: a}]")
        #expect(content.units?.rows == [["x"]])
        #expect(content.unitChanges?.rows == [["a", "b"]])
        #expect(content.dutyResults?.rows == [["d"]])
        #expect(content.plans.map(\.path) == ["plans/a.yaml", "plans/b.yaml"])
        #expect(content.data.map(\.path) == ["data/2024/b.csv", "data/Y.csv", "data/z.csv"])
        #expect(content.published.map(\.path) == ["published/p.csv"])
        #expect(content.narratives.map(\.path) == ["narratives/ba-dinh/2024.md", "narratives/go-vap/2024.md"])
        #expect(content.pages.map(\.path) == ["pages/about.md"])
        #expect(content.strings.map(\.path) == ["strings/vi.yaml"])
    }

    @Test(
        "what programs leave behind is passed over, in any case of letters",
        arguments: [
            "Thumbs.db", "data/THUMBS.DB", "data/desktop.ini", "narratives/go-vap/Desktop.ini", "~$units.xlsx", "data/~$2024.XLSX",
            "data/2024.csv.bak", "data/2024.csv.BAK",
            "plans/go-vap.yaml~", "data/A1B2C3.tmp",
        ])
    func leavings(path: String) async {
        #expect(await load([path: "\0"]).diagnostics.map(line) == [])
    }

    @Test("hidden files and README.md are passed over")
    func ignored() async {
        let content = await load([
            "README.md": "{{", ".DS_Store": "\0", "data/.~lock.csv#": "x", "data/README.md": "x", "geo/.DS_Store": "{",
        ])
        #expect(content.diagnostics.map(line) == [])
    }

    @Test(
        "a file that nothing reads is an error that says what was perhaps meant",
        arguments: [
            ("unit.csv", "Có phải là “units.csv”?"), ("site.yml", "Có phải là “site.yaml”?"),
            ("data/x.txt", "Trong data/ chỉ nhận tệp .csv; lưu lại tệp này thành .csv."),
            ("plans/go-vap.yml", "Trong plans/ chỉ nhận tệp .yaml; lưu lại tệp này thành .yaml."),
            ("plans/2024/a.yaml", "Đặt tệp ngay trong plans/."),
            ("narratives/go-vap.md", "Đặt tệp theo mẫu narratives/<đơn vị>/<năm>.md."),
            ("images/so-do.svg", "Trong images/ chỉ nhận ảnh .jpg, .jpeg, .png; lưu lại tệp này thành một trong các loại đó."),
            ("image/le.jpg", "Có phải là “images/le.jpg”?"),
            ("le.jpg", "Xóa tệp hoặc chuyển ra ngoài; tên bắt đầu bằng dấu chấm và README.md được bỏ qua."),
            ("plan/go-vap.yaml", "Có phải là “plans/go-vap.yaml”?"), ("pages/.md/x.md", ""),
            ("báo cáo.docx", "Xóa tệp hoặc chuyển ra ngoài; tên bắt đầu bằng dấu chấm và README.md được bỏ qua."),
        ])
    func unknown(path: String, suggestion: String) async {
        let findings = await load([path: "x"]).diagnostics.map(line)
        #expect(findings == (suggestion.isEmpty ? [] : ["\(path): error: unknown-file: không biết tệp này dùng làm gì → \(suggestion)"]))
    }

    @Test(
        "a spreadsheet is an error that says how to save it; the mark of one that is open is passed over",
        arguments: ["data/2024.xlsx", "data/2024.XLS", "số liệu.xlsm"])
    func spreadsheet(path: String) async {
        #expect(
            await load([path: "x", "data/~$2024.xlsx": "x"]).diagnostics.map(line) == [
                "\(path): error: excel-file: đây là tệp Excel → Mở tệp bằng Excel, chọn Tệp › Lưu thành › CSV UTF-8."
            ])
    }

    @Test("a file that cannot be parsed is left out, the others go on, and all findings come together, errors first")
    func together() async {
        let content = await load([
            "data/a.csv": "a,b\n1,\"2\n", "data/b.csv": "a\n1\n", "plans/p.yaml": "a: 1\na: 2\n",
            "narratives/x/2024.md": "<b>đậm</b>\n{{ x\n",
        ])
        #expect(content.data.map(\.path) == ["data/b.csv"])
        #expect(content.plans.isEmpty)
        #expect(
            content.diagnostics.map { "\($0.location): \($0.rule)" } == [
                "data/a.csv:2:3: csv-quotes", "narratives/x/2024.md:2:1: markdown-reference", "plans/p.yaml:2:1: yaml-duplicate-key",
                "narratives/x/2024.md:1:1: markdown-html",
            ])
    }

    @Test("without the three files that a site cannot do without it is an error")
    func missing() async {
        let content = await loadContent(root: "content", disk: .holding(["units.csv": "id\n"]))
        #expect(
            content.diagnostics.map(line) == [
                "indicators.yaml: error: missing-file: thiếu tệp này trong thư mục nội dung → Tạo tệp indicators.yaml.",
                "site.yaml: error: missing-file: thiếu tệp này trong thư mục nội dung → Tạo tệp site.yaml.",
            ])
    }

    @Test("a file over 64 MB, a link that leaves and a name that cannot be read are errors, and none of them is opened")
    func refused() async {
        let fault = DiskFault(Message(vi: "không có quyền đọc", en: "permission to read it is missing"))
        let entries: [(String, DiskEntry.Kind)] = [
            ("data/a.csv", .file(FileStamp(size: 64 << 20 + 1))), ("data/b.csv", .linkOutside(target: "/etc/passwd")),
            ("data/c.csv", .linkElsewhere),
            ("data/d.csv", .special), ("data/e", .unreadable(fault)), ("data/f\\xE1.csv", .misnamed), ("indicators.yaml", .special),
            ("site.yaml", .special), ("units.csv", .special),
        ]
        let disk = Disk(
            list: { _ in entries.map { DiskEntry(path: $0.0, kind: $0.1) } },
            read: { _, path in
                Issue.record("\(path) was opened")
                return []
            })
        let findings = await loadContent(root: "content", disk: disk).diagnostics.map(line)
        #expect(
            findings.prefix(6) == [
                "data/a.csv:1: error: large-file: tệp lớn 65 MB, tối đa là 64 MB → Chia thành nhiều tệp.",
                "data/b.csv: error: outside-link: liên kết trỏ ra ngoài thư mục nội dung (/etc/passwd) → Chép chính tệp đó vào đây.",
                "data/c.csv: error: outside-link: liên kết không trỏ đến một tệp → Xóa liên kết, hoặc chép chính tệp đó vào đây.",
                "data/d.csv: error: unreadable-file: đây không phải là tệp thường",
                "data/e: error: unreadable-file: không đọc được: không có quyền đọc",
                "data/f\\xE1.csv: error: name-not-utf8: tên này không phải UTF-8: máy khác không mở được"
                    + " → Đổi tên, chỉ dùng chữ thường không dấu, số và gạch nối, ví dụ bao-cao-2026.csv; hay gặp khi giải nén tệp .zip tạo trên Windows.",
            ])
    }
}
