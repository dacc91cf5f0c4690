import Diagnostics
import Foundation
import Loading
import Testing

@testable import Reporting

@Suite("Nothing crashes: every shipped file, cut short or damaged, ends in a report or in diagnostics")
struct RobustnessTests {
    @Test("the shipped content itself is sound")
    func shippedContentIsSound() async throws {
        let validated = await validate(await loadContent(root: "content", disk: .holding(try Self.shipped())))
        #expect(validated.diagnostics.filter { $0.severity == .error }.map { $0.text(in: .vi) } == [])
        #expect(validated.report != nil)
    }

    @Test("cut short at many places", arguments: try Self.shipped().keys.sorted())
    func cutShort(_ path: String) async throws {
        let content = try Self.shipped(), bytes = try #require(content[path])
        let around = await Self.around(path, in: content)
        var chance = Chance(path)
        let places = (0..<3).map { bytes.count * $0 / 3 } + (0..<2).map { _ in chance.below(bytes.count) } + [bytes.count - 1]
        for place in Set(places).sorted() { await Self.judge(Array(bytes[..<place]), at: path, in: around, "cut at byte \(place)") }
    }

    @Test("with bytes changed, doubled, taken out and exchanged, the same ones every time", arguments: try Self.shipped().keys.sorted())
    func damaged(_ path: String) async throws {
        let content = try Self.shipped(), bytes = try #require(content[path])
        let around = await Self.around(path, in: content)
        var chance = Chance(path)
        for number in 0..<5 {
            var damaged = bytes
            for _ in 0...chance.below(4) { chance.damage(&damaged) }
            await Self.judge(damaged, at: path, in: around, "damage \(number)")
        }
    }

    /// A value or an error, and nothing said without words or of a place that is not there.
    private static func judge(_ bytes: [UInt8], at path: String, in around: RawContent, _ what: Comment) async {
        var raw = around
        let alone = await loadContent(root: "content", disk: .holding([path: bytes]))
        raw.add(alone)
        let validated = await validate(raw)
        #expect((validated.report == nil) == validated.diagnostics.contains { $0.severity == .error }, what)
        for found in validated.diagnostics {
            #expect(!found.message.vi.isEmpty && !found.message.en.isEmpty && !found.text(in: .vi).isEmpty, what)
            if found.location.path == path { #expect((0...bytes.count + 1).contains(found.location.line), what) }
        }
    }

    /// The files that others look things up in, read once; all but the one that is damaged.
    private static func around(_ path: String, in content: [String: [UInt8]]) async -> RawContent {
        let unit = path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
        let needed = [
            "site.yaml", "indicators.yaml", "units.csv", "unit-changes.csv", "plans/go-vap.yaml", "plans/\(unit).yaml",
            "data/\(unit)/2024.csv",
        ]
        let files = content.filter { needed.contains($0.key) && $0.key != path }
        return await loadContent(root: "content", disk: .holding(files)).withoutMissingFiles
    }

    private static func shipped() throws -> [String: [UInt8]] { try shippedFiles.get() }

    private static let shippedFiles = Result {
        let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }.appending(path: "content").path(
            percentEncoded: false)
        var files: [String: [UInt8]] = [:]
        for entry in try Disk.onMachine.list(root) { files[entry.path] = try Disk.onMachine.read(root, entry.path) }
        return files
    }
}

extension RawContent {
    /// Beside others that have been read, a file that is not here is not missing.
    fileprivate var withoutMissingFiles: RawContent {
        var content = self
        content.diagnostics.removeAll { $0.rule == "missing-file" }
        return content
    }

    fileprivate mutating func add(_ other: RawContent) {
        site = other.site ?? site
        indicators = other.indicators ?? indicators
        units = other.units ?? units
        unitChanges = other.unitChanges ?? unitChanges
        dutyResults = other.dutyResults ?? dutyResults
        plans += other.plans
        strings += other.strings
        data += other.data
        published += other.published
        narratives += other.narratives
        pages += other.pages
        diagnostics = (diagnostics + other.withoutMissingFiles.diagnostics).sorted()
    }
}

/// Chance that is the same every time: a linear congruential generator seeded with a text.
private struct Chance {
    private var state: UInt64
    private static let signs = Array("\"',;:{}[]#|>-&*!%@`\\\n\r\t<0159\0".utf8) + [0x80, 0xC2, 0xE2, 0xEF, 0xFF]

    init(_ text: String) { state = text.utf8.reduce(2025) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 } }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(limit, 1)
    }

    mutating func damage(_ bytes: inout [UInt8]) {
        let place = below(bytes.count), other = below(bytes.count)
        switch below(6) {
        case 0: bytes[place] ^= 1 << UInt8(below(8))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(bytes[other], at: place)
        case 3: bytes.swapAt(place, other)
        case 4: bytes.insert(contentsOf: Array(bytes[min(place, other)..<min(max(place, other), min(place, other) + 200)]), at: place)
        default: bytes[place] = Self.signs[below(Self.signs.count)]
        }
    }
}
