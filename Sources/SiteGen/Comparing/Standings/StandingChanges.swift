import Measuring
import Reporting

/// Every judged target whose standing differs in some published report year, each told once: the worse first, then the better, then the
/// others; in each the new content's own order.
func standingChanges(_ base: MeasuredReport?, _ head: MeasuredReport?, _ years: JudgedYears, _ match: Match) -> [StandingChange] {
    let pairs = TargetPairs(match.base, match.head)
    var told: [UInt64: [RowYear]] = [:]
    for year in years.years {
        pairs.eachRow(year.base, year.head, match) { key, old, new in
            let row = RowYear(year: year, old: old, new: new)
            if !row.isSame { told[key, default: []].append(row) }
        }
    }
    if told.isEmpty { return [] }
    let causes = CauseFinder(match, pairs)
    var changes: [StandingChange] = []
    // a row that is judged in some year is judged in all later ones, so the latest holds them all
    pairs.eachRow(years.years.first?.base, years.years.first?.head, match) { key, _, _ in
        guard let rows = told[key] else { return }
        changes.append(StandingChange(rows, match, causes))
    }
    let order: [StandingChange.Course] = [.worse, .better, .other]
    return order.flatMap { course in changes.filter { $0.worst == course } }
}

/// A target row in one published year: its place among the rows of each side.
struct RowYear {
    let year: JudgedYears.Year
    let old: Int?
    let new: Int?

    var before: JudgedRow? { year.base.flatMap { side in old.map { side.rows[$0] } } }
    var after: JudgedRow? { year.head.flatMap { side in new.map { side.rows[$0] } } }
    var assessedBefore: Assessment? { year.base.flatMap { side in old.map { side.assessment(at: $0) } } }
    var assessedAfter: Assessment? { year.head.flatMap { side in new.map { side.assessment(at: $0) } } }

    /// Everything that a page says of a standing: its word, its verdict, where it stood when its unit ended, and the interval of a value
    /// that only some of the units below have reported. What else a page should come to say of it is one more line here.
    var isSame: Bool {
        guard let before, let after else { return false }
        return before.standing == after.standing && before.nuance == after.nuance && before.verdict == after.verdict
            && before.standingAtEnd == after.standingAtEnd && before.nuanceAtEnd == after.nuanceAtEnd
            && (!mayBePartial || isSameInterval)
    }

    private var mayBePartial: Bool {
        func isPartial(_ side: MeasuredReport?, _ row: JudgedRow?) -> Bool {
            guard let side, let row else { return false }
            let end = side.report[row.target].year ?? side.report[row.target.plan].lastYear
            return side.chronicle.isPartlyReported(row.area, row.indicator, year: min(side.year, end))
        }
        return isPartial(year.base, before) || isPartial(year.head, after)
    }

    private var isSameInterval: Bool {
        let (old, new) = (assessedBefore?.partial, assessedAfter?.partial)
        return old?.low == new?.low && old?.high == new?.high && old?.reported == new?.reported && old?.expected == new?.expected
    }

    /// What began or ceased to be judged is neither better nor worse.
    var course: StandingChange.Course {
        guard let (was, now) = compared, let old = was.rank, let new = now.rank, old != new else { return .other }
        return new < old ? .worse : .better
    }

    var isRaised: Bool {
        guard let (was, now) = compared, let old = was.height, let new = now.height else { return false }
        return new > old
    }

    /// The standings, or where the target stood when its unit ended, on both sides. Of a unit that ended on the same day on both sides the one
    /// speaks against the other: what was met and no longer is has fallen. Where the end itself is new, what ceases to be judged is neither.
    private var compared: (Standing, Standing)? {
        guard let before, let after else { return nil }
        if before.standing == .lapsed, after.standing == .lapsed, let old = before.standingAtEnd, let new = after.standingAtEnd { return (old, new) }
        if (before.standing == .lapsed) != (after.standing == .lapsed), endedAlike {
            return (before.standingAtEnd ?? before.standing, after.standingAtEnd ?? after.standing)
        }
        return (before.standing, after.standing)
    }

    private var endedAlike: Bool {
        guard let before, let after, let old = year.base?.report, let new = year.head?.report else { return false }
        return old[before.area].validTo == new[after.area].validTo
    }
}

extension StandingChange {
    /// - rows: the years in which it differs, the latest first; at least one.
    fileprivate init(_ rows: [RowYear], _ match: Match, _ finder: CauseFinder) {
        guard let latest = rows.first, let (measured, row) = latest.side else { preconditionFailure("a change has at least one side") }
        let report = measured.report
        let target = report[row.target]
        let (old, new) = (latest.assessedBefore, latest.assessedAfter)
        let decimals = decimalsThatTell(old?.judged?.value, new?.judged?.value, report[row.indicator])
        plan = report[row.target.plan].id
        unit = Named(row.area, in: report, namesakes: match.namesakes)
        indicator = Named(report[row.indicator])
        targetYear = target.year
        self.target = promise(target, report[target.indicator])
        edit = old == nil ? .added : new == nil ? .removed : .changed
        before = old.flatMap { row in match.base.map { Judgement(row, $0, decimals) } }
        after = new.flatMap { row in match.head.map { Judgement(row, $0, decimals) } }
        course = latest.course
        place = Place(target.location)
        let pairs = rows.enumerated().map { $0 == 0 ? (old, new) : ($1.assessedBefore, $1.assessedAfter) }
        years = zip(rows, pairs).map { StandingYear($0, $1.0, $1.1, match, report[row.indicator]) }
        causes = finder.causes(of: zip(rows, pairs).map { ($0, $1.0, $1.1) })
    }
}

