import Reporting

/// Every record that is new, gone or different: settings, indicators, units and their changes, plans with their targets and duties,
/// results of duties, printed figures, words. In the new content's own order, what is gone at the end of its kind.
func recordDifferences(_ base: Report?, _ head: Report?) -> [RecordDifference] {
    var changes: [RecordDifference] = []
    for facts in [siteFacts, indicatorFacts, areaFacts, outlineFacts, areaChangeFacts, planFacts] {
        changes += recordDifferences(base.map(facts) ?? [], head.map(facts) ?? [])
    }
    changes += targetDifferences(base, head)
    for facts in [dutyFacts, dutyResultFacts, publishedFacts, wordFacts] {
        changes += recordDifferences(base.map(facts) ?? [], head.map(facts) ?? [])
    }
    return changes
}

/// By id; the second record of an id is held against the second of the other side.
private func recordDifferences(_ base: [RecordFacts], _ head: [RecordFacts]) -> [RecordDifference] {
    var old: [String: [RecordFacts]] = [:]
    for record in base.reversed() { old[record.id, default: []].append(record) }
    var changes = head.compactMap { record in recordDifference(old[record.id]?.popLast(), record) }
    for record in base.reversed() where old[record.id]?.isEmpty == false {
        guard let gone = old[record.id]?.removeFirst() else { continue }
        changes += [recordDifference(gone, nil)].compactMap(\.self)
    }
    return changes
}

/// nil where the two say the same.
func recordDifference(_ base: RecordFacts?, _ head: RecordFacts?) -> RecordDifference? {
    guard let record = head ?? base else { return nil }
    var fields: [FieldChange] = []
    if let base, let head {
        // both lists hold the same keys in the same order, but for the keys of lists (duties, levels)
        let old: [String: String] = Dictionary(base.fields.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(head.fields.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
        for (name, text) in head.fields where old[name] ?? "" != text {
            fields.append(FieldChange(name: name, before: old[name] ?? "", after: text))
        }
        for (name, text) in base.fields where new[name] == nil && !text.isEmpty {
            fields.append(FieldChange(name: name, before: text, after: ""))
        }
        if fields.isEmpty { return nil }
    }
    return RecordDifference(
        kind: record.kind, id: record.id, title: record.title, edit: base == nil ? .added : head == nil ? .removed : .changed,
        fields: fields, place: record.place)
}

private func targetDifferences(_ base: Report?, _ head: Report?) -> [RecordDifference] {
    TargetPairs(base, head).pairs.compactMap { pair in
        recordDifference(
            pair.base.flatMap { old in base.map { targetFacts($0, old) } }, pair.head.flatMap { new in head.map { targetFacts($0, new) } })
    }
}
