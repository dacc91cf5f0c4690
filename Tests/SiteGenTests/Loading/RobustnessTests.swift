import Diagnostics
import Testing

@testable import Loading

@Suite("Nothing crashes: every truncation and many damaged copies end in a result or in diagnostics")
struct RobustnessTests {
    private static let csvText =
        "\u{FEFF}unit;năm;\"ghi chú\"\r\ngo-vap;2024;\"một \"\"hai\"\"\nba\"\r\n;;\r\nba-dinh; 55,5% ;Quận Ba Đình\n"
    private static let yamlText = """
        title: {vi: Xây dựng, en: "Build\\n"}
        targets:
          - indicator: learning-citizens
            value: 55.5   # ghi chú
            text: |
              dòng một
              dòng hai
          - {indicator: 'a', value: [1, 2]}
        """
    private static let markdownText = """
        ---
        title: Năm 2024
        ---
        # Báo cáo

        Đạt **{{ value learning-citizens 2024 }}**[^1] và <b>hơn</b> [x](javascript:a), `{{ mã }}`.

        ## Vì sao {#learning-citizens}

        - [x] họp {{ chart a }}
        - [ ] ~~báo~~ www.a.vn ![ảnh](a.png)

        | a | b |
        |:--|--:|
        | 1 | {{ target a 2025 }} |

        > trích \\
        > <i>dẫn

        [^1]: Nguồn.
        """

    /// What a loader owes for any bytes: a value or an error, and places that lie in the file.
    private func check<Value>(_ loaded: Loaded<Value>, _ bytes: [UInt8]) {
        #expect(loaded.value != nil || loaded.diagnostics.contains { $0.severity == .error })
        let lines = bytes.count + 1
        #expect(loaded.diagnostics.allSatisfy { (0...lines).contains($0.location.line) && (0...lines).contains($0.location.column) })
    }

    private func load(_ bytes: [UInt8], as kind: String) {
        switch kind {
        case "csv":
            let loaded = loadCSV(bytes, path: "data/a.csv")
            check(loaded, bytes)
            if let table = loaded.value {
                for row in 0..<table.rowCount {
                    for column in 0..<table.columnCount {
                        #expect(table.location(row, column).line >= table.line(row))
                        #expect(table.text(row, column).utf8.count == table.withBytes(row, column) { $0.count })
                    }
                }
            }
        case "yaml": check(loadYAML(bytes, path: "site.yaml"), bytes)
        default: check(loadMarkdown(bytes, path: "pages/a.md"), bytes)
        }
    }

    @Test("characters that stand for references inside this program, spelt as entities, do nothing")
    func entities() throws {
        let file = try #require(
            markdown("{{ value a 1 }} &#xFDD0;7&#xFDD1; &#xFDD0;99999999999999999999&#xFDD1; &#xFDD2;1&#xFDD3; &#xFDD0;\n").value)
        #expect(file.references.count == 1)
        #expect(file.outline.hasPrefix("<p>‹value a 1› "))
        #expect(!file.outline.contains("footnote"))
    }

    @Test("files read at the same time come out as if read alone")
    func together() async throws {
        let alone = try #require(markdown(Self.markdownText).value).outline
        let outlines = await withTaskGroup(of: String?.self) { group in
            for _ in 0..<200 { group.addTask { markdown(Self.markdownText).value?.outline } }
            return await group.reduce(into: [String?]()) { $0.append($1) }
        }
        #expect(outlines.count == 200 && outlines.allSatisfy { $0 == alone })
    }

    @Test("truncated at every byte", arguments: [("csv", csvText), ("yaml", yamlText), ("markdown", markdownText)])
    func truncations(kind: String, text: String) {
        let bytes = Array(text.utf8)
        for length in 0...bytes.count { load(Array(bytes[..<length]), as: kind) }
    }

    @Test(
        "with bytes changed, doubled and taken out, the same ones every time",
        arguments: [("csv", csvText), ("yaml", yamlText), ("markdown", markdownText)])
    func flips(kind: String, text: String) {
        let original = Array(text.utf8)
        let special = Array("\"',;:{}[]#|>-&*!%@`\\\n\r\t<\0".utf8) + [0x80, 0xC2, 0xE2, 0xEF, 0xFF]
        var state: UInt64 = 2025
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<1_500 {
            var bytes = original
            for _ in 0...random(3) {
                let place = random(bytes.count)
                switch random(4) {
                case 0: bytes[place] ^= 1 << random(8)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(bytes[random(bytes.count)], at: place)
                default: bytes[place] = special[random(special.count)]
                }
            }
            load(bytes, as: kind)
        }
    }
}
