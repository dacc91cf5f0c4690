import Diagnostics
import Language
import Measuring
import Reporting

/// The text to paste into a letter: unit by unit what is still to come, with the duty that asks for it and its date.
package func reminderLetter(_ reminders: [Reminder], _ report: Report, year: Int, locale: ReportLocale) -> String {
    let vi = locale == .vi
    let isWhole = !report.setAside.parts.contains { if case .plan = $0.what { true } else { false } }
    if !report.plans.contains(where: { $0.firstYear <= year && year <= $0.lastYear }) {
        if !isWhole {
            return vi
                ? "Năm \(year): chưa biết đơn vị nào phải báo cáo, vì kế hoạch có lỗi.\n"
                : "\(year): it is not known who has to report, for the plan has faults.\n"
        }
        return vi
            ? "Năm \(year) không có kế hoạch nào đang áp dụng nên không có đơn vị phải báo cáo.\n"
            : "No plan is in force in \(year), so nobody has to report.\n"
    }
    if reminders.isEmpty, !isWhole {
        return vi
            ? "Năm \(year): các đơn vị đã báo cáo đủ theo những kế hoạch không có lỗi.\n"
            : "\(year): every unit has reported everything that the plans without faults ask for.\n"
    }
    if reminders.isEmpty {
        return vi ? "Năm \(year): các đơn vị đã báo cáo đủ.\n" : "\(year): every unit has reported everything.\n"
    }
    var text = ""
    var plan: PlanRef?
    var receivers: Set<String?> = []
    for reminder in reminders {
        if reminder.plan != plan {
            plan = reminder.plan
            receivers = Set(reminders.filter { $0.plan == reminder.plan }.map { receiver(of: $0.area, under: $0.plan, report) })
            text += planHead(report[reminder.plan], receivers.count == 1 ? receivers.first ?? nil : nil, year, vi)
        }
        let missing = reminder.items.map { itemText($0, report, vi) }
        text +=
            "\n\(report[reminder.area].name): " + (vi ? "còn thiếu \(missing.count) chỉ tiêu\n" : "\(missing.count) indicators to come\n")
        if receivers.count > 1, let receiver = receiver(of: reminder.area, under: reminder.plan, report) {
            text += vi ? "  Nơi nhận báo cáo: \(receiver)\n" : "  Reports go to: \(receiver)\n"
        }
        text += endNote(reminder.area, report, year, vi) + faultNote(reminder.area, report, year, vi)
        text += missing.map { "  - \($0)\n" }.joined()
    }
    return text
}

/// - receiver: where all of the plan report to the same.
private func planHead(_ plan: Plan, _ receiver: String?, _ year: Int, _ vi: Bool) -> String {
    var text = "\n\(plan.title)" + (plan.number.isEmpty ? "" : " (\(plan.number))") + "\n"
    if let receiver { text += vi ? "Nơi nhận báo cáo: \(receiver)\n" : "Reports go to: \(receiver)\n" }
    for duty in reportingDuties(of: plan) {
        guard let day = duty.yearlyDay else { continue }
        let when = vi ? "trước \(day.date(for: year).long(in: .vi))" : "before \(day.date(for: year).iso)"
        let what = [duty.agency, duty.text].filter { !$0.isEmpty }.joined(separator: ": ")
        let to = duty.recipient.isEmpty || duty.recipient == receiver ? "" : vi ? " (gửi \(duty.recipient))" : " (to \(duty.recipient))"
        text += (vi ? "Hạn: \(when), mục \(duty.section): \(what)\(to)\n" : "Due \(when), section \(duty.section): \(what)\(to)\n")
    }
    if reportingDuties(of: plan).isEmpty {
        text += vi ? "Kế hoạch không ghi ngày báo cáo.\n" : "The plan names no date for reports.\n"
    }
    return text
}

private func endNote(_ area: AreaRef, _ report: Report, _ year: Int, _ vi: Bool) -> String {
    guard let end = report[area].validTo, end < CivilDate.endOfYear(year) else { return "" }
    let names = heirs(of: area, in: report, year: year).map { report[$0].name }.joined(separator: ", ")
    if vi { return "  (đơn vị kết thúc ngày \(end.short)" + (names.isEmpty ? "" : "; hỏi đơn vị kế thừa địa bàn: \(names)") + ")\n" }
    return "  (the unit ended on \(end.iso)" + (names.isEmpty ? "" : "; ask its successors: \(names)") + ")\n"
}

/// That a unit has sent what cannot be used, and what is to be mended first.
private func faultNote(_ area: AreaRef, _ report: Report, _ year: Int, _ vi: Bool) -> String {
    let faults = report.setAside.faults(of: area, year: year)
    guard let first = faults.first else { return "" }
    let more = faults.count - 1
    if vi {
        return "  (số liệu năm \(year) có lỗi, chưa dùng được: \(faultText(first, vi))" + (more > 0 ? "; còn \(more) lỗi nữa" : "") + ")\n"
    }
    return "  (the figures of \(year) have faults and cannot be used yet: \(faultText(first, vi))" + (more > 0 ? "; \(more) more" : "")
        + ")\n"
}

/// Where a fault stands and what it is.
package func faultText(_ fault: Diagnostic, _ vi: Bool) -> String { "\(fault.location): \(vi ? fault.message.vi : fault.message.en)" }

private func itemText(_ item: Reminder.Item, _ report: Report, _ vi: Bool) -> String {
    let name = report[item.indicator].name
    let said = vi ? name.vi : name.en ?? name.vi
    switch item.absence {
    case .notReported: return said + (vi ? " (chưa báo cáo)" : " (not reported)")
    case .missing: return said + (vi ? " (báo “chưa có số liệu”)" : " (reported as missing)")
    case .faulty: return said + (vi ? " (số liệu có lỗi, chưa dùng được)" : " (faulty, cannot be used yet)")
    }
}
