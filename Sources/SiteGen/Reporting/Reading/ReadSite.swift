import Diagnostics
import Language
import Loading

/// site.yaml.
extension Draft {
    /// site.yaml → the site.
    mutating func readSite() {
        let subject = Subject("site.yaml", "site.yaml")
        guard let document = raw.site, var node = NodeReader(document.root, as: "site.yaml", subject, findings) else { return }
        site.title = node.requiredName("title") ?? site.title
        site.publisher = node.requiredName("publisher") ?? site.publisher
        site.baseURL = node.text("base_url").flatMap { WrongAddress.check($0, field: "base_url", subject, to: findings) }
        site.license = node.text("license").flatMap { WrongAddress.checkDocument($0, field: "license", subject, to: findings) }
        site.reportYear = node.requiredYear("report_year")?.value ?? site.reportYear
        site.reportDate = node.date("report_date")
        let languages = languages(&node, subject)
        if !languages.isEmpty { site.languages = languages }
        let told = findings.count
        site.dimensions = node.list("dimensions").compactMap { dimension($0, subject) }
        site.numberFormat = node.word("number_format", of: NumberFormat.self) ?? site.numberFormat
        canReadFigures = findings.count == told
        site.ranking = node.word("ranking", of: Site.Ranking.self) ?? site.ranking
        site.method = node.word("method", of: Site.Method.self) ?? site.method
        site.thresholds = thresholds(node.node("thresholds"), subject)
        site.growthRate = growthRate(node.node("growth_rate"), subject)
        site.unitYearPages = node.flag("unit_year_pages") ?? site.unitYearPages
        let formats = node.list("data_formats").compactMap { node.scalar($0, "data_formats") }.compactMap { node.word($0, "data_formats", of: Site.DataFormat.self) }
        // the plain form is what pages link to and what the descriptions describe
        if !formats.isEmpty { site.dataFormats = Site.DataFormat.allCases.filter { $0 == .csv || formats.contains($0) } }
        site.embeds = node.flag("embeds") ?? site.embeds
        site.signature = node.texts("signature")
        site.contact = node.prose("contact")
        node.finish()
        if node.misspells(["dimensions", "number_format"]) { canReadFigures = false }
    }

    private func languages(_ node: inout NodeReader, _ subject: Subject) -> [Tongue] {
        var first: [Tongue: SourceLocation] = [:]
        return node.list("languages").compactMap { item in
            guard let written = node.scalar(item, "languages"), let language = node.word(written, "languages", of: Tongue.self) else { return nil }
            if let earlier = first[language] {
                RepeatedLanguage.report(written, earlier: earlier, subject, to: findings)
                return nil
            }
            first[language] = written.location
            return language
        }
    }

    private func thresholds(_ node: RawNode?, _ subject: Subject) -> Site.Thresholds {
        var thresholds = Site.Thresholds()
        guard let node, var reader = NodeReader(node, as: "thresholds", subject, findings) else { return thresholds }
        let onTrack = threshold("on_track", &reader), ahead = threshold("ahead", &reader)
        reader.finish()
        thresholds.onTrack = onTrack?.value ?? thresholds.onTrack
        thresholds.ahead = ahead?.value ?? thresholds.ahead
        if thresholds.onTrack > thresholds.ahead, let written = onTrack?.written ?? ahead?.written {
            WrongThreshold.report(
                onTrack: Located(onTrack?.written.value ?? "0.95", at: written.location), ahead: ahead?.written.value ?? "1.05", subject, to: findings)
        }
        return thresholds
    }

    private func threshold(_ key: String, _ reader: inout NodeReader) -> (value: Double, written: Located<String>)? {
        guard let number = reader.number(key), let written = reader.text(key),
            WrongThreshold.check(written, number.value.double, field: key, reader.subject, to: findings) else { return nil }
        return (number.value.double, written)
    }

    private func growthRate(_ node: RawNode?, _ subject: Subject) -> Site.GrowthRateOptions {
        var options = Site.GrowthRateOptions()
        guard let node, var reader = NodeReader(node, as: "growth_rate", subject, findings) else { return options }
        options.baseYear = reader.year("base_year")?.value
        options.limit = reader.number("limit")?.value.double
        reader.finish()
        return options
    }
}
