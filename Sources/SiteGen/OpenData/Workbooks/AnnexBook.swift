import Language
import Measuring
import Packing
import Reporting
import Wording

/// One report year of an annex: what was judged, and of which plans.
package struct AnnexYear: Sendable {
    let measured: MeasuredReport
    let plans: [PlanRef]

    package init(_ measured: MeasuredReport, plans: [PlanRef]) { (self.measured, self.plans) = (measured, plans) }
}

/// `sitegen export --format xlsx`: the annex of a report. A cover, then one sheet a year: plan by plan, unit by unit, every indicator with its
/// target, its value, the state of the figure and its standing, in words beside the colour. The same report gives the same bytes.
///
/// - years: at least one; the newest stands first.
/// Throws: WorkbookFault, which would be a mistake of this program.
package func annexBook(_ years: [AnnexYear], _ report: Report, words: Words) throws -> [UInt8] {
    let newest = years.sorted { $0.measured.year > $1.measured.year }
    let names = UnitNames(report, words)
    let sheets = newest.map { AnnexSheet($0, report, words, names).laid }
    let said = newest.map { String($0.measured.year) }.reversed()
    let when = said.count > 1 ? "\(said.first ?? "")–\(said.last ?? "")" : said.first ?? ""
    let title = words.say("Phụ lục: kết quả thực hiện các chỉ tiêu, năm \(when)", "Annex: results by indicator, \(when)")
    var book = Workbook(of: report, year: newest.first?.measured.year ?? report.site.reportYear, title: title, words)
    book.sheets = [cover(title, newest, sheets, report, words)] + sheets
    return try packed(book)
}

private func cover(_ title: String, _ years: [AnnexYear], _ sheets: [Sheet], _ report: Report, _ words: Words) -> Sheet {
    var cover = CoverSheet(words, title: title)
    cover.add(words.text(report.site.title))
    cover.add(words.say("Nơi lập: ", "Made by: ") + words.text(report.site.publisher))
    if let date = report.site.reportDate { cover.add(words.say("Ngày báo cáo: ", "Date of the report: ") + words.date(date)) }
    let assessments = years.lazy.flatMap { year in year.plans.flatMap { year.measured.assessments(under: $0) } }
    if assessments.contains(where: \.isIllustrative) {
        cover.add(
            words.say(
                "Trong phụ lục có số liệu minh họa, không phải kết quả thật: những dòng ghi «minh họa» ở cột «Tình trạng số liệu».",
                "Some figures of this annex are made up to show what the program does: the rows that say «illustrative» under «State of the figure»."
            ), BookStyle.strong)
    }
    let aside = report.setAside.parts.count
    if aside > 0 {
        cover.add(
            words.say(
                "\(aside) phần nội dung có lỗi nên chưa tính vào đây; số liệu ấy ghi là chưa báo cáo. Xem bằng sitegen check.",
                "\(aside) part\(aside == 1 ? "" : "s") of the content had faults and was left out; such figures count as not reported. See sitegen check."
            ), BookStyle.strong)
    }
    let plans = Set(years.flatMap(\.plans)).sorted { $0.index < $1.index }
    cover.add(words.say("Các kế hoạch", "Plans"), plans.map { report[$0].named })
    cover.add(
        contents: zip(years, sheets).map { year, sheet in
            (sheet, words.say("từng chỉ tiêu, đánh giá năm \(year.measured.year)", "each indicator, judged for \(year.measured.year)"))
        }, words)
    cover.add(
        words.say("Cách ghi", "How it is written"),
        [
            words.say(
                "Tỷ lệ là phần trăm: 28,2% là số 28,2 trong ô. Ô trống ở cột số là không có số.",
                "Shares are percentages: the cell of 28.2% holds the number 28.2. An empty cell in a column of numbers means that there is none."
            ),
            words.say(
                "Mục tiêu: ≥ là ít nhất, ≤ là không quá, «giữ» là duy trì. Năm mục tiêu trống là kế hoạch không nêu năm.",
                "Targets: ≥ is at least, ≤ at most, «keep» is to be maintained. A blank target year: the plan names none."),
        ])
    cover.add(words.say("Các đánh giá", "The standings"), BookStyle.heading)
    let held = Set(assessments.map(\.standing))
    for standing in Standing.inOrder where held.contains(standing) {
        cover.add("\(words[standing.word]): \(words[standing.rule])", BookStyle.standing(standing, BookStyle.line))
    }
    return cover.sheet
}

