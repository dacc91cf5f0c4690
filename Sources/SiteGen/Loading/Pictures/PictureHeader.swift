/// What the first bytes of a PNG or JPEG file tell of it.
///
/// Sources: PNG (ISO/IEC 15948), 5.2 and 11.2.1; JPEG (ITU-T T.81), annex B.
struct PictureHeader: Equatable {
    enum Format: Equatable { case png, jpeg }

    let format: Format
    /// As it is shown.
    let width: Int
    let height: Int
    /// Whether it says where on earth it was taken.
    let hasCoordinates: Bool

    /// nil where it is neither, or breaks off before it tells its size.
    init?(_ bytes: [UInt8]) {
        let reader = ByteReader(bytes[...])
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            guard reader.spells("IHDR", at: 12), let width = reader.number(at: 16, bytes: 4), let height = reader.number(at: 20, bytes: 4)
            else { return nil }
            self.init(.png, width, height, nil)
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            guard let frame = Self.frame(reader) else { return nil }
            self.init(.jpeg, frame.width, frame.height, frame.notes)
        } else {
            return nil
        }
    }

    private init?(_ format: Format, _ width: Int, _ height: Int, _ notes: CameraNotes?) {
        guard width > 0, height > 0 else { return nil }
        self.format = format
        let isTurned = notes?.isTurned ?? false
        (self.width, self.height) = isTurned ? (height, width) : (width, height)
        hasCoordinates = notes?.hasCoordinates ?? false
    }

    /// Goes from segment to segment up to the one that begins the frame.
    private static func frame(_ reader: ByteReader) -> (width: Int, height: Int, notes: CameraNotes?)? {
        var at = 2
        var notes: CameraNotes?
        while reader.number(at: at, bytes: 1) == 0xFF, let marker = reader.number(at: at + 1, bytes: 1) {
            // a byte of padding
            if marker == 0xFF { at += 1; continue }
            guard let length = reader.number(at: at + 2, bytes: 2), length >= 2 else { return nil }
            switch marker {
            case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
                guard let height = reader.number(at: at + 5, bytes: 2), let width = reader.number(at: at + 7, bytes: 2) else { return nil }
                return (width, height, notes)
            case 0xE1: notes = CameraNotes(reader.part(from: at + 4, count: length - 2), before: notes)
            case 0xD9, 0xDA: return nil
            default: break
            }
            at += 2 + length
        }
        return nil
    }
}

/// What a camera wrote into a picture: how it was held, and where it was.
///
/// Source: Exif 2.32 (CIPA DC-008), 4.5 and 4.6; XMP, part 2, for what an editor made of it.
struct CameraNotes: Equatable {
    private(set) var isTurned = false
    private(set) var hasCoordinates = false

    /// In: a segment APP1, and what earlier ones told.
    init(_ segment: ByteReader, before: CameraNotes?) {
        self = before ?? CameraNotes()
        if segment.spells("Exif", at: 0) { readExif(segment.part(from: 6, count: segment.count - 6)) }
        if segment.spells("http://ns.adobe.com/xap/", at: 0), segment.contains("GPSLatitude") { hasCoordinates = true }
    }

    private init() {}

    private mutating func readExif(_ reader: ByteReader) {
        let isLittle = reader.spells("II", at: 0)
        guard isLittle || reader.spells("MM", at: 0), let first = reader.number(at: 4, bytes: 4, isLittle: isLittle) else { return }
        for (tag, value) in entries(at: first, reader, isLittle) {
            // orientation: 5 to 8 lie on their side
            if tag == 0x0112 { isTurned = (5...8).contains(reader.number(at: value, bytes: 2, isLittle: isLittle) ?? 1) }
            // the table of places; a camera without a receiver leaves it without a latitude
            if tag == 0x8825, let place = reader.number(at: value, bytes: 4, isLittle: isLittle) {
                hasCoordinates = hasCoordinates || entries(at: place, reader, isLittle).contains { $0.tag == 2 }
            }
        }
    }

    /// Of a table: each tag, and where its value stands.
    private func entries(at start: Int, _ reader: ByteReader, _ isLittle: Bool) -> [(tag: Int, value: Int)] {
        let count = reader.number(at: start, bytes: 2, isLittle: isLittle) ?? 0
        return (0..<count).compactMap { number in
            let entry = start + 2 + number * 12
            return reader.number(at: entry, bytes: 2, isLittle: isLittle).map { ($0, entry + 8) }
        }
    }
}

/// Numbers in bytes; nothing stands beyond the end.
struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    var count: Int { bytes.count }

    func number(at offset: Int, bytes width: Int, isLittle: Bool = false) -> Int? {
        guard offset >= 0, offset <= count - width else { return nil }
        let digits = bytes[(bytes.startIndex + offset)...].prefix(width)
        return (isLittle ? Array(digits.reversed()) : Array(digits)).reduce(0) { $0 << 8 | Int($1) }
    }

    func spells(_ word: String, at offset: Int) -> Bool { part(from: offset, count: word.utf8.count).bytes.elementsEqual(word.utf8) }

    func contains(_ word: String) -> Bool { bytes.firstRange(of: Array(word.utf8)) != nil }

    /// Less where there is less.
    func part(from offset: Int, count: Int) -> ByteReader { ByteReader(bytes.dropFirst(max(offset, 0)).prefix(max(count, 0))) }
}
