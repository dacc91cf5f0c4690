import SmallContents
import Testing

@testable import Charting
@testable import Composing

@Suite("The sentences of the year")
struct YearSentenceTests {
    /// A target for each ward, one for the district; what was reported for 2021 and 2024.
    private func site(_ rows: String, ranking: String = "internal") -> [String: String?] {
        [
            "site.yaml": (tinySite["site.yaml"] ?? "") + "\nranking: \(ranking)\n",
            "plans/ke-hoach.yaml": """
            id: ke-hoach
            title: Kế hoạch
            issuer: UBND quận
            unit: quan
            period: [2021, 2030]
            targets:
              - {indicator: citizens, year: 2030, comparison: at_least, value: 40, applies_to: children}
              - {indicator: network, year: 2030, comparison: achieve, value: true}
            """,
            "data/quan.csv": "unit,indicator,year,value,numerator,denominator,status,source\n" + rows,
            "narratives/quan/2024.md": nil,
            "unit-changes.csv": nil,
        ]
    }

    private func sentences(_ rows: String, ranking: String = "internal") async throws -> [String] {
        let (now, history) = try await measured(site(rows, ranking: ranking))
        let words = try interfaceWords(of: now.report, in: .vi)
        let edition = Edition(now, history: history, words: words, assets: [:])
        let plan = try #require(now.report.planRefs.first)
        return edition.toldFindings(edition.planEntries(plan), of: now.report[plan].unit, in: edition.year).map(\.inlines.plain)
    }

    @Test("the furthest is one that is behind, said with the unit below that it belongs to")
    func behind() async throws {
        // the first has further to go than the second, but is in time
        let said = try await sentences(
            """
            phuong-1,citizens,2021,,0,1000,,Báo cáo
            phuong-1,citizens,2023,,130,1000,,Báo cáo
            phuong-1,citizens,2024,,140,1000,,Báo cáo
            phuong-2,citizens,2021,,350,1000,,Báo cáo
            phuong-2,citizens,2023,,350,1000,,Báo cáo
            phuong-2,citizens,2024,,352,1000,,Báo cáo

            """)
        #expect(
            said == [
                "Tiến bộ nhiều nhất: Công dân học tập (Phường 1), tăng 1 điểm phần trăm so với năm 2023.",
                "Còn xa nhất: Công dân học tập (Phường 2), 35,2% so với 40% năm 2030 (còn thiếu 4,8 điểm phần trăm).",
                "Chưa có số liệu để đánh giá 1 chỉ tiêu: Thành viên mạng lưới.",
            ])
    }

    @Test("a smaller denominator alone is no progress, and what is praised is not the furthest too")
    func merged() async throws {
        let said = try await sentences(
            """
            phuong-1,citizens,2021,,6,16,,Báo cáo
            phuong-1,citizens,2023,,6,16,,Báo cáo
            phuong-1,citizens,2024,,7,12,,Báo cáo
            phuong-2,citizens,2021,,350,1000,,Báo cáo
            phuong-2,citizens,2023,,350,1000,,Báo cáo
            phuong-2,citizens,2024,,352,1000,,Báo cáo

            """)
        #expect(said.first == "Tiến bộ nhiều nhất: Công dân học tập (Phường 2), tăng 0,2 điểm phần trăm so với năm 2023.")
        #expect(!said.contains { $0.hasPrefix("Còn xa") })
    }

    @Test("where none is behind, that is said: of all, or of those that can be assessed")
    func none() async throws {
        let onTrack = """
            phuong-1,citizens,2024,,450,1000,,Báo cáo
            phuong-2,citizens,2021,,0,1000,,Báo cáo
            phuong-2,citizens,2024,,200,1000,,Báo cáo

            """
        #expect(
            try await sentences(onTrack) == [
                "Trong các chỉ tiêu đánh giá được, không chỉ tiêu nào chậm tiến độ hoặc chưa đạt.",
                "Chưa có số liệu để đánh giá 1 chỉ tiêu: Thành viên mạng lưới.",
            ])
        #expect(try await sentences(onTrack + "quan,network,2024,true,,,,Báo cáo\n") == ["Không chỉ tiêu nào chậm tiến độ hoặc chưa đạt."])
    }

    @Test("an indicator without data is named once, with the units that miss it")
    func missing() async throws {
        #expect(
            try await sentences("quan,network,2024,true,,,,Báo cáo\n") == [
                "Trong các chỉ tiêu đánh giá được, không chỉ tiêu nào chậm tiến độ hoặc chưa đạt.",
                "Chưa có số liệu để đánh giá 1 chỉ tiêu: Công dân học tập (Phường 1, Phường 2).",
            ])
    }

    @Test("a site without comparison singles out no unit below")
    func unranked() async throws {
        let said = try await sentences(
            """
            phuong-1,citizens,2024,,450,1000,,Báo cáo
            phuong-2,citizens,2021,,350,1000,,Báo cáo
            phuong-2,citizens,2024,,351,1000,,Báo cáo
            quan,network,2024,true,,,,Báo cáo

            """, ranking: "off")
        #expect(said == [])
    }

    @Test("a unit's own page does not repeat its name")
    func own() async throws {
        let unit = try await page("units/quan/index.html").text("body")
        #expect(unit.contains("Công dân học tập, <strong>tăng 6 điểm phần trăm"))
        #expect(!unit.contains("(Quận Hòa Bình)"))
    }
}
