import Diagnostics
import Language

/// Who is reported on: a place or an organisation, with its life (SDMX: reference area; in the content and on pages: đơn vị).
///
/// A class although nothing in it ever changes: every page asks for it, as with `Indicator`.
package final class ReferenceArea: Sendable {
    /// Lower-case ASCII with hyphens; unique for ever, for a name may be used again by another territory.
    package let id: String
    package let name: String
    /// A word of the content (`ward`, `district`, `province`, `organisation`, …); levels are data, not code.
    package let kind: String
    package let parent: AreaRef?
    package let validFrom: CivilDate?
    /// The last day of its life; nil while it lives.
    package let validTo: CivilDate?
    /// The official list's own number among its siblings; nil where the content does not say.
    package let order: Int?
    /// Where it stands in lists, among all units, from 0: by `order`, then those without by name (Vietnamese order, numbers by value).
    package let rank: Int
    /// The legal basis of its making or ending.
    package let basis: String
    /// Where it lies in the grid of tiles of its siblings («B3»: second column, third row); nil where nobody said.
    package let tile: Tile?
    /// Whom to ask for the unit's figures, as the office writes it. For letters and lists of the office; no page shows it.
    package let contact: String
    package let location: SourceLocation

    init(
        id: String, name: String, kind: String, parent: AreaRef?, validFrom: CivilDate?, validTo: CivilDate?, order: Int?, rank: Int,
        basis: String,
        tile: Tile?, contact: String, location: SourceLocation
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.parent = parent
        self.validFrom = validFrom
        self.validTo = validTo
        self.order = order
        self.rank = rank
        self.basis = basis
        self.tile = tile
        self.contact = contact
        self.location = location
    }

    /// Whether any day of the year lies in the unit's life.
    package func isAlive(in year: Int) -> Bool {
        if let validFrom, validFrom.year > year { return false }
        if let validTo, validTo.year < year { return false }
        return true
    }

    package func isAlive(on date: CivilDate) -> Bool {
        if let validFrom, date < validFrom { return false }
        if let validTo, date > validTo { return false }
        return true
    }
}

/// One change of the map: what became of a unit, when and by which resolution.
package struct AreaChange: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case rename, mergeWhole = "merge_whole", splitPart = "split_part", boundary
    }
    package let from: AreaRef
    package let to: AreaRef
    package let date: CivilDate
    package let kind: Kind
    package let basis: String
    package let note: String
    package let location: SourceLocation
}

/// A place in a grid of equal tiles, from 0: columns to the east, rows to the south.
package struct Tile: Sendable, Hashable {
    package let column: Int
    package let row: Int
}

extension [ReferenceArea] {
    private static let kindsWithCommittee: Set = ["province", "city", "district", "ward", "commune", "special-zone"]

    /// Whether a people's committee stands at a unit's head: of the kinds of place that have one, and of the office's own kinds beneath such a
    /// place. A union of states and its members have none.
    package func hasPeoplesCommittee(_ area: AreaRef) -> Bool {
        var next: AreaRef? = area
        // no further than a list without circles goes
        for _ in indices {
            guard let unit = next.map({ self[Int($0.index)] }), unit.kind != "organisation" else { return false }
            if Self.kindsWithCommittee.contains(unit.kind) { return true }
            next = unit.parent
        }
        return false
    }
}
