import Diagnostics
import Language
import Packing
import Reporting

/// What a unit sent and what is wrong with it, for a form that goes back to be mended.
package struct ReturnedAnswer: Sendable {
    package let area: AreaRef
    /// The file that it came in.
    package let file: String
    /// Everything to mend, in the order of the file.
    let faults: [Diagnostic]
    private let lines: [IndicatorRef: SentLine]
    private let faultyCells: [String: Diagnostic]

    init(_ answer: Answer, faults: [Diagnostic]) {
        area = answer.area
        file = answer.file
        lines = answer.lines
        self.faults = faults
        faultyCells = Dictionary(faults.map { ($0.location.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func cell(_ indicator: IndicatorRef, _ role: ColumnRole) -> SentCell? { lines[indicator]?.cells[role] }

    func hasCounts(_ indicator: IndicatorRef) -> Bool {
        [ColumnRole.numerator, .denominator].contains { cell(indicator, $0).map { !$0.isBlank } ?? false }
    }

    /// What is wrong with a cell, blank or not.
    func fault(_ indicator: IndicatorRef, _ role: ColumnRole) -> Diagnostic? {
        lines[indicator]?.place(role).flatMap { faultyCells[$0.location.path] }
    }

    /// The indicator and the column that a fault speaks of; nil where it is of the file, or of a row that names none.
    func spot(of fault: Diagnostic) -> (IndicatorRef, ColumnRole)? {
        for (indicator, line) in lines {
            for role in ColumnRole.allCases where line.place(role)?.location.path == fault.location.path { return (indicator, role) }
        }
        return nil
    }
}

extension SentCell {
    /// The cell as it was sent, so that its sender knows it again.
    func written(_ style: CellStyle) -> Cell {
        switch content {
        case .number(let digits):
            let number = plainNumber(digits)
            let text = number.map { NumberForm(.data, decimals: $0.scale).text($0) }
            // 50 in a cell formatted as % is shown as 5000%: so it was seen, and so it is marked
            return text.map { .number($0, format == .percent ? style.with { $0.numberFormat = "0.##%" } : style) } ?? .text(digits, style)
        case .text(let text):
            // a number that is only kept as text goes back as one
            if style.numberFormat != "@", case .success(let number) = parseNumber(seenText(text), format: .undeclared, mayBeGrouped: true),
                !number.hadPercentSign
            {
                return .number(NumberForm(.data, decimals: number.scale).text(number), style)
            }
            return .text(text, style.numberFormat == "#,##0" ? style.with { $0.horizontal = .right } : style)
        case .flag(let flag): return .boolean(flag, style)
        case .day(let day): return .text("\(day.day)/\(day.month)/\(day.year)", style)
        case .error(let code): return .text(code, style)
        case .uncalculated: return .text("=" + (formula ?? ""), style)
        }
    }
}
