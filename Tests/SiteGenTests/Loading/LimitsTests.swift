import Diagnostics
import Language
import Testing

@testable import Loading

@Suite("Files without end are read in one go, or refused in a sentence")
struct LimitsTests {
    // MARK: Tables

    @Test(
        "a table has at most 1,000 columns, long cells and long rows are none (csv-limit)",
        arguments: [
            LongCase("columns", "1:1: dòng tên cột có 1.001 cột, tối đa 1.000") { (0...1_000).map { "c\($0)" }.joined(separator: ",") },
            LongCase("a cell", "4:3: ô này dài 100.001 byte, tối đa 100.000") { "a,b\n\n1,2\n3,\"" + times(100_001, "x") + "\"\n" },
            LongCase("a row", "3:1: dòng này dài quá 1.000.000 byte") { "a,b\n1,2\n" + times(12, times(90_000, "x") + ",") + "\n" },
            LongCase("a million names", "1:1: dòng này dài quá 1.000.000 byte") { times(1_000_000, "c,") + "\n" },
            LongCase("rows of the wrong width", "20002:1: quá nhiều dòng không đủ hoặc thừa ô") {
                (0..<1_000).map { "c\($0)" }.joined(separator: ",") + "\n" + times(20_001, "1,\n")
            },
        ])
    func tables(each: LongCase) {
        let refused = csv(each.text())
        #expect(refused.value == nil)
        #expect(
            refused.diagnostics.map { "\($0.location): \($0.rule): \($0.message.vi)" } == [
                "data/a.csv:\(each.expected.replacing(": ", with: ": csv-limit: ", maxReplacements: 1))"
            ])
    }

    @Test("a table has so many rows, the small tables fewer (csv-limit)")
    func rows() async {
        #expect(loadCSV(Array("a\n1\n\n2\n3\n".utf8), path: "data/a.csv", mostRows: 2).places == ["data/a.csv:5:1: csv-limit"])
        #expect(loadCSV(Array("a\n1\n\n2\n".utf8), path: "data/a.csv", mostRows: 2).value?.rowCount == 2)
        let units = "id\n" + times(100_001, "1\n")
        let files = ["site.yaml": "title: x\n", "indicators.yaml": "- id: a\n", "units.csv": units, "data/a.csv": units]
        #expect(
            await loadContent(root: "content", disk: .holding(files)).diagnostics.map(line) == [
                "units.csv:100002:1: error: csv-limit: tệp có quá 100.000 dòng → Chia thành nhiều tệp."
            ])
    }

    @Test("what comes up to the limits is read")
    func below() {
        let names = (0..<1_000).map { "c\($0)" }.joined(separator: ",")
        #expect(csv("\(names)\n\(names)\n").value?.columnCount == 1_000)
        #expect(csv("a,b\n1," + String(repeating: "x", count: 100_000) + "\n").value?.text(0, 1).utf8.count == 100_000)
    }

    @Test("a quote that is not closed is told as such, however much stands behind it")
    func openQuote() {
        #expect(csv("a,b\n1,\"" + String(repeating: "x\n", count: 100_000)).places == ["data/a.csv:2:3: csv-quotes"])
        // each line asks where the cell began
        #expect(
            csv("a,b\n" + String(repeating: " ", count: 90_000) + "\"" + String(repeating: "\n", count: 90_000) + "\",1\n").value?.rowCount
                == 1)
    }

    @Test("a row with a hundred thousand blank cells too many is trimmed, not peeled one by one")
    func blanks() {
        let table = csv("a,b\n1,2" + String(repeating: ",", count: 100_000) + "\n").value
        #expect(table?.rows == [["1", "2"]])
        let split = csv("unit,value,note\na,55,5,x" + String(repeating: ",", count: 100_000) + "\n")
        #expect(split.diagnostics.map(\.rule) == ["csv-row-width"])
    }

    @Test("of rows of the wrong width only what is looked at is kept")
    func misfits() throws {
        let loaded = csv(
            "a,b,c\n" + String(repeating: "1,2\n", count: 100_000) + (4..<2_000).map { String(repeating: "1,", count: $0) + "1\n" }.joined()
        )
        #expect(loaded.diagnostics.first?.others.count == 99_999)
        #expect(loaded.diagnostics.count == 1 + 1_996)
        #expect(try #require(loaded.value).leftOut?.rowCount == 101_996)
    }

    // MARK: YAML and JSON

    @Test(
        "of a hundred thousand anchors, tags or keys that are none each is told once",
        arguments: ["- &a%d x\n", "- !t x\n", "- <<: x\n", "- [a]: x\n"])
    func anchors(item: String) {
        let count = 40_000
        let found = yaml((0..<count).map { item.replacing("%d", with: "\($0)") }.joined()).diagnostics
        #expect(found.count == 20_001)
        #expect(found.last?.others.last == count)
    }

    @Test("a list or a mapping on one line knows the place of each entry")
    func oneLine() throws {
        let count = 40_000
        guard case .sequence(let items) = try #require(yaml("[" + String(repeating: "á,", count: count) + "]").value).root.kind else {
            throw Unread()
        }
        #expect(items.last?.location.column == 2 * count)
        guard
            case .mapping(let entries) = try #require(
                yaml("{" + (0..<count).map { "k\($0 + 10_000): x" }.joined(separator: ", ") + "}").value
            ).root.kind
        else { throw Unread() }
        #expect(entries.last?.key.location.column == 2 + (count - 1) * 11)
    }

    @Test("YAML as deep as it likes is refused, not walked", arguments: [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", ""), ("? [", "]")])
    func yamlDepth(open: String, close: String) {
        let refused = yaml(String(repeating: open, count: 50_000) + "x" + String(repeating: close, count: 50_000))
        #expect(refused.value == nil && refused.diagnostics.count == 1)
    }

    @Test("an object of a hundred thousand keys is read, and a key that stands twice found")
    func keys() {
        let keys = (0..<100_000).map { "\"k\($0)\":1" }.joined(separator: ",")
        #expect(loadJSON(Array("{\(keys)}".utf8), path: "geo/a.geojson").value != nil)
        #expect(loadJSON(Array("{\(keys),\"k0\":2}".utf8), path: "geo/a.geojson").places.map { $0.hasSuffix("json-syntax") } == [true])
    }

    @Test("pairs of degrees are kept as two numbers; any other list as what is written in it")
    func positions() throws {
        let text = "[[105.5, -10], [1.5e1,2,3.5], [ 105 , 10 , 3 , 4 ], [181,10], [105,91], [1], [1,2,3,4,5], [01,2], [1,\"2\"], [1,2"
        let values = "[[105.5, -10], [1.5e1,2,3.5], [ 105 , 10 , 3 , 4 ], [181,10], [105,91], [1], [1,2,3,4,5], [1,\"2\"]]"
        let root = try #require(loadJSON(Array(values.utf8), path: "geo/a.geojson").value).root
        #expect(root.outline == "[(105.5 -10.0), (15.0 2.0), (105.0 10.0), [181, 10], [105, 91], [1], [1, 2, 3, 4, 5], [1, \"2\"]]")
        #expect(
            loadJSON(Array(text.utf8), path: "geo/a.geojson").findings == [
                "geo/a.geojson:1:92: error: json-syntax: không phải JSON: «01» không phải số → Xuất lại tệp từ phần mềm bản đồ."
            ])
    }

    // MARK: Text

    @Test("a letter carries at most thirty marks (piled-marks)", arguments: ["data/a.csv", "site.yaml", "pages/a.md", "geo/a.geojson"])
    func piledMarks(path: String) {
        func refused(_ marks: Int) -> Diagnostic? {
            refuseText(Array(("xin a" + String(repeating: "\u{323}\u{301}", count: marks / 2)).utf8), path: path)
        }
        #expect(refused(30) == nil)
        #expect(
            refused(32).map(line)
                == "\(path):1:6: error: piled-marks: ở đây một chữ mang quá 30 dấu → Xóa các dấu thừa, hoặc gõ lại đoạn chữ quanh đây.")
        #expect(refused(400_000)?.rule == "piled-marks")
    }

    @Test("question marks without end are looked at once each", arguments: ["?", "a?", "=a?", "/a?.", "?a "])
    func questions(piece: String) {
        let text = Array((piece == "?" ? "" : "= ").utf8) + Array(String(repeating: piece, count: 200_000).utf8)
        #expect(garbledText(text, path: "data/a.csv").count == (piece.contains("=") || piece.contains("/") || piece == "?" ? 0 : 1))
    }

    @Test(
        "the places of a long line are those counted from its beginning",
        arguments: [
            "abc đường ", "ạạạạ", "日本", "e\u{301}x\u{323}\u{301}", "👨‍👩‍👧 ", "a\tb\u{600}1",
        ])
    func places(piece: String) {
        let line = String(repeating: piece, count: 3_000)
        let text = SourceText(Array(("đầu\n" + line + "\ncuối\n").utf8), path: "pages/a.md")
        let bytes = Array(line.utf8)
        for cut in stride(from: 0, through: bytes.count, by: 997) {
            let offset = text.start(ofLine: 2) + cut
            if cut < bytes.count, bytes[cut] & 0xC0 == 0x80 { continue }
            #expect(text.location(at: offset).column == characterCount(bytes[..<cut]) + 1)
            let scalars = scalarCount(bytes[..<cut])
            #expect(text.offset(line: 2, scalarColumn: scalars + 1) == offset)
        }
        #expect(text.offset(line: 2, scalarColumn: 1_000_000) == text.start(ofLine: 2) + bytes.count)
        #expect(text.offset(line: 3, scalarColumn: 3) == text.start(ofLine: 3) + 2)
    }

    // MARK: Whole files

    private static let split = "Chia thành nhiều tệp.", look = "Xem lại tệp: có thể đã hỏng, hoặc đặt nhầm chỗ."
    private static let sizesOfFiles: [(path: String, limit: Int, said: String)] = [
        ("pages/a.md", 1 << 20, "tệp lớn 1025 KB, tối đa là 1024 KB → \(split)"),
        ("narratives/go-vap/2024.md", 1 << 20, "tệp lớn 1025 KB, tối đa là 1024 KB → \(look)"),
        ("plans/a.yaml", 2 << 20, "tệp lớn 2049 KB, tối đa là 2048 KB → \(look)"),
        ("strings/vi.yaml", 2 << 20, "tệp lớn 2049 KB, tối đa là 2048 KB → \(look)"),
        ("units.csv", 64 << 20, "tệp lớn 65 MB, tối đa là 64 MB → \(look)"),
        ("data/a.csv", 64 << 20, "tệp lớn 65 MB, tối đa là 64 MB → \(split)"),
        ("geo/a.geojson", 64 << 20, "tệp lớn 65 MB, tối đa là 64 MB → \(split)"),
    ]

    @Test(
        "what people write by hand is read up to a size of its kind (large-file)",
        arguments: Self.sizesOfFiles)
    func sizes(path: String, limit: Int, said: String) async {
        func found(_ size: Int, _ read: @escaping @Sendable () -> Void) async -> [String] {
            let disk = Disk(
                list: { _ in [DiskEntry(path: path, kind: .file(FileStamp(size: size)))] },
                read: { _, _ in
                    read()
                    return []
                })
            return await loadContent(root: "content", disk: disk).diagnostics.filter { $0.rule == "large-file" }.map(line)
        }
        await confirmation { confirm in #expect(await found(limit) { confirm() } == []) }
        #expect(await found(limit + 1) { Issue.record("it was read") } == ["\(path):1: error: large-file: \(said)"])
    }

    @Test("a file that has grown since it was listed is no smaller for that (large-file)")
    func grown() async {
        let disk = Disk(
            list: { _ in [DiskEntry(path: "pages/a.md", kind: .file(FileStamp(size: 1)))] },
            read: { _, _ in Array(repeating: 0x0A, count: 1 + 1 << 20) })
        #expect(
            await loadContent(root: "content", disk: disk).diagnostics.map(line).contains(
                "pages/a.md:1: error: large-file: tệp lớn 1025 KB, tối đa là 1024 KB → Chia thành nhiều tệp."))
    }
}

private struct Unread: Error {}
