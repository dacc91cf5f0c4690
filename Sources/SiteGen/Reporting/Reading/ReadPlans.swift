import Diagnostics
import Loading

/// plans/*.yaml: one official plan a file.
extension Draft {
    /// plans/*.yaml → plans. Ids are entered first, for a plan may name a plan above it.
    mutating func readPlans() {
        var readers: [(reader: NodeReader, id: Located<String>, title: String)] = []
        for document in raw.plans {
            let file = Subject("Kế hoạch \(document.path)", "Plan \(document.path)")
            guard var reader = NodeReader(document.root, as: document.path, file, &findings) else { continue }
            guard let id = reader.identifier("id", isFolder: true) else {
                findings.take(reader.findings)
                continue
            }
            // of a file copied whole it is enough to say that its ids are used already
            if !isCopy(document, of: id.value) { findings.take(PlanFileName.check(id, path: document.path, file)) }
            reader.subject = Subject("Kế hoạch «\(id.value)»", "Plan «\(id.value)»")
            let title = reader.requiredTitle("title")?.value ?? id.value
            planIds.insert(id.value, name: title)
            readers.append((reader, id, title))
        }
        for (reader, id, title) in readers {
            var reader = reader
            plans.append(plan(&reader, id, title))
            reader.finish()
            findings.take(reader.findings)
        }
    }

    /// Whether another file bears an id, and says it.
    private func isCopy(_ document: RawDocument, of id: String) -> Bool {
        raw.plans.contains { other in
            guard other.path != document.path, isFile(other.path, "plans/\(id).yaml"), case .mapping(let entries) = other.root.kind else {
                return false
            }
            return entries.contains { entry in
                if entry.key.value == "id", case .scalar(id, _) = entry.value.kind { true } else { false }
            }
        }
    }

    private mutating func plan(_ reader: inout NodeReader, _ id: Located<String>, _ title: String) -> Plan {
        let subject = reader.subject
        let unit = reader.requiredText("unit").flatMap { area($0, subject) }
        let period = period(&reader)
        let parent = reader.text("parent").flatMap { plan($0, subject) }
        let kind = reader.word("kind", of: Plan.Kind.self)
        let targets = reader.list("targets"), duties = reader.list("duties"), components = reader.list("components")
        return Plan(
            id: id.value, title: title, number: reader.prose("number"), numberSuffix: reader.prose("number_suffix"),
            date: reader.date("date"),
            issuer: reader.requiredText("issuer")?.value ?? "", basis: reader.texts("basis"), unit: unit ?? AreaRef(0),
            firstYear: period?.lowerBound ?? 0, lastYear: period?.upperBound ?? 0, parent: parent, kind: kind ?? .territorial,
            generalObjective: reader.prose("general_objective"), funding: reader.prose("funding"), contact: reader.prose("contact"),
            signature: reader.texts("signature"), addressees: reader.texts("addressees"), recipients: reader.texts("recipients"),
            draftingUnit: reader.prose("drafting_unit"),
            targets: targets.compactMap { target($0, of: unit, subject) },
            duties: duties.compactMap { duty($0, subject) }, components: components.compactMap { component($0, subject) },
            location: id.location)
    }

    /// [first year, last year]; one year twice for a yearly plan.
    private mutating func period(_ reader: inout NodeReader) -> ClosedRange<Int>? {
        guard let node = reader.required("period") else { return nil }
        guard case .sequence(let items) = node.kind, items.count == 2 else {
            findings.take(WrongPeriod.finding(at: node.location, reader.subject))
            return nil
        }
        let years = items.compactMap { reader.scalar($0, "period") }.compactMap { reader.year($0, "period")?.value }
        guard years.count == 2 else { return nil }
        guard years[0] <= years[1] else {
            findings.take(WrongPeriod.finding(at: node.location, reader.subject))
            return nil
        }
        return years[0]...years[1]
    }

    private mutating func plan(_ found: Located<String>, _ subject: Subject) -> PlanRef? {
        if case .found(let index) = planIds.find(found.value) { return PlanRef(index) }
        findings.take(UnknownPlan.finding(found, known: planIds.all, subject))
        return nil
    }
}
