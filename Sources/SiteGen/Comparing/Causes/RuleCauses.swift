import Language
import Measuring
import Reporting

/// What differs in the rules a row is judged by: thresholds, the indicator, the plan's period, lives of units, breaks of series.
extension CauseFinder {
    /// Only where a pace was judged, and only the threshold that could decide it.
    func thresholdCauses(_ years: [(row: RowYear, old: Assessment?, new: Assessment?)]) -> [Cause] {
        guard let old = match.base?.site.thresholds, let new = match.head?.site.thresholds else { return [] }
        let judged = years.flatMap { [$0.old, $0.new].compactMap(\.self) }
        var causes: [Cause] = []
        if old.onTrack != new.onTrack, judged.contains(where: { [.onTrack, .behind, .movingAway].contains($0.standing) }) {
            causes.append(threshold(Said(vi: "đúng tiến độ", en: "on track"), old.onTrack, new.onTrack))
        }
        if old.ahead != new.ahead, judged.contains(where: { $0.nuance == .ahead }) {
            causes.append(threshold(Said(vi: "vượt tiến độ", en: "ahead"), old.ahead, new.ahead))
        }
        return causes
    }

    private func threshold(_ name: Said, _ old: Double, _ new: Double) -> Cause {
        func text(_ number: Double, _ style: NumberStyle) -> String { NumberForm(style, decimals: 6, cutsZeros: true).text(number) }
        let isLower = new < old
        return Cause(
            .threshold, vi: "\(isLower ? "hạ" : "nâng") ngưỡng «\(name.vi)» \(text(old, .vietnamese)) → \(text(new, .vietnamese))",
            en: "the threshold «\(name.en)» \(isLower ? "lowered" : "raised") \(text(old, .english)) → \(text(new, .english))", eases: isLower,
            place: Place(path: "site.yaml"))
    }

    /// The indicator's own rules, and those of the one it is counted or implied from.
    func indicatorCauses(_ old: CauseSide, _ new: CauseSide) -> [Cause] {
        var causes = indicatorCauses(old.indicator, old.report, new.indicator, new.report, isOther: false)
        for id in Set(sources(new) + sources(old)).sorted() where id != new.indicator.id {
            guard let a = old.report.indicator(id: id), let b = new.report.indicator(id: id) else { continue }
            causes += indicatorCauses(old.report[a], old.report, new.report[b], new.report, isOther: true)
        }
        return causes
    }

    private func sources(_ side: CauseSide) -> [String] {
        var sources = side.indicator.impliedBy.map { [side.report[$0].id] } ?? []
        if case .shareOfChildren(let counted, _) = side.indicator.derivation { sources.append(side.report[counted].id) }
        return sources
    }

    private func indicatorCauses(_ a: Indicator, _ old: Report, _ b: Indicator, _ new: Report, isOther: Bool) -> [Cause] {
        var causes: [Cause] = []
        func tell(_ vi: String, _ en: String) {
            let (of, its) = isOther ? (" của «\(b.name.vi)»", " of «\(b.name.en ?? b.name.vi)»") : ("", "")
            causes.append(Cause(.indicator, vi: vi.replacing("{}", with: of), en: en.replacing("{}", with: its), place: Place(b.location)))
        }
        if a.direction != b.direction {
            let isUp = b.direction == .up
            tell(
                isUp ? "đổi chiều tốt{}: giảm → tăng" : "đổi chiều tốt{}: tăng → giảm",
                isUp ? "another better direction{}: down → up" : "another better direction{}: up → down")
        }
        if a.unitOfMeasure != b.unitOfMeasure {
            let codes = "\(a.unitOfMeasure.rawValue) → \(b.unitOfMeasure.rawValue)"
            tell("đổi đơn vị đo{}: \(codes)", "another unit of measure{}: \(codes)")
        }
        if a.decimals != b.decimals {
            tell("đổi số chữ số thập phân{}: \(a.decimals) → \(b.decimals)", "other decimals{}: \(a.decimals) → \(b.decimals)")
        }
        let (from, to) = (derivation(a, old), derivation(b, new))
        if from != to { tell("đổi cách tính{}: \(shownOrDash(from)) → \(shownOrDash(to))", "another derivation{}: \(shownOrDash(from)) → \(shownOrDash(to))") }
        if a.hasSetOfChildren != b.hasSetOfChildren {
            tell(
                b.hasSetOfChildren ? "nay đếm các đơn vị trực thuộc{}" : "thôi đếm các đơn vị trực thuộc{}",
                b.hasSetOfChildren ? "a set of the units below{}" : "no set of the units below{} any more")
        }
        if a.validYears != b.validYears {
            let years = "\(shownOrDash(a.validYears.map(String.init))) → \(shownOrDash(b.validYears.map(String.init)))"
            tell("đổi số năm còn hiệu lực{}: \(years)", "other years of validity{}: \(years)")
        }
        let (source, other) = (a.impliedBy.map { old[$0].id }, b.impliedBy.map { new[$0].id })
        if source != other {
            tell("đổi chỉ tiêu suy ra{}: \(shownOrDash(source)) → \(shownOrDash(other))", "another implying indicator{}: \(shownOrDash(source)) → \(shownOrDash(other))")
        }
        return causes
    }

    func planCauses(_ old: CauseSide, _ new: CauseSide) -> [Cause] {
        periodCauses(old.report[old.latest.target.plan], new.report[new.latest.target.plan])
    }

