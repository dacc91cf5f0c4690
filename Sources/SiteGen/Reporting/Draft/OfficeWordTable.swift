import Language

/// A word of a CSV column that an officer may also write as the site and docs/CONTENT.md print it, in Vietnamese.
protocol OfficeWord: RawRepresentable<String>, CaseIterable {
    static var officeWords: [(String, Self)] { get }
}

extension OfficeWord {
    /// By the word of the format, else by the Vietnamese one; case and the composing of letters do not matter.
    init?(written text: String) {
        let key = nameKey(text)
        guard let word = Self(rawValue: text) ?? Self.allCases.first(where: { nameKey($0.rawValue) == key })
            ?? Self.officeWords.first(where: { nameKey($0.0) == key })?.1 else { return nil }
        self = word
    }
}

extension DutyResult.State: OfficeWord {
    static let officeWords: [(String, Self)] = [
        ("đã hoàn thành", .done), ("hoàn thành", .done), ("đã xong", .done), ("xong", .done),
        ("đang thực hiện", .doing), ("đang làm", .doing),
        ("chưa thực hiện", .notStarted), ("chưa làm", .notStarted),
    ]
}

extension AreaChange.Kind: OfficeWord {
    static let officeWords: [(String, Self)] = [
        ("đổi tên", .rename), ("nhập toàn bộ", .mergeWhole), ("nhập trọn vẹn", .mergeWhole), ("một phần", .splitPart),
        ("điều chỉnh địa giới", .boundary), ("đổi địa giới", .boundary),
    ]
}

extension Indicator.UnitOfMeasure: OfficeWord {
    static let officeWords: [(String, Self)] = [
        ("tỷ lệ phần trăm", .percent), ("tỷ lệ", .percent), ("%", .percent), ("số lượng", .count), ("mức độ", .level),
        ("đạt hoặc chưa đạt", .boolean), ("có/không", .boolean), ("triệu đồng", .amount),
    ]
}

/// The states of an observation under every word that a cell of `status` may hold.
let statusWords: [(String, ObservationStatus)] = ObservationStatus.allCases.map { ($0.code, $0) } + [
    ("chính thức", .final), ("sơ bộ", .provisional), ("ước tính", .estimated), ("chưa có số liệu", .missing), ("chưa có", .missing),
    ("không áp dụng", .notApplicable),
]

/// The kinds of unit that ship with the project, as the site names them; other kinds are ids of one's own.
package func areaKind(written text: String) -> String? {
    kindNames[nameKey(text)]
}

/// The kinds under their words without case.
private let kindNames = Dictionary(uniqueKeysWithValues: kindWords.map { (nameKey($0), $1) })

private let kindWords = [
    ("cả nước", "nation"), ("tỉnh, thành phố", "province"), ("tỉnh", "province"), ("thành phố trực thuộc trung ương", "province"),
    ("thành phố thuộc tỉnh", "city"), ("quận, huyện", "district"), ("quận", "district"), ("huyện", "district"), ("phường", "ward"), ("xã", "commune"),
    ("đặc khu", "special-zone"),
    ("tổ chức", "organisation"),
]
