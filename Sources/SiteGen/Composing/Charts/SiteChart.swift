import Charting
import Drawing
import Measuring
import Reporting
import Wording

/// One chart of the site under its stable address, drawn when asked for: for its own file, the gallery, and the proofs.
struct SiteChart: Sendable {
    let kind: ChartKind
    /// «units/ba-dinh/learning-citizens»: its file is embed/<address>.svg. It changes with no other chart's coming or going.
    let address: String
    /// The page that tells what it draws, with the drawing or in words.
    let page: String
    /// What that page is headed.
    let pageTitle: String
    /// Whose it is, as messages name it: «Quận Ba Đình, learning-citizens».
    let subject: String
    /// The file it comes from.
    let source: String
    /// The indicator that a label speaks of, where the chart shows several.
    var owner: @Sendable (String) -> String? = { _ in nil }
    /// A kind with one width gives the same drawing for both.
    let draw: @Sendable (ChartWidth) -> DrawnChart
}

extension SiteChart {
    /// Every chart of the site: unit by unit, plan by plan, indicator by indicator.
    static func all(_ edition: Edition) -> [SiteChart] {
        edition.report.areaRefs.flatMap { of($0, edition) } + edition.report.planRefs.compactMap { of($0, edition) } + comparing(edition)
    }

    /// A unit's: its indicators on one axis, then indicator by indicator.
    static func of(_ area: AreaRef, _ edition: Edition) -> [SiteChart] {
        let unit = edition.report[area]
        let entries = edition.entries(of: area, in: edition.measured).flatMap(\.entries)
        func chart(_ kind: ChartKind, _ address: String, _ subject: String, _ draw: @escaping @Sendable (ChartWidth) -> DrawnChart)
            -> SiteChart
        {
            SiteChart(
                kind: kind, address: address, page: Routes.unit(unit.id), pageTitle: edition.name(area), subject: subject,
                source: unit.location.path, draw: draw)
        }
        let shares = ShareFacts(entries.map { ($0.indicator, $0.headline) }, of: area, in: edition.chartSource).map { facts in
            var shares = chart(.shares, "units/\(unit.id)", unit.name) { pathShareChart(facts, $0) }
            shares.owner = { label in
                entries.first { edition.words.text(edition.report[$0.indicator].name).contains(label) }.map {
                    edition.report[$0.indicator].id
                }
            }
            return shares
        }
        return (shares.map { [$0] } ?? [])
            + entries.flatMap { entry in
                let id = edition.report[entry.indicator].id
                let subject = ChartSubject(
                    measured: edition.measured, words: edition.words, series: entry.series, assessments: entry.assessments, id: id)
                return drawings(of: subject).map { kind, draw in
                    chart(kind, address(of: kind, unit.id, id), "\(unit.name), \(id)", draw)
                }
            }
    }

    /// The target path, the first of them, has the plain address.
    static func address(of kind: ChartKind, _ unit: String, _ indicator: String) -> String {
        "units/\(unit)/\(indicator)" + (kind == .targetPath ? "" : "/\(kind.rawValue)")
    }

    /// The kinds that show one indicator of one unit.
    static func drawings(of subject: ChartSubject) -> [(kind: ChartKind, draw: @Sendable (ChartWidth) -> DrawnChart)] {
        var drawings: [(kind: ChartKind, draw: @Sendable (ChartWidth) -> DrawnChart)] = []
        if let facts = PathFacts(subject) { drawings.append((.targetPath, { targetPathChart(facts, $0) })) }
        if let facts = BulletFacts(subject) { drawings.append((.bullet, { bulletChart(facts, $0) })) }
        if let facts = WaffleFacts(subject) { drawings.append((.waffle, { _ in waffleChart(facts) })) }
        return drawings
    }

    private static func of(_ plan: PlanRef, _ edition: Edition) -> SiteChart? {
        TimelineFacts(plan, in: edition.chartSource).map { facts in
            let model = edition.report[plan]
            return SiteChart(
                kind: .timeline, address: "plans/\(model.id)", page: Routes.plan(model.id), pageTitle: model.title, subject: model.title,
                source: "\(model.location)"
            ) { timelineChart(facts, $0) }
        }
    }

    /// A complete document, the wide drawing.
    var file: [UInt8] {
        var svg = SVGBuffer()
        draw(.wide).plot.standalone(into: &svg)
        return svg.bytes
    }
}
