import Diagnostics

/// What was left out of a report because of faults, so that the rest could be used; empty where the whole content is sound.
///
/// Of a unit that is set aside in a year there is no observation of that year: it counts as not reported, and what derives from it is
/// partly reported. Why it is so is told here.
package struct SetAside: Sendable {
    package struct Part: Sendable {
        package enum What: Sendable, Hashable {
            /// All that these units report of the year; of every year where it is nil.
            case figures([AreaRef], year: Int?)
            /// plans/<id>.yaml.
            case plan(id: String, path: String)
            /// A row of which nobody knows whose it is.
            case row(path: String, line: Int)
            /// A file that holds nothing that can be used, and nothing of anybody.
            case file(path: String)
        }
        package let what: What
        /// Why, in reading order.
        package let faults: [Diagnostic]
    }

    /// Units in the order of units.csv, then plans, rows and files.
    package let parts: [Part]
    /// Faults in files that what is to be made does not need (texts, published figures, maps, words).
    package let unneeded: [Diagnostic]
    /// Unit → the years in which it is set aside, with the faults; 0 is every year.
    private let figures: [AreaRef: [Int: [Diagnostic]]]
    /// The indicators of the rows that were left out, as far as they could be read.
    private let held: [AreaYear: Set<IndicatorRef>]
    /// The units and years of which rows could not be read so far.
    private let unseen: Set<AreaYear>
    /// Path of a plan that is set aside → the units it speaks of, as far as they could be read.
    private let unitsOfPlans: [String: [AreaRef]]

    /// - parts: one for each unit and year, plan, row and file.
    init(
        parts: [Part], unneeded: [Diagnostic], held: [AreaYear: Set<IndicatorRef>], unseen: Set<AreaYear>, unitsOfPlans: [String: [AreaRef]]
    ) {
        self.parts = Self.together(parts)
        self.unneeded = unneeded
        self.held = held
        self.unseen = unseen
        self.unitsOfPlans = unitsOfPlans
        var figures: [AreaRef: [Int: [Diagnostic]]] = [:]
        for part in parts {
            guard case .figures(let areas, let year) = part.what else { continue }
            for area in areas { figures[area, default: [:]][year ?? 0, default: []] += part.faults }
        }
        self.figures = figures
    }

    package static let nothing = SetAside(parts: [], unneeded: [], held: [:], unseen: [], unitsOfPlans: [:])

    package var isEmpty: Bool { parts.isEmpty && unneeded.isEmpty }

    /// Why a unit's year was set aside; empty where it was not.
    package func faults(of area: AreaRef, year: Int) -> [Diagnostic] {
        guard !figures.isEmpty, let years = figures[area] else { return [] }
        return (years[year] ?? []) + (years[0] ?? [])
    }

    /// Whether anything of a unit was set aside, in any year.
    package func concerns(_ area: AreaRef) -> Bool { figures[area] != nil }

    /// Whether a unit may have reported an indicator in a year that was set aside: it has, or its rows could not be read so far.
    package func mayHold(_ area: AreaRef, _ indicator: IndicatorRef, year: Int) -> Bool {
        if figures.isEmpty { return false }
        return held[AreaYear(area, year)]?.contains(indicator) == true || unseen.contains(AreaYear(area, year))
            || unseen.contains(AreaYear(area, nil))
    }

    /// The indicators that a unit has reported in a year that was set aside, in the catalogue's order.
    package func indicators(of area: AreaRef, year: Int) -> [IndicatorRef] {
        held[AreaYear(area, year)]?.sorted() ?? []
    }

    /// The plan of this id, where it was set aside.
    package func plan(id: String) -> Part? {
        parts.first { part in if case .plan(id, _) = part.what { true } else { false } }
    }

    /// The plans set aside that speak of a unit or of the unit above it.
    package func plans(of area: AreaRef, below parent: AreaRef?) -> [Part] {
        parts.filter { part in
            guard case .plan(_, let path) = part.what else { return false }
            return (unitsOfPlans[path] ?? []).contains { $0 == area || $0 == parent }
        }
    }

    /// Units that are set aside for the same year and the same reasons (a file that cannot be read) are one part.
    private static func together(_ parts: [Part]) -> [Part] {
        struct Reason: Hashable {
            let year: Int?
            let faults: [Diagnostic]
        }
        var places: [Reason: Int] = [:]
        var joined: [Part] = []
        for part in parts {
            guard case .figures(let areas, let year) = part.what else {
                joined.append(part)
                continue
            }
            let reason = Reason(year: year, faults: part.faults)
            if let place = places[reason], case .figures(let others, _) = joined[place].what {
                joined[place] = Part(what: .figures(others + areas, year: year), faults: part.faults)
            } else {
                places[reason] = joined.count
                joined.append(part)
            }
        }
        return joined
    }
}

/// A unit in a year; in every year where that is nil.
struct AreaYear: Hashable, Sendable {
    let area: AreaRef
    let year: Int?

    init(_ area: AreaRef, _ year: Int?) {
        self.area = area
        self.year = year
    }
}
