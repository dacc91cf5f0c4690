import Language

/// site.yaml: what the whole site shares.
package struct Site: Sendable {
    package enum Ranking: String, Sendable, CaseIterable { case off, `internal`, `public` }
    package enum Method: String, Sendable, CaseIterable { case path, growthRate = "growth-rate" }

    /// The forms in which every data file is written; csv always.
    package enum DataFormat: String, Sendable, CaseIterable { case csv, excel, json, xlsx }

    /// Bounds of the ratio p (3-method.md); printed on the method page.
    package struct Thresholds: Sendable, Hashable {
        /// On track from here on; 0.95.
        package var onTrack: Double = 0.95
        /// Ahead above this; 1.05.
        package var ahead: Double = 1.05
    }
    /// Options of the method growth-rate.
    package struct GrowthRateOptions: Sendable, Hashable {
        /// nil: the year of each target's baseline.
        package var baseYear: Int?
        /// A natural limit of the values (100 for percentages).
        package var limit: Double?
    }
    package struct Dimension: Sendable {
        package struct Code: Sendable {
            package let id: String
            package let name: Bilingual
        }
        package let id: String
        package let name: Bilingual
        package internal(set) var codes: [Code]
    }

    package var title: Bilingual
    package var publisher: Bilingual
    package var baseURL: String?
    /// The address of the licence of the open data; nil: not said.
    package var license: String?
    package var reportYear: Int
    /// The report's own date, printed on every page; nil: not said.
    package var reportDate: CivilDate?
    package var languages: [ReportLocale]
    package var dimensions: [Dimension]
    package var ranking: Ranking
    package var method: Method
    package var thresholds: Thresholds
    package var growthRate: GrowthRateOptions
    /// How counts are grouped in the data files.
    package var numberFormat: NumberFormat
    package var unitYearPages: Bool
    /// In the order of the cases.
    package var dataFormats: [DataFormat]
    /// Whether each chart is also a file of its own below embed/.
    package var embeds: Bool
    /// Whether each unit has a picture of its own for those who share its page; only where its address is known.
    package var shareImages: Bool
    package var signature: [String]
    package var contact: String

    /// Papers are in Vietnamese wherever the site is; a site without it prints in its first language.
    package var paperLocale: ReportLocale { languages.contains(.vi) ? .vi : languages.first ?? .vi }
}
