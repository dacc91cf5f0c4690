import SmallContents
import Testing

@testable import Composing

@Suite("Units without a number of their own stand in lists by name: Vietnamese letters, numbers by value")
struct ListOrderTests {
    private func children(_ rows: [String]) async throws -> [String] {
        let head = "id,name,kind,parent,order\ntinh,Tỉnh Thử,province,,\n"
        let report = try await measured([
            "units.csv": head + rows.joined(separator: "\n") + "\n", "unit-changes.csv": nil, "narratives/quan/2024.md": nil,
            "plans/ke-hoach.yaml": nil,
            "data/quan.csv": "unit,indicator,year,value,status,source\ntinh,citizens,2024,40,,Báo cáo\n",
        ]).now.report
        return AreaTree(report).listed.map { report[$0].name }
    }

    @Test("no numbers: Dĩ An before Đa Kao, Phường 2 before Phường 10")
    func byName() async throws {
        #expect(
            try await children([
                "a,Xã Đa Kao,commune,tinh,", "b,Phường 10,ward,tinh,", "c,Phường 2,ward,tinh,", "d,Xã Dĩ An,commune,tinh,",
                "e,Xã Bà Nà,commune,tinh,", "f,Xã Ba Vì,commune,tinh,",
            ]) == ["Tỉnh Thử", "Phường 2", "Phường 10", "Xã Ba Vì", "Xã Bà Nà", "Xã Dĩ An", "Xã Đa Kao"])
    }

    @Test("the official number comes before the name; who has none follows")
    func numbered() async throws {
        #expect(
            try await children(["a,Xã An,commune,tinh,", "b,Xã Yên,commune,tinh,1", "c,Xã Ất,commune,tinh,", "d,Xã Xuân,commune,tinh,2"])
                == ["Tỉnh Thử", "Xã Yên", "Xã Xuân", "Xã An", "Xã Ất"])
    }

    @Test("siblings change places among themselves only")
    func places() async throws {
        #expect(
            try await children([
                "b,Xã B,commune,tinh,", "khu,Đặc khu,special-zone,,", "a,Xã A,commune,tinh,", "k2,Ấp 2,hamlet,b,", "k1,Ấp 1,hamlet,b,",
            ])
                == ["Đặc khu", "Xã A", "Tỉnh Thử", "Xã B", "Ấp 1", "Ấp 2"])
    }

    @Test("a unit that is alone at the top is called by its name")
    func top() async throws {
        let units = (tinySite["units.csv"] ?? "").replacing(
            "phuong-moi,Phường Mới,ward,,2024-07-01,,", with: "phuong-moi,Phường Mới,ward,quan,2024-07-01,,")
        let alone: [String: String?] = ["units.csv": units, "unit-changes.csv": nil]
        for path in ["reporting/2024/index.html", "indicators/families/index.html"] {
            let said = try await page(path, alone).text
            #expect(!said.contains("không có cấp trên") && said.contains("Quận Hòa Bình"), "\(path)")
        }
    }
}
