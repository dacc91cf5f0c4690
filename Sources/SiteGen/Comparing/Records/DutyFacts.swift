import Reporting

/// The tasks of every plan.
func dutyFacts(_ report: Report) -> [RecordFacts] {
    report.plans.flatMap { plan in
        plan.duties.map { duty in
            RecordFacts(
                kind: .duty, id: "\(plan.id)/\(duty.id)", title: .name(Said(duty.text)),
                fields: [
                    ("section", duty.section), ("agency", duty.agency), ("partners", duty.partners), ("role", duty.role.rawValue),
                    ("text", duty.text), ("reporting", duty.isReporting ? "true" : ""), ("to", duty.recipient),
                    ("deadlines", duty.deadlines.map(deadline).joined(separator: "; ")),
                ],
                place: Place(duty.location))
        }
    }
}

/// duty-results.csv: what became of them.
func dutyResultFacts(_ report: Report) -> [RecordFacts] {
    report.dutyResults.map { result in
        let plan = report[result.plan], duty = plan.duties[result.duty]
        return RecordFacts(
            kind: .dutyResult, id: "\(plan.id)/\(duty.id)/\(result.year)", title: .name(Said("\(duty.text) (\(result.year))")),
            fields: [
                ("state", result.state.rawValue), ("illustrative", result.illustrative ? "true" : ""), ("document", result.document),
                ("note", result.note),
            ],
            place: Place(result.location))
    }
}

private func deadline(_ deadline: Duty.Deadline) -> String {
    switch deadline {
    case .every(let before):
        "every year" + (before.map { " before \($0.month)-\($0.day)" + ($0.isInNextYear ? " of the next year" : "") } ?? "")
    case .quarter(let year, let quarter): "\(year)-Q\(quarter)"
    case .year(let year): "\(year)"
    case .until(let year): "until \(year)"
    case .asWritten(let text): text
    }
}
