/// What was probably meant: «Có phải là “…”?».
package enum Suggestion {
    /// The candidate with the fewest letters to change, add, drop or swap; nil when none is near.
    /// Near is 1 change in 3 to 5 characters, 2 in 6 to 8, 3 in more; shorter words must be equal once folded.
    /// Of equally near candidates the first wins. Numbers are never guessed: «Khu phố 4» is not near «Khu phố 1».
    ///
    /// - folding: what makes two spellings alike, such as case or tone marks.
    package static func nearest(
        to found: String, among candidates: some Sequence<String>, folding: (String) -> String = { $0.lowercased() }
    ) -> String? {
        let word = Array(folding(found).unicodeScalars)
        if word.isEmpty { return nil }
        var best: (candidate: String, distance: Int)?
        let digits = digits(of: found)
        for candidate in candidates {
            let own = Self.digits(of: candidate)
            if digits != own, !digits.isEmpty, !own.isEmpty { continue }
            let other = Array(folding(candidate).unicodeScalars)
            let limit = min(allowedChanges(word.count), (best?.distance ?? .max) - 1)
            guard let distance = changes(from: word, to: other, atMost: limit) else { continue }
            if distance == 0 { return candidate }
            best = (candidate, distance)
        }
        return best?.candidate
    }

    private static func digits(of text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { ("0"..."9").contains($0) } }
}

/// `Suggestion.nearest`, for a call from outside any type that has a `nearest` of its own.
package func nearest(
    to found: String, among candidates: some Sequence<String>, folding: (String) -> String = { $0.lowercased() }
) -> String? {
    Suggestion.nearest(to: found, among: candidates, folding: folding)
}

/// «Có phải là “…”?» with the nearest candidate; nil when none is near.
package func didYouMean(
    _ found: String, among candidates: some Sequence<String>, folding: (String) -> String = { $0.lowercased() }
) -> Message? {
    Suggestion.nearest(to: found, among: candidates, folding: folding).map {
        Message(vi: "Có phải là “\($0)”?", en: "Did you mean “\($0)”?")
    }
}

private func allowedChanges(_ length: Int) -> Int {
    switch length {
    case ..<3: 0
    case 3...5: 1
    case 6...8: 2
    default: 3
    }
}
