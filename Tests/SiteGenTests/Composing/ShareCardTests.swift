import Diagnostics
import Drawing
import Foundation
import Loading
import Measuring
import Rendering
import Reporting
import SmallContents
import Testing
import Wording

@testable import Charting
@testable import Composing

@Suite("The picture that goes with a unit's page where somebody shares it")
struct ShareCardTests {
    private static let published: [String: String?] = [
        "site.yaml": (tinySite["site.yaml"] ?? "") + "\nbase_url: https://hoabinh.gov.vn/hoc-tap\nshare_images: true"
    ]

    private func pictures(_ plans: [PagePlan]) -> [String] {
        plans.filter { if case .picture = $0.content { true } else { false } }.map(\.path)
    }

    private func address(_ path: String, _ plans: [PagePlan]) throws -> String {
        guard case .page(let make)? = plans.first(where: { $0.path == path })?.content else { throw NoPage() }
        return try make().text("address")
    }

    @Test("each unit has one, which its page and the page of the report year name, with its words")
    func named() async throws {
        let plans = try await composed(Self.published, sharesPictures: true)
        #expect(
            pictures(plans) == ["quan", "phuong-1", "phuong-2", "phuong-moi"].map { "share/units/\($0).png" }, "\(pictures(plans))")
        let now = try address("units/quan/index.html", plans)
        #expect(now.contains("url: https://hoabinh.gov.vn/hoc-tap/share/units/quan.png"), "\(now)")
        #expect(now.contains("says: Quận Hòa Bình.") && now.contains("width: 1200") && now.contains("height: 630"))
        #expect(try address("units/quan/2024/index.html", plans).contains("share/units/quan.png"))
        // what it says is not of that year
        #expect(try !address("units/quan/2023/index.html", plans).contains(".png"))
        #expect(try !address("index.html", plans).contains(".png"))
    }

    @Test(
        "none where the site does not ask for it, has no address, or nobody makes pictures",
        arguments: ["", "\nbase_url: https://a.vn", "\nshare_images: true", "\nbase_url: https://a.vn\nshare_images: true"])
    func none(more: String) async throws {
        let isWanted = more.contains("share") && more.contains("base")
        let plans = try await composed(["site.yaml": (tinySite["site.yaml"] ?? "") + more], sharesPictures: !isWanted)
        #expect(pictures(plans) == [])
        #expect(try !address("units/quan/index.html", plans).contains(".png"))
    }

    @Test("it says what the page says first: the sentence, the counts, the worst; a made-up number bears its star")
    func words() async throws {
        let page = try await page("units/quan/index.html", Self.published).read
        let card = try await card("quan", Self.published)
        #expect(page.contains(card.sentence))
        #expect(card.squares.count == card.counts.reduce(0) { $0 + (Int($1.count.replacing("*", with: "")) ?? 0) })
        for count in card.counts { #expect(page.contains("\(count.count) \(count.word)"), "\(count)") }
        let madeUp = (tinySite["data/quan.csv"] ?? "").replacing("quan,families,2024,800,,,,,", with: "quan,families,2024,800,,,,true,")
        let starred = try await self.card("quan", Self.published.merging(["data/quan.csv": madeUp]) { $1 })
        #expect(starred.counts.contains { $0.count.hasSuffix("*") })
        #expect(starred.foot.last == "* số liệu minh họa, không phải kết quả thật" && starred.spoken.contains("số liệu minh họa"))
        #expect(!card.foot.joined().contains("minh họa"))
    }

    @Test("no word of any unit's overlaps another, leaves the picture or touches a mark, in the shipped content and the examples")
    func room() async throws {
        var faults: [String] = []
        var count = 0
        for name in ["content", "examples/tinh-mau", "examples/eu-hoc-tap"] {
            for (unit, card) in try await cards(name) {
                count += 1
                faults += card.plot.labelFaults().map { "\(name) \(unit): \($0)" }
            }
        }
        #expect(count > 100)
        #expect(faults == [])
    }

    private func card(_ unit: String, _ changes: [String: String?]) async throws -> ShareCard {
        let (now, history) = try await measured(changes)
        return try card(unit, now, history)
    }

    private func card(_ unit: String, _ now: MeasuredReport, _ history: [Int: MeasuredReport]) throws -> ShareCard {
        let edition = Edition(now, history: history, words: try interfaceWords(of: now.report, in: .vi), assets: [:])
        return edition.shareCard(of: try #require(now.report.area(id: unit)))
    }

    private func cards(_ folder: String) async throws -> [(String, ShareCard)] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let raw = await loadContent(root: root.appending(path: folder).path(percentEncoded: false), disk: .onMachine)
        let report = try #require(await validate(raw).report), now = measure(report, year: report.site.reportYear)
        return try report.site.languages.flatMap { locale in
            let edition = Edition(now, history: [now.year: now], words: try interfaceWords(of: report, in: locale), assets: [:])
            return report.areaRefs.map { ("\(locale) \(report[$0].id)", edition.shareCard(of: $0)) }
        }
    }
}
