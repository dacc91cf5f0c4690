import Comparing

/// How many of everything, for the sentence that every format begins with.
package struct Summary: Codable, Sendable, Equatable {
    package var errors = 0
    /// Figures: value, counts or status.
    package var valuesChanged = 0
    package var valuesAdded = 0
    package var valuesRemoved = 0
    /// Rows where only the source, the note, a date or the mark of illustrative data changed.
    package var rowsDescribed = 0
    package var unitsMoved = 0
    /// Units with a standing that is worse than before.
    package var unitsWorse = 0
    package var unitsBetter = 0
    package var standingsMoved = 0
    package var standingsWorse = 0
    package var targetsChanged = 0
    package var recordsChanged = 0
    package var textsChanged = 0
    package var warnings = 0
    package var pagesChanged = 0
    package var pagesTotal = 0
    /// Files whose bytes differ although they say the same.
    package var filesRestyled = 0
    /// Of each report year in which a standing differs, the latest first; absent in a review saved by an earlier program.
    package var standingYears: [YearCount]?
    /// Standings that are better in some year while less is asked: by a lowered target, by a lowered threshold.
    package var standingsEased: Int?
    package var standingsEasedByThreshold: Int?

    /// How many units' standings differ in one report year.
    package struct YearCount: Codable, Sendable, Equatable {
        package let reportYear: Int
        package let unitsMoved: Int
        package let unitsWorse: Int
        package let unitsBetter: Int

        /// The same numbers, of another year.
        package func counts(_ other: YearCount) -> Bool {
            unitsMoved == other.unitsMoved && unitsWorse == other.unitsWorse && unitsBetter == other.unitsBetter
        }
    }
}

extension Changes {
    /// Nothing that a reader of the site could see or that decides a standing is different.
    package var isEmpty: Bool {
        errors.isEmpty && standings.isEmpty && values.isEmpty && records.isEmpty && texts.isEmpty && warnings.isEmpty
            && (pages?.changed.isEmpty ?? true)
    }

    /// The same with its counts made from its lists; only the number of restyled files is taken as it is.
    package func counted() -> Changes {
        var summary = Summary()
        summary.filesRestyled = self.summary.filesRestyled
        summary.errors = errors.count
        for value in values {
            switch value.edit {
            case .added: summary.valuesAdded += 1
            case .removed: summary.valuesRemoved += 1
            case .changed: if value.isFigure { summary.valuesChanged += 1 } else { summary.rowsDescribed += 1 }
            }
        }
        summary.standingsMoved = standings.count
        summary.standingsWorse = standings.count { $0.has(.worse) }
        summary.unitsMoved = Set(standings.map(\.unit.id)).count
        summary.unitsWorse = Set(standings.lazy.filter { $0.has(.worse) }.map(\.unit.id)).count
        summary.unitsBetter = Set(standings.lazy.filter { $0.has(.better) }.map(\.unit.id)).count
        summary.standingYears = yearCounts
        summary.standingsEased = standings.count { $0.isEased(by: .ofTargets) }
        summary.standingsEasedByThreshold = standings.count { $0.isEased(by: .ofThresholds) }
        summary.targetsChanged = records.count { $0.kind == .target }
        summary.recordsChanged = records.count - summary.targetsChanged
        summary.textsChanged = texts.count
        summary.warnings = warnings.count
        summary.pagesChanged = pages?.changed.count { $0.path.hasSuffix(".html") } ?? 0
        summary.pagesTotal = pages?.total ?? 0
        var counted = self
        counted.summary = summary
        return counted
    }

    private var yearCounts: [Summary.YearCount] {
        var units: [Int: [StandingChange.Course: Set<String>]] = [:]
        for standing in standings {
            for year in standing.years { units[year.reportYear, default: [:]][year.course, default: []].insert(standing.unit.id) }
        }
        return units.sorted { $0.key > $1.key }.map { year, courses in
            let moved = courses.values.reduce(into: Set<String>()) { $0.formUnion($1) }
            return Summary.YearCount(
                reportYear: year, unitsMoved: moved.count, unitsWorse: courses[.worse]?.count ?? 0,
                unitsBetter: courses[.better]?.count ?? 0)
        }
    }
}
