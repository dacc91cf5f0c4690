import Diagnostics
import Language
import Loading

/// published/*.csv: figures found in print.
extension Draft {
    /// published/*.csv → figures found in print, kept as printed.
    mutating func readPublished() {
        for table in raw.published {
            guard
                let columns = Columns(
                    table, required: ["area", "indicator", "period", "source"],
                    optional: [
                        "unit", "name", "value", "decimals", "unit_measure", "denominator", "count", "qualifier", "source_date", "note",
                    ], &findings)
            else { continue }
            for row in columns.rows {
                if let figure = figure(row) { published.append(figure) }
            }
        }
    }

    private mutating func figure(_ row: Row) -> PublishedFigure? {
        let subject = Subject("Số liệu công bố của «\(row.text("area"))»", "Figure published on «\(row.text("area"))»")
        let area = row.cell("unit").map { (written: $0, ref: self.area($0, subject)) }
        let name = row.text("area").isEmpty ? area?.ref.map { areas[Int($0.index)].name } : row.text("area")
        if name == nil { findings.take(EmptyCell.finding("area", at: row.location(of: "area"), subject)) }
        let named = row.required("indicator", subject, &findings), period = row.required("period", subject, &findings)
        let source = row.required("source", subject, &findings)
        if let period { findings.take(UnreadablePeriod.check(period, subject)) }
        if let source { findings.take(WrongSource.check(source, subject)) }
        let known = named.flatMap { publishedIndicator($0.value) }
        if known == nil, let named { findings.take(WrongIdentifier.check(named, field: "indicator", subject)) }
        let indicator = known.map { indicators[Int($0.index)] }
        let measure =
            row.text("unit_measure").isEmpty
            ? indicator?.unitOfMeasure : row.word("unit_measure", of: Indicator.UnitOfMeasure.self, subject, &findings)
        let printed = printedValue(row, measure ?? .percent, subject)
        if row.text("value").isEmpty, row.text("count").isEmpty {
            findings.take(EmptyCell.finding("value", at: row.location(of: "value"), subject))
        }
        // all that is wrong in the row has been said
        guard let named, let period, let source else { return nil }
        return PublishedFigure(
            area: area?.ref, areaName: name ?? "", indicator: known,
            indicatorName: row.text("name").isEmpty ? indicator?.name.vi ?? named.value : row.text("name"),
            period: period.value, value: printed?.value, decimals: row.whole("decimals", subject, &findings) ?? printed?.scale ?? 0,
            unitOfMeasure: measure ?? .percent, denominator: row.text("denominator"), count: row.text("count"),
            qualifier: row.text("qualifier"), source: source.value, sourceDate: row.text("source_date"), note: row.text("note"),
            location: row.location)
    }

    /// By its id or its name; print may also speak of what the catalogue does not know.
    private func publishedIndicator(_ text: String) -> IndicatorRef? {
        if case .found(let index) = indicatorIds.find(text) { return IndicatorRef(index) }
        return nil
    }

    private mutating func printedValue(_ row: Row, _ measure: Indicator.UnitOfMeasure, _ subject: Subject) -> (value: Rational, scale: Int)?
    {
        guard let cell = row.cell("value") else { return nil }
        if measure == .boolean {
            if let flag = yesOrNo(cell.value) { return (Rational(flag ? 1 : 0), 0) }
            findings.take(UnknownWord.finding(cell, field: "value", known: ["true", "false"], subject))
            return nil
        }
        switch parseNumber(cell.value, format: site.numberFormat, mayBeGrouped: measure == .count || measure == .amount) {
        case .success(let number):
            findings.take(RoundedNumber.check(number, cell.value, field: "value", at: cell.location, subject))
            let value = Rational(number.mantissa, over: number.denominator)
            findings.take(PublishedValue.check(value, measure, cell, subject))
            return (value, number.scale)
        case .failure(let fault):
            findings.take(WrongNumber.finding(fault, field: "value", at: cell.location, subject))
            return nil
        }
    }
}
