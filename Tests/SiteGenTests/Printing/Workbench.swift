import Foundation
import Synchronization

@testable import Printing

/// A folder of its own for one test, with engines that are small scripts.
final class Workbench {
    let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.path(percentEncoded: false) + "/printing-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit {
        do { try FileManager.default.removeItem(atPath: folder) } catch { Swift.print("left behind: \(error)") }
    }

    /// An engine that is a shell script; `$OUT` is where the PDF must go.
    func engine(_ script: String) throws -> Engine { try engine(.weasyprint, script) }

    func engine(_ kind: Engine.Kind, _ script: String) throws -> Engine {
        let path = "\(folder)/\(kind.rawValue)"
        let out =
            kind == .weasyprint
            ? "OUT=\"$3\"" : "for a in \"$@\"; do case $a in --print-to-pdf=*) OUT=\"${a#--print-to-pdf=}\";; esac; done"
        // a blank in the first line keeps it from being taken for a Python script
        try "#! /bin/sh\n\(out)\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return Engine(kind: kind, path: path)
    }

    func job(_ name: String = "go-vap-2024") -> PrintJob {
        PrintJob(source: "\(folder)/\(name).html", target: "\(folder)/\(name).pdf", title: "Kết quả")
    }

    func write(_ text: String, _ name: String) throws { try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8) }
    func text(_ name: String) throws -> String { try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) }
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }

    /// Prints one paper without looking inside it (no poppler on the path).
    func print(_ engine: Engine, limits: PrintLimits = PrintLimits(seconds: 20, megabytes: 500), path: String = "") async -> [String] {
        let stage = "\(folder)/stage"
        defer { try? FileManager.default.removeItem(atPath: stage) }
        let places = PrintPlaces(
            stage: stage,
            scratch: { [folder] in
                let profile = "\(folder)/stage/profile-\(UUID().uuidString)"
                try FileManager.default.createDirectory(atPath: profile, withIntermediateDirectories: true)
                return profile
            },
            put: { if rename($0, $1) != 0 { throw PrintFailure.cannotWrite($1, String(cString: strerror(errno))) } })
        try? FileManager.default.createDirectory(atPath: stage, withIntermediateDirectories: true)
        let press = Press(engine, limits: limits, date: "20260131", places: places, path: path)
        let told = Told()
        await press.print([job()], workers: 1) { job, result in
            switch result {
            case .success(let file): told.add("\(job.name): \(file.bytes) bytes")
            case .failure(let failure): told.add(failure.message.vi)
            }
        }
        return told.all
    }
}

/// What a press told, in order.
final class Told: Sendable {
    private let lines = Mutex<[String]>([])
    func add(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
}
