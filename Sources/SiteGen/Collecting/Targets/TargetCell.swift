import Language
import Packing
import Reporting

/// What one cell promises.
struct PromisedValue: Sendable, Equatable {
    /// nil where neither the table nor the cell says how it is measured.
    let measure: Indicator.UnitOfMeasure?
    let comparison: Target.Comparison
    /// As a plan's file writes it.
    let value: String
    let wording: Target.Strength?
    /// What the plan's file cannot say otherwise: «trên 90%», or what stood in brackets.
    let note: String?
}

/// Why a cell promises nothing that can be written down.
enum TargetFault: Error, Sendable {
    case figure(CellFault)
    case phrase(TargetPhrase.Fault)
    /// Words, or more than one number: «60-70%», «theo hướng dẫn».
    case words(String)
    /// «phấn đấu» alone.
    case noValue(String)
    /// «5» of something that is measured in percent, where the table counts it in «xã».
    case otherMeasure(unit: String, measure: Indicator.UnitOfMeasure)
    /// Thousands of millions of dong, where the program writes millions.
    case otherScale(unit: String)
    /// «5 lớp», where other things are counted.
    case unitWords(String)
}

/// How a table says that a row is measured.
struct MeasureWords {
    let text: String
    let measure: Indicator.UnitOfMeasure?
    /// A unit of money other than millions.
    let isOtherScale: Bool

    /// Nothing is said but by rows before.
    init(measured measure: Indicator.UnitOfMeasure?) { (text, self.measure, isOtherScale) = ("", measure, false) }

    init(_ text: String) {
        self.text = text
        let key = searchKey(text)
        isOtherScale = ["dong", "nghin dong", "ngan dong", "1000 dong", "1.000 dong", "ty dong", "ti dong", "ty", "vnd", "usd"].contains(
            key)
        measure =
            switch key {
            case "": nil
            case "muc do", "muc", "level", "muc dat": .level
            case "trieu dong", "trieu", "amount", "million dong": .amount
            case "co/khong", "co khong", "dat/khong dat", "dat/chua dat", "dat", "danh hieu", "cong nhan", "yes/no", "boolean": .boolean
            case let key
            where key.contains("%") || key.hasPrefix("ty le") || key.hasPrefix("ti le") || key == "phan tram" || key == "percent":
                .percent
            default: isOtherScale ? .amount : .count
            }
    }
}

/// What the cells of one row are read as.
struct TargetReading {
    /// The indicator of the catalogue; nil for a new one.
    let indicator: Indicator?
    let name: String
    let unit: MeasureWords
    let format: NumberFormat
    /// What a column of its own says: «phấn đấu», «không quá».
    let around: TargetPhrase?
    /// The same as it is written.
    let aroundText: String

    /// nil where the cell says nothing: no target for that year.
    func value(in cell: SentCell, isAmongPercents: Bool) throws(TargetFault) -> PromisedValue? {
        if cell.isBlank { return nil }
        switch cell.content {
        case .uncalculated: throw .figure(.uncalculated(formula: cell.formula ?? ""))
        case .error(let code): throw .figure(.error(code, formula: cell.formula))
        case .day(let day): throw .figure(.day(day))
        case .flag(let flag):
            guard flag, known == nil || known == .boolean else { throw .figure(.flag(flag)) }
            return try made(.boolean, "true", TargetPhrase(), note: nil, cell)
        case .number(let digits): return try stored(digits, cell, isAmongPercents)
        case .text(let text): return try typed(seenText(text), cell, isAmongPercents)
        }
    }

    /// How the row is measured: as the catalogue says, else the table, else the name.
    private var known: Indicator.UnitOfMeasure? {
        if let indicator { return indicator.unitOfMeasure }
        if let measure = unit.measure { return measure }
        let key = searchKey(name)
        if key.hasPrefix("ty le") || key.hasPrefix("ti le") { return .percent }
        return key.hasPrefix("so ") || key.hasPrefix("so luong") ? .count : nil
    }

    // MARK: what stands in the cell

    private func stored(_ digits: String, _ cell: SentCell, _ isAmongPercents: Bool) throws(TargetFault) -> PromisedValue {
        let isPercent = cell.format == .percent
        switch known {
        case .level:
            guard !isPercent, let number = plainNumber(digits), let level = number.whole else { throw .words(cell.text) }
            return try made(.level, String(level), TargetPhrase(), note: nil, cell)
        case .boolean: throw .words(isPercent ? "\(cell.text)%" : cell.text)
        case .percent, .count, .amount, nil:
            return try number(
                cell, known ?? (isPercent ? .percent : nil), hasPercent: isPercent, isAmongPercents, TargetPhrase(), nil, cell)
        }
    }

