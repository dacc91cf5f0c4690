/// What was probably meant by texts that name nothing; each is looked for once, and a flood of them is not looked for at all.
final class Guesses {
    private static let limit = 200
    private var known: [String: String?] = [:]

    func nearest(to text: String, in register: Register) -> String? {
        if let guess = known[text] { return guess }
        if known.count >= Self.limit { return nil }
        let guess = register.nearest(to: text)
        known[text] = .some(guess)
        return guess
    }
}
