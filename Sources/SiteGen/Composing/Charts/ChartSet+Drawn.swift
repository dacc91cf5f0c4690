import Charting
import Drawing
import Rendering

/// The charts of the site, put into the places that pages keep for them.
extension ChartSet {
    /// The charts of the site: every kind there is, one file each.
    package static let drawn = ChartSet(sparkline: { subject, markup in
        guard let plot = sparklinePlot(subject) else { return }
        markup.raw("<span class=\"spark\">")
        markup.raw { plot.svg(into: &$0) }
        markup.raw("</span>")
    })
}

extension Markup {
    /// Appends a finished drawing in the box of its width.
    mutating func draw(_ plot: Plot, _ width: ChartWidth) {
        raw(width == .wide ? "<div class=\"chart-wide\">" : "<div class=\"chart-narrow\" tabindex=\"0\">")
        raw { plot.svg(into: &$0) }
        raw("</div>")
    }
}
