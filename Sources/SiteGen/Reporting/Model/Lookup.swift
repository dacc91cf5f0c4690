import Language

/// Finding records by id, and units by their place in the tree and in time.
extension Report {
    package func area(id: String) -> AreaRef? { areaIds.index(id: id).map(AreaRef.init) }
    package func indicator(id: String) -> IndicatorRef? { indicatorIds.index(id: id).map(IndicatorRef.init) }
    package func plan(id: String) -> PlanRef? { planIds.index(id: id).map(PlanRef.init) }

    package var areaRefs: [AreaRef] { areas.indices.map(AreaRef.init) }
    package var indicatorRefs: [IndicatorRef] { indicators.indices.map(IndicatorRef.init) }
    package var planRefs: [PlanRef] { plans.indices.map(PlanRef.init) }

    /// The targets of a plan, in its own order.
    package func targets(of plan: PlanRef) -> [TargetRef] {
        self[plan].targets.indices.map { TargetRef(plan: plan, $0) }
    }

    /// Every child a unit ever had, in the list's own order.
    package func children(of area: AreaRef) -> [AreaRef] { children[Int(area.index)] }

    package func children(of area: AreaRef, on date: CivilDate) -> [AreaRef] {
        children(of: area).filter { self[$0].isAlive(on: date) }
    }

    /// The children that lived on any day of the year.
    package func children(of area: AreaRef, year: Int) -> [AreaRef] {
        children(of: area).filter { self[$0].isAlive(in: year) }
    }

    /// What became of a unit, by date.
    package func successors(of area: AreaRef) -> [AreaChange] {
        changes.filter { $0.from == area && $0.to != area }.sorted { ($0.date, $0.to) < ($1.date, $1.to) }
    }

    /// What a unit was made of, by date.
    package func predecessors(of area: AreaRef) -> [AreaChange] {
        changes.filter { $0.to == area && $0.from != area }.sorted { ($0.date, $0.from) < ($1.date, $1.from) }
    }

    /// The plans whose unit this is, in the order of their files.
    package func plans(of area: AreaRef) -> [PlanRef] { planRefs.filter { self[$0].unit == area } }

    /// The results reported of a plan's duties, by the duty's place in it, as they were written.
    package func results(of plan: PlanRef) -> [Int: [DutyResult]] {
        Dictionary(grouping: dutyResults.lazy.filter { $0.plan == plan }, by: \.duty)
    }

    /// The results reported of a plan's duty, by year.
    package func results(of plan: PlanRef, duty: Int) -> [DutyResult] {
        dutyResults.filter { $0.plan == plan && $0.duty == duty }.sorted { $0.year < $1.year }
    }

    /// Its outline on the ground, where content/geo has one.
    package func boundary(of area: AreaRef) -> Boundary? { boundaries[area] }

    package func narrative(of area: AreaRef, year: Int) -> Narrative? {
        narratives.first { $0.area == area && $0.year == year }
    }

    package func narratives(of area: AreaRef) -> [Narrative] {
        narratives.filter { $0.area == area }.sorted { $0.year < $1.year }
    }
}
