import Diagnostics
import Language

/// The content as it was read: what all rules look at, side by side.
final class JudgedWhole: Sendable {
    let draft: Draft
    /// The measure of each indicator.
    let measures: [Indicator.UnitOfMeasure]

    init(_ draft: Draft) {
        self.draft = draft
        measures = draft.indicators.map(\.unitOfMeasure)
    }

    func eachRow(_ body: (JudgedRow) -> Void) {
        for (row, origin) in zip(draft.observations, draft.origins) { body(JudgedRow(self, row, origin)) }
        for (row, origin) in zip(draft.superseded, draft.supersededOrigins) { body(JudgedRow(self, row, origin)) }
        for (row, origin) in draft.faulty { body(JudgedRow(self, row, origin)) }
    }
}

/// A row of a data file, with its cells as they were typed.
struct JudgedRow {
    private let whole: JudgedWhole
    private let row: Observation
    private let origin: ObservationOrigin

    init(_ whole: JudgedWhole, _ row: Observation, _ origin: ObservationOrigin) {
        (self.whole, self.row, self.origin) = (whole, row, origin)
    }

    var unit: ReferenceArea { whole.draft.areas[Int(row.area.index)] }
    var indicator: Indicator { whole.draft.indicators[Int(row.indicator.index)] }
    var measure: Indicator.UnitOfMeasure { whole.measures[Int(row.indicator.index)] }
    var year: Int { Int(row.year) }
    var asOf: CivilDate? { row.asOf }
    var status: ObservationStatus { row.status }
    var value: Rational? { row.value }
    var numerator: Int64? { row.numerator }
    var denominator: Int64? { row.denominator }
    /// The number in «value».
    var typed: TypedValue? { origin.typed }
    var unread: ObservationOrigin.Unread { origin.unread }

    var subject: Subject { whole.draft.subject(of: row) }
    func location(of column: String) -> SourceLocation { whole.draft.location(of: row, origin, column) }
    /// The cell as it was typed.
    func written(_ column: String) -> String { whole.draft.written(row, origin, column) }
}

extension Rule {
    /// An error in a cell of a row.
    func error(
        _ row: JudgedRow, _ column: String, vi: @autoclosure @escaping () -> String, en: @autoclosure @escaping () -> String,
        suggestion: @autoclosure @escaping () -> Message, cause: String? = nil
    ) -> Finding {
        finding(.error, at: row.location(of: column), cause) { Words(row.subject, vi(), en(), suggestion()) }
    }
}
