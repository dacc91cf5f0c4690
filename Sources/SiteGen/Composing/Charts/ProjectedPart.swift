import Language
import Measuring
import Reporting
import Wording

/// Where the series would be if it went on as before, year by year up to the target's, with its 80 % interval.
struct ProjectedPart {
    let points: [Projection.Point]
    /// «Dự báo năm 2030: 91,0%», the number that stands in the table beneath.
    let label: String
    /// The number with its unit of measure, without the year.
    let figure: String

    /// nil without a projection, or where the last value is as late as the target.
    init?(_ head: Assessment, _ series: Series, from last: Int, _ indicator: Indicator, _ words: Words) {
        guard let projection = head.projection(along: series), last < projection.year else { return nil }
        points = (last...projection.year).map { projection.point(in: $0) }
        let number = words.form(indicator).text(projection.atTarget)
        figure = indicator.unitOfMeasure == .amount ? words.measured(number, indicator) : number
        label = words.fill(.chartProjection, ("year", String(projection.year)), ("value", figure))
    }

    /// The points at which the line bends, where a percentage has come to its end, and its two ends.
    var bends: [Projection.Point] {
        points.indices.filter { index in
            if index == 0 || index == points.count - 1 { return true }
            return abs(points[index - 1].value + points[index + 1].value - 2 * points[index].value) > 1e-6
        }.map { points[$0] }
    }
}
