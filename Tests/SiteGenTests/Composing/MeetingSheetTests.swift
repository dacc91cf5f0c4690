import Rendering
import SmallContents
import Testing

@testable import Composing
@testable import Papers

@Suite("The sheet for the meeting")
struct MeetingSheetTests {
    private func sheet(_ changes: [String: String?] = [:], _ unit: String = "quan", codes: [String: [[Bool]]] = [:]) async throws -> String
    {
        let (now, history) = try await measured(changes)
        var papers = try PrintedPapers(now, history: history, assets: [:])
        papers.codes = codes
        return papers.page(of: try #require(papers.edition.report.area(id: unit)), .sheet).text
    }

    private let onTheWeb = ["site.yaml": (tinySite["site.yaml"] ?? "") + "\nbase_url: https://quan.example.vn\n"]

    @Test("a square for each target, the worst first, and what the signs mean")
    func strip() async throws {
        let text = try await sheet()
        #expect(text.contains("Đến 2025: 2 mục tiêu (1 chậm tiến độ; 1 vượt tiến độ)."), "\(text)")
        let squares = text.components(separatedBy: "<svg class=\"plot\"").dropFirst().first ?? ""
        // black and white, and its key
        #expect(squares.contains("#000000") && squares.contains(">chậm tiến độ</text>") && squares.contains(">vượt tiến độ</text>"))
        #expect(!(try await sheet([:], "phuong-1")).contains("class=\"plot\""))
    }

    @Test("the unit's page by its address, and by a code where one was made; neither where the site has no address")
    func code() async throws {
        let address = "https://quan.example.vn/units/quan/index.html"
        let squares = Array(repeating: Array(repeating: true, count: 21), count: 21)
        let text = try await sheet(onTheWeb, codes: [address: squares])
        #expect(text.contains("Trang của đơn vị: \(address)") && text.contains("Quét mã để mở trang của đơn vị: \(address)</title>"))
        #expect(text.contains("viewBox=\"0 0 29 29\""))
        let without = try await sheet(onTheWeb)
        #expect(without.contains("Trang của đơn vị: \(address)") && !without.contains("Quét mã"))
        let nowhere = try await sheet()
        #expect(!nowhere.contains("Trang của đơn vị") && !nowhere.contains("Quét mã"))
    }

    @Test("duties in one line, the star of a made-up result with it; a unit of whose year nothing else is known has them in a table")
    func duties() async throws {
        let results = "duty,year,state,illustrative\nd1,2024,doing,true\n"
        #expect(try await sheet(["duty-results.csv": results]).contains("Nhiệm vụ năm 2024: 1 quá hạn<span class=\"mark\">*</span>."))
        let plan = """
            id: ke-hoach
            title: Kế hoạch
            issuer: Ủy ban nhân dân phường Mới
            unit: phuong-moi
            period: [2024, 2030]
            duties:
              - {id: d1, section: V.1, agency: Văn phòng, role: responsible, text: Mở lớp học, deadlines: [{every: year}]}
            """
        let text = try await sheet(
            ["plans/ke-hoach.yaml": plan, "narratives/quan/2024.md": nil, "duty-results.csv": "duty,year,state\nd1,2024,done\n"],
            "phuong-moi")
        #expect(text.contains("Có 1 nhiệm vụ: 1 đã hoàn thành.") && text.contains(">Mở lớp học"))
    }
}
