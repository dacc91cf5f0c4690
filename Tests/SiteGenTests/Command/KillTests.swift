import Foundation
import Testing

@Suite("kill -9 at any moment")
struct KillTests {
    @Test("twenty killed builds leave the old or the new site, whole; the next build cleans up")
    func killedBuilds() throws {
        try withFolder { folder in
            let content = try copyContent(to: folder)
            let output = folder.appending(path: "public")
            let arguments = [
                "build", "--quiet", "--content", content.path(percentEncoded: false), "--output", output.path(percentEncoded: false),
            ]
            let began = Date()
            #expect(try Program.run(arguments).exit == 0)
            let usual = Date().timeIntervalSince(began)
            var old = try snapshot(of: output)
            var random = SystemRandomNumberGenerator()
            for round in 0..<20 {
                // another title on every page: old and new differ in every file that shows it
                try edit("site.yaml", in: content) { $0.replacing(/title:\n  vi: .*/, with: "title:\n  vi: Bản số \(round)") }
                let process = try Program.start(arguments, output: folder.appending(path: "o"), errors: folder.appending(path: "e"))
                Thread.sleep(forTimeInterval: .random(in: 0...usual, using: &random))
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                let now = try snapshot(of: output)
                if now != old {
                    #expect(try Program.run(arguments).exit == 0)
                    #expect(try snapshot(of: output) == now, "round \(round): neither the old site nor the new one")
                    old = now
                }
            }
            #expect(try Program.run(arguments).exit == 0)
            // beside the output stays only the workshop, with its lock and its record
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
            #expect(Set(left) == ["content", "public", "o", "e", ".public.sitegen"])
            let workshop = try FileManager.default.contentsOfDirectory(
                atPath: folder.appending(path: ".public.sitegen").path(percentEncoded: false))
            #expect(!workshop.contains("stage"), "\(workshop)")
        }
    }
}
