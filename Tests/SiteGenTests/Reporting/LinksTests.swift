import Testing

@testable import Reporting

@Suite("Links of narratives and pages")
struct LinksTests {
    private func narrative(_ text: String) -> [String: String?] {
        ["narratives/quan/2024.md": "---\ntitle: Năm 2024\nstatus: approved\n---\nMở đầu.\n\n\(text)\n"]
    }

    @Test("a relative address is refused where it stands, for the text stands on pages of different depths (wrong-link)")
    func relative() async {
        #expect(
            await found(narrative("Xem [số liệu](../index.html) và [trang](khong-co.html)."))
                == ["5", "33"].map { column in
                    "narratives/quan/2024.md:7:\(column): error wrong-link: Quận Hòa Bình, năm 2024: liên kết «\(column == "5" ? "../index.html" : "khong-co.html")» không phải địa chỉ đầy đủ → Ghi địa chỉ đầy đủ https://…; đến trang của chính trang này thì ghi unit:mã-đơn-vị, indicator:mã-chỉ-tiêu, plan:mã-kế-hoạch hoặc page:tên-trang."
                })
    }

    @Test("the same holds in a page of the office's own, also for a place on the page (wrong-link)")
    func onPage() async {
        #expect(
            await found(["pages/about.md": "---\ntitle: Giới thiệu\n---\n[x](#dau)\n"], in: .en) == [
                "pages/about.md:4:1: error wrong-link: Page pages/about.md: the link «#dau» is not a whole address → Write a whole address https://…; for a page of this site write unit:id, indicator:id, plan:id or page:name."
            ])
    }

    @Test(
        "a link to a record that is not there names the one that was meant (wrong-link)",
        arguments: [
            ("unit:qaun", "đơn vị «qaun» → Có phải là “unit:quan”?"),
            ("indicator:citizen", "chỉ tiêu «citizen» → Có phải là “indicator:citizens”?"),
            ("plan:ke-hoch", "kế hoạch «ke-hoch» → Có phải là “plan:ke-hoach”?"), ("page:dat", "trang «dat» → Có phải là “page:data”?"),
            ("plan:zzzzzzzzzz", "kế hoạch «zzzzzzzzzz» → Ghi mã của một kế hoạch có trong plans/."),
        ])
    func unknown(_ address: String, _ said: String) async {
        #expect(
            await found(narrative("Xem [đây](\(address)).")) == [
                "narratives/quan/2024.md:7:5: error wrong-link: Quận Hòa Bình, năm 2024: liên kết «\(address)»: không có \(said)"
            ])
    }

    @Test("whole addresses, mailboxes, records and pages of the site are links")
    func right() async {
        let links = [
            "https://a.vn/b?c#d", "mailto:a@b.vn", "tel:0123", "unit:phuong-1", "indicator:citizens", "plan:ke-hoach", "page:data",
            "page:gioi-thieu",
        ]
        let text = links.map { "[x](\($0))" }.joined(separator: " ") + " <https://a.vn> www.a.vn a@b.vn"
        #expect(await found(narrative(text).merging(["pages/gioi-thieu.md": "---\ntitle: A\n---\n\(text)\n"]) { a, _ in a }) == [])
    }

    @Test("of a plan that could not be read nothing is said twice")
    func unreadPlan() async {
        let said = await found(narrative("[x](plan:nam-nay)").merging(["plans/nam-nay.yaml": "id: nam-nay\nid: nam-nay\n"]) { a, _ in a })
        #expect(said.count == 1 && said[0].hasPrefix("plans/nam-nay.yaml:2:1: error yaml-duplicate-key"), "\(said)")
    }

    @Test("one wrong id is looked for in each list that it is written of (wrong-link)")
    func lists() async {
        let told = await found(narrative("[a](indicator:citizen) [b](plan:citizen) [c](unit:citizen) [d](indicator:citizen)."))
        #expect(told.map { $0.contains("indicator:citizens") } == [true, false, false, true])
        #expect(told.map { $0.contains("plan:citizens") || $0.contains("unit:citizens") } == [false, false, false, false])
    }
}
