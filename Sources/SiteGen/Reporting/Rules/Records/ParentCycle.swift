import Diagnostics

enum ParentCycle {
    private static let why = Message(
        vi: "Không mục nào là cấp trên của chính mình: đơn vị, chỉ tiêu (parent, implied_by), kế hoạch.",
        en: "Nobody is his own ancestor: not among units, indicators (parent, implied_by) or plans.")

    static let rule: Rule = Rule("parent-cycle", why: why) { draft in
        circles(draft.areas.map { ($0.id, $0.parent.map { Int($0.index) }, $0.location) }, "parent", Message(vi: "Đơn vị", en: "Unit"))
            + circles(
                draft.indicators.map { ($0.id, $0.parent.map { Int($0.index) }, $0.location) }, "parent",
                Message(vi: "Chỉ tiêu", en: "Indicator"))
            + circles(
                draft.indicators.map { ($0.id, $0.impliedBy.map { Int($0.index) }, $0.location) }, "implied_by",
                Message(vi: "Chỉ tiêu", en: "Indicator"))
            + circles(
                draft.plans.map { ($0.id, $0.parent.map { Int($0.index) }, $0.location) }, "parent", Message(vi: "Kế hoạch", en: "Plan"))
    }

    private typealias Record = (id: String, parent: Int?, place: SourceLocation)

    private static func circles(_ records: [Record], _ field: String, _ kind: Message) -> [Finding] {
        var found: [Finding] = []
        // where the walk began that came by
        var walks = [Int?](repeating: nil, count: records.count)
        for start in records.indices where walks[start] == nil {
            var index = start
            while walks[index] == nil {
                walks[index] = start
                guard let parent = records[index].parent, parent < records.count else { break }
                index = parent
                if walks[index] == start { found.append(circle(records, from: index, field, kind)) }
            }
        }
        return found
    }

    private static func circle(_ records: [Record], from start: Int, _ field: String, _ kind: Message) -> Finding {
        var circle = [records[start].id]
        var index = records[start].parent
        while let next = index, next != start {
            circle.append(records[next].id)
            index = records[next].parent
        }
        let path = (circle + [records[start].id]).joined(separator: " → ")
        let subject = Subject("\(kind.vi) «\(records[start].id)»", "\(kind.en) «\(records[start].id)»")
        return rule.error(
            at: records[start].place, subject,
            vi: "«\(field)» đi thành vòng: \(path)", en: "«\(field)» goes in a circle: \(path)",
            suggestion: Message(vi: "Bỏ hoặc sửa «\(field)» của một mục trong vòng.", en: "Remove or mend «\(field)» of one of them."))
    }
}
