import Language
import Measuring
import Reporting
import Wording

/// How many of a hundred squares are full: the nearest whole number, unless that would stand on the other side of a target, or say «none» of
/// some or «all» of nearly all. Then it is the nearest that does not, and the words say «hơn», «chưa đến».
struct FullSquares {
    let count: Int
    /// Percent, as a fraction of 128-bit numbers.
    private let exact: Hundredths

    /// nil where no number of squares is true: 0,3 % against 0,5 % is neither none nor as many as were asked for.
    init?(_ value: Exact, _ asked: [AskedSquares]) {
        exact = Hundredths(value)
        guard exact.isShare else { return nil }
        var least = exact.numerator > 0 ? 1 : 0
        var most = exact.numerator < exact.denominator * 100 ? 99 : 100
        for asked in asked {
            switch exact.compared(to: asked.exact) {
            case .less: most = min(most, asked.asksForLess ? asked.exact.floor : asked.exact.ceiling - 1)
            case .more: least = max(least, asked.asksForMore ? asked.exact.ceiling : asked.exact.floor + 1)
            case .same where !asked.isExact: if asked.asksForMore { least = max(least, asked.exact.ceiling) } else { most = min(most, asked.exact.floor) }
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

    init(_ value: Exact) { self.init(Int128(value.numerator), over: Int128(value.denominator)) }

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
