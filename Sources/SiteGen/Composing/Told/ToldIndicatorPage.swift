import Measuring
import OpenData
import Rendering
import Reporting
import Telling
import Wording

/// indicators/<id>/: how those who promised it stand, who promised what, the units side by side, what is counted of whom, and what was
/// found in print. In: the indicator and its edition. Out: values.
struct ToldIndicatorPage {
    let edition: Edition
    let reference: IndicatorRef
    let families: [ComparedFamily]

    init(_ reference: IndicatorRef, in edition: Edition) {
        (self.reference, self.edition) = (reference, edition)
        families = ComparedFamily.all(of: reference, in: edition)
    }

    var report: Report { edition.report }
    var words: Words { edition.words }
    var model: Indicator { report[reference] }
    var name: String { words.text(model.name) }

    var page: Telling.Page {
        Telling.Page(
            address: edition.address(Routes.indicator(model.id)), locale: words.locale.rawValue, title: name,
            blocks: finding + targets + units + definition + published, furniture: Furniture(words),
            furnitureOfOthers: [edition.narrativeWords.locale.rawValue: Furniture(edition.narrativeWords)])
    }

    private func section(_ word: Word, _ place: String, _ blocks: [Block]) -> Block {
        .section(Telling.Section([.text(words[word])], place: Place(place), blocks))
    }

    // MARK: Who promised it

    private var all: [TargetRef] { edition.reportIndex.targets[Int(reference.index)] }

    /// «3 đơn vị được giao chỉ tiêu này: 2 đã đạt hoặc duy trì được; 1 chậm hoặc chưa đạt.»
    private var finding: [Block] {
        let group = Block.paragraph(Paragraph([.text(edition.group(model.group))], role: .note))
        var units: [AreaRef] = []
        for target in all where report[target].appliesTo == .unit && !units.contains(report[target].unit) {
            units.append(report[target].unit)
        }
        let entries = units.map { unit in
            Entry(
                edition.measured.series(unit, reference), edition.measured.assessments(of: unit, on: reference), report: report,
                year: edition.year)
        }
        guard let first = units.first else { return [group] }
        let counts = ToldOverview(first, entries, in: edition, edition.measured, at: Routes.home).countsInLine
        if counts.isEmpty { return [group] }
        return [.lead("\(words.fill(.indicatorFinding, ("count", words.whole(entries.count { $0.isJudged })))): \(counts)."), group]
    }

    /// Who promised what by when, and where that stands; plans in their order, unranked.
    private var targets: [Block] {
        if all.isEmpty { return [section(.indicatorTargetsHeading, "h-targets", [.text(.text(words[.indicatorNoTarget]))])] }
        let rows = all.map { reference -> Table.Row in
            let target = report[reference]
            let judged = edition.measured.assessments(under: reference.plan).filter { $0.target == reference }
            let ofChildren: [Inline] =
                target.appliesTo == .children ? [.lineBreak, .note([.text(words[.targetAppliesToChildren])])] : []
            let place = edition.address(Routes.plan(report[reference.plan].id)).at(Place("targets"))
            return Table.Row([
                Table.Cell([edition.link(target.unit)] + ofChildren),
                Table.Cell([.text(target.year.map { String($0) } ?? words[.whenNoYear])]),
                Table.Cell([.text(words.promise(target, model)), .lineBreak, .note([.text(words.wording(target.wording))])]),
                Table.Cell(standing(judged, of: target), key: .rank(judged.map(\.rank).min() ?? Assessment.behindAll)),
                Table.Cell([.link(Link(place, [.text(edition.origin(of: reference))]))]),
            ])
        }
        let columns = [
            Table.Column([.text(words[.columnUnit])], .name), Table.Column([.text(words[.columnYear])]),
            Table.Column([.text(words[.columnTarget])]), Table.Column([.text(words[.columnStanding])]),
            Table.Column([.text(words[.columnPlan])]),
        ]
        let caption = words.fill(.tableIndicatorTargets, ("indicator", name))
        let table = Table(caption: [.text(caption)], columns: columns, groups: [Table.Group(rows)])
        return [section(.indicatorTargetsHeading, "h-targets", [.table(table)])]
    }

