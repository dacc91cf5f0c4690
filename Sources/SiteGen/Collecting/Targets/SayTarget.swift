import Diagnostics
import Language
import Packing
import Reporting

/// What is said of a table of targets, each with the cell it speaks of and what to write there.
enum SayTarget {
    private static func finding(
        _ severity: Diagnostic.Severity, _ rule: String, at place: SourceLocation, indicator: String? = nil, vi: String, en: String,
        advice: Message? = nil
    ) -> Diagnostic {
        Diagnostic(severity, rule: rule, at: place, indicator: indicator, Message(vi: vi, en: en), suggestion: advice)
    }

    // MARK: the whole table

    static func noTable(_ file: String) -> Diagnostic {
        finding(
            .error, "target-table", at: SourceLocation(path: file),
            vi: "không thấy bảng mục tiêu: không có dòng tiêu đề nào ghi «Chỉ tiêu» bên cạnh cột khác",
            en: "there is no table of targets: no row is headed «Chỉ tiêu» beside other columns",
            advice: Message(
                vi: "Dòng đầu bảng cần cột «Chỉ tiêu» và mỗi năm một cột, ví dụ «Năm 2025», «Năm 2030».",
                en: "The head needs a column «Chỉ tiêu» and one for each year, such as «Năm 2025», «Năm 2030»."))
    }

    static func tooManyRows(_ most: Int, at place: SourceLocation) -> Diagnostic {
        finding(
            .error, "target-table", at: place, vi: "bảng có hơn \(most) dòng", en: "the table has more than \(most) rows",
            advice: Message(vi: "Chỉ giữ các dòng chỉ tiêu.", en: "Keep the rows of indicators only."))
    }

    static func doubt(_ doubt: TargetHead.Doubt, _ sheet: TargetSheet) -> Diagnostic {
        let keepOne = Message(vi: "Để lại một cột.", en: "Keep one of them.")
        switch doubt {
        case .twice(let column, let first, let second):
            return finding(
                .error, "target-table", at: sheet.place(second),
                vi: "hai cột đều có vẻ là «\(column.words.vi)» (cột kia: \(first.a1)): không rõ đọc cột nào",
                en: "two columns seem to hold «\(column.words.en)» (the other: \(first.a1)): it is not clear which to read", advice: keepOne
            )
        case .yearTwice(let year, let first, let second):
            return finding(
                .error, "target-table", at: sheet.place(second),
                vi: "hai cột đều của năm \(year) (cột kia: \(first.a1)): không rõ đọc cột nào",
                en: "two columns are of \(year) (the other: \(first.a1)): it is not clear which to read", advice: keepOne)
        case .year(let words, let place):
            return finding(
                .error, "target-table", at: sheet.place(place),
                vi: "không rõ cột «\(words)» là mục tiêu của năm nào", en: "it is not clear of which year the column «\(words)» is",
                advice: Message(
                    vi: "Ghi đầu cột như «Năm 2025»; cột không phải mục tiêu thì bỏ đi.",
                    en: "Head it as «Năm 2025»; take the column away where it holds no targets."))
        case .noYears(let place):
            return finding(
                .error, "target-table", at: sheet.place(place), vi: "bảng không có cột nào của một năm",
                en: "the table has no column of a year",
                advice: Message(
                    vi: "Mỗi năm một cột, đầu cột ghi «Năm 2025», «Đến năm 2030».",
                    en: "Give each year a column headed «Năm 2025», «Đến năm 2030»."))
        }
    }

    static func passedOver(_ text: String, at place: SourceLocation) -> Diagnostic {
        finding(
            .note, "target-column", at: place, vi: "cột «\(text)» không phải mục tiêu, bỏ qua",
            en: "the column «\(text)» holds no targets and was passed over")
    }

    static func yearOutside(_ year: Int, _ period: ClosedRange<Int>, at place: SourceLocation) -> Diagnostic {
        finding(
            .error, "target-year", at: place,
            vi: "năm \(year) ngoài giai đoạn \(period.lowerBound)–\(period.upperBound) của kế hoạch: chưa lấy cột này",
            en: "\(year) is outside the plan's years \(period.lowerBound)–\(period.upperBound): the column was not taken",
            advice: Message(vi: "Sửa đầu cột, hoặc --first, --last.", en: "Mend the heading, or --first, --last."))
    }

    // MARK: rows

