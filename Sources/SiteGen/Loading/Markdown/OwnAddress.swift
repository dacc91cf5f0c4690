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
