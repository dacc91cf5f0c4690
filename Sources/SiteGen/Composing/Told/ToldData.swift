import OpenData
import Rendering
import Reporting
import Telling
import Wording

/// data/: every file that can be taken away, in every format, and what its columns mean.
func dataPage(_ edition: Edition) -> FramedPage {
    let words = edition.words, report = edition.report
    var blocks: [Block] = [.lead(words[.dataLead])]
    if report.observations.contains(where: \.illustrative) { blocks.append(.notice([.text(words[.pageIllustrativeNotice])])) }
    if report.site.dataFormats.contains(.excel) { blocks.append(.text(.text(words[.dataExcel]))) }
    blocks.append(.text(.text(words.terms(of: report.site))))
    let descriptions: [(path: String, word: Word)] = [
        (DataPath.package, .dataPackageFile), (DataPath.tableMetadata, .dataTableMetadataFile), (DataPath.dataset, .dataDatasetFile),
        (DataPath.catalogue, .dataCatalogueFile),
    ]
    let about = descriptions.map { List.Item([.link(edition.sharedAddress($0.path), $0.path), .text(": \(words[$0.word])")]) }
    let units = edition.tree.listed.map { (DataPath.unit(report[$0].id), edition.name($0), report[$0].id) }
    let indicators = edition.reportIndex.used.map { (DataPath.indicator(report[$0].id), edition.name($0), report[$0].id) }
    blocks += [
        edition.section(.dataFilesHeading, "h-files", [.table(edition.dataFiles)]),
        edition.section(.dataAboutHeading, "h-about", [.list(List(.plain, about))]),
        edition.section(.dataColumnsHeading, "h-columns", dataTables.map { edition.columns(of: $0) }),
        edition.section(.dataUnitsHeading, "h-units", [.table(edition.files(of: units, .columnUnit))]),
        edition.section(.dataIndicatorsHeading, "h-indicators", [.table(edition.files(of: indicators, .columnIndicator))]),
    ]
    var frame = PageFrame(path: Routes.data, title: words[.navData])
    frame.description = datasetDescription(edition.dataSource).bytes
    return edition.told(edition.page(Routes.data, words[.navData], blocks), in: frame)
}

extension Edition {
    fileprivate func section(_ heading: Word, _ place: String, _ blocks: [Block]) -> Block {
        .section(Telling.Section([.text(words[heading])], place: Place(place), blocks))
    }

    /// The links to one table in every format.
    private func dataLinks(_ path: String) -> [Inline] {
        Array(
            report.site.dataFormats.map { [Inline.link(sharedAddress(DataPath.file(path, $0)), $0.name(words))] }
                .joined(separator: [.text(" · ")]))
    }

    fileprivate var dataFiles: Table {
        let rows = dataTables.map { table in
            Table.Row([
                Table.Cell([.code(table.name)]), Table.Cell([.text(words[table.title])]),
                Table.Cell([.text(words.whole(table.rowCount(dataSource)))]), Table.Cell(dataLinks(table.path)),
            ])
        }
        return Table(
            caption: [.text(words[.tableFiles])],
            columns: [
                Table.Column([.text(words[.columnFile])], .name), Table.Column([.text(words[.columnContent])]),
                Table.Column([.text(words[.columnRows])], .number), Table.Column([.text(words[.columnFormats])]),
            ], groups: [Table.Group(rows)])
    }

    /// In the order in which they stand in the file.
    fileprivate func columns(of table: DataTable) -> Block {
        let columns = Table(
            caption: [],
            columns: [Table.Column([.text(words[.columnName])], .name), Table.Column([.text(words[.columnMeaning])])],
            groups: [Table.Group(table.columns.map { Table.Row([Table.Cell([.code($0.name)]), Table.Cell([.text(words[$0.word])])]) })],
            isSortable: false)
        return .fold(Fold([.text(words[table.title])], [.table(columns)]))
    }

    /// A table of its own for each of many: of units, of indicators.
    fileprivate func files(of items: [(path: String, name: String, id: String)], _ head: Word) -> Table {
        Table(
            caption: [],
            columns: [Table.Column([.text(words[head])], .name), Table.Column([.text(words[.columnFormats])])],
            groups: [
                Table.Group(
                    items.map { item in
                        Table.Row([Table.Cell([.text("\(item.name) "), .code(item.id)]), Table.Cell(dataLinks(item.path))])
                    })
            ])
    }
}

extension Site.DataFormat {
    /// What a link to a file of it says.
    func name(_ words: Words) -> String {
        switch self {
        case .csv: words[.formatCSV]
        case .excel: words[.formatExcel]
        case .json: words[.formatJSON]
        case .xlsx: "Excel .xlsx"
        }
    }
}
