import Packing

/// Why a file is no workbook that can be read.
enum SentFileFault: Error, Sendable, Equatable {
    /// Excel 97–2003 under a newer name, or its own.
    case oldExcel
    case password
    /// A page of HTML, or XML in one piece, that another program has saved under this name.
    case html, xml
    case word, slides
    case openDocument
    /// A zip archive of something else.
    case otherArchive
    /// A paper or a picture: figures cannot be read from it without guessing.
    case paper
    case empty, notAWorkbook
    /// Cut off or spoilt on its way: the part in question.
    case damaged(part: String)
    /// It unpacks to more than so many bytes.
    case tooLarge(part: String, bytes: Int)
    /// More rows with something in them than a form has.
    case tooMany(what: Crowd, limit: Int)
    /// A document type, with which a file can do harm and no workbook needs.
    case documentType(part: String)

    enum Crowd: Sendable { case cells, letters, sheets }

    init(_ fault: ArchiveFault) {
        self =
            switch fault {
            case .noArchive: .damaged(part: "")
            case .damaged(let part), .repeated(let part), .missing(let part): .damaged(part: part)
            case .encrypted: .password
            case .tooLarge(let part, let limit): .tooLarge(part: part, bytes: limit)
            case .tooManyParts: .damaged(part: "")
            }
    }

    init(_ fault: XMLReader.Fault, in part: String) {
        self = fault == .hasDocumentType ? .documentType(part: part) : .damaged(part: part)
    }

    /// What the first bytes tell; nil where they are those of an archive.
    static func seen(in bytes: [UInt8]) -> SentFileFault? {
        if bytes.isEmpty { return .empty }
        if bytes.starts(with: [0x50, 0x4B]) { return nil }
        // a compound file: the older Excel, or the cover of a newer one that is encrypted, whose stream is named in UTF-16
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return bytes.holds("EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }) ? .password : .oldExcel
        }
        if bytes.starts(with: Array("%PDF".utf8)) || bytes.starts(with: [0xFF, 0xD8, 0xFF]) || bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
        {
            return .paper
        }
        let beginning = String(
            decoding: bytes.prefix(1_000).drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }, as: UTF8.self)
        guard beginning.hasPrefix("<") else { return .notAWorkbook }
        return beginning.lowercased().hasPrefix("<?xml") && !beginning.lowercased().contains("<html") ? .xml : .html
    }
}

extension [UInt8] {
    /// Whether bytes stand anywhere among others.
    fileprivate func holds(_ wanted: [UInt8]) -> Bool {
        indices.contains { self[$0] == wanted[0] && self[$0...].starts(with: wanted) }
    }
}
