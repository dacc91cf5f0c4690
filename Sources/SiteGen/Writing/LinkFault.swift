import Diagnostics

/// What is wrong with a link, an anchor or an id of a finished page.
enum LinkFault: Hashable, Sendable {
    case nothingThere(String), folder(String), outside(String), absolute(String), scheme(String), empty
    case noAnchor(String), noID(String), twice(String)

    /// `count`: on how many pages it stands, the named one included.
    func diagnostic(page: String, source: String, count: Int) -> Diagnostic {
        let more =
            count > 1
            ? Message(vi: " (và \(count - 1) trang khác)", en: " (and \(count - 1) more page\(count == 2 ? "" : "s"))")
            : Message(vi: "", en: "")
        let what = message
        return Diagnostic(
            .error, rule: rule, at: SourceLocation(path: source),
            Message(vi: "Trang “\(page)”\(more.vi): \(what.vi).", en: "Page “\(page)”\(more.en): \(what.en)."), suggestion: suggestion)
    }

    private var rule: String {
        switch self {
        case .noAnchor, .noID: "anchor"
        case .twice: "duplicate-id"
        default: "link"
        }
    }

    private var message: Message {
        switch self {
        case .nothingThere(let link): Message(vi: "liên kết “\(link)” không dẫn tới tệp nào", en: "the link “\(link)” leads to no file")
        case .folder(let link): Message(vi: "liên kết “\(link)” dẫn tới một thư mục", en: "the link “\(link)” leads to a folder")
        case .outside(let link): Message(vi: "liên kết “\(link)” đi ra ngoài trang web", en: "the link “\(link)” leaves the site")
        case .absolute(let link):
            Message(vi: "liên kết “\(link)” không phải là liên kết tương đối", en: "the link “\(link)” is not relative")
        case .scheme(let link):
            Message(vi: "liên kết “\(link)” thuộc loại không được dùng", en: "the link “\(link)” is of a kind that is not allowed")
        case .empty: Message(vi: "có một liên kết trống", en: "a link is empty")
        case .noAnchor(let link):
            Message(vi: "liên kết “\(link)” dẫn tới một mục không có", en: "the link “\(link)” leads to an anchor that is not there")
        case .noID(let id):
            Message(vi: "có chỗ nhắc tới id “\(id)” nhưng trang không có id đó", en: "the id “\(id)” is referred to but is not on the page")
        case .twice(let id): Message(vi: "id “\(id)” được dùng hai lần", en: "the id “\(id)” is used twice")
        }
    }

    private var suggestion: Message? {
        switch self {
        case .folder(let link):
            let spelt = (link.hasSuffix("/") || link.isEmpty ? link : link + "/") + "index.html"
            return Message(vi: "Viết “\(spelt)”.", en: "Write “\(spelt)”.")
        case .absolute, .outside:
            return Message(
                vi: "Viết đường dẫn từ trang này, hoặc địa chỉ đầy đủ https://…",
                en: "Write the path from this page, or a whole address, https://…")
        case .scheme: return Message(vi: "Dùng https, http, mailto hay tel.", en: "Use https, http, mailto or tel.")
        default: return nil
        }
    }
}

/// The same fault on many pages is told once, with the first page.
struct FaultCounts: Sendable {
    private var found: [LinkFault: (page: Int32, count: Int)] = [:]

    mutating func add(_ fault: LinkFault, page: Int32, count: Int = 1) {
        let before = found[fault] ?? (page, 0)
        found[fault] = (min(before.page, page), before.count + count)
    }

    mutating func merge(_ other: FaultCounts) {
        for (fault, place) in other.found { add(fault, page: place.page, count: place.count) }
    }

    /// In: the files by number. Out: in reading order.
    func diagnostics(_ files: [PlannedFile]) -> [Diagnostic] {
        found.map { fault, place in
            let file = files[Int(place.page)]
            return fault.diagnostic(page: file.path, source: file.source, count: place.count)
        }.sorted()
    }
}
