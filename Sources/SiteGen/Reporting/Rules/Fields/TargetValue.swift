import Diagnostics

enum TargetValue {
    private static let why = Message(
        vi: "Giá trị của mục tiêu đúng loại và trong khoảng của chỉ tiêu.",
        en: "A promised value is of its indicator's kind and in its range.")

    static let rule: Rule = Rule("target-value", why: why)

    enum Kind {
        case percent, count, boolean
        case level(highest: Int)

        var words: Message {
            switch self {
            case .percent: Message(vi: "một tỷ lệ từ 0 đến 100", en: "a percentage from 0 to 100")
            case .count: Message(vi: "một số không âm, không có dấu %", en: "a number from 0 up, without a percent sign")
            case .boolean: Message(vi: "true hoặc false (có, không)", en: "true or false")
            case .level(let highest): Message(vi: "một mức độ từ 0 đến \(highest)", en: "a level from 0 to \(highest)")
            }
        }
    }

    static func finding(_ found: Located<String>, field: String, _ kind: Kind, _ subject: Subject) -> Finding {
        rule.error(
            at: found.location, subject,
            vi: "«\(field)» ghi «\(found.value)», không hợp với đơn vị đo của chỉ tiêu",
            en: "«\(field)» says «\(found.value)», which does not fit the indicator's unit of measure",
            suggestion: Message(vi: "Ghi \(kind.words.vi).", en: "Write \(kind.words.en)."))
    }
}
