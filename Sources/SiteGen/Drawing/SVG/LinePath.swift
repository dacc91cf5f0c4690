/// Path data of straight lines through points; nil is a gap, after which the line starts anew; a point alone closes on itself,
/// so that round caps show it. `digits` decimals, halves up; nil prints every digit. No point gives "".
/// Same text as d3-shape `line` with `curveLinear` (ISC), except that no number is ever in exponent form.
package func linePath(_ points: [Point?], digits: Int? = 3) -> String {
    var path = ""
    var run = 0
    for point in points {
        guard let point else {
            if run == 1 { path += "Z" }
            run = 0
            continue
        }
        path += run == 0 ? "M" : "L"
        path += decimal(point.x, digits: digits) + "," + decimal(point.y, digits: digits)
        run += 1
    }
    if run == 1 { path += "Z" }
    return path
}

/// Path data of a band: along the near edges, back along the far ones, closed; nil is a gap between two bands.
/// Same text as d3-shape `area` with `curveLinear` (ISC).
package func areaPath(_ points: [AreaPoint?], digits: Int? = 3) -> String {
    var path = ""
    for run in points.split(separator: nil) {
        let band = run.compactMap { $0 }
        path += band.enumerated().map { ($0 == 0 ? "M" : "L") + pair($1.x1, $1.y1, digits) }.joined()
        path += band.reversed().map { "L" + pair($0.x0, $0.y0, digits) }.joined() + "Z"
    }
    return path
}

private func pair(_ x: Double, _ y: Double, _ digits: Int?) -> String {
    decimal(x, digits: digits) + "," + decimal(y, digits: digits)
}
