import Diagnostics

/// Places of nodes in the file. The parser's lines and columns are right for blocks, and for inlines only on plain first lines:
/// so what stands there is compared, and looked for in the block where it differs.
struct MarkdownPlaces {
    private let text: FedText
    /// Nodes come in reading order: nothing is looked for before the place found last.
    private var cursor = 0
    /// A block in which something was looked for in vain: it is written otherwise than the parser tells, and not gone through again.
    private var unlike: ClosedRange<Int>?

    /// The most bytes of a beginning that are compared.
    private static let comparedAtMost = 60

    init(text: FedText) { self.text = text }

    func location(line: Int, column: Int) -> SourceLocation {
        text.location(atFed: text.fed.start(ofLine: line) + max(column - 1, 0))
    }

    /// The place of an inline that is written beginning with one of the given texts.
    mutating func location(of node: MarkdownNode, beginningWith beginnings: String...) -> SourceLocation {
        let bytes = text.fed.bytes
        let told = text.fed.start(ofLine: node.startLine) + max(node.startColumn - 1, 0)
        // what stands in a quotation or a list goes on behind the marks of its next line
        let wanted = beginnings.map { Array($0.utf8.prefix(Self.comparedAtMost).prefix { $0 != 0x0A && $0 != 0x0D }) }.filter {
            !$0.isEmpty
        }
        func begins(at offset: Int) -> Bool { wanted.contains { bytes[offset] == $0[0] && bytes[offset...].starts(with: $0) } }
        if node.startLine > 0, told >= cursor, told < bytes.count, begins(at: told) {
            cursor = told + 1
            return text.location(atFed: told)
        }
        let lines = block(of: node).lines
        let from = max(cursor, text.fed.start(ofLine: lines.lowerBound))
        let end = max(from, text.fed.start(ofLine: lines.upperBound + 1))
        guard lines != unlike, let found = (from..<end).first(where: begins) else {
            unlike = lines
            return text.location(atFed: text.fed.start(ofLine: lines.lowerBound))
        }
        cursor = found + 1
        return text.location(atFed: found)
    }

    private func block(of node: MarkdownNode) -> MarkdownNode {
        var block = node
        while block.kind != .paragraph, block.kind != .heading, block.kind != .tableCell, let parent = block.parent { block = parent }
        return block.startLine > 0 ? block : node
    }
}
