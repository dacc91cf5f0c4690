/// Where the value of an address attribute leads.
enum Link {
    /// To another site, by mail or phone, or to data in the link itself: not followed.
    case outside
    /// To a file of the site (nil: the page itself) and perhaps to an anchor in it.
    case inside(file: Int32?, anchor: UInt64?)
    case fault(LinkFault)

    private static let allowed: Set<String> = ["http", "https", "mailto", "tel", "data"]

    init(_ written: some Collection<UInt8>, from page: [UInt8], in addresses: SiteAddresses, scratch: inout [UInt8]) {
        let isPlain = !written.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "%") }
        if isPlain {
            self.init(plain: written, from: page, in: addresses, scratch: &scratch, decode: false)
        } else {
            self.init(plain: LinkText.unescaped(written), from: page, in: addresses, scratch: &scratch, decode: true)
        }
    }

    private init<Text: Collection<UInt8>>(
        plain text: Text, from page: [UInt8], in addresses: SiteAddresses, scratch: inout [UInt8], decode: Bool
    ) {
        func shown() -> String { String(decoding: text, as: UTF8.self) }
        guard let first = text.first else {
            self = .fault(.empty)
            return
        }
        if first == UInt8(ascii: "/") {
            self = .fault(.absolute(shown()))
            return
        }
        let end = text.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? text.endIndex
        let path = text[..<end]
        if let scheme = Link.scheme(path) {
            self = Link.allowed.contains(scheme) ? .outside : .fault(.scheme(shown()))
            return
        }
        var anchor: UInt64?
        if let mark = text[end...].firstIndex(of: UInt8(ascii: "#")) {
            let name = text[text.index(after: mark)...]
            // «#» and «#top» are the top of any page
            if !name.isEmpty, !name.elementsEqual("top".utf8) {
                anchor = decode ? TextHash.of(LinkText.percentDecoded(name)) : TextHash.of(name)
            }
        }
        if path.isEmpty {
            self = .inside(file: nil, anchor: anchor)
            return
        }
        let target =
            decode
            ? addresses.resolve(LinkText.percentDecoded(path), from: page, scratch: &scratch)
            : addresses.resolve(path, from: page, scratch: &scratch)
        switch target {
        case .file(let number): self = .inside(file: number, anchor: anchor)
        case .folder: self = .fault(.folder(String(decoding: path, as: UTF8.self)))
        case .nowhere: self = .fault(.nothingThere(shown()))
        case .outside: self = .fault(.outside(shown()))
        }
    }

    /// «https» of «https://…»; nil for a relative path.
    private static func scheme(_ path: some Collection<UInt8>) -> String? {
        guard let colon = path.firstIndex(of: UInt8(ascii: ":")), !path[..<colon].contains(UInt8(ascii: "/")) else { return nil }
        return String(decoding: path[..<colon], as: UTF8.self).lowercased()
    }
}
