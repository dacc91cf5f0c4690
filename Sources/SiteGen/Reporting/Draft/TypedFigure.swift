import Language

/// A number as a narrative writes it, and what it can stand for.
struct TypedFigure {
    let text: String
    let number: DecimalNumber
    let isPercent: Bool

    /// As it stands in the text, without the sign that stands apart.
    var digits: String { String(text.prefix { $0 != " " }) }

    func canBe(of measure: Indicator.UnitOfMeasure) -> Bool {
        switch measure {
        case .percent: isPercent
        // small numbers are lists, levels and articles of law; four digits alone are mostly years
        case .count: !isPercent && number.scale == 0 && number.mantissa >= 100 && !(1900...2100).contains(number.mantissa)
        case .amount, .level, .boolean: false
        }
    }

    /// Whether the value, rounded or cut off at the decimals written, reads like this.
    func isWriting(_ value: Exact) -> Bool {
        let (part, whole) = (Int128(value.numerator), Int128(value.denominator))
        return Int128(number.mantissa) == scaled(part, over: whole, decimals: number.scale)
            || Int128(number.mantissa) == scaled(part, over: whole, decimals: number.scale, cutting: true)
    }

    /// The numbers of a sentence. «Điểm phần trăm» are changes, not shares, and are left out; so are dates and document numbers.
    static func all(in sentence: String) -> [TypedFigure] {
        guard sentence.utf8.contains(where: isDigit) else { return [] }
        var figures: [TypedFigure] = []
        let words = sentence.split(whereSeparator: \.isWhitespace).map(String.init)
        for (index, word) in words.enumerated() where word.utf8.contains(where: isDigit) {
            let bare = word.trimmingSigns
            guard bare.first?.isNumber == true, case .success(let number) = parseNumber(bare, format: .vi, mayBeGrouped: true) else { continue }
            let next = words.dropFirst(index + 1).prefix(3).joined(separator: " ").lowercased()
            if next.hasPrefix("điểm phần trăm") { continue }
            let isPercent = number.hadPercentSign || next.hasPrefix("%") || next.hasPrefix("phần trăm")
            figures.append(TypedFigure(text: bare + (isPercent && !number.hadPercentSign ? " %" : ""), number: number, isPercent: isPercent))
        }
        return figures
    }
}

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

extension String {
    /// Without the brackets, quotes and sentence signs around a word.
    fileprivate var trimmingSigns: String {
        var word = Substring(self)
        while let last = word.last, ".,;:!?)]}»”\"'".contains(last) { word.removeLast() }
        while let first = word.first, "([{«“\"'~≈".contains(first) { word.removeFirst() }
        return String(word)
    }
}
