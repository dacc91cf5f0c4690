import Diagnostics

/// Who and what is meant by an id or a name in the content.
extension Draft {
    mutating func area(_ found: Located<String>, _ subject: Subject) -> AreaRef? {
        if areaIds.isEmpty { return nil }
        return findings.take(UnknownUnit.check(found, among: areaIds, &unitGuesses, subject))
    }

    mutating func indicator(_ found: Located<String>, _ subject: Subject) -> IndicatorRef? {
        if indicatorIds.isEmpty { return nil }
        return findings.take(UnknownIndicator.check(found, among: indicatorIds, &indicatorGuesses, subject))
    }
}
