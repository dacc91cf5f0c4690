import Drawing
import Language
import Measuring
import Reporting

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

    /// nil where no share of a hundred or more counted things is known.
    init?(_ subject: ChartSubject) {
        let report = subject.report
        let indicator = report[subject.indicator]
        let words = subject.words
        guard indicator.unitOfMeasure == .percent,
            let counted = report.counted(subject.indicator, of: subject.area, year: subject.measured.year, in: words.tongue).map({ countedForm($0, isOne: false) })
        else { return nil }
        let head = nextTarget(subject.assessments, report: report, year: subject.measured.year)
        guard let shown = head?.judged.map({ Shown($0) }) ?? subject.series.latest(by: subject.measured.year),
            let numerator = shown.numerator, let denominator = shown.denominator, denominator >= 100, numerator >= 0, numerator <= denominator
        else { return nil }
        (id, self.words, self.counted, isIllustrative) = (subject.id, words, counted, shown.illustrative)
        let target = head.flatMap { $0.standing == .lapsed ? nil : report[$0.target] }
        let goal = target.map { target in
            (target.year.map { "\($0): " } ?? "") + words.figure(target.value, indicator, isTarget: true)
        }
        let split = Self.parts(shown, target, goal ?? "", isDown: indicator.direction == .down, words)
        let count = split.reduce(0) { $1.kind == .done || $1.kind == .tooMany ? $0 + $1.count : $0 }
        // a hundredth is the least a square can say
        let word: Word = count == 0 && numerator > 0 ? .waffleAlmostNone : count == 100 && numerator < denominator ? .waffleAlmostAll : .waffleInHundred
        let said = word == .waffleInHundred ? String(count) : words[word]
        self.count = said
        // a full grid that is not quite full says so
        parts = word == .waffleAlmostAll ? [Part(kind: .done, count: 100, label: words.fill(.waffleDone, ("count", said)))] : split
        finding = words.fill(.waffleInHundred, ("count", said), ("what", counted))
        let figure = words.figure(shown.value, indicator)
        let form = NumberForm(NumberStyle(words.tongue))
        let share = "\(form.text(Int128(numerator)))/\(form.text(Int128(denominator)))"
        let when = shown.asOf.map { words.date($0) } ?? String(shown.year)
        let last = isIllustrative ? " " + ChartWord.illustrative.text(words.tongue) : ""
        title = "\(report[subject.area].name): \(words.text(indicator.name)), \(finding) (\(figure), \(when)).\(last)"
        description = (["\(when): \(figure) (\(share))", finding] + parts.map(\.label)
            + (goal.map { ["\(words[.chartTarget]) \($0)"] } ?? [])).joined(separator: "; ") + "."
    }

    /// The value and its target as parts of one hundred; by the same denominator, so that no rounding comes before the sharing out.
    private static func parts(_ shown: Shown, _ target: Target?, _ goal: String, isDown: Bool, _ words: Words) -> [Part] {
        let unit = Int128(shown.value.denominator) * Int128(target?.value.denominator ?? 1)
        let value = Int128(shown.value.numerator) * Int128(target?.value.denominator ?? 1)
        let asked = target.map { Int128($0.value.numerator) * Int128(shown.value.denominator) } ?? value
        let whole = unit * 100
        let split: [(Kind, Int128, Word)] = if isDown, value > asked {
            [(.done, asked, .waffleWithin), (.tooMany, value - asked, .waffleTooMany), (.rest, whole - value, .waffleRest)]
        } else if !isDown, value < asked {
            [(.done, value, .waffleDone), (.missing, min(asked, whole) - value, .waffleMissing), (.rest, max(0, whole - asked), .waffleRest)]
        } else {
            [(.done, value, .waffleDone), (.rest, whole - value, .waffleRest)]
        }
        return zip(split, largestRemainder(split.map(\.1), of: 100)).compactMap { part, count in
            if count == 0 { return nil }
            return Part(kind: part.0, count: count, label: words.fill(part.2, ("count", String(count)), ("goal", goal)))
        }
    }
}
