import Diagnostics

/// Who and what is meant by an id or a name in the content; what is not known is reported.
extension Draft {
    func area(_ found: Located<String>, _ subject: Subject) -> AreaRef? {
        if areaIds.isEmpty { return nil }
        switch areaIds.find(found.value) {
        case .found(let index): return AreaRef(index)
        case .ambiguous(let bearers): UnknownUnit.reportAmbiguous(found, bearers: bearers, subject, to: findings)
        case .unknown: UnknownUnit.report(found, nearest: unitGuesses.nearest(to: found.value, in: areaIds), known: areaIds.all, subject, to: findings)
        }
        return nil
    }

    func indicator(_ found: Located<String>, _ subject: Subject) -> IndicatorRef? {
        if indicatorIds.isEmpty { return nil }
        switch indicatorIds.find(found.value) {
        case .found(let index): return IndicatorRef(index)
        case .ambiguous(let bearers): UnknownIndicator.reportAmbiguous(found, bearers: bearers, subject, to: findings)
        case .unknown: UnknownIndicator.report(
            found, nearest: indicatorGuesses.nearest(to: found.value, in: indicatorIds), known: indicatorIds.all, subject, to: findings)
        }
        return nil
    }
}
