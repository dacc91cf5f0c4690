import Diagnostics

/// Why a file cannot be read at all, and what its sender does about it.
extension SentFileFault {
    func diagnostic(_ file: String) -> Diagnostic {
        Diagnostic(.error, rule: "workbook", at: SourceLocation(path: file), said.0, suggestion: said.1)
    }

    private static let saveAnew = Message(
        vi: "Mở bằng Excel, chọn Lưu thành «Sổ làm việc Excel (*.xlsx)» rồi gửi lại.",
        en: "Open it in Excel, save it as «Excel Workbook (*.xlsx)» and send it again.")
    private static let sendAgain = Message(vi: "Xin gửi lại tệp.", en: "Ask for it to be sent again.")

    private var said: (Message, Message) {
        switch self {
        case .oldExcel: (Message(vi: "tệp Excel 97–2003 (.xls)", en: "an Excel 97–2003 file (.xls)"), Self.saveAnew)
        case .password:
            (
                Message(vi: "tệp đặt mật khẩu khi mở", en: "the file asks for a password when it is opened"),
                Message(
                    vi: "Bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi gửi lại.",
                    en: "Take the password off (File > Info > Protect Workbook) and send it again.")
            )
        case .html:
            (
                Message(
                    vi: "tệp là trang HTML mang tên .xlsx (phần mềm khác xuất ra)",
                    en: "a page of HTML named .xlsx (another program made it)"), Self.saveAnew
            )
        case .xml: (Message(vi: "tệp là XML mang tên .xlsx", en: "an XML file named .xlsx"), Self.saveAnew)
        case .word:
            (
                Message(vi: "tệp Word mang tên .xlsx", en: "a Word file named .xlsx"),
                Message(vi: "Chép bảng số liệu sang biểu Excel rồi gửi lại.", en: "Copy the table to the Excel form and send that.")
            )
        case .slides: (Message(vi: "tệp trình chiếu mang tên .xlsx", en: "a presentation named .xlsx"), Self.sendAgain)
        case .openDocument: (Message(vi: "tệp OpenDocument (.ods)", en: "an OpenDocument file (.ods)"), Self.saveAnew)
        case .otherArchive:
            (
                Message(vi: "tệp nén không chứa sổ làm việc Excel", en: "an archive that holds no Excel workbook"),
                Message(vi: "Giải nén rồi gửi tệp .xlsx ở trong.", en: "Unpack it and send the .xlsx file inside.")
            )
        case .paper:
            (
                Message(vi: "tệp PDF hoặc ảnh chụp, không phải biểu Excel", en: "a PDF or a picture, no Excel form"),
                Message(vi: "Đề nghị đơn vị gửi biểu Excel đã điền.", en: "Ask the unit for the Excel form, filled in.")
            )
        case .empty: (Message(vi: "tệp trống (0 byte)", en: "the file is empty (0 bytes)"), Self.sendAgain)
        case .notAWorkbook: (Message(vi: "tệp không phải sổ làm việc Excel", en: "the file is no Excel workbook"), Self.saveAnew)
        case .damaged(let part):
            (
                Message(
                    vi: "tệp bị cắt hoặc hỏng khi gửi" + (part.isEmpty ? "" : " (phần \(part))"),
                    en: "the file was cut off or spoilt on its way" + (part.isEmpty ? "" : " (part \(part))")), Self.sendAgain
            )
        case .tooLarge(let part, let bytes):
            (
                Message(
                    vi: "phần \(part) giải nén ra quá \(bytes >> 20) MB: không đọc",
                    en: "the part \(part) unpacks to more than \(bytes >> 20) MB and was not read"),
                Message(vi: "Chép các dòng có số sang biểu mới rồi gửi lại.", en: "Copy the rows with figures to a new form and send that.")
            )
        case .tooMany(let what, let limit):
            (
                tooMany(what, limit),
                Message(vi: "Chép các dòng có số sang biểu mới rồi gửi lại.", en: "Copy the rows with figures to a new form and send that.")
            )
        case .documentType(let part):
            (
                Message(
                    vi: "phần \(part) khai báo DOCTYPE, điều không sổ làm việc nào cần: không đọc",
                    en: "the part \(part) declares a DOCTYPE, which no workbook needs, and was not read"),
                Self.saveAnew
            )
        }
    }

    private func tooMany(_ what: Crowd, _ limit: Int) -> Message {
        switch what {
        case .cells: Message(vi: "có quá \(limit) ô có nội dung", en: "more than \(limit) cells hold something")
        case .letters: Message(vi: "có quá nhiều chữ (\(limit >> 20) MB)", en: "it holds too much text (\(limit >> 20) MB)")
        case .sheets: Message(vi: "có quá \(limit) trang tính", en: "it has more than \(limit) sheets")
        }
    }
}
