import Language

/// SDMX OBS_STATUS as an officer writes it.
package enum ObservationStatus: UInt8, Sendable, CaseIterable {
    /// chính thức (A)
    case final
    /// sơ bộ (P)
    case provisional
    /// ước tính (E)
    case estimated
    /// chưa có số liệu (O)
    case missing
    /// không áp dụng (M)
    case notApplicable

    /// As written in a data file.
    package var code: String {
        switch self {
        case .final: "final"
        case .provisional: "provisional"
        case .estimated: "estimated"
        case .missing: "missing"
        case .notApplicable: "not_applicable"
        }
    }

    package init?(code: String) {
        guard let status = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = status
    }
}

/// What one unit reported on one indicator for one year (and one cell of the dimensions). Kept small: there are many.
package struct Observation: Sendable {
    package let area: AreaRef
    package let indicator: IndicatorRef
    package let year: Int16
    package let status: ObservationStatus
    package let illustrative: Bool
    /// The date the value speaks of when it is not the year's end.
    package let asOf: CivilDate?
    /// In the unit of measure: the exact share where numerator and denominator are known. nil when missing or not applicable.
    package let value: Rational?
    package let numerator: Int64?
    package let denominator: Int64?
    /// Cell of the dimensions: index into `Report.cells`; 0 is the total.
    package let cell: Int32
    /// Index into `Report.texts`.
    package let source: Int32
    /// Index into `Report.texts`.
    package let note: Int32
    /// The day it was published.
    package let published: CivilDate?
    /// Index into `Report.files`, and the line in that file.
    package let file: Int32
    package let line: Int32
    /// Index into `Report.superseded` of the less well known row that this one replaced (which may have replaced one itself); nil when there is none.
    package let supersedes: Int32?
}
