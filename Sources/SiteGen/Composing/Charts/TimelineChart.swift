import Drawing
import Wording

/// A plan's deadlines, a row each, on an axis of its years: a full dot was reported as done, a hollow one is under way, a cross is not
/// begun, a hatched box has no report though its day has passed, a diamond is a deadline, a small square one after the unit's end. The strong upright line is the report's date.
func timelineChart(_ facts: TimelineFacts, _ width: ChartWidth) -> DrawnChart {
    let frame = TimelineFrame(facts, width)
    var plot = Plot(
        id: facts.id + (width == .wide ? "-w" : "-n"), width: width.rawValue, height: frame.height,
        title: facts.title, description: facts.description, language: facts.words.tongue.rawValue)
    frame.drawLines(&plot)
    var marks = TimelineMarks()
    var spans: [Point] = []
    for place in frame.places {
        if let until = place.row.until { spans += [Point(frame.x(Double(facts.years.lowerBound)), place.middle), Point(frame.x(until), place.middle)] }
        for mark in place.row.marks { marks.add(mark.sign, at: Point(frame.x(mark.place), place.middle)) }
    }
    for entry in frame.key { marks.add(entry.sign, at: entry.at) }
    if !spans.isEmpty { plot.add(Rule(spans, stroke: Stroke(.axis, width: 2), role: .track)) }
    marks.draw(&plot)
    frame.drawWords(&plot)
    return DrawnChart(plot: plot, unplaced: [])
}

/// The signs of a timeline, gathered so that each kind is one element.
private struct TimelineMarks {
    private var places: [TimelineFacts.Sign: [Point]] = [:]

    mutating func add(_ sign: TimelineFacts.Sign, at point: Point) { places[sign, default: []].append(point) }

    func draw(_ plot: inout Plot) {
        for sign in TimelineFacts.Sign.allCases {
            guard let points = places[sign] else { continue }
            switch sign {
            case .done: plot.add(Dots(points, radius: 4.5, role: .observed))
            case .doing: plot.add(Dots(points, radius: 4, isHollow: true, role: .observed))
            case .notStarted:
                let strokes = points.flatMap { at in
                    [Point(at.x - 4, at.y - 4), Point(at.x + 4, at.y + 4), Point(at.x - 4, at.y + 4), Point(at.x + 4, at.y - 4)]
                }
                plot.add(Rule(strokes, stroke: Stroke(.ink, width: 2), role: .observed))
            case .noResult: plot.add(Gaps(points.map { Box(left: $0.x - 5, top: $0.y - 5, right: $0.x + 5, bottom: $0.y + 5) }))
            case .due: plot.add(Diamond(points, radius: 5))
            case .lapsed:
                for point in points {
                    plot.add(Bar(Box(left: point.x - 3.5, top: point.y - 3.5, right: point.x + 3.5, bottom: point.y + 3.5), fill: .color(.bg), outline: .axis, role: .missing))
                }
            }
        }
    }
}

extension TimelineFacts.Sign {
    var word: Word {
        switch self {
        case .done: .dutyDone
        case .doing: .dutyDoing
        case .notStarted: .dutyNotStarted
        case .noResult: .timelineNoResult
        case .due: .timelineDue
        case .lapsed: .timelineLapsed
        }
    }
}
