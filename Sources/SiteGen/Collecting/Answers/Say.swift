import Diagnostics
import Language
import Packing
import Reporting

/// What is said of one sheet, each with the cell it speaks of and what to write there.
struct Say {
    let file: String
    let sheet: String
    let known: KnownNames

    init(file: String, sheet: String, _ known: KnownNames) {
        self.file = file
        self.sheet = sheet
        self.known = known
    }

    func place(_ cell: CellPlace) -> SentPlace { SentPlace(file, sheet, cell) }

    private func finding(
        _ severity: Diagnostic.Severity, _ rule: String, at place: CellPlace, _ area: AreaRef? = nil, _ indicator: IndicatorRef? = nil,
        vi: String,
        en: String, advice: Message? = nil
    ) -> Diagnostic {
        Diagnostic(
            severity, rule: rule, at: self.place(place).location, unit: area.map { known.report[$0].id },
            indicator: indicator.map { known.report[$0].id }, Message(vi: vi, en: en), suggestion: advice)
    }

    private func name(_ indicator: IndicatorRef) -> String { known.report[indicator].name.vi }

    // MARK: the whole sheet

    func doubt(_ doubt: SheetLayout.Doubt, _ year: Int, _ area: AreaRef) -> Diagnostic {
        switch doubt {
        case .twice(let role, let first, let second):
            return finding(
                .error, "form-layout", at: second, area,
                vi: "hai cột \(first.a1) và \(second.a1) đều có vẻ là «\(role.words.vi)»: không rõ đọc cột nào",
                en: "both \(first.a1) and \(second.a1) seem to be «\(role.words.en)»: it is not clear which to read",
                advice: Message(
                    vi: "Để lại một cột, hoặc chép số sang biểu do sitegen form tạo.",
                    en: "Keep one of them, or copy the figures to a form made by sitegen form."))
        case .unreadHead(let text, let place):
            return finding(
                .error, "form-layout", at: place, area,
                vi: "«\(text)» đứng giữa dòng tên cột và dòng số: không rõ các cột là gì",
                en: "«\(text)» stands between the headings and the figures: it is not clear what the columns are",
                advice: Message(
                    vi: "Gộp tên cột thành các dòng liền nhau, hoặc chép số sang biểu đã phát.",
                    en: "Put the headings in rows that touch each other, or copy the figures to the form that was sent out."))
        case .otherScale(let text, let place):
            return finding(
                .error, "form-unit-of-measure", at: place, area,
                vi: "«\(text)»: số trong bảng không theo đơn vị của chỉ tiêu",
                en: "«\(text)»: the figures are not in the indicators' units",
                advice: Message(
                    vi: "Đổi số về đơn vị của biểu đã phát.", en: "Convert the figures to the units of the form that was sent out."))
        case .noFigures(let place):
            return finding(
                .error, "form-layout", at: place, area,
                vi:
                    "không thấy cột «\(ColumnRole.value.words.vi)», cũng không đủ hai cột «\(ColumnRole.numerator.words.vi)» và «\(ColumnRole.denominator.words.vi)» của năm \(year)",
                en:
                    "there is no column «\(ColumnRole.value.words.en)» of \(year), nor both «\(ColumnRole.numerator.words.en)» and «\(ColumnRole.denominator.words.en)»",
                advice: Message(vi: "Ghi tên cột như biểu do sitegen form tạo.", en: "Name the columns as in a form made by sitegen form."))
        }
    }

