import Foundation
import Testing

@Suite("sitegen build with share_images: pictures for those who share a page")
struct ShareImagesTests {
    /// A program that notes each call and writes a PNG in which the drawing's own words stand.
    private static let honest = """
        printf '\\211PNG\\r\\n\\032\\n' > "$OUT"; /bin/cat "$IN" >> "$OUT"; printf '\\000\\000\\000\\000IEND\\256B\\140\\202' >> "$OUT"
        """

    /// A content that asks for pictures, a folder of programs, and how to build.
    private struct Bench {
        let folder: URL
        let content: URL
        let output: URL
        private var programs: URL { folder.appending(path: "bin") }
        private var calls: URL { folder.appending(path: "calls") }

        init(_ folder: URL) throws {
            self.folder = folder
            content = try copyContent(to: folder)
            output = folder.appending(path: "public")
            try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
            try edit("site.yaml", in: content) { $0 + "\nbase_url: https://a.vn\nshare_images: true\n" }
        }

        func install(_ script: String) throws {
            let file = programs.appending(path: "rsvg-convert")
            let head = "#! /bin/sh\n[ \"$1\" = --version ] && { echo rsvg 1; exit; }\necho call >> '\(calls.path)'\n"
            try Data(
                (head + "for a in \"$@\"; do case $a in --output=*) OUT=\"${a#--output=}\";; *) IN=\"$a\";; esac; done\n\(script)\n").utf8
            ).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        }

        func build() throws -> Program.Answer {
            try Program.run(
                ["build", "--content", content.path(percentEncoded: false), "--output", output.path(percentEncoded: false)],
                environment: ["PATH": programs.path])
        }

        /// How often a picture was asked for since the last time.
        func newCalls() throws -> Int {
            guard FileManager.default.fileExists(atPath: calls.path) else { return 0 }
            let count = try String(contentsOf: calls, encoding: .utf8).split(separator: "\n").count
            try FileManager.default.removeItem(at: calls)
            return count
        }

        var pictures: [String] {
            get throws { try snapshot(of: output).keys.filter { $0.contains("share/") }.sorted() }
        }
    }

    @Test("one a unit; an unchanged one is not made again, a changed one is, and none is left behind on the shelf")
    func shelf() throws {
        try withFolder { folder in
            let bench = try Bench(folder)
            try bench.install(Self.honest)
            let first = try bench.build()
            #expect(first.exit == 0, "\(first.err)")
            #expect(first.err.contains("Làm ảnh chia sẻ"), "\(first.err)")
            let pictures = try bench.pictures
            #expect(pictures.contains("share/units/go-vap.png"))
            #expect(try bench.newCalls() == pictures.count)
            let made = try snapshot(of: bench.output)
            #expect(try bench.build().exit == 0)
            #expect(try bench.newCalls() == 0)
            #expect(try snapshot(of: bench.output) == made)
            try edit("units.csv", in: bench.content) { $0.replacing("Quận Gò Vấp", with: "Quận Gò Vấp cũ") }
            #expect(try bench.build().exit == 0)
            let again = try bench.newCalls()
            #expect(again > 0 && again < pictures.count, "\(again)")
            let shelf = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: ".public.sitegen/pictures").path)
            #expect(shelf.count == pictures.count, "\(shelf)")
        }
    }

    @Test("a program that fails, or is killed, stops the build in one sentence; the old site and what was made before stay")
    func failing() throws {
        try withFolder { folder in
            let bench = try Bench(folder)
            try bench.install(Self.honest)
            #expect(try bench.build().exit == 0)
            let before = try snapshot(of: bench.output)
            try edit("site.yaml", in: bench.content) { $0.replacing("vi: Kết quả xây dựng xã hội học tập", with: "vi: Tên khác") }
            for script in ["exit 1", "printf x > \"$OUT\"; kill -9 $$", "exit 0"] {
                try bench.install(script)
                let answer = try bench.build()
                #expect(answer.exit == 1)
                #expect(answer.err.contains("share/units/") && answer.err.contains("share_images"), "\(answer.err)")
                #expect(try snapshot(of: bench.output) == before)
            }
            try bench.install(Self.honest)
            #expect(try bench.build().exit == 0)
        }
    }

    @Test("without the program, and without an address, the site is built all the same, and says once what is wanting")
    func without() throws {
        try withFolder { folder in
            let bench = try Bench(folder)
            let answer = try bench.build()
            #expect(answer.exit == 0)
            #expect(answer.err.components(separatedBy: "librsvg2-bin").count == 2, "\(answer.err)")
            #expect(try bench.pictures == [])
            let made = try snapshot(of: bench.output)
            #expect(!made.keys.contains { $0.hasSuffix(".png") })
            try edit("site.yaml", in: bench.content) { $0.replacing("share_images: true", with: "") }
            let plain = try bench.build()
            #expect(plain.exit == 0 && !plain.err.contains("rsvg"))
            #expect(try snapshot(of: bench.output) == made)
            try edit("site.yaml", in: bench.content) { $0.replacing("base_url: https://a.vn", with: "share_images: true") }
            try bench.install(Self.honest)
            let nowhere = try bench.build()
            #expect(nowhere.exit == 0 && nowhere.err.components(separatedBy: "base_url").count == 2, "\(nowhere.err)")
            #expect(try bench.pictures == [] && bench.newCalls() == 0)
        }
    }
}
