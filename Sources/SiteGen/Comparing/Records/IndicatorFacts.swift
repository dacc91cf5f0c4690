import Language
import Reporting

/// indicators.yaml: what is measured, and by which rule.
func indicatorFacts(_ report: Report) -> [RecordFacts] {
    report.indicators.map { indicator in
        var fields: [(String, String)] = [
            ("name", text(indicator.name)), ("group", indicator.group), ("unit_measure", indicator.unitOfMeasure.rawValue),
            ("direction", indicator.direction.rawValue), ("decimals", indicator.showsOwnDecimals ? "" : "\(indicator.decimals)"),
            ("denominator", text(indicator.denominator)),
            ("definition", text(indicator.definition)), ("levels", indicator.levels.map { text($0) }.joined(separator: "; ")),
            ("parent", indicator.parent.map { report[$0].id } ?? ""), ("valid_years", indicator.validYears.map { "\($0)" } ?? ""),
            ("implied_by", indicator.impliedBy.map { report[$0].id } ?? ""), ("derive", derivation(indicator, report)),
            ("set", indicator.hasSetOfChildren ? "children" : ""),
        ]
        fields += indicator.definitionBreaks.map { ("definition_breaks.\($0.year)", $0.basis.isEmpty ? "\($0.year)" : $0.basis) }
        return RecordFacts(
            kind: .indicator, id: indicator.id, title: .name(Said(indicator.name)), fields: fields, place: Place(indicator.location))
    }
}

func derivation(_ indicator: Indicator, _ report: Report) -> String {
    switch indicator.derivation {
    case nil: return ""
    case .sumOfChildren: return "sum_of_children"
    case .shareOfChildren(let other, let bound):
        let sign = if case .atLeast = bound { "≥" } else { "≤" }
        let least = bound.value
        return
            "share_of_children \(report[other].id) \(sign) \(NumberForm.exported.text(Int128(least.numerator), over: Int128(least.denominator)))"
    }
}
