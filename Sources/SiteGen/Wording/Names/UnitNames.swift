import Language
import Reporting

/// The names of units in running text, and the place beside the date of a paper.
extension Words {
    /// «quận Gò Vấp» in a sentence, but «Phường 16» and «Thành phố Hồ Chí Minh»: kinds before a number or a person's name keep their capital.
    package func inSentence(_ unit: ReferenceArea) -> String {
        guard let kind = kindWord(of: unit.name), !keepsKind(unit.name, kind) else { return unit.name }
        return kind.loweredFirst + unit.name.dropFirst(kind.count)
    }

    /// The place beside a date: «Gò Vấp», but «Phường 16» and «Thành phố Hồ Chí Minh» in full, and wards as they are called.
    package func place(_ unit: ReferenceArea) -> String {
        guard let kind = kindWord(of: unit.name), !keepsKind(unit.name, kind) else { return unit.name }
        return String(unit.name.dropFirst(kind.count + 1))
    }

    private func kindWord(of name: String) -> String? {
        Language.kindWord(of: name, among: self[.printKindWords].split(separator: "|").map { $0.trimmed })
    }

    private func keepsKind(_ name: String, _ kind: String) -> Bool {
        let rest = name.dropFirst(kind.count + 1)
        return rest.first?.isNumber == true || self[.printFullNames].split(separator: "|").contains { $0.trimmed == name }
    }

    /// The unit that an organisation's name ends with: «Hội Khuyến học thành phố Cao Lãnh» is in «Thành phố Cao Lãnh». The longest name that
    /// fits, its capitals aside; where none does, the longest that fits without its word of kind: «Hội Khuyến học Cao Lãnh».
    package func unit(named organisation: String, in report: Report) -> AreaRef? {
        let units = report.areaRefs.filter { report[$0].kind != "organisation" }
        let folded = " " + organisation.lowercased()
        func longest(_ name: (AreaRef) -> String) -> AreaRef? {
            units.filter { folded.hasSuffix(" " + name($0).lowercased()) }.max { name($0).count < name($1).count }
        }
        return longest { report[$0].name } ?? longest { place(report[$0]) }
    }
}

extension Substring {
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}

/// What the units of a report are called in one language; made once for all pages.
package struct UnitNames: Sendable {
    private let report: Report
    private let words: Words
    /// Units whose name another unit bore or bears at another time.
    package let namesakes: Set<AreaRef>
    /// Words that names of units begin with.
    private let kindWords: [String]

    package init(_ report: Report, _ words: Words) {
        (self.report, self.words) = (report, words)
        kindWords = report.kindWords
        let sameName = Dictionary(grouping: report.areaRefs) { report[$0].name }.values.filter { $0.count > 1 }
        namesakes = Set(
            sameName.flatMap { areas in
                let lives = areas.map { [report[$0].validFrom, report[$0].validTo] }
                return Set(lives).count > 1 ? zip(areas, lives).filter { $1 != [nil, nil] }.map(\.0) : []
            })
    }

    /// The unit's name; with its life where another unit of another time bears the same: «Thành phố Cần Thơ (từ 01/7/2025)».
    package func name(_ area: AreaRef) -> String {
        let unit = report[area]
        return namesakes.contains(area) ? words.fill(.whenFullName, ("name", unit.name), ("life", words.life(unit))) : unit.name
    }

    /// «Phường», «Thành phố thuộc tỉnh»: the content's own word for a kind, as written where nobody worded it; of a word for several,
    /// «Quận, huyện», the one that the unit's name begins with.
    package func kind(_ area: AreaRef) -> String {
        let word = words.named("kind", report[area].kind) ?? report[area].kind
        guard word.contains(", "), let own = ownKind(area), word.lowercased().split(separator: ", ").contains(own.lowercased()[...]) else {
            return word
        }
        return own
    }

    /// The word of kind in the unit's own name, which is Vietnamese.
    private func ownKind(_ area: AreaRef) -> String? {
        switch words.locale {
        case .vi: Language.kindWord(of: report[area].name, among: kindWords)
        case .en: nil
        }
    }

    /// «phường»; «quận, huyện»; «đơn vị» where they are of too many kinds to name.
    package func kindOf(_ areas: [AreaRef], _ words: Words) -> String {
        var kinds: [String] = []
        for area in areas {
            let kind = kind(area).lowercased()
            if !kinds.contains(kind) { kinds.append(kind) }
        }
        return kinds.count > 3 ? words[.columnUnit].lowercased() : kinds.joined(separator: ", ")
    }

    /// What a share is of: of the units below a unit, in their own words («số phường của quận»), else as the catalogue says it.
    package func denominator(_ reference: IndicatorRef, of area: AreaRef, year: Int) -> String? {
        let indicator = report[reference]
        guard case .shareOfChildren = indicator.derivation, let noun = report.nounOfChildren(area, year: year, in: words.locale) else {
            return indicator.denominator.map { words.text($0) }
        }
        return words.fill(
            .indicatorDenominatorBelow, ("kinds", countedForm(noun, isOne: false)),
            ("unit", ownKind(area)?.lowercased() ?? report[area].name))
    }
}
