import Loading
import Reporting

/// Where the mark of a number («sơ bộ», «minh họa») goes in a sentence that an office wrote around it: behind what the number counts,
/// «84 người (sơ bộ)», never between the two.
package struct NounPhrases {
    /// A place in a text: behind so many bytes of one of its leaves. Leaves are its runs of words, its code and its references, counted from 0
    /// in reading order; a reference and code have no inside.
    package struct Place: Hashable, Comparable {
        package let leaf: Int
        package let offset: Int

        package init(leaf: Int, offset: Int) { (self.leaf, self.offset) = (leaf, offset) }

        package static func < (a: Self, b: Self) -> Bool { (a.leaf, a.offset) < (b.leaf, b.offset) }
    }

    /// What follows a number.
    package struct Phrase {
        /// The end of the noun phrase; right behind the number where none follows.
        package let end: Place
        /// Something is counted: «84 người», not «84.».
        package let isCounted: Bool
        /// It stands inside brackets, where no further ones open.
        package let isBracketed: Bool
        /// Nothing of its sentence stands before it.
        package let isOpening: Bool
        /// The words behind the number, in lower case, one space between them: «người, trong đó …».
        package let words: String
    }

    /// What a reader sees of a text, letter by letter; `nil` where a block ends.
    private struct Glyph {
        let scalar: Unicode.Scalar?
        let place: Place
    }

    private var glyphs: [Glyph] = []
    /// Index of a reference → its place among the glyphs.
    private var references: [Int: Int] = [:]
    private var leaves = 0

    /// - isNumber: whether a number stands for a reference, by its index; a chart is a block of its own.
    package init(_ blocks: [MarkdownBlock], isNumber: (Int) -> Bool) {
        read(blocks, isNumber)
    }

    /// Stands among the glyphs for a number from the data.
    private static let number: Unicode.Scalar = "\u{FFFC}"

    // MARK: Reading

    private mutating func read(_ blocks: [MarkdownBlock], _ isNumber: (Int) -> Bool) {
        for block in blocks {
            switch block {
            case .heading(_, let inlines), .paragraph(let inlines): read(inlines, isNumber)
            case .list(_, let items): for item in items { read(item.blocks, isNumber) }
            case .quotation(let blocks): read(blocks, isNumber)
            case .table(let table):
                for cell in table.head + table.rows.flatMap(\.self) {
                    read(cell, isNumber)
                    end()
                }
            case .code, .rule: break
            }
            end()
        }
    }

    private mutating func end() { glyphs.append(Glyph(scalar: nil, place: Place(leaf: leaves, offset: 0))) }

    /// Marks of emphasis and links are looked through, numbers of footnotes and pictures passed over.
    private mutating func read(_ inlines: [MarkdownInline], _ isNumber: (Int) -> Bool) {
        inlines.forEachInline { inline in
            switch inline {
            case .text(let text):
                var offset = 0
                for scalar in text.unicodeScalars {
                    offset += UTF8.width(scalar)
                    glyphs.append(Glyph(scalar: scalar, place: Place(leaf: leaves, offset: offset)))
                }
                leaves += 1
            case .code(let code):
                let behind = Place(leaf: leaves, offset: 0)
                glyphs += code.unicodeScalars.map { Glyph(scalar: $0, place: behind) }
                leaves += 1
            case .reference(let index):
                let behind = Place(leaf: leaves, offset: 0)
                if isNumber(index) {
                    references[index] = glyphs.count
                    glyphs.append(Glyph(scalar: Self.number, place: behind))
                } else {
                    glyphs.append(Glyph(scalar: nil, place: behind))
                }
                leaves += 1
            case .softBreak: glyphs.append(Glyph(scalar: "\n", place: Place(leaf: leaves, offset: 0)))
            case .lineBreak: end()
            case .picture, .footnote, .emphasis, .strong, .struck, .link, .outside: break
            }
        }
    }

    // MARK: The phrase behind a number

    /// - reference: that the number stands for; nil where it stands for none.
    /// - names: what its indicator counts, in the words of the catalogue: only they may go over a comma («40 thư viện, phòng đọc»).
    package func phrase(after reference: Int, counting names: [String] = []) -> Phrase? {
        guard let start = references[reference] else { return nil }
        var end = start, at = start + 1
        joinNumbers(&end, &at)
        var isCounted = false
        var quotes = 0
        while let word = word(from: at, &quotes) {
            var quotesOfNext = quotes
            let next = self.word(from: word.end, &quotesOfNext)
            if word.text.isEmpty || Stops.end(word.text, next?.text ?? "", isFirst: !isCounted) { break }
            isCounted = true
            (end, at) = (word.end - 1, word.end)
            if word.isLast { break }
        }
        if let named = names.compactMap({ self.end(of: $0, from: start + 1) }).max(), named > end { (end, isCounted) = (named, true) }
        return Phrase(
            end: glyphs[end].place, isCounted: isCounted, isBracketed: isBracketed(start), isOpening: isOpening(start),
            words: following(start + 1))
    }

    /// Where the words behind a number stop being those of a name that has commas: behind a whole part of it, or two words of one. nil where
    /// they do not even reach its first comma.
    private func end(of name: String, from start: Int) -> Int? {
        guard name.contains(",") else { return nil }
        var at = start
        while at < glyphs.count, glyphs[at].scalar?.properties.isWhitespace ?? false { at += 1 }
        var found: Int?
        var commas = 0, words = 0
        let letters = Array(name.lowercased().unicodeScalars)
        for place in letters.indices {
            guard at < glyphs.count, let scalar = glyphs[at].scalar, same(scalar, letters[place]) else { break }
            let next = at + 1 < glyphs.count ? glyphs[at + 1].scalar : nil, ends = next.map { !$0.properties.isAlphabetic } ?? true
            let isWord = scalar.properties.isAlphabetic && ends
            if isWord { words += 1 }
            let isPart = place + 1 == letters.count || letters[place + 1] == ","
            if commas > 0, isWord, isPart || words > 1 { found = at }
            if letters[place] == "," { (commas, words) = (commas + 1, 0) }
            at += 1
        }
        return found
    }

    private func same(_ scalar: Unicode.Scalar, _ letter: Unicode.Scalar) -> Bool {
        if letter.properties.isWhitespace { return scalar.properties.isWhitespace }
        return scalar == letter || scalar.properties.lowercaseMapping == String(letter)
    }

    /// «84/100 phường», «84–100 phường»: what is counted follows the last of them.
    private func joinNumbers(_ end: inout Int, _ at: inout Int) {
        while at + 1 < glyphs.count, let sign = glyphs[at].scalar {
            if sign == "%" { (end, at) = (at, at + 1); continue }
            guard "/-–~".unicodeScalars.contains(sign), let first = glyphs[at + 1].scalar, isNumeric(first) else { return }
            var last = at + 1
            while last + 1 < glyphs.count, let digit = glyphs[last + 1].scalar, isNumeric(digit) { last += 1 }
            (end, at) = (last, last + 1)
        }
    }

    private func isNumeric(_ scalar: Unicode.Scalar) -> Bool { Self.isDigit(scalar) || scalar == Self.number }

    private struct ReadWord {
        /// In lower case, without the signs behind it; empty where a sign, a number or the block's end comes first.
        let text: String
        /// Behind its last letter.
        let end: Int
        /// A sign follows that ends what is said.
        let isLast: Bool
    }

    /// nil at the end of a block. «84 “Gia đình học tập”» counts what stands in the quotation marks; one that closes what was opened before the
    /// number ends the phrase.
    /// - quotes: how many are open.
    private func word(from start: Int, _ quotes: inout Int) -> ReadWord? {
        var at = start
        while at < glyphs.count, let scalar = glyphs[at].scalar, scalar.properties.isWhitespace { at += 1 }
        let first = at
        var text = ""
        func read(isLast: Bool) -> ReadWord { ReadWord(text: text.lowercased(), end: at, isLast: isLast) }
        while at < glyphs.count, let scalar = glyphs[at].scalar, !scalar.properties.isWhitespace {
            if scalar == Self.number { return read(isLast: true) }
            let isOpeningQuote = "“«‘".unicodeScalars.contains(scalar) || (at == first && "\"'".unicodeScalars.contains(scalar))
            let isClosingQuote = !isOpeningQuote && "”»’\"'".unicodeScalars.contains(scalar) && !parts(at, \.properties.isAlphabetic)
            if isOpeningQuote { quotes += 1 }
            if isClosingQuote {
                if quotes == 0 { return read(isLast: true) }
                quotes -= 1
                text.unicodeScalars.append(scalar)
                at += 1
                if quotes == 0 { return read(isLast: true) }
                continue
            }
            if Self.signs.contains(scalar), !parts(at, Self.isDigit) { return read(isLast: true) }
            text.unicodeScalars.append(scalar)
            at += 1
        }
        if text.isEmpty { return nil }
        return read(isLast: at >= glyphs.count || glyphs[at].scalar == nil)
    }

    private static let signs = Set(",;:.!?…()[]{}—–<>&|=+*".unicodeScalars)

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// The comma of «2,5», the apostrophe of «people's»: between two of a kind.
    private func parts(_ at: Int, _ isKind: (Unicode.Scalar) -> Bool) -> Bool {
        guard at > 0, at + 1 < glyphs.count, let before = glyphs[at - 1].scalar, let after = glyphs[at + 1].scalar else { return false }
        return isKind(before) && isKind(after)
    }

    private func isOpening(_ start: Int) -> Bool {
        for glyph in glyphs[..<start].reversed() {
            guard let scalar = glyph.scalar else { return true }
            if scalar.properties.isWhitespace || "“«‘\"'(".unicodeScalars.contains(scalar) { continue }
            return ".!?".unicodeScalars.contains(scalar)
        }
        return true
    }

    private func isBracketed(_ start: Int) -> Bool {
        var depth = 0
        for glyph in glyphs[..<start].reversed() {
            guard let scalar = glyph.scalar else { break }
            if scalar == ")" { depth -= 1 }
            if scalar == "(" { depth += 1 }
            if depth > 0 { return true }
        }
        return false
    }

    private func following(_ start: Int) -> String {
        var text = ""
        for glyph in glyphs[start...].prefix(60) {
            guard let scalar = glyph.scalar, scalar != Self.number else { break }
            text.unicodeScalars.append(scalar.properties.isWhitespace ? " " : scalar)
        }
        return text.lowercased()
    }
}

