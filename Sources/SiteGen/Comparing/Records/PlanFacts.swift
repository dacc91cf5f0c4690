import Language
import Reporting

/// plans/*.yaml without their lists: who promised, when, for how long.
func planFacts(_ report: Report) -> [RecordFacts] {
    report.plans.flatMap { plan in
        let own = RecordFacts(
            kind: .plan, id: plan.id, title: .name(Said(plan.title)),
            fields: [
                ("title", plan.title), ("number", plan.number), ("number_suffix", plan.numberSuffix), ("drafting_unit", plan.draftingUnit),
                ("date", plan.date?.iso ?? ""),
                ("issuer", plan.issuer), ("basis", plan.basis.joined(separator: "; ")), ("unit", report[plan.unit].id),
                ("period", "\(plan.firstYear)–\(plan.lastYear)"), ("parent", plan.parent.map { report[$0].id } ?? ""),
                ("kind", plan.kind.rawValue),
                ("general_objective", plan.generalObjective), ("funding", plan.funding), ("contact", plan.contact),
                ("signature", plan.signature.joined(separator: " / ")), ("recipients", plan.recipients.joined(separator: "; ")),
                ("addressees", plan.addressees.joined(separator: "; ")),
            ],
            place: Place(plan.location))
        return [own]
            + plan.components.map { component in
                RecordFacts(
                    kind: .component, id: "\(plan.id)/\(component.id)", title: .name(Said(component.title)),
                    fields: [
                        ("title", component.title), ("summary", component.summary), ("lead", component.lead),
                        ("partner", component.partner),
                        ("due", component.due),
                    ],
                    place: Place(component.location))
            }
    }
}

/// A promise: what a plan asks of a unit, or of its children.
func targetFacts(_ report: Report, _ reference: TargetRef) -> RecordFacts {
    let target = report[reference]
    let (area, indicator) = (report[target.unit], report[target.indicator])
    let year = target.year.map { " (\($0))" } ?? ""
    return RecordFacts(
        kind: .target, id: "\(report[reference.plan].id)/\(area.id)/\(indicator.id)\(target.year.map { "/\($0)" } ?? "")",
        title: .name(Said(indicator.name).map { "\(area.name): \($0)\(year)" }),
        fields: [
            ("unit", area.id), ("year", target.year.map { "\($0)" } ?? ""), ("applies_to", target.appliesTo.rawValue),
            ("comparison", target.comparison.rawValue), ("value", exact(target.value, indicator)),
            ("denominator", text(target.denominator)),
            ("wording", target.wording.rawValue), ("section", target.section), ("note", target.note),
            ("baseline.year", target.baseline.map { "\($0.year)" } ?? ""),
            ("baseline.value", target.baseline.map { exact($0.value, indicator) } ?? ""),
        ],
        place: Place(target.location))
}

private func exact(_ value: Rational, _ indicator: Indicator) -> String {
    if indicator.unitOfMeasure == .boolean { return value.numerator != 0 ? "true" : "false" }
    let number = NumberForm.exported.text(Int128(value.numerator), over: Int128(value.denominator))
    return indicator.unitOfMeasure == .percent ? number + "%" : number
}
