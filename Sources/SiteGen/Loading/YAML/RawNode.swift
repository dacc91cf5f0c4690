import Diagnostics

/// A YAML file as a tree of nodes with marks; nothing is resolved (`012`, `no`, `1:30` stay the text they are).
package struct RawDocument: Sendable {
    package let path: String
    package let root: RawNode

    package init(path: String, root: RawNode) {
        self.path = path
        self.root = root
    }
}

/// One node of a YAML tree with the place where it begins.
package struct RawNode: Sendable {
    package indirect enum Kind: Sendable {
        /// The text as written (NFC), and whether it stood in quotes or a block; an empty plain scalar is `""`.
        case scalar(String, quoted: Bool)
        case sequence([RawNode])
        /// Of a map, «[105.8, 21.0]»: two numbers that can be degrees of longitude and latitude, a height behind them left out. There may be
        /// millions of them.
        case position(Double, Double)
        /// In the order written; a key that is written twice is a parser error.
        case mapping([(key: Located<String>, value: RawNode)])
    }

    package let kind: Kind
    package let location: SourceLocation

    package init(_ kind: Kind, at location: SourceLocation) {
        self.kind = kind
        self.location = location
    }
}
