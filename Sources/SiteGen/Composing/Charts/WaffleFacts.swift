import Drawing
import Language
import Measuring
import Reporting
import Wording

/// «35 trong 100 người»: a percentage of counted people (families, agencies …) as so many of a hundred.
struct WaffleFacts {
    enum Kind {
        /// have it · are missing to the target · the rest · have it though the target asks for fewer
        case done, missing, rest, tooMany
    }

    struct Part {
        let kind: Kind
        let count: Int
        /// «25 còn thiếu so với mục tiêu 2030: 60%»
        let label: String
    }

    let id: String
    let words: Words
    /// In the order they are drawn; they sum to 100, none is empty.
    let parts: [Part]
    /// «35 trong 100 người», «chưa đến 1 trong 100 người».
    let finding: String
    /// «35», «gần 100».
    let count: String
    /// «người»
    let counted: String
    let isIllustrative: Bool
    let title: String
    let description: String

    /// nil where no share of a hundred or more counted things is known, or where no hundred squares tell on which side of its targets it stands.
    init?(_ subject: ChartSubject) {
        let report = subject.report
        let indicator = report[subject.indicator]
        let words = subject.words
        guard indicator.unitOfMeasure == .percent,
            let counted = report.counted(subject.indicator, of: subject.area, year: subject.measured.year, in: words.tongue).map({ countedForm($0, isOne: false) })
        else { return nil }
        let head = nextTarget(subject.assessments, report: report, year: subject.measured.year)
        let asked = subject.assessments.map { AskedSquares(report[$0.target], indicator) }
        guard let shown = head?.judged.map({ Shown($0) }) ?? subject.series.latest(by: subject.measured.year),
            let numerator = shown.numerator, let denominator = shown.denominator, denominator >= 100, numerator >= 0, numerator <= denominator,
            let full = FullSquares(shown.value, asked)
        else { return nil }
        (id, self.words, self.counted, isIllustrative) = (subject.id, words, counted, shown.illustrative)
        let target = head.flatMap { $0.standing == .lapsed ? nil : report[$0.target] }
        let goal = target.map { target in
            (target.year.map { "\($0): " } ?? "") + words.figure(target.value, indicator, isTarget: true)
        }
        count = full.said(words)
        parts = full.parts(target.map { AskedSquares($0, indicator) }, goal ?? "", words)
        finding = words.fill(.waffleInHundred, ("count", count), ("what", counted))
        let figure = words.figure(shown.value, indicator)
        let form = NumberForm(NumberStyle(words.tongue))
        let share = "\(form.text(Int128(numerator)))/\(form.text(Int128(denominator)))"
        let when = shown.asOf.map { words.date($0) } ?? String(shown.year)
        let last = isIllustrative ? " " + ChartWord.illustrative.text(words.tongue) : ""
        title = "\(report[subject.area].name): \(words.text(indicator.name)), \(finding) (\(figure), \(when)).\(last)"
        description = (["\(when): \(figure) (\(share))", finding] + parts.map(\.label)
            + (goal.map { ["\(words[.chartTarget]) \($0)"] } ?? [])).joined(separator: "; ") + "."
    }
}
