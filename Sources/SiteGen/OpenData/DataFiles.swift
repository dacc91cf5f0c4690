import Measuring
import Reporting

/// A file of open data that will be made when its turn comes.
package struct DataFile: Sendable {
    /// Relative to the site's root.
    package let path: String
    /// What it is made from, for messages.
    package let origin: String
    package let bytes: @Sendable () throws -> [UInt8]
}

/// Where the files of open data lie, relative to the site's root; of tables the plain CSV.
package enum DataPath {
    package static let observations = "data/observations.csv"
    package static let assessments = "data/assessments.csv"
    package static let published = "data/published.csv"
    package static let units = "data/units.csv"
    package static let changes = "data/unit-changes.csv"
    package static let indicators = "data/indicators.csv"
    package static let package = "data/datapackage.json"
    package static let tableMetadata = "data/csv-metadata.json"
    package static let dataset = "data/dataset.jsonld"
    package static let catalogue = "data/dcat.jsonld"
    /// The page about them.
    package static let page = "data/index.html"

    package static func unit(_ id: String) -> String { "data/units/\(id).csv" }
    package static func indicator(_ id: String) -> String { "data/indicators/\(id).csv" }

    /// In: the path of a plain CSV. Out: that of the same table in a format: «go-vap.csv», «go-vap.excel.csv», «go-vap.json», «go-vap.xlsx».
    package static func file(_ path: String, _ format: Site.DataFormat) -> String {
        switch format {
        case .csv: path
        case .excel: path.dropLast(4) + ".excel.csv"
        case .json: path.dropLast(4) + ".json"
        case .xlsx: path.dropLast(4) + ".xlsx"
        }
    }
}

/// The descriptions, then in each format that the site wants: the tables of the whole, those of each unit, those of each indicator.
package func dataFiles(_ data: DataSource) -> [DataFile] {
    let report = data.report
    let descriptions = [
        DataFile(path: DataPath.package, origin: "site.yaml") { dataPackage(data) },
        DataFile(path: DataPath.tableMetadata, origin: "site.yaml") { tableMetadata(data) },
        DataFile(path: DataPath.dataset, origin: "site.yaml") { datasetDescription(data).bytes },
        DataFile(path: DataPath.catalogue, origin: "site.yaml") { dataCatalogue(data) },
    ]
    return descriptions
        + report.site.dataFormats.flatMap { format in
            let tables = dataTables.map { table in
                DataFile(path: DataPath.file(table.path, format), origin: table.origin) { try table.file(data, format) }
            }
            let units = report.areaRefs.map { area in
                DataFile(path: DataPath.file(DataPath.unit(report[area].id), format), origin: "data") {
                    try observationsFile(
                        data, report.observations(of: area), derived: data.measured.derivedSeries(of: [area]), of: data.names.name(area),
                        format)
                }
            }
            let indicators = report.indicatorRefs.map { indicator in
                DataFile(path: DataPath.file(DataPath.indicator(report[indicator].id), format), origin: "data") {
                    let rows = data.reporters[Int(indicator.index)].lazy.flatMap { area in
                        report.observations(of: area).lazy.filter { $0.indicator == indicator }
                    }
                    let derived = data.measured.derivedSeries(of: report.areaRefs).filter { $0.indicator == indicator }
                    return try observationsFile(data, rows, derived: derived, of: data.words.text(report[indicator].name), format)
                }
            }
            return tables + units + indicators
        }
}