    func periodCauses(_ old: Plan, _ new: Plan) -> [Cause] {
        if old.firstYear == new.firstYear, old.lastYear == new.lastYear { return [] }
        let years = "\(old.firstYear)–\(old.lastYear) → \(new.firstYear)–\(new.lastYear)"
        return [Cause(.plan, vi: "đổi thời kỳ của kế hoạch: \(years)", en: "another period of the plan: \(years)", place: Place(new.location))]
    }

    /// The unit's own life, and those below it where its value is computed from them.
    func unitCauses(_ old: CauseSide, _ new: CauseSide) -> [Cause] {
        let (a, b) = (old.report[old.latest.area], new.report[new.latest.area])
        var causes = lifeCauses(lifeFacts(a, old.report), lifeFacts(b, new.report), Place(b.location))
        if old.indicator.derivation == nil, new.indicator.derivation == nil { return causes }
        var (before, after) = (children(old), children(new))
        var names: [String] = []
        var place: Place?
        for id in Set(before.keys).union(after.keys).sorted() {
            let (was, now) = (before.removeValue(forKey: id), after.removeValue(forKey: id))
            if was?.facts == now?.facts { continue }
            names.append((now ?? was)?.name ?? id)
            place = place ?? now?.place ?? was?.place.withoutLine
        }
        if !names.isEmpty {
            let list = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " …" : "")
            causes.append(Cause(.unit, vi: "đơn vị trực thuộc thay đổi: \(list)", en: "changes of the units below it: \(list)", place: place))
        }
        return causes
    }

    private func children(_ side: CauseSide) -> [String: (name: String, facts: LifeFacts, place: Place)] {
        Dictionary(
            side.report.children(of: side.latest.area).map { child in
                let unit = side.report[child]
                return (unit.id, (unit.name, lifeFacts(unit, side.report), Place(unit.location)))
            }, uniquingKeysWith: { first, _ in first })
    }

    func lifeFacts(_ area: ReferenceArea, _ report: Report) -> LifeFacts {
        LifeFacts(first: area.validFrom, last: area.validTo, parent: area.parent.map { report[$0].name })
    }

    func lifeCauses(_ old: LifeFacts?, _ new: LifeFacts?, _ place: Place) -> [Cause] {
        guard let old else { return new == nil ? [] : [Cause(.unit, vi: "đơn vị mới", en: "a new unit", place: place)] }
        guard let new else { return [Cause(.unit, vi: "bỏ đơn vị", en: "the unit removed", place: place)] }
        var causes: [Cause] = []
        func day(_ date: CivilDate?, _ tongue: Tongue) -> String { date.map { tongue == .vi ? $0.short : $0.long(in: .en) } ?? "—" }
        if old.last != new.last {
            causes.append(Cause(
                .unit, vi: "ngày cuối của đơn vị: \(day(old.last, .vi)) → \(day(new.last, .vi))",
                en: "the unit's last day: \(day(old.last, .en)) → \(day(new.last, .en))", place: place))
        }
        if old.first != new.first {
            causes.append(Cause(
                .unit, vi: "ngày đầu của đơn vị: \(day(old.first, .vi)) → \(day(new.first, .vi))",
                en: "the unit's first day: \(day(old.first, .en)) → \(day(new.first, .en))", place: place))
        }
        if old.parent != new.parent {
            let names = "\(shownOrDash(old.parent)) → \(shownOrDash(new.parent))"
            causes.append(Cause(.unit, vi: "đơn vị cấp trên: \(names)", en: "the unit above: \(names)", place: place))
        }
        return causes
    }

    /// Breaks by the year that was judged, come or gone.
    func breakCauses(_ old: CauseSide, _ new: CauseSide) -> [Cause] {
        let last = max(old.latest.judgedYear, new.latest.judgedYear)
        let (before, after) = (breaks(old, by: last), breaks(new, by: last))
        func cause(_ cut: Cut, _ side: CauseSide, isNew: Bool) -> Cause {
            let why = switch cut.kind {
            case .definition: Said(vi: "đổi định nghĩa", en: "definition")
            case .boundary: Said(vi: "đổi địa giới", en: "territory")
            case .children: Said(vi: "đổi các đơn vị trực thuộc", en: "the units below")
            }
            return Cause(
                .seriesBreak, vi: "\(isNew ? "thêm" : "bỏ") ngắt chuỗi năm \(cut.year) (\(why.vi))",
                en: "a break of the series in \(cut.year) (\(why.en)) \(isNew ? "added" : "removed")",
                place: isNew ? place(of: cut, side) : place(of: cut, side)?.withoutLine)
        }
        return before.filter { !after.contains($0) }.map { cause($0, old, isNew: false) } + after.filter { !before.contains($0) }.map { cause($0, new, isNew: true) }
    }

    private struct Cut: Equatable {
        let kind: Series.Break.Kind
        let year: Int
    }

    private func breaks(_ side: CauseSide, by year: Int) -> [Cut] {
        side.measured?.series(side.latest.area, side.latest.indicator).breaks.filter { $0.year <= year }.map { Cut(kind: $0.kind, year: $0.year) } ?? []
    }

    private func place(of cut: Cut, _ side: CauseSide) -> Place? {
        if cut.kind == .definition { return Place(side.indicator.location) }
        let area = side.latest.area
        return side.report.changes.first { ($0.from == area || $0.to == area) && cut.year - $0.date.year <= 1 && cut.year >= $0.date.year }
            .map { Place($0.location) }
    }
}

/// When a unit lives, and below which.
struct LifeFacts: Equatable {
    let first: CivilDate?
    let last: CivilDate?
    let parent: String?
}

private func shownOrDash(_ text: String?) -> String { text.map { $0.isEmpty ? "—" : $0 } ?? "—" }