extension Plan {
    /// «Kế hoạch … (56/KH-UBND)».
    var named: String { title + (number.isEmpty ? "" : " (\(number))") }
}

/// The columns of the annex, from left to right.
private enum AnnexColumn: CaseIterable {
    case unit, indicator, target, targetYear, value, numerator, denominator, state, standing, reason

    /// In digits of the usual font.
    var width: Double {
        switch self {
        case .unit: 18
        case .indicator: 36
        case .target, .value: 14
        case .targetYear: 8
        case .numerator, .denominator: 11
        case .state: 12
        case .standing: 16
        case .reason: 44
        }
    }

    func head(_ words: Words) -> String {
        switch self {
        case .unit: words.say("Đơn vị", "Unit")
        case .indicator: words.say("Chỉ tiêu", "Indicator")
        case .target: words.say("Mục tiêu", "Target")
        case .targetYear: words.say("Năm mục tiêu", "Target year")
        case .value: words.say("Kết quả", "Value")
        case .numerator: words.say("Số đạt (tử số)", "Numerator")
        case .denominator: words.say("Tổng số (mẫu số)", "Denominator")
        case .state: words.say("Tình trạng số liệu", "State of the figure")
        case .standing: words.say("Đánh giá", "Standing")
        case .reason: words.say("Diễn giải", "In words")
        }
    }
}

/// One year of the annex.
private struct AnnexSheet {
    private let year: AnnexYear
    private let report: Report
    private let words: Words
    private let names: UnitNames

    init(_ year: AnnexYear, _ report: Report, _ words: Words, _ names: UnitNames) {
        (self.year, self.report, self.words, self.names) = (year, report, words, names)
    }

    var laid: Sheet {
        let number = year.measured.year
        var sheet = Sheet(name: words.say("Năm \(number)", "\(number)"))
        sheet.columns = AnnexColumn.allCases.map { Column(width: $0.width) }
        sheet.showsGrid = false
        sheet.append(
            Row([.text(words.say("Kết quả thực hiện các chỉ tiêu năm \(number)", "Results by indicator, \(number)"), BookStyle.title)]))
        let head = sheet.append(Row(AnnexColumn.allCases.map { .text($0.head(words), BookStyle.head) }))
        (sheet.frozenRows, sheet.frozenColumns) = (head, 2)
        sheet.paper.isLandscape = true
        sheet.paper.repeatedRows = head...head
        sheet.paper.margins = Margins(top: 15, bottom: 18, left: 15, right: 12)
        sheet.paper.footer = Footer(left: [.text(words.text(report.site.title))], right: [.page, .text("/"), .pages])
        for plan in year.plans {
            let group = BookStyle.heading.with { ($0.fill, $0.borders) = (BookStyle.grey, [.top, .bottom]) }
            // beside blanks the title runs on over them
            sheet.append(
                Row(AnnexColumn.allCases.enumerated().map { $0.offset == 0 ? .text(report[plan].named, group) : .blank(group) }, height: 20)
            )
            for assessment in sorted(year.measured.assessments(under: plan), report[plan]) {
                sheet.append(Row(AnnexColumn.allCases.map { cell($0, assessment) }))
            }
        }
        return sheet
    }

    /// Unit by unit, the plan's own first, each in the order of the targets.
    private func sorted(_ assessments: [Assessment], _ plan: Plan) -> [Assessment] {
        func key(_ area: AreaRef) -> Int { area == plan.unit ? -1 : report[area].rank }
        return assessments.enumerated().sorted { (key($0.element.area), $0.offset) < (key($1.element.area), $1.offset) }.map(\.element)
    }

