import Diagnostics

/// Nobody is his own ancestor: not among units, indicators (`parent`, `implied_by`) or plans.
enum ParentCycle {
    static let rule: Rule = Rule("parent-cycle") { draft in
        let findings = draft.findings
        check(draft.areas.map { ($0.id, $0.parent.map { Int($0.index) }, $0.location) }, "parent", Message(vi: "Đơn vị", en: "Unit"), findings)
        check(draft.indicators.map { ($0.id, $0.parent.map { Int($0.index) }, $0.location) }, "parent", Message(vi: "Chỉ tiêu", en: "Indicator"), findings)
        check(draft.indicators.map { ($0.id, $0.impliedBy.map { Int($0.index) }, $0.location) }, "implied_by", Message(vi: "Chỉ tiêu", en: "Indicator"), findings)
        check(draft.plans.map { ($0.id, $0.parent.map { Int($0.index) }, $0.location) }, "parent", Message(vi: "Kế hoạch", en: "Plan"), findings)
    }

    private static func check(
        _ records: [(id: String, parent: Int?, place: SourceLocation)], _ field: String, _ kind: Message, _ findings: Findings
    ) {
        // 0: not yet walked, else the number of the walk that came by
        var walks = [Int](repeating: 0, count: records.count)
        for start in records.indices where walks[start] == 0 {
            var index = start
            while walks[index] == 0 {
                walks[index] = start + 1
                guard let parent = records[index].parent, parent < records.count else { break }
                index = parent
                if walks[index] == start + 1 { report(records, from: index, field, kind, findings) }
            }
        }
    }

    private static func report(
        _ records: [(id: String, parent: Int?, place: SourceLocation)], from start: Int, _ field: String, _ kind: Message, _ findings: Findings
    ) {
        var circle = [records[start].id]
        var index = records[start].parent
        while let next = index, next != start {
            circle.append(records[next].id)
            index = records[next].parent
        }
        let path = (circle + [records[start].id]).joined(separator: " → ")
        findings.error(
            rule, at: records[start].place, Subject("\(kind.vi) «\(records[start].id)»", "\(kind.en) «\(records[start].id)»"),
            vi: "«\(field)» đi thành vòng: \(path)", en: "«\(field)» goes in a circle: \(path)",
            suggestion: Message(vi: "Bỏ hoặc sửa «\(field)» của một mục trong vòng.", en: "Remove or mend «\(field)» of one of them."))
    }
}
