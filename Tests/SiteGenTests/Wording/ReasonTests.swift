import SmallContents
import Testing

@testable import Measuring
@testable import Reporting

@Suite("Reasons in words")
struct ReasonTests {
    private func row(_ data: String, target: String = "year: 2030, comparison: at_least, value: 60") async throws -> Assessment {
        try await SmallContent(site: "languages: [vi]", targets: [target], data: data).row(2024)
    }

    @Test("Behind: value, path, threshold in force, what is left, what it takes a year and how much faster that is")
    func behind() async throws {
        let reason = try await row("quan,share,2021,,80,200\nquan,share,2024,,84,200,provisional,,true\n").told
        #expect(
            reason.vi == """
                Năm 2024: 42,0% (84/200 hộ); chỉ tiêu năm 2030: ít nhất 60%. \
                Chậm tiến độ: năm gốc 2021 là 40,0%, lộ trình năm 2024 là 46,7%; đã tăng 30% mức tăng cần có đến năm 2024 (đúng tiến độ: từ 95%); \
                so với lộ trình nội suy của trang, không phải chỉ tiêu giao hằng năm. \
                Còn cách chỉ tiêu 18 điểm phần trăm (còn thiếu 36 hộ). \
                Từ nay đến năm 2030 cần tăng 3 điểm phần trăm mỗi năm; từ năm 2021 đến nay bình quân tăng 0,7 điểm phần trăm mỗi năm, \
                cần nhanh gấp 4,5 lần. Số sơ bộ. Số liệu minh họa.
                """)
        #expect(
            reason.en == """
                In 2024: 42.0% (84 of 200); target for 2030: at least 60%. \
                Behind: 40.0% in the baseline year 2021, the path for 2024 is 46.7%; 30% of the rise needed by 2024 (on track: from 95%); \
                against this site's own interpolated path, not a yearly assignment. \
                18 percentage points from the target (36 to go). \
                Until 2030 it must go up 3 percentage points a year; since 2021 it went up 0.7 percentage points a year on average, \
                4.5 times as fast is needed. Provisional figure. Illustrative data.
                """)
    }

    @Test("Ahead and on pace: the pace so far is enough")
    func ahead() async throws {
        let reason = try await row("quan,share,2021,40\nquan,share,2024,50\n").told.vi
        #expect(
            reason.contains(
                "Vượt tiến độ: năm gốc 2021 là 40,0%, lộ trình năm 2024 là 46,7%; đã tăng gấp 1,5 lần mức tăng cần có đến năm 2024 (vượt tiến độ: trên 1,05 lần); so với lộ trình nội suy"
            ))
        #expect(
            reason.hasSuffix(
                "cần tăng 1,7 điểm phần trăm mỗi năm; từ năm 2021 đến nay bình quân tăng 3,3 điểm phần trăm mỗi năm, giữ nhịp này là đủ."))
    }

    @Test("Below the baseline year, above it where less is better, and unchanged")
    func away() async throws {
        #expect(
            try await row("quan,share,2021,40\nquan,share,2024,38\n").told.vi.contains(
                "Thấp hơn năm gốc 2 điểm phần trăm: năm gốc 2021 là 40,0%"))
        let down = try await row(
            "quan,rest,2021,40\nquan,rest,2024,42\n", target: "indicator: rest, year: 2030, comparison: at_most, value: 20")
        #expect(down.told.vi.contains("Cao hơn năm gốc 2 điểm phần trăm: năm gốc 2021 là 40,0%"))
        #expect(down.told.vi.contains("cần giảm 3,7 điểm phần trăm mỗi năm"))
        let same = try await row("quan,share,2021,40\nquan,share,2024,40\n").told.vi
        #expect(same.contains("Chậm tiến độ, không đổi so với năm gốc: năm gốc 2021 là 40,0%"))
        #expect(same.hasSuffix("Từ nay đến năm 2030 cần tăng 3,3 điểm phần trăm mỗi năm; từ năm 2021 đến nay không đổi."))
    }

    @Test("What the standing says is not said again of the move")
    func saidOnce() async throws {
        #expect(try await !row("quan,share,2021,40\nquan,share,2024,38\n").told.vi.contains("lùi so với năm gốc"))
        #expect(try await !row("quan,share,2021,40\nquan,share,2024,38\n").told.en.contains("further back"))
    }

    @Test("A yes or no that is to be kept says what is kept")
    func kept() async throws {
        let row = try await row("quan,title,2024,true\n", target: "indicator: title, year: 2025, comparison: maintain, value: true")
        #expect(row.told.vi.contains("chỉ tiêu năm 2025: duy trì kết quả đã đạt."))
        #expect(row.told.en.contains("target for 2025: to keep what has been achieved."))
    }

    @Test("Every standing that speaks of pace says whose line it is")
    func whoseLine() async throws {
        for value in 30...59 {
            let row = try await row("quan,share,2021,40\nquan,share,2024,\(value)\n")
            #expect([.onTrack, .behind, .movingAway].contains(row.standing))
            #expect(row.told.vi.contains("so với lộ trình nội suy của trang, không phải chỉ tiêu giao hằng năm"))
        }
    }

    @Test("Too little short of the path to count is said so")
    func tolerance() async throws {
        #expect(
            try await row("quan,share,2021,,4,10\nquan,share,2024,,4,10\n").told.vi.contains(
                "chưa thay đổi so với năm gốc, phần thiếu quá nhỏ để tính là chậm"))
    }

    @Test("Missed, exceeded, early and lost name the distance; a verdict names how firm its figure is")
    func verdicts() async throws {
        func reason(_ value: String, _ year: Int = 2024) async throws -> String {
            try await row("quan,share,2021,40\nquan,share,2024,\(value)\n", target: "year: \(year), comparison: at_least, value: 60").told
                .vi
        }
        #expect(
            try await reason("58.5,,,estimated").hasSuffix("Chưa đạt: còn cách 1,5 điểm phần trăm. Kết luận năm 2024: chưa đạt (ước tính).")
        )
        #expect(try await reason("59.99").contains("Chưa đạt: còn cách chưa đến 0,1 điểm phần trăm."))
        #expect(try await reason("65").hasSuffix("Vượt mục tiêu 5 điểm phần trăm. Kết luận năm 2024: đạt (chính thức)."))
        #expect(try await reason("65", 2026).hasSuffix("Đạt trước hạn 2 năm, hơn mức đã giao 5 điểm phần trăm."))
        let lost = try await row("quan,share,2021,61\nquan,share,2024,58\n").told.vi
        #expect(
            lost.contains("Xuống dưới mức mục tiêu: năm gốc 2021 đã đạt (61,0%), nay còn cách 2 điểm phần trăm. Từ nay đến năm 2030 cần"))
    }

    @Test("What cannot be surpassed is not «at least»")
    func highest() async throws {
        #expect(
            try await row("quan,share,2024,90\n", target: "year: 2024, comparison: at_least, value: 100").told.vi.contains(
                "chỉ tiêu năm 2024: 100%."))
        #expect(
            try await row("quan,share,2024,100\n", target: "year: 2024, comparison: maintain, value: 100").told.vi.contains(
                "chỉ tiêu năm 2024: duy trì 100%. Duy trì được."))
        #expect(
            try await row("quan,grade,2024,3\n", target: "indicator: grade, year: 2024, comparison: maintain, value: 3").told.vi.contains(
                "duy trì mức độ 3."))
    }

    @Test("Silence is said with the promise and the last value")
    func silence() async throws {
        #expect(
            try await row("quan,share,2022,41\n").told.vi
                == "Chưa báo cáo số liệu năm 2024; chỉ tiêu năm 2030: ít nhất 60%. Giá trị cuối cùng: 41,0%, năm 2022.")
        #expect(try await row("quan,share,2024,,,,missing\n").told.vi == "Chưa có số liệu năm 2024; chỉ tiêu năm 2030: ít nhất 60%.")
        #expect(try await row("quan,share,2024,,,,not_applicable\n").told.vi == "Không áp dụng cho đơn vị trong năm 2024.")
    }

    @Test("Levels, counts and amounts are said in their own words")
    func measures() async throws {
        #expect(
            try await row("quan,grade,2024,1\n", target: "indicator: grade, year: 2025, comparison: maintain, value: 2").told.vi
                == "Năm 2024: Mức độ 1; chỉ tiêu năm 2025: duy trì từ mức độ 2 trở lên. Chưa đạt mức phải duy trì.")
        #expect(
            try await row("quan,centres,2024,1200\n", target: "indicator: centres, year: 2024, comparison: at_least, value: 1300").told.vi
                .contains("Năm 2024: 1.200; chỉ tiêu năm 2024: ít nhất 1.300. Chưa đạt: còn cách 100."))
        #expect(
            try await row("quan,money,2024,12\n", target: "indicator: money, year: 2024, comparison: at_least, value: 15").told.vi.contains(
                "Năm 2024: 12 triệu đồng; chỉ tiêu năm 2024: ít nhất 15 triệu đồng. Chưa đạt: còn cách 3 triệu đồng."))
    }
}
