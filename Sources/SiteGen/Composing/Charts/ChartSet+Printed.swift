import Charting
import Drawing
import Rendering

/// The same drawings for paper: one width, in the theme of paper.
extension ChartSet {
    package static let printed = ChartSet(
        targetPath: { subject, markup in
            guard let facts = PathFacts(subject) else { return }
            markup.draw(onPaper: targetPathChart(facts, .wide).plot)
        },
        bullet: { subject, markup in
            guard let facts = BulletFacts(subject) else { return }
            markup.draw(onPaper: bulletChart(facts, .wide).plot)
        },
        sparkline: { subject, markup in
            guard let plot = sparklinePlot(subject) else { return }
            markup.draw(onPaper: plot)
        })
}

extension Markup {
    fileprivate mutating func draw(onPaper plot: Plot) { raw { plot.svg(into: &$0, theme: .paper) } }
}
