import Reporting

/// A unit's place among its siblings on one indicator; equal values share a place («1, 2, 2, 4»).
package struct Ranked: Sendable {
    package let area: AreaRef
    package let value: Rational
    package let place: Int
    package let isTied: Bool
    /// How many were compared.
    package let count: Int
}

extension MeasuredReport {
    /// The children of a unit that have a value for the report year and are set beside each other, best first: those among which the kind
    /// stands (the only one of its kind stands with others). One denominator only, so percentages alone. Equal values stand in the list's own
    /// order.
    package func ranking(of indicator: IndicatorRef, under parent: AreaRef, kind: String) -> [Ranked] {
        ranking(of: indicator, under: parent) { report[$0].kind == kind }
    }

    private func ranking(of indicator: IndicatorRef, under parent: AreaRef, holding isMeant: (AreaRef) -> Bool) -> [Ranked] {
        let model = report[indicator]
        guard model.unitOfMeasure == .percent else { return [] }
        let known = report.children(of: parent, year: year).compactMap { child in
            series(child, indicator).points.first { $0.year == year }?.value.map { (area: child, value: $0) }
        }
        let beside = Set(setBeside(known.map(\.area), under: parent, on: indicator).first { $0.contains(where: isMeant) } ?? [])
        let values = known.filter { beside.contains($0.area) }
        let sorted = values.enumerated().sorted { a, b in
            if a.element.value == b.element.value { return a.offset < b.offset }
            return model.direction == .up ? a.element.value > b.element.value : a.element.value < b.element.value
        }.map(\.element)
        let places = sharedPlaces(sorted.map(\.value))
        return sorted.enumerated().map { index, entry in
            let isTied = places[index] != index + 1 || (index + 1 < sorted.count && sorted[index + 1].value == entry.value)
            return Ranked(area: entry.area, value: entry.value, place: places[index], isTied: isTied, count: sorted.count)
        }
    }

    /// nil for a unit without siblings or without a value of the report year.
    package func rank(_ area: AreaRef, _ indicator: IndicatorRef) -> Ranked? {
        guard let parent = report[area].parent else { return nil }
        let ranking = ranking(of: indicator, under: parent) { $0 == area }
        return ranking.count < 2 ? nil : ranking.first { $0.area == area }
    }
}

/// The places of values that stand in order, from 1; equal values share a place («1, 2, 2, 4»).
package func sharedPlaces(_ sorted: [Rational]) -> [Int] {
    var places: [Int] = []
    for (index, value) in sorted.enumerated() { places.append(index > 0 && sorted[index - 1] == value ? places[index - 1] : index + 1) }
    return places
}
