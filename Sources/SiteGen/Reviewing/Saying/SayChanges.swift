import Comparing
import Diagnostics
import Language
import Measuring
import Reporting
import Wording

/// What one content has become in another, in both languages.
///
/// - history: what was measured of other report years already.
package func changesBetween(
    _ base: MeasuredReport?, _ head: MeasuredReport?, history: (base: [Int: MeasuredReport], head: [Int: MeasuredReport]) = ([:], [:]),
    named sides: (base: Side, head: Side), program: String
) -> Changes {
    let differences = compare(base, head, history: history)
    var (old, new) = sides
    old.reportYear = base?.year
    new.reportYear = head?.year
    old.isEmpty = base == nil
    new.isEmpty = head == nil
    let sayer = ChangeSayer(base: base?.report, head: head?.report)
    var changes = Changes(program: program, base: old, head: new)
    changes.standings = differences.standings.map(sayer.change)
    changes.values = differences.values.map(sayer.change)
    changes.records = differences.records.map(sayer.change)
    changes.texts = differences.texts
    changes.warnings = differences.warnings.map { Finding($0, of: .head) }
    return changes.counted()
}

/// A side that holds errors: nothing can be compared, and everything that is wrong is said.
package func refused(_ findings: [Finding], named sides: (base: Side, head: Side), program: String) -> Changes {
    var changes = Changes(program: program, base: sides.base, head: sides.head)
    changes.errors = findings
    return changes.counted()
}

/// Says differences in both languages, in the shipped words: a change of the content's own words must not change what its review says.
struct ChangeSayer {
    let base: Report?
    let head: Report?
    private let vi = Words.shipped(.vi)
    private let en = Words.shipped(.en)

    init(base: Report?, head: Report?) { (self.base, self.head) = (base, head) }

    func said(_ text: (Words) -> String) -> Said { Said(vi: text(vi), en: text(en)) }

    func figure(_ value: Rational, _ indicator: Indicator, as precision: Precision = .shown) -> Said {
        said { $0.figure(value, indicator, as: precision) }
    }

    /// The fewest decimals with which two different values do not read alike.
    func decimals(_ old: Rational?, _ new: Rational?, _ indicator: Indicator) -> Int { vi.decimalsThatTell(old, new, indicator) }

    func change(_ record: RecordDifference) -> RecordChange {
        RecordChange(
            kind: record.kind, id: record.id, title: title(record.title), edit: record.edit, fields: record.fields, place: record.place)
    }

    private func title(_ title: RecordTitle) -> Said {
        switch title {
        case .name(let name): name
        case .setting(let key): settingTitles[key] ?? Said(key)
        case .unitChange(.mergeWhole, let from, let to):
            Said(vi: "sáp nhập toàn bộ: \(from) → \(to)", en: "merged as a whole: \(from) → \(to)")
        case .unitChange(.splitPart, let from, let to): Said(vi: "tách một phần: \(from) → \(to)", en: "a part split off: \(from) → \(to)")
        case .unitChange(.rename, let from, let to): Said(vi: "đổi tên: \(from) → \(to)", en: "renamed: \(from) → \(to)")
        case .unitChange(.boundary, let from, let to):
            Said(vi: "điều chỉnh địa giới: \(from) → \(to)", en: "boundaries moved: \(from) → \(to)")
        case .words(let locale): Said(vi: "từ ngữ của trang (\(locale.rawValue))", en: "the words of the pages (\(locale.rawValue))")
        }
    }
}

private let settingTitles: [String: Said] = [
    "thresholds.on_track": Said(vi: "ngưỡng «đúng tiến độ»", en: "the threshold «on track»"),
    "thresholds.ahead": Said(vi: "ngưỡng «vượt tiến độ»", en: "the threshold «ahead»"),
    "report_year": Said(vi: "năm báo cáo", en: "the report year"),
    "report_date": Said(vi: "ngày báo cáo", en: "the report's date"),
    "method": Said(vi: "phương pháp đánh giá", en: "the method of judging"),
    "title": Said(vi: "tên trang", en: "the site's title"),
    "publisher": Said(vi: "cơ quan công bố", en: "the publisher"),
    "contact": Said(vi: "liên hệ", en: "the contact"),
    "signature": Said(vi: "phần ký", en: "the signature"),
]