    func doubt(_ doubt: SheetOwner.Doubt, _ year: Int) -> Diagnostic {
        let first = CellPlace(row: 1, column: 1)
        switch doubt {
        case .noUnit(let place, let found):
            let said = found.map {
                (
                    vi: "tên đơn vị «\($0)» không có trong units.csv hoặc không hoạt động năm \(year)",
                    en: "the unit «\($0)» is not in units.csv, or did not exist in \(year)"
                )
            }
            return finding(
                .error, "form-unit", at: place ?? first,
                vi: said?.vi ?? "biểu không ghi đơn vị nào có trong units.csv", en: said?.en ?? "the form names no unit of units.csv",
                advice: Message(
                    vi: "Ghi «Đơn vị: …» với tên như trong units.csv phía trên bảng, hoặc chỉ rõ bằng --unit.",
                    en: "Write «Đơn vị: …» with the name as in units.csv above the table, or name it with --unit."))
        case .severalUnits(let place, let areas):
            let names = areas.prefix(4).map { "«\(known.report[$0].name)» (\(known.report[$0].id))" }.joined(separator: ", ")
            return finding(
                .error, "form-unit", at: place, vi: "không rõ là của đơn vị nào: \(names)",
                en: "it is not clear which unit is meant: \(names)",
                advice: Message(vi: "Chỉ rõ bằng --unit.", en: "Name it with --unit."))
        case .otherUnit(let place, let made, let named):
            return finding(
                .error, "form-unit", at: place, named,
                vi: "biểu này phát cho «\(known.report[made].name)» nhưng ghi «\(known.report[named].name)»",
                en: "this form was made for «\(known.report[made].name)» and names «\(known.report[named].name)»",
                advice: Message(
                    vi: "Chép số liệu sang biểu của \(known.report[named].name).",
                    en: "Copy the figures to the form of \(known.report[named].name)."))
        case .otherYear(let place, let years):
            let found = years.map(String.init).joined(separator: ", ")
            return finding(
                .error, "form-year", at: place ?? first, vi: "biểu ghi năm \(found), đang thu số liệu năm \(year)",
                en: "the form is for \(found), and answers for \(year) are being collected",
                advice: Message(
                    vi: "Lấy đúng biểu của năm \(year), hoặc chạy với --year \(years.first ?? year).",
                    en: "Take the form of \(year), or run with --year \(years.first ?? year)."))
        }
    }

    func understood(_ written: String, as area: AreaRef, _ place: CellPlace) -> Diagnostic {
        let name = known.report[area].name, id = known.report[area].id
        return finding(
            .note, "form-unit", at: place, area, vi: "«\(written)» hiểu là \(name) (\(id)): chỉ một đơn vị trùng tên",
            en: "«\(written)» was understood as \(name) (\(id)), the only unit of that name")
    }

    func unreadColumn(_ text: String, _ place: CellPlace) -> Diagnostic {
        finding(
            .note, "form-column", at: place, vi: "cột «\(text)» không dùng, bỏ qua",
            en: "the column «\(text)» is not used and was passed over")
    }

    // MARK: rows

    func twice(_ area: AreaRef, _ indicator: IndicatorRef, _ row: SentRow, _ before: SentRow, at place: CellPlace) -> Diagnostic {
        let isHidden = row.isHidden || before.isHidden
        let which = row.isHidden ? row.number : before.number
        return finding(
            .error, "form-row-twice", at: place, area, indicator,
            vi: "«\(name(indicator))» đã có ở dòng \(before.number)" + (isHidden ? " (dòng \(which) đang bị ẩn)" : "")
                + ": không rõ lấy dòng nào",
            en: "«\(name(indicator))» stands in row \(before.number) too" + (isHidden ? " (row \(which) is hidden)" : "")
                + ": it is not clear which counts",
            advice: Message(
                vi: isHidden ? "Bỏ ẩn, xóa dòng sai rồi gửi lại." : "Xóa dòng sai rồi gửi lại.",
                en: isHidden ? "Unhide it, delete the wrong row and send it again." : "Delete the wrong row and send it again."))
    }

    func hiddenRow(_ area: AreaRef, _ indicator: IndicatorRef, _ place: CellPlace) -> Diagnostic {
        finding(
            .warning, "form-row-hidden", at: place, area, indicator, vi: "dòng này đang bị ẩn, vẫn được đọc",
            en: "the row is hidden and was read all the same")
    }

    func codeAndName(_ area: AreaRef, _ code: SentCell, _ name: SentCell, _ byCode: IndicatorRef, _ byName: IndicatorRef) -> Diagnostic {
        finding(
            .error, "form-indicator", at: name.place, area, nil,
            vi: "mã «\(code.text)» là «\(self.name(byCode))», nhưng tên ghi «\(name.text)»",
            en: "the code «\(code.text)» is «\(self.name(byCode))», and the name says «\(name.text)»",
            advice: Message(
                vi: "Giữ mã và tên của cùng một chỉ tiêu như trong biểu đã phát.",
                en: "Keep the code and the name of one indicator together, as in the form that was sent out."))
    }

    func unknownIndicator(_ area: AreaRef, _ cell: SentCell) -> Diagnostic {
        let near = known.indicatorsNamed(like: cell.text)
        return finding(
            .error, "form-indicator", at: cell.place, area, vi: "không có chỉ tiêu «\(cell.text)» trong indicators.yaml, mà dòng này có số",
            en: "indicators.yaml has no indicator «\(cell.text)», and the row has figures",
            advice: near.map { Message(vi: "Có phải là “\($0)”?", en: "Did you mean “\($0)”?") }
                ?? Message(
                    vi: "Ghi tên hoặc mã như trong biểu đã phát.", en: "Write the name or the code as in the form that was sent out."))
    }

