/// Checks the links of one finished page after another, as far as that can be done before all pages are written.
///
/// One reader for each task; what it learns of the site is small: hashes for anchors, counts for faults.
struct LinkReader: Sendable {
    private let addresses: SiteAddresses
    private var scan = LinkScan()
    private var scratch: [UInt8] = []
    private var anchors: [UInt64] = []
    private var wanted: Set<PageLinks.Wanted> = []
    private var path: [UInt8] = []
    private var page: Int32 = 0

    private(set) var pages: [PageLinks] = []
    private(set) var faults = FaultCounts()
    private(set) var inside = 0
    private(set) var outside = 0
    private(set) var htmlPages = 0

    init(_ addresses: SiteAddresses) { self.addresses = addresses }

    /// `number` is the file's place in the byte order of paths.
    mutating func read(_ bytes: [UInt8], path: String, number: Int) {
        page = Int32(number)
        anchors.removeAll(keepingCapacity: true)
        wanted.removeAll(keepingCapacity: true)
        self.path = Array(path.utf8)
        if path.hasSuffix(".html") { htmlPages += 1 }
        if path.hasSuffix(".html") || path.hasSuffix(".svg") {
            bytes.withUnsafeBufferPointer { readMarkup($0) }
        } else if path.hasSuffix(".css") {
            // «url(#x)» means an id of whatever page uses the sheet
            for link in StyleScan.links(bytes) where bytes[link].first != UInt8(ascii: "#") { follow(bytes[link]) }
        }
    }

    private mutating func readMarkup(_ bytes: UnsafeBufferPointer<UInt8>) {
        scan.scan(bytes)
        for id in scan.ids { anchors.append(TextHash.of(bytes[id], unescaping: true)) }
        anchors.sort()
        if zip(anchors, anchors.dropFirst()).contains(where: ==) { reportTwice(bytes) }
        for reference in scan.references where !anchors.holds(TextHash.of(bytes[reference], unescaping: true)) {
            faults.add(.noID(LinkReader.text(bytes[reference])), page: page)
        }
        for link in scan.links { follow(bytes[link]) }
        pages.append(PageLinks(page: page, anchors: anchors, wanted: Array(wanted)))
    }

    private mutating func reportTwice(_ bytes: UnsafeBufferPointer<UInt8>) {
        var seen: Set<UInt64> = []
        var told: Set<UInt64> = []
        for id in scan.ids {
            let hash = TextHash.of(bytes[id], unescaping: true)
            if !seen.insert(hash).inserted, told.insert(hash).inserted { faults.add(.twice(LinkReader.text(bytes[id])), page: page) }
        }
    }

    private mutating func follow(_ value: some Collection<UInt8>) {
        switch Link(value, from: path, in: addresses, scratch: &scratch) {
        case .outside: outside += 1
        // a server shows 404.html at any depth, so its links start at the host's root, which is not known here
        case .fault(.absolute) where path.elementsEqual("404.html".utf8): outside += 1
        case .fault(let fault): faults.add(fault, page: page)
        case .inside(let file, let anchor):
            inside += 1
            guard let anchor else { return }
            let number = file ?? page
            if number != page {
                wanted.insert(PageLinks.Wanted(file: number, anchor: anchor))
            } else if !anchors.holds(anchor) {
                faults.add(.noAnchor(LinkReader.text(value)), page: page)
            }
        }
    }

    /// The text of the first link on a page that asks for `target`: needed only for a message.
    mutating func text(of target: PageLinks.Wanted, in bytes: [UInt8], path: String) -> String {
        let path = Array(path.utf8)
        return bytes.withUnsafeBufferPointer { bytes in
            scan.scan(bytes)
            for link in scan.links {
                if case .inside(target.file, target.anchor) = Link(bytes[link], from: path, in: addresses, scratch: &scratch) {
                    return LinkReader.text(bytes[link])
                }
            }
            return ""
        }
    }

    private static func text(_ value: some Collection<UInt8>) -> String { String(decoding: LinkText.unescaped(value), as: UTF8.self) }
}

extension TextHash {
    /// The hash of an attribute's meaning; entities are rare.
    static func of(_ value: Slice<UnsafeBufferPointer<UInt8>>, unescaping: Bool) -> UInt64 {
        unescaping && value.contains(UInt8(ascii: "&")) ? of(LinkText.unescaped(value)) : of(value)
    }
}
