import Charting
import Measuring
import Reporting
import Wording

/// The rows of a data table that the charts draw besides observations: base, path, targets, projection.
extension Sheet {
    mutating func goalRows(_ entry: Entry, _ indicator: Indicator) {
        let waffle = WaffleFacts(
            ChartSubject(
                measured: edition.measured, words: words, series: entry.series, assessments: entry.assessments, id: indicator.id))
        if entry.assessments.isEmpty, waffle == nil { return }
        raw("</tbody>\n<tbody class=\"beside\">\n")
        if let waffle {
            goalRow(words.fill(.waffleRow, ("what", waffle.counted)), waffle.count, waffle.parts.map(\.label).joined(separator: "; "))
        }
        if let base = entry.headline?.baseline {
            goalRow(words.fill(.rowBaseline, ("year", String(base.year))), words.saidFigure(base.value, indicator), words[base.origin.word])
        }
        if let headline = entry.headline, let path = headline.path {
            goalRow(words.fill(.rowPath, ("year", words.pathDay(headline))), words.saidFigure(path, indicator), words[.pagePaceShort])
            notePace()
        }
        for assessment in entry.assessments {
            let target = report[assessment.target]
            goalRow(words.targetYear(target), words.promise(target, indicator), origin(of: assessment.target))
        }
        for reference in parentTargets(entry) {
            let target = report[reference]
            guard let year = target.year else { continue }
            goalRow("\(words[.chartParentTarget]) \(year)", words.promise(target, indicator), origin(of: reference))
        }
        if let headline = entry.headline, let projection = headline.projection(along: entry.series) {
            projectionRow(projection, headline, indicator)
        }
    }

    /// What the plan above asks of its own unit: drawn beside the unit's own targets.
    private func parentTargets(_ entry: Entry) -> [TargetRef] {
        guard let plan = entry.headline?.target.plan, let parent = report[plan].parent else { return [] }
        return report.targets(of: parent).filter { reference in
            let target = report[reference]
            return target.indicator == entry.indicator && target.unit == report[parent].unit && target.appliesTo == .unit
        }.sorted { report[$0].year ?? .max < report[$1].year ?? .max }
    }

    private mutating func projectionRow(_ projection: Projection, _ headline: Assessment, _ indicator: Indicator) {
        guard let year = report[headline.target].year else { return }
        let form = words.form(indicator)
        let span = "\(projection.years.first ?? year)–\(projection.years.last ?? year)"
        let range = words.fill(
            .rowProjectionRange, ("count", String(projection.years.count)), ("years", span), ("low", form.text(projection.low)),
            ("high", words.measured(form.text(projection.high), indicator)))
        goalRow(words.fill(.rowProjection, ("year", String(year))), words.measured(form.text(projection.atTarget), indicator), range)
    }

    private mutating func goalRow(_ head: String, _ value: String, _ remark: String) {
        element("<tr><th scope=\"row\">", head, "</th><td class=\"n\">")
        text(value)
        element("</td><td colspan=\"3\">", remark, "</td></tr>\n")
    }

    /// «Kế hoạch 56/KH-UBND, mục II.2.a».
    func origin(of reference: TargetRef) -> String {
        let name = shortName(of: reference.plan), section = report[reference].section
        return section.isEmpty ? name : words.fill(.planSection, ("plan", name), ("section", section))
    }
}

extension Sheet {
    /// «Kế hoạch 56/KH-UBND»: the full title stands at the head of the page and behind the link.
    func shortName(of plan: PlanRef) -> String { edition.planNames[Int(plan.index)] }
}
