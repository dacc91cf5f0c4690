import Diagnostics
import Loading

/// geo/*.geojson: the outlines of units, with whose they are.
extension Draft {
    mutating func readBoundaries() {
        for document in raw.geo {
            let subject = Subject("Bản đồ \(document.path)", "Map \(document.path)")
            guard var map = NodeReader(document.root, as: document.path, subject, &findings) else { continue }
            defer { findings.take(map.findings) }
            if let type = map.requiredText("type"), type.value != "FeatureCollection" {
                findings.take(WrongBoundary.notCollection(type, meant: "FeatureCollection", subject))
                continue
            }
            let why = Message(
                vi: "Thêm «\"source\": \"…\"» và «\"license\": \"…\"» ở đầu tệp: nguồn và giấy phép được in dưới mọi bản đồ.",
                en: "Add «\"source\": \"…\"» and «\"license\": \"…\"» at the head: both are printed beneath every map.")
            let source = map.requiredText("source", why), license = map.requiredText("license", why)
            let credit = [source?.value, license?.value].compactMap { $0 }.joined(separator: "; ")
            // what mapping programs add, the names of the map and of its coordinates
            _ = map.all()
            for feature in map.list("features") { readBoundary(feature, credit: credit, subject) }
        }
    }

    private mutating func readBoundary(_ node: RawNode, credit: String, _ subject: Subject) {
        guard var feature = NodeReader(node, as: "features", subject, &findings) else { return }
        defer { findings.take(feature.findings) }
        _ = feature.all()
        guard let properties = feature.required("properties"), var named = NodeReader(properties, as: "properties", subject, &findings)
        else { return }
        defer { findings.take(named.findings) }
        guard
            let unit = named.requiredText(
                "unit",
                Message(
                    vi: "Thêm «\"unit\": \"mã đơn vị\"» vào «properties».", en: "Add «\"unit\": \"id of the unit\"» to «properties».")),
            let area = area(unit, subject)
        else { return }
        let whose = self.subject(area)
        if boundaries[area] != nil { return findings.take(WrongBoundary.twice(areas[Int(area.index)].name, at: unit.location, whose)) }
        guard let geometry = feature.required("geometry"), var shape = NodeReader(geometry, as: "geometry", whose, &findings) else {
            return
        }
        defer { findings.take(shape.findings) }
        _ = shape.all()
        guard let type = shape.requiredText("type"), let coordinates = shape.required("coordinates") else { return }
        var rings: [[Boundary.Spot]] = []
        switch type.value {
        case "Polygon": rings = polygon(coordinates, whose)
        case "MultiPolygon": rings = parts(coordinates, whose).flatMap { polygon($0, whose) }
        default: return findings.take(WrongBoundary.notPolygon(type, whose))
        }
        boundaries[area] = Boundary(area: area, rings: rings, credit: credit)
    }

    private mutating func polygon(_ node: RawNode, _ subject: Subject) -> [[Boundary.Spot]] {
        parts(node, subject).map { ring in
            let spots = parts(ring, subject).map { spot($0, subject) }
            if !spots.contains(nil), spots.count < 4 || spots.first != spots.last {
                findings.take(WrongBoundary.notRing(at: ring.location, subject))
            }
            return spots.compactMap { $0 }
        }
    }

    private mutating func parts(_ node: RawNode, _ subject: Subject) -> [RawNode] {
        if case .sequence(let items) = node.kind { return items }
        findings.take(WrongShape.finding(node, key: "coordinates", meant: .list, subject))
        return []
    }

    /// Longitude and latitude; a height behind them is not read. What is no position already can be none, but is told as it is written.
    private mutating func spot(_ node: RawNode, _ subject: Subject) -> Boundary.Spot? {
        if case .position(let longitude, let latitude) = node.kind { return Boundary.Spot(longitude: longitude, latitude: latitude) }
        let numbers: [String] =
            if case .sequence(let items) = node.kind {
                items.map { if case .scalar(let text, quoted: false) = $0.kind { text } else { "?" } }
            } else { [] }
        if numbers.count >= 2, let x = Double(numbers[0]), let y = Double(numbers[1]), abs(x) <= 180, abs(y) <= 90 {
            return Boundary.Spot(longitude: x, latitude: y)
        }
        findings.take(WrongBoundary.notDegrees(numbers.joined(separator: ", "), at: node.location, subject))
        return nil
    }
}
