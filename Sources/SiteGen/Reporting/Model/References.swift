/// The place of a reference area in `Report.areas`: identity without text, so that a hundred thousand rows stay small.
package struct AreaRef: Sendable, Hashable, Comparable {
    package let index: Int32
    init(_ index: Int) { self.index = Int32(index) }
    package static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// The place of an indicator in `Report.indicators`.
package struct IndicatorRef: Sendable, Hashable, Comparable {
    package let index: Int32
    init(_ index: Int) { self.index = Int32(index) }
    package static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// The place of a plan in `Report.plans`.
package struct PlanRef: Sendable, Hashable, Comparable {
    package let index: Int32
    init(_ index: Int) { self.index = Int32(index) }
    package static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// The place of a target: its plan, and its position there.
package struct TargetRef: Sendable, Hashable, Comparable {
    package let plan: PlanRef
    package let index: Int32
    init(plan: PlanRef, _ index: Int) {
        self.plan = plan
        self.index = Int32(index)
    }
    package static func < (a: Self, b: Self) -> Bool { (a.plan, a.index) < (b.plan, b.index) }
}
