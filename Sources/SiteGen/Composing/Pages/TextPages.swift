import Language
import Measuring
import Rendering
import Reporting
import Wording

/// method/: the rules and the numbers in force; glossary/: terms; about/, and the office's own pages.
func methodPage(_ edition: Edition) -> FramedPage {
    let words = edition.words
    let site = edition.report.site
    var sheet = Sheet(edition, path: Routes.method)
    sheet.notePace()
    let form = NumberForm(NumberStyle(words.locale), decimals: 4, cutsZeros: true)
    let fields: Fields = [
        "own": .markup(sheet.part { $0.freeText("method") }),
        "rulesHeading": .text(words[.methodRulesHeading]),
        "rules": .markup(sheet.part { $0.standingRules() }),
        "thresholdsHeading": .text(words[.methodThresholdsHeading]),
        "thresholds": .text(
            words.fill(
                .methodThresholds, ("onTrack", form.text(site.thresholds.onTrack)), ("ahead", form.text(site.thresholds.ahead)))),
        "pathHeading": .text(words[.methodPathHeading]),
        "pathText": .text(words[.methodPath]),
        "countsHeading": .text(words[.methodCountsHeading]),
        "countsText": .text(words[.methodCounts]),
        "absenceHeading": .text(words[.methodAbsenceHeading]),
        "absenceText": .text(words[.methodAbsence]),
        "projectionHeading": .text(words[.methodProjectionHeading]),
        "projectionText": .text(words[.methodProjection]),
        "growthHeading": .text(words[.methodGrowthHeading]),
        "growthText": .text(words[site.method == .growthRate ? .methodGrowthOn : .methodGrowthOff]),
    ]
    return PageFrame(path: sheet.path, template: "method", title: words[.navMethod]).page(sheet, fields)
}

func glossaryPage(_ edition: Edition) -> FramedPage {
    var sheet = Sheet(edition, path: Routes.glossary)
    let fields: Fields = [
        "standingsHeading": .text(edition.words[.glossaryStandings]),
        "standings": .markup(sheet.part { $0.standingRules() }),
        "termsHeading": .text(edition.words[.glossaryTerms]),
        "terms": .markup(sheet.part { $0.terms() }),
    ]
    return PageFrame(path: sheet.path, template: "glossary", title: edition.words[.navGlossary]).page(sheet, fields)
}

func aboutPage(_ edition: Edition) -> FramedPage {
    let words = edition.words
    var sheet = Sheet(edition, path: Routes.about)
    let own = sheet.part { $0.freeText("about") }
    let isIllustrative = edition.report.observations.contains { $0.illustrative } || edition.report.dutyResults.contains { $0.illustrative }
    let illustrative: Word = isIllustrative ? .aboutIllustrative : .aboutNoIllustrative
    let fields: Fields = [
        "own": .markup(own),
        // what the office wrote takes the place of the program's words
        "general": .view(
            own.isEmpty
                ? [
                    "usesHeading": .text(words[.aboutUsesHeading]), "uses": .text(words[.aboutUses]),
                    "illustrativeHeading": .text(words[.aboutIllustrativeHeading]), "illustrativeText": .text(words[illustrative]),
                ] : nil),
        "counts": .text(
            words.fill(
                .aboutCounts, ("units", words.whole(edition.report.areas.count)),
                ("indicators", words.whole(edition.report.indicators.count)),
                ("plans", words.whole(edition.report.plans.count)), ("observations", words.whole(edition.report.observations.count)))),
    ]
    return PageFrame(path: sheet.path, template: "about", title: words[.navAbout]).page(sheet, fields)
}

func freePage(_ page: FreePage, in edition: Edition) -> FramedPage {
    var sheet = Sheet(edition, path: Routes.free(page.name))
    let body = sheet.part { $0.freeText(page.name) }
    return PageFrame(path: sheet.path, template: "free", title: page.title).page(sheet, ["body": .markup(body)])
}

extension Sheet {
    /// Every standing with the rule that gives it.
    mutating func standingRules() {
        openTable("rules", caption: words[.tableRules], columns: [words[.columnStanding], words[.columnRule]])
        for standing in Standing.inOrder {
            raw("<tr><th scope=\"row\">")
            badge(standing, standing.word)
            element("</th><td>", words[standing.rule], "</td></tr>\n")
        }
        closeTable()
    }

    /// The indicators that are used here and defined, by name, in the order of the Vietnamese alphabet.
    mutating func terms() {
        let defined = edition.reportIndex.used.filter { report[$0].definition != nil }
            .map { (indicator: $0, key: SortKey(edition.name($0))) }.sorted { ($0.key, $0.indicator) < ($1.key, $1.indicator) }
        raw("<dl class=\"terms\">\n")
        for reference in defined.map(\.indicator) {
            let indicator = report[reference]
            element("<dt id=\"", indicator.id, "\">")
            link(reference)
            element("</dt><dd>", indicator.definition.map { words.text($0) } ?? "", "</dd>\n")
        }
        raw("</dl>\n")
    }
}

extension Standing {
    var rule: Word {
        switch self {
        case .lapsed: .ruleLapsed
        case .notApplicable: .ruleNotApplicable
        case .noData: .ruleNoData
        case .maintained: .ruleMaintained
        case .lost: .ruleLost
        case .achieved: .ruleAchieved
        case .missed: .ruleMissed
        case .inProgress: .ruleInProgress
        case .onTrack: .ruleOnTrack
        case .behind: .ruleBehind
        case .movingAway: .ruleMovingAway
        }
    }
}
