import Wording

/// Text of the content inside Markdown: no letter of it is markup, a mention, a reference or a link.
///
/// - limit: most characters of it that are shown.
func markdown(_ text: String, limit: Int = 120) -> String {
    let words = clean(text, limit: limit).split(separator: " ", omittingEmptySubsequences: true)
    return words.map { isAddress($0) ? markdownCode(String($0)) : escaped($0) }.joined(separator: " ")
}

/// A code span that nothing in the text can end; the bar of tables is broken, as no escape of it is safe behind a backslash.
func markdownCode(_ text: String, limit: Int = 120) -> String {
    let clean = clean(text, limit: limit).replacing("`", with: "'").replacing("|", with: "¦")
    let words = clean.split(separator: " ").joined(separator: " ")
    return words.isEmpty ? "" : "`\(words)`"
}

/// What GitHub or GitLab would turn into a link of itself: addresses, hashes of commits, «GH-12».
private func isAddress(_ word: Substring) -> Bool {
    let small = word.lowercased()
    if small.contains("://") || small.contains("www.") || small.contains("mailto:") || small.contains("xmpp:") || small.contains("gh-") {
        return true
    }
    return small.split { !$0.isHexDigit || !$0.isASCII }.contains { $0.count >= 7 && $0.contains(where: \.isLetter) }
}

private func escaped(_ word: Substring) -> String {
    var result = ""
    for (index, scalar) in word.unicodeScalars.enumerated() {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        // a space without width behind it: GitHub looks for mentions and references in the finished page, where escapes are gone
        case "@", "#": result += "\\\(scalar)\u{200B}"
        case "!": result += index + 1 == word.unicodeScalars.count ? "\\!" : "\\!\u{200B}"
        case "\\", "`", "*", "_", "[", "]", "|", "~", "$", "^": result += "\\\(scalar)"
        // no «:smile:»
        case ":" where index + 1 < word.unicodeScalars.count: result += ":\u{200B}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
