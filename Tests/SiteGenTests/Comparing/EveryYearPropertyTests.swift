import Foundation
import Loading
import Measuring
import Reporting
import Reviewing
import Testing

@testable import Comparing

/// Whatever changes, what a comparison tells of standings is what the two sides show: year by year, row by row, no more and no less.
@Suite("Every standing of every published year")
struct EveryYearPropertyTests {
    @Test("is told where it differs, and only there", arguments: 0..<60)
    func everyYear(seed: UInt64) async throws {
        var random = SeededNumbers(seed)
        let old = MadeSite(&random)
        for _ in 0..<4 {
            var new = old
            let edits = (0..<Int.random(in: 1...3, using: &random)).map { _ in new.change(&random) }
            guard let base = try await report(old), let head = try await report(new) else { continue }
            let changes = changesBetween(
                measure(base, year: base.site.reportYear), measure(head, year: head.site.reportYear),
                named: (Side(name: "cũ"), Side(name: "mới")), program: "thử")
            let expected = differences(base, head), told = told(changes)
            #expect(told.subtracting(expected) == [], "told without being so, seed \(seed): \(edits)")
            #expect(expected.subtracting(told) == [], "not told, seed \(seed): \(edits)")
            #expect(
                changes.standings.allSatisfy { !$0.causes.isEmpty },
                "seed \(seed): \(edits): \(changes.standings.filter { $0.causes.isEmpty }.map(\.years))")
            let keys = changes.standings.map { "\($0.plan) \($0.unit.id) \($0.indicator.id) \($0.targetYear ?? 0)" }
            #expect(keys.count == Set(keys).count, "a row told twice, seed \(seed)")
            #expect(
                changes.standings.allSatisfy { $0.years.map(\.reportYear) == $0.years.map(\.reportYear).sorted(by: >) && !$0.years.isEmpty }
            )
            let isWorse = worse(base, head)
            #expect(changes.standings.contains { $0.has(.worse) } == isWorse, "seed \(seed): \(edits)")
        }
    }

    @Test("the changes tried are valid, move standings, and many of them only in past years")
    func theChangesMatter() async throws {
        var (tried, moved, past) = (0, 0, 0)
        for seed in UInt64(0)..<40 {
            var random = SeededNumbers(seed)
            let old = MadeSite(&random)
            var new = old
            _ = new.change(&random)
            guard let base = try await report(old), let head = try await report(new) else { continue }
            tried += 1
            let expected = differences(base, head)
            moved += expected.isEmpty ? 0 : 1
            past += !expected.isEmpty && !expected.contains { $0.contains(" \(head.site.reportYear): ") } ? 1 : 0
        }
        #expect(tried > 30)
        #expect(moved > 15)
        #expect(past > 2)
    }

    private func report(_ site: MadeSite) async throws -> Report? {
        await validate(await loadContent(root: "content", disk: .holding(site.files))).report
    }

    /// As `sitegen export` would give them for each year: both sides measured anew, year by year.
    private func differences(_ base: Report, _ head: Report) -> Set<String> {
        let published = [base, head].map { $0.publishedYears(until: $0.site.reportYear) }
        let years = min(published[0].lowerBound, published[1].lowerBound)...max(published[0].upperBound, published[1].upperBound)
        var all: Set<String> = []
        for year in years {
            let (old, new) = (standings(base, year), standings(head, year))
            for key in Set(old.keys).union(new.keys) where old[key] != new[key] {
                all.insert("\(key) \(year): \(old[key]?.rawValue ?? "—") → \(new[key]?.rawValue ?? "—")")
            }
        }
        return all
    }

    private func standings(_ report: Report, _ year: Int) -> [String: Standing] {
        let rows = measure(report, year: year).assessments.map { row in
            (
                "\(report[row.target.plan].id) \(report[row.area].id) \(report[row.indicator].id) \(report[row.target].year ?? 0)",
                row.standing
            )
        }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    private func told(_ changes: Changes) -> Set<String> {
        Set(
            changes.standings.flatMap { row in
                row.years.compactMap { year in
                    let (old, new) = (year.before?.standing, year.after?.standing)
                    if old == new { return nil }
                    return
                        "\(row.plan) \(row.unit.id) \(row.indicator.id) \(row.targetYear ?? 0) \(year.reportYear): \(old ?? "—") → \(new ?? "—")"
                }
            })
    }

    /// Some standing of some year is worse.
    private func worse(_ base: Report, _ head: Report) -> Bool {
        let rank: [Standing: Int] = [.achieved: 3, .maintained: 3, .onTrack: 2, .behind: 1, .movingAway: 0, .lost: 0, .missed: 0]
        return base.publishedYears(until: base.site.reportYear).contains { year in
            let old = standings(base, year)
            return standings(head, year).contains { key, now in
                guard let before = old[key].flatMap({ rank[$0] }), let after = rank[now] else { return false }
                return after < before
            }
        }
    }
}

