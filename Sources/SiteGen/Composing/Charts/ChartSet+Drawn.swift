import Drawing

extension ChartSet {
    /// The charts of the site: every kind there is, one file each.
    package static let drawn = ChartSet(
        targetPath: { subject, markup in
            let facts = PathFacts(subject)
            guard facts.isDrawable else { return }
            for size in PathChartSize.all {
                markup.raw(size.isWide ? "<div class=\"chart-wide\">" : "<div class=\"chart-narrow\">")
                markup.draw(targetPathPlot(facts, size))
                markup.raw("</div>")
            }
        },
        bullet: { subject, markup in
            guard let facts = BulletFacts(subject) else { return }
            for isWide in [true, false] {
                markup.raw(isWide ? "<div class=\"chart-wide\">" : "<div class=\"chart-narrow\">")
                markup.draw(bulletPlot(facts, isWide: isWide))
                markup.raw("</div>")
            }
        },
        sparkline: { subject, markup in
            guard let plot = sparklinePlot(subject) else { return }
            markup.raw("<span class=\"spark\">")
            markup.draw(plot)
            markup.raw("</span>")
        })
}

extension Markup {
    /// Appends a finished drawing.
    mutating func draw(_ plot: Plot) {
        var svg = SVGBuffer(capacity: 3072)
        plot.svg(into: &svg)
        raw(bytes: svg.bytes)
    }
}
