import Foundation
import Testing

/// One way in, one way out: a room imports only the rooms that the map (Package.swift) names for it.
@Suite("The doors between rooms")
struct DoorsTests {
    /// What a room may take from outside the house without the map saying so.
    static let toolchain: Set<String> = ["Foundation", "FoundationEssentials", "Glibc", "Synchronization", "Dispatch"]

    @Test("every import is a direct dependency of its room on the map")
    func importsFollowTheMap() throws {
        let map = try Self.map()
        #expect(map.count > 8)
        var strangers: [String] = []
        for file in SourceTree.files {
            let allowed = try #require(map[file.room], "no room \(file.room) on the map")
            for (number, text) in file.code {
                guard
                    let match = text.firstMatch(
                        of: /^\s*(?:@\w+ |package |public |internal |private )*import (?:struct |enum |func |class )?(\w+)/)
                else { continue }
                let module = String(match.1)
                if !allowed.contains(module), !Self.toolchain.contains(module) {
                    strangers.append("\(file.path):\(number) imports \(module)")
                }
            }
        }
        #expect(strangers == [])
    }

    @Test("Foundation stays out of the rooms that only think")
    func pureRoomsNeedNoFoundation() {
        let pure: Set = ["Diagnostics", "Measuring", "Wording", "Drawing", "Charting", "Composing"]
        #expect(SourceTree.places(of: /^import Foundation/, where: { pure.contains($0.room) }) == [])
    }

    /// Room (folder name) -> the modules it may import, as `swift package dump-package` prints them.
    static func map() throws -> [String: Set<String>] {
        struct Dump: Decodable {
            struct Target: Decodable {
                struct Dependency: Decodable {
                    let byName: [String?]?
                    let product: [ProductPart]?
                }
                let name: String
                let path: String?
                let type: String
                let dependencies: [Dependency]
            }
            /// A product is printed as [name, package, aliases, condition]; only the texts matter.
            struct ProductPart: Decodable {
                let text: String?
                init(from decoder: any Decoder) throws {
                    text = try? decoder.singleValueContainer().decode(String.self)
                }
            }
            let targets: [Target]
        }
        let dump = try JSONDecoder().decode(Dump.self, from: printed())
        var map: [String: Set<String>] = [:]
        for target in dump.targets where target.type != "test" {
            guard let room = target.path?.split(separator: "/").last else { continue }
            let modules = target.dependencies.compactMap { $0.byName?.first ?? $0.product?.first?.text }
            map[String(room)] = Set(modules.compactMap { $0 })
        }
        return map
    }

    /// The package as SwiftPM understands it; its own scratch folder, because `swift test` holds the usual one.
    private static func printed() throws -> Data {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "house-rules-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "swift", "package", "--package-path", SourceTree.root.path(percentEncoded: false), "--scratch-path",
            scratch.path(percentEncoded: false), "dump-package",
        ]
        // make test ROOM=HouseRules shows SwiftPM one room alone
        process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "SITEGEN_ROOM" }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return data
    }
}
