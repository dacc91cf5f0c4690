import Testing

@testable import Writing

@Suite("Paths are fit for every disk, and no two claim one place")
struct PathTests {
    @Test("two sources of one path are both named")
    func collision() async throws {
        let room = try Room()
        let plan = [file("don-vi/x.html", "", source: "units.csv"), file("don-vi/x.html", "", source: "pages/x.md")]
        #expect(await room.faults(plan) == ["units.csv: Two sources make the file “don-vi/x.html”: “pages/x.md” and “units.csv”."])
        #expect(try room.names() == [])
    }

    @Test("paths that differ only in case or normal form collide on some disks")
    func alike() async throws {
        let room = try Room()
        let plan = [
            file("A.html", "", source: "1"), file("a.html", "", source: "2"),
            file("b/\u{1EBF}.html", "", source: "3"), file("b/e\u{302}\u{301}.html", "", source: "4"),
        ]
        #expect(
            await room.faults(plan) == [
                "2: Two sources make the file “A.html” / “a.html”: “1” and “2”.",
                "3: Two sources make the file “b/e\u{302}\u{301}.html” / “b/\u{1EBF}.html”: “4” and “3”.",
            ])
    }

    @Test("a path cannot be both file and folder")
    func fileAndFolder() async throws {
        let room = try Room()
        #expect(
            await room.faults([file("a", "", source: "1"), file("a/b/c", "", source: "2")])
                == ["1: “a” is both a file (from “1”) and a folder (of “a/b/c”, from “2”)."])
    }

    @Test(
        "absolute paths, «..», control characters, reserved and unportable names are refused",
        arguments: [
            ("/etc/x", "the path is absolute"), ("a/../../x", "the path has a part “..”"), ("./x", "the path has a part “.”"),
            ("a//x", "the path has a part “”"), ("a/", "the path has a part “”"), ("", "the path is empty"),
            ("a\nb", "the path has the character U+000A"), ("a\u{7F}", "the path has the character U+007F"),
            ("a\\b", "the path has the character “\\”"), ("a:b", "the path has the character “:”"),
            ("what?", "the path has the character “?”"),
            ("a.", "a name ends in a dot or a space"), ("SHA256SUMS", "the name is sitegen's own"),
            (".gitignore", "the name is sitegen's own"),
            (String(repeating: "x", count: 256), "a name is longer than 255 bytes"),
        ])
    func refused(_ path: String, _ reason: String) async throws {
        let room = try Room()
        #expect(await room.faults([file(path, "", source: "s")]) == ["s: The file “\(path)” cannot be written: \(reason)."])
    }
}
