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
            let isStated = old.target.baseline != nil || new.target.baseline != nil
            let row = (b ?? a).flatMap { base in place(base.year, new) ?? place(base.year, old)?.withoutLine }
            let written = isStated ? Place(new.target.location) : row
            let from = a.map { Cause.Dated(value: $0.value, year: $0.year, indicator: old.indicator) }
            let to = b.map { Cause.Dated(value: $0.value, year: $0.year, indicator: new.indicator) }
            return [Cause(.baseline, .baseline(from, to), place: written)]
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
        let hangsOnAll =
            new.target.comparison == .maintain || old.target.comparison == .maintain || new.indicator.validYears != nil
            || new.indicator.impliedBy != nil || (old.rows + new.rows).contains { $0.standing == .lapsed }
            || zip(old.rows, new.rows).contains { ($0.path == nil) != ($1.path == nil) }
        if hangsOnAll || (told.isEmpty && isAlone) {
            told = all
        } else {
            told += all.filter { bases.contains($0.year) && !judged.contains($0.year) }
        }
        told.sort { $0.year > $1.year }
        var causes = told.prefix(3).map { cause($0, old, new) }
        if told.count > 3 { causes.append(Cause(.value, .moreFigures(told.count - 3))) }
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
        return a.value == b.value && a.denominator == b.denominator && a.asOf == b.asOf && a.reportedChildren == b.reportedChildren
            && a.children == b.children
            && a.partial?.low == b.partial?.low && a.partial?.high == b.partial?.high && (a.value != nil || a.status == b.status)
    }

    private func cause(_ difference: Difference, _ old: CauseSide, _ new: CauseSide) -> Cause {
        let (a, b, source) = (difference.old, difference.new, difference.source)
        let isDerived = (b ?? a)?.origin == .derived
        let place =
            isDerived
            ? childPlace(difference.year, old, new)
            : place(difference.year, new, source) ?? self.place(difference.year, old, source)?.withoutLine
        return Cause(.value, .figure(difference.year, a, b, source ?? new.indicator, isSource: source != nil), place: place)
    }

    /// A state that an earlier year or another indicator gives, where no figure of the row's own differs.
    private func carried(_ years: RowYears, _ old: CauseSide, _ new: CauseSide) -> [Cause] {
        for (_, before, after) in years {
            let (a, b) = (before?.judged, after?.judged)
            if a?.value == b?.value, a?.year == b?.year { continue }
            func dated(_ value: JudgedValue?, _ indicator: Indicator) -> Cause.Dated? {
                value.map { Cause.Dated(value: $0.value, year: $0.year, indicator: indicator) }
            }
            return [Cause(.value, .judged(dated(a, old.indicator), dated(b, new.indicator)))]
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
