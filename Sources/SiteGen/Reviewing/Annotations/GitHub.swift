import Diagnostics

/// GitHub's workflow commands. Of each level it shows ten in a step and drops the others silently, so the tenth says how many there are.
package func githubAnnotations(_ annotations: [Annotation], summary: String, _ language: MessageLanguage) -> String {
    var text = "::notice title=sitegen::\(data(clean(summary, limit: 600)))\n"
    for level in [Annotation.Level.error, .warning, .notice] {
        let all = annotations.filter { $0.level == level }
        // the summary is a notice itself
        let limit = level == .notice ? 9 : 10
        for annotation in all.prefix(limit) {
            let isLast = all.count > limit && annotation == all[limit - 1]
            text += line(annotation, more: isLast ? all.count - limit : 0, language)
        }
    }
    return text
}

private func line(_ annotation: Annotation, more: Int, _ language: MessageLanguage) -> String {
    let name =
        switch annotation.level {
        case .error: "error"
        case .warning: "warning"
        case .notice: "notice"
        }
    var properties = ["file=\(property(clean(annotation.path, limit: 400)))"]
    if let line = annotation.line { properties.append("line=\(line)") }
    if let column = annotation.column { properties.append("col=\(column)") }
    properties.append("title=\(property(clean(annotation.title)))")
    let rest = more == 0 ? "" : language == .vi ? " (và \(more) mục nữa)" : " (and \(more) more)"
    return "::\(name) \(properties.joined(separator: ","))::\(data(clean(annotation.message, limit: 500) + rest))\n"
}

private func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
}

private func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
}
