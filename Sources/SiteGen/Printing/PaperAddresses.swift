/// What a paper would have an engine take in: pictures, style sheets, frames. All of it lies beside the paper or stands in the address itself.
enum PaperAddresses {
    private static let taking: Set<String> = ["src", "srcset", "href", "xlink:href", "data", "poster", "background"]

    /// In: a paper's HTML. Out: the first address that leads elsewhere; nil where none does. Where a link leads (`<a>`) is nobody's matter here.
    static func outside(in html: [UInt8]) -> String? {
        var reader = TagReader(html)
        while let tag = reader.next() {
            if tag.name == "a" { continue }
            if let found = tag.attributes.first(where: { taking.contains($0.name) && !isBeside($0.value) }) {
                return String(found.value.prefix(80))
            }
        }
        return nil
    }

    /// `assets/print.css`, `#n1`, `data:…`: plain letters only, as papers use no others; so nothing can be spelt another way.
    static func isBeside(_ address: String) -> Bool {
        if address.isEmpty || address.hasPrefix("#") || address.hasPrefix("data:") { return true }
        let isPlain = address.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || "-_./".utf8.contains($0)
        }
        return isPlain && !address.hasPrefix("/") && !address.split(separator: "/").contains("..")
    }
}

/// Goes through HTML from tag to tag; text is passed over.
private struct TagReader {
    struct Tag {
        let name: String
        var attributes: [(name: String, value: String)] = []
    }

    private let html: [UInt8]
    private var at = 0

    init(_ html: [UInt8]) { self.html = html }

    mutating func next() -> Tag? {
        while let open = html[at...].firstIndex(of: UInt8(ascii: "<")) {
            at = open + 1
            guard at < html.count, (0x41...0x5A).contains(html[at] & 0xDF) else { continue }
            var tag = Tag(name: word().lowercased())
            while let attribute = attribute() { tag.attributes.append(attribute) }
            return tag
        }
        at = html.count
        return nil
    }

    /// nil at the end of the tag.
    private mutating func attribute() -> (name: String, value: String)? {
        while at < html.count, html[at] <= UInt8(ascii: " ") || html[at] == UInt8(ascii: "/") { at += 1 }
        guard at < html.count, html[at] != UInt8(ascii: ">") else { return nil }
        let name = word().lowercased()
        skipBlanks()
        guard at < html.count, html[at] == UInt8(ascii: "=") else { return (name, "") }
        at += 1
        skipBlanks()
        guard at < html.count else { return nil }
        let quote = html[at]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return (name, take { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: ">") })
        }
        at += 1
        let value = take { $0 != quote }
        at = min(at + 1, html.count)
        return (name, value)
    }

    private mutating func word() -> String {
        let start = at
        at = min(at + 1, html.count)
        while at < html.count, html[at] > UInt8(ascii: " "), !"=/>".utf8.contains(html[at]) { at += 1 }
        return String(decoding: html[start..<at], as: UTF8.self)
    }

    private mutating func skipBlanks() { while at < html.count, html[at] <= UInt8(ascii: " ") { at += 1 } }

    private mutating func take(_ isWanted: (UInt8) -> Bool) -> String {
        let start = at
        while at < html.count, isWanted(html[at]) { at += 1 }
        return String(decoding: html[start..<at], as: UTF8.self)
    }
}