    private func cell(_ column: AnnexColumn, _ assessment: Assessment) -> Cell {
        let indicator = report[assessment.indicator], target = report[assessment.target], value = assessment.observed
        return switch column {
        case .unit: .text(names.name(assessment.area), BookStyle.cell)
        case .indicator: .text(words.text(indicator.name), BookStyle.cell)
        case .target: self.target(target, indicator)
        case .targetYear:
            target.year.map { .number(String($0), BookStyle.middle.with { $0.numberFormat = "0" }) } ?? .blank(BookStyle.middle)
        case .value: self.value(assessment, indicator)
        case .numerator: count(value?.numerator)
        case .denominator: count(value?.denominator)
        case .state: .text(state(assessment), BookStyle.middle)
        case .standing:
            .text(words.full(assessment.name), BookStyle.standing(assessment.standing, BookStyle.cell.with { $0.isBold = true }))
        case .reason: .text(words.reason(assessment), BookStyle.cell.with { $0.size = 10 })
        }
    }

    private func target(_ target: Target, _ indicator: Indicator) -> Cell {
        let sign =
            switch target.comparison {
            case .atLeast: "≥ "
            case .atMost: "≤ "
            case .exactly: "= "
            case .achieve: ""
            case .maintain: words.say("giữ ", "keep ") + (indicator.direction == .up ? "≥ " : "≤ ")
            }
        guard let format = format(of: target.value, indicator, decimals: 6, sign) else {
            return .text(words.promise(target, indicator), BookStyle.right)
        }
        return .number(target.value.exported, BookStyle.cell.with { $0.numberFormat = format })
    }

    /// A number where one stands; of a level and of a state the word; of what is partly reported what is known.
    private func value(_ assessment: Assessment, _ indicator: Indicator) -> Cell {
        if let value = assessment.observed?.value {
            guard let format = format(of: value, indicator, decimals: indicator.decimals, "") else {
                return .text(words.figure(value, indicator), BookStyle.right)
            }
            return .number(value.exported, BookStyle.cell.with { $0.numberFormat = format })
        }
        return assessment.partial.map { .text(words.said($0, indicator), BookStyle.right) } ?? .blank(BookStyle.cell)
    }

    private func count(_ count: Int64?) -> Cell {
        let style = BookStyle.cell.with { $0.numberFormat = "#,##0" }
        return count.map { .number(String($0), style) } ?? .blank(style)
    }

    /// With the unit of measure behind the number; nil for what is no number to readers.
    ///
    /// - decimals: at most so many, where the value has them; shares show all of theirs.
    private func format(of value: Rational, _ indicator: Indicator, decimals: Int, _ sign: String) -> String? {
        let digits = value.exported.split(separator: ".").dropFirst().first?.count ?? 0, held = min(digits, decimals)
        func places(_ count: Int) -> String { count == 0 ? "" : "." + String(repeating: "0", count: count) }
        func quoted(_ text: String) -> String { text.isEmpty ? "" : "\"\(text.replacing("\"", with: ""))\"" }
        return switch indicator.unitOfMeasure {
        case .percent: "\(quoted(sign))0\(places(sign.isEmpty && decimals != 6 ? indicator.decimals : held))\(quoted("%"))"
        case .count: quoted(sign) + "#,##0" + places(held) + quoted(words.counted(value, indicator).map { " \($0)" } ?? "")
        case .amount: quoted(sign) + "#,##0" + places(held) + quoted(" " + words[.unitAmount])
        case .level, .boolean: nil
        }
    }

    /// «sơ bộ; minh họa».
    private func state(_ assessment: Assessment) -> String {
        let said =
            assessment.partial != nil
            ? words.say("chưa đủ", "not complete")
            : assessment.observedStatus.map { words[$0.word] } ?? words.say("chưa báo cáo", "not reported")
        return assessment.isIllustrative ? said + words.say("; minh họa", "; illustrative") : said
    }
}
