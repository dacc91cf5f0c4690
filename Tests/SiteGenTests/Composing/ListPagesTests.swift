import SmallContents
import Telling
import Testing

@testable import Composing

@Suite("The pages that list, define and find")
struct ListPagesTests {
    @Test("units that live stand first, those that ended after them, each once with its kind and life, beneath the one it belongs to")
    func units() async throws {
        let read = try await page("units/index.html").read
        #expect(read.contains("\n- Phường Mới Phường, từ 01/7/2024\n\nSố chỉ tiêu theo đánh giá"))
        #expect(
            read.contains(
                "\nĐã kết thúc hoạt động (3)\n-------------------------\n\n- Quận Hòa Bình Quận, đến hết 30/6/2025\n\n    - Phường 1 Phường, đến hết 30/6/2025\n    - Phường 2 Phường, đến hết 30/6/2025\n"
            ))
        #expect(read.components(separatedBy: "Phường Mới ").count == 2)
    }

    @Test("a unit that outlived the one above it still stands among the living; whose the ended ones were is said by name")
    func mixed() async throws {
        let units = """
            id,name,kind,parent,valid_from,valid_to,basis
            tinh,Tỉnh Thử,province,,,,
            quan,Quận Hòa Bình,district,tinh,,2025-06-30,
            phuong-1,Phường 1,ward,quan,,,
            phuong-2,Phường 2,ward,quan,,2025-06-30,
            """
        let read = try await page("units/index.html", ["units.csv": units, "unit-changes.csv": nil]).read
        #expect(read.contains("\n- Tỉnh Thử Tỉnh\n\n    - Phường 1 Phường\n\nSố chỉ tiêu"), "\(read)")
        #expect(
            read.contains("\n- Tỉnh Thử\n\n    - Quận Hòa Bình Quận, đến hết 30/6/2025\n\n        - Phường 2 Phường, đến hết 30/6/2025\n"),
            "\(read)")
    }

    @Test("how many indicators of each unit stand how, and whose line a word of pace is; a count that rests on made-up figures is starred")
    func counts() async throws {
        let units = try await page("units/index.html")
        #expect(units.read.contains("Số chỉ tiêu theo đánh giá của từng đơn vị, năm 2024\n"))
        #expect(units.read.contains("- Quận Hòa Bình. Chậm tiến độ: 1; Chưa báo cáo: 1; Vượt tiến độ: 1\n"), "\(units.read)")
        #expect(units.read.contains("so với lộ trình nội suy của trang"))
        let rows = (tinySite["data/quan.csv"] ?? "").replacing("quan,families,2024,800,,,,,", with: "quan,families,2024,800,,,,true,")
        let madeUp = try await page("units/index.html", ["data/quan.csv": rows])
        #expect(madeUp.read.contains("Chậm tiến độ: 1; Chưa báo cáo: 1; Vượt tiến độ: 1*\n"))
        #expect(madeUp.text("body").contains("<p class=\"signs\">* số liệu minh họa, không phải kết quả thật</p>"))
    }

    @Test("a plan's row says its number, unit, period and how much it asks for")
    func plans() async throws {
        #expect(
            try await page("plans/index.html").read.contains(
                "- Kế hoạch xây dựng xã hội học tập. Số, ký hiệu: 56/KH-UBND; Đơn vị: Quận Hòa Bình; Thời kỳ: 2021–2030; Số chỉ tiêu: 3; Số nhiệm vụ: 1\n"
            ))
    }

    @Test("every year leads to its page, the newest first")
    func years() async throws {
        let years = try await page("years/index.html").text("body").matches(of: /href="\.\.\/years\/(\d+)\/index\.html"/).map { $0.1 }
        #expect(years == ["2024", "2023", "2022", "2021"])
    }

    @Test("every standing is defined with its badge, on the page of the method as in the glossary")
    func standings() async throws {
        for path in ["method/index.html", "glossary/index.html"] {
            let page = try await page(path)
            #expect(page.read.contains("\nChậm tiến độ: Mức thay đổi từ năm gốc dưới ngưỡng"), "\(path)")
            #expect(page.text("body").matches(of: /<dt><span class="badge is-/).count == 11, "\(path)")
        }
    }

    @Test("data/ leads to every table in every form, and says what each column means")
    func data() async throws {
        let data = try await page("data/index.html")
        for file in ["observations.csv", "observations.excel.csv", "observations.json", "units/quan.csv", "indicators/citizens.json"] {
            #expect(data.text("body").contains("<a href=\"../data/\(file)\">"), "\(file)")
        }
        for place in ["h-files", "h-about", "h-columns", "h-units", "h-indicators"] {
            #expect(data.text("body").contains("<h2 id=\"\(place)\">"), "\(place)")
        }
        #expect(data.read.contains("- illustrative. Ý nghĩa: ") && data.read.contains("- Phường Mới phuong-moi. Tải về: CSV"))
    }

    @Test("the field of the search has what its script asks for; without a script the page says where to look")
    func search() async throws {
        let search = try await page("search/index.html")
        #expect(search.text("scripts") == "src: ../search/entries.js\nsrc: ../assets/search.js")
        let body = search.text("body")
        for part in [
            "id=\"search\"", "data-up=\"../\"", "id=\"q\"", "id=\"found\" role=\"status\"", "id=\"results\"", "<h2 id=\"h-lists\">",
        ] {
            #expect(body.contains(part), "\(part)")
        }
        #expect(search.read.contains("Mọi trang đều có trong các danh mục dưới đây.") && body.contains("<noscript>"))
    }
}
