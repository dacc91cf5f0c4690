import Drawing
import Measuring
import Reporting

/// What a target-path chart shows of one unit and indicator: numbers and their words, before any layout.
struct PathFacts {
    struct Milestone {
        let year: Double
        let value: Double
        let label: String
    }

    let subject: ChartSubject
    /// By year; nil is a year without a value (a gap).
    let observed: [(year: Double, value: Double?)]
    /// Baseline, then the target years.
    let path: [(year: Double, value: Double)]
    let milestones: [Milestone]
    /// The plan above: its milestones, where there is one.
    let parents: [Milestone]
    let projection: Projection?
    let head: Assessment?

    init(_ subject: ChartSubject) {
        self.subject = subject
        let indicator = subject.report[subject.indicator]
        let words = subject.words
        let head = nextTarget(subject.assessments, report: subject.report, year: subject.measured.year)
        self.head = head
        observed = subject.series.points.map { (Self.position($0), $0.value?.double) }
        var milestones: [Milestone] = []
        if let head {
            for target in subject.report[head.target.plan].targets
            where target.unit == subject.report[head.target].unit && target.indicator == subject.indicator {
                guard let year = target.year else { continue }
                let value = words.figure(target.value, indicator, isTarget: true)
                milestones.append(Milestone(year: Double(year), value: target.value.double, label: "\(year): \(value)"))
            }
        }
        self.milestones = milestones.sorted { $0.year < $1.year }
        if let base = head?.baseline, head?.path != nil {
            path = [(Double(base.year), base.value.double)] + self.milestones.filter { $0.year > Double(base.year) }.map { ($0.year, $0.value) }
        } else {
            path = []
        }
        parents = head.map { Self.parentMilestones($0, subject) } ?? []
        projection = head?.projection
    }

    /// Something must have been observed, and there must be more to show than one number.
    var isDrawable: Bool {
        let values = observed.count { $0.value != nil }
        return isMeasured && values > 0 && values + milestones.count > 1
    }

    private var isMeasured: Bool {
        switch subject.report[subject.indicator].unitOfMeasure {
        case .percent, .count, .amount: true
        case .level, .boolean: false
        }
    }

    /// A year's value stands at its end; one that speaks of another date stands there.
    private static func position(_ point: Series.Point) -> Double {
        guard let date = point.asOf else { return Double(point.year) }
        return Double(date.year) - 1 + (Double(date.month - 1) + Double(date.day) / 31) / 12
    }

    /// Targets of the plan above on the same indicator.
    private static func parentMilestones(_ head: Assessment, _ subject: ChartSubject) -> [Milestone] {
        guard let parent = subject.report[head.target.plan].parent else { return [] }
        let plan = subject.report[parent]
        let name = subject.report[plan.unit].name
        let indicator = subject.report[subject.indicator]
        return plan.targets.filter { $0.indicator == subject.indicator && $0.unit == plan.unit }.compactMap { target in
            target.year.map { year in
                Milestone(
                    year: Double(year), value: target.value.double,
                    label: "\(name) \(year): \(subject.words.figure(target.value, indicator, isTarget: true))")
            }
        }.sorted { $0.year < $1.year }
    }
}
