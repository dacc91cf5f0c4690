import Diagnostics
import Language
import Packing
import Reporting

/// What is said of figures that stand where none is read, or that could be two things.
extension Say {
    private func refused(
        _ rule: String, _ cell: SentCell, _ area: AreaRef, _ indicator: IndicatorRef?, _ message: Message, _ advice: Message
    ) -> Diagnostic {
        Diagnostic(
            .error, rule: rule, at: place(cell.place).location, unit: known.report[area].id,
            indicator: indicator.map { known.report[$0].id },
            message, suggestion: advice)
    }

    func remarks(_ area: AreaRef, _ cell: SentCell, _ count: Int) -> Diagnostic {
        Diagnostic(
            .note, rule: "form-remarks", at: place(cell.place).location, unit: known.report[area].id,
            Message(
                vi: "\(count) dòng chữ không có số (tên nhóm, ghi chú, chữ ký) không đọc, từ «\(cell.text)»",
                en:
                    "\(count) row\(count == 1 ? "" : "s") of text without figures (groups, notes, signatures) not read, from «\(cell.text)» on"
            ))
    }

    func secondTable(_ area: AreaRef, _ cell: SentCell) -> Diagnostic {
        refused(
            "form-second-table", cell, area, nil,
            Message(
                vi: "từ đây là bảng thứ hai trong cùng trang tính («\(cell.text)»): chưa đọc trang này",
                en: "a second table of the sheet begins here («\(cell.text)»): the sheet was not read"),
            Message(vi: "Mỗi bảng để ở một trang tính riêng.", en: "Put each table on a sheet of its own."))
    }

    func unknownStatus(_ area: AreaRef, _ cell: SentCell, _ indicator: IndicatorRef) -> Diagnostic {
        refused(
            "form-status", cell, area, indicator,
            Message(
                vi: "ô «Tình trạng» ghi «\(cell.text)», không có trong danh sách",
                en: "«Status» says «\(cell.text)», which is not on the list"),
            Message(
                vi: "Chọn: chính thức, sơ bộ, ước tính, chưa có số liệu hoặc không áp dụng.",
                en: "Choose: final, provisional, estimated, missing or not_applicable."))
    }

    func otherUnit(_ area: AreaRef, _ cell: SentCell, _ unit: String, _ indicator: IndicatorRef) -> Diagnostic {
        refused(
            "form-unit-of-measure", cell, area, indicator,
            Message(
                vi: "đơn vị tính ghi «\(unit)», khác đơn vị của chỉ tiêu",
                en: "the unit of measure is «\(unit)», another than the indicator's"),
            Message(
                vi: "Đổi số về đơn vị của biểu đã phát rồi ghi lại.", en: "Convert the figure to the unit of the form that was sent out."))
    }

    func strayFigure(_ area: AreaRef, _ cell: SentCell, _ indicator: IndicatorRef) -> Diagnostic {
        refused(
            "form-column", cell, area, indicator,
            Message(
                vi: "«\(cell.text)» đặt ở cột không dùng cho chỉ tiêu này",
                en: "«\(cell.text)» stands in a column that this indicator does not use"),
            Message(
                vi:
                    "Ghi ở cột «\(ColumnRole.value.words.vi)»; tỷ lệ thì ghi «\(ColumnRole.numerator.words.vi)» và «\(ColumnRole.denominator.words.vi)».",
                en: "Write it in «\(ColumnRole.value.words.en)»; for a rate fill in both counts."))
    }

    func twoFigures(_ area: AreaRef, _ one: SentCell, _ other: SentCell, _ indicator: IndicatorRef) -> Diagnostic {
        refused(
            "form-two-figures", one, area, indicator,
            Message(
                vi: "ô \(one.place.a1) ghi «\(one.text)», ô \(other.place.a1) ghi «\(other.text)»: không rõ số nào là kết quả",
                en: "\(one.place.a1) says «\(one.text)» and \(other.place.a1) says «\(other.text)»: it is not clear which is the figure"),
            Message(vi: "Chỉ để lại số đếm.", en: "Leave only the count."))
    }
}

/// A sheet with numbers that was passed over, beside one that was read.
func unreadSheet(_ file: String, _ sheet: String, _ cell: SentCell) -> Diagnostic {
    Diagnostic(
        .warning, rule: "form-sheet", at: SentPlace(file, sheet, cell.place).location,
        Message(
            vi: "trang tính «\(sheet)» có số mà không đọc được bảng nào: bỏ qua",
            en: "the sheet «\(sheet)» holds numbers and no table that can be read: passed over"),
        suggestion: Message(
            vi: "Nếu số liệu nằm ở đó: chép sang biểu đã phát.", en: "If the figures stand there, copy them to the form that was sent out.")
    )
}