/// Steele, Lea and Flood's SplitMix64: the same numbers on every machine.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A made site of a district, its wards and three plans, over seven years; `change` changes one thing in it.
struct MadeSite {
    struct Row { var unit: String, indicator: String, year: Int, value: String, status = "final", asOf = "" }
    struct Goal {
        var indicator: String, year: Int?, comparison: String, value: Int, appliesTo = "unit", wording = "plain",
            baseline: (year: Int, value: Int)? = nil
    }

    private var rows: [Row] = []
    private var goals: [Goal] = []
    private var yearly: [Goal] = []
    private var ends = ["phuong-3": "2023-06-30"]
    private var starts = ["phuong-4": "2022-01-01"]
    private var thresholds = (onTrack: 95, ahead: 105)
    private var breaks: [Int] = []
    private var cuts: [Int] = []
    private var decimals = 1
    private var direction = "up"

    private static let wards = ["phuong-1", "phuong-2", "phuong-3", "phuong-4"]
    private static let years = 2018...2024

    init(_ random: inout SeededNumbers) {
        for year in Self.years {
            for (indicator, start, step) in [("citizens", 30, 4), ("literacy", 97, 0), ("poor", 20, -2)] {
                rows.append(
                    Row(
                        unit: "quan", indicator: indicator, year: year,
                        value: "\(min(99, start + step * (year - 2018) + Int.random(in: -2...2, using: &random)))"))
            }
            for ward in Self.wards where Self.lives(ward, year) {
                rows.append(Row(unit: ward, indicator: "citizens", year: year, value: "\(Int.random(in: 20...80, using: &random))"))
                rows.append(Row(unit: ward, indicator: "grade", year: year, value: "\(Int.random(in: 0...2, using: &random))"))
            }
        }
        rows.append(Row(unit: "quan", indicator: "title", year: 2020, value: "true"))
        goals = [
            Goal(indicator: "citizens", year: 2022, comparison: "at_least", value: 45),
            Goal(indicator: "citizens", year: 2026, comparison: "at_least", value: 60),
            Goal(indicator: "literacy", year: 2026, comparison: "maintain", value: 97),
            Goal(indicator: "poor", year: 2023, comparison: "at_most", value: 10),
            Goal(indicator: "poor", year: nil, comparison: "at_most", value: 5),
            Goal(indicator: "graded", year: 2023, comparison: "at_least", value: 50),
            Goal(indicator: "graded", year: 2026, comparison: "at_least", value: 75),
            Goal(indicator: "title", year: 2024, comparison: "achieve", value: 1),
            Goal(indicator: "grade", year: 2025, comparison: "at_least", value: 2, appliesTo: "children"),
            Goal(indicator: "citizens", year: 2025, comparison: "at_least", value: 55, appliesTo: "children"),
        ]
        yearly = [Goal(indicator: "citizens", year: 2021, comparison: "at_least", value: 42)]
    }

    private static func lives(_ ward: String, _ year: Int) -> Bool {
        !(ward == "phuong-4" && year < 2022) && !(ward == "phuong-3" && year > 2022)
    }

