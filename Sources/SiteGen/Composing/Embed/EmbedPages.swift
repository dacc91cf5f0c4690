import Drawing
import Rendering
import Reporting
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
    let words = edition.words, site = edition.report.site
    let sheet = Sheet(edition, path: Routes.frame(chart.address))
    let drawn = chart.kind.widths.map { (width: $0, plot: chart.draw($0).plot) }
    var drawing = Markup(capacity: 1 << 14)
    for (width, plot) in drawn {
        if drawn.count == 1 { drawing.raw { plot.svg(into: &$0) } } else { drawing.draw(plot, width) }
    }
    return FramedPage(
        path: edition.folder + sheet.path, template: "frame",
        fields: [
            "preview": .view(
                edition.isPreview ? ["name": .text(words[.pagePreviewName]), "notice": .text(words[.pagePreviewNotice])] : nil),
            "lang": .text(words.locale.rawValue),
            "title": .text(drawn.first?.plot.title ?? chart.subject),
            "stylesheet": .text(sheet.asset("style.css")),
            "canonical": .text(edition.address?.url(edition.folder + chart.page) ?? ""),
            "drawing": .markup(drawing),
            "page": .text(sheet.up + chart.page),
            "pageLabel": .text(words[.embedWhole]),
            "source": .text(words.fill(.pageSourceLine, ("publisher", words.text(site.publisher)))),
        ])
}

/// embed/units/<id>/index.html: what to paste into another page, chart by chart, with a button that copies it.
private func embedList(_ charts: [SiteChart], _ edition: Edition) -> FramedPage {
    let words = edition.words
    let path = Routes.embeds(charts.first?.address ?? "")
    let sheet = Sheet(edition, path: path)
    let home = charts.first?.page ?? Routes.home
    let name = charts.first?.pageTitle ?? ""
    let items: [Fields] = charts.map { chart in
        let plots = chart.kind.widths.map { chart.draw($0).plot }
        let address = Routes.frame(chart.address)
        let title = plots.first?.title ?? chart.subject
        var code = Markup()
        code.raw("<iframe src=\"")
        code.text(edition.address?.url(edition.folder + address) ?? address)
        code.raw("\" title=\"")
        code.text(title)
        code.raw("\" width=\"100%\" height=\"")
        // the caption above and the source beneath
        code.text(String(Int(plots.map(\.height).max() ?? 300) + 120))
        code.raw("\" loading=\"lazy\"></iframe>")
        return [
            "id": .text(Routes.embedID(chart.address)), "title": .text(title), "kind": .text(words[chart.kind.word]),
            "code": .text(String(decoding: code.bytes, as: UTF8.self)), "label": .text(words[.embedCode]), "copy": .text(words[.embedCopy]),
            // a site that does not know its own address lets the script put it in
            "relative": .text(edition.address == nil ? address : ""), "frame": .text(sheet.up + address),
            "frameLabel": .text(words[.embedFrame]),
            "file": .text(sheet.up + Routes.chart(chart.address)), "fileLabel": .text(words[.embedFile]),
        ]
    }
    let crumbs = [PageFrame.Crumb(label: name, path: home)]
    return PageFrame(path: path, template: "embeds", title: words.fill(.embedTitle, ("name", name)), crumbs: crumbs).page(
        sheet,
        [
            "lead": .text(words[.embedLead]),
            "relativeNote": .text(edition.address == nil ? words[.embedRelative] : ""),
            "copied": .text(words[.embedCopied]), "up": .text(sheet.up), "script": .text(sheet.asset("embed.js")),
            "items": .list(items),
        ])
}
