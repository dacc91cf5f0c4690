import Language

/// What holds where site.yaml says nothing.
extension Site {
    /// What holds where site.yaml says nothing.
    static let blank = Site(
        title: Bilingual(vi: ""), publisher: Bilingual(vi: ""), baseURL: nil, license: nil, reportYear: 0, reportDate: nil,
        languages: [.vi],
        dimensions: [], ranking: .internal, method: .path, thresholds: Thresholds(), growthRate: GrowthRateOptions(),
        numberFormat: .undeclared, unitYearPages: true, dataFormats: [.csv, .excel, .json], embeds: true, shareImages: false, signature: [],
        contact: "")
}
