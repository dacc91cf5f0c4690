import Language

/// What a column of an answer holds.
enum ColumnRole: String, Sendable, CaseIterable {
    case order, code, name, unitOfMeasure = "unit_of_measure", target
    /// What the denominator counts, for whoever fills the form in.
    case counted
    case numerator, denominator, value, status, source, note, asOf = "as_of"

    /// The heading that a person would write, for messages.
    var words: (vi: String, en: String) {
        switch self {
        case .order: ("STT", "No.")
        case .code: ("Mã", "Code")
        case .name: ("Chỉ tiêu", "Indicator")
        case .unitOfMeasure: ("Đơn vị tính", "Unit of measure")
        case .target: ("Mục tiêu", "Target")
        case .counted: ("Tính trên", "Counted among")
        case .numerator: ("Số đạt (tử số)", "Number achieved (numerator)")
        case .denominator: ("Tổng số (mẫu số)", "Total (denominator)")
        case .value: ("Tỷ lệ, giá trị", "Rate or value")
        case .status: ("Tình trạng", "Status")
        case .source: ("Nguồn", "Source")
        case .note: ("Ghi chú", "Note")
        case .asOf: ("Tính đến ngày", "As of")
        }
    }
}

/// A heading as far as it says what its column holds.
struct Heading {
    /// nil where nobody here knows.
    let role: ColumnRole?
    /// The year it names; nil where it names none, or several.
    let year: Int?
    /// Nothing but a year: what the column holds is said above, or it is the value of that year.
    let isOnlyYear: Bool

    init(_ text: String) {
        let years = Self.years(in: text)
        year = years.count == 1 ? years[0] : nil
        role = Self.role(of: text)
        isOnlyYear = years.count == 1 && Self.key(text).isEmpty
    }

    /// The four digits of years.
    static func years(in text: String) -> [Int] {
        let numbers = text.split { !$0.isASCII || !$0.isNumber }.filter { $0.count == 4 }.compactMap { Int($0) }
        return Array(Set(numbers.filter { (1945...2100).contains($0) })).sorted()
    }

    private static func role(of text: String) -> ColumnRole? {
        if let role = words[Self.key(text)] { return role }
        // what stands in brackets says it again or names a plain unit («Số đạt (tử số)», «Tỷ lệ (%)»); anything else is another thing
        guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else { return nil }
        let inside = String(text[text.index(after: open)..<close]), outside = words[Self.key(String(text[..<open]))]
        let rest = Self.key(String(text[text.index(after: close)...]))
        guard let outside, rest.isEmpty else { return nil }
        return isPlainUnit(inside) || words[Self.key(inside)] == outside ? outside : nil
    }

    /// A unit in which figures are asked for as they are: not thousands, no other group of people.
    static func isPlainUnit(_ text: String) -> Bool {
        [
            "%", "nguoi", "ho", "gia dinh", "dong ho", "don vi", "trieu dong", "so luong", "co so", "muc", "dat/chua dat", "people",
            "count", "phan tram",
        ].contains(
            searchKey(text))
    }

    /// Without marks, signs and the year: «Kết quả năm 2025» is «ket qua».
    private static func key(_ text: String) -> String {
        let folded = searchKey(text).split { !$0.isLetter && !$0.isNumber && $0 != "%" && $0 != "‰" }
        var kept: [Substring] = []
        for word in folded {
            if word.count == 4, word.allSatisfy(\.isNumber) {
                if kept.last == "nam" || kept.last == "in" { kept.removeLast() }
            } else {
                kept.append(word)
            }
        }
        return kept.joined(separator: " ")
    }

    /// Under their keys. Each means one thing only: «Tổng số» beside «Số đạt» is the denominator, and a form that uses it otherwise is refused
    /// for what it lacks.
    private static let words: [String: ColumnRole] = [
        "tt": .order, "stt": .order, "so tt": .order, "so thu tu": .order, "no": .order,
        "ma": .code, "ma chi tieu": .code, "ma so": .code, "code": .code, "indicator code": .code,
        "chi tieu": .name, "ten chi tieu": .name, "noi dung": .name, "noi dung chi tieu": .name, "tieu chi": .name, "ten tieu chi": .name,
        "indicator": .name,
        "don vi tinh": .unitOfMeasure, "dvt": .unitOfMeasure, "don vi do": .unitOfMeasure, "unit of measure": .unitOfMeasure,
        "muc tieu": .target, "ke hoach": .target, "chi tieu giao": .target, "target": .target,
        "tinh tren": .counted, "counted among": .counted,
        "so dat": .numerator, "so luong dat": .numerator, "tu so": .numerator, "so dat tu so": .numerator,
        "number achieved": .numerator, "numerator": .numerator,
        "tong so": .denominator, "mau so": .denominator, "tong so mau so": .denominator, "total": .denominator, "denominator": .denominator,
        "ty le": .value, "ti le": .value, "ty le %": .value, "ti le %": .value, "ty le gia tri": .value, "ti le gia tri": .value,
        "gia tri": .value, "ket qua": .value, "thuc hien": .value, "ket qua thuc hien": .value, "so lieu": .value, "ket qua %": .value,
        "%": .value, "rate or value": .value, "value": .value, "rate": .value,
        "tinh trang": .status, "tinh trang so lieu": .status, "trang thai": .status, "status": .status,
        "nguon": .source, "nguon so lieu": .source, "source": .source,
        "ghi chu": .note, "note": .note, "notes": .note,
        "tinh den ngay": .asOf, "den ngay": .asOf, "thoi diem": .asOf, "ngay so lieu": .asOf, "as of": .asOf,
    ]
}
