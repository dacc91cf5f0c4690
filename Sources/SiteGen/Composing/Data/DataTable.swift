import Language
import Measuring
import Reporting
import Wording

/// One column of open data: its name in the file, what a program may take it for, and what it means.
struct DataColumn: Sendable {
    /// The names of types as Frictionless has them.
    enum Kind: String { case text = "string", whole = "integer", number, truth = "boolean", date, any }

    let name: String
    let kind: Kind
    let word: Word
    /// Never empty.
    let isRequired: Bool

    init(_ name: String, _ kind: Kind, _ word: Word, isRequired: Bool = false) {
        self.name = name
        self.kind = kind
        self.word = word
        self.isRequired = isRequired
    }
}

/// One table of the whole site: the one model that files, metadata and the page about them are made from.
struct DataTable: Sendable {
    /// Of the plain CSV.
    let path: String
    let title: Word
    /// What it is made from, for messages.
    let source: String
    let columns: [DataColumn]
    /// Columns that together name a row; none where rows may repeat.
    let key: [String]
    /// Columns whose values stand in the first column of another table.
    let references: [(column: String, table: String)]
    let count: @Sendable (Edition) -> Int
    let make: @Sendable (Edition, Site.DataFormat) -> [UInt8]
}

let dataTables = [
    DataTable(
        path: Routes.observationsData, title: .fileObservations, source: "data", columns: observationColumns,
        key: ["unit", "indicator", "year", "dimensions", "obs_status", "origin"],
        references: [("unit", Routes.unitsData), ("indicator", Routes.indicatorsData)],
        count: { edition in
            let derived = edition.measured.derivedSeries(of: edition.report.areaRefs)
            return edition.report.observations.count + edition.report.observations.count { $0.supersedes != nil }
                + derived.reduce(0) { $0 + edition.measured.series($1.area, $1.indicator).points.count { $0.origin == .derived } }
        },
        make: { observationsData($0.measured, $0.report.observations, derived: $0.measured.derivedSeries(of: $0.report.areaRefs), $1) }),
    DataTable(
        path: Routes.assessmentsData, title: .fileAssessments, source: "plans", columns: assessmentColumns, key: [],
        references: [("unit", Routes.unitsData), ("indicator", Routes.indicatorsData)],
        count: { $0.measured.rows.count }, make: { assessmentsData($0.measured, $1, $0.words) }),
    DataTable(
        path: Routes.publishedData, title: .filePublished, source: "published", columns: publishedColumns, key: [], references: [],
        count: { $0.report.published.count }, make: { publishedData($0.report, $1) }),
    DataTable(
        path: Routes.unitsData, title: .fileUnits, source: "units.csv", columns: unitColumns, key: ["id"], references: [],
        count: { $0.report.areas.count }, make: { unitsData($0.report, $1) }),
    DataTable(
        path: Routes.changesData, title: .fileChanges, source: "unit-changes.csv", columns: changeColumns, key: [],
        references: [("from", Routes.unitsData), ("to", Routes.unitsData)],
        count: { $0.report.changes.count }, make: { changesData($0.report, $1) }),
    DataTable(
        path: Routes.indicatorsData, title: .fileIndicators, source: "indicators.yaml", columns: indicatorColumns, key: ["id"],
        references: [],
        count: { $0.report.indicators.count }, make: { indicatorsData($0, $1) }),
]
