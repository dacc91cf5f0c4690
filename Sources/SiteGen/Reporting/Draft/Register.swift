import Diagnostics
import Language
import Synchronization

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
    /// As written, each with its record.
    private var written: [(name: String, index: Int)] = []
    private let others = OtherSpellings()
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
        written.append((name, index))
        return true
    }

    /// Nothing was said about any record, so nothing can be called unknown.
    var isEmpty: Bool { all.isEmpty }

    func index(id: String) -> Int? { ids[id] }

    /// By id; else by a name that one record bears: as spelt, with the abbreviations of offices written out («P. Hạnh Thông», «Q. Gò Vấp»), by
    /// other rules of spelling («Mĩ Hoà»), or typed without any marks. The first of these under which anybody is known decides.
    func find(_ text: String) -> Answer {
        if let index = ids[text] { return .found(index) }
        guard let bearers = names[nameKey(text)] ?? others.bearers(of: text, among: written) else { return .unknown }
        return Set(bearers).count == 1 ? .found(bearers[0]) : .ambiguous(bearers.map { all[$0] })
    }

    /// The ids that were probably meant: by the ids, by the name without its kind («Hạnh Thông»), else by the names.
    func nearest(to text: String) -> [String] {
        if let id = Suggestion.nearest(to: text, among: all) { return [id] }
        if let bearers = others.bare(text, among: written), bearers.count <= 4 { return bearers.map { all[$0] } }
        guard let name = Suggestion.nearest(to: nameKey(text), among: folded) else { return [] }
        return folded.firstIndex(of: name).map { [all[$0]] } ?? []
    }
}

/// Names under other keys than their own spelling: made when a name is first asked for that is none as it stands, as most content names ids.
private final class OtherSpellings: Sendable {
    private struct Keys {
        let count: Int
        /// Without abbreviations; by other rules of spelling; without marks.
        var spelledOut: [String: [Int]] = [:], respelled: [String: [Int]] = [:], loose: [String: [Int]] = [:]
        /// Without the word before them that says what kind of thing it is: only hinted at, for another record may bear it too.
        var bare: [String: [Int]] = [:]

        init(_ written: [(name: String, index: Int)]) {
            count = written.count
            for (name, index) in written {
                let full = spelled(name)[0]
                spelledOut[nameKey(full), default: []].append(index)
                respelled[spellingKey(full), default: []].append(index)
                loose[looseKey(full), default: []].append(index)
                bare[withoutKind(full), default: []].append(index)
            }
        }
    }

    private let made = Mutex<Keys?>(nil)

    private func keys(_ written: [(name: String, index: Int)]) -> Keys {
        made.withLock { made in
            if let made, made.count == written.count { return made }
            let keys = Keys(written)
            made = keys
            return keys
        }
    }

    /// nil where nobody is known under any of them.
    func bearers(of text: String, among written: [(name: String, index: Int)]) -> [Int]? {
        let keys = keys(written), spellings = spelled(text)
        let known = [
            spellings.flatMap { keys.spelledOut[nameKey($0)] ?? [] }, spellings.flatMap { keys.respelled[spellingKey($0)] ?? [] },
            hasMarks(text) ? [] : spellings.flatMap { keys.loose[looseKey($0)] ?? [] },
        ]
        return known.first { !$0.isEmpty }
    }

    func bare(_ text: String, among written: [(name: String, index: Int)]) -> [Int]? { keys(written).bare[withoutKind(spelled(text)[0])] }
}

/// A name with the abbreviation before it written out, in each way that it may mean, the likeliest first; as it is, where there is none.
/// «P.5», «P 5», «UBND P. 5» → «phường 5».
private func spelled(_ name: String) -> [String] {
    var words = Substring(name)
    // of names without a point most begin with a word that is no abbreviation
    if !name.utf8.contains(UInt8(ascii: ".")), let first = words.split(separator: " ", maxSplits: 1).first, !mayBeShort(first) { return [name] }
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
