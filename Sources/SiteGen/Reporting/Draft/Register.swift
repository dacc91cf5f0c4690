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
    /// Names as they are spelt, folded → the records that bear them.
    private var names: [String: [Int]] = [:]
    /// The names without abbreviations, and the records that bear them, by what is left of a name that is typed without marks; the same without the
    /// word before a name that says what kind of thing it is, which only hints at a record, for another may bear the rest of the name too.
    private var loose: [String: [Bearer]] = [:], bare: [String: [Int]] = [:]
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
        names[key, default: []].append(index)
        let full = spelled(name)[0], looseKey = looseKey(full)
        loose[looseKey, default: []].append(Bearer(name: full, index: index))
        bare[withoutKind(looseKey), default: []].append(index)
        return true
    }

    /// Nothing was said about any record, so nothing can be called unknown.
    var isEmpty: Bool { all.isEmpty }

    func index(id: String) -> Int? { ids[id] }

    /// By id; else by a name that one record bears: as spelt, with the abbreviations of offices written out («P. Hạnh Thông», «Q. Gò Vấp»), by
    /// other rules of spelling («Mĩ Hoà»), or typed without any marks. The first of these under which anybody is known decides.
    func find(_ text: String) -> Answer {
        if let index = ids[text] { return .found(index) }
        guard let bearers = names[nameKey(text)] ?? otherwiseSpelt(text) else { return .unknown }
        return Set(bearers).count == 1 ? .found(bearers[0]) : .ambiguous(bearers.map { all[$0] })
    }

    /// Who bears a name without abbreviations; by other rules of spelling; without marks. All three are alike without their marks.
    private func otherwiseSpelt(_ text: String) -> [Int]? {
        let spellings = spelled(text)
        let alike = spellings.map { spelling in (spelling, loose[looseKey(spelling)] ?? []) }
        func bearers(_ isMeant: (_ spelling: String, _ name: String) -> Bool) -> [Int]? {
            let meant = alike.flatMap { spelling, bearers in bearers.filter { isMeant(spelling, $0.name) }.map(\.index) }
            return meant.isEmpty ? nil : meant
        }
        return bearers { nameKey($0) == nameKey($1) } ?? bearers { spellingKey($0) == spellingKey($1) }
            ?? (hasMarks(text) ? nil : bearers { _, _ in true })
    }

    private struct Bearer {
        let name: String
        let index: Int
    }

    /// The ids that were probably meant: by the ids, by the name without its kind («Hạnh Thông»), else by the names.
    func nearest(to text: String) -> [String] {
        if let id = Suggestion.nearest(to: text, among: all) { return [id] }
        if let bearers = bare[withoutKind(looseKey(spelled(text)[0]))], bearers.count <= 4 { return bearers.map { all[$0] } }
        guard let name = Suggestion.nearest(to: nameKey(text), among: folded) else { return [] }
        return folded.firstIndex(of: name).map { [all[$0]] } ?? []
    }
}

/// A name with the abbreviation before it written out, in each way that it may mean, the likeliest first; as it is, where there is none.
/// «P.5», «P 5», «UBND P. 5» → «phường 5».
private func spelled(_ name: String) -> [String] {
    var words = Substring(name)
    // of names without a point most begin with a word that is no abbreviation
    if !name.utf8.contains(UInt8(ascii: ".")), let first = words.split(separator: " ", maxSplits: 1).first, !mayBeShort(first) {
        return [name]
    }
    for (office, length) in offices where searchKey(String(words)).hasPrefix(office) { words = words.dropFirst(length) }
    // «Đ.K. Phú Quốc»
    let start = Array(words.prefix(4))
    if start.count == 4, start[0].isLetter, start[1] == ".", start[2].isLetter, start[3] == "." {
        words = "\(start[0])\(start[2]). \(words.dropFirst(4).drop { $0 == " " })"
    }
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

private let offices = ["UBND ", "Ủy ban nhân dân "].map { (searchKey($0) + " ", $0.count) }

/// «P5», «TP», «UBND»; «Ủy» of an office's full name.
private func mayBeShort(_ word: Substring) -> Bool {
    word.count <= 4 || word.contains { $0.isNumber }
}

private let abbreviations = [
    "p": ["phường"], "f": ["phường"], "q": ["quận"], "h": ["huyện"], "x": ["xã"], "t": ["tỉnh"], "tt": ["thị trấn", "trung tâm"],
    "tx": ["thị xã"],
    "tp": ["thành phố"], "dk": ["đặc khu"],
]

private let cities = ["hcm": "Hồ Chí Minh", "hn": "Hà Nội", "ct": "Cần Thơ"]

/// «phuong hanh thong» → «hanh thong», «ti le cong dan hoc tap» → «cong dan hoc tap».
private func withoutKind(_ key: String) -> String {
    let kind = kinds.first { key.hasPrefix($0 + " ") }
    return kind.map { String(key.dropFirst($0.count + 1)) } ?? key
}

private let kinds = ["phường", "quận", "huyện", "xã", "thị trấn", "thị xã", "thành phố", "tỉnh", "đặc khu", "tỷ lệ", "số"].map(looseKey)
