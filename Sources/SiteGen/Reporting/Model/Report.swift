import Diagnostics
import Language

/// What is true: the whole content, checked. Only Reporting can make one.
///
/// A class although nothing in it ever changes: it is handed to every page, and twenty arrays are not counted at each hand.
package final class Report: Sendable {
    package let site: Site
    /// In the catalogue's order.
    package let indicators: [Indicator]
    /// In the order of units.csv.
    package let areas: [ReferenceArea]
    package let changes: [AreaChange]
    package let plans: [Plan]
    /// Sorted by area, indicator, cell, year; one per key (the final one where a provisional was replaced).
    package let observations: [Observation]
    /// Provisional observations that a final one replaced.
    package let superseded: [Observation]
    /// Cells of the dimensions: per cell one code index per dimension, -1 for its total; cell 0 is the total of all.
    package let cells: [[Int16?]]
    /// Sources and notes, each once; 0 is the empty text.
    package let texts: [String]
    /// Paths of the data files.
    package let files: [String]
    package let published: [PublishedFigure]
    package let dutyResults: [DutyResult]
    package let receipts: [Receipt]
    package let narratives: [Narrative]
    package let pages: [FreePage]
    /// By their paths.
    package let pictures: [String: Picture]
    /// By area.
    let boundaries: [AreaRef: Boundary]
    package let strings: [ReportLocale: Strings]
    /// What was found but does not forbid publishing.
    package let warnings: [Diagnostic]
    /// What was left out, for those who take the sound part of a content; nothing of a report that may be published.
    package let setAside: SetAside
    let ranges: ObservationRanges
    /// Parent → children, in the list's own order.
    let children: [[AreaRef]]
    let areaIds: Register
    let indicatorIds: Register
    let planIds: Register

    init(
        site: Site, indicators: [Indicator], areas: [ReferenceArea], changes: [AreaChange], plans: [Plan], observations: [Observation],
        superseded: [Observation], cells: [[Int16?]], texts: [String], files: [String], published: [PublishedFigure],
        dutyResults: [DutyResult], receipts: [Receipt], narratives: [Narrative], pages: [FreePage], pictures: [String: Picture],
        boundaries: [AreaRef: Boundary],
        strings: [ReportLocale: Strings], warnings: [Diagnostic],
        ranges: ObservationRanges, children: [[AreaRef]], areaIds: Register, indicatorIds: Register, planIds: Register,
        setAside: SetAside = .nothing
    ) {
        self.site = site
        self.indicators = indicators
        self.areas = areas
        self.changes = changes
        self.plans = plans
        self.observations = observations
        self.superseded = superseded
        self.cells = cells
        self.texts = texts
        self.files = files
        self.published = published
        self.dutyResults = dutyResults
        self.receipts = receipts
        self.narratives = narratives
        self.pages = pages
        self.pictures = pictures
        self.boundaries = boundaries
        self.strings = strings
        self.warnings = warnings
        self.ranges = ranges
        self.children = children
        self.areaIds = areaIds
        self.indicatorIds = indicatorIds
        self.planIds = planIds
        self.setAside = setAside
    }
}
