import CExpat

/// One part of a workbook as a stream of elements: no tree, no entities, no network. A part that declares a document type is refused, which
/// ends every trick with entities before it begins.
///
/// Source: expat; elements and attributes count by their local names, for strict and transitional workbooks differ in namespaces only.
final class XMLReader {
    enum Fault: Error, Sendable { case malformed, hasDocumentType }

    private enum End { case fault(Fault), enough }

    var opened: (XMLTag) -> Void = { _ in }
    var closed: (XMLTag) -> Void = { _ in }
    /// Text between tags, in as many pieces as it pleases the parser.
    var text: (UnsafeBufferPointer<UInt8>) -> Void = { _ in }

    /// Whether what was wanted has been seen, or is too much; the rest is not read then.
    var isDone: () -> Bool = { false }

    /// Bytes of one tag, name or remark: more is a trick, and the parser would keep all of it.
    private static let longest = 4 << 20
    private var sinceEvent = 0

    private let parser: XML_Parser?
    private var end: End?

    /// Elements within elements, more than any workbook has; a flood of them ends here.
    private static let deepest = 200
    private var depth = 0

    init() {
        // a separator asks for namespaces; what stands behind the last is the local name
        parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: UInt8(ascii: "|")))
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLReader.behind(data)?.stop(.fault(.hasDocumentType)) }
        XML_SetElementHandler(
            parser,
            { data, name, attributes in
                guard let reader = XMLReader.behind(data), reader.end == nil, let name, let attributes else { return }
                reader.depth += 1
                reader.sinceEvent = 0
                if reader.depth > XMLReader.deepest { return reader.stop(.fault(.malformed)) }
                reader.opened(XMLTag(name: name, attributes: attributes))
                if reader.isDone() { reader.stop(.enough) }
            },
            { data, name in
                guard let reader = XMLReader.behind(data), reader.end == nil, let name else { return }
                reader.depth -= 1
                reader.sinceEvent = 0
                reader.closed(XMLTag(name: name, attributes: nil))
            })
        XML_SetCharacterDataHandler(parser) { data, letters, count in
            guard let reader = XMLReader.behind(data), reader.end == nil, let letters else { return }
            letters.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                reader.sinceEvent = 0
                reader.text(UnsafeBufferPointer(start: $0, count: Int(count)))
            }
            if reader.isDone() { reader.stop(.enough) }
        }
    }

    deinit { XML_ParserFree(parser) }

    /// The next piece of the part. False where reading on has no use.
    func read(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
        piece.withMemoryRebound(to: XML_Char.self) { piece in
            sinceEvent += piece.count
            if sinceEvent > Self.longest { end = end ?? .fault(.malformed) }
            if end == nil, XML_Parse(parser, piece.baseAddress, Int32(piece.count), 0) != XML_STATUS_OK { end = end ?? .fault(.malformed) }
        }
        return end == nil
    }

    /// The end of the part. Throws: Fault, where it was not well-formed.
    func finish() throws(Fault) {
        if end == nil, XML_Parse(parser, nil, 0, 1) != XML_STATUS_OK { end = .fault(.malformed) }
        if case .fault(let fault) = end { throw fault }
    }

    private func stop(_ end: End) {
        self.end = end
        XML_StopParser(parser, 0)
    }

    private static func behind(_ data: UnsafeMutableRawPointer?) -> XMLReader? {
        data.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
    }
}

/// An element while its tag is looked at; it does not outlive that.
struct XMLTag {
    /// `namespace|local`
    fileprivate let name: UnsafePointer<XML_Char>
    /// Names and values by turns, then nil.
    fileprivate let attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

    func isNamed(_ local: StaticString) -> Bool { XMLTag.local(name, is: local) }

    /// The value of an attribute without namespace, or with any.
    subscript(local: StaticString) -> String? { value(local).map { String(cString: $0) } }

    /// The same as the bytes behind it, ended by nought.
    func value(_ local: StaticString) -> UnsafePointer<XML_Char>? {
        guard let attributes else { return nil }
        var place = 0
        while let name = attributes[place] {
            if XMLTag.local(name, is: local) { return attributes[place + 1] }
            place += 2
        }
        return nil
    }

    /// A whole number without sign.
    func number(_ local: StaticString) -> Int? { value(local).flatMap { Int(String(cString: $0)) } }

    /// Both ways in which workbooks write yes.
    func flag(_ local: StaticString) -> Bool { self[local] == "1" || self[local] == "true" }

    private static func local(_ name: UnsafePointer<XML_Char>, is wanted: StaticString) -> Bool {
        var start = name, end = name
        while end.pointee != 0 {
            if end.pointee == XML_Char(bitPattern: UInt8(ascii: "|")) { start = end + 1 }
            end += 1
        }
        guard end - start == wanted.utf8CodeUnitCount else { return false }
        return wanted.withUTF8Buffer { letters in letters.indices.allSatisfy { UInt8(bitPattern: start[$0]) == letters[$0] } }
    }
}
