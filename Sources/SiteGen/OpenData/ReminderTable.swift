import Language
import Measuring
import Reporting
import Wording

/// `plan,unit,unit_name,indicator,indicator_name,year,state,before,send_to,section,duty,fault,contact`: one row per missing value. What was sent
/// but set aside counts as not reported, and `fault` has its first fault.
package func reminderCSV(_ reminders: [Reminder], _ report: Report, year: Int, locale: ReportLocale = .vi) -> [UInt8] {
    var bytes: [UInt8] = []
    appendCSVRow(
        [
            "plan", "unit", "unit_name", "indicator", "indicator_name", "year", "state", "before", "send_to", "section", "duty", "fault",
            "contact",
        ],
        to: &bytes)
    for reminder in reminders {
        let plan = report[reminder.plan]
        let duty = reportingDuties(of: plan, for: reminder.area, in: report).first
        let fault = report.setAside.faults(of: reminder.area, year: year).first.map { faultText($0, locale == .vi) } ?? ""
        for item in reminder.items {
            let indicator = report[item.indicator]
            appendCSVRow(
                [
                    plan.id, report[reminder.area].id, report[reminder.area].name, indicator.id, indicator.name.vi, String(year),
                    (item.absence == .faulty ? .notReported : item.absence).rawValue,
                    deadline(of: reminder.area, under: reminder.plan, in: report, year: year)?.iso ?? "",
                    receiver(of: reminder.area, under: reminder.plan, report) ?? "", duty?.section ?? "", duty?.text ?? "",
                    item.absence == .faulty ? fault : "", contact(of: reminder.area, in: report, year: year),
                ], to: &bytes)
        }
    }
    return bytes
}
