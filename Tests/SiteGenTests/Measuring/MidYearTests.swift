import Language
import SmallContents
import Testing

@testable import Measuring
@testable import Reporting

@Suite("Values of a day in mid-year: derived ones, levels to be kept, words")
struct MidYearTests {
    private func wardsOf(_ grades: [(Int, String)], _ target: String, lives: [String] = [], sum: Bool = false) -> SmallContent {
        let rows = grades.enumerated().map { "phuong-\($0 + 1),grade,2025,\($1.0),,,,\($1.1)\n" }.joined()
        let units = grades.indices.map { "phuong-\($0 + 1),Phường \($0 + 1),ward,quan,,\(lives.indices.contains($0) ? lives[$0] : "")\n" }
            .joined()
        return SmallContent(
            units: "quan,Quận Hòa Bình,district,,,\n" + units, moreIndicators: wardShare, targets: ["indicator: wards, " + target],
            data: "quan,wards,2020,,1,4\n" + rows)
    }

    @Test("A share of children who all reported for 30/6 is of 30/6: it stands by the path there, and cannot miss its year")
    func derivedShare() async throws {
        let row = try await wardsOf(
            [(2, "2025-06-30"), (2, "2025-06-30"), (2, "2025-06-30"), (1, "2025-06-30")], "year: 2025, comparison: at_least, value: 100"
        ).row(2025)
        #expect(row.judged?.asOf == CivilDate(year: 2025, month: 6, day: 30))
        // less than one ward short of the path
        #expect(row.said == "onTrack" && row.verdict == .noData)
        #expect(row.path == Rational(1850, over: 20))
        #expect(row.told.vi.hasPrefix("Đến 30/6/2025: 3/4 phường (75,0%)"), "\(row.told.vi)")
        #expect(row.told.vi.contains("Chưa kết luận năm 2025: số liệu mới đến 30/6/2025."))
    }

    @Test("It counts those that lived on that day: a ward that merged on 1/7 was still one of four")
    func derivedSet() async throws {
        let row = try await wardsOf(
            [(2, "2025-06-30"), (2, "2025-06-30"), (2, "2025-06-30"), (1, "2025-06-30")], "year: 2025, comparison: at_least, value: 100",
            lives: ["", "", "", "2025-06-30"]
        ).row(2025)
        #expect(row.judged?.numerator == 3 && row.judged?.denominator == 4 && row.verdict == .noData)
    }

