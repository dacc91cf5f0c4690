import SmallContents
import Testing

@testable import Measuring
@testable import Reporting

@Suite("Partly reported values are intervals, never values")
struct PartialTests {
    private func content(_ target: String, _ grades: [Int?], _ more: String = "", base: String = "") -> SmallContent {
        let rows = grades.enumerated().compactMap { place, grade in grade.map { "phuong-\(place + 1),grade,2024,\($0)\n" } }.joined()
        return SmallContent(
            units: "quan,Quận Hòa Bình,district,,,\n" + wards(grades.count), moreIndicators: wardShare,
            targets: ["indicator: wards, " + target], data: base + rows + more)
    }

    @Test("3 of 8 wards reported, 2 satisfied: from 25 % to 87,5 %, nothing that rests on one value")
    func interval() async throws {
        let row = try await content("year: 2030, comparison: at_least, value: 100", [2, 2, 1, nil, nil, nil, nil, nil]).row(2024)
        #expect(row.said == "noData/undecided")
        let partial = try #require(row.partial)
        #expect(partial.low == Rational(25) && partial.high == Rational(175, over: 2))
        #expect(partial.reported == 3 && partial.expected == 8)
        #expect(
            row.judged == nil && row.ratio == nil && row.distance == nil && row.paceSoFar == nil && row.paceNeeded == nil && row.toGo == nil
        )
        #expect(row.told.vi == "Chưa đủ số liệu năm 2024: từ 25% đến 87,5% (3/8 phường đã báo cáo); chỉ tiêu năm 2030: 100%.")
        #expect(row.told.en.contains("from 25% to 87.5% (3 of 8"))
    }

    @Test("It stands over a row that says «missing», and gives way to a value")
    func overMissing() async throws {
        let target = "year: 2030, comparison: at_least, value: 100"
        #expect(try await content(target, [2, nil], "quan,wards,2024,,,,missing\n").row(2024).partial?.expected == 2)
        #expect(try await content(target, [2, nil], "quan,wards,2024,,1,2\n").row(2024).partial == nil)
    }

    @Test("A ward for which it is not applicable is not expected")
    func expected() async throws {
        let row = try await content(
            "year: 2030, comparison: at_least, value: 100", [2, nil, nil], "phuong-3,grade,2024,,,,not_applicable\n"
        ).row(2024)
        #expect(row.partial?.reported == 1 && row.partial?.expected == 2)
    }

    @Test("Before the target's year only what no longer matters is judged: satisfied at both ends, or fallen below at both; never a pace")
    func before() async throws {
        let early = try await content("year: 2030, comparison: at_least, value: 50", [2, 2, 2, nil]).row(2024)
        #expect(early.said == "achieved/early")
        #expect(early.partial?.low == Rational(75))
        #expect(early.distance == nil)
        #expect(
            early.told.vi
                == "Năm 2024: từ 75% đến 100% (3/4 phường đã báo cáo); chỉ tiêu năm 2030: ít nhất 50%. Đạt trước hạn 6 năm. Phần chưa báo cáo không làm thay đổi kết luận."
        )
        // 25 % in 2021, 34 % asked for: both ends lie behind
        let base = "quan,wards,2021,,1,4\n"
        #expect(
            try await content("year: 2030, comparison: at_least, value: 100", [1, 1, 1, nil], base: base).standing(2024)
                == "noData/undecided")
        #expect(
            try await content("year: 2030, comparison: at_least, value: 25", [1, 1, 1, 1, nil], base: base).standing(2024)
                == "lost/fellBelow")
    }

    @Test("In the target's year what the silent wards cannot change is decided")
    func decided() async throws {
        let row = try await content("year: 2024, comparison: at_least, value: 100", [2, 2, 1, nil]).row(2024)
        #expect(row.said == "missed")
        #expect(row.verdict == .missed)
        #expect(row.told.vi.contains("Chưa đạt, dù các đơn vị chưa báo cáo đều đạt."))
    }

    @Test("An interval is no baseline and no point of a projection")
    func noBase() async throws {
        let base = "phuong-1,grade,2021,2\n" + (1...4).map { "phuong-\($0),grade,2022,1\n" }.joined()
        let row = try await content("year: 2030, comparison: at_least, value: 100", [2, 2, 1, 1], base: base).row(2024)
        #expect(row.baseline?.year == 2022)
        let series = try await content("year: 2030, comparison: at_least, value: 100", [2, 2, 1, 1], base: base).series("wards")
        #expect(series.points.map(\.value) == [nil, Rational(0), Rational(50)])
        #expect(series.points.map { $0.partial?.reported } == [1, nil, nil])
    }

    @Test("A partly reported sum tells what is known so far and is never judged")
    func sums() async throws {
        let content = SmallContent(
            units: "quan,Quận Hòa Bình,district,,,\n" + wards(3),
            keys: ["centres": "derive: sum_of_children", "share": "derive: sum_of_children"],
            targets: ["indicator: centres, year: 2024, comparison: at_least, value: 3", "year: 2024, comparison: at_least, value: 10"],
            data: "phuong-1,centres,2024,2\nphuong-2,centres,2024,3\nphuong-1,share,2024,,1,2\n")
        let row = try await content.row(2024)
        #expect(row.said == "noData/undecided")
        #expect(row.partial?.low == Rational(5) && row.partial?.high == nil)
        #expect(row.told.vi.hasPrefix("Chưa đủ số liệu năm 2024: 5, tổng của 2/3 đơn vị trực thuộc đã báo cáo;"))
        let share = try await content.row(2024, target: 1)
        #expect(share.partial?.low == nil && share.partial?.reported == 1)
    }
}
