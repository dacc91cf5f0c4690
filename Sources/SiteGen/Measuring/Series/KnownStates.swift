import Reporting

/// What is known of a unit on an indicator in one year.
enum KnownState: Sendable {
    case value(JudgedValue)
    case notApplicable
    case missing
    /// Some children have not reported.
    case undecided(DerivedValue)
    case unreported
}

/// Finds what a standing may rest on. First that is there: what the unit reported, what its children give, a state that is
/// still valid, a state that another one implies.
struct KnownStates: Sendable {
    private let records: Records
    let derived: [SeriesKey: [DerivedValue]]

    /// Shared by reference: a report is too large to be copied for every value looked up.
    final class Records: Sendable {
        let report: Report
        let traits: [Trait]
        init(_ report: Report) {
            self.report = report
            traits = report.indicators.map { Trait($0) }
        }
    }

    init(_ records: Records, derived: [SeriesKey: [DerivedValue]]) {
        self.records = records
        self.derived = derived
    }

    /// Of a whole report, its derived values included.
    static func ofAll(_ report: Report) -> KnownStates {
        let records = Records(report)
        return KnownStates(records, derived: DerivedValue.ofAll(records))
    }

    private func trait(_ indicator: IndicatorRef) -> Trait { records.traits[Int(indicator.index)] }

    /// - level: from which level a level indicator counts as satisfied when it implies another; nil where nothing can be implied.
    func state(_ area: AreaRef, _ indicator: IndicatorRef, _ year: Int, level: Rational?) -> KnownState {
        let own = ownState(area, indicator, year)
        guard let level, let source = trait(indicator).impliedBy else { return own }
        switch own {
        case .notApplicable: return own
        case .value(let judged) where judged.value >= level: return own
        default: break
        }
        // one step only: a chain of implications is written out in the catalogue
        guard case .value(let judged) = ownState(area, source, year), satisfies(judged, source, level) else { return own }
        return .value(judged.implying(level, by: source))
    }

    private func satisfies(_ judged: JudgedValue, _ source: IndicatorRef, _ level: Rational) -> Bool {
        switch trait(source).measure {
        case .boolean: judged.value == Rational(1)
        case .level: judged.value >= level
        case .percent, .count, .amount: false
        }
    }

    private func ownState(_ area: AreaRef, _ indicator: IndicatorRef, _ year: Int) -> KnownState {
        let rows = records.report.series(area, indicator)
        let row = rows.last { Int($0.year) == year }
        if let row {
            if let value = row.value { return .value(JudgedValue(row, value)) }
            if row.status == .notApplicable { return .notApplicable }
        }
        let fromChildren = !trait(indicator).isDerived ? nil : derived[SeriesKey(area, indicator)]?.last { $0.year == year }
        if let fromChildren, fromChildren.isDecided { return .value(fromChildren.judged()) }
        if let carried = carried(rows, indicator, year) { return .value(carried) }
        // what some children reported says more than «missing»
        if let fromChildren { return .undecided(fromChildren) }
        return row == nil ? .unreported : .missing
    }

    /// A title or level lasts `valid_years` yearly values, the one of its recognition counted: of 2023 and three years, until 2025.
    private func carried(_ rows: ArraySlice<Observation>, _ indicator: IndicatorRef, _ year: Int) -> JudgedValue? {
        guard let years = trait(indicator).validYears,
            let row = rows.last(where: { Int($0.year) < year && $0.status != .missing }), let value = row.value
        else { return nil }
        let until = Int(row.year) + years - 1
        guard value > Rational(0), until >= year else { return nil }
        return JudgedValue(
            value, year: Int(row.year), asOf: row.asOf, origin: .carriedForward, status: row.status, illustrative: row.illustrative,
            validUntil: until)
    }
}

extension JudgedValue {
    init(_ row: Observation, _ value: Rational) {
        self.init(
            value, year: Int(row.year), asOf: row.asOf, numerator: row.numerator, denominator: row.denominator, status: row.status,
            illustrative: row.illustrative)
    }
}
