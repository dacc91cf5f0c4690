import Diagnostics

/// A place in a template's text that moves on by characters and knows its line and column, both from 1.
struct TemplateCursor {
    private let characters: [Character]
    private let path: String
    private(set) var index = 0
    private var line = 1
    private var column = 1

    init(_ text: String, path: String) {
        characters = Array(text)
        self.path = path
    }

    var location: SourceLocation { SourceLocation(path: path, line: line, column: column) }
    var current: Character? { index < characters.count ? characters[index] : nil }

    /// Whether `text` stands here.
    func isAt(_ text: String) -> Bool {
        var at = index
        for character in text {
            guard at < characters.count, characters[at] == character else { return false }
            at += 1
        }
        return true
    }

    mutating func advance(by count: Int = 1) {
        for _ in 0..<count where index < characters.count {
            if characters[index].isNewline {
                line += 1
                column = 1
            } else {
                column += 1
            }
            index += 1
        }
    }

    /// In: the text to stop before. Out: what was passed; nil when the text never comes, and the cursor stays.
    mutating func read(until end: String) -> String? {
        var ahead = self
        while ahead.current != nil {
            if ahead.isAt(end) {
                let passed = String(characters[index..<ahead.index])
                self = ahead
                return passed
            }
            ahead.advance()
        }
        return nil
    }
}
