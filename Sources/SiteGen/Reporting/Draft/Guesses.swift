import Diagnostics

/// What was probably meant by texts that name nothing; each is looked for once in each list, and a flood of them is not looked for at all.
struct Guesses: Sendable {
    /// By list and text.
    private var known: [String: [String: [String]]] = [:]
    private let limit: Int

    /// - parts: among how many parts of the work the looking is shared out.
    init(parts: Int = 1) { limit = max(1, 200 / max(1, parts)) }

    /// Ids; none where nothing is near, or too much has been looked for.
    mutating func nearest(to text: String, in register: Register) -> [String] { guess(text, "") { register.nearest(to: text) } }

    /// The same among names that are no register's.
    /// - list: what the names are of: one text may be looked for in several.
    mutating func nearest(to text: String, among names: [String], of list: String) -> String? {
        guess(text, list) { Suggestion.nearest(to: text, among: names).map { [$0] } ?? [] }.first
    }

    private mutating func guess(_ text: String, _ list: String, _ look: () -> [String]) -> [String] {
        if let guess = known[list]?[text] { return guess }
        if known[list]?.count ?? 0 >= limit { return [] }
        let guess = look()
        known[list, default: [:]][text] = guess
        return guess
    }
}