    @Test("Where only some reported for an earlier day, the value is no later than theirs")
    func mixed() async throws {
        let row = try await wardsOf([(2, ""), (2, "2025-09-30"), (1, "2025-06-30")], "year: 2025, comparison: at_least, value: 100").row(
            2025)
        #expect(row.judged?.asOf == CivilDate(year: 2025, month: 6, day: 30) && row.verdict == .noData)
        #expect(
            try await wardsOf([(2, ""), (2, ""), (1, "")], "year: 2025, comparison: at_least, value: 100").row(2025).verdict == .missed)
    }

    @Test("A sum of children of mid-year has not yet kept below its bound")
    func derivedSum() async throws {
        let units = (1...2).map { "phuong-\($0),Phường \($0),ward,quan,,\n" }.joined()
        func row(_ day: String) async throws -> Assessment {
            try await SmallContent(
                units: "quan,Quận Hòa Bình,district,,,\n" + units,
                moreIndicators: "- {id: cases, name: Số vụ, group: g, unit_measure: count, direction: down, derive: sum_of_children}\n",
                targets: ["indicator: cases, year: 2025, comparison: at_most, value: 40"],
                data: "quan,cases,2020,80\nphuong-1,cases,2025,16,,,,\(day)\nphuong-2,cases,2025,20,,,,\(day)\n"
            ).row(2025)
        }
        #expect(try await row("").said == "achieved/exceeded")
        let early = try await row("2025-06-30")
        #expect(early.standing == .onTrack && early.verdict == .noData)
    }

    @Test(
        "A level to be kept once it is reached is judged with the target to reach it while the value is of mid-year, in the year it is due")
    func upkeep() async throws {
        let content = SmallContent(
            targets: ["year: 2025, comparison: at_least, value: 100", "year: 2030, comparison: maintain, value: 100"],
            data: "quan,share,2020,80\nquan,share,2024,96\nquan,share,2025,98.5,,,,2025-06-30\n")
        let (reach, keep) = (try await content.row(2025, target: 0), try await content.row(2025, target: 1))
        #expect(reach.said == "onTrack" && keep.said == "onTrack" && keep.judgedBy == reach.target)
    }

    @Test("Only years in which a level was due are held against it, and a level that is due is not worked up to")
    func blame() async throws {
        let content = SmallContent(
            targets: ["year: 2024, comparison: at_least, value: 90", "year: 2030, comparison: maintain, value: 90"],
            data: "quan,share,2020,80\nquan,share,2022,84\nquan,share,2024,89\nquan,share,2025,91\n")
        #expect(try await content.row(2025, target: 1).told.vi.contains("Năm nay duy trì được; trước đó chưa duy trì được vào năm 2024."))
        let due = try await content.row(2024, target: 1)
        #expect(due.said == "missed/neverKept" && !due.told.vi.contains("mỗi năm") && !due.told.vi.contains("nhịp"), "\(due.told.vi)")
    }

    @Test("A target without year of a unit that ended is in progress by its last value, of whatever year")
    func yearless() async throws {
        let row = try await SmallContent(
            units: "quan,Quận Hòa Bình,district,,,2025-06-30\n", targets: ["comparison: at_least, value: 90"],
            data: "quan,share,2020,40\nquan,share,2024,55\n"
        ).row(2025)
        #expect(row.standing == .lapsed && row.standingAtEnd == .inProgress)
        #expect(row.told.vi.contains("Khi kết thúc: đang thực hiện (số liệu năm 2024): 55,0%"), "\(row.told.vi)")
    }

    @Test("A standing that rests on an illustrative base says so, to readers and to machines")
    func illustrativeBase() async throws {
        let row = try await SmallContent(
            targets: ["year: 2030, comparison: at_least, value: 80"], data: "quan,share,2020,40,,,,,true\nquan,share,2025,55\n"
        ).row(2025)
        #expect(row.isIllustrative)
        #expect(row.told.vi.hasSuffix("Số của năm gốc là số minh họa."), "\(row.told.vi)")
        let met = try await SmallContent(
            targets: ["year: 2030, comparison: at_least, value: 50"], data: "quan,share,2020,40,,,,,true\nquan,share,2025,55\n"
        ).row(2025)
        #expect(!met.isIllustrative, "what is met needs no base")
    }

    @Test("Where less is asked for, the words go that way")
    func less() async throws {
        let early = try await SmallContent(
            targets: ["indicator: rest, year: 2030, comparison: at_most, value: 80"], data: "quan,rest,2020,90\nquan,rest,2024,37.5\n"
        ).row(2024)
        #expect(early.told.vi.contains("Đạt trước hạn 6 năm, thấp hơn mức đã giao 42,5 điểm phần trăm."), "\(early.told.vi)")
        let lost = try await SmallContent(
            targets: ["indicator: rest, year: 2030, comparison: at_most, value: 45"], data: "quan,rest,2020,40\nquan,rest,2024,54.5\n"
        ).row(2024)
        #expect(
            lost.told.vi.contains("Vượt quá mức cho phép: năm gốc 2020 đã đạt (40,0%), nay còn cách 9,5 điểm phần trăm"), "\(lost.told.vi)")
    }

    @Test("A line arrives nowhere beyond a break that is known")
    func arrival() async throws {
        let rows = [(2020, 20.0), (2021, 22.5), (2022, 24), (2023, 26.2), (2024, 28)].map { "quan,share,\($0.0),\($0.1)\n" }.joined()
        func projection(_ breaks: String) async throws -> Projection? {
            try await SmallContent(
                keys: ["share": "definition_breaks: [\(breaks)]"], targets: ["year: 2027, comparison: at_least, value: 40"], data: rows
            ).row(2024).projection
        }
        #expect(try await projection("").flatMap(\.arrivalYear) == 2031)
        let cut = try #require(try await projection("{year: 2028, basis: TT}"))
        #expect(cut.arrivalYear == nil)
    }

    @Test("A small set is told in counts first, a single element by whether it has it")
    func smallSets() async throws {
        let three = try await SmallContent(targets: ["year: 2025, comparison: at_least, value: 80"], data: "quan,share,2025,,3,4\n").row(
            2025)
        #expect(three.told.vi.hasPrefix("Năm 2025: 3/4 hộ (75,0%); "), "\(three.told.vi)")
        let one = try await SmallContent(targets: ["year: 2025, comparison: at_least, value: 80"], data: "quan,share,2025,,1,1\n").row(2025)
        #expect(one.told.vi.hasPrefix("Năm 2025: có; "), "\(one.told.vi)")
        let ten = try await SmallContent(targets: ["year: 2025, comparison: at_least, value: 80"], data: "quan,share,2025,,7,10\n").row(
            2025)
        #expect(ten.told.vi.hasPrefix("Năm 2025: 70,0% (7/10 hộ); "), "\(ten.told.vi)")
    }
}
