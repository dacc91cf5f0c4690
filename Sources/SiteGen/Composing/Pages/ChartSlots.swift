import Charting
import Rendering

/// The drawings that pages not told yet have a place for. Each appends finished SVG (or nothing); the empty set leaves the places empty.
package struct ChartSet: Sendable {
    package typealias Draw = @Sendable (ChartSubject, inout Markup) -> Void
    /// Beside a number in a table row.
    package var sparkline: Draw

    package init(sparkline: @escaping Draw = { _, _ in }) { self.sparkline = sparkline }
}
