import Diagnostics
import Testing

@testable import Writing

@Suite("A power cut at any step leaves the old or the new, whole")
struct PowerLossTests {
    private static let old = [
        page("index.html", "<a href=\"a/index.html\">old</a>"), page("a/index.html", "the same"), file("data/x.csv", "1,2,3"),
    ]
    private static let new = [
        page("index.html", "<a href=\"a/index.html\">new</a>"), page("a/index.html", "the same"), page("b/index.html", "more"),
    ]
    private static let neither: [PlannedFile] = []

    /// How often the dice are thrown for each step.
    private static let rounds = isLong ? 200 : 10

    private func build(_ files: [PlannedFile], on simulated: SimulatedDisk) async throws {
        _ = try await SiteWriter(output: "www/public", tasks: 1, disk: simulated.disk).write(files)
    }

    /// A disk with the old site on it, or with none.
    private func start(_ old: [PlannedFile]) async throws -> SimulatedDisk {
        let simulated = SimulatedDisk()
        if !old.isEmpty { try await build(old, on: simulated) }
        try simulated.disk.syncAll("")
        simulated.cutPower(after: .max)
        return simulated
    }

    @Test("a build, over an old site and over none", arguments: [(old, 101), (neither, 102)])
    func builds(_ old: [PlannedFile], _ seed: Int) async throws {
        let whole = try await start(old)
        let before = whole.files("www/public")
        try await build(Self.new, on: whole)
        let (steps, after) = (whole.steps, whole.files("www/public"))
        #expect(steps > 25)
        let fresh = try await start(old)
        var dice = SeededDice(seed)
        for step in 0...steps {
            for _ in 0..<Self.rounds {
                let simulated = SimulatedDisk(like: fresh)
                simulated.cutPower(after: step)
                var isDone = false
                do {
                    try await build(Self.new, on: simulated)
                    isDone = true
                } catch is PowerCut {}
                simulated.restart(&dice)
                let found = simulated.files("www/public")
                #expect(found == after || !isDone && found == before, "cut after step \(step): \(found.keys.sorted())")
                // and nothing that is left stands in the way of the next
                if found != after { try await build(Self.new, on: simulated) }
                #expect(simulated.files("www/public") == after, "built again after a cut at step \(step)")
            }
        }
    }

    @Test("a file that another command replaces, or makes")
    func files() throws {
        var dice = SeededDice(103)
        for isThere in [true, false] {
            for step in 0..<20 {
                for _ in 0..<20 {
                    let simulated = SimulatedDisk()
                    if isThere { _ = try simulated.disk.write("số.csv", Array("old".utf8)) }
                    try simulated.disk.syncAll("")
                    simulated.cutPower(after: step)
                    var isDone = false
                    do {
                        let file = ReplacedFile("số.csv", disk: simulated.disk)
                        if isThere { try file.write(Array("new".utf8)) } else { try file.create(Array("new".utf8)) }
                        isDone = true
                    } catch is PowerCut {}
                    simulated.restart(&dice)
                    let found = simulated.files("")["số.csv"]
                    #expect(found == "new" || !isDone && found == (isThere ? "old" : nil), "cut after step \(step): \(found ?? "nothing")")
                    try ReplacedFile("số.csv", disk: simulated.disk).write(Array("newer".utf8))
                    #expect(simulated.files("") == ["số.csv": "newer"])
                }
            }
        }
    }

    @Test("a new folder")
    func folder() throws {
        var dice = SeededDice(104)
        for step in 0..<24 {
            for _ in 0..<20 {
                let simulated = SimulatedDisk()
                simulated.cutPower(after: step)
                var isDone = false
                do {
                    try makeNewFolder("nội-dung", holding: [("site.yaml", [65]), ("strings/vi.yaml", [66])], disk: simulated.disk)
                    isDone = true
                } catch is PowerCut {}
                simulated.restart(&dice)
                let found = simulated.files("nội-dung")
                #expect(
                    found == ["site.yaml": "A", "strings/vi.yaml": "B"] || !isDone && found.isEmpty, "cut after step \(step): \(found)")
            }
        }
    }

    @Test("the simulated disk loses what was not synced: a file renamed into its place before its bytes are on the disk comes back torn")
    func simulation() throws {
        var dice = SeededDice(105)
        var found: Set<String?> = []
        for _ in 0..<200 {
            let simulated = SimulatedDisk()
            _ = try simulated.disk.write("part", Array("0123456789".utf8))
            try simulated.disk.replace("part", "file")
            simulated.restart(&dice)
            found.insert(simulated.files("")["file"])
        }
        #expect(found.isSuperset(of: [nil, "", "01234", "0123456789"]))
    }
}

