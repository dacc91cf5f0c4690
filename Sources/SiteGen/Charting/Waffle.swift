import Drawing
import Language
import Measuring
import Reporting
import Wording

/// A hundred squares, one for each of a hundred people: full ones have it, hollow ones are missing to the target, dots are the rest.
/// One drawing for every screen: 296 units fit a phone between its margins.
package func waffleChart(_ facts: WaffleFacts) -> DrawnChart {
    let width = 296.0
    let heading = TextColumn(facts.finding, at: 4, width: width - 8, size: 15, isBold: true)
    var plot = Plot(
        id: facts.id + "-p", width: width, height: 0, title: facts.title, description: facts.description,
        language: facts.words.locale.rawValue)
    var y = 20.0
    for line in heading.lines {
        plot.add(Text(line, at: Point(4, y), size: 15, isBold: true))
        y += heading.pitch
    }
    let grid = Point(4, y - 4)
    var next = 0
    var words = TextGroup(anchor: .start)
    var below = grid.y
    for part in facts.parts {
        plot.addCells(part.kind, next..<next + part.count, at: grid)
        next += part.count
        plot.addCells(part.kind, 0..<1, at: Point(138, below + 2))
        let column = TextColumn(part.label, at: 154, width: width - 158, size: 12)
        below = column.add(to: &words, from: below + 11) - 5
    }
    if facts.isIllustrative { words.add(ChartWord.illustrativeNote.text(facts.words.locale), at: Point(138, max(below, grid.y + 97) + 17)) }
    plot.add(words)
    plot.height = max(grid.y + 122, below + (facts.isIllustrative ? 26 : 6))
    return DrawnChart(plot: plot, unplaced: [])
}

extension Plot {
    fileprivate mutating func addCells(_ kind: WaffleFacts.Kind, _ range: Range<Int>, at origin: Point) {
        switch kind {
        case .done: add(Cells(range, at: origin))
        case .missing:
            add(Cells(range, at: origin, role: .target))
            add(Cells(range, at: origin, side: 7, color: .bg, role: .target))
        case .tooMany:
            add(Cells(range, at: origin, role: .path))
            add(Cells(range, at: origin, side: 4, color: .bg, role: .path))
        case .rest: add(Cells(range, at: origin, side: 3, color: .axis, role: .track))
        }
    }
}

/// «35 trong 100 người»: a percentage of counted people (families, agencies …) as so many of a hundred.
package struct WaffleFacts {
    enum Kind {
        /// have it · are missing to the target · the rest · have it though the target asks for fewer
        case done, missing, rest, tooMany
    }

    package struct Part {
        let kind: Kind
        let count: Int
        /// «25 còn thiếu so với mục tiêu 2030: 60%»
        package let label: String
    }

    let id: String
    let words: Words
    /// In the order they are drawn; they sum to 100, none is empty.
    package let parts: [Part]
    /// «35 trong 100 người», «chưa đến 1 trong 100 người».
    let finding: String
    /// «35», «gần 100».
    package let count: String
    /// «người»
    package let counted: String
    let isIllustrative: Bool
    let title: String
    let description: String

    /// nil where no share of a hundred or more counted things is known, or where no hundred squares tell on which side of its targets it stands.
    package init?(_ subject: ChartSubject) {
        let report = subject.report
        let indicator = report[subject.indicator]
        let words = subject.words
        guard indicator.unitOfMeasure == .percent,
            let counted = report.counted(subject.indicator, of: subject.area, year: subject.measured.year, in: words.locale).map({
                countedForm($0, isOne: false)
            })
        else { return nil }
        let head = nextTarget(subject.assessments, report: report, year: subject.measured.year)
        let asked = subject.assessments.map { AskedSquares(report[$0.target], indicator) }
        guard let shown = head?.judged.map({ Shown($0) }) ?? subject.series.latest(by: subject.measured.year),
            let numerator = shown.numerator, let denominator = shown.denominator, denominator >= 100, numerator >= 0,
            numerator <= denominator,
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
        let form = NumberForm(NumberStyle(words.locale))
        let share = "\(form.text(Int128(numerator)))/\(form.text(Int128(denominator)))"
        let when = shown.asOf.map { words.date($0) } ?? String(shown.year)
        let last = isIllustrative ? " " + ChartWord.illustrative.text(words.locale) : ""
        title = "\(report[subject.area].name): \(words.text(indicator.name)), \(finding) (\(figure), \(when)).\(last)"
        description =
            (["\(when): \(figure) (\(share))", finding] + parts.map(\.label)
            + (goal.map { ["\(words[.chartTarget]) \($0)"] } ?? [])).joined(separator: "; ") + "."
    }
}

/// How many of a hundred squares are full: the nearest whole number, unless that would stand on the other side of a target, or say «none» of
/// some or «all» of nearly all. Then it is the nearest that does not, and the words say «hơn», «chưa đến».
struct FullSquares {
    let count: Int
    /// Percent, as a fraction of 128-bit numbers.
    private let exact: Hundredths

    /// nil where no number of squares is true: 0,3 % against 0,5 % is neither none nor as many as were asked for.
    init?(_ value: Rational, _ asked: [AskedSquares]) {
        exact = Hundredths(value)
        guard exact.isShare else { return nil }
        var least = exact.numerator > 0 ? 1 : 0
        var most = exact.numerator < exact.denominator * 100 ? 99 : 100
        for asked in asked {
            switch exact.compared(to: asked.exact) {
            case .less: most = min(most, asked.asksForLess ? asked.exact.floor : asked.exact.ceiling - 1)
            case .more: least = max(least, asked.asksForMore ? asked.exact.ceiling : asked.exact.floor + 1)
            case .same where !asked.isExact:
                if asked.asksForMore { least = max(least, asked.exact.ceiling) } else { most = min(most, asked.exact.floor) }
            case .same: break
            }
        }
        guard least <= most else { return nil }
        count = min(max(exact.nearest, least), most)
    }

