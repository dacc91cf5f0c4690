import Diagnostics

/// An address of the site's own as an author writes it, «unit:go-vap»: whatever page the text comes to stand on, the way there can be found.
package struct OwnAddress: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable { case unit, indicator, plan, page }
    package let kind: Kind
    /// As written; whether there is such a record is not known here.
    package let id: String

    /// nil for an address of any other kind.
    package init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":"), let kind = Kind(rawValue: String(text[..<colon])) else { return nil }
        self.kind = kind
        id = String(text[text.index(after: colon)...])
    }
}

/// A link of a text, as written.
package struct RawLink: Sendable {
    package let address: Located<String>
}

extension OwnAddress {
    /// Where the parser's HTML opens a link to such an address: the address, and the offset behind the tag. An author's text cannot
    /// hold such a tag: it is escaped, and raw HTML is refused.
    static func opening(at offset: Int, in html: [UInt8]) -> (address: OwnAddress, end: Int)? {
        let open = Array("<a href=\"".utf8)
        guard html[offset...].starts(with: open) else { return nil }
        let start = offset + open.count
        guard let quote = html[start...].firstIndex(of: UInt8(ascii: "\"")), let end = html[quote...].firstIndex(of: UInt8(ascii: ">")),
            let address = OwnAddress(String(decoding: html[start..<quote], as: UTF8.self))
        else { return nil }
        return (address, end + 1)
    }
}
