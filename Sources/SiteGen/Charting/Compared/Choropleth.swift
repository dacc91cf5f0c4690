import Drawing
import Glibc

/// Units in their outlines, filled by class, numbered as in the list that stands beside (narrow: beneath). A number that its outline has
/// no room for stands in the list alone.
package func choroplethChart(_ facts: UnitMap, _ width: ChartWidth) -> DrawnChart {
    let key = facts.key(width)
    let top = key.height + 8
    let mapWidth = width == .wide ? 360.0 : width.rawValue - 16
    let map = QuantisedMap(facts.places.map(\.rings), left: 8, top: top, width: mapWidth, mostHeight: width == .wide ? 420 : 400)
    let list =
        width == .wide
        ? NumberedList(facts.places, left: mapWidth + 24, top: top, width: width.rawValue - mapWidth - 32, columns: 1)
        : NumberedList(facts.places, left: 8, top: top + map.height + 10, width: width.rawValue - 16, columns: 1)
    let foot = width == .wide ? top + max(map.height, list.height) + 8 : top + map.height + 10 + list.height + 4
    let notes = facts.notes(width)
    var plot = Plot(
        id: facts.id + (width == .wide ? "-gw" : "-gn"), width: width.rawValue, height: foot + notes.height,
        title: facts.title, description: facts.description, language: facts.locale.rawValue)
    for (index, place) in facts.places.enumerated() where !map.rings[index].isEmpty {
        plot.add(Region(map.rings[index], fill: place.sign.fill))
    }
    for index in facts.places.indices { number(index + 1, in: map.rings[index], &plot) }
    key.draw(&plot)
    list.draw(&plot)
    notes.draw(&plot, top: foot)
    return DrawnChart(plot: plot, unplaced: [])
}

/// On a plate of the page's colour, as patterns swallow figures.
private func number(_ number: Int, in rings: [[Point]], _ plot: inout Plot) {
    let text = String(number)
    let size = 12.0
    let breadth = AdvanceWidths.width(of: text, size: size, bold: true) * AdvanceWidths.clipFactor + 6
    guard let middle = roomInside(rings, width: breadth + 2, height: 18) else { return }
    let (x, y) = ((middle.x * 10).rounded() / 10, (middle.y * 10).rounded() / 10)
    plot.add(
        Bar(Box(left: x - breadth / 2, top: y - 8, right: x + breadth / 2, bottom: y + 8), fill: .color(.bg), outline: .axis, role: .label))
    plot.add(Text(text, at: Point(x, y + 4.2), anchor: .middle, size: size, isBold: true, sitsOnMark: true))
}

/// Outlines in viewBox units: degrees flattened at the map's middle latitude and set on a grid of half units, so that a file of any
/// precision gives the same small drawing and neighbours keep a common border.
struct QuantisedMap {
    let rings: [[[Point]]]
    let height: Double

    init(_ places: [[[Point]]], left: Double, top: Double, width: Double, mostHeight: Double) {
        let all = places.joined().joined()
        let (west, east) = (all.map(\.x).min() ?? 0, all.map(\.x).max() ?? 1)
        let (south, north) = (all.map(\.y).min() ?? 0, all.map(\.y).max() ?? 1)
        let shrink = cos((south + north) / 2 * .pi / 180)
        let (across, up) = (max((east - west) * shrink, 1e-9), max(north - south, 1e-9))
        let unit = min(width / across, mostHeight / up)
        height = (up * unit).rounded(.up)
        let indent = (width - across * unit) / 2
        func grid(_ length: Double) -> Double { (length * 2).rounded() / 2 }
        rings = places.map { rings in
            rings.map { ring in
                Self.withoutRepeats(
                    ring.map { point in
                        Point(grid(left + indent + (point.x - west) * shrink * unit), grid(top + (north - point.y) * unit))
                    })
            }.filter { $0.count > 2 }
        }
    }

    /// Neighbouring points that have become one; the last that closes the ring too.
    private static func withoutRepeats(_ ring: [Point]) -> [Point] {
        var kept: [Point] = []
        for point in ring where kept.last != point { kept.append(point) }
        if kept.count > 1, kept.first == kept.last { kept.removeLast() }
        return kept
    }
}
