import Diagnostics
import Language

/// The words of a form in place of those of data files: whoever fills in a form has never seen a column called «numerator».
enum FormTerms {
    /// - unit: whose form it is; a sentence need not begin with its name, which stands before it.
    static func said(_ message: Message, of unit: String, _ year: Int) -> Message {
        Message(
            vi: reworded(withoutSubject(message.vi, ["\(unit), ", "năm \(year): "]), vietnamese),
            en: reworded(withoutSubject(message.en, ["\(unit), ", "\(year): "]), english))
    }

    /// «Xã An, chỉ tiêu «…», năm 2027: tử số …» is «tử số …».
    private static func withoutSubject(_ text: String, _ ends: [String]) -> String {
        guard text.hasPrefix(ends[0]), let end = text.range(of: ends[1]) else { return text }
        return String(text[end.upperBound...])
    }

    private static func reworded(_ text: String, _ terms: KeyValuePairs<String, String>) -> String {
        terms.reduce(text) { $0.replacing($1.key, with: $1.value) }
    }

    /// Longer before shorter.
    private static let vietnamese: KeyValuePairs = [
        "xóa dòng này": "xóa số ở dòng này", "ghi status là not_applicable": "chọn tình trạng «không áp dụng»",
        "ghi status là missing": "chọn tình trạng «chưa có số liệu»", "missing (chưa có số liệu)": "«chưa có số liệu»",
        "not_applicable (không áp dụng)": "«không áp dụng»", "final (chính thức)": "«chính thức»", "provisional (sơ bộ)": "«sơ bộ»",
        "estimated (ước tính)": "«ước tính»", "status là «missing»": "tình trạng là «chưa có số liệu»",
        "status là «not_applicable»": "tình trạng là «không áp dụng»", "cột note": "cột «Ghi chú»", "«status»": "«Tình trạng»",
        "«value»": "«Tỷ lệ, giá trị»",
        "«numerator»": "«Số đạt»", "«denominator»": "«Tổng số»", "«as_of»": "«Tính đến ngày»", "«note»": "«Ghi chú»",
        "numerator và denominator": "số đạt và tổng số", "true, false, có, không, đạt, chưa đạt": "đạt, chưa đạt",
    ]

    private static let english: KeyValuePairs = [
        "«status»": "«Status»", "«value»": "«Rate or value»", "«numerator»": "«Number achieved»", "«denominator»": "«Total»",
        "«as_of»": "«As of»",
        "«note»": "«Note»",
    ]
}