    /// «35», «hơn 49», «chưa đến 1», «gần 100».
    func said(_ words: Words) -> String {
        if count == 1, exact.nearest == 0 { return words[.waffleAlmostNone] }
        if count == 99, exact.nearest == 100 { return words[.waffleAlmostAll] }
        return words.squares(count, of: exact)
    }

    /// Full squares, what is missing or too many to the target, and the rest; in the order they are drawn, they sum to 100, none is empty.
    func parts(_ asked: AskedSquares?, _ goal: String, _ words: Words) -> [WaffleFacts.Part] {
        let rest: (WaffleFacts.Kind, Int, Hundredths?, Word)
        var parts: [(WaffleFacts.Kind, Int, Hundredths?, Word)]
        switch asked.map({ exact.compared(to: $0.exact) }) {
        case .less where asked?.asksForLess == false:
            guard let asked else { return [] }
            let most = min(max(asked.exact.nearest, count + 1), 100)
            parts = [(.done, count, nil, .waffleDone), (.missing, most - count, asked.exact.minus(exact), .waffleMissing)]
            rest = (.rest, 100 - most, nil, .waffleRest)
        case .more where asked?.asksForMore == false:
            guard let asked else { return [] }
            let within = min(asked.exact.nearest, count - 1)
            parts = [(.done, within, nil, .waffleWithin), (.tooMany, count - within, exact.minus(asked.exact), .waffleTooMany)]
            rest = (.rest, 100 - count, nil, .waffleRest)
        default:
            parts = [(.done, count, nil, .waffleDone)]
            rest = (.rest, 100 - count, exact.rest, .waffleRest)
        }
        parts.append(rest)
        return parts.compactMap { kind, count, exact, word in
            if count == 0 { return nil }
            let number = word == .waffleDone ? said(words) : exact.map { words.squares(count, of: $0) } ?? String(count)
            return WaffleFacts.Part(kind: kind, count: count, label: words.fill(word, ("count", number), ("goal", goal)))
        }
    }
}

/// What a target asks of a hundred.
struct AskedSquares {
    let exact: Hundredths
    let isExact: Bool
    /// «Ít nhất», or more is better.
    let asksForMore: Bool
    /// «Nhiều nhất», or less is better.
    let asksForLess: Bool

    init(_ target: Target, _ indicator: Indicator) {
        exact = Hundredths(target.value)
        isExact = target.comparison == .exactly
        let isDown = target.comparison == .atMost || indicator.direction == .down
        asksForLess = isDown && !isExact
        asksForMore = !isDown && !isExact
    }
}

/// A number of hundredths, exactly.
struct Hundredths {
    enum Order { case less, same, more }

    let numerator: Int128
    let denominator: Int128

    init(_ value: Rational) { self.init(Int128(value.numerator), over: Int128(value.denominator)) }

    private init(_ numerator: Int128, over denominator: Int128) { (self.numerator, self.denominator) = (numerator, denominator) }

    var isShare: Bool { numerator >= 0 && numerator <= denominator * 100 }
    var floor: Int { Int(clamping: numerator / denominator) }
    var ceiling: Int { Int(clamping: (numerator + denominator - 1) / denominator) }
    /// Halves go up.
    var nearest: Int { numerator >= denominator * 100 ? 100 : largestRemainder([numerator, denominator * 100 - numerator], of: 100)[0] }
    var rest: Hundredths { Hundredths(denominator * 100 - numerator, over: denominator) }

    func minus(_ other: Hundredths) -> Hundredths {
        Hundredths(numerator * other.denominator - other.numerator * denominator, over: denominator * other.denominator)
    }

    func compared(to other: Hundredths) -> Order {
        let (own, others) = (numerator * other.denominator, other.numerator * denominator)
        return own == others ? .same : own < others ? .less : .more
    }

    /// Which side of a whole number that is not the nearest to it, nor next to a half.
    func strays(from count: Int) -> Order {
        let twice = (numerator - Int128(count) * denominator) * 2
        return twice > denominator ? .more : twice < -denominator ? .less : .same
    }
}

extension Words {
    /// «49»; «hơn 49» and «chưa đến 51» where another number would be nearer.
    fileprivate func squares(_ count: Int, of exact: Hundredths) -> String {
        switch exact.strays(from: count) {
        case .same: String(count)
        case .more: fill(.waffleMoreThan, ("count", String(count)))
        case .less: fill(.waffleFewerThan, ("count", String(count)))
        }
    }
}

/// A whole number shared out in proportion (Hamilton's method): each part gets its whole share, what is left goes to the largest
/// remainders, the earlier part first among equals. In: parts of one unit, none negative. Parts that sum to nought get nothing.
func largestRemainder(_ parts: [Int128], of whole: Int) -> [Int] {
    let sum = parts.reduce(0, +)
    guard sum > 0 else { return parts.map { _ in 0 } }
    let shares = parts.map { ($0 * Int128(whole)).quotientAndRemainder(dividingBy: sum) }
    var counts = shares.map { Int($0.quotient) }
    let left = whole - counts.reduce(0, +)
    let order = shares.indices.sorted { (shares[$1].remainder, $0) < (shares[$0].remainder, $1) }
    for index in order.prefix(left) { counts[index] += 1 }
    return counts
}
