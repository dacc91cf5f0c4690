/// The label proof of the charts that have an address.
import Diagnostics
import Drawing
import Wording

extension SiteChart {
    /// The label proof of one chart in its widths: what overlaps, touches a mark, leaves the drawing or found no place, each with unit,
    /// indicator and label.
    var faults: [Message] {
        kind.widths.flatMap { width -> [Message] in
            let chart = draw(width)
            // the small words of a break may be left to the table beneath; a value or a target may not
            let lost = chart.unplaced.filter { $0.size >= Plot.defaultFontSize }
            let place = "\(subject), \(kind.rawValue), \(Int(chart.plot.width))"
            return chart.plot.labelFaults().map { fault -> Message in
                let owner = owner(fault.label).map { "\($0), " } ?? ""
                return Message(
                    vi: "\(place): \(owner)«\(fault.label)» \(fault.kind.said.vi)",
                    en: "\(place): \(owner)“\(fault.label)” \(fault.kind.said.en)")
            } + lost.map { Message(vi: "\(place): «\($0.text)» không có chỗ", en: "\(place): “\($0.text)” has no place") }
        }
    }
}

extension LabelFault.Kind {
    fileprivate var said: Message {
        switch self {
        case .overlapsLabel(let other): Message(vi: "chồng lên «\(other)»", en: "overlaps “\(other)”")
        case .touchesMark(let mark): Message(vi: "chạm nét vẽ \(mark)", en: "touches a \(mark)")
        case .leavesViewBox: Message(vi: "tràn ra ngoài hình", en: "leaves the drawing")
        case .isNotFinite: Message(vi: "không có tọa độ", en: "has no coordinates")
        }
    }
}
