import Language
import Measuring
import Reporting

/// What differs in the figures a row is judged by, its baseline first.
extension CauseFinder {
    typealias RowYears = [(row: RowYear, old: Assessment?, new: Assessment?)]

    /// In the latest year in which it is another; told with its year and value.
    func baselineCauses(_ years: RowYears, _ old: CauseSide, _ new: CauseSide) -> [Cause] {
        for (_, before, after) in years {
            let (a, b) = (before?.baseline, after?.baseline)
            if a?.year == b?.year, a?.value == b?.value { continue }
            let decimals = decimalsThatTell(a?.value, b?.value, new.indicator)
            let from = a.map { base in figure(base.value, old.indicator, decimals: decimals).map { "\($0) (\(base.year))" } } ?? Said("—")
            let to = b.map { base in figure(base.value, new.indicator, decimals: decimals).map { "\($0) (\(base.year))" } } ?? Said("—")
            let isStated = old.target.baseline != nil || new.target.baseline != nil
            let row = (b ?? a).flatMap { base in place(base.year, new) ?? place(base.year, old)?.withoutLine }
            let written = isStated ? Place(new.target.location) : row
            return [Cause(.baseline, vi: "năm gốc \(from.vi) → \(to.vi)", en: "the baseline \(from.en) → \(to.en)", place: written)]
        }
        return []
    }

    /// The figures of the judged years; of all years before them where the standing hangs on those too, or nothing else is found.
    ///
    /// - isAlone: nothing else that could matter differs.
    func valueCauses(_ years: RowYears, _ old: CauseSide, _ new: CauseSide, isAlone: Bool) -> [Cause] {
        let all = differences(old, new)
        if all.isEmpty { return carried(years, old, new) }
        let judged = Set((old.rows + new.rows).map(\.judgedYear))
        let bases = Set((old.rows + new.rows).compactMap { $0.baseline?.origin == .stated ? nil : $0.baseline?.year })
        var told = all.filter { judged.contains($0.year) }
        let hangsOnAll = new.target.comparison == .maintain || old.target.comparison == .maintain || new.indicator.validYears != nil
            || new.indicator.impliedBy != nil || (old.rows + new.rows).contains { $0.standing == .lapsed }
            || zip(old.rows, new.rows).contains { ($0.path == nil) != ($1.path == nil) }
        if hangsOnAll || (told.isEmpty && isAlone) { told = all } else { told += all.filter { bases.contains($0.year) && !judged.contains($0.year) } }
        told.sort { $0.year > $1.year }
        var causes = told.prefix(3).map { cause($0, old, new) }
        if told.count > 3 {
            causes.append(Cause(.value, vi: "\(told.count - 3) số liệu khác", en: "\(told.count - 3) more figures", place: nil))
        }
        return causes
    }

    private struct Difference {
        let year: Int
        let old: Series.Point?
        let new: Series.Point?
        /// Of the indicator that implies the judged one.
        var source: Indicator?
    }

    /// Every year up to the last that was judged whose figure is another.
    private func differences(_ old: CauseSide, _ new: CauseSide) -> [Difference] {
        let last = (old.rows + new.rows).map(\.judgedYear).max() ?? 0
        var all = differences(points(old, old.latest.indicator), points(new, new.latest.indicator), by: last)
        if let source = new.indicator.impliedBy {
            let others = old.report.indicator(id: new.report[source].id).map { points(old, $0) } ?? []
            all += differences(others, points(new, source), by: last, of: new.report[source])
        }
        return all
    }

    private func points(_ side: CauseSide, _ indicator: IndicatorRef) -> [Series.Point] {
        side.measured?.series(side.latest.area, indicator).points ?? []
    }

