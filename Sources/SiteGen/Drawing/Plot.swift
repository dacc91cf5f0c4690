/// A drawing: a size in viewBox units, words for those who cannot see it, and marks in the order they are painted.
package struct Plot: Sendable {
    /// Unique in its page; put before every id inside.
    package var id: String
    package let width: Double
    package var height: Double
    /// Says the finding: area, indicator, value, standing.
    package var title: String
    /// Gives the numbers: first, last, targets, projection.
    package var description: String
    /// A sign beside a number that says it all: hidden from screen readers, without title and description.
    package var isDecorative = false
    /// Language of the words, as in `lang`.
    package var language: String
    package private(set) var marks: [any Mark] = []
    /// Those the marks need defined, a bit each.
    private(set) var patterns: UInt8 = 0
    /// What the first `covered` marks take up: kept, as labels are placed in several rounds.
    private var footprint = Footprint()
    private var covered = 0

    package static let defaultFontSize = 13.0

    package init(id: String, width: Double, height: Double, title: String, description: String, language: String = "vi") {
        self.id = id
        self.width = width
        self.height = height
        self.title = title
        self.description = description
        self.language = language
        marks.reserveCapacity(24)
    }

    package var viewBox: Box { Box(left: 0, top: 0, right: width, bottom: height) }

    package mutating func add(_ mark: some Mark) {
        marks.append(mark)
        if let pattern = mark.pattern { patterns |= 1 << pattern.rawValue }
    }

    /// Places labels around all that was added so far, adds them as texts, and returns those that found no place:
    /// the caller must put these into the table. They keep within a frame, the whole drawing where none is given.
    package mutating func place(_ labels: [Label], within frame: Box? = nil) -> [Label] {
        for mark in marks[covered...] { mark.cover(&footprint) }
        let placement = LabelPlacement(labels, in: frame ?? viewBox, around: &footprint)
        for text in placement.placed { add(text) }
        covered = marks.count
        return placement.unplaced
    }
}
