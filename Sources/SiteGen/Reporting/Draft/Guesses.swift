import Synchronization

/// What was probably meant by texts that name nothing; each is looked for once, and a flood of them is not looked for at all.
final class Guesses: Sendable {
    private let limit: Int
    private let known = Mutex<[String: [String]]>([:])

    /// - shared: among how many parts of the work the looking is shared out.
    init(shared: Int = 1) { limit = max(1, 200 / max(1, shared)) }

    /// Ids; none where nothing is near, or too much has been looked for.
    func nearest(to text: String, in register: Register) -> [String] {
        known.withLock { known in
            if let guess = known[text] { return guess }
            if known.count >= limit { return [] }
            let guess = register.nearest(to: text)
            known[text] = guess
            return guess
        }
    }
}