    static func hiddenRow(_ name: String, at place: SourceLocation) -> Diagnostic {
        finding(
            .warning, "target-row", at: place, vi: "dòng «\(name)» đang bị ẩn, vẫn đọc",
            en: "the row «\(name)» is hidden and was read all the same")
    }

    static func nameless(at place: SourceLocation) -> Diagnostic {
        finding(
            .error, "target-row", at: place, vi: "dòng có số nhưng không ghi chỉ tiêu nào: chưa lấy",
            en: "the row has figures and names no indicator: it was not taken",
            advice: Message(vi: "Ghi tên chỉ tiêu.", en: "Write the indicator's name."))
    }

    static func remark(_ name: String, at place: SourceLocation) -> Diagnostic {
        finding(
            .note, "target-row", at: place, vi: "dòng «\(name)» không có mục tiêu nào, bỏ qua",
            en: "the row «\(name)» holds no target and was passed over")
    }

    static func noTargets(_ name: String, at place: SourceLocation) -> Diagnostic {
        finding(
            .note, "target-row", at: place, vi: "«\(name)» không ghi mục tiêu năm nào", en: "«\(name)» has no target for any year")
    }

    static func codeAndName(_ code: String, _ codeName: String, _ name: String, _ nameID: String, at place: SourceLocation) -> Diagnostic {
        finding(
            .error, "target-row", at: place,
            vi: "mã «\(code)» là «\(codeName)», nhưng tên ghi «\(name)» (\(nameID)): không rõ chỉ tiêu nào",
            en: "the code «\(code)» is «\(codeName)», and the name says «\(name)» (\(nameID)): it is not clear which is meant",
            advice: Message(vi: "Sửa mã hoặc tên.", en: "Mend the code or the name."))
    }

    static func severalNamed(_ name: String, at place: SourceLocation) -> Diagnostic {
        finding(
            .error, "target-row", at: place, vi: "trong danh mục có nhiều chỉ tiêu tên «\(name)»: không rõ chỉ tiêu nào",
            en: "several indicators of the catalogue are called «\(name)»: it is not clear which is meant",
            advice: Message(vi: "Thêm cột «Mã» và ghi mã chỉ tiêu.", en: "Add a column «Mã» with the indicator's code."))
    }

    static func near(_ name: String, _ known: String, _ id: String, suggested: String, at place: SourceLocation) -> Diagnostic {
        finding(
            .error, "target-row", at: place,
            vi: "«\(name)» gần giống «\(known)» của danh mục: không rõ là một hay là chỉ tiêu mới",
            en: "«\(name)» is much like «\(known)» of the catalogue: it is not clear whether it is the same or a new one",
            advice: Message(
                vi: "Là một: ghi đúng tên ấy, hoặc mã \(id). Chỉ tiêu mới: thêm cột «Mã», ghi mã mới, ví dụ \(suggested).",
                en: "The same: write that name, or the code \(id). A new one: add a column «Mã» with a new code, such as \(suggested)."))
    }

    static func appliesTo(_ text: String, at place: SourceLocation) -> Diagnostic {
        finding(
            .error, "target-applies", at: place, vi: "«\(text)»: không rõ mục tiêu của chính đơn vị hay của từng đơn vị trực thuộc",
            en: "«\(text)»: it is not clear whether the unit itself is meant or each unit below it",
            advice: Message(vi: "Ghi «đơn vị» hoặc «các đơn vị trực thuộc».", en: "Write «đơn vị» or «các đơn vị trực thuộc»."))
    }

    static func wording(_ text: String, at place: SourceLocation) -> Diagnostic {
        finding(
            .error, "target-wording", at: place, vi: "không hiểu «\(text)» ở cột «\(TargetColumn.wording.words.vi)»",
            en: "«\(text)» under «\(TargetColumn.wording.words.en)» was not understood",
            advice: Message(
                vi: "Ghi phải, phấn đấu, khuyến khích, đăng ký hoặc xem xét; thêm được ít nhất, không quá, duy trì.",
                en: "Write phải, phấn đấu, khuyến khích, đăng ký or xem xét; ít nhất, không quá, duy trì may be added."))
    }

    static func twice(_ name: String, _ year: Int, _ other: SourceLocation, at place: SourceLocation) -> Diagnostic {
        finding(
            .error, "target-twice", at: place, vi: "«\(name)» năm \(year) đã có ở \(other) với giá trị khác: không rõ lấy số nào",
            en: "«\(name)» of \(year) stands at \(other) too with another value: it is not clear which counts",
            advice: Message(vi: "Giữ một số.", en: "Keep one of them."))
    }

