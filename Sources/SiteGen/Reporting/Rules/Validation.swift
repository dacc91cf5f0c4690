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
package func validate(_ raw: RawContent) async -> Validated {
    let whole = await judged(raw)
    return Validated(report: whole.errors.isEmpty ? whole.draft.report(warnings: whole.found) : nil, diagnostics: whole.found)
}

/// Everything found in a content: errors one by one, each at its own place, then the rest, for those who lay findings to where rows came from.
package func everyFinding(in raw: RawContent) async -> [Diagnostic] {
    let whole = await judged(raw)
    return whole.everyError + whole.found.filter { $0.severity != .error }
}

/// A draft of which everything is known that is wrong with it.
struct JudgedDraft {
    let draft: Draft
    /// Everything, worst first.
    let found: [Diagnostic]
    /// The errors one by one, each at its own place, as far as they are kept.
    let errors: [Diagnostic]
    /// The rest.
    let crowds: [KeptFindings.Crowd]

    /// Every error at its own place.
    var everyError: [Diagnostic] { errors + crowds.flatMap(\.oneByOne) }
}

func judged(_ raw: RawContent) async -> JudgedDraft {
    var draft = Draft(raw)
    await draft.read()
    // rules look records up in the catalogue and the list of units: without either there is nothing to judge
    if draft.indicators.isEmpty || draft.areas.isEmpty {
        draft.findings.take(NoRecords.rule.judge(JudgedWhole(draft)))
    } else {
        await draft.judge(by: recordRules)
        draft.noteRefused()
        // without the figures there is nothing to compare
        if draft.canReadFigures { await draft.judge(by: wholeRules) }
    }
    let found = draft.findings
    let each = (raw.diagnostics + found.each.filter { !draft.follows($0) }).sorted()
    let crowds = found.crowds.filter { !draft.follows($0.speaker) }
    return JudgedDraft(
        draft: draft, found: causesFirst(gathered((each + crowds.map(\.spoken)).sorted()), draft),
        errors: each.filter { $0.severity == .error },
        crowds: crowds.filter { $0.speaker.severity == .error })
}

extension Draft {
    /// On all cores; what they find is noted in the order of the list.
    fileprivate mutating func judge(by rules: [Rule]) async {
        let whole = JudgedWhole(self)
        let found = await withTaskGroup(of: (Int, KeptFindings).self) { group in
            for (place, rule) in rules.enumerated() { group.addTask { (place, rule.judge(whole)) } }
            return await group.reduce(into: rules.map { _ in KeptFindings() }) { $0[$1.0] = $1.1 }
        }
        for found in found { findings.take(found) }
    }
}

/// Every rule: one line here, one file in Rules/, its own tests.
let rules = fieldRules + recordRules + wholeRules

/// The same, for those who explain them.
package let contentRules = rules.map { NamedRule($0.name, $0.why) }

/// Of single keys, cells and words; the readers ask them as they read.
private let fieldRules: [Rule] = [
    AmbiguousNumber.rule,
    DerivedRow.rule,
    DuplicateDutyResult.rule,
    DuplicateObservation.rule,
    DutyOutsidePeriod.rule,
    EmptyCell.rule,
    LongName.rule,
    MissingColumn.rule,
    MissingKey.rule,
    OutsidePicture.rule,
    PictureWithoutWords.rule,
    PlanFileName.rule,
    ShareBound.rule,
    PublishedValue.rule,
    RepeatedLanguage.rule,
    RoundedNumber.rule,
    TargetValue.rule,
    TooManyFaults.rule,
    TooManyRecords.rule,
    UnfilledText.rule,
    UnitChangeToItself.rule,
    UnknownAnchor.rule,
    UnknownCode.rule,
    UnknownColumn.rule,
    UnknownDuty.rule,
    UnknownIndicator.rule,
    UnknownKey.rule,
    UnknownPicture.rule,
    UnknownPlan.rule,
    UnknownUnit.rule,
    UnknownWord.rule,
    UnreadablePeriod.rule,
    WrongAddress.rule,
    WrongBoundary.rule,
    WrongDate.rule,
    WrongDeadline.rule,
    WrongIdentifier.rule,
    WrongLink.rule,
    WrongNumber.rule,
    WrongPeriod.rule,
    WrongPictureName.rule,
    WrongReference.rule,
    WrongShape.rule,
    WrongSource.rule,
    WrongThreshold.rule,
    WrongTile.rule,
    WrongYear.rule,
]

/// Of records: each row, unit, plan or target by itself and among its like.
private let recordRules: [Rule] = [
    AsOfYear.rule,
    CountBesideState.rule,
    DuplicateId.rule,
    DuplicateNarrative.rule,
    DuplicateTarget.rule,
    DuplicateUnitChange.rule,
    LevelRange.rule,
    NegativeNumber.rule,
    NoRecords.rule,
    NumeratorAboveDenominator.rule,
    NumeratorAlone.rule,
    OutsideLife.rule,
    ParentCycle.rule,
    ParentDepth.rule,
    PercentageRange.rule,
    ShareDisagrees.rule,
    StringPlaceholders.rule,
    TargetOutsidePeriod.rule,
    UnitChangeDates.rule,
    UnitLife.rule,
    UnknownGroup.rule,
    UnknownKind.rule,
    ValueBesideMissing.rule,
    ValueMissing.rule,
    ZeroDenominator.rule,
]

/// Of the whole, where records are compared. They are silent on what a rule above has refused.
private let wholeRules: [Rule] = [
    AfterReportYear.rule,
    BreakdownSum.rule,
    ChildrenSum.rule,
    ContradictingLevels.rule,
    DerivedShare.rule,
    FractionForPercent.rule,
    IncompleteReport.rule,
    NarrativeLife.rule,
    ParentLife.rule,
    TargetWithoutObservation.rule,
    TypedNumber.rule,
    UnfilledRow.rule,
    UnresolvedReference.rule,
    UnusedPicture.rule,
    UnusualChange.rule,
]
