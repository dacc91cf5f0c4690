import Drawing
import Measuring
import Reporting

/// What a two-milestone bullet shows: the value, the targets in the order of their years, the path's value this year.
struct BulletFacts {
    let subject: ChartSubject
    let head: Assessment
    let judged: JudgedValue
    let targets: [(year: Int?, value: Exact)]
    let isPercent: Bool

    /// nil where nothing is judged, or what is judged is no quantity.
    init?(_ subject: ChartSubject) {
        let report = subject.report
        let indicator = report[subject.indicator]
        guard indicator.unitOfMeasure == .percent || indicator.unitOfMeasure == .count || indicator.unitOfMeasure == .amount,
            let head = nextTarget(subject.assessments, report: report, year: subject.measured.year),
            let judged = head.judged ?? head.lastKnown
        else { return nil }
        self.subject = subject
        self.head = head
        self.judged = judged
        isPercent = indicator.unitOfMeasure == .percent
        let plan = head.target.plan
        targets = subject.assessments.filter { $0.target.plan == plan }.map { report[$0.target] }
            .map { ($0.year, $0.value) }.sorted { ($0.0 ?? Int.max) < ($1.0 ?? Int.max) }
    }

    /// The targets as labels: years that ask for one value share a label («2025, 2030: 100%»).
    var milestones: [(value: Exact, label: String)] {
        let indicator = subject.report[subject.indicator]
        var seen: [(value: Exact, years: [Int])] = []
        for target in targets {
            let years = target.year.map { [$0] } ?? []
            if let place = seen.firstIndex(where: { $0.value == target.value }) { seen[place].years += years } else { seen.append((target.value, years)) }
        }
        return seen.map { value, years in
            let when = years.isEmpty ? "" : years.map(String.init).joined(separator: ", ") + ": "
            return (value, when + subject.words.figure(value, indicator, isTarget: true))
        }
    }

    /// Percent bars run from 0 to 100, others to a round number above all that is drawn; bars always start at nought.
    var end: Double {
        if isPercent { return 100 }
        let most = (targets.map(\.value.double) + [judged.value.double]).max() ?? 1
        return linearNice(from: 0, to: most * 1.05, count: 4).stop
    }
}

/// One row: a pale track, the value as a bar a third as thick, the earlier target a short tick and the later a tall one,
/// this year's path value a thin one. After Stephen Few's bullet graph, with two milestones.
func bulletPlot(_ facts: BulletFacts, isWide: Bool) -> Plot {
    let (subject, words) = (facts.subject, facts.subject.words)
    let indicator = subject.report[subject.indicator]
    let width = isWide ? 640.0 : 360.0
    let height = 70.0
    let (left, right, middle) = (8.0, width - 8, 34.0)
    let scale = LinearScale(domain: 0, facts.end, range: left, right)
    var plot = Plot(
        id: subject.id + (isWide ? "-bw" : "-bn"), width: width, height: height,
        title: bulletTitle(facts), description: bulletDescription(facts), language: words.tongue.rawValue)

    plot.add(Bar(Box(left: left, top: middle - 11, right: right, bottom: middle + 11), fill: .color(.surface), outline: .axis, role: .track))
    let value = scale(min(max(facts.judged.value.double, 0), facts.end))
    if value > left {
        plot.add(Bar(Box(left: left, top: middle - 5, right: value, bottom: middle + 5), fill: .status(StatusFill(facts.head.standing)), role: .now))
    }
    if let path = facts.head.path?.double, path > 0, path <= facts.end {
        plot.add(Tick(Point(scale(path), middle), length: 22, stroke: Stroke(.ink, width: 1), role: .path))
    }
    for (index, target) in facts.targets.enumerated() {
        let isLast = index == facts.targets.count - 1
        plot.add(Tick(Point(scale(target.value.double), middle), length: isLast ? 30 : 20, role: .milestone))
    }
    var labels = [
        Label(
            "\(facts.judged.year): \(words.figure(facts.judged.value, indicator))", at: Point(value, middle - 12),
            sides: [.above, .aboveRight, .aboveLeft], gap: 2, isBold: true)
    ]
    for target in facts.milestones.reversed() {
        labels.append(Label(
            target.label, at: Point(scale(target.value.double), middle + 14), sides: [.below, .belowLeft, .belowRight], gap: 2))
    }
    _ = plot.place(labels)
    return plot
}

private func bulletTitle(_ facts: BulletFacts) -> String {
    let (subject, words) = (facts.subject, facts.subject.words)
    let indicator = subject.report[subject.indicator]
    return "\(subject.report[subject.area].name): \(words.text(indicator.name)), \(facts.judged.year): "
        + "\(words.figure(facts.judged.value, indicator)). \(words[facts.head.word(isDown: indicator.direction == .down)])"
}

private func bulletDescription(_ facts: BulletFacts) -> String {
    let (subject, words) = (facts.subject, facts.subject.words)
    let indicator = subject.report[subject.indicator]
    var parts = facts.targets.map { target in
        "\(words[.chartTarget]) \(target.year.map { "\($0): " } ?? "")\(words.figure(target.value, indicator, isTarget: true))"
    }
    if let path = facts.head.path { parts.append(words.fill(.chartPathNow, ("year", String(facts.head.reportYear)), ("value", words.figure(path, indicator)))) }
    return parts.joined(separator: "; ") + "."
}

extension StatusFill {
    /// The family a standing is painted in; lost and missed belong to moving away, what is not judged to no data.
    init(_ standing: Standing) {
        switch standing {
        case .achieved, .maintained: self = .achieved
        case .onTrack: self = .onTrack
        case .behind: self = .behind
        case .movingAway, .lost, .missed: self = .movingAway
        case .inProgress, .lapsed, .notApplicable, .noData: self = .noData
        }
    }
}
