/// Emphasis that is none: the signs of «5*6*7» and «2**3» stand between numbers and are kept as they are written.

/// Takes such pairs out of the tree. Out: whether there were any.
func keepOperators(in nodes: [MarkdownNode]) -> Bool {
    let operators = nodes.filter { node in
        switch node.kind {
        case .emphasis, .strong, .strikethrough: isOperator(node)
        default: false
        }
    }
    for node in operators { node.unwrap(between: mark(of: node)) }
    return !operators.isEmpty
}

private func mark(of node: MarkdownNode) -> String {
    switch node.kind {
    case .strong: "**"
    case .strikethrough: "~~"
    // an underscore between letters or digits is never emphasis
    default: "*"
    }
}

/// A number stands on both sides of one of its signs, or both signs stand within words of which some are numbers: «5m*6m*7m».
private func isOperator(_ node: MarkdownNode) -> Bool {
    let before = Edge(outside: scalar(before: node), inside: firstScalar(in: node))
    let after = Edge(outside: scalar(after: node), inside: lastScalar(in: node))
    if before.isBetweenNumbers(opening: true) || after.isBetweenNumbers(opening: false) { return true }
    return before.isWithinWord(opening: true) && after.isWithinWord(opening: false)
}

/// What stands on the two sides of a sign.
private struct Edge {
    let outside: Unicode.Scalar?
    let inside: Unicode.Scalar?

    private func sides(opening: Bool) -> (left: Unicode.Scalar, right: Unicode.Scalar)? {
        guard let outside, let inside else { return nil }
        return opening ? (outside, inside) : (inside, outside)
    }

    func isBetweenNumbers(opening: Bool) -> Bool {
        guard let (left, right) = sides(opening: opening) else { return false }
        return (isDigit(left) && (isDigit(right) || right == "(")) || ((left == ")" || left == "%") && isDigit(right))
    }

    func isWithinWord(opening: Bool) -> Bool {
        guard let (left, right) = sides(opening: opening), isDigit(left) || isDigit(right) else { return false }
        return (isDigit(left) || left.properties.isAlphabetic || ")%".unicodeScalars.contains(left))
            && (isDigit(right) || right.properties.isAlphabetic || right == "(")
    }

    /// A digit, or the end of a token that stands for a number from the data.
    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) || (0xFDD0...0xFDD1).contains(scalar.value) }
}

// MARK: The letters beside a node, on its line

private func scalar(before node: MarkdownNode) -> Unicode.Scalar? {
    if let sibling = node.previous { return lastScalar(in: sibling) }
    return node.parent.flatMap { isMark($0) ? scalar(before: $0) : nil }
}

private func scalar(after node: MarkdownNode) -> Unicode.Scalar? {
    if let sibling = node.next { return firstScalar(in: sibling) }
    return node.parent.flatMap { isMark($0) ? scalar(after: $0) : nil }
}

private func isMark(_ node: MarkdownNode) -> Bool { [.emphasis, .strong, .strikethrough].contains(node.kind) }

private func firstScalar(in node: MarkdownNode) -> Unicode.Scalar? {
    node.kind == .text ? node.literal.unicodeScalars.first : isMark(node) ? node.children.first.flatMap(firstScalar) : nil
}

private func lastScalar(in node: MarkdownNode) -> Unicode.Scalar? {
    node.kind == .text ? node.literal.unicodeScalars.last : isMark(node) ? node.children.last.flatMap(lastScalar) : nil
}
