import Diagnostics

enum ParentDepth {
    private static let why = Message(
        vi: "Không mục nào đứng dưới quá một trăm cấp: đơn vị xếp thành cây để trang đi theo, và không nước nào có đến mười cấp.",
        en: "Nobody has more than a hundred above him: units stand in a tree that pages walk, and no country has ten levels.")

    static let rule: Rule = Rule("parent-depth", why: why) { draft in
        tooDeep(draft.areas.map { ($0.id, $0.parent.map { Int($0.index) }, $0.location) }, Message(vi: "Đơn vị", en: "Unit"))
            + tooDeep(
                draft.indicators.map { ($0.id, $0.parent.map { Int($0.index) }, $0.location) }, Message(vi: "Chỉ tiêu", en: "Indicator"))
            + tooDeep(draft.plans.map { ($0.id, $0.parent.map { Int($0.index) }, $0.location) }, Message(vi: "Kế hoạch", en: "Plan"))
    }

    private static let most = 100

    /// Tells the first of each branch that is too deep; those below it would say the same.
    private static func tooDeep(_ records: [(id: String, parent: Int?, place: SourceLocation)], _ kind: Message) -> [Finding] {
        zip(records, depths(records.map(\.parent))).filter { $1 == most + 1 }.map { record, _ in
            rule.error(
                at: record.place, Subject("\(kind.vi) «\(record.id)»", "\(kind.en) «\(record.id)»"),
                vi: "đứng dưới quá \(most) cấp «parent»", en: "stands below more than \(most) levels of «parent»",
                suggestion: Message(vi: "Sửa «parent» ở đây hoặc ở một mục phía trên.", en: "Mend «parent» here or further above."))
        }
    }

    /// How many stand above each; none above those that go in a circle, which is told elsewhere.
    private static func depths(_ parents: [Int?]) -> [Int] {
        var depths = [Int?](repeating: nil, count: parents.count)
        for start in parents.indices {
            var way: [Int] = [], isOnWay: Set<Int> = [], next: Int? = start
            while let index = next, parents.indices.contains(index), depths[index] == nil {
                // 0 until it is known, so that a circle ends
                depths[index] = 0
                way.append(index)
                isOnWay.insert(index)
                next = parents[index]
            }
            var depth = next.flatMap { parents.indices.contains($0) ? depths[$0].map { $0 + 1 } : nil } ?? 0
            if let end = next, isOnWay.contains(end) { continue }
            for index in way.reversed() {
                depths[index] = depth
                depth += 1
            }
        }
        return depths.map { $0 ?? 0 }
    }
}
