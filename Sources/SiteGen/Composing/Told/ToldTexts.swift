import Language
import Measuring
import Rendering
import Reporting
import Telling
import Wording

/// method/: the rules and the numbers in force; glossary/: terms; about/, and the office's own pages.
func methodPage(_ edition: Edition) -> FramedPage {
    let words = edition.words, site = edition.report.site
    let form = NumberForm(NumberStyle(words.locale), decimals: 4, cutsZeros: true)
    let thresholds = words.fill(
        .methodThresholds, ("onTrack", form.text(site.thresholds.onTrack)), ("ahead", form.text(site.thresholds.ahead)))
    func section(_ heading: Word, _ blocks: [Block]) -> Block { .section(Telling.Section([.text(words[heading])], blocks)) }
    func section(_ heading: Word, _ text: String) -> Block { section(heading, [.text(.text(text))]) }
    let own = edition.ownText("method")
    return edition.told(
        Routes.method, .navMethod,
        [.note(words[.pagePaceNotice])] + own + [
            section(.methodPathHeading, words[.methodPath]),
            section(.methodThresholdsHeading, thresholds),
            section(.methodRulesHeading, [edition.standingRules]),
            section(.methodCountsHeading, words[.methodCounts]),
            section(.methodAbsenceHeading, words[.methodAbsence]),
            section(.methodProjectionHeading, words[.methodProjection]),
            section(.methodGrowthHeading, words[site.method == .growthRate ? .methodGrowthOn : .methodGrowthOff]),
        ])
}

func glossaryPage(_ edition: Edition) -> FramedPage {
    let words = edition.words
    return edition.told(
        Routes.glossary, .navGlossary,
        [
            .note(words[.pagePaceNotice]),
            .section(Telling.Section([.text(words[.glossaryStandings])], [edition.standingRules])),
            .section(Telling.Section([.text(words[.glossaryTerms])], [.table(edition.terms)])),
        ])
}

func aboutPage(_ edition: Edition) -> FramedPage {
    let words = edition.words, report = edition.report
    let own = edition.ownText("about")
    let isIllustrative = report.observations.contains(where: \.illustrative) || report.dutyResults.contains(where: \.illustrative)
    // what the office wrote takes the place of the program's words
    let general: [(heading: Word, text: Word)] = [
        (.aboutUsesHeading, .aboutUses), (.aboutIllustrativeHeading, isIllustrative ? .aboutIllustrative : .aboutNoIllustrative),
    ]
    let blocks =
        own.isEmpty
        ? general.map { .section(Telling.Section([.text(words[$0.heading])], [.text(.text(words[$0.text]))])) } : own
    let counts = words.fill(
        .aboutCounts, ("units", words.whole(report.areas.count)), ("indicators", words.whole(report.indicators.count)),
        ("plans", words.whole(report.plans.count)), ("observations", words.whole(report.observations.count)))
    return edition.told(Routes.about, .navAbout, blocks + [.text(.text(counts))])
}

func freePage(_ page: FreePage, in edition: Edition) -> FramedPage {
    let route = Routes.free(page.name)
    return edition.told(edition.page(route, page.title, edition.ownText(page.name)), crumbs: [], path: route)
}

extension Edition {
    /// What the office itself wrote for a page, in the site's first language; nothing where it wrote none.
    fileprivate func ownText(_ name: String) -> [Block] {
        guard let page = report.pages.first(where: { $0.name == name }) else { return [] }
        return page.sections.enumerated().flatMap { place, section -> [Block] in
            let text = ToldText(place, of: page, in: self).blocks
            return section.heading.map { [.section(Telling.Section(written($0), text))] } ?? text
        }
    }

    /// Every standing as its badge shows it, with the rule that gives it.
    fileprivate var standingRules: Block {
        .definitions(
            Standing.inOrder.map { Definition([.standing(Badge($0.look, words[$0.word]))], [.text(words[$0.rule])]) })
    }

    /// The indicators that are used here and defined, by name, in the order of the Vietnamese alphabet; each has its id for texts to link to.
    fileprivate var terms: Table {
        let defined = reportIndex.used.filter { report[$0].definition != nil }
            .map { (indicator: $0, key: Language.SortKey(name($0))) }.sorted { ($0.key, $0.indicator) < ($1.key, $1.indicator) }
        let rows = defined.map(\.indicator).map { reference in
            let indicator = report[reference]
            return Table.Row(
                place: Place(indicator.id),
                [Table.Cell([link(reference)]), Table.Cell([.text(indicator.definition.map { words.text($0) } ?? "")])])
        }
        return Table(
            caption: [],
            columns: [Table.Column([.text(words[.columnIndicator])], .name), Table.Column([.text(words[.columnDefinition])])],
            groups: [Table.Group(rows)])
    }
}
