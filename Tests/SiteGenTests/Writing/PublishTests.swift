import Hashing
import Testing

@testable import Writing

@Suite("What to send to a server and what to remove there")
struct PublishTests {
    private func manifest(_ files: [String: String]) -> Manifest {
        Manifest(files.sorted { $0.key < $1.key }.map { Manifest.Line(fingerprint: Fingerprint(of: Array($0.value.utf8)), path: $0.key) })
    }

    @Test("assets, then data, then pages, then the home page and what announces it; only what differs; removals the other way round")
    func order() {
        let old = manifest([
            "index.html": "a", "units/a/index.html": "a", "data/a.csv": "a", "assets/style.1.css": "1", "units/old/index.html": "x",
            "units/old/2024/index.html": "x",
            "units/b/index.html": "same",
        ])
        let new = manifest([
            "index.html": "b", "index.html.gz": "b", "units/a/index.html": "b", "units/a/index.html.br": "b", "data/a.csv": "b",
            "data/a.csv.gz": "b",
            "assets/style.2.css": "2", "sitemap.xml": "b", "units/b/index.html": "same",
        ])
        let plan = PublishPlan(from: old, to: new)
        #expect(
            plan.puts == [
                "assets/style.2.css", "data/a.csv", "data/a.csv.gz", "units/a/index.html", "units/a/index.html.br", "index.html",
                "index.html.gz", "sitemap.xml",
            ])
        #expect(plan.deletes == ["units/old/index.html", "units/old/2024/index.html", "assets/style.1.css"])
        #expect(plan.emptied == ["units/old/2024", "units/old"])
        #expect(plan.kept == 1)
    }

    @Test("the list for a person: SHA256SUMS last of all; nothing to do is an empty list")
    func text() {
        let plan = PublishPlan(from: manifest(["b.html": "1"]), to: manifest(["a.html": "1"]))
        #expect(plan.script(.text, site: "public") == "put a.html\ndelete b.html\nput SHA256SUMS\n")
        #expect(PublishPlan(from: manifest(["a": "1"]), to: manifest(["a": "1"])).script(.text, site: "public") == "")
    }

    @Test("for lftp: folders before files, every file by name, the record last")
    func lftp() {
        let plan = PublishPlan(from: manifest(["old/b.html": "1"]), to: manifest(["x y/a.html": "1"]))
        #expect(
            plan.script(.lftp, site: "pub \"1\"") == #"""
                # sitegen publish
                set cmd:fail-exit yes
                set xfer:make-backup no
                set xfer:use-temp-file yes
                lcd "pub \"1\""
                mkdir -p -f "x y"
                put "x y/a.html" -o "x y/a.html"
                rm -f "old/b.html"
                rmdir -f "old"
                put SHA256SUMS -o SHA256SUMS

                """#)
    }

    @Test("for rsync: a stage a list; a name that begins with # is no remark; the folder's own quote does no harm")
    func rsync() {
        let plan = PublishPlan(
            from: manifest(["old/2024/b.html": "1", "old/b.html": "1"]), to: manifest(["#a.html": "1", "assets/x.css": "1"]))
        let script = plan.script(.rsync, site: "it's")
        #expect(script.contains("cd -- 'it'\\''s'\n"))
        #expect(
            script.hasSuffix(
                """
                put <<'LIST'
                ./assets/x.css
                LIST
                put <<'LIST'
                ./#a.html
                LIST
                remove <<'LIST'
                ./old/b.html
                ./old/2024/b.html
                LIST
                remove <<'LIST'
                ./old/2024
                LIST
                remove <<'LIST'
                ./old
                LIST
                put <<'LIST'
                ./SHA256SUMS
                LIST

                """), "\(script)")
    }

    @Test("for rsync: a folder of this machine is found from where the person stands, before the script goes into the site's")
    func target() {
        let script = PublishPlan(from: manifest([:]), to: manifest(["a.html": "1"])).script(.rsync, site: "public")
        #expect(
            script.contains(
                """
                to=${1:?user@host:/folder/}
                # a colon before the first slash is another machine's
                case ${to%%/*} in
                '' | *:*) ;;
                *) to=$PWD/$to ;;
                esac
                cd -- 'public'

                """), "\(script)")
    }

    @Test(
        "a record that was edited, or that leads out of the folder, is refused",
        arguments: [
            "no record at all\n", "0000000000000000000000000000000000000000000000000000000000000000  ../../etc/passwd\n",
            "0000000000000000000000000000000000000000000000000000000000000000  /etc/passwd\n",
            "0000000000000000000000000000000000000000000000000000000000000000  a\"; rm -rf x; \"\n",
            "0000000000000000000000000000000000000000000000000000000000000000  a.html",
        ])
    func foreignRecord(_ record: String) async throws {
        let room = try Room()
        try await room.write([page("index.html", "")])
        try room.put("old", record)
        #expect(throws: WritingFailure.self) { try PublishPlan(site: room.output, old: room.path + "/old") }
    }
}

@Suite("Whether a folder still holds what was built")
struct VerifyTests {
    @Test("what is missing, what is changed and what is foreign is named")
    func faults() async throws {
        let room = try Room()
        try await room.write([page("index.html", "một"), page("a.html", "hai"), page("b.html", "ba")])
        #expect(try verifySite(room.output).isSound)
        try room.put("public/index.html", "khác")
        try OutputDisk.system.remove(room.output + "/a.html")
        try room.put("public/la.html", "lạ")
        let faults = try verifySite(room.output)
        #expect(faults == SiteFaults(sound: 2, missing: ["a.html"], changed: ["index.html"], foreign: ["la.html"]))
        #expect(try verifySite(room.output, ignoring: ["a.html", "index.html", "la.html"]) == SiteFaults(sound: 2))
    }

    @Test("a site carried by a program that leaves out hidden files is sound, and they are counted; what the portal adds may be ignored")
    func carried() async throws {
        let room = try Room()
        try await room.write([page("index.html", "một"), page("a/b.html", "hai")])
        try OutputDisk.system.remove(room.output + "/.sitegen")
        try room.put("public/web.config", "<configuration/>")
        try room.put("public/aspnet_client/x.js", "")
        let faults = try verifySite(room.output, ignoring: ["web.config", "aspnet_client/"])
        #expect(faults.isSound && faults.hidden == 1 && faults.sound == 2)
        #expect(try verifySite(room.output).foreign == ["aspnet_client/x.js", "web.config"])
    }
}

@Suite("Compressed twins lie beside the files that gain by them")
struct CompressTests {
    private let long = page("index.html", String(repeating: "<p>Phường Hạnh Thông</p>\n", count: 100))

    private func write(_ room: Room, _ files: [PlannedFile], compresses: Bool = true) async throws {
        _ = try await SiteWriter(output: room.output, tasks: 2, compresses: compresses).write(files)
    }

    @Test("pages, data and drawings get .gz and .br, short files and fonts none; SHA256SUMS lists them")
    func which() async throws {
        let room = try Room()
        let font = PlannedFile(path: "assets/a.woff2", source: "test") { Array(repeating: 65, count: 5000) }
        try await write(room, [long, page("short.html", ""), font])
        #expect(
            try room.names("public") == [".sitegen", "SHA256SUMS", "assets", "index.html", "index.html.br", "index.html.gz", "short.html"])
        #expect(try room.names("public/assets") == ["a.woff2"])
        #expect(try verifySite(room.output).isSound)
        #expect(
            try room.text("public/SHA256SUMS").split(separator: "\n").map { $0.dropFirst(66) } == [
                ".sitegen", "assets/a.woff2", "index.html", "index.html.br", "index.html.gz", "short.html",
            ])
    }

    @Test("the same page gives the same twins, without name or time; without --compress they go away")
    func same() async throws {
        let bytes = try long.make()
        let packed = try Twin.gzip.make(bytes)
        #expect(packed == (try Twin.gzip.make(bytes)) && packed.count < bytes.count / 5)
        #expect(Array(packed.prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
        #expect(try Twin.brotli.make(bytes) == Twin.brotli.make(bytes))
        let (room, other) = (try Room(), try Room())
        try await write(room, [page("index.html", String(repeating: "khác", count: 500))])
        try await write(room, [long])
        try await write(other, [long])
        #expect(try OutputDisk.system.read(room.output + "/index.html.br") == OutputDisk.system.read(other.output + "/index.html.br"))
        #expect(try OutputDisk.system.read(room.output + "/SHA256SUMS") == OutputDisk.system.read(other.output + "/SHA256SUMS"))
        try await write(room, [long], compresses: false)
        #expect(try room.names("public") == [".sitegen", "SHA256SUMS", "index.html"])
    }
}
