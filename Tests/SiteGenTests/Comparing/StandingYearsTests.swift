import Foundation
import Reviewing
import Testing

@testable import Comparing

/// A district and its wards with targets that are over, that are to come, that are to be kept; report year 2024.
private let pastContent: [String: String] = [
    "site.yaml": "title: Tiến độ\npublisher: UBND quận\nreport_year: 2024\n",
    "indicators.yaml": """
    - {id: citizens, name: Công dân học tập, group: g, unit_measure: percent, direction: up, decimals: 1, denominator: dân số}
    - {id: poor, name: Hộ nghèo, group: g, unit_measure: percent, direction: down, decimals: 1, denominator: số hộ}
    - {id: literacy, name: Biết chữ, group: g, unit_measure: percent, direction: up, decimals: 1, denominator: dân số}
    - {id: grade, name: Mức phổ cập, group: g, unit_measure: level, direction: up, levels: [Chưa đạt, Mức độ 1, Mức độ 2]}
    - {id: graded, name: Phường đạt mức 1, group: g, unit_measure: percent, direction: up, decimals: 1, denominator: số phường, derive: {share_of_children: {indicator: grade, at_least: 1}}}
    - {id: city, name: Thành phố học tập, group: g, unit_measure: boolean, direction: up, valid_years: 3}
    - {id: member, name: Thành viên mạng lưới, group: g, unit_measure: boolean, direction: up}
    - {id: registered, name: Đăng ký, group: g, unit_measure: boolean, direction: up, implied_by: member}
    """,
    "units.csv":
        "id,name,kind,parent,valid_from,valid_to,basis\nquan,Quận,district,,,,\np1,Phường 1,ward,quan,,,\np2,Phường 2,ward,quan,,,\n",
    "plans/dai.yaml": """
    id: dai
    title: Kế hoạch
    issuer: UBND quận
    unit: quan
    period: [2020, 2030]
    targets:
      - {indicator: citizens, year: 2022, comparison: at_least, value: 40, section: I}
      - {indicator: citizens, year: 2030, comparison: at_least, value: 80, section: I}
      - {indicator: poor, year: 2023, comparison: at_most, value: 10, section: I}
      - {indicator: literacy, year: 2030, comparison: maintain, value: 97, section: I}
      - {indicator: graded, year: 2023, comparison: at_least, value: 50, section: I}
      - {indicator: city, year: 2024, comparison: achieve, value: true, section: I}
      - {indicator: registered, year: 2024, comparison: achieve, value: true, section: I}
    """,
    "data/quan.csv": """
    unit,indicator,year,as_of,value,numerator,denominator,status,source
    quan,citizens,2020,,20,,,final,B
    quan,citizens,2021,,30,,,final,B
    quan,citizens,2022,,36,,,final,B
    quan,citizens,2023,,44,,,final,B
    quan,citizens,2024,,50,,,final,B
    quan,poor,2020,,16,,,final,B
    quan,poor,2022,,13,,,final,B
    quan,poor,2023,,11,,,final,B
    quan,literacy,2020,,96,,,final,B
    quan,literacy,2021,,98,,,final,B
    quan,literacy,2022,,98,,,final,B
    quan,literacy,2023,,98,,,final,B
    quan,literacy,2024,,98,,,final,B
    p1,grade,2023,,1,,,final,B
    p2,grade,2023,,0,,,final,B
    quan,graded,2023,,,2,2,final,B
    quan,city,2022,,true,,,final,B
    quan,city,2024,,true,,,final,B
    quan,member,2023,,true,,,final,B
    quan,member,2024,,true,,,final,B
    quan,registered,2024,,true,,,final,B

    """,
]

private func past(_ path: String, _ old: String, _ new: String, in files: [String: String] = pastContent) throws -> [String: String] {
    let text = try #require(files[path])
    try #require(text.contains(old), "\(path) does not hold «\(old)»")
    return files.merging([path: text.replacingOccurrences(of: old, with: new)]) { _, new in new }
}

extension Changes {
    /// «citizens 2022 better 2024 2023 2022: missed → achieved»: each row with its years, then its causes.
    fileprivate var rows: [String] {
        standings.map { row in
            let years = row.years.map { "\($0.reportYear) \($0.before?.standing ?? "—") → \($0.after?.standing ?? "—")" }
            return "\(row.unit.id) \(row.indicator.id) \(row.targetYear ?? 0) \(row.worst.rawValue): " + years.joined(separator: ", ")
        }
    }
    fileprivate var causes: [[String]] { standings.map { $0.causes.map(\.text.vi) } }
}