/// Words at which a noun phrase ends, of both languages: no grammar, only those that a sentence about numbers goes on with.
private enum Stops {
    static func end(_ word: String, _ next: String, isFirst: Bool) -> Bool {
        // «năm 2024», «tháng 6»; but «84 năm kinh nghiệm»
        if times.contains(word), next.first?.isNumber ?? false { return true }
        // «84 trong 100 phường», «84 trên tổng số 100 phường», «84 of the 100 wards»
        if isFirst, parts.contains(word),
            word == "of" || word == "out" || next.isEmpty || next.first?.isNumber ?? false || ["số", "tổng"].contains(next)
        {
            return false
        }
        return single.contains(word) || pairs.contains("\(word) \(next)")
    }

    private static let times: Set = ["năm", "tháng", "quý", "ngày", "kỳ"]
    private static let parts: Set = ["trong", "trên", "of", "out"]
    private static let single: Set<String> = Set(
        ("và hoặc hay lẫn nhưng song còn mà nên vì do bởi nếu khi lúc để nhằm trong ngoài trên dưới tại ở từ đến tới vào với so theo qua cho của thuộc "
            + "là thì được bị đạt có đã đang sẽ vẫn đều cũng chiếm tăng giảm vượt gồm sau trước như nữa hằng mỗi một cùng hơn thiếu cần phải trừ nay "
            + "and or but in on at by to from for with who which that than as is are was were has have had will would can since until against during after "
            + "before between among above below over under up down compared took take attended joined reached reach met while where when because so per each")
            .split(separator: " ").map(String.init))
    private static let pairs: Set = [
        "tham gia", "hoàn thành", "đăng ký", "tốt nghiệp", "theo học", "kể từ", "tính đến", "cao hơn", "thấp hơn", "nhiều hơn", "ít hơn",
        "tương đương", "tương ứng",
    ]
}

