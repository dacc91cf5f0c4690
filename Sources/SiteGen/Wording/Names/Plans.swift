import Language
import Measuring
import Reporting

/// Plans, their duties and deadlines.
extension Words {
    /// By plan.
    package func shortNames(of plans: [Plan]) -> [String] {
        plans.map { plan in
            let dated = plan.date.map { fill(.planDated, ("date", date($0))) }
            return plan.number.isEmpty ? dated ?? plan.title : fill(.planNumber, ("number", plan.number))
        }
    }
}

extension Words {
    /// «Kế hoạch số 56/KH-UBND ngày 08/02/2022 của Ủy ban nhân dân quận Ba Đình về thực hiện …»: all of it, as at the first citing
    /// (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6: loại, số, ngày, cơ quan, **về** trích yếu).
    package func cited(_ plan: Plan) -> String {
        let noun = self[.printPlanNoun]
        var text = noun
        if !plan.number.isEmpty { text += " " + fill(.printCitedNumber, ("number", plan.number)) }
        if let date = plan.date { text += " " + fill(.printCitedDate, ("date", self.date(date))) }
        if !plan.issuer.isEmpty { text += " " + fill(.printCitedIssuer, ("issuer", plan.issuer)) }
        guard plan.title.hasPrefix(noun + " ") else { return plan.title == noun ? text : "\(text) «\(plan.title)»" }
        let subject = String(plan.title.dropFirst(noun.count + 1)).loweredFirst
        let about = fill(.printCitedAbout, ("text", subject))
        // «Kế hoạch về việc …» says it itself
        let start = fill(.printCitedAbout, ("text", ""))
        return "\(text) \(subject.hasPrefix(start) ? subject : about)"
    }
}

extension DutyResult.State {
    package var word: Word {
        switch self {
        case .done: .dutyDone
        case .doing: .dutyDoing
        case .notStarted: .dutyNotStarted
        }
    }
}

extension DutyStanding {
    package var word: Word {
        switch self {
        case .overdue: .dutyOverdue
        case .notStarted: DutyResult.State.notStarted.word
        case .doing: DutyResult.State.doing.word
        case .notReported: .dutyNoResult
        case .notDue: .dutyNotDue
        case .done: DutyResult.State.done.word
        }
    }
}

extension DutyCourse {
    /// Beside «quá hạn» what was reported of the year: «đang thực hiện», «chưa báo cáo»; nil where the standing says it.
    package func saidBeside(_ words: Words) -> String? {
        standing == .overdue ? words[result?.state.word ?? .dutyNoResult] : nil
    }
}

extension Duty.Role {
    package var word: Word {
        switch self {
        case .lead: .roleLead
        case .coordinate: .roleCoordinate
        case .responsible: .roleResponsible
        case .requested: .roleRequested
        case .task: .roleTask
        }
    }
}

extension Words {
    /// A deadline as the plan states it.
    package func deadline(_ deadline: Duty.Deadline) -> String {
        switch deadline {
        case .every(let day?):
            fill(day.isInNextYear ? .deadlineEveryBeforeNext : .deadlineEveryBefore, ("date", "\(day.day)/\(day.month)"))
        case .every(nil): self[.deadlineEvery]
        case .quarter(let year, let quarter): fill(.deadlineQuarter, ("quarter", self.quarter(quarter)), ("year", String(year)))
        case .year(let year): fill(.deadlineYear, ("year", String(year)))
        case .until(let year): fill(.deadlineUntil, ("year", String(year)))
        case .asWritten(let text): text
        }
    }
}

extension Baseline.Origin {
    package var word: Word {
        switch self {
        case .stated: .baselineStated
        case .observed: .baselineObserved
        case .firstAfter: .baselineFirstAfter
        case .afterBreak: .baselineAfterBreak
        }
    }
}

extension Words {
    /// On what terms the data may be used again: by the licence that the site names; without one nobody has said that they may, so that only
    /// the source is to be named, and its publisher to be asked.
    package func terms(of site: Site) -> String {
        let publisher = ("publisher", text(site.publisher))
        return site.license.map { fill(.dataLicence, ("licence", $0), publisher) } ?? fill(.dataNoLicence, publisher)
    }
}
