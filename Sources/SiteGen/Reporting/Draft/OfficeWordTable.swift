import Diagnostics
import Language

/// A word of the format that an officer may also write as the site and docs/CONTENT.md print it, in Vietnamese.
protocol OfficeWord: RawRepresentable<String>, CaseIterable {
    static var officeWords: [(String, Self)] { get }
}

extension OfficeWord {
    /// By the word of the format, else by the Vietnamese one; case, the composing of letters and missing marks do not matter.
    init?(written text: String) {
        if let word = Self(rawValue: text) {
            self = word
            return
        }
        let known = Self.allCases.map { ($0.rawValue, $0) } + Self.officeWords
        let exact = nameKey(text)
        guard let word = known.first(where: { nameKey($0.0) == exact })?.1 ?? known.first(where: { isWritten(text, as: $0.0) })?.1 else {
            return nil
        }
        self = word
    }

    /// The word of the format that was probably meant.
    static func nearest(to text: String) -> String? {
        let known = allCases.map { ($0.rawValue, $0.rawValue) } + officeWords.map { ($0.0, $0.1.rawValue) }
        let near = Suggestion.nearest(to: looseKey(text), among: known.map { looseKey($0.0) })
        return known.first { looseKey($0.0) == near }?.1
    }
}

extension DutyResult.State: OfficeWord {
    static let officeWords: [(String, Self)] = [
        ("đã hoàn thành", .done), ("hoàn thành", .done), ("đã xong", .done), ("xong", .done),
        ("đang thực hiện", .doing), ("đang làm", .doing),
        ("chưa thực hiện", .notStarted), ("chưa làm", .notStarted),
    ]
}

extension Receipt.State: OfficeWord {
    static let officeWords: [(String, Self)] = [
        ("đã nhận", .received), ("đã nhận đủ", .received), ("nhận đủ", .received), ("có chỗ phải sửa", .faulty), ("có lỗi", .faulty),
        ("biểu trống", .blank), ("trống", .blank),
    ]
}

extension AreaChange.Kind: OfficeWord {
    static let officeWords: [(String, Self)] = [
        ("đổi tên", .rename), ("nhập toàn bộ", .mergeWhole), ("nhập trọn vẹn", .mergeWhole), ("một phần", .splitPart),
        ("điều chỉnh địa giới", .boundary), ("đổi địa giới", .boundary),
    ]
}

extension Indicator.Direction: OfficeWord {
    static let officeWords: [(String, Self)] = [
        ("tăng", .up), ("tăng là tốt", .up), ("càng cao càng tốt", .up), ("giảm", .down), ("giảm là tốt", .down),
        ("càng thấp càng tốt", .down),
    ]
}

extension Target.Comparison: OfficeWord {
    static let officeWords: [(String, Self)] = [
        ("ít nhất", .atLeast), ("tối thiểu", .atLeast), ("không dưới", .atLeast), ("không ít hơn", .atLeast), ("không thấp hơn", .atLeast),
        ("từ", .atLeast), ("trở lên", .atLeast), (">=", .atLeast), ("≥", .atLeast), ("at least", .atLeast),
        ("không quá", .atMost), ("tối đa", .atMost), ("nhiều nhất", .atMost), ("không vượt quá", .atMost), ("không cao hơn", .atMost),
        ("không nhiều hơn", .atMost), ("trở xuống", .atMost), ("<=", .atMost), ("≤", .atMost), ("at most", .atMost),
        ("đúng", .exactly), ("đúng bằng", .exactly), ("bằng", .exactly), ("=", .exactly),
        ("duy trì", .maintain), ("giữ vững", .maintain), ("giữ", .maintain),
        ("đạt", .achieve), ("đạt được", .achieve), ("hoàn thành", .achieve),
    ]
}

extension Target.Strength: OfficeWord {
    static let officeWords: [(String, Self)] = [
        ("phải", .must), ("bắt buộc", .must), ("phấn đấu", .strive), ("nêu trực tiếp", .plain), ("trực tiếp", .plain),
        ("khuyến khích", .encourage),
        ("đăng ký", .register), ("xem xét", .consider),
    ]
}

extension Target.AppliesTo: OfficeWord {
    static let officeWords: [(String, Self)] = [
        ("đơn vị", .unit), ("chính đơn vị", .unit), ("đơn vị trực thuộc", .children), ("từng đơn vị trực thuộc", .children),
        ("các đơn vị trực thuộc", .children), ("trực thuộc", .children), ("cấp dưới", .children),
    ]
}

extension Plan.Kind: OfficeWord {
    static let officeWords: [(String, Self)] = [("địa bàn", .territorial), ("lãnh thổ", .territorial), ("tổ chức", .organisation)]
}

extension Duty.Role: OfficeWord {
    static let officeWords: [(String, Self)] = [
        ("chủ trì", .lead), ("phối hợp", .coordinate), ("chịu trách nhiệm", .responsible), ("được đề nghị", .requested),
        ("đề nghị", .requested),
        ("nhiệm vụ chung", .task), ("nhiệm vụ", .task),
    ]
}

extension Narrative.Status: OfficeWord {
    static let officeWords: [(String, Self)] = [
        ("dự thảo", .draft), ("bản nháp", .draft), ("nháp", .draft), ("đã duyệt", .approved), ("đã phê duyệt", .approved),
    ]
}

extension Site.Ranking: OfficeWord {
    static let officeWords: [(String, Self)] = [("không", .off), ("tắt", .off), ("nội bộ", .internal), ("công khai", .public)]
}

