/// The language of a page: Vietnamese first, English second.
package enum ReportLocale: String, Sendable, Hashable, CaseIterable {
    case vi, en
}
