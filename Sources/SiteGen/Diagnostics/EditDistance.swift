/// How many changes (one letter other, more or less, or two neighbours swapped) lead from one word to the other:
/// the Damerau–Levenshtein distance in its optimal string alignment form. Nil as soon as it is above `limit`.
func changes<Letter: Equatable>(from a: [Letter], to b: [Letter], atMost limit: Int) -> Int? {
    guard limit >= 0, abs(a.count - b.count) <= limit else { return nil }
    if limit == 0 { return a == b ? 0 : nil }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
        var row = [i + 1]
        row.reserveCapacity(b.count + 1)
        for j in 0..<b.count {
            var fewest = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                fewest = min(fewest, beforeLast[j - 1] + 1)
            }
            row.append(fewest)
        }
        // a swap reaches over one row, so both must be above the limit
        if last.allSatisfy({ $0 > limit }), row.allSatisfy({ $0 > limit }) { return nil }
        (beforeLast, last) = (last, row)
    }
    return last[b.count] <= limit ? last[b.count] : nil
}
