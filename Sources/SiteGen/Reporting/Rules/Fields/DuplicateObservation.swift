import Diagnostics

/// A unit says one thing on one indicator in one year: a second row is a revision (final after provisional) or a mistake.
enum DuplicateObservation {
    static let rule: Rule = Rule("duplicate-observation")

    static func report(_ earlier: Observation, _ later: Observation, at place: SourceLocation, _ draft: Draft) {
        let first = draft.place(of: earlier)
        if earlier.status == .final, later.status == .final {
            draft.findings.error(
                rule, at: place, draft.subject(of: later),
                vi: "hai số liệu chính thức, dòng trước ở \(first)", en: "two final values, the earlier at \(first)",
                suggestion: Message(vi: "Giữ một dòng, xóa dòng kia.", en: "Keep one row, delete the other."))
        } else {
            draft.findings.error(
                rule, at: place, draft.subject(of: later),
                vi: "có hai dòng, dòng trước ở \(first) ghi status «\(earlier.status.code)», dòng này ghi «\(later.status.code)»",
                en: "two rows, the earlier at \(first) with status «\(earlier.status.code)», this one with «\(later.status.code)»",
                suggestion: Message(
                    vi: "Số liệu thay thế phải đứng sau số sơ bộ hoặc ước tính và ghi status là final; nếu không, xóa một dòng.",
                    en: "A revision stands after a provisional or estimated row and says status final; otherwise delete one row."))
        }
    }
}
