import Measuring
import OpenData
import Rendering
import Reporting
import Wording

/// indicators/<id>/: what is counted of whom, who promised what, the units side by side, and what was found in print.
func indicatorPage(_ indicator: IndicatorRef, in edition: Edition) -> FramedPage {
    let model = edition.report[indicator]
    let words = edition.words
    let name = words.text(model.name)
    var sheet = Sheet(edition, path: Routes.indicator(model.id))
    let published = edition.reportIndex.published[Int(indicator.index)]
    let fields: Fields = [
        "group": .text(edition.group(model.group)),
        "definitionHeading": .text(words.fill(.indicatorDefinitionHeading, ("indicator", name))),
        "definition": .text(model.definition.map { words.text($0) } ?? words[.indicatorDefinitionNone]),
        "facts": .markup(sheet.part { $0.indicatorFacts(indicator) }),
        "targetsHeading": .text(words[.indicatorTargetsHeading]),
        "targets": .markup(sheet.part { $0.indicatorTargets(indicator) }),
        "unitsHeading": .text(words[.indicatorUnitsHeading]),
        "unitsNote": .text(words[.indicatorUnitsNote]),
        "units": .markup(sheet.part { $0.comparedUnits(indicator) }),
        "published": .view(
            published.isEmpty
                ? nil
                : [
                    "heading": .text(words[.publishedHeading]), "note": .text(words[.publishedNote]),
                    "body": .markup(
                        sheet.part {
                            $0.publishedTable(published, caption: words.fill(.tablePublished, ("indicator", name)), isNamed: false)
                        }),
                ]),
    ]
    let frame = PageFrame(
        path: sheet.path, template: "indicator", title: name, crumbs: [words.crumb(.navIndicators, Routes.indicators)],
        data: DataPath.indicator(model.id))
    return frame.page(sheet, fields)
}

extension Sheet {
    mutating func indicatorFacts(_ reference: IndicatorRef) {
        let indicator = report[reference]
        raw("<dl class=\"facts\">\n")
        fact(.factUnitOfMeasure) { sheet in
            sheet.word(indicator.unitOfMeasure.word)
            // that yes is better than no needs no saying
            if indicator.unitOfMeasure == .boolean, indicator.direction == .up { return }
            sheet.raw(", ")
            sheet.word(indicator.direction == .up ? .directionUp : .directionDown)
        }
        if let denominator = indicator.denominator { fact(.factDenominator) { $0.text($0.words.text(denominator)) } }
        if let parent = indicator.parent { fact(.factWithin) { $0.link(parent) } }
        let parts = report.indicatorRefs.filter { report[$0].parent == reference }
        if !parts.isEmpty { fact(.factParts) { sheet in sheet.separated(parts) { $0.link($1) } } }
        if !indicator.levels.isEmpty {
            fact(.factLevels) { sheet in sheet.separated(indicator.levels) { $0.text($0.words.text($1)) } }
        }
        if let years = indicator.validYears { fact(.factValid) { $0.text($0.words.fill(.validYears, ("years", String(years)))) } }
        if let implied = indicator.impliedBy { fact(.factImplied) { $0.link(implied) } }
        switch indicator.derivation {
        case .shareOfChildren(let source, _)?:
            fact(.factDerived) { sheet in
                sheet.word(.derivedShare)
                sheet.raw(" ")
                sheet.link(source)
            }
        case .sumOfChildren?: fact(.factDerived) { $0.word(.derivedSum) }
        case nil: break
        }
        for pause in indicator.definitionBreaks {
            fact(.factBreak) { $0.text($0.words.fill(.breakDefinition, ("year", String(pause.year)), ("basis", pause.basis))) }
        }
        raw("</dl>\n")
    }

    /// Who promised what by when, and where that stands; plans in their order, unranked.
    mutating func indicatorTargets(_ indicator: IndicatorRef) {
        let references = edition.reportIndex.targets[Int(indicator.index)]
        if references.isEmpty { return element("<p>", words[.indicatorNoTarget], "</p>\n") }
        let model = report[indicator]
        openTable(
            "targets", caption: words.fill(.tableIndicatorTargets, ("indicator", words.text(model.name))),
            columns: [.columnUnit, .columnYear, .columnTarget, .columnPlan, .columnWording, .columnStanding].map { words[$0] })
        for reference in references {
            let target = report[reference]
            let rows = edition.measured.assessments(of: target.unit).filter { $0.target == reference }
            raw("<tr><th scope=\"row\">")
            link(target.unit)
            if target.appliesTo == .children { element(" <span class=\"note\">", words[.targetAppliesToChildren], "</span>") }
            element("</th><td>", target.year.map { String($0) } ?? words[.whenNoYear], "</td><td>")
            text(words.promise(target, model))
            raw("</td><td>")
            link(Routes.plan(report[reference.plan].id) + "#targets", origin(of: reference))
            element("</td><td>", words.wording(target.wording), "</td><td>")
            if let row = rows.first { groundedBadge(row) } else { word(.absentNotOwed) }
            if rows.first?.isIllustrative == true { raw(" "); illustrativeMark() }
            raw("</td></tr>\n")
        }
        closeTable()
    }
}

extension Indicator.UnitOfMeasure {
    package var word: Word {
        switch self {
        case .percent: .measurePercent
        case .count: .measureCount
        case .level: .measureLevel
        case .boolean: .measureBoolean
        case .amount: .measureAmount
        }
    }
}
