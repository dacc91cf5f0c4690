/// Finds a place for each label in turn, the first given being the first served: one line on each side, near, then a little further;
/// then two lines. A label with no place is handed back, for the table under the chart; none is cut or dropped.
package struct LabelPlacement: Sendable {
    package private(set) var placed: [Text] = []
    package private(set) var unplaced: [Label] = []

    /// How much further than its gap a label may go, as far as its reach.
    private static let steps: [Double] = [0, 6, 12, 18, 26]

    /// - footprint: what is taken; the places found are added to it.
    package init(_ labels: [Label], in frame: Box, around footprint: inout Footprint) {
        placed.reserveCapacity(labels.count)
        for label in labels {
            guard let (text, box) = Self.place(label, in: frame, around: footprint) else {
                unplaced.append(label)
                continue
            }
            placed.append(text)
            footprint.add(.box(box))
        }
    }

    private static func place(_ label: Label, in frame: Box, around taken: Footprint) -> (Text, Box)? {
        if let text = place(label, label.text, in: frame, around: taken) { return text }
        guard hasHeight(for: label, in: frame), let twoLines = Wrap.twoLines(label.text, size: label.size, bold: label.isBold) else {
            return nil
        }
        return place(label, twoLines, in: frame, around: taken)
    }

    /// Whether two lines fit between the frame's upper and lower edge on any side: asked before they are wrapped, which costs more.
    private static func hasHeight(for label: Label, in frame: Box) -> Bool {
        let flat = TextBlock(leastOfTwoLines: label.size)
        for step in steps where step <= label.reach {
            for side in label.sides {
                let (position, anchor) = candidate(side, of: label.point, gap: label.gap + step, flat)
                let box = flat.box(at: position, anchor: anchor)
                if box.top >= frame.top, box.bottom <= frame.bottom { return true }
            }
        }
        return false
    }

    /// The first place clear of everything, with the room it takes there; else the first that only crosses a gridline.
    private static func place(_ label: Label, _ words: String, in frame: Box, around taken: Footprint) -> (Text, Box)? {
        let block = TextBlock(words, size: label.size, isBold: label.isBold)
        var onGrid: (Point, Text.Anchor, Box)?
        var blocker = -1
        for step in steps where step <= label.reach {
            for side in label.sides {
                let (position, anchor) = candidate(side, of: label.point, gap: label.gap + step, block)
                let box = block.box(at: position, anchor: anchor)
                guard frame.contains(box), taken.isClear(box, blocker: &blocker) else { continue }
                if taken.isClearOfBackdrop(box) { return (text(label, words, position, anchor), box) }
                if onGrid == nil { onGrid = (position, anchor, box) }
            }
        }
        return onGrid.map { (text(label, words, $0.0, $0.1), $0.2) }
    }

    private static func text(_ label: Label, _ words: String, _ position: Point, _ anchor: Text.Anchor) -> Text {
        Text(words, at: position, anchor: anchor, size: label.size, isBold: label.isBold, color: label.color)
    }

    /// Baseline position on one side of a point. Slanting sides stand half a gap off in x.
    private static func candidate(_ side: Label.Side, of point: Point, gap: Double, _ block: TextBlock) -> (Point, Text.Anchor) {
        let middle = point.y - block.height / 2 + block.ascent
        let above = point.y - gap - block.height + block.ascent
        let below = point.y + gap + block.ascent
        return switch side {
        case .right: (Point(point.x + gap, middle), .start)
        case .left: (Point(point.x - gap, middle), .end)
        case .above: (Point(point.x, above), .middle)
        case .below: (Point(point.x, below), .middle)
        case .aboveRight: (Point(point.x + gap / 2, above), .start)
        case .aboveLeft: (Point(point.x - gap / 2, above), .end)
        case .belowRight: (Point(point.x + gap / 2, below), .start)
        case .belowLeft: (Point(point.x - gap / 2, below), .end)
        }
    }
}
