import Diagnostics
import Language
import Measuring
import Reporting

/// What the office sends to those who owe figures of a year: first how many they are, then a letter a unit, to be cut at the lines, that lists
/// only what this unit lacks, with the office to answer to and the day.
///
/// - plan: of which alone; without it of all in force.
package func reminderLetter(_ reminders: [Reminder], _ report: Report, year: Int, plan: PlanRef? = nil, locale: ReportLocale) -> String {
    ReminderLetters(report: report, year: year, words: .shipped(locale)).text(reminders, Owing(report, year: year, plan: plan, reminders))
}

/// «12/21 đơn vị còn thiếu số liệu năm 2025, 3 đơn vị chưa gửi gì.»
package func owingSentence(_ owing: Owing, year: Int, locale: ReportLocale) -> String {
    let (lacking, asked, silent) = (owing.missing.count, owing.asked.count, owing.silent.count)
    switch locale {
    case .vi: return "\(lacking)/\(asked) đơn vị còn thiếu số liệu năm \(year)" + (silent > 0 ? ", \(silent) đơn vị chưa gửi gì." : ".")
    case .en: return "\(lacking) of \(asked) units lack figures of \(year)" + (silent > 0 ? "; \(silent) sent nothing." : ".")
    }
}

/// What a unit lacks, by the states of its figures: «chưa gửi gì», «số liệu có lỗi», «còn thiếu», «đã gửi đủ».
package func owingState(of area: AreaRef, _ owing: Owing, locale: ReportLocale) -> String {
    let words = Words.shipped(locale)
    guard let missing = owing.missing.first(where: { $0.area == area }) else { return words.say("đã gửi đủ", "all sent") }
    if owing.silent.contains(area) { return words.say("chưa gửi gì", "nothing sent") }
    return missing.items.contains { $0.absence == .faulty }
        ? words.say("số liệu có lỗi", "figures with faults") : words.say("còn thiếu", "some lacking")
}

/// Where a fault stands and what it is.
package func faultText(_ fault: Diagnostic, _ vi: Bool) -> String { "\(fault.location): \(vi ? fault.message.vi : fault.message.en)" }

private struct ReminderLetters {
    let report: Report
    let year: Int
    let words: Words

