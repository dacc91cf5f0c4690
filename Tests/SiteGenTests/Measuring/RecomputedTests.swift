import SmallContents
import Testing

@testable import Measuring
@testable import Reporting

@Suite("Series recomputed by the new boundaries")
struct RecomputedTests {
    private func content(_ secondMove: String, data: String) -> SmallContent {
        SmallContent(
            units: "quan,Quận Gò Vấp,district,,,\n" + wards(3, until: "2024-12-31") + "moi,Phường mới,ward,quan,2025-01-01,\n",
            changes: "phuong-1,moi,2025-01-01,merge_whole,NQ 1278,\n" + secondMove,
            targets: ["year: 2025, comparison: at_least, value: 60"], data: data)
    }

    private func recomputed(_ content: SmallContent) async throws -> RecomputedSeries? {
        let report = try await content.report()
        let area = try #require(report.area(id: "moi")), share = try #require(report.indicator(id: "share"))
        return Chronicle(report).recomputed(area, share)
    }

    @Test("Whole merges are summed from numerators and denominators, in the years all parts reported them")
    func wholeMerge() async throws {
        let series = try #require(
            try await recomputed(
                content(
                    "phuong-2,moi,2025-01-01,merge_whole,NQ 1278,\n",
                    data: "phuong-1,share,2023,,1,2\nphuong-2,share,2023,,1,8\nphuong-1,share,2024,,1,2\nmoi,share,2025,,3,10\n")))
        #expect(series.points.map(\.year) == [2023])
        #expect(series.points.map(\.value) == [Rational(20)])
        #expect(series.points.map(\.denominator) == [10])
    }

    @Test("Percentages without counts are never averaged, and a split part makes everything incomparable")
    func never() async throws {
        let percents = content("phuong-2,moi,2025-01-01,merge_whole,NQ 1278,\n", data: "phuong-1,share,2023,50\nphuong-2,share,2023,,1,8\n")
        #expect(try await recomputed(percents) == nil)
        let split = content("phuong-2,moi,2025-01-01,split_part,NQ 1278,\n", data: "phuong-1,share,2023,,1,2\nphuong-2,share,2023,,1,8\n")
        #expect(try await recomputed(split) == nil)
    }

    @Test("The reported series stays as it was reported")
    func keptApart() async throws {
        let merged = content("", data: "phuong-1,share,2023,,1,2\nmoi,share,2025,,3,10\n")
        #expect(try await merged.series("share", of: "moi").points.map(\.year) == [2025])
        #expect(try await recomputed(merged)?.points.map(\.year) == [2023])
    }
}