    private func differences(_ old: [Series.Point], _ new: [Series.Point], by last: Int, of source: Indicator? = nil) -> [Difference] {
        let before = Dictionary(old.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first })
        return Set(before.keys).union(after.keys).filter { $0 <= last }.sorted().compactMap { year in
            let (a, b) = (before[year], after[year])
            return says(a, b) ? nil : Difference(year: year, old: a, new: b, source: source)
        }
    }

    /// The two say the same to whoever judges.
    private func says(_ a: Series.Point?, _ b: Series.Point?) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return a.value == b.value && a.denominator == b.denominator && a.asOf == b.asOf && a.reportedChildren == b.reportedChildren && a.children == b.children
            && a.partial?.low == b.partial?.low && a.partial?.high == b.partial?.high && (a.value != nil || a.status == b.status)
    }

    private func cause(_ difference: Difference, _ old: CauseSide, _ new: CauseSide) -> Cause {
        let (a, b) = (difference.old, difference.new)
        let indicator = difference.source ?? new.indicator
        let decimals = decimalsThatTell(a?.value, b?.value, indicator)
        let (from, to) = (reading(a, indicator, decimals), reading(b, indicator, decimals))
        let isDerived = (b ?? a)?.origin == .derived
        let name = difference.source.map { Said($0.name).map { " «\($0)»" } } ?? Said("")
        let vi = isDerived ? "số tính từ đơn vị trực thuộc năm" : "số liệu\(name.vi) năm", en = isDerived ? "the figure computed for" : "the figure\(name.en) of"
        let place = isDerived
            ? childPlace(difference.year, old, new) : place(difference.year, new, difference.source) ?? self.place(difference.year, old, difference.source)?.withoutLine
        return Cause(.value, vi: "\(vi) \(difference.year): \(from.vi) → \(to.vi)", en: "\(en) \(difference.year): \(from.en) → \(to.en)", place: place)
    }

    /// «56,1%», with its counts and its day where it has them; why there is none.
    private func reading(_ point: Series.Point?, _ indicator: Indicator, _ decimals: Int) -> Said {
        guard let point else { return Said(vi: "—", en: "—") }
        if let value = point.value {
            var text = figure(value, indicator, decimals: decimals)
            if let above = point.numerator, let below = point.denominator { let form = { (tongue: Tongue) in "(\(NumberForm(NumberStyle(tongue)).text(Int128(above)))/\(NumberForm(NumberStyle(tongue)).text(Int128(below))))" }
                text = Said(vi: "\(text.vi) \(form(.vi))", en: "\(text.en) \(form(.en))") }
            return Said(vi: text.vi + (point.asOf.map { " (\($0.short))" } ?? ""), en: text.en + (point.asOf.map { " (\($0.long(in: .en)))" } ?? ""))
        }
        if let partial = point.partial { return intervalText(Interval(partial, indicator)) }
        return point.status == .notApplicable ? Said(vi: "không áp dụng", en: "not applicable") : Said(vi: "chưa có số liệu", en: "no data yet")
    }

    /// A state that an earlier year or another indicator gives, where no figure of the row's own differs.
    private func carried(_ years: RowYears, _ old: CauseSide, _ new: CauseSide) -> [Cause] {
        for (_, before, after) in years {
            let (a, b) = (before?.judged, after?.judged)
            if a?.value == b?.value, a?.year == b?.year { continue }
            func text(_ value: JudgedValue?, _ indicator: Indicator) -> Said {
                value.map { judged in figure(judged.value, indicator).map { "\($0) (\(judged.year))" } } ?? Said("—")
            }
            let (from, to) = (text(a, old.indicator), text(b, new.indicator))
            return [Cause(.value, vi: "số được đánh giá: \(from.vi) → \(to.vi)", en: "the judged figure: \(from.en) → \(to.en)", place: nil)]
        }
        return []
    }

    /// The row of data of that year.
    private func place(_ year: Int, _ side: CauseSide, _ source: Indicator? = nil) -> Place? {
        let indicator = source.flatMap { side.report.indicator(id: $0.id) } ?? side.latest.indicator
        return side.report.series(side.latest.area, indicator).first { Int($0.year) == year }.map { place($0, side.report) }
    }

    private func place(_ row: Observation, _ report: Report) -> Place { Place(path: report.files[Int(row.file)], line: Int(row.line)) }

    /// The first row of a unit below that differs in that year.
    private func childPlace(_ year: Int, _ old: CauseSide, _ new: CauseSide) -> Place? {
        func rows(_ side: CauseSide) -> [(id: String, row: Observation?)] {
            let counted = if case .shareOfChildren(let counted, _) = side.indicator.derivation { counted } else { side.latest.indicator }
            return side.report.children(of: side.latest.area).map { child in
                (side.report[child].id, side.report.series(child, counted).first { Int($0.year) == year })
            }
        }
        let before = Dictionary(rows(old), uniquingKeysWith: { first, _ in first })
        for (id, row) in rows(new) {
            let was = before[id] ?? nil
            if row?.value == was?.value, row?.status == was?.status { continue }
            if let row { return place(row, new.report) }
            return was.map { place($0, old.report).withoutLine }
        }
        return nil
    }
}
