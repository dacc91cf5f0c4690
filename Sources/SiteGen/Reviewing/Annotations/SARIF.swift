import Comparing
import Hashing
import Wording

/// SARIF 2.1.0 (OASIS), one run: what GitHub's code scanning and other viewers read.
package func sarifReport(_ annotations: [Annotation], program: String) -> String {
    let words = program.split(separator: " ", maxSplits: 1)
    let rules = Set(annotations.map(\.rule)).sorted()
    let places = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
    let driver =
        "{\"name\":\(jsonText(String(words.first ?? "sitegen"))),\"version\":\(jsonText(String(words.last ?? ""))),\"rules\":["
        + rules.map { "{\"id\":\(jsonText($0))}" }.joined(separator: ",") + "]}"
    let results = annotations.map { annotation in
        """
        {"ruleId":\(jsonText(annotation.rule)),"ruleIndex":\(places[annotation.rule] ?? 0),"level":"\(level(annotation))",\
        "message":{"text":\(jsonText(annotation.message))},"locations":[{"physicalLocation":{"artifactLocation":{"uri":\
        \(jsonText(relativeReference(toPath: annotation.path)))}\(region(annotation))}}],\
        "partialFingerprints":{"sitegen/v1":"\(Fingerprint(of: "\(annotation.rule)\n\(annotation.path)\n\(annotation.key)").hex)"}}
        """
    }
    return """
        {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":\(driver)},\
        "columnKind":"unicodeCodePoints","results":[\(results.isEmpty ? "" : "\n" + results.joined(separator: ",\n") + "\n")]}]}

        """
}

private func level(_ annotation: Annotation) -> String {
    switch annotation.level {
    case .error: "error"
    case .warning: "warning"
    case .notice: "note"
    }
}

private func region(_ annotation: Annotation) -> String {
    guard let line = annotation.line else { return "" }
    return ",\"region\":{\"startLine\":\(line)" + (annotation.column.map { ",\"startColumn\":\($0)" } ?? "") + "}"
}