@Suite("Standings of past years")
struct StandingYearsTests {
    @Test("a target that is over, lowered: its frozen verdict turns in every later year, told once")
    func loweredPast() async throws {
        let changes = try await compared(pastContent, past("plans/dai.yaml", "value: 40,", "value: 35,"))
        #expect(
            changes.rows.contains(
                "quan citizens 2022 better: 2024 missed → achieved, 2023 missed → achieved, 2022 missed → achieved, 2021 onTrack → onTrack")
        )
        let row = try #require(changes.standings.first { $0.targetYear == 2022 })
        #expect(row.causes.map(\.text.vi) == ["hạ mục tiêu 40% → 35%"])
        #expect(row.causes.map(\.text.en) == ["the target lowered 40% → 35%"])
        #expect(row.causes.map(\.eases) == [true])
        #expect(row.causes.first?.place == Place(path: "plans/dai.yaml", line: 7))
        #expect(row.before?.verdict == "missed" && row.after?.verdict == "met" && row.before?.reportYear == 2024)
        #expect(changes.summary.standingsEased == 2)
        #expect(changes.summary.standingYears?.map(\.reportYear) == [2024, 2023, 2022, 2021])
        #expect(changes.summary.standingsWorse == 0)
        let back = try await compared(past("plans/dai.yaml", "value: 40,", "value: 35,"), pastContent)
        #expect(back.standings.first?.worst == .worse)
        #expect(back.standings.first?.causes.map(\.text.vi) == ["nâng mục tiêu 35% → 40%"])
        #expect(back.summary.standingsEased == 0)
    }

    @Test("where less is better, a greater number is the looser target")
    func loosened() async throws {
        let changes = try await compared(pastContent, past("plans/dai.yaml", "value: 10,", "value: 12,"))
        #expect(changes.rows == ["quan poor 2023 better: 2024 missed → achieved, 2023 missed → achieved, 2022 behind → onTrack"])
        #expect(changes.causes == [["nới mục tiêu 10% → 12%"]])
        #expect(changes.summary.standingsEased == 1)
        let tightened = try await compared(past("plans/dai.yaml", "value: 10,", "value: 12,"), pastContent)
        #expect(tightened.causes == [["siết mục tiêu 12% → 10%"]])
        #expect(tightened.summary.standingsEased == 0)
    }

    @Test("a figure of a past year that turns that year alone, while the report year stays")
    func pastValue() async throws {
        let changes = try await compared(pastContent, past("data/quan.csv", "quan,citizens,2022,,36", "quan,citizens,2022,,41"))
        #expect(changes.rows.contains("quan citizens 2022 better: 2024 missed → achieved, 2023 missed → achieved, 2022 missed → achieved"))
        let other = try await compared(pastContent, past("data/quan.csv", "quan,literacy,2022,,98", "quan,literacy,2022,,95"))
        let row = try #require(other.standings.first { $0.indicator.id == "literacy" })
        #expect(row.years.map(\.reportYear) == [2022])
        #expect(row.years.map { $0.before?.standing } == ["maintained"] && row.course != .better)
        #expect(row.before?.reportYear == 2022 && row.after?.reportYear == 2022)
        #expect(row.causes.map(\.text.vi) == ["số liệu năm 2022: 98,0% → 95,0%"])
        #expect(row.causes.first?.place == Place(path: "data/quan.csv", line: 12))
    }

    @Test("a threshold turns past years too, and is named with its numbers")
    func threshold() async throws {
        let changes = try await compared(
            pastContent,
            pastContent.merging(["site.yaml": "title: Tiến độ\npublisher: UBND quận\nreport_year: 2024\nthresholds: {on_track: 0.5}\n"]) {
                _, new in new
            })
        #expect(changes.standings.allSatisfy { $0.worst == .better })
        #expect(changes.rows.contains { $0.hasPrefix("quan poor 2023 better: 2022 behind → onTrack") })
        #expect(Set(changes.causes) == [["hạ ngưỡng «đúng tiến độ» 0,95 → 0,5"]])
        #expect(changes.summary.standingsEased == 0)
        #expect(changes.summary.standingsEasedByThreshold == changes.standings.count)
    }

    @Test("another target that the path leads through is named with its year")
    func otherTarget() async throws {
        let changes = try await compared(pastContent, past("plans/dai.yaml", "value: 40,", "value: 30,"))
        let row = try #require(changes.standings.first { $0.targetYear == 2030 })
        #expect(row.causes.map(\.text.vi) == ["hạ mục tiêu năm 2022 40% → 30%"])
        #expect(row.causes.map(\.kind) == [.otherTarget])
        #expect(row.isEased(by: .ofTargets))
    }

    @Test("several causes are all told, the lowered target first")
    func several() async throws {
        let new = try past(
            "data/quan.csv", "quan,citizens,2022,,36", "quan,citizens,2022,,37", in: past("plans/dai.yaml", "value: 40,", "value: 37,"))
        let row = try #require(try await compared(pastContent, new).standings.first { $0.targetYear == 2022 })
        #expect(row.causes.map(\.text.vi) == ["hạ mục tiêu 40% → 37%", "số liệu năm 2022: 36,0% → 37,0%"])
    }

    @Test(
        "a later deadline, a softer verb and a target to be kept no more ask for less as well",
        arguments: [
            ("year: 2022, comparison: at_least, value: 40", "year: 2025, comparison: at_least, value: 40", "lùi hạn 2022 → 2025"),
            ("value: 40, section: I", "value: 40, section: I, wording: encourage", "đổi mức ràng buộc: nêu thẳng → «khuyến khích»"),
        ])
    func eased(_ old: String, _ new: String, _ cause: String) async throws {
        let changes = try await compared(pastContent, past("plans/dai.yaml", old, new))
        let row = try #require(changes.standings.first { $0.indicator.id == "citizens" && $0.before?.standing == "missed" })
        #expect(row.causes.map(\.text.vi).contains(cause), "\(row.causes.map(\.text.vi))")
        #expect(row.isEased(by: .ofTargets))
        #expect((changes.summary.standingsEased ?? 0) >= 1)
    }

    @Test("a stated baseline, a break, decimals, the direction and a unit's end are named")
    func rules() async throws {
        let base = try await compared(
            pastContent, past("plans/dai.yaml", "value: 80, section: I", "value: 80, section: I, baseline: {year: 2020, value: 5}"))
        #expect(base.causes.joined().contains("năm gốc 20,0% (2020) → 5,0% (2020)"), "\(base.causes)")
        let cut = try await compared(
            pastContent,
            past(
                "indicators.yaml", "decimals: 1, denominator: số hộ",
                "decimals: 1, denominator: số hộ, definition_breaks: [{year: 2023, basis: TT 9}]"))
        #expect(cut.causes.isEmpty || cut.causes.joined().contains("thêm ngắt chuỗi năm 2023 (đổi định nghĩa)"), "\(cut.causes)")
        let turned = try await compared(
            pastContent,
            past(
                "indicators.yaml", "name: Biết chữ, group: g, unit_measure: percent, direction: up",
                "name: Biết chữ, group: g, unit_measure: percent, direction: down"))
        #expect(turned.standings.allSatisfy { $0.causes.map(\.text.vi).contains("đổi chiều tốt: tăng → giảm") })
        #expect(!turned.standings.isEmpty)
        let ended = try await compared(pastContent, past("units.csv", "quan,Quận,district,,,,", "quan,Quận,district,,,2024-12-30,NQ"))
        #expect(
            ended.standings.contains {
                $0.after?.standing == "lapsed" && $0.causes.map(\.text.vi).contains("ngày cuối của đơn vị: — → 30/12/2024")
            }, "\(ended.rows) \(ended.causes)")
    }

    @Test("a site of the next report year: its new page against the last one, its old pages against themselves")
    func nextYear() async throws {
        let next = pastContent.merging([
            "site.yaml": "title: Tiến độ\npublisher: UBND quận\nreport_year: 2025\n",
            "data/quan.csv": (pastContent["data/quan.csv"] ?? "") + "quan,literacy,2025,,95,,,final,B\n",
        ]) { _, new in new }
        let changes = try await compared(pastContent, next)
        let row = try #require(changes.standings.first { $0.indicator.id == "literacy" })
        #expect(row.years.map(\.reportYear) == [2025])
        #expect(row.before?.reportYear == 2024 && row.after?.reportYear == 2025)
        #expect(row.before?.standing == "maintained" && row.course != .better)
        #expect(row.causes.map(\.kind) == [.value, .reportYear])
        // and an old target that was lowered beside it is told for the old pages
        let both = next.merging([
            "plans/dai.yaml": (pastContent["plans/dai.yaml"] ?? "").replacingOccurrences(of: "value: 40,", with: "value: 35,")
        ]) { _, new in new }
        let lowered = try #require(try await compared(pastContent, both).standings.first { $0.targetYear == 2022 })
        #expect(lowered.years.map(\.reportYear) == [2025, 2024, 2023, 2022, 2021])
        #expect(lowered.years.first?.before?.reportYear == 2024)
    }

    @Test("another method of growth moves no standing, and nothing is told of any")
    func method() async throws {
        let changes = try await compared(
            pastContent,
            pastContent.merging(["site.yaml": "title: Tiến độ\npublisher: UBND quận\nreport_year: 2024\nmethod: growth-rate\n"]) { _, new in
                new
            })
        #expect(changes.standings == [])
        #expect(changes.lines == ["changed setting method: method path → growth-rate"])
    }
}

