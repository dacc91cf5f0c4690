import Drawing
import Measuring
import Reporting
import Wording

/// What a two-milestone bullet shows: the value, the targets in the order of their years, the path's value this year; made once for both widths.
struct BulletFacts {
    struct Target {
        let value: Double
        let isLast: Bool
    }

    let id: String
    let words: Words
    let standing: Standing
    let value: Double
    /// «30/6/2025: 49,6%»
    let label: String
    /// The standing's word, which stands beside the value where there is room.
    let word: String
    let targets: [Target]
    /// Years that ask for one value share a label («2025, 2030: 100%»).
    let milestones: [(value: Double, label: String)]
    let path: (value: Double, label: String)?
    /// Where the bar's ground ends; it always starts at nought.
    let end: Double
    let isIllustrative: Bool
    let title: String
    let description: String

    /// nil where nothing is judged, or what is judged is no quantity.
    init?(_ subject: ChartSubject) {
        let report = subject.report
        let indicator = report[subject.indicator]
        guard indicator.unitOfMeasure == .percent || indicator.unitOfMeasure == .count || indicator.unitOfMeasure == .amount,
            let head = nextTarget(subject.assessments, report: report, year: subject.measured.year),
            let judged = head.judged ?? head.lastKnown
        else { return nil }
        let words = subject.words
        (id, self.words, standing, value) = (subject.id, words, head.standing, judged.value.double)
        let when = judged.asOf.map { words.date($0) } ?? String(judged.year)
        label = "\(when): \(words.fullFigure(judged.value, judged, indicator))"
        // of a unit that ended the drawing has no room for more than the word; its title says the rest
        word = head.standing == .lapsed ? words[head.word] : words.full(head)
        let asked = subject.assessments.filter { $0.target.plan == head.target.plan }.map { report[$0.target] }
            .sorted { $0.year ?? .max < $1.year ?? .max }
        targets = asked.indices.map { Target(value: asked[$0].value.double, isLast: $0 == asked.count - 1) }
        milestones = Self.milestones(asked, words, indicator)
        // where the path has come to a target, the target's own tick says it
        path = head.path.flatMap { path in
            if asked.contains(where: { $0.value == path }) { return nil }
            let text = words.fill(.chartPathNow, ("year", words.pathDay(head)), ("value", words.figure(path, indicator)))
            return (path.double, text)
        }
        let most = max(targets.map(\.value).max() ?? 0, value, path?.value ?? 0)
        end = indicator.unitOfMeasure == .percent ? max(100, most) : max(linearNice(from: 0, to: most * 1.05, count: 4).stop, 1)
        var title = "\(report[subject.area].name): \(words.text(indicator.name)), \(words.figureInWords(judged.value, judged, indicator)) (\(when)). \(words.full(head))."
        isIllustrative = head.isIllustrative
        if isIllustrative { title += " " + ChartWord.illustrative.text(words.tongue) }
        self.title = title
        description = ([label] + milestones.enumerated().map { $0 == 0 ? "\(words[.chartTarget]) \($1.label)" : $1.label }
            + (path.map { [$0.label] } ?? [])).joined(separator: "; ") + "."
    }

    private static func milestones(_ targets: [Reporting.Target], _ words: Words, _ indicator: Indicator) -> [(value: Double, label: String)] {
        var asked: [(value: Exact, years: String)] = []
        for target in targets {
            let year = target.year.map(String.init) ?? ""
            if let place = asked.firstIndex(where: { $0.value == target.value }) {
                asked[place].years += ", " + year
            } else {
                asked.append((target.value, year))
            }
        }
        return asked.map { value, years in
            (value.double, (years.isEmpty ? "" : years + ": ") + words.figure(value, indicator, isTarget: true))
        }
    }
}
