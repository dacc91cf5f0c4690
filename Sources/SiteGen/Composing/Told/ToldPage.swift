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

    /// A page whose frame holds more: scripts, a description, the way on.
    func told(_ page: Telling.Page, in frame: PageFrame) -> FramedPage {
        var sheet = Sheet(self, path: frame.path)
        if page.blocks.tables.contains(where: \.isSorted) { sheet.noteSortable() }
        return frame.page(sheet, ["body": .told(page)])
    }

    /// A style sheet or script, with its fingerprint.
    func asset(_ name: String) -> Address { sharedAddress(assets[name] ?? "assets/\(name)") }

    func link(_ area: AreaRef) -> Inline { .link(address(Routes.unit(report[area].id)), name(area)) }
    func link(_ indicator: IndicatorRef) -> Inline { .link(address(Routes.indicator(report[indicator].id)), name(indicator)) }
    func link(_ plan: PlanRef) -> Inline { .link(address(Routes.plan(report[plan].id)), report[plan].title) }
}
