import SmallContents
import Testing
import Wording

@testable import Composing

@Suite("The search index is a script that names every unit, indicator, plan, duty and approved narrative")
struct SearchTests {

    @Test("a row says what it is, its name, kind and life, and where its page is; an ended unit says so")
    func rows() async throws {
        let script = try await dataFile("search/entries.js")
        #expect(
            script.hasPrefix(
                "window.searchEntries={\"kinds\":[\"\",\"Chỉ tiêu\",\"Kế hoạch\",\"Thuyết minh\",\"Nhiệm vụ\"],\"rows\":[\n[0,"))
        #expect(script.hasSuffix("]\n]};\n"))
        #expect(script.contains("\"units/phuong-1/index.html\""))
        #expect(script.contains("[1,") && script.contains("\"indicators/citizens/index.html\""))
        #expect(script.contains("[2,") && script.contains("[3,\"Năm 2024 của quận\""))
    }

    @Test("the opening words of a narrative are found without their markup")
    func narrativeWords() async throws {
        let script = try await dataFile("search/entries.js")
        #expect(script.contains("Đánh giá chung Mở đầu."), "\(script)")
        #expect(!script.contains("<p>"))
    }

    @Test("a name that is script stays text: quotes and backslashes are escaped")
    func hostileName() async throws {
        let script = try await dataFile(
            "search/entries.js",
            [
                "narratives/quan/2024.md":
                    "---\ntitle: \"a\\\"];alert(1);//\\\\\"\nauthor_office: A\ndate: 2025-01-20\nstatus: approved\n---\nMở đầu.\n"
            ])
        #expect(script.contains("[3,\"a\\\"];alert(1);//\\\\\","), "\(script)")
    }

    @Test("a draft is nobody's word: it is not found")
    func draft() async throws {
        let draft = "---\ntitle: Bản thảo kín\nauthor_office: A\ndate: 2025-01-20\nstatus: draft\n---\nMở đầu.\n"
        #expect(!(try await dataFile("search/entries.js", ["narratives/quan/2024.md": draft])).contains("Bản thảo"))
    }

    @Test("a duty is found by its words, by the agency that carries it and by its partners, at its line on the plan's page")
    func duty() async throws {
        let plan = (tinySite["plans/ke-hoach.yaml"] ?? "").replacing(
            "text: Tổng hợp báo cáo,", with: "text: Tổng hợp báo cáo, partners: Hội Khuyến học,")
        #expect(
            try await dataFile("search/entries.js", ["plans/ke-hoach.yaml": plan]).contains(
                "[4,\"Tổng hợp báo cáo\",\"Phòng Giáo dục, 56/KH-UBND\",\"plans/ke-hoach/index.html#d1\",\"Hội Khuyến học\"]"))
    }

    @Test("a long duty is cut between words; what is cut off is found all the same")
    func longDuty() async throws {
        let long = Array(repeating: "tuyên truyền sâu rộng", count: 8).joined(separator: " ") + " ở thư viện"
        let plan = (tinySite["plans/ke-hoach.yaml"] ?? "").replacing("text: Tổng hợp báo cáo,", with: "text: \(long),")
        let script = try await dataFile("search/entries.js", ["plans/ke-hoach.yaml": plan])
        #expect(
            script.contains(
                "[4,\"tuyên truyền sâu rộng tuyên truyền sâu rộng tuyên truyền sâu rộng tuyên truyền sâu rộng tuyên truyền sâu rộng tuyên…\","
            ), "\(script)")
        #expect(script.contains(",\"truyền sâu rộng tuyên truyền sâu rộng tuyên truyền sâu rộng ở thư viện\"]"), "\(script)")
    }
}
