import Diagnostics
import Testing

@testable import Loading

@Suite("Letters that were lost on the way")
struct GarbledTextTests {
    private func found(_ text: String) -> [String] {
        garbledText(Array(text.utf8), path: "units.csv").map { "\($0.location): \($0.message.vi)" }
    }

    @Test(
        "question marks for letters, bytes read as Western letters and replacement characters are shown with their place",
        arguments: [
            ("id,name\nhcm,H? Chí Minh", "units.csv:2:6: chữ «H?» hỏng dấu"),
            ("id,name\nbd,Qu?n Ba Đình", "units.csv:2:6: chữ «Qu?n» hỏng dấu"),
            ("id,name\ndd,Phường ?ống ?a", "units.csv:2:11: chữ «?ống» hỏng dấu"),
            ("id,name\np,Ph??ng 1", "units.csv:2:5: chữ «Ph??ng» hỏng dấu"),
            ("id,name\nhcm,Há»“ ChÃ­ Minh", "units.csv:2:6: chữ «Há»“» hỏng dấu"),
            ("id,name\nt,BÃ¬nh Thuáº\u{ad}n", "units.csv:2:4: chữ «BÃ¬nh» hỏng dấu"),
            ("id,name\np,PhÆ°á»ng", "units.csv:2:5: chữ «PhÆ°á»ng» hỏng dấu"),
            ("id,name\nd,Ä‘áº§u", "units.csv:2:3: chữ «Ä‘áº§u» hỏng dấu"),
            ("id,name\nd,há»— trá»£", "units.csv:2:10: chữ «trá»£» hỏng dấu"),
            ("id,name\nb,B\u{fffd}o c\u{fffd}o", "units.csv:2:4: chữ «B\u{fffd}o» hỏng dấu"),
        ])
    func garbled(_ text: String, _ expected: String) {
        #expect(found(text) == [expected])
    }

    @Test(
        "what is written so on purpose is left alone",
        arguments: [
            "Vì sao? Do thiếu giáo viên. Có phải của UBND? Đúng.", "https://vi.du/tin?id=5&trang=2", "/tin?muc=3",
            "«PHƯỜNG, XÃ» và «đánh giá»", "«khá»; «giá», «XÃ»–«TỔ»",
            "«đánh giá»… rồi thôi", "ÂN, Ôn, Êm, Ãi", "Đã rõ?", "50%?", "Café “crème”", "«giá»’ và «giá»”", "",
        ])
    func left(_ text: String) {
        #expect(found(text) == [])
    }

    @Test("one a line, and after twenty lines a count")
    func many() {
        let all = found(String(repeating: "Qu?n,Qu?n\n", count: 25))
        #expect(all.count == 21)
        #expect(all[0] == "units.csv:1:3: chữ «Qu?n» hỏng dấu")
        #expect(all.last == "units.csv:20: còn 5 dòng nữa có chữ hỏng dấu")
    }

    @Test("the advice is how to save the file, and the rest of the content is read")
    func advice() async {
        let content = await loadContent(root: "content", disk: .holding(["units.csv": "id,name,kind\nhcm,H? Chí Minh,city\n"]))
        let found = content.diagnostics.filter { $0.location.path == "units.csv" }
        #expect(found.map(\.severity) == [.warning])
        #expect(found.first?.suggestion?.vi == "Gõ lại chữ này; nếu cả tệp như vậy, mở tệp gốc bằng Excel và lưu lại thành “CSV UTF-8”.")
        #expect(content.units?.rowCount == 1)
    }
}
