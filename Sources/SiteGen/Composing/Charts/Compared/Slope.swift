import Drawing
import Language

/// The same units in two years, as plain values.
struct Slope: Sendable {
    struct Line: Sendable {
        var name: String
        var from: Comparison.Figure
        var to: Comparison.Figure
        /// Named at both ends and drawn heavy; the others are thin and nameless, their numbers in the table.
        var isNamed = true
    }

    /// Up to so many lines are all named; above, three.
    static let mostNamed = 12
    static let mostLines = 40

    /// Unique on its page: the prefix of every id in the drawing.
    var id: String
    var tongue: Tongue
    var lines: [Line]
    /// «2021», «30/6/2025».
    var fromTitle: String
    var toTitle: String
    var form: NumberForm
    var smallerIsBetter = false
    var remarks: [String] = []
    var isIllustrative = false
    var title: String
    var description: String

    func worsened(_ line: Line) -> Bool { smallerIsBetter ? line.to.value > line.from.value : line.to.value < line.from.value }
}

/// Moves labels apart, up and down, as little as can be: each keeps its place in the order, none overlaps the next, all stay in the frame.
///
/// In: wished middles in order from above, heights; the frame must be as high as they are together. Out: middles.
func spread(_ wished: [Double], heights: [Double], from top: Double, to bottom: Double) -> [Double] {
    struct Stack { var middle: Double; var height: Double; var count: Int }
    var stacks: [Stack] = []
    for (middle, height) in zip(wished, heights) {
        var stack = Stack(middle: middle, height: height, count: 1)
        func kept(_ stack: Stack) -> Double { min(max(stack.middle, top + stack.height / 2), bottom - stack.height / 2) }
        stack.middle = kept(stack)
        while let last = stacks.last, last.middle + last.height / 2 > stack.middle - stack.height / 2 {
            stacks.removeLast()
            let height = last.height + stack.height
            // so that neither moves further than its number of labels asks
            let start = (Double(last.count) * (last.middle - last.height / 2) + Double(stack.count) * (stack.middle - stack.height / 2 - last.height))
                / Double(last.count + stack.count)
            stack = Stack(middle: start + height / 2, height: height, count: last.count + stack.count)
            stack.middle = kept(stack)
        }
        stacks.append(stack)
    }
    var middles: [Double] = []
    for stack in stacks {
        var y = stack.middle - stack.height / 2
        for height in heights[middles.count..<middles.count + stack.count] {
            middles.append(y + height / 2)
            y += height
        }
    }
    return middles
}
