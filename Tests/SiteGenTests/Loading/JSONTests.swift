import Diagnostics
import Testing

@testable import Loading

@Suite("JSON is read with its places")
struct JSONTests {
    @Test("numbers stay the text they are, escapes are letters, null is blank, places count characters")
    func tree() throws {
        let loaded = loadJSON(
            Array("\u{FEFF}{\"tên\": \"B\\u1ea3n \\ud83d\\udccd\\n\", \"số\":\t[ -1.50e2, true, null ]}".utf8), path: "geo/a.geojson")
        guard case .mapping(let entries) = try #require(loaded.value).root.kind, case .sequence(let items) = entries[1].value.kind else {
            throw NotRead()
        }
        #expect(entries.map(\.key.value) == ["tên", "số"])
        #expect(text(entries[0].value) == "Bản 📍\n")
        #expect(items.map(text) == ["-1.50e2", "true", ""])
        #expect(items.map { "\($0.location)" } == ["geo/a.geojson:1:44", "geo/a.geojson:1:53", "geo/a.geojson:1:59"])
    }

    @Test(
        "what is no JSON is refused at its place (json-syntax)",
        arguments: [
            ("{\"a\": 1,}", "1:9: không phải JSON: gặp «}», cần «\"»"), ("[1 2]", "1:4: không phải JSON: gặp «2», cần «,» / «]»"),
            ("[012]", "1:2: không phải JSON: «012» không phải số"), ("[nan]", "1:2: không phải JSON: «nan» không phải số"),
            ("{\"a\": 1, \"a\": 2}", "1:10: không phải JSON: mục «a» được viết hai lần"),
            ("[1] x", "1:5: không phải JSON: tệp đã hết mà còn chữ ở đây"),
            ("[\"a", "1:2: không phải JSON: dấu nháy mở ở đây không được đóng"),
            ("[\"a\nb\"]", "1:2: không phải JSON: dấu nháy mở ở đây không được đóng"),
            ("{\"a\"", "1:5: không phải JSON: tệp kết thúc giữa chừng, cần «:»"),
            ("[\"\\x\"]", "1:4: không phải JSON: gặp «x», cần n, t, u …"),
            ("[\"\\ud800\"]", "1:9: không phải JSON: mã ký tự sai"), ("[\"\\u12\"]", "1:7: không phải JSON: gặp «\"», cần 0…9 / a…f"),
            (String(repeating: "[", count: 70), "1:66: không phải JSON: lồng nhau quá 64 lớp"),
        ])
    func refused(text: String, message: String) {
        let found = loadJSON(Array(text.utf8), path: "geo/a.geojson").diagnostics
        #expect(found.map { "\($0.location): \($0.message.vi)" } == ["geo/a.geojson:\(message)"])
        #expect(found.map(\.rule) == ["json-syntax"])
    }

    @Test("a file of a hundred thousand points on one line is read once, not once a point")
    func longLine() throws {
        let points = Array(repeating: "[105.123456,10.654321]", count: 100_000).joined(separator: ",")
        let loaded = loadJSON(Array("[\(points)]".utf8), path: "geo/a.geojson")
        guard case .sequence(let items) = try #require(loaded.value).root.kind else { throw NotRead() }
        #expect(items.count == 100_000)
        #expect(items[99_999].location.column == 2 + 99_999 * 23)
    }

    private func text(_ node: RawNode) -> String { if case .scalar(let text, _) = node.kind { text } else { "no text" } }
}

private struct NotRead: Error {}
