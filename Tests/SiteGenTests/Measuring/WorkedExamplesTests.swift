import SmallContents
import Testing

@testable import Measuring
@testable import Reporting

@Suite("The ten worked examples of the method")
struct WorkedExamplesTests {
    @Test("1. Ba Đình's 2030 target: a path standing in report 2024, lapsed in report 2025")
    func baDinh() async throws {
        let content = SmallContent(
            units: "quan,Quận Ba Đình,district,,,2025-06-30\n", targets: ["year: 2030, comparison: at_least, value: 70"],
            data: "quan,share,2021,50\nquan,share,2024,56\nquan,share,2025,57,,,,2025-06-30\n")
        #expect(try await content.standing(2024) == "behind")
        let lapsed = try await content.row(2025)
        #expect(lapsed.standing == .lapsed)
        #expect(lapsed.judged == nil)
        #expect(lapsed.lastKnown?.year == 2025)
        #expect(lapsed.distance == Rational(13))
        #expect(lapsed.verdict == nil)
        #expect(
            lapsed.told.vi == """
                Dừng đánh giá: đơn vị kết thúc hoạt động từ 01/7/2025; chỉ tiêu năm 2030: ít nhất 70%. \
                Khi kết thúc: chậm tiến độ (số liệu đến 30/6/2025): 57,0%, còn cách chỉ tiêu 13 điểm phần trăm. \
                Năm gốc 2021 là 50,0%, lộ trình đến 30/6/2025 là 57,8%; đã tăng 90% mức tăng cần có đến 30/6/2025 (đúng tiến độ: từ 95%); \
                so với lộ trình nội suy của trang, không phải chỉ tiêu giao hằng năm.
                """)
    }

    @Test(
        "2. Cần Thơ: 6/9 against 66 % is achieved, not exceeded; 5/9 against 55,55 % is achieved", arguments: [("6", "66"), ("5", "55.55")])
    func canTho(numerator: String, target: String) async throws {
        let content = SmallContent(
            period: "[2024, 2024]", targets: ["year: 2024, comparison: at_least, value: \(target)"],
            data: "quan,share,2024,,\(numerator),9\n")
        #expect(try await content.standing(2024) == "achieved")
    }

    @Test("3. Gò Vấp: 5 of 16 wards, and 4 of 12, against 30 % are achieved and no more", arguments: ["5,16", "4,12"])
    func goVap(counts: String) async throws {
        let content = SmallContent(targets: ["year: 2025, comparison: at_least, value: 30"], data: "quan,share,2025,,\(counts)\n")
        #expect(try await content.standing(2025) == "achieved")
    }

    @Test("4. Literacy from 99,45 to 99,46 where the path asks 99,4625: on track")
    func literacy() async throws {
        // 99,45 in 2021, 99,50 in 2025: a quarter of the way is 99,4625
        let content = SmallContent(
            keys: ["share": "decimals: 2"], targets: ["year: 2025, comparison: at_least, value: 99.5"],
            data: "quan,share,2021,99.45\nquan,share,2022,99.46\n")
        let row = try await content.row(2022)
        #expect(row.said == "onTrack")
        #expect(row.path == Rational(994625, over: 10000))
        #expect(row.ratio == Rational(4, over: 5))
    }

    @Test("4. the same through «duy trì từ 99,5% trở lên đến năm 2025», as Ba Đình's plan has it, on the way to 2030")
    func literacyOnTheWay() async throws {
        let content = SmallContent(
            keys: ["share": "decimals: 2"],
            targets: ["year: 2025, comparison: maintain, value: 99.5", "year: 2030, comparison: at_least, value: 99.6"],
            data: "quan,share,2021,99.45\nquan,share,2022,99.46\n")
        let row = try await content.row(2022, target: 1)
        #expect(row.said == "onTrack")
        #expect(row.path == Rational(994625, over: 10000))
    }

    @Test("5. Baseline 96,2, target 95, value 94,5: lost, and no ratio")
    func fellBelow() async throws {
        let row = try await SmallContent(
            targets: ["year: 2025, comparison: at_least, value: 95"], data: "quan,share,2021,96.2\nquan,share,2023,94.5\n"
        ).row(2023)
        #expect(row.said == "lost/fellBelow")
        #expect(row.path == nil)
        #expect(row.ratio == nil)
    }

    @Test("6. 15 of 16 wards reported, all satisfied, target 100 %: no data yet; one of them unsatisfied: decided")
    func undecided() async throws {
        func content(lastGrade: Int) -> SmallContent {
            let rows = (1...15).map { "phuong-\($0),grade,2025,\($0 == 15 ? lastGrade : 2)\n" }.joined()
            return SmallContent(
                units: "quan,Quận Gò Vấp,district,,,\n" + wards(16), moreIndicators: wardShare,
                targets: ["indicator: wards, year: 2025, comparison: at_least, value: 100"], data: rows)
        }
        let open = try await content(lastGrade: 2).row(2025)
        #expect(open.said == "noData/undecided")
        #expect(open.verdict == .noData)
        #expect(open.told.vi == "Chưa đủ số liệu năm 2025: từ 93,8% đến 100% (15/16 phường đã báo cáo); chỉ tiêu năm 2025: 100%.")
        let decided = try await content(lastGrade: 1).row(2025)
        #expect(decided.said == "missed")
        #expect(decided.judged == nil)
        #expect(decided.partial?.satisfied == 14)
        #expect(decided.partial?.reported == 15)
    }

    @Test("7. Cao Lãnh, member of the network: its registration target is achieved")
    func implied() async throws {
        let content = SmallContent(
            keys: ["wish": "implied_by: title"], targets: ["indicator: wish, comparison: achieve, value: true, wording: register"],
            data: "quan,title,2022,true\n")
        let row = try await content.row(2022)
        #expect(row.said == "achieved")
        #expect(row.verdict == nil)
        #expect(row.told.vi == "Năm 2022: đạt, suy ra từ «Chỉ tiêu title»; chỉ tiêu (không nêu năm): đạt. Đạt.")
    }

    @Test("8. Sa Đéc, member since 2020: maintained in every year")
    func maintained() async throws {
        let content = SmallContent(
            targets: ["indicator: title, comparison: maintain, value: true"],
            data: (2020...2024).map { "quan,title,\($0),true\n" }.joined())
        for year in 2021...2024 { #expect(try await content.standing(year) == "maintained") }
    }

    @Test("9. A union's «khuyến khích 100 %» of which 80 % is reached: in progress, never missed")
    func encouraged() async throws {
        let row = try await SmallContent(
            period: "[2024, 2024]", targets: ["year: 2024, comparison: at_least, value: 100, wording: encourage"],
            data: "quan,share,2024,80\n"
        ).row(2025)
        #expect(row.said == "inProgress")
        #expect(row.verdict == nil)
        #expect(
            row.told.vi == """
                Năm 2024: 80,0%; chỉ tiêu năm 2024: 100%. Đang thực hiện: còn cách chỉ tiêu 20 điểm phần trăm; \
                kế hoạch chỉ khuyến khích nên không kết luận «chưa đạt».
                """)
    }

    @Test("10. 80 to 90 against 95, and 20 to 10 against 5, stand alike", arguments: 2022...2025)
    func complement(year: Int) async throws {
        let content = SmallContent(
            targets: ["year: 2025, comparison: at_least, value: 95", "indicator: rest, year: 2025, comparison: at_most, value: 5"],
            data: "quan,share,2021,80\nquan,share,\(year),90\nquan,rest,2021,20\nquan,rest,\(year),10\n")
        let (share, rest) = (try await content.row(year, target: 0), try await content.row(year, target: 1))
        #expect(share.said == rest.said)
        #expect(share.ratio == rest.ratio)
    }
}
