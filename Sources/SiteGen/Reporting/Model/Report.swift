import Diagnostics
import Language

/// What is true: the whole content, checked. Only Reporting can make one.
package struct Report: Sendable {
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
    package let cells: [[Int16]]
    /// Sources and notes, each once; 0 is the empty text.
    package let texts: [String]
    /// Paths of the data files.
    package let files: [String]
    package let published: [PublishedFigure]
    package let dutyResults: [DutyResult]
    package let narratives: [Narrative]
    package let pages: [FreePage]
    package let strings: [Tongue: Strings]
    /// What was found but does not forbid publishing.
    package let warnings: [Diagnostic]
    let ranges: ObservationRanges
    /// Parent → children, in the list's own order.
    let children: [[AreaRef]]
    let areaIds: Register
    let indicatorIds: Register
    let planIds: Register
}
