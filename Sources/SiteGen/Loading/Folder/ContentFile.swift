import Diagnostics

extension ContentPlace {
    /// Of tables of figures and maps there may be several; of the others there is one each.
    fileprivate var largeFileAdvice: Message {
        switch self {
        case .data, .published, .geo, .page: Message(vi: "Chia thành nhiều tệp.", en: "Split it into several files.")
        case .site, .indicators, .plan, .strings, .narrative, .units, .unitChanges, .dutyResults, .receipts, .picture, .ignored, .unknown:
            Message(
                vi: "Xem lại tệp: có thể đã hỏng, hoặc đặt nhầm chỗ.", en: "Look at the file: it may be damaged, or in the wrong place.")
        }
    }

    /// The largest file that is read, in bytes. Tables and maps may be long; what people write by hand is not, and what is made of it takes
    /// fifty times its size in memory.
    fileprivate var largestFile: Int {
        switch self {
        case .site, .indicators, .plan, .strings: 2 << 20
        case .narrative, .page: 1 << 20
        case .units, .unitChanges, .dutyResults, .receipts, .data, .published, .geo, .picture, .ignored, .unknown: 64 << 20
        }
    }
}

/// What came of one file.
struct ContentRecord: Sendable {
    enum Content: Sendable {
        case document(RawDocument)
        case table(RawTable)
        case markdown(RawMarkdown)
        case picture(RawPicture)
        case nothing
    }

    let path: String
    let place: ContentPlace
    let content: Content
    /// The bytes of a data file or a plan of which nothing could be made.
    let unread: [UInt8]?
    let diagnostics: [Diagnostic]
}

/// One file of the content folder on its way to its parser.
struct ContentFile: Sendable {
    let entry: DiskEntry
    let root: String
    let disk: Disk

    func load() -> ContentRecord {
        let place = ContentPlace(path: entry.path)
        if place == .ignored { return record(place, .nothing) }
        if let fault = refusal(place) { return record(place, .nothing, [fault]) }
        if place == .unknown { return record(place, .nothing, [unknownFile(entry.path)]) }
        if place == .picture {
            let loaded = loadPicture()
            return record(place, loaded.value.map(ContentRecord.Content.picture), loaded.diagnostics)
        }
        do throws(DiskFault) {
            let bytes = try disk.read(root, entry.path)
            // it may have grown since it was listed
            if bytes.count > place.largestFile { return record(place, .nothing, [tooLarge(bytes.count, atMost: place.largestFile)]) }
            return parse(bytes, as: place)
        } catch {
            return record(place, .nothing, [unreadable(error)])
        }
    }

    private func parse(_ bytes: [UInt8], as place: ContentPlace) -> ContentRecord {
        switch place {
        case .site, .indicators, .plan, .strings:
            let loaded = loadYAML(bytes, path: entry.path)
            return record(
                place, loaded.value.map(ContentRecord.Content.document),
                loaded.diagnostics + letters(bytes, of: place, where: loaded.value != nil),
                unread: loaded.value == nil && place == .plan ? bytes : nil)
        case .geo:
            let loaded = loadJSON(bytes, path: entry.path)
            return record(place, loaded.value.map(ContentRecord.Content.document), loaded.diagnostics)
        case .units, .unitChanges, .dutyResults, .receipts, .data, .published:
            let loaded = loadCSV(bytes, path: entry.path, mostRows: place == .data ? CSVLimit.rows : CSVLimit.records)
            return record(
                place, loaded.value.map(ContentRecord.Content.table),
                loaded.diagnostics + letters(bytes, of: place, where: loaded.value != nil),
                unread: loaded.value == nil && place == .data ? bytes : nil)
        case .narrative, .page:
            let loaded = loadMarkdown(bytes, path: entry.path)
            return record(
                place, loaded.value.map(ContentRecord.Content.markdown),
                loaded.diagnostics + letters(bytes, of: place, where: loaded.value != nil))
        case .picture, .ignored, .unknown:
            return record(place, .nothing)
        }
    }

    /// What is wrong with the letters of a file that could be read.
    private func letters(_ bytes: [UInt8], of place: ContentPlace, where isText: Bool) -> [Diagnostic] {
        isText ? garbledText(bytes, path: entry.path) + (place.isPrinted ? lettersWithoutFont(bytes, path: entry.path) : []) : []
    }

    private func record(
        _ place: ContentPlace, _ content: ContentRecord.Content?, _ diagnostics: [Diagnostic] = [], unread: [UInt8]? = nil
    ) -> ContentRecord {
        ContentRecord(path: entry.path, place: place, content: content ?? .nothing, unread: unread, diagnostics: diagnostics)
    }

    /// Why the file may not even be opened, by what the disk says of it.
    private func refusal(_ place: ContentPlace) -> Diagnostic? {
        switch entry.kind {
        case .file(let stamp): stamp.size > place.largestFile ? tooLarge(stamp.size, atMost: place.largestFile) : nil
        case .linkOutside(let target):
            refuse(
                "outside-link",
                Message(vi: "liên kết trỏ ra ngoài thư mục nội dung (\(target))", en: "the link leaves the content folder (\(target))"),
                Message(vi: "Chép chính tệp đó vào đây.", en: "Copy the file itself here."))
        case .linkElsewhere:
            refuse(
                "outside-link",
                Message(vi: "liên kết không trỏ đến một tệp", en: "the link does not lead to a file"),
                Message(vi: "Xóa liên kết, hoặc chép chính tệp đó vào đây.", en: "Delete the link, or copy the file itself here."))
        case .misnamed:
            refuse(
                "name-not-utf8",
                Message(vi: "tên này không phải UTF-8: máy khác không mở được", en: "the name is not UTF-8: other machines cannot open it"),
                Message(
                    vi:
                        "Đổi tên, chỉ dùng chữ thường không dấu, số và gạch nối, ví dụ bao-cao-2026.csv; hay gặp khi giải nén tệp .zip tạo trên Windows.",
                    en:
                        "Rename it with plain letters, digits and hyphens, such as bao-cao-2026.csv; it often comes of a .zip made on Windows."
                ))
        case .special:
            refuse("unreadable-file", Message(vi: "đây không phải là tệp thường", en: "this is no ordinary file"), nil)
        case .unreadable(let fault): unreadable(fault)
        }
    }

    private func tooLarge(_ size: Int, atMost limit: Int) -> Diagnostic {
        let unit = limit >= 10 << 20 ? (name: "MB", shift: 20) : (name: "KB", shift: 10)
        // up: a byte too many is not «64 MB, at most 64 MB»
        let (found, most) = ("\(((size - 1) >> unit.shift) + 1) \(unit.name)", "\(limit >> unit.shift) \(unit.name)")
        return Diagnostic(
            .error, rule: "large-file", at: .wholeFile(entry.path),
            Message(vi: "tệp lớn \(found), tối đa là \(most)", en: "the file has \(found), at most \(most) are read"),
            suggestion: ContentPlace(path: entry.path).largeFileAdvice)
    }

    func unreadable(_ fault: DiskFault) -> Diagnostic {
        refuse(
            fault.isOfMachine ? "disk-fault" : "unreadable-file",
            Message(vi: "không đọc được: \(fault.reason.vi)", en: "cannot be read: \(fault.reason.en)"), nil)
    }

    private func refuse(_ rule: String, _ message: Message, _ suggestion: Message?) -> Diagnostic {
        Diagnostic(.error, rule: rule, at: SourceLocation(path: entry.path), message, suggestion: suggestion)
    }
}