extension Site.Method: OfficeWord {
    static let officeWords: [(String, Self)] = [("lộ trình", .path), ("tốc độ tăng", .growthRate)]
}

extension Site.DataFormat: OfficeWord {
    static let officeWords: [(String, Self)] = []
}

extension NumberFormat: OfficeWord {
    static let officeWords: [(String, Self)] = [
        ("không", .undeclared), ("tiếng Việt", .vi), ("Việt Nam", .vi), ("tiếng Anh", .en), ("Anh", .en),
    ]
}

extension ReportLocale: OfficeWord {
    static let officeWords: [(String, Self)] = [("tiếng Việt", .vi), ("tiếng Anh", .en)]
}

/// Where a row of open data comes from: it was reported, or the program worked it out from others.
enum RowOrigin: String, OfficeWord {
    case reported, derived

    static let officeWords: [(String, Self)] = [
        ("báo cáo", .reported), ("observed", .reported), ("tính từ đơn vị trực thuộc", .derived), ("recomputed", .derived),
        ("partial", .derived),
        ("carried", .derived), ("carried_forward", .derived), ("carriedForward", .derived),
    ]
}

/// How an indicator is derived, where one word says it.
enum DerivationWord: String, OfficeWord {
    case sumOfChildren = "sum_of_children"

    static let officeWords: [(String, Self)] = [
        ("tổng các đơn vị trực thuộc", .sumOfChildren), ("cộng các đơn vị trực thuộc", .sumOfChildren),
        ("cộng từ đơn vị trực thuộc", .sumOfChildren),
    ]
}

/// What a reported share counts.
enum CountedSet: String, OfficeWord {
    case children

    static let officeWords: [(String, Self)] = [
        ("đơn vị trực thuộc", .children), ("các đơn vị trực thuộc", .children), ("trực thuộc", .children),
    ]
}

/// How often a duty is due.
enum Recurrence: String, OfficeWord {
    case year

    static let officeWords: [(String, Self)] = [("năm", .year), ("hằng năm", .year), ("hàng năm", .year), ("mỗi năm", .year)]
}

/// In which year the day of a yearly duty lies.
enum DueYear: String, OfficeWord {
    case thisYear = "this_year", nextYear = "next_year"

    static let officeWords: [(String, Self)] = [
        ("năm nay", .thisYear), ("năm đó", .thisYear), ("năm báo cáo", .thisYear), ("năm sau", .nextYear), ("năm kế tiếp", .nextYear),
        ("năm tiếp theo", .nextYear),
    ]
}

extension Indicator.UnitOfMeasure: OfficeWord {
    static let officeWords: [(String, Self)] = [
        ("tỷ lệ phần trăm", .percent), ("tỷ lệ", .percent), ("%", .percent), ("số lượng", .count), ("mức độ", .level),
        ("đạt hoặc chưa đạt", .boolean), ("có/không", .boolean), ("triệu đồng", .amount),
    ]
}

/// The states of an observation under every word that a cell of `status` may hold.
let statusWords: [(String, ObservationStatus)] =
    ObservationStatus.allCases.map { ($0.code, $0) } + [
        ("A", .final), ("P", .provisional), ("E", .estimated), ("O", .missing), ("M", .notApplicable),
        ("chính thức", .final), ("sơ bộ", .provisional), ("ước tính", .estimated), ("chưa có số liệu", .missing), ("chưa có", .missing),
        ("không áp dụng", .notApplicable),
    ]

/// The state that a cell of `status` says.
package func observationStatus(written text: String) -> ObservationStatus? {
    statusNames[nameKey(text)] ?? (hasMarks(text) ? respelledStatusNames[spellingKey(text)] : looseStatusNames[looseKey(text)])
}

/// The word of the format that a cell of `status` probably means.
func nearestStatus(to text: String) -> String? {
    let near =
        Suggestion.nearest(to: nameKey(text), among: statusWords.map { nameKey($0.0) })
        ?? Suggestion.nearest(to: looseKey(text), among: statusWords.map { looseKey($0.0) })
    return near.flatMap { statusNames[$0] ?? looseStatusNames[$0] }?.code
}

private let statusNames = Dictionary(uniqueKeysWithValues: statusWords.map { (nameKey($0), $1) })
private let respelledStatusNames = Dictionary(statusWords.map { (spellingKey($0), $1) }, uniquingKeysWith: { first, _ in first })
private let looseStatusNames = Dictionary(statusWords.map { (looseKey($0), $1) }, uniquingKeysWith: { first, _ in first })

/// The kinds of unit that ship with the project, as the site names them; other kinds are ids of one's own.
package func areaKind(written text: String) -> String? {
    kindNames[nameKey(text)] ?? (hasMarks(text) ? nil : looseKindNames[looseKey(text)])
}

/// The kinds under their words without case.
private let kindNames = Dictionary(uniqueKeysWithValues: kindWords.map { (nameKey($0), $1) })

private let looseKindNames = Dictionary(kindWords.map { (looseKey($0), $1) }, uniquingKeysWith: { first, _ in first })

private let kindWords = [
    ("cả nước", "nation"), ("tỉnh, thành phố", "province"), ("tỉnh", "province"), ("thành phố trực thuộc trung ương", "province"),
    ("thành phố thuộc tỉnh", "city"), ("quận, huyện", "district"), ("quận", "district"), ("huyện", "district"), ("phường", "ward"),
    ("xã", "commune"),
    ("đặc khu", "special-zone"),
    ("tổ chức", "organisation"),
]
