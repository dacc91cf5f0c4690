import Diagnostics
import Loading
import Testing

@testable import Reporting

@Suite("Pictures of narratives and pages")
struct PicturesTests {
    /// As far as a header goes.
    private static let png: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 3, 32, 0, 0, 2, 88, 8, 2, 0, 0, 0,
    ]

    /// All that is found in the small site with a narrative that begins on line 5, and pictures.
    private func found(_ text: String, pictures: [String] = [], more: [String: String] = [:]) async -> [String] {
        let texts = smallSite.merging(["narratives/quan/2024.md": "---\ntitle: Năm 2024\nstatus: approved\n---\n\(text)\n"]) { $1 }.merging(
            more
        ) { $1 }
        let files = texts.mapValues { Array($0.utf8) }.merging(pictures.map { ($0, Self.png) }) { $1 }
        return await validate(await loadContent(root: "content", disk: .holding(files))).diagnostics.map { found in
            "\(found.location): \(found.severity) \(found.rule): \(found.message.vi)" + (found.suggestion.map { " → \($0.vi)" } ?? "")
        }
    }

    @Test("a picture of the content is shown by its path, in narratives, notes and pages")
    func right() async throws {
        let text = "![Lễ](images/le.png), ![a](images/2024/a.PNG)[^1]\n\n[^1]: ![b](images/b.png)"
        #expect(
            await found(
                text, pictures: ["images/le.png", "images/2024/a.PNG", "images/b.png"],
                more: ["pages/x.md": "---\ntitle: A\n---\n![c](images/le.png)\n"]) == [])
    }

    @Test(
        "one of another place is shown by no page, and refused where it stands (outside-picture)",
        arguments: [
            "https://a.vn/x.png", "HTTP://a.vn/x.png", "//a.vn/x.png", "\\\\a.vn/x.png", "/\\a.vn/x.png", "data:image/png;base64,AAAA",
            "file:///etc/hostname", "javascript:alert(1)", "unit:quan",
            "ftp://a.vn/x.png", "picture:0",
        ])
    func outside(_ address: String) async {
        let said = await found("Xem ![Lễ](<\(address.replacing("\\", with: "\\\\"))>).")
        #expect(
            said == [
                "narratives/quan/2024.md:5:5: error outside-picture: Quận Hòa Bình, năm 2024: ảnh «\(address)» không nằm trong content/images/, nên không trang nào hiện → Chép ảnh vào content/images/ rồi ghi đường dẫn từ content/: ![lời thay ảnh](images/ten-anh.jpg)."
            ])
    }

    @Test(
        "a path that leads to no picture names the one that was meant; capitals count (unknown-picture)",
        arguments: [
            ("../../images/le.png", "images/le.png"), ("/images/le.png", "images/le.png"), ("le.png", "images/le.png"),
            ("images/LE.PNG", "images/le.png"), ("images\\le.png", "images/le.png"),
            ("images/lee.png", "images/le.png"),
        ])
    func meant(_ address: String, _ meant: String) async {
        let said = await found("![Lễ](<\(address.replacing("\\", with: "\\\\"))>) ![Lễ](images/le.png)", pictures: ["images/le.png"])
        #expect(
            said == [
                "narratives/quan/2024.md:5:1: error unknown-picture: Quận Hòa Bình, năm 2024: không có ảnh «\(address)» → Có phải là “\(meant)”?"
            ])
    }

    @Test("where none is near, it says where pictures lie (unknown-picture)")
    func none() async {
        #expect(
            await found("![Lễ](khai-giang.png)") == [
                "narratives/quan/2024.md:5:1: error unknown-picture: Quận Hòa Bình, năm 2024: không có ảnh «khai-giang.png» → Chép ảnh vào content/images/ rồi ghi đường dẫn từ content/: images/ten-anh.jpg, chữ hoa, chữ thường đúng như tên tệp."
            ])
    }

    @Test("of a picture that could not be read nothing is said twice")
    func unread() async {
        let said = await found("![Lễ](images/le.svg) ![Lễ](images/le.jpg)", pictures: ["images/le.svg", "images/le.jpg"])
        #expect(said.map { $0.prefix { $0 != ":" } } == ["images/le.jpg", "images/le.svg"], "\(said)")
    }

    @Test("whoever cannot see it is told what it shows (picture-without-words)", arguments: ["", " ", "–", "![](images/le.png)"])
    func words(_ words: String) async {
        let said = await found("![\(words)](images/le.png)", pictures: ["images/le.png"])
        #expect(
            said.contains(
                "narratives/quan/2024.md:5:1: error picture-without-words: Quận Hòa Bình, năm 2024: ảnh «images/le.png» không có lời thay ảnh → Ghi trong ngoặc vuông ảnh cho thấy gì: ![Lễ khai giảng năm 2024](images/le-khai-giang.jpg)."
            ))
    }

    @Test(
        "a name that is no address, or that Windows keeps for itself (wrong-picture-name)",
        arguments: [
            ("images/Lễ khai giảng (1).PNG", "images/le-khai-giang-1.png"), ("images/năm 2024/le.png", "images/nam-2024/le.png"),
            ("images/CON.png", "images/con-1.png"),
        ])
    func names(_ path: String, _ better: String) async {
        #expect(
            await found("![Lễ](<\(path)>)", pictures: [path]) == [
                "\(path): error wrong-picture-name: Ảnh: tên «\(path)» không dùng làm địa chỉ trên mạng được → Đổi tên thành \(better): chữ không dấu, chữ số, gạch nối."
            ])
    }

    @Test("one that no text shows is told of, unless a text could not be read (unused-picture)")
    func unused() async {
        let said =
            "images/nham.png: warning unused-picture: Ảnh: không bài nào dùng ảnh này, nên ảnh không được đưa lên trang → Ghi ![lời thay ảnh](images/nham.png) trong bài, hoặc xóa tệp."
        #expect(await found("![Lễ](images/le.png)", pictures: ["images/le.png", "images/nham.png"]) == [said])
        let open = await found("Mở đầu.", pictures: ["images/nham.png"], more: ["pages/x.md": "---\ntitle: A\n![c](images/nham.png)\n"])
        #expect(open.count == 1 && open[0].contains("front-matter"), "\(open)")
    }

    @Test("a picture that is wrong holds up nobody who needs the figures alone; nor is one unused because its text was set aside")
    func sound() async throws {
        let files = smallSite.merging([
            "narratives/quan/2024.md": "---\ntitle: Năm 2024\nstatus: approved\n---\n![](images/le.png) ![a](https://a.vn)\n"
        ]) { $1 }
        .mapValues { Array($0.utf8) }.merging(["images/le.png": Self.png, "images/hong.jpg": Self.png]) { $1 }
        let part = await soundPart(of: await loadContent(root: "content", disk: .holding(files)), for: .letters)
        let report = try #require(part.report)
        #expect(
            report.setAside.parts.isEmpty
                && report.setAside.unneeded.map(\.rule).sorted() == ["outside-picture", "picture-format", "picture-without-words"])
        #expect(report.narratives.isEmpty && report.warnings.isEmpty, "\(report.warnings)")
    }
}
