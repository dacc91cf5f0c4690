import Diagnostics
import Language
import Loading

/// One target of a plan.
extension Draft {
    /// One item of a plan's `targets`; nil, and reported, where it cannot be judged.
    mutating func target(_ node: RawNode, of planUnit: AreaRef?, _ plan: Subject) -> Target? {
        guard var reader = NodeReader(node, as: "targets", plan, &findings) else { return nil }
        defer { findings.take(reader.findings) }
        let named = reader.requiredText("indicator")
        let indicator = named.flatMap { self.indicator($0, plan) }
        let unit = reader.text("unit").map { area($0, plan) } ?? planUnit
        if let named { reader.subject = targetSubject(plan, unit, indicator, named.value) }
        let year = reader.year("year")
        let appliesTo = reader.word("applies_to", of: Target.AppliesTo.self) ?? .unit
        let comparison = reader.requiredWord("comparison", of: Target.Comparison.self)
        let written = reader.requiredText("value")
        let denominator = reader.bilingual("denominator")
        let wording = reader.word("wording", of: Target.Strength.self) ?? .plain
        let section = reader.prose("section"), note = reader.prose("note")
        let base = reader.node("baseline")
        reader.finish()
        guard let named, let indicator else { return nil }
        let measured = indicators[Int(indicator.index)]
        let value = written.flatMap { targetValue($0, of: measured, field: "value", reader.subject) }
        let baseline = base.flatMap { self.baseline($0, of: measured, reader.subject) }
        guard let unit, let comparison, let value else { return nil }
        return Target(
            unit: unit, indicator: indicator, year: year?.value, appliesTo: appliesTo, comparison: comparison, value: value,
            denominator: denominator, wording: wording, section: section, note: note, baseline: baseline,
            location: year?.location ?? named.location)
    }

    private mutating func baseline(_ node: RawNode, of indicator: Indicator, _ subject: Subject) -> Target.Baseline? {
        guard var reader = NodeReader(node, as: "baseline", subject, &findings) else { return nil }
        defer { findings.take(reader.findings) }
        let year = reader.requiredYear("year"), written = reader.requiredText("value")
        reader.finish()
        guard let year, let written, let value = targetValue(written, of: indicator, field: "baseline", subject) else { return nil }
        return Target.Baseline(year: year.value, value: value)
    }

    private func targetSubject(_ plan: Subject, _ unit: AreaRef?, _ indicator: IndicatorRef?, _ written: String) -> Subject {
        guard let indicator else { return plan }
        var subject = plan.with(
            "chỉ tiêu «\(indicators[Int(indicator.index)].name.vi)»", "indicator «\(indicators[Int(indicator.index)].name.vi)»")
        subject.unit = unit.map { areas[Int($0.index)].id }
        subject.indicator = written
        return subject
    }
}
