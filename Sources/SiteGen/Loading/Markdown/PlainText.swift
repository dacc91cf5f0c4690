/// The text of a block without its markup: code and references left out, line ends kept.
func plainText(of node: MarkdownNode) -> String {
    var text = ""
    func add(_ node: MarkdownNode) {
        switch node.kind {
        case .text: text += withoutSentinels(node.literal)
        case .softBreak: text += "\n"
        case .code, .html, .footnoteReference: break
        default: for child in node.children { add(child) }
        }
    }
    for child in node.children { add(child) }
    return text
}

private func withoutSentinels(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(0xEF) else { return text }
    var kept: [UInt8] = []
    var position = 0
    while position < bytes.count {
        if let found = Sentinel.at(position, in: bytes) {
            position = found.end
        } else {
            kept.append(bytes[position])
            position += 1
        }
    }
    return String(decoding: kept, as: UTF8.self)
}
