import ArgumentParser
import Comparing
import Reviewing

/// Which changes end with exit code 1. A change is no failure by itself.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case none, changes, regressions, removed, structure

    func forbids(_ changes: Changes) -> Bool {
        switch self {
        case .none: false
        case .changes: !changes.isEmpty
        case .regressions: changes.standings.contains { $0.has(.worse) }
        case .removed:
            changes.values.contains { $0.edit == .removed || $0.hints.contains(.withdrawn) || $0.shownAfter?.origin == .provisional }
                || changes.records.contains { $0.edit == .removed }
                || changes.texts.contains { $0.edit == .removed }
        case .structure:
            changes.records.contains { [.setting, .indicator, .unit, .unitChange, .plan, .target].contains($0.kind) }
        }
    }
}
