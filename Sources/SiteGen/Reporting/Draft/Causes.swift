import Diagnostics

/// The three files on which the others rest.
private let foundations = ["site.yaml", "indicators.yaml", "units.csv"]

extension Draft {
    /// Whether something is only said because site.yaml could not be read: how digits are grouped is declared there.
    func follows(_ found: Diagnostic) -> Bool {
        !canReadFigures && !isFile(found.location.path, "site.yaml")
            && [AmbiguousNumber.rule.name, WrongNumber.rule.name].contains(found.rule)
    }

    /// Whether what a file declares could not be read, so that what others say of it cannot be judged.
    fileprivate func isShaken(_ path: String) -> Bool { isUnread(path) || (path == "site.yaml" && !canReadFigures) }
}

/// Whether a path is that of a file, which may be written in any case of letters.
func isFile(_ path: String, _ name: String) -> Bool { path.utf8.count == name.utf8.count && path.lowercased() == name }

/// What is wrong with a file on which the others rest is mended first, so it is said first.
func causesFirst(_ found: [Diagnostic], _ draft: Draft) -> [Diagnostic] {
    let shaken = foundations.filter { draft.isShaken($0) }
    if shaken.isEmpty { return found }
    let isCause = { (each: Diagnostic) in each.severity == .error && shaken.contains { isFile(each.location.path, $0) } }
    return found.filter(isCause) + found.filter { !isCause($0) }
}
