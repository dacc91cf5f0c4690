import Synchronization

/// What was probably meant by texts that name nothing; each is looked for once, and a flood of them is not looked for at all.
final class Guesses: Sendable {
    private static let limit = 200
    private let known = Mutex<[String: String?]>([:])

    func nearest(to text: String, in register: Register) -> String? {
        known.withLock { known in
            if let guess = known[text] { return guess }
            if known.count >= Self.limit { return nil }
            let guess = register.nearest(to: text)
            known[text] = .some(guess)
            return guess
        }
    }
}