    private func say(_ vi: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String { words.say(vi(), en()) }

    func text(_ reminders: [Reminder], _ owing: Owing) -> String {
        let isWhole = !report.setAside.parts.contains { if case .plan = $0.what { true } else { false } }
        if !report.plans.contains(where: { $0.firstYear <= year && year <= $0.lastYear }) {
            return isWhole
                ? say(
                    "Năm \(year) không có kế hoạch nào đang áp dụng nên không có đơn vị phải báo cáo.\n",
                    "No plan is in force in \(year), so nobody has to report.\n")
                : say(
                    "Năm \(year): chưa biết đơn vị nào phải báo cáo, vì kế hoạch có lỗi.\n",
                    "\(year): it is not known who has to report, for the plan has faults.\n")
        }
        if reminders.isEmpty {
            return isWhole
                ? say("Năm \(year): các đơn vị đã báo cáo đủ.\n", "\(year): every unit has reported everything.\n")
                : say(
                    "Năm \(year): các đơn vị đã báo cáo đủ theo những kế hoạch không có lỗi.\n",
                    "\(year): every unit has reported everything that the plans without faults ask for.\n")
        }
        let letters = owing.missing.map { unit in
            letter(to: unit.area, reminders.filter { $0.area == unit.area }, sentNothing: owing.silent.contains(unit.area))
        }
        return ([owingSentence(owing, year: year, locale: words.locale) + "\n"] + letters).joined(
            separator: "\n" + String(repeating: "-", count: 40) + "\n")
    }

    private func letter(to area: AreaRef, _ owed: [Reminder], sentNothing: Bool) -> String {
        var text = say("Kính gửi: ", "To: ") + report[area].name + "\n" + endNote(area)
        let contact = contact(of: area, in: report, year: year)
        if !contact.isEmpty { text += say("Liên hệ: ", "Contact: ") + contact + "\n" }
        if sentNothing { return text + sentence(owed) + "\n" }
        text += faultNote(area)
        for reminder in owed {
            let count = reminder.items.count, plan = report[reminder.plan]
            text += say(
                "Còn thiếu \(count) chỉ tiêu năm \(year) theo \(named(plan)):\n",
                "\(count) indicator\(count == 1 ? "" : "s") of \(year) still to come, under \(named(plan)):\n")
            text += reminder.items.map { "  - \(item($0))\n" }.joined() + due(reminder)
        }
        return text
    }

    /// All that a unit is told that sent nothing.
    private func sentence(_ owed: [Reminder]) -> String {
        let asked = owed.map { reminder in
            let count = reminder.items.count, day = deadline(of: reminder.area, under: reminder.plan, in: report, year: year)
            let to = receiver(of: reminder.area, under: reminder.plan, report)
            return say(
                "\(count) chỉ tiêu theo \(named(report[reminder.plan]))" + (day.map { ", trước \($0.long(in: .vi))" } ?? "")
                    + (to.map { ", đến \($0)" } ?? ""),
                "\(count) indicator\(count == 1 ? "" : "s") under \(named(report[reminder.plan]))"
                    + (day.map { ", before \($0.iso)" } ?? "")
                    + (to.map { ", to \($0)" } ?? ""))
        }.joined(separator: "; ")
        return say(
            "Chưa nhận được số liệu nào của năm \(year); đề nghị gửi \(asked).", "Nothing of \(year) has come; please send \(asked).")
    }

    /// By when and to whom, with the duty that says so.
    private func due(_ reminder: Reminder) -> String {
        let receiver = receiver(of: reminder.area, under: reminder.plan, report)
        var text = ""
        for duty in reportingDuties(of: report[reminder.plan], for: reminder.area, in: report) {
            guard let day = duty.yearlyDay?.date(for: year) else { continue }
            let what = [duty.agency, duty.text].filter { !$0.isEmpty }.joined(separator: ": ")
            let other =
                duty.recipient.isEmpty || duty.recipient == receiver ? "" : say(" (gửi \(duty.recipient))", " (to \(duty.recipient))")
            text += say(
                "Hạn: trước \(day.long(in: .vi)), mục \(duty.section): \(what)\(other)\n",
                "Due before \(day.iso), section \(duty.section): \(what)\(other)\n")
        }
        if text.isEmpty { text = say("Kế hoạch không ghi ngày báo cáo.\n", "The plan names no date for reports.\n") }
        return text + (receiver.map { say("Nơi nhận báo cáo: \($0)\n", "Reports go to: \($0)\n") } ?? "")
    }

    private func named(_ plan: Plan) -> String { plan.title + (plan.number.isEmpty ? "" : " (\(plan.number))") }

    private func endNote(_ area: AreaRef) -> String {
        guard let end = report[area].validTo, end < CivilDate.endOfYear(year) else { return "" }
        let names = heirs(of: area, in: report, year: year).map { report[$0].name }.joined(separator: ", ")
        return say(
            "(đơn vị kết thúc ngày \(end.short)" + (names.isEmpty ? "" : "; hỏi đơn vị kế thừa địa bàn: \(names)") + ")\n",
            "(the unit ended on \(end.iso)" + (names.isEmpty ? "" : "; ask its successors: \(names)") + ")\n")
    }

    /// That a unit has sent what cannot be used, and what is to be mended first.
    private func faultNote(_ area: AreaRef) -> String {
        let faults = report.setAside.faults(of: area, year: year)
        guard let first = faults.first else { return "" }
        let more = faults.count - 1
        return say(
            "(số liệu năm \(year) có lỗi, chưa dùng được: \(faultText(first, true))" + (more > 0 ? "; còn \(more) lỗi nữa" : "") + ")\n",
            "(the figures of \(year) have faults and cannot be used yet: \(faultText(first, false))" + (more > 0 ? "; \(more) more" : "")
                + ")\n")
    }

    private func item(_ item: Reminder.Item) -> String {
        let said = words.text(report[item.indicator].name)
        switch item.absence {
        case .notReported: return said + say(" (chưa báo cáo)", " (not reported)")
        case .missing: return said + say(" (báo “chưa có số liệu”)", " (reported as missing)")
        case .faulty: return said + say(" (số liệu có lỗi, chưa dùng được)", " (faulty, cannot be used yet)")
        }
    }
}
