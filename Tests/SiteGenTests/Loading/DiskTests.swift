import Diagnostics
import Foundation
import Testing

@testable import Loading

@Suite("The disk of this machine")
struct DiskTests {
    /// Runs with a fresh folder that is taken away afterwards.
    private func inFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("loading-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder + "/data/2024", withIntermediateDirectories: true)
        let outcome = Result { try body(folder) }
        try FileManager.default.removeItem(atPath: folder)
        try outcome.get()
    }

    @Test("lists files below a folder in the order of their paths' bytes, hidden names left out, and reads them")
    func list() throws {
        try inFolder { folder in
            for path in ["data/b.csv", "data/2024/a.csv", "units.csv", "data/Đ.csv", ".hidden", "data/.x"] {
                try "nội dung".write(toFile: folder + "/" + path, atomically: true, encoding: .utf8)
            }
            try "".write(toFile: folder + "/empty.csv", atomically: true, encoding: .utf8)
            let entries = try Disk.onMachine.list(folder)
            #expect(entries.map(\.path) == ["data/2024/a.csv", "data/b.csv", "data/Đ.csv", "empty.csv", "units.csv"])
            guard case .file(let stamp) = entries[1].kind else { throw DiskFault(Message(vi: "không phải tệp", en: "no file")) }
            #expect(stamp.size == 10 && stamp.modified > 0 && stamp.number > 0)
            #expect(try Disk.onMachine.read(folder, "data/Đ.csv") == Array("nội dung".utf8))
            #expect(try Disk.onMachine.read(folder, "empty.csv") == [])
        }
    }

    @Test("judges links by where they lead")
    func links() throws {
        try inFolder { folder in
            try "x".write(toFile: folder + "/data/a.csv", atomically: true, encoding: .utf8)
            for (name, target) in [
                ("in.csv", "data/a.csv"), ("out.csv", "/etc/hostname"), ("gone.csv", "nowhere"), ("folder", "data"), ("self", "self"),
            ] {
                try FileManager.default.createSymbolicLink(atPath: folder + "/" + name, withDestinationPath: target)
            }
            let kinds = try Disk.onMachine.list(folder).map { entry in
                if case .file(let stamp) = entry.kind { return "\(entry.path) file, \(stamp.size)" }
                return "\(entry.path) \(entry.kind)"
            }
            #expect(
                kinds == [
                    "data/a.csv file, 1", "folder linkElsewhere", "gone.csv linkElsewhere", "in.csv file, 1",
                    "out.csv linkOutside(target: \"/etc/hostname\")", "self linkElsewhere",
                ])
        }
    }

    @Test("a name of other bytes than UTF-8 is spelled out, and what lies below such a folder is not read")
    func misnamed() throws {
        try inFolder { folder in
            for (name, isFolder) in [("b\u{E1}o.csv", false), ("t\u{E0}i", true)] {
                // as a .zip of Windows leaves it: one byte a letter
                let path = Array((folder + "/data/").utf8) + name.unicodeScalars.map { UInt8($0.value) } + [0]
                let made = path.map(CChar.init(bitPattern:)).withUnsafeBufferPointer {
                    isFolder ? mkdir($0.baseAddress!, 0o755) : creat($0.baseAddress!, 0o644)
                }
                #expect(made >= 0)
            }
            let names = try Disk.onMachine.list(folder).map { entry in
                if case .file(let stamp) = entry.kind { return "\(entry.path) file, \(stamp.size)" }
                return "\(entry.path) \(entry.kind)"
            }
            #expect(names == ["data/b\\xE1o.csv misnamed", "data/t\\xE0i misnamed"])
        }
    }

    @Test("says in plain words why it cannot read")
    func faults() throws {
        try inFolder { folder in
            #expect(throws: DiskFault(Message(vi: "không có tệp hoặc thư mục này", en: "there is no such file or folder"))) {
                try Disk.onMachine.read(folder, "none.csv")
            }
            #expect(throws: DiskFault(Message(vi: "đây là thư mục, không phải tệp", en: "this is a folder, not a file"))) {
                try Disk.onMachine.read(folder, "data")
            }
            try "x".write(toFile: folder + "/file", atomically: true, encoding: .utf8)
            #expect(throws: DiskFault(Message(vi: "đây không phải là thư mục", en: "this is not a folder"))) {
                try Disk.onMachine.list(folder + "/file")
            }
        }
    }

    @Test("a missing content folder is one clear error")
    func missing() async {
        let content = await loadContent(root: "/nonexistent/content", disk: .onMachine)
        #expect(
            content.diagnostics.map(line) == [
                "/nonexistent/content: error: content-folder: không đọc được thư mục nội dung: không có tệp hoặc thư mục này → Chỉ đúng thư mục bằng --content."
            ])
    }
}
