import Testing

@testable import Reporting

@Suite("A file on which the others rest")
struct FoundationsTests {
    private let data = "unit,indicator,year,value,sex\nquan,citizens,2024,\"1.234\",\nquan,citizens,2024,40,nu\nquan,citizens,2024,30,nam\n"
    private let dimensions = "dimensions: [{id: sex, name: Giới tính, codes: {nu: Nữ, nam: Nam}}]"

    @Test("of figures nothing is said while site.yaml is empty: its dimensions and its grouping of digits are not known")
    func empty() async {
        let said = await found([
            "site.yaml": "", "data/2024.csv": data,
            "plans/ke-hoach.yaml": smallSite["plans/ke-hoach.yaml"]?.replacing("value: 40", with: "value: \"1.234\""),
        ])
        #expect(said.count == 1 && said[0].hasPrefix("site.yaml: error empty-file: "), "\(said)")
    }

    @Test("a key that stands twice in site.yaml comes before what is wrong elsewhere, and nothing follows from it")
    func twice() async {
        let site = "title: A\npublisher: B\nreport_year: 2024\nreport_year: 2025\n\(dimensions)\n"
        let said = await found([
            "site.yaml": site, "data/2024.csv": data,
            "plans/ke-hoach.yaml": smallSite["plans/ke-hoach.yaml"]?.replacing("unit: quan", with: "unit: qaun"),
        ])
        #expect(said.map { String($0.prefix { $0 != " " }) } == ["site.yaml:4:1:", "plans/ke-hoach.yaml:4:7:"], "\(said)")
    }

    @Test("a misspelt key may be the one that declares the columns")
    func misspelt() async {
        #expect(
            await found([
                "site.yaml": "title: A\npublisher: B\nreport_year: 2024\n\(dimensions.replacing("dimensions:", with: "dimension:"))\n",
                "data/2024.csv": data,
            ]) == [
                "site.yaml:4:1: error unknown-key: site.yaml: không có khóa «dimension» → Có phải là “dimensions”?"
            ])
    }

    @Test("of indicators nothing is said while indicators.yaml cannot be read")
    func indicators() async {
        let said = await found([
            "indicators.yaml": "- id: a\n  id: b\n",
            "published/so.csv": "area,indicator,period,value,source\nHà Nội,citizens,2024,50,https://a.vn\n",
            "narratives/quan/2024.md":
                "---\ntitle: A\nstatus: draft\n---\n## Vì sao {#citizens}\n\nĐạt {{ value citizens 2024 }}, [x](indicator:citizens).\n",
        ])
        #expect(said.count == 1 && said[0].hasPrefix("indicators.yaml:2:3: error yaml-duplicate-key: "), "\(said)")
    }

    @Test("of units nothing is said while units.csv cannot be read")
    func units() async {
        let said = await found([
            "units.csv": "id,name,kind\nquan,\"Quận,district\n",
            "unit-changes.csv": "from,to,date,kind\nphuong-2,phuong-1,2025-01-01,rename\n",
            "narratives/quan/2024.md": "---\ntitle: A\nstatus: draft\n---\n[x](unit:quan)\n",
        ])
        #expect(said.count == 1 && said[0].hasPrefix("units.csv:2:"), "\(said)")
    }

    @Test(
        "the bounds of pace are ratios above 0 (wrong-threshold)",
        arguments: [
            (
                "on_track: -1",
                "5:13: error wrong-threshold: site.yaml: «thresholds.on_track» ghi «-1», ngoài khoảng lớn hơn 0 đến 2 → Ghi tỷ số so với lộ trình, ví dụ 0.95 (không ghi 95)."
            ),
            (
                "ahead: 105",
                "5:10: error wrong-threshold: site.yaml: «thresholds.ahead» ghi «105», ngoài khoảng lớn hơn 0 đến 2 → Ghi tỷ số so với lộ trình, ví dụ 0.95 (không ghi 95)."
            ),
            (
                "on_track: 1.1",
                "5:13: error wrong-threshold: site.yaml: «thresholds.on_track» (1.1) lớn hơn «thresholds.ahead» (1.05) → Ghi on_track lớn hơn 0 và không quá 1.05, hoặc nâng ahead (tối đa 2)."
            ),
            (
                "ahead: 0.9",
                "5:10: error wrong-threshold: site.yaml: «thresholds.on_track» (0.95) lớn hơn «thresholds.ahead» (0.9) → Ghi on_track lớn hơn 0 và không quá 0.9, hoặc nâng ahead (tối đa 2)."
            ),
        ])
    func thresholds(_ line: String, _ said: String) async {
        #expect(await found(["site.yaml": "title: A\npublisher: B\nreport_year: 2025\nthresholds:\n  \(line)\n"]) == ["site.yaml:\(said)"])
        #expect(await found(["site.yaml": "title: A\npublisher: B\nreport_year: 2025\nthresholds: {on_track: 1, ahead: 1.0}\n"]) == [])
    }

    @Test("a name that Windows keeps for a device cannot be a unit, an indicator, a plan or a page (wrong-identifier)")
    func devices() async {
        let advice = { (id: String) in "«\(id)», tên mà Windows giữ riêng, không tạo được thư mục → Đặt mã khác, ví dụ «\(id)-1»." }
        let said = await found([
            "units.csv": "\(smallSite["units.csv"] ?? "")\ncon,Phường Con,ward,quan,,2025-06-30\n",
            "indicators.yaml":
                "\(smallSite["indicators.yaml"] ?? "")\n- {id: lpt9, name: L, group: models, unit_measure: count, direction: up}\n",
            "plans/nul.yaml": "id: nul\ntitle: K\nissuer: U\nunit: quan\nperiod: [2021, 2030]\n",
            "pages/aux.md": "---\ntitle: T\n---\nLời.\n",
        ])
        #expect(
            said == [
                "indicators.yaml:6:8: error wrong-identifier: indicators.yaml: «id» ghi \(advice("lpt9"))",
                "pages/aux.md:1: error wrong-identifier: Trang pages/aux.md: «pages/aux.md» ghi \(advice("aux"))",
                "plans/nul.yaml:1:5: error wrong-identifier: Kế hoạch plans/nul.yaml: «id» ghi \(advice("nul"))",
                "units.csv:5:1: error wrong-identifier: Đơn vị «Phường Con»: «id» ghi \(advice("con"))",
            ])
    }
}
