import Measuring
import OpenData
import Rendering
import Reporting
import Wording

/// units/<id>/: who the unit is, where it stands in the report year and why, indicator by indicator, and the units below it.
func unitPage(_ area: AreaRef, in edition: Edition) -> FramedPage {
    let unit = edition.report[area]
    let words = edition.words
    var sheet = Sheet(edition, path: Routes.unit(unit.id))
    let groups = edition.entries(of: area, in: edition.measured)
    let all = groups.flatMap(\.entries)
    let counts = headlineCounts(all)
    let told = edition.withAnswers(groups, of: area)
    let narrative = edition.reportIndex.narrative(area, edition.year)
    let below = sheet.belowView(area), published = sheet.publishedView(area)
    let fields: Fields = [
        "kind": .text(edition.kind(area)),
        "life": .text(words.life(unit)),
        "facts": .markup(sheet.part { $0.unitFacts(area) }),
        "ended": .view(sheet.endedNotice(area)),
        "unassigned": .view(sheet.unassignedNotice(area, isJudged: all.contains(where: \.isJudged))),
        "summaryHeading": .text(words.fill(.unitSummaryHeading, ("year", words.years(counts.years(in: edition.year))))),
        "summary": .markup(sheet.part { $0.unitSummary(all, area) }),
        "narrative": .view(narrative.map { sheet.narrativeView($0) }),
        "contentsLabel": .text(words[.unitContents]),
        "contents": .list(unitContents(told.map(\.group), below: below != nil, published: published != nil, edition)),
        "glance": .markup(
            sheet.part { sheet in
                sheet.glance(all)
                sheet.pathShares(all, area)
            }),
        "resultsHeading": .text(words[.unitResultsHeading]),
        "results": .markup(sheet.part(capacity: all.count << 14) { $0.unitResults(told, area) }),
        "below": .view(below),
        "published": .view(published),
        "downloadsHeading": .text(words[.downloadsHeading]),
        "downloads": .list(unitDownloads(area, sheet)),
    ]
    let frame = PageFrame(
        path: sheet.path, template: "unit", title: unit.name, crumbs: unitCrumbs(area, edition), data: DataPath.unit(unit.id))
    return frame.page(sheet, fields)
}

/// The list of units, then the units above this one.
func unitCrumbs(_ area: AreaRef, _ edition: Edition) -> [PageFrame.Crumb] {
    var above: [PageFrame.Crumb] = []
    var next = edition.report[area].parent
    while let parent = next {
        above.append(PageFrame.Crumb(label: edition.name(parent), path: Routes.unit(edition.report[parent].id)))
        next = edition.report[parent].parent
    }
    return [edition.words.crumb(.navUnits, Routes.units)] + above.reversed()
}

/// The ways into a long page: the groups of indicators, then what follows them.
private func unitContents(_ groups: [String], below: Bool, published: Bool, _ edition: Edition) -> [Fields] {
    var links: [(href: String, label: String)] = groups.map { ("#g-\($0)", edition.group($0)) }
    if below { links.append(("#h-below", edition.words[.belowHeading])) }
    if published { links.append(("#h-published", edition.words[.publishedHeading])) }
    return links.map { ["href": .text($0.href), "label": .text($0.label)] }
}

private func unitDownloads(_ area: AreaRef, _ sheet: Sheet) -> [Fields] {
    let edition = sheet.edition
    let id = edition.report[area].id
    var links: [Fields] = edition.report.site.dataFormats.map { format in
        [
            "href": .text(sheet.address(of: DataPath.file(DataPath.unit(id), format))),
            "label": .text(edition.words.fill(.downloadsUnit, ("format", edition.words[format.word]))),
        ]
    }
    for year in edition.summaryYears(of: area).reversed() {
        links.append([
            "href": .text(sheet.up + Routes.unitYear(id, year)),
            "label": .text(edition.words.fill(.summaryOfYear, ("year", String(year)))),
        ])
    }
    return links
}

