import Reporting

/// What a reviewer should know of a changed value; a hint is a question, never a verdict.
package enum Hint: String, Codable, Sendable, CaseIterable {
    /// A final value became another.
    case revisesFinal
    /// 91,1 → 19,1
    case swappedDigits
    /// 103334 → 13334
    case droppedDigit
    /// 9,1 → 91
    case tenfold
    /// A percentage below 0 or above 100.
    case outOfRange
    /// More than three times the usual change from year to year.
    case largeStep
    /// Provisional or estimated → final.
    case becameFinal
    /// Final → provisional or estimated.
    case noLongerFinal
    /// A value → missing or not applicable.
    case withdrawn
    /// Missing → a value.
    case supplied
}

/// What a reviewer should know of a changed row, the gravest first.
///
/// - usual: the series' usual change from year to year, in the unit of measure.
func hints(_ before: Observation?, _ after: Observation?, _ indicator: Indicator, usual: Double?) -> [Hint] {
    guard let after else { return [] }
    var hints: [Hint] = []
    if let value = after.value, indicator.unitOfMeasure == .percent, value < Rational(0) || value > Rational(100) {
        hints.append(.outOfRange)
    }
    guard let before else { return hints }
    if let old = before.value, let new = after.value, old != new, indicator.isMeasured {
        let typed = typedNumbers(before, after)
        if typed.contains(where: isSwapped) { hints.append(.swappedDigits) }
        if typed.contains(where: isDropped) { hints.append(.droppedDigit) }
        if typed.contains(where: isTenfold) || isTenfold((old, new)) { hints.append(.tenfold) }
        if let usual, abs(new.double - old.double) > 3 * usual { hints.append(.largeStep) }
    }
    if before.value != after.value, before.status == .final, after.value != nil { hints.append(.revisesFinal) }
    return hints + statusHints(before, after)
}

private func statusHints(_ before: Observation, _ after: Observation) -> [Hint] {
    if before.value != nil, after.value == nil { return [.withdrawn] }
    if before.value == nil, after.value != nil { return [.supplied] }
    let soft: Set<ObservationStatus> = [.provisional, .estimated]
    if soft.contains(before.status), after.status == .final { return [.becameFinal] }
    if before.status == .final, soft.contains(after.status) { return [.noLongerFinal] }
    return []
}

/// The numbers as somebody typed them: the counts where there are any, else the value.
private func typedNumbers(_ before: Observation, _ after: Observation) -> [(Rational, Rational)] {
    guard let a = before.numerator, let b = after.numerator, let c = before.denominator, let d = after.denominator else {
        guard let old = before.value, let new = after.value else { return [] }
        return [(old, new)]
    }
    return [(Rational(a), Rational(b)), (Rational(c), Rational(d))]
}

private func isTenfold(_ pair: (Rational, Rational)) -> Bool {
    let (old, new) = (Int128(pair.0.numerator) * Int128(pair.1.denominator), Int128(pair.1.numerator) * Int128(pair.0.denominator))
    guard old != 0, new != 0 else { return false }
    return [10, 100, 1000].contains { old * $0 == new || new * $0 == old }
}

/// Two neighbouring digits changed places: 91,1 → 19,1.
private func isSwapped(_ pair: (Rational, Rational)) -> Bool {
    guard let scale = commonScale(pair.0, pair.1) else { return false }
    let (a, b) = (digits(pair.0, scale), digits(pair.1, scale))
    if a.count != b.count { return false }
    let other = a.indices.filter { a[$0] != b[$0] }
    guard other.count == 2, other[1] == other[0] + 1 else { return false }
    return a[other[0]] == b[other[1]] && a[other[1]] == b[other[0]]
}

/// The power of ten by which both become whole; nil where one is no decimal number.
private func commonScale(_ a: Rational, _ b: Rational) -> Int128? {
    var scale: Int128 = 1
    for _ in 0..<10 {
        if Int128(a.numerator) * scale % Int128(a.denominator) == 0, Int128(b.numerator) * scale % Int128(b.denominator) == 0 {
            return scale
        }
        scale *= 10
    }
    return nil
}

private func digits(_ number: Rational, _ scale: Int128) -> [UInt8] {
    Array(String((Int128(number.numerator) * scale / Int128(number.denominator)).magnitude).utf8)
}

/// One digit fell out or slipped in, of numbers with so many that it is no chance: 103334 → 13334. A nought at the end is `tenfold`.
private func isDropped(_ pair: (Rational, Rational)) -> Bool {
    if isTenfold(pair) { return false }
    guard let scale = commonScale(pair.0, pair.1) else { return false }
    let both = [digits(pair.0, scale), digits(pair.1, scale)].sorted { $0.count < $1.count }
    guard both[0].count >= 3, both[1].count == both[0].count + 1 else { return false }
    return both[1].indices.contains { place in both[1][..<place] + both[1][(place + 1)...] == both[0][...] }
}

extension Indicator {
    /// A number, not a state.
    var isMeasured: Bool { unitOfMeasure != .boolean && unitOfMeasure != .level }
}
