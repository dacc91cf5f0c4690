import Language
import Reporting

/// site.yaml, each key as a record of its own, so that a threshold is named as what it is.
func siteFacts(_ report: Report) -> [RecordFacts] {
    let site = report.site
    var keys: [(String, String)] = [
        ("title", text(site.title)), ("publisher", text(site.publisher)), ("base_url", site.baseURL ?? ""), ("license", site.license ?? ""),
        ("report_year", "\(site.reportYear)"),
        ("report_date", site.reportDate?.iso ?? ""), ("languages", site.languages.map(\.rawValue).joined(separator: ", ")),
        ("ranking", site.ranking.rawValue), ("method", site.method.rawValue),
        ("thresholds.on_track", decimal(site.thresholds.onTrack)), ("thresholds.ahead", decimal(site.thresholds.ahead)),
        ("growth_rate.base_year", site.growthRate.baseYear.map { "\($0)" } ?? ""),
        ("growth_rate.limit", site.growthRate.limit.map(decimal) ?? ""),
        ("unit_year_pages", "\(site.unitYearPages)"), ("share_images", "\(site.shareImages)"),
        ("data_formats", site.dataFormats.map(\.rawValue).joined(separator: ", ")),
        ("signature", site.signature.joined(separator: " / ")), ("contact", site.contact),
    ]
    for dimension in site.dimensions {
        keys.append(("dimensions.\(dimension.id)", text(dimension.name)))
        keys += dimension.codes.map { ("dimensions.\(dimension.id).\($0.id)", text($0.name)) }
    }
    return keys.map { key, value in
        RecordFacts(kind: .setting, id: key, title: .setting(key), fields: [(key, value)], place: Place(path: "site.yaml"))
    }
}

/// «Nữ / Female»; the Vietnamese alone where there is no English.
func text(_ bilingual: Bilingual?) -> String {
    guard let bilingual else { return "" }
    return bilingual.en.map { "\(bilingual.vi) / \($0)" } ?? bilingual.vi
}

private func decimal(_ number: Double) -> String { NumberForm.exported.text(number) }
