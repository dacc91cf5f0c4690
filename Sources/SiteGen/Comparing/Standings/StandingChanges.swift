import Measuring
import Reporting

/// Every judged target whose standing differs: the worse first, then the better, then the others; in each the new content's own order.
func standingChanges(_ base: MeasuredReport?, _ head: MeasuredReport?, _ match: Match) -> [StandingChange] {
    let pairs = TargetPairs(match.base, match.head)
    var old: [UInt64: Int] = [:]
    old.reserveCapacity(base?.rows.count ?? 0)
    for (place, row) in (base?.rows ?? []).enumerated() { old[pairs.key(base: row, match)] = place }
    var changes: [StandingChange] = []
    for (place, row) in (head?.rows ?? []).enumerated() {
        let then = old.removeValue(forKey: pairs.key(head: row, match))
        if let then, let base, isSame(base, then, head, place) { continue }
        changes.append(change(base, then, head, place, match))
    }
    for place in old.values.sorted() { changes.append(change(base, place, nil, nil, match)) }
    let order: [StandingChange.Course] = [.worse, .better, .other]
    return order.flatMap { course in changes.filter { $0.course == course } }
}

private func isSame(_ base: MeasuredReport, _ old: Int, _ head: MeasuredReport?, _ new: Int) -> Bool {
    guard let head else { return false }
    let (a, b) = (base.rows[old], head.rows[new])
    if a.standing != b.standing || a.nuance != b.nuance { return false }
    // a verdict is empty until the target's year is over, so it may come with a later report year alone
    return base.year == head.year || base.assessment(at: old).verdict == head.assessment(at: new).verdict
}

private func change(_ base: MeasuredReport?, _ old: Int?, _ head: MeasuredReport?, _ new: Int?, _ match: Match) -> StandingChange {
    let before = base.flatMap { side in old.map { (side, side.assessment(at: $0)) } }
    let after = head.flatMap { side in new.map { (side, side.assessment(at: $0)) } }
    guard let (measured, row) = after ?? before else { preconditionFailure("a change has at least one side") }
    let report = measured.report
    let target = report[row.target]
    let decimals = decimalsThatTell(before?.1.judged?.value, after?.1.judged?.value, report[row.indicator])
    return StandingChange(
        plan: report[row.target.plan].id, unit: Named(row.area, in: report, namesakes: match.namesakes), indicator: Named(report[row.indicator]),
        targetYear: target.year, target: promise(target, report[target.indicator]),
        edit: before == nil ? .added : after == nil ? .removed : .changed,
        before: before.map { Judgement($0.1, $0.0.report, decimals) }, after: after.map { Judgement($0.1, $0.0.report, decimals) },
        course: course(before?.1.standing, after?.1.standing), place: Place(target.location))
}

/// What began or ceased to be judged is neither better nor worse.
private func course(_ before: Standing?, _ after: Standing?) -> StandingChange.Course {
    guard let old = before?.rank, let new = after?.rank, old != new else { return .other }
    return new < old ? .worse : .better
}

extension Judgement {
    init(_ row: Assessment, _ report: Report, _ decimals: Int) {
        let indicator = report[row.indicator]
        reportYear = row.reportYear
        standing = row.standing.rawValue
        nuance = row.nuance.rawValue
        verdict = row.verdict?.rawValue
        word = standingWord(row.standing, row.nuance, isDown: indicator.direction == .down)
        value = row.judged.map { figure($0.value, indicator, decimals: decimals) }
        reason = Said(vi: row.reason.vi, en: row.reason.en)
    }
}

/// «ít nhất 50%», «duy trì từ 99,5% trở lên», «đạt»: in the words of the pages.
func promise(_ target: Target, _ indicator: Indicator) -> Said {
    let isKept = target.comparison == .maintain
    if indicator.unitOfMeasure == .boolean {
        if isKept { return Said(vi: "duy trì", en: "to be maintained") }
        return target.value.numerator != 0 ? Said(vi: "đạt", en: "to be met") : Said(vi: "không để xảy ra", en: "to be avoided")
    }
    let decimals = (0..<6).first { (Int128(target.value.numerator) * powerOfTen($0)) % Int128(target.value.denominator) == 0 }
    let value = figure(target.value, indicator, decimals: decimals ?? 6).map { $0.prefix(1).lowercased() + $0.dropFirst() }
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

private func powerOfTen(_ exponent: Int) -> Int128 { (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 } }
