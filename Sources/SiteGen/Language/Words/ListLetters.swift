/// The letters that Vietnamese documents number points with (no ă, â, ê, f, j, ô, ơ, ư, w, z).
private let listLetters: [String] = [
    "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y",
]

/// The letter of a point in a list: 0 gives «a», 4 «đ», 22 «y»; then «aa», «ab» …
package func listLetter(_ index: Int) -> String {
    let last = listLetters[index % listLetters.count]
    return index < listLetters.count ? last : listLetter(index / listLetters.count - 1) + last
}