@Suite("What shows in the place of a row")
struct ShownTests {
    private func value(_ old: [String: String], _ new: [String: String]) async throws -> ValueChange {
        let changes = try await compared(old, new)
        #expect(changes.values.count == 1, "\(changes.lines)")
        return try #require(changes.values.first)
    }

    @Test("a value computed from the units below, when the reported one goes and when one comes")
    func derived() async throws {
        let without = try past("data/quan.csv", "quan,graded,2023,,,2,2,final,B\n", "")
        let gone = try await value(pastContent, without)
        #expect(gone.edit == .removed && gone.after == nil)
        #expect(gone.shownAfter?.origin == .derived)
        #expect(gone.shownAfter?.value?.vi == "50,0%")
        #expect(gone.shownAfter?.reported == 2 && gone.shownAfter?.children == 2)
        #expect(gone.shownBefore == nil)
        let come = try await value(without, pastContent)
        #expect(come.edit == .added && come.shownBefore == gone.shownAfter && come.shownAfter == nil)
    }

    @Test("a row that is made empty gives way to the derived value as well")
    func emptied() async throws {
        let empty = try past("data/quan.csv", "quan,graded,2023,,,2,2,final,B", "quan,graded,2023,,,,,missing,B")
        let change = try await value(pastContent, empty)
        #expect(change.edit == .changed && change.hints == [.withdrawn])
        #expect(change.shownAfter?.value?.vi == "50,0%")
        #expect(try await value(empty, pastContent).shownBefore?.value?.vi == "50,0%")
        let none = try past("data/quan.csv", "quan,graded,2023,,,2,2,final,B", "quan,graded,2023,,,,,not_applicable,B")
        #expect(try await value(pastContent, none).shownAfter == nil)
    }