    static func sameAgain(_ name: String, _ year: Int, _ other: SourceLocation, at place: SourceLocation) -> Diagnostic {
        finding(
            .note, "target-twice", at: place, vi: "«\(name)» năm \(year) đã có ở \(other), cùng giá trị: lấy một lần",
            en: "«\(name)» of \(year) stands at \(other) too, with the same value, and was taken once")
    }

    // MARK: cells

    static func fault(_ fault: TargetFault, _ name: String, _ unit: String, _ id: String, at place: SourceLocation) -> Diagnostic {
        let (message, advice) = said(fault)
        return Diagnostic(
            .error, rule: "target-value", at: place, unit: unit, indicator: id.isEmpty ? nil : id,
            Message(vi: "«\(name)»: \(message.vi)", en: "«\(name)»: \(message.en)"), suggestion: advice)
    }

    private static let oneValue = Message(
        vi: "Ghi một giá trị: 60%, ≥ 60, không quá 5, mức độ 2, đạt; hoặc điền value ở dòng # của tệp kế hoạch.",
        en: "Write one value: 60%, ≥ 60, không quá 5, mức độ 2, đạt; or fill in value in the # line of the plan.")

    private static func said(_ fault: TargetFault) -> (Message, Message) {
        switch fault {
        case .figure(let fault):
            let (message, advice) = fault.said(isShare: true)
            switch fault {
            case .fraction, .outside, .apostrophe, .number(.ambiguousGrouping): return (message, advice)
            // the advice for forms speaks of columns that a table of targets has not
            default: return (message, oneValue)
            }
        case .phrase(.twoComparisons):
            return (
                Message(vi: "hai cách so sánh trái nhau (ít nhất, không quá, duy trì…)", en: "two comparisons contradict each other"),
                Message(vi: "Giữ một cách.", en: "Keep one of them.")
            )
        case .phrase(.twoWordings):
            return (
                Message(
                    vi: "hai từ khác nhau (phải, phấn đấu, khuyến khích…)", en: "two wordings contradict each other (phải, phấn đấu …)"),
                Message(vi: "Giữ một từ.", en: "Keep one of them.")
            )
        case .words(let text): return (Message(vi: "không hiểu «\(text)»", en: "«\(text)» was not understood"), oneValue)
        case .noValue(let text): return (Message(vi: "«\(text)» không có giá trị", en: "«\(text)» has no value"), oneValue)
        case .unitWords(let words):
            return (
                Message(vi: "không rõ «\(words)» sau con số là gì", en: "it is not clear what «\(words)» behind the number is"),
                Message(
                    vi: "Chỉ ghi con số; đơn vị ghi ở cột «Đơn vị tính».", en: "Write the number only; the unit belongs in «Đơn vị tính».")
            )
        case .otherMeasure(let unit, let measure):
            return (
                Message(
                    vi: "bảng tính bằng «\(unit)», danh mục đo chỉ tiêu này bằng \(measureWords(measure).vi)",
                    en: "the table counts in «\(unit)», and the catalogue measures this indicator in \(measureWords(measure).en)"),
                measure == .percent
                    ? Message(
                        vi: "Ghi tỷ lệ kèm dấu %, hoặc thêm cột «Mã» với mã mới.",
                        en: "Write a rate with %, or add a column «Mã» with a new code.")
                    : Message(
                        vi: "Sửa đơn vị tính, hoặc thêm cột «Mã» với mã mới.",
                        en: "Mend the unit of measure, or add a column «Mã» with a new code.")
            )
        case .otherScale(let unit):
            return (
                Message(
                    vi: "số tiền tính bằng «\(unit)», chương trình tính bằng triệu đồng",
                    en: "the money is in «\(unit)», and figures are in million dong"),
                Message(vi: "Ghi số và đơn vị tính bằng triệu đồng.", en: "Write the figure and its unit in «triệu đồng».")
            )
        }
    }

    private static func measureWords(_ measure: Indicator.UnitOfMeasure) -> Message {
        switch measure {
        case .percent: Message(vi: "tỷ lệ %", en: "percent")
        case .count: Message(vi: "số lượng", en: "a count")
        case .level: Message(vi: "mức độ", en: "levels")
        case .boolean: Message(vi: "có/không", en: "yes and no")
        case .amount: Message(vi: "triệu đồng", en: "million dong")
        }
    }
}
