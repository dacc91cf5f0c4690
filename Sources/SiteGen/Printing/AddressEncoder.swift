import Foundation
import Synchronization

/// The program `qrencode`, which makes the squares of a code that a telephone reads. A program and not its library: Debian's is shared only,
/// and sitegen runs where none is installed.
package struct AddressEncoder: Sendable {
    /// The program's file.
    package let path: String

    /// nil where the machine has none.
    package static func find(environment: [String: String] = ProcessInfo.processInfo.environment) -> AddressEncoder? {
        Engine.first(["qrencode"], (environment["PATH"] ?? "").split(separator: ":").map(String.init)).map { AddressEncoder(path: $0) }
    }

    /// Row by row, true where it is dark, without the empty border; nil where the program made no such square.
    ///
    /// Level M: a seventh of it may be lost under a crease or a coffee cup.
    package func squares(of address: String) async -> [[Bool]]? {
        let told = Mutex<[String]>([])
        do {
            let run = try await BoundedRun.run(
                path, ["-t", "ASCII", "-l", "M", "-m", "0", "-o", "-", "--", address], input: "",
                limits: PrintLimits(seconds: 30, megabytes: 200)
            ) { line, _ in
                told.withLock { $0.append(line) }
                return false
            }
            return run.end == .exited(0) ? Self.squares(told.withLock { $0 }) : nil
        } catch {
            return nil
        }
    }

    /// In: lines of «##» for dark and two spaces for light. nil where they are anything else.
    static func squares(_ lines: [String]) -> [[Bool]]? {
        let lines = lines.last?.isEmpty == true ? lines.dropLast() : lines[...]
        var rows: [[Bool]] = []
        for line in lines {
            let signs = Array(line.utf8)
            guard signs.count == lines.count * 2 else { return nil }
            var row: [Bool] = []
            for place in stride(from: 0, to: signs.count, by: 2) {
                guard signs[place] == signs[place + 1], signs[place] == 0x23 || signs[place] == 0x20 else { return nil }
                row.append(signs[place] == 0x23)
            }
            rows.append(row)
        }
        // the smallest code has 21 squares a side
        return rows.count < 21 ? nil : rows
    }
}
