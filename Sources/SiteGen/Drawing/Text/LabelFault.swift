/// One failure of the label proof: whose words, and what they run into.
package struct LabelFault: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Two labels share room; the other's words.
        case overlapsLabel(String)
        /// It lies on a mark; the mark's kind, as `Line`.
        case touchesMark(String)
        case leavesViewBox
        /// A mark or label has a coordinate that is no number; for a mark `label` is its kind.
        case isNotFinite
    }

    package let label: String
    package let kind: Kind
}

extension Plot {
    /// Every line of words that is drawn, in painting order.
    package var texts: [Text] {
        marks.flatMap { mark in
            if let text = mark as? Text { return [text] }
            return (mark as? TextGroup)?.texts ?? []
        }
    }

    /// The label proof: every label's box at the clip factor against the view box, the other labels and the marks
    /// (gridlines and other backdrop excepted). Empty when all is well.
    package func labelFaults() -> [LabelFault] {
        var faults: [LabelFault] = []
        let labels = texts
        let boxes = labels.map(\.clipBox)
        let shapes = marks.filter { !($0 is Text) && !($0 is TextGroup) }.map { mark in
            var footprint = Footprint()
            mark.cover(&footprint)
            return (kind: "\(type(of: mark))", footprint: footprint)
        }
        for shape in shapes where !shape.footprint.isFinite { faults.append(LabelFault(label: shape.kind, kind: .isNotFinite)) }
        for (index, label) in labels.enumerated() {
            let box = boxes[index]
            guard box.isFinite else {
                faults.append(LabelFault(label: label.text, kind: .isNotFinite))
                continue
            }
            if !viewBox.contains(box) { faults.append(LabelFault(label: label.text, kind: .leavesViewBox)) }
            for other in labels.indices.dropFirst(index + 1) where boxes[other].overlaps(box) {
                faults.append(LabelFault(label: label.text, kind: .overlapsLabel(labels[other].text)))
            }
            guard !label.sitsOnMark else { continue }
            for shape in shapes where !shape.footprint.isClear(box) {
                faults.append(LabelFault(label: label.text, kind: .touchesMark(shape.kind)))
            }
        }
        return faults
    }
}
