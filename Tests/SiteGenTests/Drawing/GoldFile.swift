import Foundation

/// Files beside the tests: gold rows in Gold/, whole expected drawings in Golden/.
enum GoldFile {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }

    static func names(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(path).path).sorted()
    }

    /// Rows of a CSV file without its header; cells may be quoted, with "" for a quote.
    static func rows(_ name: String) throws -> [[String]] {
        try text("Gold/\(name)").split(separator: "\n").dropFirst().map { cells(of: $0) }
    }

    private static func cells(of row: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in row {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    /// A number as JavaScript writes it.
    static func number(_ text: String) throws -> Double {
        struct NoNumber: Error { let text: String }
        switch text {
        case "Infinity": return .infinity
        case "-Infinity": return -.infinity
        case "NaN": return .nan
        default:
            guard let value = Double(text) else { throw NoNumber(text: text) }
            return value
        }
    }

    static func numbers(_ text: String) throws -> [Double] {
        try text.split(separator: ";").map { try number(String($0)) }
    }
}

/// Equal, counting NaN as equal to itself and −0 as unlike 0: gold files hold no −0.
func same(_ a: Double, _ b: Double) -> Bool {
    (a.isNaN && b.isNaN) || (a == b && (a != 0 || a.sign == .plus))
}

func same(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { same($0, $1) }
}
