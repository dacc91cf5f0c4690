import Language
import Rendering
import Reporting
import Telling
import Wording

/// What every page is told with.
extension Edition {
    /// A page of this language as values.
    func page(_ route: String, _ title: String, _ blocks: [Block], root: String? = nil) -> Telling.Page {
        Telling.Page(
            address: address(route), locale: words.locale.rawValue, title: title, blocks: blocks, furniture: Furniture(words),
            furnitureOfOthers: [narrativeWords.locale.rawValue: Furniture(narrativeWords)], root: root)
    }

    /// A page whose frame holds what every frame does.
    func told(_ route: String, _ title: Word, _ blocks: [Block]) -> FramedPage {
        told(page(route, words[title], blocks), crumbs: [], path: route)
    }

    /// - data: of the page, where it has a file of its own.
    /// - year: of which it speaks; the report's year unless it is about another.
    func told(_ page: Telling.Page, crumbs: [PageFrame.Crumb], path: String, data: String? = nil, year: Int? = nil) -> FramedPage {
        told(page, in: PageFrame(path: path, title: page.title, crumbs: crumbs, data: data, year: year))
    }

    /// A page whose frame holds more: scripts, a description, the way on.
    func told(_ page: Telling.Page, in frame: PageFrame) -> FramedPage { frame.page(page, in: self) }

    /// The same page in another language of the site.
    func address(_ route: String, in other: ReportLocale) -> Address {
        Address((other == languages.first ? "" : other.rawValue + "/") + route)
    }

    /// The whole address of a unit's page in this language, for paper; nil where the site has no address of its own.
    package func wholeAddress(of area: AreaRef) -> String? {
        let folder = report.site.languages.first == words.locale ? "" : words.locale.rawValue + "/"
        return address?.url(folder + Routes.unit(report[area].id))
    }

    /// A style sheet or script, with its fingerprint.
    func asset(_ name: String) -> Address { sharedAddress(assets[name] ?? "assets/\(name)") }

    func link(_ area: AreaRef) -> Inline { .link(address(Routes.unit(report[area].id)), name(area)) }
    func link(_ indicator: IndicatorRef) -> Inline { .link(address(Routes.indicator(report[indicator].id)), name(indicator)) }
    func link(_ plan: PlanRef) -> Inline { .link(address(Routes.plan(report[plan].id)), report[plan].title) }
}

extension Edition {
    /// The way from year to year: each of `years` a link to its page, the one that is shown current.
    func choices(of years: [Int], shown: Int, route: (Int) -> String) -> Block {
        .list(
            List(
                .choices, label: words[.toldYears],
                years.map { year in
                    year == shown
                        ? List.Item([.text(String(year))], isCurrent: true) : List.Item([.link(address(route(year)), String(year))])
                }))
    }

    /// Where the drawing of this address stands as a file and as a frame for others' pages; none where the site offers none.
    func files(ofDrawing drawing: String) -> [Link] {
        guard report.site.embeds else { return [] }
        return [
            Link(address(Routes.chart(drawing)), [.text(words[.toldDrawing])]),
            Link(address(Routes.embeds(drawing)).at(Place(Routes.embedID(drawing))), [.text(words[.embedLink])]),
        ]
    }

    /// What stands over units that have no unit above them: the name of the one that is alone there.
    func headOfTop(_ areas: [AreaRef]) -> String? { areas.count == 1 ? areas.first.map { name($0) } : nil }

    /// «Kế hoạch 56/KH-UBND, mục II.1».
    func origin(of reference: TargetRef) -> String {
        let name = planNames[Int(reference.plan.index)], section = report[reference].section
        return section.isEmpty ? name : words.fill(.planSection, ("plan", name), ("section", section))
    }
}

extension Furniture {
    package init(_ words: Words) {
        self.init(
            filter: words[.tableFilter], filtered: words[.tableFiltered], showAll: "", table: words.say("Bảng", "Table"),
            done: words.say("đã xong", "done"), notDone: words.say("chưa xong", "not done"),
            back: words.say("Về chỗ dẫn chú thích", "Back to the reference of note"))
    }
}

/// Rows in runs of which none has more than 2,000 cells.
func runs(rows: Int, columns: Int) -> [Range<Int>] {
    let length = max(1, 2000 / max(1, columns))
    return stride(from: 0, to: rows, by: length).map { $0..<min(rows, $0 + length) }
}

extension Words {
    /// «Bảng … (dòng 1–100)».
    func run(_ caption: String, _ run: Range<Int>) -> String {
        fill(.tableRun, ("caption", caption), ("first", String(run.lowerBound + 1)), ("last", String(run.upperBound)))
    }
}
