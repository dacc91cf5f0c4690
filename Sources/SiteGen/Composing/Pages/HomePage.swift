import Measuring
import OpenData
import Rendering
import Reporting
import Wording

/// index.html: plan by plan where everything stands, the sentence of the year, the matrix, what is missing, what changed.
func homePage(_ edition: Edition) -> FramedPage {
    let words = edition.words
    var sheet = Sheet(edition, path: Routes.home)
    let grid = MatrixGrid(edition, edition.tree.listed)
    let fields: Fields = [
        "lead": .text(words.fill(.homeLead, ("year", String(edition.year)))),
        "plansHeading": .text(words[.homePlansHeading]),
        "plans": .markup(sheet.part { $0.planCards() }),
        "standingsHeading": .text(words[.homeStandingsHeading]),
        "standings": .markup(sheet.part { $0.homeStandings(grid) }),
        "unitsHeading": .text(words[.homeUnitsHeading]),
        "units": .markup(sheet.part { $0.homeUnitCounts() }),
        "matrixHeading": .text(words[.homeMatrixHeading]),
        "matrixNote": .text(words[.homeMatrixNote]),
        "matrix": .markup(sheet.part { $0.homeMatrix(grid) }),
        "missingHeading": .text(words[.homeMissingHeading]),
        "missing": .markup(sheet.part { $0.missingList() }),
        "changesHeading": .text(words[.homeChangesHeading]),
        "changes": .markup(sheet.part { $0.latestChanges() }),
    ]
    return PageFrame(path: sheet.path, template: "home", title: words.text(edition.report.site.title), data: DataPath.assessments)
        .page(sheet, fields)
}

extension Sheet {
    /// One card per plan; more than forty plans make a table of cards of their parent units instead of a wall.
    mutating func planCards() {
        raw("<div class=\"cards\">\n")
        for plan in report.planRefs.prefix(40) { planCard(plan) }
        raw("</div>\n")
        if report.plans.count > 40 {
            raw("<p>")
            link(Routes.plans, words.fill(.homeMorePlans, ("count", String(report.plans.count - 40))))
            raw("</p>\n")
        }
    }

    private mutating func planCard(_ reference: PlanRef) {
        let plan = report[reference]
        raw("<section class=\"card\">\n<h3>")
        link(reference)
        raw("</h3>\n<p class=\"note\">")
        link(plan.unit)
        text(" · ")
        text(words.period(plan))
        raw("</p>\n")
        let entries = edition.planEntries(reference)
        let counts = headlineCounts(entries)
        if counts.isEmpty {
            element("<p>", words.fill(.homeOutsidePeriod, ("year", String(edition.year))), "</p>\n")
        } else {
            self.counts(counts)
            yearSentence(entries, of: plan.unit)
        }
        raw("</section>\n")
    }

    /// Who has not reported what, by unit: «Phường 5: 3 chỉ tiêu (…)».
    mutating func missingList() {
        let all = edition.missing(in: edition.year)
        if all.isEmpty { return element("<p>", words.fill(.homeNothingMissing, ("year", String(edition.year))), "</p>\n") }
        raw("<ul class=\"missing\">\n")
        for reminder in all.prefix(12) {
            raw("<li>")
            link(reminder.area)
            raw(": ")
            text(words.fill(.missingCount, ("count", String(reminder.items.count))))
            raw(" <span class=\"note\">")
            separated(Array(reminder.items.prefix(4))) { $0.text($0.edition.name($1.indicator)) }
            if reminder.items.count > 4 { raw("; …") }
            raw("</span></li>\n")
        }
        raw("</ul>\n<p>")
        link(Routes.reporting(edition.year), words.fill(.missingAll, ("count", String(all.count))))
        raw("</p>\n")
    }

    mutating func latestChanges() {
        let changes = edition.standingChanges(in: edition.year)
        standingChanges(Array(changes.prefix(15)), year: edition.year)
        if changes.count > 15 {
            raw("<p>")
            link(Routes.year(edition.year), words.fill(.changeAll, ("count", String(changes.count))))
            raw("</p>\n")
        }
    }
}

extension Edition {
    /// Every unit and indicator that a plan judges in the report year; a plan's own rows only.
    func planEntries(_ plan: PlanRef) -> [Entry] {
        let rows = measured.assessments(under: plan)
        var order: [SeriesKey] = []
        var grouped: [SeriesKey: [Assessment]] = [:]
        for row in rows {
            let key = SeriesKey(row.area, row.indicator)
            if grouped[key] == nil { order.append(key) }
            grouped[key, default: []].append(row)
        }
        return order.map { key in
            Entry(measured.series(key.area, key.indicator), grouped[key] ?? [], report: report, year: year)
        }
    }
}
