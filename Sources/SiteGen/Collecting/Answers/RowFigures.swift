import Diagnostics
import Language
import Packing
import Reporting

/// The figures of a row, in the columns of data files.
extension RowReader {
    mutating func figures(_ row: SentRow, _ indicator: IndicatorRef) -> [AnswerRow.Field] {
        let about = say.known.report[indicator]
        let value = cell(.value, row), counts = (cell(.numerator, row), cell(.denominator, row))
        switch about.unitOfMeasure {
        case .level, .boolean:
            guard let value, !value.isBlank else { return [] }
            return state(value, indicator)
        case .percent:
            let typed = isOwn && value?.isOwnRate == true ? nil : value
            return share(typed, counts.0, counts.1, indicator)
        case .count, .amount:
            // where a form has no column for values, a count stands among the counts
            let filled = [value, counts.0].compactMap(\.self).filter { !$0.isBlank }
            guard let cell = filled.first else { return [] }
            let measure: FigureReading.Measure = about.unitOfMeasure == .count ? .count : .amount
            if filled.count == 2, filled[0].text != filled[1].text {
                found.append(say.twoFigures(area, filled[0], filled[1], indicator))
                return []
            }
            return number(cell, measure, "value", indicator).map { [$0] } ?? []
        }
    }

    /// A level, or yes and no: as a data file would say it.
    private mutating func state(_ cell: SentCell, _ indicator: IndicatorRef) -> [AnswerRow.Field] {
        switch cell.content {
        case .error(let code): fault(.error(code, formula: cell.formula), cell, indicator)
        case .uncalculated: fault(.uncalculated(formula: cell.formula ?? ""), cell, indicator)
        case .day(let day): fault(.day(day), cell, indicator)
        case .number, .text, .flag: return words(cell, "value").map { [$0] } ?? []
        }
        return []
    }

    /// Counts beat a rate: they are exact, and a rate beside them is only compared.
    private mutating func share(_ value: SentCell?, _ above: SentCell?, _ below: SentCell?, _ indicator: IndicatorRef) -> [AnswerRow.Field]
    {
        let numerator = above.flatMap { number($0, .count, "numerator", indicator) }
        let denominator = below.flatMap { number($0, .count, "denominator", indicator) }
        if let numerator, let denominator {
            compare(value, numerator.text, denominator.text, indicator)
            return [numerator, denominator]
        }
        // a rate beside one count stands for itself only where the other count is not there at all
        let counts = [numerator, denominator].compactMap(\.self)
        guard let value, !value.isBlank else { return counts }
        if let written = countsWritten(in: value), counts.isEmpty {
            return [("numerator", written.numerator), ("denominator", written.denominator)].map {
                AnswerRow.Field(column: $0.0, text: String($0.1), place: say.place(value.place))
            }
        }
        if !counts.isEmpty, value.formula != nil, case .error = value.content { return counts }
        return counts + (number(value, .share, "value", indicator).map { [$0] } ?? [])
    }

    /// Says when a rate is not that of its counts, to the digits it shows.
    private mutating func compare(_ value: SentCell?, _ numerator: String, _ denominator: String, _ indicator: IndicatorRef) {
        guard let value, value.formula == nil, let above = Int64(numerator), let below = Int64(denominator), below > 0, above <= below
        else { return }
        let reading = FigureReading(measure: .share, format: say.known.report.site.numberFormat, isAmongPercents: false)
        if value.isBlank { return }
        let typed: DecimalNumber?
        do throws(CellFault) { typed = try reading.number(in: value) } catch {
            // 58 typed into a cell of percents is shown as 5800 %; what is meant is seen from the counts
            if case .outside(_, let shown) = error { typed = shown.hundredth } else { typed = nil }
        }
        guard let typed else { return found.append(say.unreadRate(area, value, numerator, denominator, indicator)) }
        let share = NumberForm(.data, decimals: min(typed.scale, 10)).text(Int128(above) * 100, over: Int128(below))
        let short = DecimalNumber(mantissa: typed.mantissa, scale: typed.scale)
        if case .success(let reckoned) = parseNumber(share, format: .en, mayBeGrouped: false), !reckoned.equals(short),
            (reckoned.double - short.double).magnitude > 0.051
        {
            found.append(say.otherRate(area, value, of: share, numerator, denominator, indicator))
        }
    }

    private mutating func number(_ cell: SentCell, _ measure: FigureReading.Measure, _ column: String, _ indicator: IndicatorRef)
        -> AnswerRow.Field?
    {
        let format = say.known.report.site.numberFormat
        let reading = FigureReading(
            measure: measure, format: format,
            isAmongPercents: percents.contains(cell.place.column) || fractions.contains(cell.place.column) || cell.format == .percent)
        do throws(CellFault) {
            guard let number = try reading.number(in: cell) else { return nil }
            return AnswerRow.Field(column: column, text: dataText(number, measure, format), place: say.place(cell.place))
        } catch {
            fault(error, cell, indicator)
            return nil
        }
    }

    func words(_ cell: SentCell, _ column: String) -> AnswerRow.Field? {
        let text = cell.text
        return cell.isBlank || text.isEmpty ? nil : AnswerRow.Field(column: column, text: text, place: say.place(cell.place))
    }

    mutating func fault(_ fault: CellFault, _ cell: SentCell, _ indicator: IndicatorRef) {
        found.append(say.fault(fault, cell, area, indicator))
    }
}
