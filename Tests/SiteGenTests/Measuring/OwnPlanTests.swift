import Reporting
import SmallContents
import Testing

@testable import Measuring

@Suite("What a unit reports for a plan of its own is asked of nobody else")
struct OwnPlanTests {
    private static func plan(_ id: String, of unit: String, _ targets: String...) -> String {
        "id: \(id)\ntitle: Kế hoạch \(id)\nissuer: UBND\nunit: \(unit)\nperiod: [2021, 2030]\ntargets:\n"
            + targets.map { "  - {\($0)}\n" }.joined()
    }

    private static let families = "indicator: families, year: 2025, comparison: at_least, value: 90"

    private static func site(_ plans: [String: String]) -> [String: String?] {
        [
            "plans/ke-hoach.yaml": nil, "narratives/quan/2024.md": nil,
            "data/phuong.csv": "unit,indicator,year,value,numerator,denominator,source\nphuong-1,families,2024,80,,,Sổ\n",
        ].merging(plans.map { ("plans/\($0).yaml", $1 as String?) }) { $1 }
    }

    /// By plan, what the second ward is asked for.
    private func asked(_ plans: [String: String]) async throws -> [String: [String]] {
        let report = try await measured(Self.site(plans)).now.report
        let ward = try #require(report.area(id: "phuong-2"))
        return Dictionary(
            uniqueKeysWithValues: zip(report.plans, Asked(report).expected).map { plan, expected in
                (plan.id, expected.filter { $0.area == ward }.flatMap(\.indicators).map { report[$0].id }.sorted())
            })
    }

    private let district = plan("quan", of: "quan", "indicator: citizens, year: 2025, comparison: at_least, value: 40", families)

    @Test("its siblings are not asked for it, although the plan above has a target of its own unit on it")
    func own() async throws {
        #expect(try await asked(["quan": district])["quan"] == ["citizens", "families"])
        let ward = Self.plan("phuong", of: "phuong-1", Self.families)
        #expect(try await asked(["quan": district, "phuong": ward])["quan"] == ["citizens"])
        let named = Self.plan("tinh", of: "phuong-moi", Self.families + ", unit: phuong-1")
        #expect(try await asked(["quan": district, "tinh": named])["quan"] == ["citizens"])
    }

    @Test("they are, where the plan above needs it of all of them")
    func needed() async throws {
        let all = Self.plan("quan", of: "quan", Self.families + ", applies_to: children")
        #expect(
            try await asked(["quan": all, "phuong": Self.plan("phuong", of: "phuong-1", Self.families)])["quan"] == [
                "citizens", "families",
            ])
    }

    @Test("of two plans of one unit the one with a target on an indicator asks for it; what no plan speaks of, both")
    func twoPlans() async throws {
        let plans = [
            "a": Self.plan("a", of: "quan", "indicator: network, year: 2025, comparison: achieve, value: true"),
            "b": Self.plan("b", of: "quan", Self.families),
        ]
        #expect(try await asked(plans) == ["a": ["citizens"], "b": ["citizens", "families"]])
    }

    @Test("a unit that two plans ask is missing once, with each indicator once")
    func once() async throws {
        let plans = [
            "a": Self.plan("a", of: "quan", "indicator: citizens, year: 2025, comparison: at_least, value: 40"),
            "b": Self.plan("b", of: "quan", "indicator: citizens, year: 2026, comparison: at_least, value: 45", Self.families),
        ]
        let report = try await measured(Self.site(plans)).now.report
        let all = reminders(report, year: 2024), missing = Missing.byUnit(all)
        #expect(all.count > missing.count)
        let second = try #require(missing.first { report[$0.area].id == "phuong-2" })
        #expect(missing.count { report[$0.area].id == "phuong-2" } == 1)
        #expect(second.items.map { report[$0.indicator].id } == ["citizens", "families"])
    }
}
