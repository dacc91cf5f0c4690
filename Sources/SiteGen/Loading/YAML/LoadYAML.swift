import Diagnostics
import Yams

/// Reads a YAML file as a tree of nodes with marks. Only the plain part of YAML is taken: no anchors, aliases, tags, merge keys,
/// tabs or second documents, and no key twice.
package func loadYAML(_ bytes: [UInt8], path: String) -> Loaded<RawDocument> {
    let opened = openText(bytes, path: path)
    guard let text = opened.value else { return Loaded(nil, opened.diagnostics) }
    let node = readYAML(text)
    guard let root = node.value else { return Loaded(nil, node.diagnostics.isEmpty ? [emptyFile(path, bytes)] : node.diagnostics) }
    return Loaded(RawDocument(path: path, root: root))
}

/// The tree of a YAML text; nothing at all for a text without content.
func readYAML(_ text: SourceText) -> Loaded<RawNode> {
    if let tab = tabFault(text) { return Loaded(nil, [tab]) }
    do {
        // the encoding is named because its default asks an environment variable
        guard let root = try compose(yaml: String(decoding: text.bytes, as: UTF8.self), .basic, .default, .utf8) else {
            return Loaded(nil)
        }
        var walk = YAMLWalk(text: text)
        let node = walk.rawNode(root, depth: 0)
        return Loaded(walk.faults.isEmpty ? node : nil, walk.faults)
    } catch let error as YamlError {
        return Loaded(nil, [yamlFault(error, in: text)])
    } catch {
        return Loaded(nil, [yamlSyntaxFault("\(error)", at: SourceLocation(path: text.path, line: text.firstLine))])
    }
}

/// YAML forbids tabs where they would indent; here they are forbidden everywhere, which is easier to remember.
private func tabFault(_ text: SourceText) -> Diagnostic? {
    guard let first = text.bytes.firstIndex(of: 0x09) else { return nil }
    return Diagnostic(
        .error, rule: "yaml-tab", at: text.location(at: first),
        Message(vi: "dấu tab không được dùng trong tệp YAML", en: "a tab may not stand in a YAML file"),
        suggestion: Message(vi: "Thay mỗi dấu tab bằng hai dấu cách.", en: "Write two spaces for each tab."))
}
