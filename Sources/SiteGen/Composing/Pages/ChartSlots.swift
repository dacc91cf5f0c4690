import Charting
import Rendering

/// The drawings that pages have a place for. Each appends finished SVG (or nothing); the empty set leaves the places empty; the charts of an office's text are told with it.
package struct ChartSet: Sendable {
    package typealias Draw = @Sendable (ChartSubject, inout Markup) -> Void
    /// Both widths, `.chart-wide` and `.chart-narrow`; the style sheet shows one.
    package var targetPath: Draw
    package var bullet: Draw
    /// Beside a number in a table row.
    package var sparkline: Draw
    /// So many of a hundred people, families, agencies.
    package var waffle: Draw
    /// All indicators of a unit on the axis of the required path.
    var shares: @Sendable (ShareFacts, inout Markup) -> Void = { _, _ in }
    /// The deadlines of a plan.
    var timeline: @Sendable (TimelineFacts, inout Markup) -> Void = { _, _ in }
    /// Units side by side, on indicator pages.
    var comparing = ComparingCharts()

    package init(
        targetPath: @escaping Draw = { _, _ in }, bullet: @escaping Draw = { _, _ in },
        sparkline: @escaping Draw = { _, _ in }, waffle: @escaping Draw = { _, _ in }
    ) {
        self.targetPath = targetPath
        self.bullet = bullet
        self.sparkline = sparkline
        self.waffle = waffle
    }
}
