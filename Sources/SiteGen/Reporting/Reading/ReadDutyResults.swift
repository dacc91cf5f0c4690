import Diagnostics

/// duty-results.csv: what became of each duty.
extension Draft {
    /// duty-results.csv → what became of each duty.
    mutating func readDutyResults() {
        guard let table = raw.dutyResults,
            let columns = Columns(
                table, required: ["duty", "year", "state"], optional: ["illustrative", "document", "note"], &findings)
        else { return }
        let places = dutyPlaces(), known = places.keys.sorted()
        var guesses = Guesses()
        // duty and year → where a result stands
        var first: [String: SourceLocation] = [:]
        for row in columns.rows {
            let about = Subject("Kết quả nhiệm vụ «\(row.text("duty"))»", "Result of duty «\(row.text("duty"))»")
            guard let named = row.required("duty", about, &findings) else { continue }
            let year = row.year("year", about, &findings)
            let state = row.word("state", of: DutyResult.State.self, about, &findings)
            let illustrative = row.flag("illustrative", about, &findings)
            guard let place = places[named.value] else {
                let near = guesses.nearest(to: named.value, among: known, of: "duties")
                findings.take(UnknownDuty.finding(named, known: known, nearest: near, about))
                continue
            }
            guard let year else { continue }
            let plan = plans[Int(place.plan.index)]
            // a period that could not be read is none
            if plan.firstYear > 0, !(plan.firstYear...plan.lastYear).contains(year) {
                findings.take(DutyOutsidePeriod.finding(row, year: year, plan, about))
                continue
            }
            let key = "\(named.value) \(year)"
            if let earlier = first[key] {
                findings.take(DuplicateDutyResult.finding(row, year: year, earlier: earlier, about))
                continue
            }
            first[key] = named.location
            guard let state else { continue }
            dutyResults.append(
                DutyResult(
                    plan: place.plan, duty: place.duty, year: year, state: state, illustrative: illustrative,
                    document: row.text("document"),
                    note: row.text("note"), location: row.location))
        }
    }

    private func dutyPlaces() -> [String: (plan: PlanRef, duty: Int)] {
        var places: [String: (plan: PlanRef, duty: Int)] = [:]
        for (plan, each) in plans.enumerated() {
            for (index, duty) in each.duties.enumerated() where places[duty.id] == nil { places[duty.id] = (PlanRef(plan), index) }
        }
        return places
    }
}
