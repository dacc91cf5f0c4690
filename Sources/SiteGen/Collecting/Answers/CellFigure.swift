import Language
import Reporting

/// Why a number could not be taken from a cell.
enum CellFault: Error, Sendable {
    /// Another program wrote the formula, and none has stored what comes out.
    case uncalculated(formula: String)
    case error(String, formula: String?)
    /// The spreadsheet shows a day, perhaps made of «5/11».
    case day(CivilDate)
    case number(NumberFault)
    /// A share outside 0–100, as the cell's format shows it.
    case outside(stored: String, shown: DecimalNumber)
    /// 0.9811 without a percent sign where other cells of the column have one: 98.11 % or 0.98 %.
    case fraction(String, percent: DecimalNumber)
    /// A format by whose condition some numbers are shown with % and others without.
    case doubtfulFormat(String)
    /// A percent sign where something is counted.
    case percentOfCount(String)
    case flag(Bool)
    /// «'5»: an apostrophe that is really part of the text.
    case apostrophe(String)
}

/// What the cells of one column are read as.
struct FigureReading {
    enum Measure { case share, count, amount }

    let measure: Measure
    /// How the content groups its numbers.
    let format: NumberFormat
    /// Other cells of the column bear a percent sign, in their format or their text.
    let isAmongPercents: Bool

    /// The number in a cell. Its format decides: 0.555 shown as 55.5% is 55.5. nil where the cell says nothing.
    func number(in cell: SentCell) throws(CellFault) -> DecimalNumber? {
        if cell.isBlank { return nil }
        switch cell.content {
        case .uncalculated: throw .uncalculated(formula: cell.formula ?? "")
        case .error(let code): throw .error(code, formula: cell.formula)
        case .day(let day): throw .day(day)
        case .flag(let flag): throw .flag(flag)
        case .number(let digits): return try stored(digits, cell.format)
        case .text(let text):
            // two numbers in two lines are not one
            if text.contains(where: \.isNewline), seenText(text).split(separator: " ").count > 1 {
                throw .number(.strayCharacter(found: seenText(text), character: "↵"))
            }
            return try typed(seenText(text))
        }
    }

    private func stored(_ digits: String, _ format: CellFormat) throws(CellFault) -> DecimalNumber {
        guard let number = plainNumber(digits) else { throw .number(.letters(found: digits)) }
        if format == .doubtful { throw .doubtfulFormat(text(number)) }
        if measure != .share {
            if format == .percent { throw .percentOfCount(percentText(number.hundredfold)) }
            return number
        }
        if format == .percent {
            let shown = number.hundredfold
            if !(0...100).contains(shown.double) { throw .outside(stored: text(number), shown: shown) }
            return shown
        }
        return try unmarked(number, text(number))
    }

    private func typed(_ text: String) throws(CellFault) -> DecimalNumber {
        if text.first == "'" { throw .apostrophe(String(text.dropFirst())) }
        switch parseNumber(text, format: format, mayBeGrouped: measure != .share) {
        case .failure(let fault): throw .number(fault)
        case .success(let number):
            if number.hadPercentSign {
                if measure != .share { throw .percentOfCount(text) }
                return number.short
            }
            return measure == .share ? try unmarked(number, text) : number.short
        }
    }

    /// A share without any percent sign.
    private func unmarked(_ number: DecimalNumber, _ text: String) throws(CellFault) -> DecimalNumber {
        if isAmongPercents, number.mantissa != 0, number.double <= 1, number.double > 0 {
            throw .fraction(text, percent: number.hundredfold)
        }
        return number.short
    }

    private func text(_ number: DecimalNumber) -> String { NumberForm(.data, decimals: number.scale).text(number) }

    private func percentText(_ number: DecimalNumber) -> String { text(number) + "%" }
}

/// So that a file of the content reads it as this number and no other: one sign before three digits could be a group.
func dataText(_ number: DecimalNumber, _ measure: FigureReading.Measure, _ format: NumberFormat) -> String {
    let mayBeGroup = measure != .share && number.scale == 3
    let text = NumberForm(.data, decimals: number.scale + (mayBeGroup ? 1 : 0)).text(number)
    switch format {
    case .vi: return measure == .share ? text : text.replacing(".", with: ",")
    case .en, .undeclared: return text
    }
}

/// «31/47»: two counts in the cell of a rate; nil for anything else.
func countsWritten(in cell: SentCell) -> (numerator: Int64, denominator: Int64)? {
    guard case .text(let text) = cell.content else { return nil }
    let parts = seenText(text).split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let numbers = parts.compactMap { part -> Int64? in
        let digits = part.filter { $0 != " " }
        return !digits.isEmpty && digits.utf8.count <= 15 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int64(digits) : nil
    }
    guard numbers.count == 2, numbers[0] <= numbers[1] else { return nil }
    return (numbers[0], numbers[1])
}

extension SentCell {
    /// Whether a percent sign belongs to what is shown.
    var hasPercent: Bool {
        if case .text(let text) = content { return seenText(text).hasSuffix("%") }
        return format == .percent
    }
}
