import Language
import Measuring
import Packing
import Reporting
import Wording

/// The office's list of who owes what of a year: a row a unit and plan, those who have sent all among them. Never published.
///
/// Throws: WorkbookFault, which would be a mistake of this program.
package func reminderBook(_ reminders: [Reminder], _ report: Report, year: Int, plan: PlanRef? = nil, locale: ReportLocale) throws
    -> [UInt8]
{
    let words = Words.shipped(locale), owing = Owing(report, year: year, plan: plan, reminders), asked = Asked(report)
    let title = words.say("Theo dõi gửi số liệu năm \(year)", "Figures of \(year): who has sent them")
    var sheet = Sheet(name: words.say("Theo dõi", "List"))
    sheet.columns = [6, 24, 26, 34, 28, 12, 10, 46, 14, 18].map { Column(width: $0) }
    sheet.append(Row([.text(title, BookStyle.title)]))
    sheet.append(Row([.text(owingSentence(owing, year: year, locale: locale), BookStyle.heading)]))
    let heads = [
        words.say("TT", "No."), words.say("Đơn vị", "Unit"), words.say("Liên hệ", "Contact"), words.say("Kế hoạch", "Plan"),
        words.say("Nơi nhận báo cáo", "Reports go to"), words.say("Hạn", "Due before"), words.say("Số chỉ tiêu thiếu", "Lacking"),
        words.say("Chỉ tiêu còn thiếu", "Indicators lacking"), words.say("Tình trạng", "State"), words.say("Ghi chú", "Note"),
    ]
    let head = sheet.append(Row(heads.map { .text($0, BookStyle.head) }))
    (sheet.frozenRows, sheet.frozenColumns) = (head, 2)
    sheet.paper.isLandscape = true
    sheet.paper.repeatedRows = head...head
    sheet.paper.margins = Margins(top: 15, bottom: 18, left: 15, right: 12)
    sheet.paper.footer = Footer(left: [.text(title)], right: [.page, .text("/"), .pages])
    sheet.showsGrid = false
    let known = Dictionary(reminders.map { (Owed(plan: $0.plan, area: $0.area), $0.items) }, uniquingKeysWith: { $0 + $1 })
    let plans = report.planRefs.filter { (plan == nil || plan == $0) && report[$0].firstYear <= year && year <= report[$0].lastYear }
    var number = 0
    for area in owing.asked {
        for plan in plans {
            let items = known[Owed(plan: plan, area: area)]
            guard items != nil || asked.expected[Int(plan.index)].contains(where: { $0.area == area && !$0.indicators.isEmpty }) else {
                continue
            }
            number += 1
            let names = (items ?? []).map { words.text(report[$0.indicator].name) }
            let day = deadline(of: area, under: plan, in: report, year: year)
            let state = items == nil ? words.say("đã gửi đủ", "all sent") : owingState(of: area, owing, locale: locale)
            sheet.append(
                Row([
                    .number("\(number)", BookStyle.middle), .text(report[area].name, BookStyle.cell),
                    .text(contact(of: area, in: report, year: year), BookStyle.cell), .text(report[plan].named, BookStyle.cell),
                    .text(receiver(of: area, under: plan, report) ?? "", BookStyle.cell),
                    day.map { .number(String(SpreadsheetDate.serial(of: $0)), BookStyle.middle.with { $0.numberFormat = "dd/mm/yyyy" }) }
                        ?? .blank(BookStyle.middle),
                    .number("\(names.count)", BookStyle.middle), .text(names.joined(separator: "\n"), BookStyle.cell),
                    .text(state, stateStyle(of: area, isAll: items == nil, owing)), .blank(BookStyle.cell),
                ]))
        }
    }
    var book = Workbook(of: report, year: year, title: title, words)
    book.sheets = [sheet]
    return try packed(book)
}

/// Who has sent nothing stands out at once, then who has not sent all; the words say the same.
private func stateStyle(of area: AreaRef, isAll: Bool, _ owing: Owing) -> CellStyle {
    if isAll { return BookStyle.middle }
    return BookStyle.middle.with {
        ($0.fill, $0.isBold) = (owing.silent.contains(area) ? Colour(0xFBE3EA) : Colour(0xFBF0D0), true)
    }
}

private struct Owed: Hashable {
    let plan: PlanRef
    let area: AreaRef
}
