import Diagnostics

/// A spreadsheet under the name of a CSV file, told by its first bytes (a zip, or the older compound file); nil for anything else.
func renamedSpreadsheet(_ bytes: [UInt8], path: String) -> Diagnostic? {
    let isSpreadsheet = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    if !isSpreadsheet { return nil }
    return Diagnostic(
        .error, rule: "excel-file", at: SourceLocation(path: path),
        Message(vi: "đây là tệp Excel đổi tên thành .csv", en: "this is an Excel file renamed to .csv"), suggestion: saveAsCSV)
}

/// How a spreadsheet becomes a file that is read.
let saveAsCSV = Message(
    vi: "Mở tệp bằng Excel, chọn Tệp › Lưu thành › CSV UTF-8.", en: "Open it in Excel and choose File › Save As › CSV UTF-8.")

/// A table whose cells stand between tabs.
func tabSeparated(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        .error, rule: "csv-tabs", at: location,
        Message(vi: "các cột đang cách nhau bằng phím Tab", en: "the columns are separated by tabs"),
        suggestion: Message(
            vi: "Lưu lại thành CSV UTF-8 (dấu phẩy hoặc chấm phẩy).", en: "Save it as CSV UTF-8 (commas or semicolons)."))
}
