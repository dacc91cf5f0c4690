import Measuring
import Reporting
import Wording

/// One column of open data: its name in the file, what a program may take it for, and what it means.
package struct DataColumn: Sendable {
    /// The names of types as Frictionless has them.
    enum Kind: String { case text = "string", whole = "integer", number, truth = "boolean", date, any }

    package let name: String
    let kind: Kind
    /// What it means.
    package let word: Word
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
package struct DataTable: Sendable {
    /// Of the plain CSV.
    package let path: String
    package let title: Word
    /// What it is made from, for messages.
    let origin: String
    package let columns: [DataColumn]
    /// Columns that together name a row; none where rows may repeat.
    var key: [String] = []
    /// Columns whose values stand in the first column of another table.
    var references: [(column: String, table: String)] = []
    /// The room in bytes that a file is given ahead.
    var capacity: @Sendable (DataSource) -> Int = { _ in 0 }
    /// Whether it tells of made-up figures: then programs must know as readers do.
    var isIllustrative: @Sendable (DataSource) -> Bool = { _ in false }
    fileprivate let count: @Sendable (DataSource) -> Int
    fileprivate let rows: @Sendable (DataSource, inout CellWriter) -> Void

    /// «observations».
    package var name: String { DataTable.name(path) }

    package func rowCount(_ data: DataSource) -> Int { count(data) }

    func file(_ data: DataSource, _ format: Site.DataFormat) throws -> [UInt8] {
        try dataFile(DataTitle(data.words[title], name: name), columns, data, format, capacity: capacity(data)) { rows(data, &$0) }
    }

    static func file(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }
    static func name(_ path: String) -> String { String(file(path).split(separator: ".").first ?? "") }
}

/// The tables of the whole site, as the page about them lists them.
package let dataTables = [
    DataTable(
        path: DataPath.observations, title: .fileObservations, origin: "data", columns: observationColumns,
        key: ["unit", "indicator", "year", "dimensions", "obs_status", "origin"],
        references: [("unit", DataPath.units), ("indicator", DataPath.indicators)],
        capacity: { $0.report.observations.count * observationSize }, isIllustrative: \.hasIllustrative,
        count: { data in
            let derived = data.measured.derivedSeries(of: data.report.areaRefs)
            return data.report.observations.count + data.report.observations.count { $0.supersedes != nil }
                + derived.reduce(0) { $0 + data.measured.series($1.area, $1.indicator).points.count { $0.origin == .derived } }
        },
        rows: { data, cells in
            cells.observations(data.measured, data.report.observations, derived: data.measured.derivedSeries(of: data.report.areaRefs))
        }),
    DataTable(
        path: DataPath.assessments, title: .fileAssessments, origin: "plans", columns: assessmentColumns,
        references: [("unit", DataPath.units), ("indicator", DataPath.indicators)], capacity: { $0.measured.rows.count << 9 },
        isIllustrative: { $0.measured.assessments.contains(where: \.isIllustrative) },
        count: { $0.measured.rows.count }, rows: { data, cells in cells.assessments(data.measured, data.words) }),
    DataTable(
        path: DataPath.published, title: .filePublished, origin: "published", columns: publishedColumns,
        count: { $0.report.published.count }, rows: { data, cells in cells.published(data.report) }),
    DataTable(
        path: DataPath.units, title: .fileUnits, origin: "units.csv", columns: unitColumns, key: ["id"],
        capacity: { $0.report.areas.count * 96 },
        count: { $0.report.areas.count }, rows: { data, cells in cells.units(data.report) }),
    DataTable(
        path: DataPath.changes, title: .fileChanges, origin: "unit-changes.csv", columns: changeColumns,
        references: [("from", DataPath.units), ("to", DataPath.units)],
        count: { $0.report.changes.count }, rows: { data, cells in cells.changes(data.report) }),
    DataTable(
        path: DataPath.indicators, title: .fileIndicators, origin: "indicators.yaml", columns: indicatorColumns, key: ["id"],
        count: { $0.report.indicators.count }, rows: { data, cells in cells.indicators(data.report, data.words) }),
]
