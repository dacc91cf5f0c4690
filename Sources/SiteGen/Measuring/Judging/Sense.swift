import Reporting

/// Which way is better for a target: its comparison says so, else the indicator's direction.
package enum Sense: Sendable {
    case up, down

    package init(_ target: Target, _ indicator: Indicator) {
        switch target.comparison {
        case .atLeast: self = .up
        case .atMost: self = .down
        case .maintain, .achieve, .exactly: self = indicator.direction == .up ? .up : .down
        }
    }

    func isBetter(_ a: WideRational, than b: WideRational) -> Bool { self == .up ? a > b : a < b }
    /// How much better `a` is than `b`; negative when it is worse.
    func gain(of a: WideRational, over b: WideRational) -> WideRational { self == .up ? a - b : b - a }
}

extension Indicator {
    /// Measured on a scale where a way between two values makes sense; states (boolean, level) are satisfied or not.
    package var isQuantity: Bool {
        switch unitOfMeasure {
        case .percent, .count, .amount: true
        case .boolean, .level: false
        }
    }

    /// The last decimal shown: 1/10 for one decimal.
    var displayUnit: WideRational {
        WideRational(1, over: (0..<max(0, min(decimals, 15))).reduce(Int128(1)) { power, _ in power * 10 })
    }
}
