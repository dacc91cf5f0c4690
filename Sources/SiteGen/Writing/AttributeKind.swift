/// What an HTML or SVG attribute points to, as far as the link check cares.
enum AttributeKind {
    /// An address: href, src, poster, action.
    case address
    /// Several addresses with widths.
    case srcset
    case id
    /// `name`, an anchor on `<a>` only.
    case name
    /// Ids of the same page, separated by spaces.
    case references
    case other

    init(_ name: UnsafeBufferPointer<UInt8>) {
        self = .other
        switch name.count {
        case 2: if name.spells("id") { self = .id }
        case 3: self = name.spells("src") ? .address : name.spells("for") ? .references : .other
        case 4: self = name.spells("href") ? .address : name.spells("name") ? .name : name.spells("list") ? .references : .other
        case 6: self = name.spells("srcset") ? .srcset : name.spells("poster") || name.spells("action") ? .address : .other
        case 7: if name.spells("headers") { self = .references }
        case 10: if name.spells("xlink:href") { self = .address }
        case 9...21 where name[0] == UInt8(ascii: "a"): if AttributeKind.isARIA(name) { self = .references }
        default: break
        }
    }

    private static func isARIA(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        switch name.count {
        case 9: name.spells("aria-owns")
        case 11: name.spells("aria-flowto")
        case 12: name.spells("aria-details")
        case 13: name.spells("aria-controls")
        case 15: name.spells("aria-labelledby")
        case 16: name.spells("aria-describedby")
        case 17: name.spells("aria-errormessage")
        case 21: name.spells("aria-activedescendant")
        default: false
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether these are the bytes of `word`, which is ASCII and as long.
    @inline(__always)
    func spells(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        for index in 0..<count where self[index] != word.utf8Start[index] { return false }
        return true
    }
}
