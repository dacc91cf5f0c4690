import Diagnostics
import Loading

/// What the rules made of a folder's content.
package struct Validated: Sendable {
    /// nil where there is any error.
    package let report: Report?
    /// Everything found, by the parsers and by the rules, worst first.
    package let diagnostics: [Diagnostic]
}

/// Raw content → report: reads every record, runs every rule, and says everything at once.
package func validate(_ raw: RawContent) -> Validated {
    var draft = Draft(raw)
    draft.read()
    // rules look records up in the catalogue and the list of units: without either there is nothing to judge
    if draft.indicators.isEmpty || draft.areas.isEmpty {
        NoRecords.rule.run(&draft)
    } else {
        for rule in rules { rule.run(&draft) }
    }
    let found = (raw.diagnostics + draft.findings.diagnostics).sorted()
    if found.contains(where: { $0.severity == .error }) { return Validated(report: nil, diagnostics: found) }
    return Validated(report: draft.report(warnings: found), diagnostics: found)
}

/// Every rule, once, in the order of the folders Fields (asked by the readers) and Checks (run here): one a line, one a file.
let rules: [Rule] = [
    AmbiguousNumber.rule,
    DuplicateObservation.rule,
    EmptyCell.rule,
    LongName.rule,
    MissingColumn.rule,
    MissingKey.rule,
    PlanFileName.rule,
    TargetValue.rule,
    UnknownAnchor.rule,
    UnknownCode.rule,
    UnknownColumn.rule,
    UnknownDuty.rule,
    UnknownIndicator.rule,
    UnknownKey.rule,
    UnknownPlan.rule,
    UnknownUnit.rule,
    UnknownWord.rule,
    UnsafeText.rule,
    WrongDate.rule,
    WrongDeadline.rule,
    WrongIdentifier.rule,
    WrongNumber.rule,
    WrongPeriod.rule,
    WrongReference.rule,
    WrongShape.rule,
    WrongYear.rule,

    AsOfYear.rule,
    BreakdownSum.rule,
    ChildrenSum.rule,
    ContradictingLevels.rule,
    CountBesideState.rule,
    DerivedShare.rule,
    DuplicateId.rule,
    DuplicateTarget.rule,
    LevelRange.rule,
    NarrativeLife.rule,
    NegativeNumber.rule,
    NoRecords.rule,
    NumeratorAboveDenominator.rule,
    NumeratorAlone.rule,
    OutsideLife.rule,
    ParentCycle.rule,
    ParentLife.rule,
    PercentageRange.rule,
    ShareDisagrees.rule,
    StringPlaceholders.rule,
    TargetOutsidePeriod.rule,
    TargetWithoutObservation.rule,
    TypedNumber.rule,
    UnitChangeDates.rule,
    UnitLife.rule,
    UnresolvedReference.rule,
    UnusualChange.rule,
    ValueBesideMissing.rule,
    ValueMissing.rule,
    ZeroDenominator.rule,
]
