import Drawing
import Language
import Wording

/// Units where they lie, each with its class, as plain values: for tiles by column and row, for outlines by their rings.
struct UnitMap: Sendable {
    /// A class: word and fill, and a sign where it is a standing.
    struct Sign: Sendable, Equatable {
        var word: String
        var fill: Fill
        var icon: StatusIcon.Shape?
    }

    struct Place: Sendable {
        var name: String
        /// «30,3%», «chưa báo cáo».
        var figure: String
        var sign: Sign
        /// From 0, to the right and downwards.
        var column = 0
        var row = 0
        /// Degrees east and north; holes and separate parts are rings of their own.
        var rings: [[Point]] = []
    }

    /// A province of 2025 has up to 168 communes and wards.
    static let mostPlaces = 200

    /// Unique on its page: the prefix of every id in the drawing.
    var id: String
    var tongue: Tongue
    /// In the order of the list beside: the one that needs attention first, where they may be put in order.
    var places: [Place]
    /// «30/6/2025».
    var when: String
    var remarks: [String] = []
    var isIllustrative = false
    var title: String
    var description: String

    /// The classes that occur, in the order of the list.
    var signs: [Sign] {
        places.reduce(into: []) { signs, place in
            if !signs.contains(place.sign) { signs.append(place.sign) }
        }
    }

    func key(_ width: ChartWidth) -> SampleKey {
        SampleKey(signs.map { (.sign($0.fill, $0.icon), $0.word) }, width: width.rawValue, least: 1)
    }

    func notes(_ width: ChartWidth) -> ChartNotes {
        ChartNotes(remarks + [isIllustrative ? ChartWord.illustrativeNote.text(tongue) : nil], width: width.rawValue)
    }
}
