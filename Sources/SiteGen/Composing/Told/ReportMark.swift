import Reporting
import Wording

/// What a unit's cell of the reporting table says: a status, or why there is none.
enum ReportMark: String, CaseIterable {
    case final, provisional, estimated, missing, notApplicable, notReported, notOwed

    init(_ status: ObservationStatus) {
        self =
            switch status {
            case .final: .final
            case .provisional: .provisional
            case .estimated: .estimated
            case .missing: .missing
            case .notApplicable: .notApplicable
            }
    }

    /// The word in the cell.
    var word: Word {
        switch self {
        case .final: .statusFinal
        case .provisional: .statusProvisional
        case .estimated: .statusEstimated
        case .missing: .absentMissing
        case .notApplicable: .absentNotApplicable
        case .notReported: .absentNotReported
        case .notOwed: .absentNotOwed
        }
    }

    static let legend: [(ReportMark, Word)] = [
        (.final, .legendFinal), (.provisional, .legendProvisional), (.estimated, .legendEstimated), (.missing, .legendMissing),
        (.notApplicable, .legendNotApplicable), (.notReported, .legendNotReported), (.notOwed, .legendNotOwed),
    ]
}
