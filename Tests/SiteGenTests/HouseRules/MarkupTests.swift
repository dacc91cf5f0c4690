import Foundation
import Testing

/// Say first, print last: only Rendering, and Drawing as SVG, write markup. What does not keep to it yet is listed by file; the lists may only
/// grow shorter.
@Suite("Markup is written in Rendering only")
struct MarkupHabitTests {
    /// A file of names beside this one: each a path below Sources/SiteGen.
    private static func listed(_ name: String) throws -> Set<String> {
        let here = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
        return Set(try String(contentsOf: here, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
    }

    private func check(_ found: [SourceFile], against list: String) throws {
        let (now, old) = (Set(found.map(\.path)), try Self.listed(list))
        #expect(now.subtracting(old).sorted() == [], "new in \(list)")
        #expect(old.subtracting(now).sorted() == [], "these are clean or gone: take them off \(list)")
    }

    @Test("no text with a tag outside Rendering and Drawing, but in the old pages")
    func tags() throws {
        // «<đơn-vị>» in a text about how a command is typed is no tag
        let helpTexts: Set = [
            "Command/New/NewPlan.swift", "Command/New/Scaffold.swift", "Command/Usage.swift", "Command/RuleExampleTable.swift",
        ]
        try check(
            SourceTree.files.filter { !Habit.writesMarkup($0) && !helpTexts.contains($0.path) && !Habit.tags(in: $0).isEmpty },
            against: "old-pages.txt")
    }

    @Test("bytes are looked at one by one only where files are read and markup is written")
    func bytes() throws {
        let rooms: Set = ["Packing", "Collecting", "Loading", "Drawing", "Rendering", "Diagnostics", "Language", "Writing", "Hashing"]
        try check(SourceTree.files.filter { !rooms.contains($0.room) && !Habit.rawBytes(in: $0).isEmpty }, against: "old-bytes.txt")
    }

    @Test("a locale is switched on, so that the compiler finds every place where a new one must speak")
    func locales() throws {
        try check(SourceTree.files.filter { !Habit.askedLocales(in: $0).isEmpty }, against: "old-locales.txt")
    }

    @Test("addresses are made by routes, never spelt where a link stands")
    func addresses() {
        let makers: Set = ["Composing/Told/ToldUnitPage.swift", "Telling/Page.swift"]
        #expect(SourceTree.files.filter { !makers.contains($0.path) && !Habit.spelt(in: $0).isEmpty }.map(\.path) == [])
    }

    @Test("no file that nothing speaks of")
    func dead() {
        #expect(Habit.dead(SourceTree.files) == [])
    }

    @Test("each of these is seen where it is planted")
    func planted() {
        func file(_ path: String, _ lines: String...) -> SourceFile { SourceFile(path: path, lines: lines) }
        #expect(Habit.tags(in: file("Composing/A.swift", "raw(\"<p class=\\\"a\\\">\")")) == [1])
        #expect(Habit.tags(in: file("Composing/A.swift", "/// \"<p>\"", "let a = b < c", "fill(\"«{a}»\")")) == [])
        #expect(Habit.rawBytes(in: file("Composing/A.swift", "let a = UInt8(ascii: \"<\")")) == [1])
        #expect(Habit.rawBytes(in: file("Composing/A.swift", "text.withUTF8 { (bytes: UnsafeBufferPointer<UInt8>) in }")) == [1])
        #expect(Habit.askedLocales(in: file("Wording/A.swift", "locale == .vi ? a : b", "if locale != .en {}")) == [1, 2])
        #expect(Habit.askedLocales(in: file("Wording/A.swift", "switch locale { case .vi: a }")) == [])
        #expect(Habit.spelt(in: file("Composing/A.swift", "Link(Address(\"units/index.html\"), [])")) == [1])
        let (used, dead) = (file("A/Used.swift", "struct Used {}"), file("A/Dead.swift", "func nobodyAsks() { _ = Used() }"))
        #expect(Habit.dead([used, dead]) == ["A/Dead.swift"])
    }
}

/// What the habits look for: the numbers of the lines where it stands.
enum Habit {
    static func writesMarkup(_ file: SourceFile) -> Bool { file.room == "Rendering" || file.room == "Drawing" }

    static func tags(in file: SourceFile) -> [Int] {
        lines(of: file) { line in
            line.matches(of: /"(?:[^"\\]|\\.)*"/).contains { $0.output.contains(/<\/?[a-z][a-z0-9]*[ >\\]/) }
        }
    }

    static func rawBytes(in file: SourceFile) -> [Int] {
        lines(of: file) { $0.contains(/UInt8\(ascii:|\bUnsafe[A-Z]|unsafeUninitialized|withUnsafe/) }
    }

    static func askedLocales(in file: SourceFile) -> [Int] {
        lines(of: file) { $0.contains(/[!=]= \.(vi|en)\b/) }
    }

    static func spelt(in file: SourceFile) -> [Int] {
        lines(of: file) { $0.contains(/\bAddress\((?:"|folder\b|route\b)/) }
    }

    /// Files none of whose names stands in another file; a file that only extends what others own has names of its own members.
    static func dead(_ files: [SourceFile]) -> [String] {
        let words = files.map { file in Set(file.code.flatMap { $0.text.matches(of: /[A-Za-z_]\w*/).map { String($0.output) } }) }
        return files.indices.filter { place in
            let names = files[place].code.flatMap { line in
                line.text.matches(of: /\b(?:func|struct|enum|class|actor|protocol|typealias|let|var|case|init) ?`?(\w+)?/).compactMap {
                    $0.1.map(String.init)
                }
            }
            let isMain = files[place].lines.contains { $0.contains("@main") }
            let adds = files[place].lines.contains { $0.contains("init(") || $0.contains("subscript(") || $0.contains("static func ==") }
            return !isMain && !adds && !names.contains { name in words.indices.contains { $0 != place && words[$0].contains(name) } }
        }.map { files[$0].path }
    }

    private static func lines(of file: SourceFile, where isFound: (String) -> Bool) -> [Int] {
        file.lines.indices.filter { index in
            let bare = file.lines[index].drop { $0 == " " }
            return !bare.hasPrefix("//") && isFound(file.lines[index])
        }.map { $0 + 1 }
    }
}
