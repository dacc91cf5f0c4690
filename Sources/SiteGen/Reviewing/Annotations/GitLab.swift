import Hashing

/// GitLab's Code Quality report. The fingerprint holds no line number, so a remark that only moved is not new.
package func gitlabReport(_ annotations: [Annotation]) -> String {
    var seen: [String: Int] = [:]
    let objects = annotations.map { annotation -> String in
        // two remarks of one kind about one thing must still be two
        let key = "\(annotation.rule)\n\(annotation.path)\n\(annotation.key)"
        seen[key, default: 0] += 1
        let name = seen[key] == 1 ? key : "\(key)\n\(seen[key] ?? 0)"
        return """
            {"description":\(jsonText(annotation.message)),"check_name":\(jsonText(annotation.rule)),"fingerprint":"\(Fingerprint(of: name).hex)",\
            "severity":"\(severity(annotation))","location":{"path":\(jsonText(annotation.path)),"lines":{"begin":\(annotation.line ?? 1)}}}
            """
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
}

private func severity(_ annotation: Annotation) -> String {
    switch annotation.level {
    case .error: "critical"
    case .warning: annotation.rule == "standing-worse" ? "major" : "minor"
    case .notice: "info"
    }
}

/// A JSON string of cleaned text.
func jsonText(_ text: String, limit: Int = 1000) -> String {
    var json = "\""
    for scalar in clean(text, limit: limit).unicodeScalars {
        switch scalar {
        case "\"": json += "\\\""
        case "\\": json += "\\\\"
        default: json.unicodeScalars.append(scalar)
        }
    }
    return json + "\""
}
