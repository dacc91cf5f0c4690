import Diagnostics
import Language
import Loading

/// published/*.csv: figures found in print.
extension Draft {
    /// published/*.csv → figures found in print, kept as printed.
    mutating func readPublished() {
        for table in raw.published {
            guard let columns = Columns(
                table, required: ["area", "indicator", "period", "source"],
                optional: ["unit", "name", "value", "decimals", "unit_measure", "denominator", "count", "qualifier", "source_date", "note"], findings)
            else { continue }
            for row in columns.rows {
                if let figure = figure(row) { published.append(figure) }
            }
        }
    }

    private func figure(_ row: Row) -> PublishedFigure? {
        let subject = Subject("Số liệu công bố của «\(row.text("area"))»", "Figure published on «\(row.text("area"))»")
        let area = row.cell("unit").map { (written: $0, ref: self.area($0, subject)) }
        let name = row.text("area").isEmpty ? area?.ref.map { areas[Int($0.index)].name } : row.text("area")
        if name == nil { EmptyCell.report("area", at: row.location(of: "area"), subject, to: findings) }
        let named = row.required("indicator", subject, findings), period = row.required("period", subject, findings)
        let source = row.required("source", subject, findings)
        if let period { UnreadablePeriod.check(period, subject, to: findings) }
        if let source { WrongSource.check(source, subject, to: findings) }
        let known = named.flatMap { publishedIndicator($0.value) }
        if known == nil, let named { WrongIdentifier.check(named, field: "indicator", subject, to: findings) }
        let indicator = known.map { indicators[Int($0.index)] }
        let measure = row.text("unit_measure").isEmpty ? indicator?.unitOfMeasure : row.word("unit_measure", of: Indicator.UnitOfMeasure.self, subject, findings)
        let printed = printedValue(row, measure ?? .percent, subject)
        if row.text("value").isEmpty, row.text("count").isEmpty { EmptyCell.report("value", at: row.location(of: "value"), subject, to: findings) }
        // all that is wrong in the row has been said
        guard let named, let period, let source else { return nil }
        return PublishedFigure(
            area: area?.ref, areaName: name ?? "", indicator: known,
            indicatorName: row.text("name").isEmpty ? indicator?.name.vi ?? named.value : row.text("name"),
            period: period.value, value: printed?.value, decimals: row.whole("decimals", subject, findings) ?? printed?.scale ?? 0,
            unitOfMeasure: measure ?? .percent, denominator: row.text("denominator"), count: row.text("count"),
            qualifier: row.text("qualifier"), source: source.value, sourceDate: row.text("source_date"), note: row.text("note"),
            location: row.location)
    }

    /// By its id or its name; print may also speak of what the catalogue does not know.
    private func publishedIndicator(_ text: String) -> IndicatorRef? {
        if case .found(let index) = indicatorIds.find(text) { return IndicatorRef(index) }
        return nil
    }

    private func printedValue(_ row: Row, _ measure: Indicator.UnitOfMeasure, _ subject: Subject) -> (value: Exact, scale: Int)? {
        guard let cell = row.cell("value") else { return nil }
        if measure == .boolean {
            if let flag = yesOrNo(cell.value) { return (Exact(flag ? 1 : 0), 0) }
            UnknownWord.report(cell, field: "value", known: ["true", "false"], subject, to: findings)
            return nil
        }
        switch parseNumber(cell.value, format: site.numberFormat, mayBeGrouped: measure == .count || measure == .amount) {
        case .success(let number):
            RoundedNumber.note(number, cell.value, field: "value", at: cell.location, subject, to: findings)
            let value = Exact(number.mantissa, over: number.denominator)
            PublishedValue.check(value, measure, cell, subject, to: findings)
            return (value, number.scale)
        case .failure(let fault):
            WrongNumber.report(fault, field: "value", at: cell.location, subject, to: findings)
            return nil
        }
    }
}