@Suite("What a power cut tore before builds were brought to the disk")
struct TornSiteTests {
    private let site = [page("index.html", "1"), file("data/x.csv", "1,2"), page("a/index.html", "2")]

    private func torn(_ tear: (Room) throws -> Void) async throws -> Room {
        let room = try Room()
        try await room.write(site)
        try tear(room)
        return room
    }

    @Test(
        "a site whose marks are noughts or nothing is built anew, and that is said",
        arguments: [
            [".sitegen": "", "SHA256SUMS": "", "index.html": ""], [".sitegen": "\0\0\0"], ["SHA256SUMS": ""], ["SHA256SUMS": "\0\0\0\0"],
            ["SHA256SUMS": "0123"],
        ])
    func hollow(_ files: [String: String]) async throws {
        let room = try await torn { room in for (name, text) in files { try room.put("public/\(name)", text) } }
        try room.put(".public.sitegen/record", "")
        let summary = try await room.write(site)
        #expect(summary.wasDamaged && summary.reused == 0 && summary.keptAside == nil)
        #expect(try room.tree()["index.html"]?.contains("<body>1</body>") == true)
        #expect(try await room.write(site).wasDamaged == false)
    }

    @Test("names that are all in the record are ours, also without any mark")
    func recorded() async throws {
        let room = try await torn { room in
            try OutputDisk.system.remove("\(room.output)/.sitegen")
            try OutputDisk.system.remove("\(room.output)/SHA256SUMS")
        }
        #expect(try await room.write(site).wasDamaged)
    }

    @Test("a folder with one file more, without any mark, is a stranger's")
    func stranger() async throws {
        let room = try await torn { room in
            try OutputDisk.system.remove("\(room.output)/.sitegen")
            try room.put("public/luận-văn.docx", "mine")
        }
        #expect(await room.faults(site).first?.contains("was not made by sitegen") == true)
        #expect(try room.text("public/luận-văn.docx") == "mine")
    }

    @Test("a file of somebody's own in a torn site is kept, with the rest of it")
    func keptAside() async throws {
        let room = try await torn { room in
            try room.put("public/SHA256SUMS", "")
            try room.put("public/ghi-chú.txt", "mine")
        }
        try room.put(".public.sitegen/record", "")
        let summary = try await room.write(site)
        #expect(summary.keptAside == room.path + "/.public.sitegen/damaged")
        #expect(try room.text(".public.sitegen/damaged/ghi-chú.txt") == "mine")
        #expect(try room.tree().keys.sorted() == [".sitegen", "SHA256SUMS", "a/index.html", "data/x.csv", "index.html"])
    }

    @Test("a page edited by hand that keeps its size and its time is found within 32 builds")
    func proven() async throws {
        let simulated = SimulatedDisk()
        func build() async throws -> WritingSummary { try await SiteWriter(output: "public", tasks: 1, disk: simulated.disk).write(site) }
        _ = try await build()
        let sound = simulated.files("public")
        for path in ["index.html", "data/x.csv", "a/index.html"] {
            simulated.overwrite("public/\(path)", Array((sound[path] ?? "").utf8.reversed()))
            var builds = 0
            while simulated.files("public") != sound, builds < 40 {
                _ = try await build()
                builds += 1
            }
            #expect(1...32 ~= builds, "\(path): \(builds)")
        }
        #expect(try await build().reused == 4)
    }

    @Test("what programs left is carried over as it is: the same file, its rights and time")
    func leavings() async throws {
        let room = try await torn { room in
            try room.put("public/data/Thumbs.db", "x")
            try OutputDisk.system.permit("\(room.output)/data/Thumbs.db", 0o400)
        }
        let before = try #require(try OutputDisk.system.status("\(room.output)/data/Thumbs.db"))
        var disk = OutputDisk.system
        disk.read = { path in
            #expect(!path.hasSuffix("Thumbs.db"))
            return try OutputDisk.system.read(path)
        }
        try await room.write(site, disk: disk)
        #expect(try OutputDisk.system.status("\(room.output)/data/Thumbs.db") == before)
    }

    @Test("content that changed while the site was made stops it before it shows")
    func changed() async throws {
        let room = try await torn { _ in }
        let before = try room.tree()
        let writer = SiteWriter(output: room.output) {
            throw Problems([Diagnostic(.error, rule: "x", at: SourceLocation(path: "a"), Message(vi: "a", en: "a"))])
        }
        await #expect(throws: Problems.self) { try await writer.write([page("index.html", "other")]) }
        #expect(try room.tree() == before)
    }
}
