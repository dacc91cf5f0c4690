import Reporting

/// geo/*.geojson: the outlines of units on maps. Of two hundred thousand spots only the counts are shown, with a mark that tells one set
/// from another.
func outlineFacts(_ report: Report) -> [RecordFacts] {
    report.areaRefs.compactMap { area in
        guard let outline = report.boundary(of: area) else { return nil }
        let spots = outline.rings.reduce(0) { $0 + $1.count }
        return RecordFacts(
            kind: .outline, id: report[area].id, title: .name(Said(report[area].name)),
            fields: [("rings", "\(outline.rings.count)"), ("spots", "\(spots) (\(mark(of: outline)))"), ("credit", outline.credit)],
            place: Place(path: "geo"))
    }
}

/// Fowler, Noll and Vo's hash (FNV-1a, 64 bits) of every coordinate, so that the same spots give the same letters in every run.
private func mark(of outline: Boundary) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for ring in outline.rings {
        for spot in ring {
            for bits in [spot.longitude.bitPattern, spot.latitude.bitPattern] {
                for shift in stride(from: 0, to: 64, by: 8) { hash = (hash ^ (bits >> UInt64(shift) & 0xFF)) &* 0x100_0000_01B3 }
            }
        }
        hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    return String(hash, radix: 16)
}
