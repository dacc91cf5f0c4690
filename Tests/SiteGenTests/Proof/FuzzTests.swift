import Diagnostics
import Foundation
import Loading
import Reporting
import Testing

@Suite("Any bytes in any file end in findings that a person can read")
struct FuzzTests {
    private static let corpus = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fuzz/corpus").standardized
    private static let isLong = ProcessInfo.processInfo.environment["SITEGEN_LONG"] != nil

    /// What Tests/Fuzz/run learned, and changes of it by the dice; guided by coverage it goes on in `make fuzz`.
    @Test(
        "the corpus of each loader, and changes of it",
        arguments: [
            ("csv", "data/x.csv"), ("yaml", "plans/x.yaml"), ("markdown", "narratives/quan/2024.md"), ("json", "geo/x.geojson"),
            ("units", "units.csv"),
            ("site", "site.yaml"), ("strings", "strings/vi.yaml"),
        ])
    func loaders(loader: String, path: String) async throws {
        let folder = Self.corpus.appending(path: loader).path(percentEncoded: false)
        let seeds = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
            try [UInt8](Data(contentsOf: URL(filePath: "\(folder)/\($0)")))
        }
        #expect(!seeds.isEmpty)
        var dice = SeededDice(loader.utf8.count)
        for seed in seeds { try await read(seed, as: path) }
        for _ in 0..<(Self.isLong ? 20_000 : 250) { try await read(changed(seeds, &dice), as: path) }
    }

    private func changed(_ seeds: [[UInt8]], _ dice: inout SeededDice) -> [UInt8] {
        var bytes = Array((seeds.randomElement(using: &dice) ?? []).prefix(4096))
        for _ in 0..<Int.random(in: 1...4, using: &dice) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &dice)
            switch Int.random(in: 0..<6, using: &dice) {
            case 0: bytes[at] = UInt8.random(in: 0...255, using: &dice)
            case 1: bytes.remove(at: at)
            case 2: bytes.insert(contentsOf: Array("\"#&*|{}[]<>:,;~`\n\t\0🅰\u{202E}".utf8).shuffled(using: &dice).prefix(3), at: at)
            case 3: bytes.removeSubrange(at..<min(bytes.count, at + 40))
            case 4:
                let other = seeds.randomElement(using: &dice) ?? []
                bytes.insert(contentsOf: other.prefix(Int.random(in: 0...min(200, other.count), using: &dice)), at: at)
            default: bytes.insert(contentsOf: Array(repeating: bytes[at], count: Int.random(in: 1...300, using: &dice)), at: at)
            }
        }
        return bytes
    }

    private func read(_ bytes: [UInt8], as path: String) async throws {
        var files = Self.sound.mapValues { Array($0.utf8) }
        files[path] = bytes
        let validated = await validate(await loadContent(root: "content", disk: .holding(files)))
        for finding in validated.diagnostics
        where finding.message.vi.isEmpty || finding.message.en.isEmpty || finding.message.vi.utf8.count > 4000 {
            Issue.record(
                "\(finding.location), \(finding.rule): \(finding.message.vi.utf8.count) bytes, from \(String(decoding: bytes.prefix(200), as: UTF8.self))"
            )
        }
    }

    private static let sound: [String: String] = [
        "site.yaml": "title: Kết quả\npublisher: UBND quận\nreport_year: 2024\n",
        "indicators.yaml":
            "- {id: citizens, name: Công dân học tập, group: models, unit_measure: percent, direction: up, denominator: dân số}\n",
        "units.csv": "id,name,kind\nquan,Quận Hòa Bình,district\nphuong,Phường 1,ward\n",
        "plans/ke-hoach.yaml":
            "id: ke-hoach\ntitle: Kế hoạch\nissuer: UBND quận\nunit: quan\nperiod: [2021, 2030]\ntargets:\n  - {indicator: citizens, year: 2025, comparison: at_least, value: 40}\n",
        "data/quan.csv": "unit,indicator,year,value\nquan,citizens,2024,40\n",
    ]
}
