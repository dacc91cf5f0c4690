import Diagnostics
import Foundation
import Writing

@testable import sitegen

/// A site of about ten pages in a folder of its own, edited at random.
final class EditedSite {
    let folder: String
    var content: String { folder + "/content" }
    var templates: String { folder + "/Templates" }

    init() throws {
        folder = FileManager.default.temporaryDirectory.path(percentEncoded: false) + "/edits-\(UUID().uuidString)"
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: root.appending(path: "Tests/Sites/clean-site/content"), to: URL(filePath: content))
        try FileManager.default.copyItem(at: root.appending(path: "Templates"), to: URL(filePath: templates))
        try write("strings/vi.yaml", text(root.appending(path: "content/strings/vi.yaml")))
        try write(
            "narratives/quan/2024.md",
            "---\ntitle: Năm 2024\nauthor_office: Phòng\ndate: 2024-12-31\nstatus: approved\n---\n\nCả quận đạt {{ value citizens 2024 }}.\n\n## Việc đã làm {#citizens}\n\nMở **lớp** mới.\n"
        )
        try write("pages/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\nVề [quận](unit:quan).\n")
        let site = try text(URL(filePath: content + "/site.yaml"))
        try write("site.yaml", site + "unit_year_pages: false\ndata_formats: [csv]\nembeds: false\n")
    }

    deinit { _ = Result { try FileManager.default.removeItem(atPath: folder) } }

    private func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

    private func write(_ path: String, _ text: String) throws {
        let file = URL(filePath: "\(content)/\(path)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: false, encoding: .utf8)
    }

    /// One edit of one file of the content or the templates. Out: what it was, and how to take it back.
    func edit(_ dice: inout some RandomNumberGenerator) throws -> (said: String, undo: () throws -> Void) {
        let files = try
            (["content", "Templates"].flatMap { part in
                try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/\(part)").map { "\(part)/\($0)" }
            }).filter { path in [".yaml", ".csv", ".md", ".mustache", ".css", ".js"].contains { path.hasSuffix($0) } }.sorted()
        // the words and templates are many lines of one kind: the data would wait for ever
        let group = ["content/strings", "Templates", "content"].randomElement(using: &dice) ?? "content"
        let chosen = files.filter { $0.hasPrefix(group) }.randomElement(using: &dice) ?? files[0]
        let file = URL(filePath: "\(folder)/\(chosen)")
        let old = try Data(contentsOf: file)
        var lines = String(decoding: old, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let place = lines.indices.randomElement(using: &dice) ?? 0
        let kind = Int.random(in: 0..<7, using: &dice)
        switch kind {
        case 0: lines.remove(at: place)
        case 1: lines.insert(lines[place], at: place)
        case 2: lines.swapAt(place, lines.indices.randomElement(using: &dice) ?? 0)
        case 3: lines[place] = String(lines[place].map { $0.isNumber ? Character(String(Int.random(in: 0...9, using: &dice))) : $0 })
        case 4: lines[place] += [" học tập", " 7", "é", "<b>", "\"", " {{ value citizens 2024 }}"].randomElement(using: &dice) ?? ""
        case 5: lines[place] = lines[place].replacing("quan", with: "quận").replacing("Công", with: "Cong")
        default: lines[place] = String(lines[place].shuffled(using: &dice))
        }
        try lines.joined(separator: "\n").write(to: file, atomically: false, encoding: .utf8)
        return ("\(chosen):\(place + 1), kind \(kind)", { try old.write(to: file) })
    }

    /// Every file of the site as it is planned now. nil: the content or a template has an error.
    func planned(isPreview: Bool) async throws -> [PlannedFile]? {
        let story = Story(Console(out: { _ in }, note: { _ in }, isTerminal: false), language: .vi, isQuiet: true, isVerbose: false)
        do { return try await planSite(content, templates, isPreview: isPreview, story).files } catch is Problems { return nil }
    }

    /// Every file of a folder that a build wrote.
    func written(_ output: String) throws -> [String: Data] {
        var found: [String: Data] = [:]
        if !FileManager.default.fileExists(atPath: "\(folder)/\(output)") { return found }
        for path in try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/\(output)") {
            var isFolder: ObjCBool = false
            let whole = "\(folder)/\(output)/\(path)"
            if FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder), !isFolder.boolValue {
                found[path] = try Data(contentsOf: URL(filePath: whole))
            }
        }
        return found
    }
}

/// Dice that fall the same every time: SplitMix64 (Steele, Lea, Flood 2014).
struct SeededDice: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
