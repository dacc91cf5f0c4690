import Foundation
import Testing

/// The built program, run as a person runs it.
struct Program {
    struct Answer {
        let exit: Int32
        let out: String
        let err: String
    }

    /// The project's own folder.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path(percentEncoded: false)

    /// `SITEGEN` names the program that `make test` built; else the debug build.
    static let path = ProcessInfo.processInfo.environment["SITEGEN"] ?? "\(root).build/debug/sitegen"

    /// - environment: nil: that of the tests.
    /// - executable: another program than sitegen, to start it in some way.
    static func start(
        _ arguments: [String], output: URL, errors: URL, environment: [String: String]? = nil, executable: String = path
    ) throws -> Process {
        let process = Process()
        if let environment { process.environment = environment }
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: root)
        for url in [output, errors] { _ = FileManager.default.createFile(atPath: url.path(percentEncoded: false), contents: nil) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        return process
    }

    static func run(_ arguments: String...) throws -> Answer { try run(arguments) }

    /// A line of shell in which `$SITEGEN` is the program.
    static func shell(_ line: String) throws -> Answer {
        let own = path.hasPrefix("/") ? path : root + path
        return try run(["-c", line], environment: ["SITEGEN": own, "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"], executable: "/bin/sh")
    }

    static func run(_ arguments: [String], environment: [String: String]? = nil, executable: String = path) throws -> Answer {
        try withFolder { folder in
            let (out, err) = (folder.appending(path: "out"), folder.appending(path: "err"))
            let process = try start(arguments, output: out, errors: err, environment: environment, executable: executable)
            process.waitUntilExit()
            return Answer(
                exit: process.terminationStatus, out: try String(contentsOf: out, encoding: .utf8),
                err: try String(contentsOf: err, encoding: .utf8))
        }
    }
}

/// A folder of its own that is gone afterwards.
func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
}

/// Every file below a folder with its bytes, by relative path.
func snapshot(of folder: URL) throws -> [String: Data] {
    let base = folder.path(percentEncoded: false)
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: base) {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: "\(base)/\(path)", isDirectory: &isFolder)
        if !isFolder.boolValue { files[path] = try Data(contentsOf: URL(filePath: "\(base)/\(path)")) }
    }
    return files
}

/// A copy of the shipped content, to be spoiled.
func copyContent(to folder: URL) throws -> URL {
    let copy = folder.appending(path: "content")
    try FileManager.default.copyItem(at: URL(filePath: "\(Program.root)content"), to: copy)
    return copy
}

/// Rewrites one file of a folder.
func edit(_ path: String, in folder: URL, _ change: (String) throws -> String) throws {
    let url = folder.appending(path: path)
    try change(String(contentsOf: url, encoding: .utf8)).write(to: url, atomically: false, encoding: .utf8)
}
