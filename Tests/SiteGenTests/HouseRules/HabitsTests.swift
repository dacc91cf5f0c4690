import Foundation
import Testing

/// The habits of docs/HOUSE.md that can be seen in the text of the sources.
@Suite("The habits of the house")
struct HabitsTests {
    @Test("no error is swallowed and nothing crashes on purpose")
    func nothingIsSwallowed() {
        #expect(SourceTree.places(of: /\btry\?|\btry!|fatalError\(|catch *\{ *\}/) == [])
    }

    @Test("there is no global mutable state and no unchecked promise")
    func noGlobalState() {
        #expect(SourceTree.places(of: /nonisolated\(unsafe\)|@unchecked Sendable|\.shared\b/) == [])
        // a computed property has a body; a stored one has none
        let stored = SourceTree.places(of: /static var [^{]*$/)
        #expect(stored == [])
    }

    @Test("rules and readers share nothing: each returns what it finds")
    func findingsAreReturned() {
        #expect(SourceTree.places(of: /\bMutex\b|\bAtomic\b|import Synchronization/) { $0.room == "Reporting" } == [])
        // what was found in a mapping is taken over by whoever opened it
        let forgetful = SourceTree.files.filter { file in
            let opened = file.code.count { $0.text.contains("= NodeReader(") },
                handedOver = file.code.count { $0.text.contains(/findings\.take\(\w+(\.reader)?\.findings\)/) }
            return file.room == "Reporting" && opened > handedOver
        }
        #expect(forgetful.map(\.path) == [])
    }

    @Test("code is plain where nothing was measured to need otherwise")
    func codeIsPlain() {
        // readers and writers of megabytes, and what is on its way into them
        let measured = ["Loading/CSV/", "Drawing/SVG/", "Rendering/"]
        // zlib asks for the size of its own state, inotify writes structures of its own; the normaliser is fenced, with a fallback
        let ofTheSystem: Set = [
            "Writing/Compressing/Twin.swift", "Serving/FolderWatch.swift", "Language/Letters/NFC.swift",
        ]
        let tricks = SourceTree.places(of: /@_spi|unsafeUninitializedCapacity|[uU]nsafeLoad|loadUnaligned|storeBytes|MemoryLayout|\?\? -1/)
        { file in
            !measured.contains { file.path.hasPrefix($0) } && !ofTheSystem.contains(file.path)
        }
        #expect(tricks == [])
    }

    @Test("effects stay at the edge of the house")
    func effectsAtTheEdge() {
        let edge: Set = ["Command", "Writing", "Printing", "Serving"]
        let effects = SourceTree.places(of: /\bFileManager\b|\bDate\(\)|\bprint\(|\bProcessInfo\b|\bfopen\(/) {
            !edge.contains($0.room) && !$0.path.hasPrefix("Loading/Disk")
        }
        #expect(effects == [])
    }

    @Test("the model is made only in Reporting: its values have no public door")
    func modelIsMadeInReporting() {
        let values: Set = ["Rational.swift", "Bilingual.swift", "ObservationRanges.swift", "Observation.swift"]
        let doors = SourceTree.places(of: /package init\(/) { $0.path.hasPrefix("Reporting/Model/") && !values.contains($0.name) }
        #expect(doors == [])
    }

    @Test("a file is a chapter: none over 400 lines but tables")
    func filesAreChapters() throws {
        let files = SourceTree.files.filter { !$0.name.hasSuffix("Table.swift") }
        try #require(files.count > 20)
        #expect(files.filter { $0.lines.count > 401 }.map(\.path) == [])
    }

    @Test("what is measured and what differs are values: no sentence is made in Measuring or Comparing")
    func valuesAreWordless() {
        let wordless: Set = ["Measuring", "Comparing"]
        let said = SourceTree.files.filter { wordless.contains($0.room) }.flatMap { file in
            file.lines.enumerated().compactMap { index, line in
                let bare = line.drop { $0 == " " }
                return !bare.hasPrefix("//") && bare.contains(/"[^"]*[À-ỹđĐ][^"]*"/) ? "\(file.path):\(index + 1)" : nil
            }
        }
        #expect(said == [])
    }

    @Test("every file says in a first line what it holds")
    func filesSayWhatTheyHold() {
        let silent = SourceTree.files.filter { file in
            !file.lines.contains { $0.hasPrefix("///") || $0.hasPrefix("//") || $0.contains("let why = Message(") }
        }
        #expect(silent.map(\.path) == [])
    }

    @Test("no type bears the name of its room")
    func typesAreNotRooms() {
        let rooms = Set(SourceTree.files.map(\.room))
        let named = SourceTree.files.flatMap { file in
            file.code.compactMap { line in
                line.text.firstMatch(of: /\b(?:struct|enum|class|actor|protocol|typealias) (\w+)/).map {
                    (String($0.1), "\(file.path):\(line.number)")
                }
            }
        }
        #expect(named.filter { rooms.contains($0.0) }.map(\.1) == [])
    }

    @Test("names of Foundation are left to Foundation")
    func namesAreOurOwn() {
        #expect(SourceTree.places(of: /\b(?:struct|enum|class) (?:Unit|Progress|Operation|Measurement|Manager|Utils|Context)\b/) == [])
    }

    @Test("the story of a build fits one screen")
    func storyFitsOneScreen() throws {
        let build = try #require(SourceTree.files.first { $0.path == "Command/Build.swift" })
        #expect(build.lines.count <= 61)
        #expect(build.code.filter { $0.text.contains(/\bif\b.*unit/) }.isEmpty)
    }
}
