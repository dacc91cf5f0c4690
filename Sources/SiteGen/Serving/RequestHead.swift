import Foundation

/// The head of a request: what is asked for, and by whom. Bodies are not read: the preview takes nothing.
struct RequestHead: Sendable, Equatable {
    /// No browser's head comes near it.
    static let limit = 16 << 10

    let method: String
    /// As it was sent: «/units/index.html?a=1».
    let target: String
    /// By their names in lower case.
    private let fields: [String: String]

    init(method: String, target: String, fields: [String: String]) {
        self.method = method
        self.target = target
        self.fields = fields
    }

    /// In: all lines before the empty one. nil where that is no head of HTTP/1.
    init?(_ bytes: some Collection<UInt8>) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        let words = lines[0].split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, !words[0].isEmpty, words[1].hasPrefix("/"), words[2].hasPrefix("HTTP/1.") else { return nil }
        var fields: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return nil }
            // of two hosts nobody knows which is meant
            let name = line[..<colon].lowercased()
            guard
                fields.updateValue(String(line[line.index(after: colon)...].trimming { $0 == " " || $0 == "\t" }), forKey: name) == nil
                    || name != "host"
            else { return nil }
        }
        self.init(method: String(words[0]), target: String(words[1]), fields: fields)
    }

    subscript(name: String) -> String? { fields[name] }

    /// Without its question, marks of percent read; nil where they cannot be.
    var path: String? { target.prefix { $0 != "?" }.removingPercentEncoding }

    /// What the question says of a name: «7» of «?after=7».
    func asked(_ name: String) -> Substring? {
        target.drop { $0 != "?" }.dropFirst().split(separator: "&").first { $0.hasPrefix(name + "=") }?.dropFirst(name.count + 1)
    }
}

extension Substring {
    fileprivate func trimming(_ isBlank: (Character) -> Bool) -> Substring {
        let start = drop(while: isBlank)
        return start.lastIndex { !isBlank($0) }.map { start[...$0] } ?? ""
    }
}