    /// Returns what was changed.
    mutating func change(_ random: inout SeededNumbers) -> String {
        switch Int.random(in: 0..<14, using: &random) {
        case 0, 1, 2:
            let place = rows.indices.randomElement(using: &random) ?? 0
            let isGrade = rows[place].indicator == "grade", isTitle = rows[place].indicator == "title"
            rows[place].value =
                isTitle ? "false" : isGrade ? "\(Int.random(in: 0...2, using: &random))" : "\(Int.random(in: 5...99, using: &random))"
            return "value \(rows[place])"
        case 3, 4: return "gone \(rows.remove(at: rows.indices.randomElement(using: &random) ?? 0))"
        case 5:
            let place = rows.indices.randomElement(using: &random) ?? 0
            (rows[place].value, rows[place].status) = ("", Bool.random(using: &random) ? "missing" : "not_applicable")
            return "withdrawn \(rows[place])"
        case 6, 7:
            let place = goals.indices.randomElement(using: &random) ?? 0
            if goals[place].indicator == "title" {
                goals[place].value = 1 - goals[place].value
            } else if goals[place].indicator == "grade" {
                goals[place].value = 3 - goals[place].value
            } else {
                goals[place].value = min(99, max(1, goals[place].value + Int.random(in: -15...15, using: &random)))
            }
            return "target \(goals[place])"
        case 8:
            let isAhead = Bool.random(using: &random), by = Int.random(in: 1...20, using: &random)
            if isAhead { thresholds.ahead += by } else { thresholds.onTrack -= by }
            return "thresholds \(thresholds)"
        case 9:
            let place = goals.indices.filter { ["citizens", "poor"].contains(goals[$0].indicator) }.randomElement(using: &random) ?? 0
            goals[place].baseline = (Int.random(in: 2018...2020, using: &random), Int.random(in: 10...60, using: &random))
            return "baseline \(goals[place])"
        case 10:
            let ward = Self.wards.randomElement(using: &random) ?? ""
            if ends[ward] == nil {
                ends[ward] = "\(Int.random(in: 2022...2024, using: &random))-06-30"
                rows.removeAll { $0.unit == ward && "\($0.year)-06-30" > ends[ward] ?? "" }
            } else {
                ends[ward] = nil
            }
            return "end of \(ward): \(ends[ward] ?? "—")"
        case 11:
            breaks = breaks.isEmpty ? [Int.random(in: 2019...2024, using: &random)] : []
            return "breaks \(breaks)"
        case 12:
            let place = goals.indices.randomElement(using: &random) ?? 0
            goals[place].wording = goals[place].wording == "plain" ? "encourage" : "plain"
            return "wording \(goals[place])"
        default:
            switch Int.random(in: 0..<5, using: &random) {
            case 0: decimals = 1 - decimals
            case 1: direction = direction == "up" ? "down" : "up"
            case 2: yearly[0].value += Int.random(in: -10...10, using: &random)
            case 3: cuts = cuts.isEmpty ? [Int.random(in: 2020...2023, using: &random)] : []
            default:
                let place = rows.indices.randomElement(using: &random) ?? 0
                rows[place].asOf = "\(rows[place].year)-06-30"
            }
            return "decimals \(decimals), direction \(direction), yearly \(yearly[0].value), cuts \(cuts), or a day"
        }
    }

    var files: [String: String] {
        let cut = breaks.isEmpty ? "" : ", definition_breaks: [{year: \(breaks[0]), basis: TT 1}]"
        var files = [
            "site.yaml":
                "title: Tiến độ\npublisher: UBND quận\nreport_year: 2024\nthresholds: {on_track: \(Double(thresholds.onTrack) / 100), ahead: \(Double(thresholds.ahead) / 100)}\n",
            "indicators.yaml": """
            - {id: citizens, name: Công dân, group: g, unit_measure: percent, direction: \(direction), decimals: \(decimals), denominator: dân số\(cut)}
            - {id: literacy, name: Biết chữ, group: g, unit_measure: percent, direction: up, decimals: 1, denominator: dân số}
            - {id: poor, name: Hộ nghèo, group: g, unit_measure: percent, direction: down, decimals: 1, denominator: số hộ}
            - {id: grade, name: Mức độ, group: g, unit_measure: level, direction: up, levels: [Chưa, Mức 1, Mức 2]}
            - {id: graded, name: Phường đạt mức 1, group: g, unit_measure: percent, direction: up, decimals: 1, denominator: số phường, derive: {share_of_children: {indicator: grade, at_least: 1}}}
            - {id: title, name: Danh hiệu, group: g, unit_measure: boolean, direction: up, valid_years: 3}

            """,
            "units.csv": "id,name,kind,parent,valid_from,valid_to,basis\nquan,Quận,district,,,,\n"
                + Self.wards.map { "\($0),Tên \($0),ward,quan,\(starts[$0] ?? ""),\(ends[$0] ?? ""),NQ 1\n" }.joined(),
            "plans/dai.yaml": Self.plan("dai", 2019...2026, goals), "plans/nam.yaml": Self.plan("nam", 2021...2021, yearly),
            "data/quan.csv": "unit,indicator,year,as_of,value,status,source\n"
                + rows.map { "\($0.unit),\($0.indicator),\($0.year),\($0.asOf),\($0.value),\($0.status),Báo cáo\n" }.joined(),
        ]
        if let year = cuts.first {
            files["unit-changes.csv"] = "from,to,date,kind,basis,note\nphuong-1,phuong-1,\(year)-07-01,boundary,NQ 2,\n"
        }
        return files
    }

    private static func plan(_ id: String, _ period: ClosedRange<Int>, _ goals: [Goal]) -> String {
        "id: \(id)\ntitle: Kế hoạch \(id)\nissuer: UBND quận\nunit: quan\nperiod: [\(period.lowerBound), \(period.upperBound)]\ntargets:\n"
            + goals.map { goal in
                let value = goal.indicator == "title" ? (goal.value == 1 ? "true" : "false") : "\(goal.value)"
                let base = goal.baseline.map { ", baseline: {year: \($0.year), value: \($0.value)}" } ?? ""
                return
                    "  - {indicator: \(goal.indicator), \(goal.year.map { "year: \($0), " } ?? "")comparison: \(goal.comparison), value: \(value), "
                    + "applies_to: \(goal.appliesTo), wording: \(goal.wording), section: II\(base)}\n"
            }.joined()
    }
}
