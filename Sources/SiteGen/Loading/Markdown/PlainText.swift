/// The text of a block without its markup: code and references left out, line ends kept.
func plainText(of node: MarkdownNode) -> String {
    var text = ""
    func add(_ node: MarkdownNode) {
        switch node.kind {
        case .text: text += Sentinel.replacing(.footnote, in: Sentinel.replacing(.reference, in: node.literal) { _ in "" }) { _ in "" }
        case .softBreak, .lineBreak: text += "\n"
        case .code, .html, .footnoteReference: break
        default: for child in node.children { add(child) }
        }
    }
    for child in node.children { add(child) }
    return text
}
