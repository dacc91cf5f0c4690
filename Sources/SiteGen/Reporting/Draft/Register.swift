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
    /// Folded name → the records that bear it.
    private var names: [String: [Int]] = [:]
    /// Ids in the order of the content.
    private(set) var all: [String] = []
    /// Folded names beside them, for «did you mean».
    private var folded: [String] = []

    /// False where the id is taken already.
    @discardableResult
    mutating func insert(_ id: String, name: String) -> Bool {
        let index = all.count
        all.append(id)
        let key = nameKey(name)
        folded.append(key)
        if !key.isEmpty { names[key, default: []].append(index) }
        guard ids[id] == nil else { return false }
        ids[id] = index
        return true
    }

    /// Nothing was said about any record, so nothing can be called unknown.
    var isEmpty: Bool { all.isEmpty }

    func index(id: String) -> Int? { ids[id] }

    func find(_ text: String) -> Answer {
        if let index = ids[text] { return .found(index) }
        let bearers = names[nameKey(text)] ?? []
        if bearers.count == 1 { return .found(bearers[0]) }
        if bearers.count > 1 { return .ambiguous(bearers.map { all[$0] }) }
        return .unknown
    }

    /// The id that was probably meant: by the ids, else by the names.
    func nearest(to text: String) -> String? {
        if let id = Suggestion.nearest(to: text, among: all) { return id }
        guard let name = Suggestion.nearest(to: nameKey(text), among: folded) else { return nil }
        return folded.firstIndex(of: name).map { all[$0] }
    }
}
