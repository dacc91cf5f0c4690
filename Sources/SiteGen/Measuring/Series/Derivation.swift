import Language
import Reporting

/// The arithmetic of one derived value: this unit, this year, the children alive on the day it speaks of.
struct Derivation {
    private let states: KnownStates
    private let records: KnownStates.Records
    private let year: Int
    private let end: CivilDate?
    /// Alive on the last day of the year or of the unit.
    private let children: [AreaRef]
    /// All that lived on any day of the year.
    private let everyone: [AreaRef]

    init(_ records: KnownStates.Records, _ derived: [SeriesKey: [DerivedValue]], _ area: AreaRef, _ children: [AreaRef], _ year: Int) {
        self.records = records
        let report = records.report
        self.year = year
        states = KnownStates(records, derived: derived)
        let unit = report[area]
        let lastDay = CivilDate.endOfYear(year)
        end = unit.validTo.flatMap { $0 < lastDay ? $0 : nil }
        let day = end ?? lastDay
        let isAlive = unit.isAlive(on: day) && unit.isAlive(in: year)
        self.children = isAlive ? children.filter { report[$0].isAlive(on: day) } : []
        everyone = isAlive ? children.filter { report[$0].isAlive(in: year) } : []
    }

    /// The children that count, and the day they speak of where that is not the year's last: where all that have reported did so for an earlier
    /// day, those alive on it; where only some did, the value cannot be of a later day than theirs.
    private func counted(_ indicator: IndicatorRef, level: Rational?) -> (children: [AreaRef], asOf: CivilDate?) {
        let report = records.report
        func days(_ children: [AreaRef]) -> (dated: [CivilDate], count: Int) {
            children.reduce(into: ([], 0)) { found, child in
                guard case .value(let judged) = states.state(child, indicator, year, level: level) else { return }
                found.1 += 1
                if let day = judged.valueDate { found.0.append(day) }
            }
        }
        let known = days(children)
        guard let first = known.dated.min(), end.map({ first < $0 }) ?? (first < .endOfYear(year)) else { return (children, end) }
        if known.dated.count < known.count { return (children, first) }
        return (everyone.filter { report[$0].isAlive(on: first) }, first)
    }

    /// nil where no child has reported: then it is as silent as its children.
    func value(of indicator: IndicatorRef) -> DerivedValue? {
        if children.isEmpty { return nil }
        switch records.report[indicator].derivation {
        case .shareOfChildren(let counted, let bound): return share(of: counted, bound)
        case .sumOfChildren: return sum(of: indicator)
        case nil: return nil
        }
    }

    /// Children for which the state is not applicable are no part of the whole.
    private func share(of stated: IndicatorRef, _ bound: Indicator.Bound) -> DerivedValue? {
        var tally = Tally()
        var satisfied = 0
        let (children, day) = counted(stated, level: bound.value)
        for child in children {
            switch states.state(child, stated, year, level: bound.value) {
            case .notApplicable: break
            case .value(let judged):
                tally.add(judged)
                if bound.isSatisfied(by: judged.value) { satisfied += 1 }
            case .missing, .undecided, .unreported: tally.miss()
            }
        }
        guard tally.reported > 0 else { return nil }
        let whole = Int64(tally.children), possible = satisfied + tally.children - tally.reported
        return DerivedValue(
            year: year, asOf: day, low: Rational(Int64(satisfied) * 100, over: whole), high: Rational(Int64(possible) * 100, over: whole),
            numerator: Int64(satisfied), denominator: whole, reported: tally.reported, children: tally.children, status: tally.status,
            illustrative: tally.illustrative)
    }

    /// Numerators and denominators are summed, or counts; percentages never.
    private func sum(of indicator: IndicatorRef) -> DerivedValue? {
        var tally = Tally()
        var above = WideRational.zero, below = Int128(0)
        let measure = records.traits[Int(indicator.index)].measure
        if measure == .boolean || measure == .level { return nil }
        let (children, day) = counted(indicator, level: nil)
        for child in children {
            switch states.state(child, indicator, year, level: nil) {
            case .notApplicable: break
            case .value(let judged) where measure != .percent:
                tally.add(judged)
                above = above + WideRational(judged.value)
            case .value(let judged):
                guard let numerator = judged.numerator, let denominator = judged.denominator else {
                    tally.miss()
                    continue
                }
                tally.add(judged)
                above = above + WideRational(Int128(numerator))
                below += Int128(denominator)
            case .missing, .undecided, .unreported: tally.miss()
            }
        }
        guard tally.reported > 0, measure != .percent || below > 0 else { return nil }
        let total = measure == .percent ? WideRational(above.numerator * 100, over: below).exact : above.exact
        return DerivedValue(
            year: year, asOf: day, low: total, high: nil, numerator: measure == .percent ? Int64(clamping: above.numerator) : nil,
            denominator: measure == .percent ? Int64(clamping: below) : nil, reported: tally.reported, children: tally.children,
            status: tally.status,
            illustrative: tally.illustrative)
    }
}

/// How many children count, how many of them have reported, and how firm what they reported is.
private struct Tally {
    private(set) var reported = 0
    private(set) var children = 0
    private(set) var status = ObservationStatus.final
    private(set) var illustrative = false

    mutating func add(_ value: JudgedValue) {
        reported += 1
        children += 1
        if value.status.rawValue > status.rawValue { status = value.status }
        if value.illustrative { illustrative = true }
    }

    mutating func miss() { children += 1 }
}
