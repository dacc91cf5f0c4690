import Reporting

/// What the report means in one report year: every target row judged, every series cut at its breaks.
package struct MeasuredReport: Sendable {
    package let report: Report
    package let year: Int
    /// Plan by plan, target by target (children in their own order).
    package let assessments: [Assessment]
    let byArea: [[Int32]]

    /// The assessments that judge one unit, in the plans' order.
    package func assessments(of area: AreaRef) -> [Assessment] {
        byArea[Int(area.index)].map { assessments[Int($0)] }
    }
}
