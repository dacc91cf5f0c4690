import Comparing
import Language
import Measuring
import Reporting
import Wording

/// Rows of data that differ: every figure in its unit of measure, in the words of the pages.
extension ChangeSayer {
    func change(_ difference: ValueDifference) -> ValueChange {
        let (before, after, indicator) = (difference.before, difference.after, difference.indicator)
        let decimals = decimals(before?.row.value, after?.row.value, indicator)
        // nil alike in both languages
        let apart = Words.shipped(.vi).difference(from: before?.row.value, to: after?.row.value, indicator, decimals: decimals).map { _ in
            said { $0.difference(from: before?.row.value, to: after?.row.value, indicator, decimals: decimals) ?? "" }
        }
        return ValueChange(
            unit: difference.unit, indicator: Named(indicator), measure: indicator.unitOfMeasure.rawValue, year: difference.year,
            cell: difference.cell,
            edit: difference.edit, before: before.map { reading($0, decimals) }, after: after.map { reading($0, decimals) },
            fields: difference.fields,
            difference: apart, hints: difference.hints, trend: difference.series.flatMap(trend), place: difference.place,
            shownBefore: difference.shownBefore.map { shown($0, in: base, like: indicator, decimals) },
            shownAfter: difference.shownAfter.map { shown($0, in: head, like: indicator, decimals) })
    }

    private func reading(_ side: ValueDifference.Row, _ decimals: Int) -> Reading {
        let (row, report) = (side.row, side.report)
        return Reading(
            value: row.value.map { figure($0, report[row.indicator], as: .decimals(decimals)) }, number: row.value.map(exported),
            numerator: row.numerator, denominator: row.denominator, status: row.status.code, asOf: row.asOf?.iso,
            published: row.published?.iso,
            source: report.texts[Int(row.source)], note: report.texts[Int(row.note)], illustrative: row.illustrative)
    }

    private func shown(_ instead: ValueDifference.Instead, in report: Report?, like other: Indicator, _ decimals: Int) -> Shown {
        let indicator = report.flatMap { report in report.indicator(id: other.id).map { report[$0] } } ?? other
        switch instead {
        case .value(let judged):
            let isCarried = judged.origin == .carriedForward
            return Shown(
                origin: judged.impliedBy != nil ? .implied : isCarried ? .carriedForward : .derived,
                value: figure(judged.value, indicator, as: .decimals(decimals)), number: exported(judged.value), low: nil, high: nil,
                reported: judged.reportedChildren, children: judged.children, year: isCarried ? judged.year : nil,
                validUntil: judged.validUntil,
                impliedBy: judged.impliedBy.flatMap { source in report.map { Named($0[source]) } })
        case .partial(let partial):
            return Shown(
                origin: .derived, value: nil, number: nil, low: partial.low.map { figure($0, indicator) },
                high: partial.high.map { figure($0, indicator) },
                reported: partial.reported, children: partial.expected, year: nil, validUntil: nil, impliedBy: nil)
        case .provisional(let row):
            return Shown(
                origin: .provisional, value: row.value.map { figure($0, indicator, as: .decimals(decimals)) },
                number: row.value.map(exported), low: nil,
                high: nil, reported: nil, children: nil, year: nil, validUntil: nil, impliedBy: nil)
        }
    }
}

private func exported(_ value: Rational) -> String { NumberForm.exported.text(Int128(value.numerator), over: Int128(value.denominator)) }

/// ▂▃▅▇ from the least to the greatest value, oldest first, at most the last twelve years.
private func trend(_ series: Series) -> String? {
    let values = series.points.compactMap { $0.value?.double }.suffix(12)
    guard values.count > 1, let low = values.min(), let high = values.max(), high > low else { return nil }
    let bars = Array("▁▂▃▄▅▆▇█")
    return String(values.map { bars[min(7, Int(($0 - low) / (high - low) * 7.999))] })
}
