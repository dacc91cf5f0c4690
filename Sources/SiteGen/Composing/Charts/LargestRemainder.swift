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
