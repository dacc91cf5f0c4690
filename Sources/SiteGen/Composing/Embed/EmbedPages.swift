import Drawing
import Rendering
import Reporting
import Telling
import Wording

/// What other sites may show of this one: each chart as a small page for a frame, and for each unit and plan a page of what to paste.
/// Addresses are as lasting as those of the drawings' own files.
func embedPages(_ charts: [SiteChart], _ edition: Edition) -> [PagePlan] {
    let frames = charts.map { chart in
        PagePlan(path: Routes.frame(chart.address), source: chart.source, content: .page { framePage(chart, edition) })
    }
    // the charts of one page come one after the other
    var groups: [[SiteChart]] = []
    for chart in charts {
        if groups.last?.last?.page == chart.page { groups[groups.count - 1].append(chart) } else { groups.append([chart]) }
    }
    let lists = groups.compactMap { group in
        group.first.map { first in
            PagePlan(path: Routes.embeds(first.address), source: first.source, content: .page { embedList(group, edition) })
        }
    }
    return frames + lists
}

/// embed/<address>.html: the drawing in both widths, whose it is, and the way to the page that tells the whole.
private func framePage(_ chart: SiteChart, _ edition: Edition) -> FramedPage {
    let words = edition.words, route = Routes.frame(chart.address)
    let wide = chart.draw(.wide).plot
    let narrow = chart.kind.widths.contains(.narrow) ? chart.draw(.narrow).plot : nil
    let source = words.fill(.pageSourceLine, ("publisher", words.text(edition.report.site.publisher)))
    let page = edition.page(
        route, wide.title,
        [
            .figure(Figure(narrow ?? wide, wide: narrow == nil ? nil : wide, caption: [])),
            .paragraph(
                Paragraph([.text("\(source) · "), .link(edition.address(chart.page), words[.embedWhole])], role: .note)),
        ])
    return FramedPage(
        path: edition.folder + route, template: "frame",
        fields: [
            "preview": .view(
                edition.isPreview ? ["name": .text(words[.pagePreviewName]), "notice": .text(words[.pagePreviewNotice])] : nil),
            "lang": .text(words.locale.rawValue),
            "title": .text(wide.title),
            "stylesheet": .text(Routes.link(from: edition.folder + route, to: edition.asset("style.css").path)),
            "canonical": .text(edition.address?.url(edition.folder + chart.page) ?? ""),
            "body": .told(page),
        ])
}

/// embed/units/<id>/index.html: what to paste into another page, chart by chart, with a button that copies it.
private func embedList(_ charts: [SiteChart], _ edition: Edition) -> FramedPage {
    let words = edition.words
    let route = Routes.embeds(charts.first?.address ?? "")
    let name = charts.first?.pageTitle ?? "", title = words.fill(.embedTitle, ("name", name))
    var blocks: [Block] = [.lead(words[.embedLead])]
    if edition.address == nil { blocks.append(.text(.text(words[.embedRelative]))) }
    blocks += charts.map { .section(edition.pasted($0)) }
    let crumbs = [PageFrame.Crumb(label: name, path: charts.first?.page ?? Routes.home)]
    var frame = PageFrame(path: route, title: title, crumbs: crumbs)
    frame.scripts = [edition.asset("embed.js")]
    return edition.told(edition.page(route, title, blocks), in: frame)
}

extension Edition {
    fileprivate func pasted(_ chart: SiteChart) -> Telling.Section {
        let plots = chart.kind.widths.map { chart.draw($0).plot }
        let frame = address(Routes.frame(chart.address)), title = plots.first?.title ?? chart.subject
        let kind = words[chart.kind.word], heading = "\(kind.prefix(1).uppercased() + kind.dropFirst()) – \(title)"
        let code = FrameCode(
            frame, url: address.map { $0.url(frame.path) }, title: title,
            // the caption above and the source beneath
            height: Int(plots.map(\.height).max() ?? 300) + 120, label: words[.embedCode], copy: words[.embedCopy],
            copied: words.fill(.embedCopied, ("title", heading)))
        let ways: [Inline] = [
            .link(frame, words[.embedFrame]), .text(" · "), .link(address(Routes.chart(chart.address)), words[.embedFile]),
        ]
        return Telling.Section(
            [.text(heading)], place: Place(Routes.embedID(chart.address)),
            [.paragraph(Paragraph(ways, role: .note)), .frameCode(code)])
    }
}
