import Foundation
import Testing

/// What a build leans on is the same everywhere: Package.resolved is made on each machine and not kept.
@Suite("Versions of packages")
struct VersionsTests {
    @Test("every package that SwiftPM resolved, also through another one, is named in Package.swift with its exact version")
    func allAreExact() throws {
        struct Resolved: Decodable {
            struct Pin: Decodable {
                struct State: Decodable { let version: String? }
                let identity: String
                let state: State
            }
            let pins: [Pin]
        }
        let manifest = try String(contentsOf: SourceTree.root.appending(path: "Package.swift"), encoding: .utf8)
        let named = manifest.matches(of: /\.package\(url: ".*\/([^"\/]+)", exact: "([^"]+)"\)/).map { "\($0.1.lowercased()) \($0.2)" }
        let file = try Data(contentsOf: SourceTree.root.appending(path: "Package.resolved"))
        let resolved = try JSONDecoder().decode(Resolved.self, from: file).pins.map {
            "\($0.identity) \($0.state.version ?? "without a version")"
        }
        #expect(named.count > 3)
        #expect(named.sorted() == resolved.sorted())
        #expect(manifest.matches(of: /\.package\(/).count == named.count)
    }
}
