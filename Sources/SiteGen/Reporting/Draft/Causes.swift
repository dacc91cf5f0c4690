import Diagnostics

/// The three files on which the others rest.
private let foundations = ["site.yaml", "indicators.yaml", "units.csv"]

extension Draft {
    /// Whether something is only said because site.yaml could not be read: how digits are grouped is declared there.
    func follows(_ found: Diagnostic) -> Bool {
        !canReadFigures && found.location.path != "site.yaml" && [AmbiguousNumber.rule.name, WrongNumber.rule.name].contains(found.rule)
    }

    /// Whether what a file declares could not be read, so that what others say of it cannot be judged.
    fileprivate func isShaken(_ path: String) -> Bool { isUnread(path) || (path == "site.yaml" && !canReadFigures) }
}

/// What is wrong with a file on which the others rest is mended first, so it is said first.
func causesFirst(_ found: [Diagnostic], _ draft: Draft) -> [Diagnostic] {
    let shaken = foundations.filter { draft.isShaken($0) }
    if shaken.isEmpty { return found }
    let isCause = { (each: Diagnostic) in each.severity == .error && shaken.contains(each.location.path) }
    return found.filter(isCause) + found.filter { !isCause($0) }
}
