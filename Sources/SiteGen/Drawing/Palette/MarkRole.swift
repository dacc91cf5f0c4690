/// What a mark stands for in a chart, as a class of its element: a stylesheet or a test finds it by that.
package enum MarkRole: UInt8, Sendable, CaseIterable {
    case observed, path, projection, band, parent, target, now, milestone, seriesBreak, grid, axis, baseline, track, missing, label

    package var name: StaticString {
        switch self {
        case .observed: "c-obs"
        case .path: "c-path"
        case .projection: "c-proj"
        case .band: "c-band"
        case .parent: "c-parent"
        case .target: "c-target"
        case .now: "c-now"
        case .milestone: "c-milestone"
        case .seriesBreak: "c-break"
        case .grid: "c-grid"
        case .axis: "c-axis"
        case .baseline: "c-base"
        case .track: "c-track"
        case .missing: "c-missing"
        case .label: "c-label"
        }
    }
}
