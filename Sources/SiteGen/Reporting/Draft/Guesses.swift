import Diagnostics

/// What was probably meant by texts that name nothing; each is looked for once, and a flood of them is not looked for at all.
struct Guesses: Sendable {
    private var known: [String: [String]] = [:]
    private let limit: Int

    /// - parts: among how many parts of the work the looking is shared out.
    init(parts: Int = 1) { limit = max(1, 200 / max(1, parts)) }

    /// Ids; none where nothing is near, or too much has been looked for.
    mutating func nearest(to text: String, in register: Register) -> [String] {
        if let guess = known[text] { return guess }
        if known.count >= limit { return [] }
        let guess = register.nearest(to: text)
        known[text] = guess
        return guess
    }

    /// The same among names that are no register's.
    mutating func nearest(to text: String, among names: [String]) -> String? {
        if let guess = known[text] { return guess.first }
        if known.count >= limit { return nil }
        let guess = Suggestion.nearest(to: text, among: names)
        known[text] = guess.map { [$0] } ?? []
        return guess
    }
}
