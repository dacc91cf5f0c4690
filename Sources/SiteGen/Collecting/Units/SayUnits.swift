import Diagnostics

/// What is said of a list of units, each with its place and what to write there.
enum SayUnits {
    static func noList(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, rule: "unit-list", at: SourceLocation(path: file),
            Message(vi: "không thấy dòng tiêu đề có cột «Tên»", en: "no row heads a column «Tên» (name)"),
            suggestion: Message(
                vi: "Dòng đầu cần cột «Tên»; thêm được «Mã», «Loại», «Cấp trên», «Từ ngày», «Căn cứ», «Liên hệ».",
                en: "The head needs a column «Tên»; «Mã», «Loại», «Cấp trên», «Từ ngày», «Căn cứ», «Liên hệ» may be added."))
    }

    static func noUnits(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, rule: "unit-list", at: SourceLocation(path: file),
            Message(vi: "danh sách không có đơn vị nào", en: "the list holds no unit"))
    }

    static func hidden(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, rule: "unit-list", at: place,
            Message(vi: "dòng «\(name)» đang bị ẩn, vẫn đọc", en: "the row «\(name)» is hidden and was read all the same"))
    }

    static func nameless(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, rule: "unit-list", at: place, Message(vi: "dòng không ghi tên đơn vị", en: "the row names no unit"),
            suggestion: Message(vi: "Ghi tên chính thức, hoặc xóa dòng.", en: "Write the official name, or delete the row."))
    }

    static func noKind(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, rule: "unit-list", at: place,
            Message(vi: "không rõ «\(name)» là loại đơn vị nào", en: "it is not clear which kind of unit «\(name)» is"),
            suggestion: Message(
                vi: "Ghi ở cột «Loại»: phường, xã, đặc khu, quận, huyện, tỉnh, tổ chức…; hoặc một loại cho mọi dòng bằng --kind.",
                en: "Write it under «Loại»: phường, xã, đặc khu, quận, huyện, tỉnh, tổ chức …; or one for all with --kind."))
    }

    static func known(_ name: String, _ id: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, rule: "unit-list", at: place, unit: id,
            Message(
                vi: "«\(name)» đã có trong units.csv với mã \(id); không ghi đè",
                en: "«\(name)» is in units.csv already as \(id) and is not overwritten"),
            suggestion: Message(
                vi: "Bỏ dòng này; nếu là đơn vị khác trùng tên thì ghi mã riêng ở cột «Mã».",
                en: "Take the row out; where another unit of that name is meant, give it a code under «Mã»."))
    }

    static func listedTwice(_ id: String, _ other: SourceLocation, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, rule: "unit-list", at: place, unit: id,
            Message(vi: "mã \(id) đã dùng ở \(other)", en: "the code \(id) is used at \(other) already"),
            suggestion: Message(vi: "Bỏ dòng thừa, hoặc ghi mã riêng ở cột «Mã».", en: "Take one row out, or give it a code under «Mã»."))
    }

    static func noColumn(_ column: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, rule: "unit-list", at: place,
            Message(vi: "units.csv không có cột “\(column)”", en: "units.csv has no column “\(column)”"),
            suggestion: Message(
                vi: "Thêm tên cột này vào dòng đầu của units.csv rồi chạy lại.",
                en: "Add its name to the first line of units.csv and run this again."))
    }

    static func passedOver(_ text: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, rule: "unit-list", at: place,
            Message(vi: "cột «\(text)» không dùng, bỏ qua", en: "the column «\(text)» is not used and was passed over"))
    }
}
