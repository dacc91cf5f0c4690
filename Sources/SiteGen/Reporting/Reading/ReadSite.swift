import Diagnostics
import Language
import Loading

/// site.yaml.
extension Draft {
    /// site.yaml → the site.
    mutating func readSite() {
        let subject = Subject("site.yaml", "site.yaml")
        guard let document = raw.site, var node = NodeReader(document.root, as: "site.yaml", subject, &findings) else { return }
        defer { findings.take(node.findings) }
        site.title = node.requiredName("title") ?? site.title
        site.publisher = node.requiredName("publisher") ?? site.publisher
        site.baseURL = node.text("base_url").flatMap { findings.take(WrongAddress.check($0, field: "base_url", subject)) }
        site.license = node.text("license").flatMap { findings.take(WrongAddress.checkDocument($0, field: "license", subject)) }
        site.reportYear = node.requiredYear("report_year")?.value ?? site.reportYear
        site.reportDate = node.date("report_date")
        let languages = languages(&node, subject)
        if !languages.isEmpty { site.languages = languages }
        let told = findings.errorCount + node.findings.errorCount
        site.dimensions = node.list("dimensions").compactMap { dimension($0, subject) }
        site.numberFormat = node.word("number_format", of: NumberFormat.self) ?? site.numberFormat
        canReadFigures = findings.errorCount + node.findings.errorCount == told
        site.ranking = node.word("ranking", of: Site.Ranking.self) ?? site.ranking
        site.method = node.word("method", of: Site.Method.self) ?? site.method
        site.thresholds = thresholds(node.node("thresholds"), subject)
        site.growthRate = growthRate(node.node("growth_rate"), subject)
        site.unitYearPages = node.flag("unit_year_pages") ?? site.unitYearPages
        let formats = node.list("data_formats").compactMap { node.scalar($0, "data_formats") }.compactMap {
            node.word($0, "data_formats", of: Site.DataFormat.self)
        }
        // the plain form is what pages link to and what the descriptions describe
        if !formats.isEmpty { site.dataFormats = Site.DataFormat.allCases.filter { $0 == .csv || formats.contains($0) } }
        site.embeds = node.flag("embeds") ?? site.embeds
        site.shareImages = node.flag("share_images") ?? site.shareImages
        site.signature = node.texts("signature")
        site.contact = node.prose("contact")
        node.finish()
        if node.misspells(["dimensions", "number_format"]) { canReadFigures = false }
    }

    private mutating func languages(_ node: inout NodeReader, _ subject: Subject) -> [ReportLocale] {
        var first: [ReportLocale: SourceLocation] = [:]
        return node.list("languages").compactMap { item in
            guard let written = node.scalar(item, "languages"), let language = node.word(written, "languages", of: ReportLocale.self) else {
                return nil
            }
            if let earlier = first[language] {
                findings.take(RepeatedLanguage.finding(written, earlier: earlier, subject))
                return nil
            }
            first[language] = written.location
            return language
        }
    }

    private mutating func thresholds(_ node: RawNode?, _ subject: Subject) -> Site.Thresholds {
        var thresholds = Site.Thresholds()
        guard let node, var reader = NodeReader(node, as: "thresholds", subject, &findings) else { return thresholds }
        defer { findings.take(reader.findings) }
        let onTrack = threshold("on_track", &reader), ahead = threshold("ahead", &reader)
        reader.finish()
        thresholds.onTrack = onTrack?.value ?? thresholds.onTrack
        thresholds.ahead = ahead?.value ?? thresholds.ahead
        if thresholds.onTrack > thresholds.ahead, let written = onTrack?.written ?? ahead?.written {
            findings.take(
                WrongThreshold.finding(
                    onTrack: Located(onTrack?.written.value ?? "0.95", at: written.location), ahead: ahead?.written.value ?? "1.05", subject
                ))
        }
        return thresholds
    }

    private mutating func threshold(_ key: String, _ reader: inout NodeReader) -> (value: Double, written: Located<String>)? {
        guard let number = reader.number(key), let written = reader.text(key) else { return nil }
        if let fault = WrongThreshold.check(written, number.value.double, field: key, reader.subject) {
            findings.take(fault)
            return nil
        }
        return (number.value.double, written)
    }

    private mutating func growthRate(_ node: RawNode?, _ subject: Subject) -> Site.GrowthRateOptions {
        var options = Site.GrowthRateOptions()
        guard let node, var reader = NodeReader(node, as: "growth_rate", subject, &findings) else { return options }
        defer { findings.take(reader.findings) }
        options.baseYear = reader.year("base_year")?.value
        options.limit = reader.number("limit")?.value.double
        reader.finish()
        return options
    }
}
