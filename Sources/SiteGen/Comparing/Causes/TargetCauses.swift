import Reporting

/// What differs in the target itself, and in those its path leads through.
extension CauseFinder {
    func targetCauses(_ old: CauseSide, _ new: CauseSide) -> [Cause] {
        let (a, b) = (old.target, new.target)
        let place = Place(b.location)
        var causes: [Cause] = []
        if a.value != b.value { causes.append(moved(Promise(old), Promise(new), .target, place)) }
        if a.year != b.year { causes.append(deadline(a.year, b.year, place)) }
        if a.comparison != b.comparison {
            let eases = isLooser(b.comparison, than: a.comparison)
            causes.append(Cause(.comparison, .comparison(a.comparison, b.comparison), eases: eases, place: place))
        }
        if a.isSoft != b.isSoft { causes.append(Cause(.wording, .strength(a.wording, b.wording), eases: b.isSoft, place: place)) }
        return causes
    }

    /// Where less is better a greater number is the looser one.
    private func moved(_ old: Promise, _ new: Promise, _ kind: Cause.Kind, _ place: Place, of year: Int? = nil) -> Cause {
        let isGreater = new.target.value > old.target.value
        let turn: Cause.Turn, eases: Bool
        // yes and no are neither high nor low
        if new.indicator.unitOfMeasure == .boolean {
            (turn, eases) = (.changed, !isGreater)
        } else if new.isUp {
            (turn, eases) = isGreater ? (.raised, false) : (.lowered, true)
        } else {
            (turn, eases) = isGreater ? (.loosened, true) : (.tightened, false)
        }
        return Cause(kind, .target(old.promised, new.promised, turn, year: year), eases: eases, place: place)
    }

    private func deadline(_ old: Int?, _ new: Int?, _ place: Place) -> Cause {
        Cause(.deadline, .deadline(old, new), eases: old != nil && new ?? .max > old ?? .max, place: place)
    }

    /// A target that this row's path leads through.
    func otherTarget(_ old: Promise?, _ new: Promise?) -> Cause? {
        switch (old, new) {
        case (let old?, let new?):
            let place = Place(new.target.location)
            if old.target.value != new.target.value { return moved(old, new, .otherTarget, place, of: new.target.year) }
            let isLater = (new.target.year ?? .max) > (old.target.year ?? .max)
            return Cause(.otherTarget, .otherDeadline(new.promised, old.target.year, new.target.year), eases: isLater, place: place)
        case (nil, let new?): return Cause(.otherTarget, .otherAdded(new.promised, new.target.year), place: Place(new.target.location))
        case (let old?, nil):
            return Cause(.otherTarget, .otherRemoved(old.promised, old.target.year), place: Place(old.target.location).withoutLine)
        case (nil, nil): return nil
        }
    }
}

/// A target with the report it stands in.
struct Promise {
    let report: Report
    let target: Target
    let indicator: Indicator
    private let plan: Plan
    private let planRef: PlanRef

    init(_ report: Report, _ reference: TargetRef) {
        self.report = report
        target = report[reference]
        indicator = report[target.indicator]
        plan = report[reference.plan]
        planRef = reference.plan
    }

    init(_ side: CauseSide) { self.init(side.report, side.latest.target) }

    var promised: Cause.Promised { Cause.Promised(value: target.value, indicator: indicator) }

    /// More is better: the comparison says so, else the indicator.
    var isUp: Bool {
        switch target.comparison {
        case .atLeast: true
        case .atMost: false
        case .maintain, .achieve, .exactly: indicator.direction == .up
        }
    }

    /// Whether a row's path may lead through it: an earlier one of the same plan, or one of a yearly plan.
    func leads(to side: CauseSide) -> Bool {
        if plan.firstYear == plan.lastYear, planRef != side.latest.target.plan { return true }
        guard planRef == side.latest.target.plan, target.appliesTo == side.target.appliesTo, let year = target.year else { return false }
        return year <= side.target.year ?? .max
    }
}

extension Target {
    /// What is only encouraged or considered is never missed.
    fileprivate var isSoft: Bool { wording == .encourage || wording == .consider }
}

/// To be kept every year asks for more than to be reached once, and the very number for more than at least it.
private func isLooser(_ new: Target.Comparison, than old: Target.Comparison) -> Bool {
    old == .maintain || (old == .exactly && new != .maintain)
}
