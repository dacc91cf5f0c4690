import Foundation
import Testing

@testable import Printing

@Suite("A picture is made by another program, and believed only when it is whole")
struct PictureMakerTests {
    private static let png =
        #"printf '\211PNG\r\n\032\n....\000\000\000\000IEND\256B\140\202' > "$OUT""#

    private func make(_ script: String, limits: PrintLimits = PrintLimits(seconds: 300, megabytes: 500)) async throws -> String {
        let bench = try Workbench()
        try bench.write(
            "#! /bin/sh\nfor a in \"$@\"; do case $a in --output=*) OUT=\"${a#--output=}\";; *) IN=\"$a\";; esac; done\n\(script)\n",
            "rsvg-convert")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(bench.folder)/rsvg-convert")
        let maker = try #require(PictureMaker.find(environment: ["PATH": "/khong-co:\(bench.folder)"]))
        do {
            let made = try await PictureMaker(path: maker.path, limits: limits).make(
                Array("<svg/>".utf8), name: "share/units/a.png", in: bench.folder)
            return made.hasPrefix(bench.folder) ? "made" : made
        } catch let failure as PrintFailure {
            return failure.message.vi
        }
    }

    @Test("on the path, or nowhere")
    func find() {
        #expect(PictureMaker.find(environment: ["PATH": "/khong-co"]) == nil)
        #expect(PictureMaker.find(environment: [:]) == nil)
    }

    @Test("a whole PNG is taken; the drawing is handed over as a file")
    func taken() async throws {
        #expect(try await make("[ \"$(cat \"$IN\")\" = '<svg/>' ] || exit 3; \(Self.png)") == "made")
    }

    @Test(
        "what ends badly, writes nothing, or half of a picture, is told with the picture's name and is not taken",
        arguments: [
            ("echo no font; exit 1", "exit 1: no font"), ("exit 0", "no whole PNG"),
            (#"printf '\211PNG\r\n\032\n....' > "$OUT""#, "no whole PNG"),
            ("\(png); kill -9 $$", "signal 9"),
        ])
    func faults(script: String, why: String) async throws {
        #expect(
            try await make(script) == "share/units/a.png: rsvg-convert không làm được ảnh (\(why)); trang web cũ còn nguyên.")
    }

    @Test("one that does not end is stopped")
    func hangs() async throws {
        let told = try await make("sleep 600", limits: PrintLimits(seconds: 1, megabytes: 500))
        #expect(told.contains("(time limit)"), "\(told)")
    }
}