extension RowYear {
    /// The new content's row, or the old one's where it is gone.
    fileprivate var side: (MeasuredReport, JudgedRow)? {
        if let head = year.head, let after { return (head, after) }
        if let base = year.base, let before { return (base, before) }
        return nil
    }
}

extension StandingYear {
    fileprivate init(_ row: RowYear, _ old: Assessment?, _ new: Assessment?, _ match: Match, _ indicator: Indicator) {
        let decimals = decimalsThatTell(old?.judged?.value, new?.judged?.value, indicator)
        reportYear = row.year.year
        course = row.course
        isRaised = row.isRaised
        before = old.flatMap { row in match.base.map { Stand(row, $0, decimals) } }
        after = new.flatMap { row in match.head.map { Stand(row, $0, decimals) } }
    }
}

extension StandingYear.Stand {
    fileprivate init(_ row: Assessment, _ report: Report, _ decimals: Int) {
        let indicator = report[row.indicator]
        reportYear = row.reportYear
        standing = row.standing.rawValue
        nuance = row.nuance.rawValue
        verdict = row.verdict?.rawValue
        word = standingWord(row.standing, row.nuance, isWorseAbove: row.isWorseAbove)
        value = row.judged.map { figure($0.value, indicator, decimals: decimals) }
        if let end = row.standingAtEnd {
            standingAtEnd = end.rawValue
            nuanceAtEnd = row.nuanceAtEnd.rawValue
            let word = standingWord(end, row.nuanceAtEnd, isWorseAbove: row.isWorseAbove)
            let known = row.lastKnown.map { known in figure(known.value, indicator, decimals: decimals).map { ", \($0) (\(known.year))" } }
            wordAtEnd = Said(vi: word.vi + (known?.vi ?? ""), en: word.en + (known?.en ?? ""))
        }
        interval = row.partial.map { Interval($0, indicator) }
    }
}

extension Interval {
    init(_ partial: PartialValue, _ indicator: Indicator) {
        low = partial.low.map { figure($0, indicator) }
        high = partial.high.map { figure($0, indicator) }
        (reported, expected) = (partial.reported, partial.expected)
    }
}

extension Judgement {
    fileprivate init(_ row: Assessment, _ report: Report, _ decimals: Int) {
        let stand = StandingYear.Stand(row, report, decimals)
        reportYear = stand.reportYear
        standing = stand.standing
        nuance = stand.nuance
        verdict = stand.verdict
        word = stand.word
        value = stand.value
        reason = Said(vi: row.reason.vi, en: row.reason.en)
        (standingAtEnd, nuanceAtEnd, wordAtEnd, interval) = (stand.standingAtEnd, stand.nuanceAtEnd, stand.wordAtEnd, stand.interval)
    }
}

/// «ít nhất 50%», «duy trì từ 99,5% trở lên», «đạt»: in the words of the pages.
func promise(_ target: Target, _ indicator: Indicator) -> Said {
    let isKept = target.comparison == .maintain
    if indicator.unitOfMeasure == .boolean {
        if isKept { return Said(vi: "duy trì", en: "to be maintained") }
        return target.value.numerator != 0 ? Said(vi: "đạt", en: "to be met") : Said(vi: "không để xảy ra", en: "to be avoided")
    }
    let value = targetFigure(target.value, indicator).map { $0.prefix(1).lowercased() + $0.dropFirst() }
    // nobody says «ít nhất 100%»
    if indicator.unitOfMeasure == .percent, target.value == Exact(100), indicator.direction == .up {
        return isKept ? Said(vi: "duy trì \(value.vi)", en: "maintain \(value.en)") : value
    }
    return switch target.comparison {
    case .atLeast: Said(vi: "ít nhất \(value.vi)", en: "at least \(value.en)")
    case .atMost: Said(vi: "không quá \(value.vi)", en: "at most \(value.en)")
    case .exactly: Said(vi: "đúng \(value.vi)", en: "exactly \(value.en)")
    case .maintain where indicator.direction == .up: Said(vi: "duy trì từ \(value.vi) trở lên", en: "maintain at \(value.en) or above")
    case .maintain: Said(vi: "duy trì từ \(value.vi) trở xuống", en: "maintain at \(value.en) or below")
    case .achieve: Said(vi: "đạt \(value.vi)", en: "reach \(value.en)")
    }
}

/// As many decimals as the number has, up to six: «40%», «99,5%».
func targetFigure(_ value: Exact, _ indicator: Indicator) -> Said {
    let decimals = (0..<6).first { (Int128(value.numerator) * powerOfTen($0)) % Int128(value.denominator) == 0 }
    return figure(value, indicator, decimals: decimals ?? 6)
}

private func powerOfTen(_ exponent: Int) -> Int128 { (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 } }
