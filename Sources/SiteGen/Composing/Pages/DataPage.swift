import OpenData
import Rendering
import Reporting
import Wording

/// data/: every file that can be taken away, in every format, and what its columns mean.
func dataPage(_ edition: Edition) -> FramedPage {
    let words = edition.words
    let report = edition.report
    var sheet = Sheet(edition, path: Routes.data)
    if report.observations.contains(where: \.illustrative) { sheet.noteIllustrative() }
    let fields: Fields = [
        "lead": .text(words[.dataLead]),
        "formats": .text(report.site.dataFormats.contains(.excel) ? words[.dataExcel] : ""),
        "licence": .text(words.terms(of: report.site)),
        "description": .markup(sheet.part { $0.description() }),
        "filesHeading": .text(words[.dataFilesHeading]),
        "files": .markup(sheet.part { $0.dataFiles() }),
        "aboutHeading": .text(words[.dataAboutHeading]),
        "about": .list(
            [
                (DataPath.package, Word.dataPackageFile), (DataPath.tableMetadata, .dataTableMetadataFile),
                (DataPath.dataset, .dataDatasetFile), (DataPath.catalogue, .dataCatalogueFile),
            ].map { ["href": .text(sheet.address(of: $0.0)), "path": .text($0.0), "label": .text(words[$0.1])] }),
        "columnsHeading": .text(words[.dataColumnsHeading]),
        "columns": .markup(sheet.part { $0.dataColumns() }),
        "unitsHeading": .text(words[.dataUnitsHeading]),
        "units": .markup(
            sheet.part { sheet in
                for area in edition.tree.listed { sheet.dataItem(DataPath.unit(report[area].id), edition.name(area), report[area].id) }
            }),
        "indicatorsHeading": .text(words[.dataIndicatorsHeading]),
        "indicators": .markup(
            sheet.part { sheet in
                for indicator in edition.reportIndex.used.map({ report[$0] }) {
                    sheet.dataItem(DataPath.indicator(indicator.id), words.text(indicator.name), indicator.id)
                }
            }),
    ]
    return PageFrame(path: sheet.path, template: "data", title: words[.navData]).page(sheet, fields)
}

extension Sheet {
    /// The links to one table in every format.
    mutating func dataLinks(_ path: String) {
        for (place, format) in report.site.dataFormats.enumerated() {
            if place > 0 { raw(" · ") }
            link(DataPath.file(path, format), words[format.word])
        }
    }

    fileprivate mutating func dataItem(_ path: String, _ name: String, _ id: String) {
        element("<li>", name, " <code>")
        element("", id, "</code><br>")
        dataLinks(path)
        raw("</li>\n")
    }

    /// For search engines; a description is no script, so the policy lets it stand in the page.
    fileprivate mutating func description() {
        raw("<script type=\"application/ld+json\">\n")
        let json = datasetDescription(edition.dataSource).bytes
        // a text of the content must not end the element
        for byte in json {
            switch byte {
            case UInt8(ascii: "<"): raw("\\u003c")
            case UInt8(ascii: "&"): raw("\\u0026")
            default: markup.raw { $0.append(byte) }
            }
        }
        raw("</script>\n")
    }

    fileprivate mutating func dataFiles() {
        openTable(
            "files", caption: words[.tableFiles],
            columns: [words[.columnFile], words[.columnContent], words[.columnRows], words[.columnFormats]])
        for table in dataTables {
            element("<tr><th scope=\"row\"><code>", table.name, "</code></th><td>")
            element("", words[table.title], "</td><td class=\"n\">")
            element("", words.whole(table.rowCount(edition.dataSource)), "</td><td>")
            dataLinks(table.path)
            raw("</td></tr>\n")
        }
        closeTable()
    }

    fileprivate mutating func dataColumns() {
        for table in dataTables {
            openTable("columns", caption: words[table.title], columns: [words[.columnName], words[.columnMeaning]])
            for column in table.columns {
                element("<tr><th scope=\"row\"><code>", column.name, "</code></th><td>")
                element("", words[column.word], "</td></tr>\n")
            }
            closeTable()
        }
    }
}

extension Site.DataFormat {
    var word: Word {
        switch self {
        case .csv: .formatCSV
        case .excel: .formatExcel
        case .json: .formatJSON
        }
    }
}
