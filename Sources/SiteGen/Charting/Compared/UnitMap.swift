import Drawing
import Language
import Measuring
import Reporting
import Wording

/// Units where they lie, each with its class, as plain values: for tiles by column and row, for outlines by their rings.
package struct UnitMap: Sendable {
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
    package var id: String
    var locale: ReportLocale
    /// In the order of the list beside: the one that needs attention first, where they may be put in order.
    var places: [Place]
    /// «30/6/2025».
    package var when: String
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
        ChartNotes(remarks + [isIllustrative ? ChartWord.illustrativeNote.text(locale) : nil], width: width.rawValue)
    }
}

/// Siblings where they lie, each in its class: its standing, or where nobody is judged, on which side of the target of the unit above.
extension Siblings {
    /// nil where any of them has no place of its own in the grid of tiles.
    package func tiles() -> UnitMap? {
        let spots = members.map { report[$0.area].tile }
        guard !spots.contains(where: { $0 == nil }), members.count <= UnitMap.mostPlaces else { return nil }
        let left = spots.compactMap { $0?.column }.min() ?? 0
        let top = spots.compactMap { $0?.row }.min() ?? 0
        return map { place, member in
            guard let tile = report[member.area].tile else { return }
            (place.column, place.row) = (tile.column - left, tile.row - top)
        }
    }

    /// nil where any of them has no outline.
    package func outlines() -> UnitMap? {
        guard members.count <= UnitMap.mostPlaces, members.allSatisfy({ report.boundary(of: $0.area) != nil }) else { return nil }
        var map = map { place, member in
            place.rings = report.boundary(of: member.area)?.rings.map { $0.map { Point($0.longitude, $0.latitude) } } ?? []
        }
        var credits: [String] = []
        for member in members {
            guard let credit = report.boundary(of: member.area)?.credit, !credits.contains(credit) else { continue }
            credits.append(credit)
        }
        map?.remarks += credits.map { words.fill(.compareMapCredit, ("credit", $0)) }
        return map
    }

    /// Why there is no map although places were given for some; nil where nobody gave any.
    package var whyNoMap: String? {
        let homeless = members.filter { report[$0.area].tile == nil }
        if members.count < 2 || homeless.count == members.count { return nil }
        if members.count > UnitMap.mostPlaces {
            return words.fill(.compareNoMapMany, ("count", words.whole(members.count)), ("most", words.whole(UnitMap.mostPlaces)))
        }
        if !homeless.isEmpty {
            let more = homeless.count > 3 ? " …" : ""
            return words.fill(
                .compareNoMapTile, ("count", words.whole(homeless.count)),
                ("units", homeless.prefix(3).map(\.name).joined(separator: ", ") + more))
        }
        return aim == nil && !isJudged ? words[.compareNoMapTarget] : nil
    }

    private func map(_ put: (inout UnitMap.Place, Member) -> Void) -> UnitMap? {
        guard members.count > 1, aim != nil || isJudged else { return nil }
        let places = (isOrdered ? worstFirst : rows).map { row in
            var place = UnitMap.Place(name: row.member.name, figure: row.row.now?.text ?? row.row.absence, sign: sign(row))
            put(&place, row.member)
            return place
        }
        return UnitMap(
            id: id, locale: words.locale, places: places, when: nowText, isIllustrative: isIllustrative, title: title,
            description: places.map { "\($0.name): \($0.figure), \($0.sign.word.prefix(1).lowercased() + $0.sign.word.dropFirst())." }
                .joined(separator: " "))
    }

    private func sign(_ row: Sortable) -> UnitMap.Sign {
        if let verdict = row.row.verdict { return UnitMap.Sign(word: verdict.word, fill: .status(verdict.fill), icon: verdict.icon) }
        guard row.exact != nil, let target = row.row.target else {
            return UnitMap.Sign(word: words[.compareNoValue], fill: .status(.noData))
        }
        let word: Word = row.distance <= 0 ? .compareReached : .compareNotReached
        return UnitMap.Sign(
            word: words.fill(word, ("target", "\(targetTitle) (\(target.text))")), fill: row.distance <= 0 ? .color(.ink2) : .color(.bg))
    }
}

/// The list beside or under a map: number, sign, name and figure of each unit, in as many columns as fit, read downwards.
struct NumberedList {
    let height: Double
    private let columns: Int
    private let columnWidth: Double
    private let left: Double
    private let top: Double
    private let entries: [(number: Int, place: UnitMap.Place, lines: [String], column: Int, y: Double)]

    private static let size = Plot.defaultFontSize
    private static let line = 17.6
    /// Number and class sample before the words.
    private static let indent = 52.0

    init(_ places: [UnitMap.Place], left: Double, top: Double, width: Double, columns: Int) {
        self.left = left
        self.top = top
        self.columns = columns
        columnWidth = (width - Double(columns - 1) * 16) / Double(columns)
        let room = (columnWidth - Self.indent) * AdvanceWidths.layoutFactor / AdvanceWidths.clipFactor
        let texts = places.map { Wrap.lines("\($0.name): \($0.figure)", within: room, size: Self.size) }
        let total = texts.map(\.count).reduce(0, +)
        let most = (total + columns - 1) / columns
        var (column, used, tallest) = (0, 0, 0)
        var entries: [(number: Int, place: UnitMap.Place, lines: [String], column: Int, y: Double)] = []
        for (index, lines) in texts.enumerated() {
            if used > 0, used + lines.count > most, column < columns - 1 { (column, used) = (column + 1, 0) }
            entries.append((index + 1, places[index], lines, column, top + Double(used) * (Self.line + 2)))
            used += lines.count
            tallest = max(tallest, used)
        }
        self.entries = entries
        height = Double(tallest) * (Self.line + 2)
    }

    func draw(_ plot: inout Plot) {
        var numbers = TextGroup(anchor: .end, size: Self.size, color: .ink)
        var words = TextGroup(anchor: .start, size: Self.size, color: .ink)
        for entry in entries {
            let x = left + Double(entry.column) * (columnWidth + 16)
            numbers.add("\(entry.number).", at: Point(x + 26, entry.y + 14))
            plot.add(
                Bar(Box(left: x + 32, top: entry.y + 3, right: x + 46, bottom: entry.y + 15), fill: entry.place.sign.fill, outline: .axis))
            for (row, line) in entry.lines.enumerated() {
                words.add(line, at: Point(x + Self.indent, entry.y + 14 + Double(row) * Self.line))
            }
        }
        plot.add(numbers)
        plot.add(words)
    }
}
