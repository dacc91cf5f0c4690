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
            let (from, to) = (comparisonWord(a.comparison), comparisonWord(b.comparison))
            causes.append(Cause(
                .comparison, vi: "đổi cách so: \(from.vi) → \(to.vi)", en: "another comparison: \(from.en) → \(to.en)",
                eases: isLooser(b.comparison, than: a.comparison), place: place))
        }
        if a.isSoft != b.isSoft {
            let (from, to) = (wordingWord(a.wording), wordingWord(b.wording))
            causes.append(Cause(
                .wording, vi: "đổi mức ràng buộc: \(from.vi) → \(to.vi)", en: "another wording: \(from.en) → \(to.en)", eases: b.isSoft,
                place: place))
        }
        return causes
    }

    /// «hạ mục tiêu 40% → 30%»; where less is better a greater number is the looser one.
    private func moved(_ old: Promise, _ new: Promise, _ kind: Cause.Kind, _ place: Place, of year: Int? = nil) -> Cause {
        let isGreater = new.target.value > old.target.value
        let numbers = (old.figure, new.figure)
        let (ofYear, forYear) = (year.map { " năm \($0)" } ?? "", year.map { " for \($0)" } ?? "")
        func cause(_ vi: String, _ en: String, eases: Bool) -> Cause {
            Cause(
                kind, vi: "\(vi) mục tiêu\(ofYear) \(numbers.0.vi) → \(numbers.1.vi)", en: "the target\(forYear) \(en) \(numbers.0.en) → \(numbers.1.en)",
                eases: eases, place: place)
        }
        // yes and no are neither high nor low
        if new.indicator.unitOfMeasure == .boolean { return cause("sửa", "changed", eases: !isGreater) }
        if new.isUp { return isGreater ? cause("nâng", "raised", eases: false) : cause("hạ", "lowered", eases: true) }
        return isGreater ? cause("nới", "loosened", eases: true) : cause("siết", "tightened", eases: false)
    }

    private func deadline(_ old: Int?, _ new: Int?, _ place: Place) -> Cause {
        switch (old, new) {
        case (let old?, let new?):
            new > old
                ? Cause(.deadline, vi: "lùi hạn \(old) → \(new)", en: "the deadline put off \(old) → \(new)", eases: true, place: place)
                : Cause(.deadline, vi: "rút hạn \(old) → \(new)", en: "the deadline brought forward \(old) → \(new)", place: place)
        case (let old?, nil): Cause(.deadline, vi: "bỏ hạn \(old)", en: "the deadline \(old) dropped", eases: true, place: place)
        default: Cause(.deadline, vi: "đặt hạn \(new ?? 0)", en: "a deadline set: \(new ?? 0)", place: place)
        }
    }

    /// A target that this row's path leads through.
    func otherTarget(_ old: Promise?, _ new: Promise?) -> Cause? {
        switch (old, new) {
        case (let old?, let new?):
            let place = Place(new.target.location)
            if old.target.value != new.target.value { return moved(old, new, .otherTarget, place, of: new.target.year) }
            let (from, to) = (old.target.year.map(String.init) ?? "—", new.target.year.map(String.init) ?? "—")
            let isLater = (new.target.year ?? .max) > (old.target.year ?? .max)
            return Cause(
                .otherTarget, vi: "đổi hạn của mục tiêu \(new.figure.vi): \(from) → \(to)", en: "another deadline of the target \(new.figure.en): \(from) → \(to)",
                eases: isLater, place: place)
        case (nil, let new?):
            let year = new.target.year.map(String.init) ?? "—"
            return Cause(
                .otherTarget, vi: "thêm mục tiêu năm \(year): \(new.figure.vi)", en: "a target for \(year) added: \(new.figure.en)", place: Place(new.target.location))
        case (let old?, nil):
            let year = old.target.year.map(String.init) ?? "—"
            return Cause(
                .otherTarget, vi: "bỏ mục tiêu năm \(year): \(old.figure.vi)", en: "the target for \(year) dropped: \(old.figure.en)",
                place: Place(old.target.location).withoutLine)
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

    var figure: Said { targetFigure(target.value, indicator) }

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

private func comparisonWord(_ comparison: Target.Comparison) -> Said {
    switch comparison {
    case .atLeast: Said(vi: "ít nhất", en: "at least")
    case .atMost: Said(vi: "không quá", en: "at most")
    case .exactly: Said(vi: "đúng", en: "exactly")
    case .maintain: Said(vi: "duy trì", en: "maintain")
    case .achieve: Said(vi: "đạt", en: "reach")
    }
}

private func wordingWord(_ wording: Target.Wording) -> Said {
    switch wording {
    case .must: Said(vi: "«phải»", en: "must")
    case .strive: Said(vi: "«phấn đấu»", en: "strive")
    case .plain: Said(vi: "nêu thẳng", en: "stated plainly")
    case .encourage: Said(vi: "«khuyến khích»", en: "encouraged")
    case .register: Said(vi: "«đăng ký»", en: "registered")
    case .consider: Said(vi: "«xem xét»", en: "considered")
    }
}