extension Words {
    /// A figure in a sentence that somebody else wrote, who says himself what is counted: «84», «12,7 triệu đồng», «55,6%».
    package func bareFigure(_ value: Rational, _ indicator: Indicator, isTarget: Bool = false, before phrase: NounPhrases.Phrase) -> String
    {
        let text = leavingUnit(figure(value, indicator, isTarget: isTarget), indicator, to: phrase)
        return indicator.unitOfMeasure == .level && !phrase.isOpening ? text.loweredInSentence : text
    }

    /// Without the unit at the end, where the sentence goes on with it: «12,7» before « triệu đồng».
    package func leavingUnit(_ text: String, _ indicator: Indicator, to phrase: NounPhrases.Phrase) -> String {
        func drop(_ unit: String, before said: String? = nil) -> String? {
            let said = said ?? unit.lowercased()
            guard text.hasSuffix(unit), phrase.words.hasPrefix(said) else { return nil }
            let next = phrase.words.dropFirst(said.count).first
            return next.map { $0.isLetter || $0.isNumber } ?? false ? nil : String(text.dropLast(unit.count))
        }
        switch indicator.unitOfMeasure {
        case .percent: return ["%", " %", " phần trăm", " percent", " per cent"].lazy.compactMap { drop("%", before: $0) }.first ?? text
        case .amount: return drop(" " + self[.unitAmount]) ?? text
        case .count:
            let nouns = [counted(indicator.id, isOne: true), counted(indicator.id)].compactMap(\.self)
            return nouns.lazy.compactMap { drop(" " + $0) }.first ?? text
        case .level, .boolean: return text
        }
    }
}
