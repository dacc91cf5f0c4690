/// The findings as a JSON array, one object a line, with a line end behind it. What is unknown is null.
package func json(of diagnostics: some Sequence<Diagnostic>, in language: MessageLanguage) -> String {
    let objects = diagnostics.map { jsonObject(of: $0, in: language) }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
}

/// One finding, on one line.
package func jsonObject(of finding: Diagnostic, in language: MessageLanguage) -> String {
    var members: [(name: String, value: String)] = [
        ("severity", text(finding.severity.rawValue)),
        ("rule", text(finding.rule)),
        ("path", text(finding.location.path)),
        ("line", number(finding.location.line)),
        ("column", number(finding.location.column)),
        ("unit", text(finding.unit)),
        ("indicator", text(finding.indicator)),
        ("message", text(finding.message.text(in: language))),
        ("suggestion", text(finding.suggestion?.text(in: language))),
    ]
    // only where one finding speaks for several places
    if !finding.others.isEmpty {
        members.append(("more", String(finding.others.count)))
        members.append(("more_lines", "[\(finding.others.map(String.init).joined(separator: ", "))]"))
    }
    let written = members.map { member in "\"\(member.name)\": \(member.value)" }
    return "{" + written.joined(separator: ", ") + "}"
}

private func number(_ place: Int) -> String {
    place == 0 ? "null" : String(place)
}

private func text(_ value: String?) -> String {
    value.map(jsonText) ?? "null"
}

/// A JSON string. Beyond what JSON asks, unprintable characters are escaped, since a person may read it on a terminal.
package func jsonText(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": json += "\\\""
        case "\\": json += "\\\\"
        case "\n": json += "\\n"
        case "\r": json += "\\r"
        case "\t": json += "\\t"
        case _ where isUnprintable(scalar):
            let digits = String(scalar.value, radix: 16)
            json += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        default: json.unicodeScalars.append(scalar)
        }
    }
    return json + "\""
}