    @Test("too few of the units below: that is said, and no value")
    func partial() async throws {
        let half = try past("data/quan.csv", "p2,grade,2023,,0,,,final,B\n", "")
        let gone = try await value(half, past("data/quan.csv", "quan,graded,2023,,,2,2,final,B\n", "", in: half))
        #expect(gone.shownAfter?.origin == .derived && gone.shownAfter?.value == nil)
        #expect(gone.shownAfter?.reported == 1 && gone.shownAfter?.children == 2)
    }

    @Test("a title that is still valid")
    func carried() async throws {
        let gone = try await value(pastContent, past("data/quan.csv", "quan,city,2024,,true,,,final,B\n", ""))
        #expect(gone.shownAfter?.origin == .carriedForward)
        #expect(gone.shownAfter?.year == 2022 && gone.shownAfter?.validUntil == 2024)
        let expired = try await value(pastContent, past("data/quan.csv", "quan,city,2022,,true,,,final,B\n", ""))
        #expect(expired.shownAfter == nil)
    }

    @Test("a state that another one implies")
    func implied() async throws {
        let gone = try await value(pastContent, past("data/quan.csv", "quan,registered,2024,,true,,,final,B\n", ""))
        #expect(gone.shownAfter?.origin == .implied)
        #expect(gone.shownAfter?.impliedBy?.id == "member")
        #expect(try await compared(pastContent, past("data/quan.csv", "quan,registered,2024,,true,,,final,B\n", "")).standings == [])
    }

    @Test("the provisional figure that a final one had replaced")
    func provisional() async throws {
        let both = try past(
            "data/quan.csv", "quan,citizens,2024,,50,,,final,B", "quan,citizens,2024,,49,,,provisional,B\nquan,citizens,2024,,50,,,final,B")
        let alone = try past("data/quan.csv", "quan,citizens,2024,,50,,,final,B\n", "", in: both)
        let change = try await value(both, alone)
        #expect(change.edit == .changed)
        #expect(change.before?.status == "final" && change.after?.status == "provisional")
        #expect(change.shownAfter?.origin == .provisional && change.shownAfter?.value?.vi == "49,0%")
        #expect(try await value(alone, both).shownAfter == nil)
    }

    @Test("nothing shows where nothing stands in, nor in the place of a breakdown's cell")
    func nothing() async throws {
        #expect(try await value(pastContent, past("data/quan.csv", "quan,poor,2023,,11,,,final,B\n", "")).shownAfter == nil)
    }
}