    /// The badge and what it rests on; of a target that each unit below has, how many stand how.
    private func standing(_ rows: [Assessment], of target: Target) -> [Inline] {
        let star = rows.contains(where: \.isIllustrative) ? [edition.star] : []
        if target.appliesTo == .children, !rows.isEmpty {
            let counts = StandingCounts(rows)
            return [.text(counts.names.map { "\(words.whole(counts[$0])) \(words.full($0).loweredFirst)" }.joined(separator: "; "))] + star
        }
        guard let row = rows.first else { return [.text(words[.absentNotOwed])] }
        let value = row.judged.map { words.fullFigure($0.value, $0, model) }
        let status = row.judged.flatMap { $0.status == .final ? nil : words[$0.status.word] }
        let ground = [row.remark(words), value, status, words.againstTarget(row, model)].compactMap(\.self)
        return [.standing(row.badge(words))] + (ground.isEmpty ? [] : [.lineBreak, .note([.text(ground.joined(separator: "; "))])]) + star
    }

    // MARK: What it is

    private var definition: [Block] {
        let said = Block.text(.text(model.definition.map { words.text($0) } ?? words[.indicatorDefinitionNone]))
        let heading = words.fill(.indicatorDefinitionHeading, ("indicator", name))
        return [.section(Telling.Section([.text(heading)], place: Place("h-definition"), [said, facts]))]
    }

    private var facts: Block {
        var told: [Definition] = []
        func add(_ word: Word, _ details: [Inline]) { told.append(Definition([.text(words[word])], details)) }
        // that yes is better than no needs no saying
        let isPlain = model.unitOfMeasure == .boolean && model.direction == .up
        let direction = words[model.direction == .up ? .directionUp : .directionDown]
        add(.factUnitOfMeasure, [.text(words[model.unitOfMeasure.word] + (isPlain ? "" : ", \(direction)"))])
        if let denominator = model.denominator { add(.factDenominator, [.text(words.text(denominator))]) }
        if let parent = model.parent { add(.factWithin, [edition.link(parent)]) }
        let parts = report.indicatorRefs.filter { report[$0].parent == reference }
        if !parts.isEmpty { add(.factParts, Array(parts.map { [edition.link($0)] }.joined(separator: [.text("; ")]))) }
        if !model.levels.isEmpty { add(.factLevels, [.text(model.levels.map { words.text($0) }.joined(separator: "; "))]) }
        if let years = model.validYears { add(.factValid, [.text(words.fill(.validYears, ("years", String(years))))]) }
        if let implied = model.impliedBy { add(.factImplied, [edition.link(implied)]) }
        switch model.derivation {
        case .shareOfChildren(let source, _)?: add(.factDerived, [.text("\(words[.derivedShare]) "), edition.link(source)])
        case .sumOfChildren?: add(.factDerived, [.text(words[.derivedSum])])
        case nil: break
        }
        for pause in model.definitionBreaks {
            add(.factBreak, [.text(words.fill(.breakDefinition, ("year", String(pause.year)), ("basis", pause.basis)))])
        }
        return .definitions(told)
    }

    private var published: [Block] {
        let figures = edition.reportIndex.published[Int(reference.index)]
        if figures.isEmpty { return [] }
        let table = edition.publishedTable(figures, caption: words.fill(.tablePublished, ("indicator", name)), isNamed: false)
        return [section(.publishedHeading, "h-published", [.text(.text(words[.publishedNote])), .table(table)])]
    }
}

/// The finished page in its frame.
func indicatorPage(_ indicator: IndicatorRef, in edition: Edition) -> FramedPage {
    let told = ToldIndicatorPage(indicator, in: edition)
    return edition.told(
        told.page, crumbs: [edition.words.crumb(.navIndicators, Routes.indicators)], path: Routes.indicator(told.model.id),
        data: DataPath.indicator(told.model.id))
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
