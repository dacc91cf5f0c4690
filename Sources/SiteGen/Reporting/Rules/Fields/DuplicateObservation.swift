import Diagnostics

enum DuplicateObservation {
    private static let why = Message(
        vi:
            "Mỗi đơn vị, mỗi chỉ tiêu, mỗi năm chỉ có một số. Dòng thứ hai phải là số thay thế có status rõ hơn (missing, estimated, provisional rồi final), nếu không là nhầm lẫn.",
        en:
            "A unit says one thing on one indicator in one year. A second row is a revision, whose status says that more is known now, or a mistake."
    )

    static let rule: Rule = Rule("duplicate-observation", why: why)

    /// - isMany: the later row's file repeats the earlier one's more than once.
    static func finding(_ earlier: RowMark, _ later: RowMark, isMany: Bool, _ whole: JudgedWhole) -> Finding {
        let isTwice = earlier.status == later.status, file = whole.draft.raw.data[Int(earlier.file)].path
        return rule.finding(.error, at: whole.draft.location(of: later, "unit"), "\(isTwice ? "twice" : "contrary") \(file)") {
            let draft = whole.draft
            let (what, advice) = isTwice ? twice(earlier, later, isMany: isMany, draft) : contrary(earlier, later, draft)
            return Rule.Words(draft.subject(later.area, later.indicator, year: Int(later.year)), what.vi, what.en, advice)
        }
    }

    private static func twice(_ earlier: RowMark, _ later: RowMark, isMany: Bool, _ draft: Draft) -> (Message, Message) {
        let first = draft.place(of: earlier), code = later.status.code
        let what =
            later.status == .final
            ? Message(vi: "hai số liệu chính thức, dòng trước ở \(first)", en: "two final values, the earlier at \(first)")
            : Message(
                vi: "hai dòng cùng ghi status «\(code)», dòng trước ở \(first)",
                en: "two rows with status «\(code)», the earlier at \(first)")
        if isMany {
            return (
                what,
                Message(
                    vi: "Giữ một bản: xóa những dòng lặp lại; nếu cả tệp bị chép hai lần, xóa một tệp.",
                    en: "Keep one copy: delete the repeated rows; if the whole file was copied, delete one of the two.")
            )
        }
        return (
            what,
            later.status == .final
                ? Message(vi: "Giữ một dòng, xóa dòng kia.", en: "Keep one row, delete the other.")
                : Message(
                    vi: "Giữ một dòng, xóa dòng kia; số thay thế thì ghi status là final.",
                    en: "Keep one row, delete the other; a revision says status final.")
        )
    }

    private static func contrary(_ earlier: RowMark, _ later: RowMark, _ draft: Draft) -> (Message, Message) {
        let first = draft.place(of: earlier)
        if later.status != .notApplicable, earlier.status != .notApplicable {
            return (
                Message(
                    vi:
                        "số minh họa không thay được số thật; dòng trước ở \(first) ghi status «\(earlier.status.code)», dòng này ghi «\(later.status.code)»",
                    en:
                        "an invented value cannot replace a real one; the earlier row at \(first) has status «\(earlier.status.code)», this one «\(later.status.code)»"
                ),
                Message(vi: "Xóa dòng minh họa, hoặc sửa cột illustrative.", en: "Delete the invented row, or mend illustrative.")
            )
        }
        return (
            Message(
                vi: "có hai dòng, dòng trước ở \(first) ghi status «\(earlier.status.code)», dòng này ghi «\(later.status.code)»",
                en: "two rows, the earlier at \(first) with status «\(earlier.status.code)», this one with «\(later.status.code)»"),
            Message(
                vi: "Đã có số thì xóa dòng not_applicable; không áp dụng thì xóa dòng có số.",
                en: "Delete the row not_applicable where there is a value; delete the value where it cannot apply.")
        )
    }
}
