import Reporting

/// data/: every file that can be taken away, and what its columns mean.
func dataPage(_ edition: Edition) -> Page {
    let words = edition.words
    var sheet = Sheet(edition, path: Routes.data)
    if edition.report.observations.contains(where: \.illustrative) { sheet.noteIllustrative() }
    let fields: Fields = [
        "lead": .text(words[.dataLead]),
        "licence": .text(words.fill(.dataLicence, ("publisher", words.text(edition.report.site.publisher)))),
        "filesHeading": .text(words[.dataFilesHeading]),
        "files": .markup(sheet.part { $0.dataFiles() }),
        "columnsHeading": .text(words[.dataColumnsHeading]),
        "columns": .markup(sheet.part { $0.dataColumns() }),
        "unitsHeading": .text(words[.dataUnitsHeading]),
        "units": .markup(sheet.part { sheet in
            for index in edition.report.areas.indices {
                let area = edition.report.areas[index]
                sheet.raw("<li>")
                sheet.link(Routes.unitData(area.id), area.name)
                sheet.raw(" <code>")
                sheet.text(area.id)
                sheet.raw("</code></li>\n")
            }
        }),
        "indicatorsHeading": .text(words[.dataIndicatorsHeading]),
        "indicators": .markup(sheet.part { sheet in
            for indicator in edition.report.indicators {
                sheet.raw("<li>")
                sheet.link(Routes.indicatorData(indicator.id), words.text(indicator.name))
                sheet.raw(" <code>")
                sheet.text(indicator.id)
                sheet.raw("</code></li>\n")
            }
        }),
    ]
    return PageFrame(path: sheet.path, template: "data", title: words[.navData]).page(sheet, fields)
}

extension Sheet {
    fileprivate mutating func dataFiles() {
        openTable("files", caption: words[.tableFiles], columns: [words[.columnFile], words[.columnContent], words[.columnRows]])
        let files: [(String, Word, Int)] = [
            (Routes.observationsData, .fileObservations, report.observations.count),
            (Routes.assessmentsData, .fileAssessments, edition.measured.rows.count),
            (Routes.publishedData, .filePublished, report.published.count),
        ]
        for (path, word, count) in files {
            raw("<tr><th scope=\"row\">")
            link(path, path)
            element("</th><td>", words[word], "</td><td class=\"n\">")
            element("", words.whole(count), "</td></tr>\n")
        }
        closeTable()
    }

    fileprivate mutating func dataColumns() {
        let tables: [(Word, [(name: String, word: Word)])] = [
            (.fileObservations, observationColumns.map { ($0.name, $0.word) }),
            (.fileAssessments, zip(exportColumns, assessmentWords).map { ($0, $1) }),
            (.filePublished, publishedColumns),
        ]
        for (caption, columns) in tables {
            openTable("columns", caption: words[caption], columns: [words[.columnName], words[.columnMeaning]])
            for column in columns {
                element("<tr><th scope=\"row\"><code>", column.name, "</code></th><td>")
                element("", words[column.word], "</td></tr>\n")
            }
            closeTable()
        }
    }
}

/// What the columns of `exportColumns` mean, in the same order.
private let assessmentWords: [Word] = [
    .dataPlan, .dataUnit, .dataIndicator, .dataReportYear, .dataValue, .dataNumerator, .dataDenominator, .dataStatus, .dataComparison,
    .dataTargetYear, .dataTargetValue, .dataBaselineYear, .dataBaselineValue, .dataPathValue, .dataRatio, .dataStanding, .dataVerdict,
    .dataDistance, .dataPaceSoFar, .dataPaceNeeded, .dataProjected, .dataArrivalYear, .dataMethod, .dataProgress, .dataScore, .dataReason,
]
