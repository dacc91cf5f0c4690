import Rendering
import SmallContents
import Testing
import Wording

@testable import Composing
@testable import Papers

@Suite("The copy of a report that is to be signed")
struct FinalCopyTests {
    private static let signed: [String: String?] = [
        "plans/ke-hoach.yaml": (tinySite["plans/ke-hoach.yaml"] ?? "").replacing(
            "unit: quan\n", with: "unit: quan\nsignature: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]\n")
    ]

    private func papers(_ changes: [String: String?] = [:], isFinal: Bool = true) async throws -> PrintedPapers {
        let (now, history) = try await measured(changes)
        return try PrintedPapers(now, history: history, assets: [:], isFinal: isFinal)
    }

    private func report(_ changes: [String: String?] = [:], isFinal: Bool = true) async throws -> FramedPage {
        let papers = try await papers(changes, isFinal: isFinal)
        return papers.page(of: try #require(papers.edition.report.area(id: "quan")), .summary)
    }

    /// What forbids it, as `path:line: message`.
    private func unfit(_ changes: [String: String?], _ unit: String = "quan") async throws -> [String] {
        let papers = try await papers(Self.signed.merging(changes) { $1 })
        return papers.unfit([try #require(papers.edition.report.area(id: unit))]).map { "\($0.location): \($0.message.vi)" }
    }

    @Test("a draft says so in its head and at the foot of every page; the copy to be signed says it nowhere")
    func marks() async throws {
        #expect(try await report(isFinal: false).text.contains("DỰ THẢO"))
        #expect(try await report(isFinal: false).text("rules").contains("Dự thảo"))
        let final = try await report()
        #expect(!final.text.uppercased().contains("DỰ THẢO"))
        // who registers and signs it fills these in
        #expect(final.text.contains("ngày ...... tháng ...... năm") && final.text.contains("/BC-UBND"))
    }

    @Test(
        "parts that nobody wrote stand empty in a draft; the copy leaves them out, counts on without a gap, and the program can say which")
    func empty() async throws {
        let headings = { (page: FramedPage) in page.text.matches(of: /heading: ([IV]+\. .*)/).map { String($0.1) } }
        #expect(
            headings(try await report(isFinal: false)) == [
                "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", "II. KẾT QUẢ THỰC HIỆN", "III. ĐÁNH GIÁ CHUNG", "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025",
                "V. ĐỀ XUẤT, KIẾN NGHỊ",
            ])
        let final = try await report()
        #expect(headings(final) == ["I. KẾT QUẢ THỰC HIỆN", "II. ĐÁNH GIÁ CHUNG"])
        #expect(!final.text.contains("(Chưa có nội dung được duyệt.)"))
        let papers = try await papers()
        let left = papers.leftOut(of: [try #require(papers.edition.report.area(id: "quan"))])
        #expect(left.map(\.unit) == ["Quận Hòa Bình"])
        #expect(left.first?.parts == ["Công tác lãnh đạo, chỉ đạo", "Phương hướng, nhiệm vụ năm 2025", "Đề xuất, kiến nghị"])
    }

    @Test("real figures, an approved text and a signature: nothing forbids it")
    func fit() async throws { #expect(try await unfit([:]) == []) }

    @Test("a text that nobody approved forbids it")
    func draft() async throws {
        let text = (tinySite["narratives/quan/2024.md"] ?? "").replacing("status: approved", with: "status: draft")
        #expect(
            try await unfit(["narratives/quan/2024.md": text]) == [
                "narratives/quan/2024.md:1: Quận Hòa Bình, năm 2024: bài viết còn là bản nháp (status: draft)"
            ])
    }

    @Test("made-up figures forbid it: each unit and indicator with its file and lines; those of a later year do not")
    func madeUp() async throws {
        let data = """
            unit,indicator,year,value,numerator,denominator,status,illustrative,source
            quan,citizens,2023,,250,1000,final,true,Minh họa
            quan,citizens,2024,,310,1000,final,true,Minh họa
            quan,families,2024,800,,,final,false,Báo cáo
            phuong-1,citizens,2024,,200,500,final,true,Minh họa
            phuong-1,families,2024,20,,,final,true,Minh họa

            """
        #expect(
            try await unfit(["data/quan.csv": data]) == [
                "data/quan.csv:3: Quận Hòa Bình, «Công dân học tập», năm 2023, 2024: số liệu minh họa",
                "data/quan.csv:5: Phường 1, «Công dân học tập», năm 2024: số liệu minh họa; và 1 chỉ tiêu nữa của đơn vị này",
            ])
        let real = data.replacing("final,true,Minh họa", with: "final,false,Báo cáo")
        #expect(try await unfit(["data/quan.csv": real]) == [])
    }

    @Test("a made-up result of a duty forbids it")
    func duty() async throws {
        let results = "duty,year,state,illustrative\nd1,2024,done,true\n"
        let found = try await unfit(["duty-results.csv": results])
        #expect(found == ["duty-results.csv:2: Quận Hòa Bình, nhiệm vụ «d1», năm 2024: kết quả minh họa"])
    }

    @Test("a signature without lines forbids it, where it would be written; a paper of another language has none")
    func unsigned() async throws {
        #expect(
            try await unfit(["plans/ke-hoach.yaml": tinySite["plans/ke-hoach.yaml"]]) == [
                "plans/ke-hoach.yaml:1:5: Quận Hòa Bình: báo cáo chưa có khối chữ ký (signature)"
            ])
        // a unit without a plan of its own signs as site.yaml says
        #expect(try await unfit([:], "phuong-1") == ["site.yaml:1: Phường 1: báo cáo chưa có khối chữ ký (signature)"])
    }

    @Test("dots of a scaffold that were never filled in forbid it")
    func unfilled() async throws {
        let text = (tinySite["narratives/quan/2024.md"] ?? "") + "\n\n## Đề xuất {#de-xuat}\n\n…\n"
        #expect(
            try await unfit(["narratives/quan/2024.md": text]).contains {
                $0.hasPrefix("narratives/quan/2024.md:19:1: ") && $0.contains("…")
            })
    }
}
