import SmallContents
import Testing

@testable import Measuring
@testable import Reporting

@Suite("Where a target stood when its unit ended")
struct AtEndTests {
    private func ended(_ target: String, _ data: String, on end: String = "2025-06-30", keys: [String: String] = [:], more: [String] = [])
        -> SmallContent
    {
        SmallContent(units: "quan,Quận Hòa Bình,district,,,\(end)\n", keys: keys, targets: [target] + more, data: data)
    }

    private func told(_ content: SmallContent, _ year: Int = 2025, target: Int = 0) async throws -> String {
        let row = try await content.row(year, target: target)
        guard row.standing == .lapsed, let end = row.standingAtEnd else { return row.said }
        return "lapsed " + (row.nuanceAtEnd == .none ? end.rawValue : "\(end)/\(row.nuanceAtEnd)")
    }

    @Test("The silent and the one who reported are lapsed alike, each with its standing at the end")
    func alike() async throws {
        let silent = ended("year: 2025, comparison: at_least, value: 50", "quan,share,2021,,380,1000\nquan,share,2024,,423,1000\n")
        let spoken = ended(
            "year: 2025, comparison: at_least, value: 50", "quan,share,2021,,284,1000\nquan,share,2025,,496,1000,,2025-06-30\n")
        #expect(try await told(silent) == "lapsed behind")
        #expect(try await told(spoken) == "lapsed onTrack/ahead")
        let row = try await spoken.row(2025)
        #expect(row.verdict == .lapsed)
        #expect(row.ratioAtEnd == Rational(212, over: 189))
        #expect(row.path == nil && row.ratio == nil && row.paceSoFar == nil && row.paceNeeded == nil && row.projection == nil)
        #expect(row.observed?.numerator == 496)
        #expect(
            row.told.vi == """
                Dừng đánh giá: đơn vị kết thúc hoạt động từ 01/7/2025; chỉ tiêu năm 2025: ít nhất 50%. \
                Khi kết thúc: vượt tiến độ (số liệu đến 30/6/2025): 49,6% (496/1.000 hộ), còn cách chỉ tiêu 0,4 điểm phần trăm. \
                Năm gốc 2021 là 28,4%, lộ trình đến 30/6/2025 là 47,3%; đã tăng gấp 1,12 lần mức tăng cần có đến 30/6/2025 (vượt tiến độ: trên 1,05 lần); \
                so với lộ trình nội suy của trang, không phải chỉ tiêu giao hằng năm.
                """)
    }

    @Test("A target that was met in the year of the end is met, «tại thời điểm kết thúc»; one met before its year is lapsed and stood met")
    func met() async throws {
        let data = "quan,share,2021,40\nquan,share,2025,61,,,,2025-06-30\n"
        let row = try await ended("year: 2025, comparison: at_least, value: 60", data).row(2025)
        #expect(row.said == "achieved/exceeded" && row.isAtEndOfLife && row.verdict == .met)
        #expect(try await told(ended("year: 2030, comparison: at_least, value: 60", data)) == "lapsed achieved/early")
        let before = ended("year: 2025, comparison: at_least, value: 60", "quan,share,2021,40\nquan,share,2024,61\n")
        #expect(try await told(before) == "lapsed achieved/early")
    }

    @Test("Later reports say the same; a report of a year before the end knows nothing of it")
    func frozen() async throws {
        let content = ended("year: 2030, comparison: at_least, value: 60", "quan,share,2021,40\nquan,share,2024,48\n")
        #expect(try await content.standing(2024) == "onTrack/ahead")
        for year in [2025, 2026, 2030, 2031] { #expect(try await told(content, year) == "lapsed onTrack") }
    }

    @Test("A break between, or no value after the base year: under way if the last year was reported, else no data")
    func noPath() async throws {
        let target = "year: 2030, comparison: at_least, value: 60"
        #expect(try await told(ended(target, "quan,share,2025,40,,,,2025-06-30\n")) == "lapsed inProgress")
        #expect(try await told(ended(target, "quan,share,2024,40\n")) == "lapsed noData/notReported")
        #expect(try await told(ended(target, "")) == "lapsed noData/notReported")
        let keys = ["share": "definition_breaks: [{year: 2025, basis: TT}]"]
        #expect(try await told(ended(target, "quan,share,2021,30\nquan,share,2024,40\n", keys: keys)) == "lapsed noData/notReported")
        #expect(
            try await told(ended(target, "quan,share,2021,30\nquan,share,2024,40\nquan,share,2025,41,,,,2025-06-30\n", keys: keys))
                == "lapsed inProgress")
    }

    @Test("States are met, kept or under way; a level that was due and never kept is missed")
    func states() async throws {
        #expect(
            try await told(ended("indicator: title, year: 2030, comparison: achieve, value: true", "quan,title,2024,true\n"))
                == "lapsed achieved/early")
        #expect(
            try await told(ended("indicator: title, year: 2030, comparison: achieve, value: true", "quan,title,2024,false\n"))
                == "lapsed inProgress")
        #expect(
            try await told(ended("indicator: title, year: 2030, comparison: maintain, value: true", "quan,title,2024,true\n"))
                == "lapsed maintained")
        #expect(try await told(ended("year: 2030, comparison: maintain, value: 60", "quan,share,2024,50\n")) == "lapsed missed/neverKept")
        let reach = "year: 2028, comparison: at_least, value: 60", keep = "year: 2030, comparison: maintain, value: 60"
        let content = ended(reach, "quan,share,2021,40\nquan,share,2024,52\n", more: [keep])
        #expect(try await told(content) == "lapsed onTrack/ahead")
        #expect(try await told(content, target: 1) == "lapsed onTrack/ahead")
    }

    @Test("A target without year ends with its plan: lapsed where the unit ends before")
    func withoutYear() async throws {
        let content = ended(
            "indicator: title, comparison: maintain, value: true", "quan,title,2024,true\nquan,title,2025,true,,,,2025-06-30\n")
        #expect(try await told(content) == "lapsed maintained")
        var short = content
        short.period = "[2021, 2025]"
        #expect(try await short.standing(2025) == "maintained")
    }

    @Test("A count of half a year does not keep below a bound; a unit that lived until 31/12 is judged in full")
    func bounds() async throws {
        let target = "indicator: centres, year: 2025, comparison: at_most, value: 10", data = "quan,centres,2021,20\nquan,centres,2025,9\n"
        #expect(try await told(ended(target, data)) != "achieved")
        #expect(try await ended(target, data, on: "2025-12-31").standing(2025) == "achieved/exceeded")
    }
}