    func namelessRow(_ area: AreaRef, _ cell: SentCell) -> Diagnostic {
        finding(
            .error, "form-indicator", at: cell.place, area, vi: "dòng này có số mà không có tên chỉ tiêu",
            en: "the row has figures and names no indicator",
            advice: Message(vi: "Ghi tên hoặc mã chỉ tiêu, hoặc xóa dòng.", en: "Write the indicator's name or code, or delete the row."))
    }

    func totalRow(_ area: AreaRef, _ cell: SentCell) -> Diagnostic {
        finding(
            .note, "form-total", at: cell.place, area, vi: "dòng «\(cell.text)» không phải chỉ tiêu: bỏ qua",
            en: "the row «\(cell.text)» is no indicator and was passed over")
    }

    func unreadRate(_ area: AreaRef, _ cell: SentCell, _ above: String, _ below: String, _ indicator: IndicatorRef) -> Diagnostic {
        finding(
            .warning, "form-rate", at: cell.place, area, indicator,
            vi: "ô tỷ lệ ghi «\(cell.text)», không đọc được thành tỷ lệ: lấy theo số đạt và tổng số (\(above)/\(below))",
            en: "the rate says «\(cell.text)», which cannot be read as one: the counts were taken (\(above)/\(below))",
            advice: Message(vi: "Xóa ô tỷ lệ, hoặc kiểm tra lại.", en: "Clear the rate, or check it."))
    }

    func otherRate(_ area: AreaRef, _ cell: SentCell, of share: String, _ above: String, _ below: String, _ indicator: IndicatorRef)
        -> Diagnostic
    {
        finding(
            .warning, "form-rate", at: cell.place, area, indicator,
            vi: "tỷ lệ ghi «\(cell.text)», nhưng \(above)/\(below) là \(share.replacing(".", with: ",")) %: lấy theo tử số và mẫu số",
            en: "the rate says «\(cell.text)», and \(above)/\(below) is \(share) %: the counts were taken",
            advice: Message(vi: "Kiểm tra lại tử số và mẫu số.", en: "Check both counts."))
    }
}

/// A sheet nobody sees is not read, even where it holds a table.
func hiddenSheet(_ file: String, _ sheet: String) -> Diagnostic {
    Diagnostic(
        .note, rule: "form-sheet", at: SourceLocation(path: "\(file)!\(sheet)"),
        Message(vi: "trang tính «\(sheet)» đang bị ẩn: bỏ qua", en: "the sheet «\(sheet)» is hidden and was passed over"),
        suggestion: Message(vi: "Nếu số liệu nằm ở đó: bỏ ẩn rồi gửi lại.", en: "If the figures stand there, unhide it and send it again."))
}

func noTable(_ file: String, _ book: SentWorkbook) -> Diagnostic {
    let sheets = book.sheets.filter { !$0.isHidden }.map { "«\($0.name)»" }.prefix(5).joined(separator: ", ")
    return Diagnostic(
        .error, rule: "form-layout", at: SourceLocation(path: file),
        Message(
            vi: "không thấy bảng nào có dòng tên cột và tên chỉ tiêu\(sheets.isEmpty ? "" : " ở \(sheets)")",
            en: "no table with headings and names of indicators was found\(sheets.isEmpty ? "" : " in \(sheets)")"),
        suggestion: Message(
            vi: "Chép số liệu sang biểu do sitegen form tạo cho đơn vị.", en: "Copy the figures to the unit's form, made by sitegen form."))
}

func twoCopies(_ file: String, _ one: String, _ other: String, _ unit: String, _ name: Bilingual) -> Diagnostic {
    Diagnostic(
        .error, rule: "form-two-tables", at: SourceLocation(path: "\(file)!\(other)"), unit: unit,
        Message(
            vi: "hai trang tính «\(one)» và «\(other)» cùng trả lời mà khác số (ví dụ «\(name.vi)»): không rõ lấy trang nào",
            en:
                "the sheets «\(one)» and «\(other)» both answer, with different figures (as for «\(name.en ?? name.vi)»): it is not clear which counts"
        ),
        suggestion: Message(vi: "Xóa trang sai rồi gửi lại.", en: "Delete the wrong sheet and send it again."))
}

func sameCopy(_ file: String, _ sheet: String) -> Diagnostic {
    Diagnostic(
        .note, rule: "form-two-tables", at: SourceLocation(path: "\(file)!\(sheet)"),
        Message(
            vi: "trang tính «\(sheet)» lặp lại đúng số của trang trước: bỏ qua",
            en: "the sheet «\(sheet)» says the same as the one before and was passed over"))
}
