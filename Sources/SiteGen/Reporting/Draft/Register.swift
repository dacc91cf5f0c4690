import Diagnostics
import Language

/// The known ids of one kind of record, and the names under which an officer may also write them.
struct Register {
    enum Answer {
        case found(Int)
        /// The name is borne by several records: their ids.
        case ambiguous([String])
        case unknown
    }

    private var ids: [String: Int] = [:]
    /// Names under a key → the records that bear them: as they are spelt; without abbreviations; by other rules of spelling; without marks.
    private var names: [String: [Int]] = [:]
    private var spelledOut: [String: [Int]] = [:]
    private var respelled: [String: [Int]] = [:]
    private var loose: [String: [Int]] = [:]
    /// Names without the word before them that says what kind of thing it is: only hinted at, for another record may bear it too.
    private var bare: [String: [Int]] = [:]
    /// Ids in the order of the content.
    private(set) var all: [String] = []
    /// Folded names beside them, for «did you mean».
    private var folded: [String] = []

    /// False where the id is taken already.
    @discardableResult
    mutating func insert(_ id: String, name: String) -> Bool {
        let index = all.count, key = nameKey(name)
        all.append(id)
        folded.append(key)
        // who is written twice is told of that; under his name he is still one
        guard ids[id] == nil else { return false }
        ids[id] = index
        if key.isEmpty { return true }
        let full = spelled(name)[0]
        names[key, default: []].append(index)
        spelledOut[nameKey(full), default: []].append(index)
        respelled[spellingKey(full), default: []].append(index)
        loose[looseKey(full), default: []].append(index)
        bare[looseKey(withoutKind(full)), default: []].append(index)
        return true
    }

    /// Nothing was said about any record, so nothing can be called unknown.
    var isEmpty: Bool { all.isEmpty }

    func index(id: String) -> Int? { ids[id] }

    /// By id; else by a name that one record bears: as spelt, with the abbreviations of offices written out («P. Hạnh Thông», «Q. Gò Vấp»), by
    /// other rules of spelling («Mĩ Hoà»), or typed without any marks. The first of these under which anybody is known decides.
    func find(_ text: String) -> Answer {
        if let index = ids[text] { return .found(index) }
        let spellings = spelled(text)
        let bare = hasMarks(text) ? [] : spellings.flatMap { loose[looseKey($0)] ?? [] }
        let known = [names[nameKey(text)] ?? [], spellings.flatMap { spelledOut[nameKey($0)] ?? [] }, spellings.flatMap { respelled[spellingKey($0)] ?? [] }, bare]
        guard let bearers = known.first(where: { !$0.isEmpty }) else { return .unknown }
        return Set(bearers).count == 1 ? .found(bearers[0]) : .ambiguous(bearers.map { all[$0] })
    }

    /// The ids that were probably meant: by the ids, by the name without its kind («Hạnh Thông»), else by the names.
    func nearest(to text: String) -> [String] {
        if let id = Suggestion.nearest(to: text, among: all) { return [id] }
        if let bearers = bare[looseKey(withoutKind(spelled(text)[0]))], bearers.count <= 4 { return bearers.map { all[$0] } }
        guard let name = Suggestion.nearest(to: nameKey(text), among: folded) else { return [] }
        return folded.firstIndex(of: name).map { [all[$0]] } ?? []
    }
}

/// A name with the abbreviation before it written out, in each way that it may mean, the likeliest first; as it is, where there is none.
/// «P.5», «P 5», «UBND P. 5» → «phường 5».
private func spelled(_ name: String) -> [String] {
    var words = Substring(name)
    for office in ["UBND ", "Ủy ban nhân dân "] where searchKey(String(words)).hasPrefix(searchKey(office) + " ") {
        words = words.dropFirst(office.count)
    }
    // «Đ.K. Phú Quốc»
    if let letters = words.prefixMatch(of: /(\p{L})\.(\p{L})\. */) { words = "\(letters.1)\(letters.2). \(words[letters.range.upperBound...])" }
    let isShort = words.split(separator: ".", maxSplits: 1).count == 2 && words.prefix { $0 != "." }.count <= 3
    if searchKey(String(words)) == "tphcm" { return ["Thành phố Hồ Chí Minh"] }
    let end = words.firstIndex { !$0.isLetter } ?? words.endIndex
    let kinds = abbreviations[searchKey(String(words[..<end]))] ?? []
    let rest = words[end...].drop { $0 == "." || $0.isWhitespace }
    // without a point behind, one letter before a name may be a name itself; before a number, or behind a point, it is not
    let isCut = isShort || words[end...].first?.isWhitespace == true || rest.first?.isNumber == true
    if kinds.isEmpty || rest.isEmpty || !isCut { return [String(words)] }
    let place = cities[searchKey(String(rest))] ?? String(rest)
    return kinds.map { "\($0) \(place)" }
}

private let abbreviations = [
    "p": ["phường"], "f": ["phường"], "q": ["quận"], "h": ["huyện"], "x": ["xã"], "t": ["tỉnh"], "tt": ["thị trấn", "trung tâm"], "tx": ["thị xã"],
    "tp": ["thành phố"], "dk": ["đặc khu"],
]

private let cities = ["hcm": "Hồ Chí Minh", "hn": "Hà Nội", "ct": "Cần Thơ"]

/// «Phường Hạnh Thông» → «Hạnh Thông», «Tỷ lệ công dân học tập» → «công dân học tập».
private func withoutKind(_ name: String) -> String {
    let key = looseKey(name)
    let kind = kinds.first { key.hasPrefix($0 + " ") }
    return kind.map { String(key.dropFirst($0.count + 1)) } ?? key
}

private let kinds = ["phường", "quận", "huyện", "xã", "thị trấn", "thị xã", "thành phố", "tỉnh", "đặc khu", "tỷ lệ", "số"].map(looseKey)
