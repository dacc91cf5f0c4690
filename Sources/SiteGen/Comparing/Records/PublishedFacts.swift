import Language
import Reporting

/// published/*.csv: figures found in print.
func publishedFacts(_ report: Report) -> [RecordFacts] {
    report.published.map { figure in
        let value = figure.value.map { value in
            NumberForm(.data, decimals: figure.decimals).text(Int128(value.numerator), over: Int128(value.denominator))
        }
        return RecordFacts(
            kind: .published, id: [figure.areaName, figure.indicatorName, figure.period, figure.source].joined(separator: " / "),
            title: .name(Said("\(figure.areaName): \(figure.indicatorName) (\(figure.period))")),
            fields: [
                ("unit", figure.area.map { report[$0].id } ?? ""), ("indicator", figure.indicator.map { report[$0].id } ?? ""),
                ("value", value ?? ""),
                ("unit_measure", figure.unitOfMeasure.rawValue), ("denominator", figure.denominator), ("count", figure.count),
                ("qualifier", figure.qualifier), ("source_date", figure.sourceDate), ("note", figure.note),
            ],
            place: Place(figure.location))
    }
}

/// strings/*.yaml: the words of the pages, one record a language.
func wordFacts(_ report: Report) -> [RecordFacts] {
    ReportLocale.allCases.compactMap { locale in
        report.strings[locale].map { strings in
            RecordFacts(
                kind: .words, id: locale.rawValue, title: .words(locale),
                fields: strings.keys.map { ($0, strings[$0] ?? "") }, place: Place(path: strings.path))
        }
    }
}