extension Edition {
    /// The years of which a unit has an annual summary: those it was judged in, reported for, or wrote of.
    func summaryYears(of area: AreaRef) -> [Int] {
        guard report.site.unitYearPages else { return [] }
        let reported = Set(report.observations(of: area).map { Int($0.year) })
        // what another unit wrote about this one, too
        let told = reportIndex.whys[Int(area.index)].map(\.year)
        let written = Set(reportIndex.writtenYears[Int(area.index)] + told).sorted()
        // those that only the words tell of lie before all others
        return written.filter { $0 < years.first ?? year }
            + years.filter { year in
                reported.contains(year) || written.contains(year) || measured(in: year)?.judges(area) ?? false
            }
    }

    /// The groups of a unit's page: its entries, then the indicators that only an answer to «vì sao» speaks of.
    fileprivate func withAnswers(_ groups: [(group: String, entries: [Entry])], of area: AreaRef) -> [AnsweredGroup] {
        let entries = Dictionary(uniqueKeysWithValues: groups.map { ($0.group, $0.entries) })
        let answered = reportIndex.answered(area, by: year).subtracting(groups.flatMap(\.entries).map(\.indicator))
        return reportIndex.groups.compactMap { group in
            let alone = group.indicators.filter(answered.contains)
            let own = entries[group.id] ?? []
            return own.isEmpty && alone.isEmpty ? nil : AnsweredGroup(group: group.id, entries: own, alone: alone)
        }
    }
}

/// A group of indicators on a unit's page.
private struct AnsweredGroup {
    let group: String
    let entries: [Entry]
    /// Without an entry: an answer is all there is.
    let alone: [IndicatorRef]
}

extension Sheet {
    mutating func unitSummary(_ entries: [Entry], _ area: AreaRef) {
        let counts = headlineCounts(entries)
        let toCome = counts.isEmpty ? edition.plansToCome(area) : []
        if !toCome.isEmpty {
            plansToCome(toCome)
        } else if counts.isEmpty {
            raw("<p>")
            word(entries.isEmpty ? .unitNothingReported : .unitNothingJudged)
            raw("</p>\n")
        } else {
            self.counts(counts)
        }
        yearSentence(entries, of: area)
    }

    fileprivate mutating func unitResults(_ groups: [AnsweredGroup], _ area: AreaRef) {
        for group in groups {
            raw("<section class=\"group\">\n<h3 id=\"g-")
            text(group.group)
            element("\">", edition.group(group.group), "</h3>\n")
            for entry in group.entries { indicatorSection(entry, area: area) }
            for indicator in group.alone { answerAlone(indicator, edition.reportIndex.newestWhys(area, indicator, by: edition.year)) }
            raw("</section>\n")
        }
    }

    /// Title, office and text of an approved narrative.
    mutating func narrativeView(_ narrative: Narrative) -> Fields {
        var byline = narrative.authorOffice
        if let date = narrative.date { byline += (byline.isEmpty ? "" : ", ") + edition.narrativeWords.date(date) }
        let body = part { sheet in
            for section in narrative.sections where section.indicator == nil {
                if let heading = section.heading { sheet.element("<h3>", heading, "</h3>\n") }
                sheet.text(of: section, narrative)
            }
        }
        return [
            "lang": .text(edition.narrativeWords.locale.rawValue), "title": .text(narrative.title), "byline": .text(byline),
            "body": .markup(body),
        ]
    }

    /// What was found in print about the unit.
    mutating func publishedView(_ area: AreaRef) -> Fields? {
        let figures = report.published.filter { $0.area == area }
        if figures.isEmpty { return nil }
        let caption = words.fill(.tableUnitPublished, ("unit", report[area].name))
        let body = part { $0.publishedTable(figures, caption: caption, isNamed: true) }
        return ["heading": .text(words[.publishedHeading]), "note": .text(words[.publishedNote]), "body": .markup(body)]
    }

    mutating func belowView(_ area: AreaRef) -> Fields? {
        let body = part { sheet in
            sheet.childMatrix(area)
            sheet.childTables(area)
        }
        if body.isEmpty { return nil }
        return ["heading": .text(words[.belowHeading]), "note": .text(words[.belowNote]), "body": .markup(body)]
    }
}
