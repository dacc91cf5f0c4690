import SmallContents
import Testing

@testable import Measuring
@testable import Reporting

@Suite("Derived, carried and implied values")
struct DerivationTests {
    private func district(_ count: Int, _ target: String, _ data: String) -> SmallContent {
        SmallContent(
            units: "quan,Quận Hòa Bình,district,,,\n" + wards(count), moreIndicators: wardShare, targets: ["indicator: wards, " + target],
            data: data)
    }

    @Test("The share of wards is exact and keeps its counts; the weakest status is its own")
    func share() async throws {
        let row = try await district(
            3, "year: 2024, comparison: at_least, value: 60",
            "phuong-1,grade,2024,2\nphuong-2,grade,2024,3,,,provisional,,true\nphuong-3,grade,2024,1\n"
        ).row(2024)
        #expect(row.judged?.value == Rational(200, over: 3))
        #expect(row.judged?.origin == .derived)
        #expect(row.judged?.status == .provisional)
        #expect(row.said == "achieved")
        #expect(
            row.told.vi == """
                Năm 2024: 2/3 phường (66,7%), tính từ các đơn vị trực thuộc; chỉ tiêu năm 2024: ít nhất 60%. Đạt. \
                Kết luận năm 2024: đạt (sơ bộ, số liệu minh họa).
                """)
    }

    @Test("Decided once the silent wards can change nothing: satisfied already, or out of reach")
    func decided() async throws {
        let half = "year: 2024, comparison: at_least, value: 50"
        #expect(try await district(4, half, "phuong-1,grade,2024,2\nphuong-2,grade,2024,2\n").standing(2024) == "achieved")
        #expect(try await district(4, half, "phuong-1,grade,2024,2\nphuong-2,grade,2024,1\n").standing(2024) == "noData/undecided")
        let out = try await district(4, half, "phuong-1,grade,2024,1\nphuong-2,grade,2024,1\nphuong-3,grade,2024,1\n").row(2024)
        #expect(out.said == "missed")
        #expect(out.told.vi.hasPrefix("Năm 2024: từ 0% đến 25% (3/4 phường đã báo cáo); chỉ tiêu năm 2024: ít nhất 50%."))
        #expect(out.told.vi.contains("Phần chưa báo cáo không làm thay đổi kết luận."))
    }

    @Test("No ward reported: as silent as they are; a missing ward has not reported; one not applicable is no part of the whole")
    func silence() async throws {
        let all = "year: 2024, comparison: at_least, value: 100"
        #expect(try await district(2, all, "phuong-1,grade,2023,2\n").standing(2024) == "noData/notReported")
        #expect(try await district(2, all, "phuong-1,grade,2024,2\nphuong-2,grade,2024,,,,missing\n").standing(2024) == "noData/undecided")
        let row = try await district(2, all, "phuong-1,grade,2024,2\nphuong-2,grade,2024,,,,not_applicable\n").row(2024)
        #expect(row.said == "achieved")
        #expect(row.judged?.denominator == 1)
    }

    @Test("The children of the unit's last day count, where it ended within the year")
    func ending() async throws {
        var content = district(
            2, "year: 2025, comparison: at_least, value: 100", "phuong-1,grade,2025,2,,,,2025-06-30\nphuong-2,grade,2025,2,,,,2025-06-30\n")
        content.units =
            "quan,Quận Hòa Bình,district,,,2025-06-30\n" + wards(2, until: "2025-06-30") + "phuong-3,Phường 3,ward,quan,,2024-12-31\n"
        let row = try await content.row(2025)
        #expect(row.said == "achieved")
        #expect(row.isAtEndOfLife)
        #expect(row.judged?.denominator == 2)
    }

    @Test("A reported value stands over the derived one, and both are shown where they differ")
    func reportedOverDerived() async throws {
        let wards = "phuong-1,grade,2024,2\nphuong-2,grade,2024,2\nphuong-3,grade,2024,1\n"
        let target = "year: 2024, comparison: at_least, value: 100"
        let row = try await district(3, target, wards + "quan,wards,2024,,3,3\n").row(2024)
        #expect(row.said == "achieved")
        #expect(row.told.vi.contains("Theo số liệu của các đơn vị trực thuộc là 66,7%."))
        #expect(try await district(3, target, wards + "quan,wards,2024,66.7\n").series("wards").points.map(\.derived) == [nil])
        #expect(try await district(3, target, wards + "quan,wards,2024,66.6\n").series("wards").points.map(\.derived) == [nil])
        #expect(
            try await district(3, target, wards + "quan,wards,2024,65\n").series("wards").points.map(\.derived) == [Rational(200, over: 3)])
    }

    @Test("Sums are of numerators and denominators, never averages; a partial sum is not judged")
    func sums() async throws {
        func content(_ rows: String) -> SmallContent {
            SmallContent(
                units: "quan,Quận Hòa Bình,district,,,\n" + wards(2),
                keys: ["share": "derive: sum_of_children", "centres": "derive: sum_of_children"],
                targets: ["year: 2024, comparison: at_least, value: 20", "indicator: centres, year: 2024, comparison: at_least, value: 5"],
                data: rows)
        }
        let whole = content("phuong-1,share,2024,,1,2\nphuong-2,share,2024,,1,8\nphuong-1,centres,2024,2\nphuong-2,centres,2024,3\n")
        #expect(try await whole.row(2024).judged?.value == Rational(20))
        #expect(try await whole.row(2024, target: 1).judged?.value == Rational(5))
        let partial = try await content("phuong-1,share,2024,,1,2\n").row(2024)
        #expect(partial.said == "noData/undecided")
        #expect(partial.told.vi.hasPrefix("Chưa đủ số liệu năm 2024: 1/2 đơn vị trực thuộc đã báo cáo"))
        #expect(try await content("phuong-1,share,2024,50\nphuong-2,share,2024,,1,8\n").row(2024).said == "noData/undecided")
    }

    @Test("Derived values make baselines and paths like any other")
    func derivedPath() async throws {
        let rows = [(2021, 1), (2023, 2)].flatMap { year, met in (1...4).map { "phuong-\($0),grade,\(year),\($0 <= met ? 2 : 1)\n" } }
            .joined()
        let row = try await district(4, "year: 2025, comparison: at_least, value: 100", rows).row(2023)
        #expect(row.baseline?.value == Rational(25))
        #expect(row.path == Rational(125, over: 2))
        // half a ward short of 2,5 of 4
        #expect(row.said == "onTrack")
    }

    @Test("A title of 2022 valid for three years stands until 2024, says so, and then no longer")
    func carried() async throws {
        let content = SmallContent(
            keys: ["title": "valid_years: 3"], targets: ["indicator: title, year: 2026, comparison: maintain, value: true"],
            data: "quan,title,2022,true\n")
        let row = try await content.row(2024)
        #expect(row.said == "maintained")
        #expect(row.judged?.origin == .carriedForward)
        #expect(row.told.vi.contains("công nhận năm 2022, còn hiệu lực đến 2024"))
        #expect(try await content.standing(2025) == "noData/notReported")
        let lost = SmallContent(keys: content.keys, targets: content.targets, data: "quan,title,2022,true\nquan,title,2023,false\n")
        #expect(try await lost.standing(2024) == "noData/notReported")
    }

    @Test("Carried titles count in a share of children")
    func carriedChildren() async throws {
        var content = district(2, "year: 2024, comparison: at_least, value: 100", "phuong-1,grade,2023,2\nphuong-2,grade,2024,2\n")
        content.keys = ["grade": "valid_years: 3"]
        #expect(try await content.standing(2024) == "achieved")
    }

    @Test("An implication needs the state itself: a membership that was not given implies nothing; not applicable stays so")
    func implied() async throws {
        func content(_ rows: String) -> SmallContent {
            SmallContent(
                keys: ["wish": "implied_by: title"], targets: ["indicator: wish, year: 2024, comparison: achieve, value: true"], data: rows)
        }
        #expect(try await content("quan,title,2024,false\nquan,wish,2024,false\n").standing(2024) == "missed")
        #expect(try await content("quan,title,2024,true\nquan,wish,2024,false\n").standing(2024) == "achieved")
        #expect(try await content("quan,title,2024,true\nquan,wish,2024,,,,not_applicable\n").standing(2024) == "notApplicable")
        #expect(try await content("quan,wish,2024,true\n").standing(2024) == "achieved")
    }

    @Test("What each ward adds to the share is told ward by ward")
    func contributions() async throws {
        let report = try await district(
            3, "year: 2024, comparison: at_least, value: 100",
            "phuong-1,grade,2024,2\nphuong-2,grade,2024,1\nphuong-3,grade,2024,,,,missing\n"
        ).report()
        let area = try #require(report.area(id: "quan")), indicator = try #require(report.indicator(id: "wards"))
        let told = Chronicle(report).contributions(to: area, indicator, year: 2024).map {
            "\($0.state) \($0.isSatisfied.map(String.init) ?? "-")"
        }
        #expect(told == ["value true", "value false", "missing -"])
    }
}
