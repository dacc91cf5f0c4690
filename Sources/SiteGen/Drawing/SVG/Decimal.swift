import Glibc

/// A number in plain decimal digits: the fewest that read back as the same number, after rounding to `digits` decimals, halves up.
/// Over 15 decimals, or nil, means no rounding, as d3-path has it. Never an exponent, never −0.
func decimal(_ value: Double, digits: Int?) -> String {
    guard let digits, digits <= 15 else { return plain(value) }
    let unit = pow(10, Double(max(0, digits)))
    return plain(roundHalfUp(value * unit) / unit)
}

/// Swift prints 0.00001 as 1e-05; this moves the point instead.
private func plain(_ value: Double) -> String {
    if value == 0 { return "0" }
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity" }
    let shortest = value.magnitude.description.split(separator: "e")
    let parts = shortest[0].split(separator: ".")
    let fraction = parts.count > 1 && parts[1] != "0" ? parts[1] : ""
    var figures = String(parts[0]) + fraction
    var point = parts[0].count + (shortest.count > 1 ? Int(shortest[1]) ?? 0 : 0)
    let leading = figures.prefix { $0 == "0" }.count
    figures.removeFirst(leading)
    point -= leading
    if point <= 0 {
        figures = "0." + String(repeating: "0", count: -point) + figures
    } else if point >= figures.count {
        figures += String(repeating: "0", count: point - figures.count)
    } else {
        figures.insert(".", at: figures.index(figures.startIndex, offsetBy: point))
    }
    return value < 0 ? "-" + figures : figures
}