    private func typed(_ text: String, _ cell: SentCell, _ isAmongPercents: Bool) throws(TargetFault) -> PromisedValue {
        let (plain, remark) = try withoutRemark(text)
        let phrase: TargetPhrase
        do throws(TargetPhrase.Fault) { phrase = try TargetPhrase(plain) } catch { throw .phrase(error) }
        let rest = phrase.rest
        if rest.isEmpty || ["co", "yes", "true"].contains(rest) {
            guard known == nil || known == .boolean, !rest.isEmpty || phrase.isReached || phrase.comparison == .maintain else {
                throw .noValue(text)
            }
            return try made(.boolean, "true", phrase, note: remark, cell)
        }
        if let level = level(rest), known == nil || known == .level {
            return try made(.level, String(level), phrase, note: remark, cell)
        }
        let digits = rest.prefix { $0.isASCII && $0.isNumber || ".,".contains($0) }
        guard !digits.isEmpty, let measure = known == .boolean || known == .level ? nil : Optional(known) else { throw .words(text) }
        var tail = String(rest.dropFirst(digits.count)).trimmed
        for sign in ["%", "phan tram"] where tail.hasPrefix(sign) {
            tail = String(tail.dropFirst(sign.count)).trimmed
            try refuse(tail, text)
            let typed = SentCell(place: cell.place, content: .text("\(digits)%"), formula: nil, format: .plain)
            return try number(typed, measure ?? .percent, hasPercent: true, isAmongPercents, phrase, remark, cell)
        }
        try refuse(tail, text)
        let typed = SentCell(place: cell.place, content: .text(String(digits)), formula: nil, format: .plain)
        return try number(typed, measure, hasPercent: false, isAmongPercents, phrase, remark, cell)
    }

    /// Words behind a number that say what is counted are known from the row itself; others may mean something else.
    private func refuse(_ tail: String, _ text: String) throws(TargetFault) {
        if tail.isEmpty || tail == searchKey(unit.text) || known == .amount && ["trieu", "trieu dong"].contains(tail) { return }
        if tail.contains(where: \.isNumber) { throw .words(text) }
        let counted = indicator?.denominator.map { searchKey($0.vi) } ?? ""
        let own = Set("\(searchKey(name)) \(searchKey(unit.text)) \(counted) so cac".split(separator: " "))
        guard tail.split(separator: " ").allSatisfy(own.contains) else { throw .unitWords(tail) }
    }

    private func number(
        _ cell: SentCell, _ measure: Indicator.UnitOfMeasure?, hasPercent: Bool, _ isAmongPercents: Bool, _ phrase: TargetPhrase,
        _ remark: String?, _ original: SentCell
    ) throws(TargetFault) -> PromisedValue {
        if unit.isOtherScale { throw .otherScale(unit: unit.text) }
        // the catalogue measures in one way, the table in another
        if let said = unit.measure, let measure, said != measure, !(measure == .percent && hasPercent) {
            throw .otherMeasure(unit: unit.text, measure: measure)
        }
        let kind: FigureReading.Measure = measure == .percent ? .share : measure == .count ? .count : .amount
        let reading = FigureReading(measure: kind, format: format, isAmongPercents: isAmongPercents && !hasPercent)
        let found: DecimalNumber?
        do throws(CellFault) { found = try reading.number(in: cell) } catch { throw .figure(error) }
        guard let found else { throw .words(cell.text) }
        return try made(measure, dataText(found, kind, format), phrase, note: remark, original)
    }

    // MARK: what comes of it

    private func made(
        _ measure: Indicator.UnitOfMeasure?, _ value: String, _ phrase: TargetPhrase, note: String?, _ cell: SentCell
    ) throws(TargetFault) -> PromisedValue {
        var whole = phrase
        do throws(TargetPhrase.Fault) { if let around { whole = try phrase.joined(around) } } catch { throw .phrase(error) }
        let usual: Target.Comparison = measure == .boolean ? .achieve : indicator?.direction == .down ? .atMost : .atLeast
        let said = phrase.isStrict ? cell.text : "\(aroundText) \(cell.text)"
        let strict = whole.isStrict ? "Văn bản ghi «\(said)»." : nil
        let notes = [strict, note].compactMap(\.self).joined(separator: " ")
        return PromisedValue(
            measure: measure, comparison: whole.comparison ?? usual, value: value, wording: whole.wording, note: notes.isEmpty ? nil : notes
        )
    }

    /// «Mức độ 2», «mức II», or a name of the catalogue's own.
    private func level(_ rest: String) -> Int? {
        if let indicator, let place = indicator.levels.firstIndex(where: { searchKey($0.vi) == rest }) { return place }
        var number = Substring(rest)
        for words in ["muc do ", "muc ", "level "] where rest.hasPrefix(words) {
            number = rest.dropFirst(words.count)
            if let roman = ["i": 1, "ii": 2, "iii": 3, "iv": 4][String(number)] { return roman }
            break
        }
        guard number.count < rest.count || known == .level, number.count <= 2 else { return nil }
        return Int(number)
    }

    /// What stands in brackets at the end explains; with a number in it, it may be the value.
    private func withoutRemark(_ text: String) throws(TargetFault) -> (String, String?) {
        guard text.hasSuffix(")"), let open = text.firstIndex(of: "("), open > text.startIndex else { return (text, nil) }
        let inside = String(text[text.index(after: open)...].dropLast())
        if inside.contains(where: \.isNumber) { throw .words(text) }
        return (String(text[..<open]).trimmed, inside.trimmed)
    }
}
