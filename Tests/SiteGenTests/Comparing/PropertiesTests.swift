import Foundation
import Measuring
import Reporting
import Reviewing
import Testing

@testable import Comparing

@Suite("What holds of every comparison")
struct PropertiesTests {
    @Test("a content does not differ from itself")
    func identity() async throws {
        let changes = try await compared(smallContent, smallContent)
        #expect(changes.lines == [])
        #expect(changes.isEmpty)
    }

    @Test("there and back are mirror images")
    func mirror() async throws {
        let other = content([
            "data/quan.csv": try #require(smallContent["data/quan.csv"])
                .replacingOccurrences(of: "2024,,56.1", with: "2024,,36.1").replacingOccurrences(
                    of: "quan,network,2024,,true,,,final,Báo cáo 2024,\n", with: ""),
            "plans/ke-hoach.yaml": try #require(smallContent["plans/ke-hoach.yaml"]).replacingOccurrences(
                of: "value: 60", with: "value: 70"),
            "narratives/quan/2024.md": try #require(smallContent["narratives/quan/2024.md"]).replacingOccurrences(
                of: "đúng hạn", with: "chậm"),
        ])
        let there = try await compared(smallContent, other), back = try await compared(other, smallContent)
        #expect(there.standings.count == 1)
        #expect(there.standings.map(\.before) == back.standings.map(\.after))
        #expect(there.standings.map(\.after) == back.standings.map(\.before))
        #expect(there.standings.map(\.course) == [.worse])
        #expect(back.standings.map(\.course) == [.better])
        #expect(there.values.map(\.before) == back.values.map(\.after))
        #expect(there.values.map(\.after) == back.values.map(\.before))
        #expect(there.values.map(\.edit) == [.changed, .removed])
        #expect(back.values.map(\.edit) == [.changed, .added])
        #expect(there.records.flatMap(\.fields).map(\.before) == back.records.flatMap(\.fields).map(\.after))
        #expect(
            there.texts.flatMap(\.paragraphs).flatMap(\.runs).count { $0.kind == .removed }
                == back.texts.flatMap(\.paragraphs).flatMap(\.runs).count { $0.kind == .added })
    }

    @Test("an empty old content makes everything new, an empty new one makes everything gone")
    func nothing() async throws {
        let all = try await compared(nil, smallContent)
        #expect(all.values.count == 12)
        #expect(Set(all.values.map(\.edit)) == [.added])
        #expect(Set(all.records.map(\.edit)) == [.added])
        #expect(all.texts.map(\.edit) == [.added])
        #expect(all.base.isEmpty)
        let gone = try await compared(smallContent, nil)
        #expect(Set(gone.values.map(\.edit)) == [.removed])
        #expect(gone.values.count == 12)
    }

    @Test(
        "the order of rows, columns, files and units, and how they are spelt, is no change",
        arguments: [
            "rows", "columns", "files", "units", "indicators", "BOM", "CRLF", "NFD", "92.0", "dimension order", "comments",
        ])
    func form(_ what: String) async throws {
        let changes = try await compared(smallContent, try Self.reshaped(what))
        #expect(changes.lines == [], "\(what)")
    }

    private static func reshaped(_ what: String) throws -> [String: String] {
        let data = try #require(smallContent["data/quan.csv"])
        var rows = data.split(separator: "\n").map(String.init)
        let head = rows.removeFirst()
        switch what {
        case "rows": return content(["data/quan.csv": ([head] + rows.reversed()).joined(separator: "\n") + "\n"])
        case "columns":
            let turned = ([head] + rows).map {
                $0.split(separator: ",", omittingEmptySubsequences: false).reversed().joined(separator: ",")
            }
            return content(["data/quan.csv": turned.joined(separator: "\n") + "\n"])
        case "files":
            return content([
                "data/quan.csv": ([head] + rows.prefix(5)).joined(separator: "\n") + "\n",
                "data/a/khac.csv": ([head] + rows.dropFirst(5)).joined(separator: "\n") + "\n",
            ])
        case "units":
            return try content(
                "units.csv", "phuong-1,Phường 1,ward,quan,,,\nphuong-2,Phường 2,ward,quan,,,",
                "phuong-2,Phường 2,ward,quan,,,\nphuong-1,Phường 1,ward,quan,,,")
        case "indicators":
            let lines = try #require(smallContent["indicators.yaml"]).split(separator: "\n")
            return content(["indicators.yaml": lines.reversed().joined(separator: "\n") + "\n"])
        case "BOM": return content(["data/quan.csv": "\u{FEFF}" + data])
        case "CRLF": return content(["data/quan.csv": data.replacingOccurrences(of: "\n", with: "\r\n")])
        case "NFD": return smallContent.mapValues { $0.decomposedStringWithCanonicalMapping }
        case "92.0": return try content("data/quan.csv", "2020,,35.1", "2020,,35.10")
        case "dimension order":
            return try content(
                "site.yaml", "{id: female, name: {vi: Nữ, en: Female}}, {id: male, name: {vi: Nam, en: Male}}",
                "{id: male, name: {vi: Nam, en: Male}}, {id: female, name: {vi: Nữ, en: Female}}")
        default: return try content("plans/ke-hoach.yaml", "duties:", "# soát lại\nduties:   # việc")
        }
    }
}
