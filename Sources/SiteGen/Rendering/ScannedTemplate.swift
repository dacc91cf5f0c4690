import Diagnostics

/// One template after its scan: its file and its tags.
struct ScannedTemplate: Sendable {
    /// As a message shows it: with the templates folder in front.
    let path: String
    let tags: [Tag]

    /// «unit.mustache» and «partials/unit.mustache» are both called «unit»; nil for what is no template's path.
    static func name(of path: String) -> String? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let isInPlace = parts.count == 1 || (parts.count == 2 && parts[0] == "partials")
        guard isInPlace, let file = parts.last, file.hasSuffix(".mustache"), file.count > 9 else { return nil }
        return String(file.dropLast(9))
    }

    /// Files that may lie in the templates folder without being a template.
    static func isExpected(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        return path.hasPrefix("assets/") || name.hasPrefix(".") || name == "README.md"
    }
}
