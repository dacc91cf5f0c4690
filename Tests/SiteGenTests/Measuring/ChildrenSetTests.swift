import SmallContents
import Testing

@testable import Measuring
@testable import Reporting

@Suite("A share of children breaks where the set of children changes")
struct ChildrenSetTests {
    /// Four wards, of which one ends and two begin on 1/1/2024.
    private func content(_ changes: String = "", keys: [String: String] = [:], units: String? = nil, data: String) -> SmallContent {
        SmallContent(
            units: units ?? "quan,Quận Hòa Bình,district,,,\n" + wards(3)
                + "cu,Phường Cũ,ward,quan,,2023-12-31\nmoi,Phường Mới,ward,quan,2024-01-01,\n",
            changes: changes, keys: keys, moreIndicators: wardShare,
            targets: ["indicator: wards, year: 2030, comparison: at_least, value: 100"], data: data)
    }

    @Test("Reported or derived, by id, from the day of the change; what children count is no other indicator's break")
    func breaks() async throws {
        let data = "quan,wards,2023,,2,4\nquan,wards,2024,,2,4\nquan,share,2023,50\nquan,share,2024,51\n"
        #expect(try await content(data: data).series("wards").breaks.map { "\($0.kind) \($0.year)" } == ["children 2024"])
        #expect(try await content(data: data).series("share").breaks.isEmpty)
        let grades =
            [2023, 2024].flatMap { year in (1...3).map { "phuong-\($0),grade,\(year),2\n" } }.joined()
            + "cu,grade,2023,2\nmoi,grade,2024,1\n"
        let series = try await content(data: grades).series("wards")
        #expect(series.breaks.map(\.year) == [2024])
        #expect(series.change(from: 2023, to: 2024) == nil)
        #expect(
            series.countedChange(from: 2023, to: 2024)
                == CountedChange(
                    from: CountedChange.Share(numerator: 4, denominator: 4), to: CountedChange.Share(numerator: 3, denominator: 4)))
    }

    @Test("«set: children» says the same of a share that is only reported")
    func declared() async throws {
        let data = "quan,share,2023,,2,4\nquan,share,2024,,2,4\n"
        #expect(try await content(keys: ["share": "set: children"], data: data).series("share").breaks.map(\.year) == [2024])
    }

    @Test("A renamed child is the same child; a boundary between living children, silence and the unit's own end change no set")
    func sameSet() async throws {
        let data = "quan,wards,2023,,2,4\nquan,wards,2024,,2,4\n"
        #expect(try await content("cu,moi,2024-01-01,rename,NQ,\n", data: data).series("wards").breaks.isEmpty)
        let same = "quan,Quận Hòa Bình,district,,,2025-06-30\n" + wards(3, until: "2025-06-30")
        let silent = content(
            "phuong-1,phuong-2,2024-01-01,boundary,NQ,\n", units: same,
            data: "phuong-1,grade,2023,2\nphuong-1,grade,2024,,,,not_applicable\nphuong-2,grade,2023,1\n")
        #expect(try await silent.series("wards").breaks.isEmpty)
    }

    @Test("A merge of two children breaks, also in the middle of a year: before the first value dated behind it")
    func middle() async throws {
        let units = "quan,Quận Hòa Bình,district,,,\n" + wards(2) + "cu,Phường Cũ,ward,quan,,2024-06-30\n"
        let series = try await content(
            "cu,phuong-1,2024-07-01,merge_whole,NQ 1,\n", units: units, data: "quan,wards,2023,,1,3\nquan,wards,2024,,1,2\n"
        ).series("wards")
        #expect(series.breaks.map { "\($0.kind) \($0.year) \($0.basis)" } == ["children 2024 NQ 1"])
        let half = try await content(
            "cu,phuong-1,2024-07-01,merge_whole,NQ 1,\n", units: units,
            data: "quan,wards,2023,,1,3\nquan,wards,2024,,1,3,,2024-03-31\nquan,wards,2025,,1,2\n"
        ).series("wards")
        #expect(half.breaks.map(\.year) == [2025])
    }

    @Test("No path, no pace and no base across the change")
    func noPath() async throws {
        let row = try await content(data: "quan,wards,2021,,1,4\nquan,wards,2024,,2,4\n").row(2024)
        #expect(row.said == "inProgress")
        #expect(row.path == nil && row.paceSoFar == nil)
    }

    @Test("Any share whose denominator moved by more than a tenth has its counts said; by a tenth not")
    func denominators() async throws {
        func counted(_ below: Int) async throws -> CountedChange? {
            try await content(data: "quan,share,2023,,10,100\nquan,share,2024,,10,\(below)\n").series("share").countedChange(
                from: 2023, to: 2024)
        }
        for below in [90, 100, 110] { #expect(try await counted(below) == nil) }
        for below in [89, 111] { #expect(try await counted(below) != nil) }
    }
}
