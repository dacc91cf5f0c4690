import Diagnostics
import Loading
import Testing

@testable import Reporting

@Suite("Content without end comes to an end")
struct LimitsTests {
    private func chain(_ count: Int) -> String {
        "id,name,kind,parent\n" + (0..<count).map { "u\($0),Đơn vị \($0),ward,\($0 == 0 ? "" : "u\($0 - 1)")\n" }.joined()
    }

    @Test("nobody stands below more than a hundred others; the first of a branch is told (parent-depth)")
    func depth() async {
        let only: [String: String?] = ["plans/ke-hoach.yaml": nil, "data/2024.csv": nil]
        func found(_ units: String) async -> [String] { await foundIn(only.merging(["units.csv": units]) { $1 }) }
        #expect(await found(chain(101)) == [])
        let told =
            "units.csv:103:1: error parent-depth: Đơn vị «u101»: đứng dưới quá 100 cấp «parent» → Sửa «parent» ở đây hoặc ở một mục phía trên."
        #expect(await found(chain(102)) == [told])
        #expect(await found(chain(5_000)) == [told])
        // whichever way round they stand in the file
        let reversed = chain(102).split(separator: "\n")
        let backwards = ([reversed[0]] + reversed.dropFirst().reversed()).joined(separator: "\n")
        #expect(await found(backwards).map { $0.hasPrefix("units.csv:2:1: error parent-depth: Đơn vị «u101»") } == [true])
    }

    @Test("a circle is told as a circle, with whatever hangs on it (parent-cycle)")
    func circle() async {
        let units = chain(300).replacing("u0,Đơn vị 0,ward,\n", with: "u0,Đơn vị 0,ward,u1\n")
        let found = await foundIn(["units.csv": units, "plans/ke-hoach.yaml": nil, "data/2024.csv": nil])
        #expect(
            found.filter { $0.contains("parent-cycle") }.count == 1 && found.filter { $0.contains("parent-depth") }.count <= 1, "\(found)")
    }

    @Test("a unit does not become itself, by whatever name (unit-change-to-itself)")
    func itself() async {
        #expect(
            await foundIn([
                "unit-changes.csv": "from,to,date,kind\nphuong-2,phuong-2,2025-01-01,boundary\nphuong-1,Phường 1,2025-01-01,rename\n"
            ])
                == [
                    ("2", "phuong-2"), ("3", "Phường 1"),
                ].map { line, to in
                    "unit-changes.csv:\(line):10: error unit-change-to-itself: Thay đổi đơn vị: «from» và «to» cùng là «\(to)» → Ghi đơn vị kia; địa giới đổi thì ghi đơn vị đã giao hoặc đã nhận phần đất."
                })
    }

    @Test(
        "a language of the site is named once (repeated-language)",
        arguments: [("[vi, vi]", "vi", 17), ("[vi, en, tiếng Anh]", "tiếng Anh", 21)])
    func languages(written: String, second: String, column: Int) async {
        let found = await foundIn(["site.yaml": (smallSite["site.yaml"] ?? "") + "\nlanguages: \(written)\n"], in: .en)
        let first = written.hasPrefix("[vi, vi") ? 13 : 17
        #expect(
            found.filter { $0.contains(" error ") } == [
                "site.yaml:4:\(column): error repeated-language: site.yaml: «languages» names a language twice: «\(second)» stands at character \(first) of line 4 already → Keep one, as in [vi] or [vi, en]."
            ])
    }

    @Test("a data file that is wrong row after row is not read to its end, and nobody's figures in it are used (too-many-faults)")
    func faults() async {
        let rows = String(repeating: "quan,citizens,2024,x\n", count: 100_001)
        let part = await soundPart(
            of: raw(["data/2024.csv": "unit,indicator,year,value\n\(rows)phuong-1,citizens,2024,40\n"]), for: .letters)
        let parts = part.report?.setAside.parts ?? []
        let named = parts.flatMap { each -> [String] in
            if case .figures(let areas, _) = each.what { areas.compactMap { part.report?[$0].id } } else { [] }
        }
        #expect(Set(named) == ["quan", "phuong-1"])
        let told = Set(parts.flatMap(\.faults).map { "\($0.location): \($0.severity) \($0.rule): \($0.message.vi)" })
        #expect(
            told == [
                "data/2024.csv:1: error too-many-faults: Tệp data/2024.csv: đã có 100.000 dòng lỗi, từ dòng 100002 trở đi không đọc nữa",
                "data/2024.csv:2:20: error wrong-number: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: «value» ghi «x», có chữ lẫn trong số; và 99.999 dòng nữa (dòng 3–100001)",
            ])
    }

    @Test("each row of a crowd is laid to whom it speaks of, though only its line is kept")
    func crowd() async {
        let rows = (0..<20_500).map { "quan,citizens,2024,x\($0)\n" }.joined()
        let part = await soundPart(
            of: raw(["data/2024.csv": "unit,indicator,year,value\n\(rows)phuong-1,citizens,2023,y\nphuong-2,citizens,2023,40\n"]),
            for: .letters)
        let parts = part.report?.setAside.parts.compactMap { each -> String? in
            guard case .figures(let areas, let year) = each.what, let report = part.report else { return nil }
            return "\(areas.map { report[$0].id }.joined(separator: "+")) \(year ?? 0)"
        }
        #expect(parts == ["quan 2024", "phuong-1 2023"])
    }

    @Test("the catalogue and a dimension have so many entries (too-many-records)")
    func records() async {
        let many = (0...10_000).map { "- {id: i\($0), name: Chỉ tiêu \($0), group: models, unit_measure: count, direction: up}\n" }.joined()
        let found = await foundIn(["indicators.yaml": many])
        #expect(
            found.first
                == "indicators.yaml:10001:8: error too-many-records: indicators.yaml: có 10.001 chỉ tiêu, tối đa 10.000 → Xem lại có phải tên, số thứ tự hoặc ngày đã vào nhầm chỗ của mã."
        )
        let site = (smallSite["site.yaml"] ?? "") + "\ndimensions: [nhom]\n"
        let rows = (0..<2).flatMap { _ in (0...10_000).map { "quan,citizens,2024,\($0 % 100),c\($0)\n" } }.joined()
        let codes = await foundIn(["site.yaml": site, "data/2024.csv": "unit,indicator,year,value,nhom\n" + rows])
        #expect(
            codes.contains(
                "site.yaml:1: error too-many-records: Phân tổ của số liệu: có 10.001 mã ở «nhom», tối đa 10.000 → Xem lại có phải tên, số thứ tự hoặc ngày đã vào nhầm chỗ của mã."
            ))
    }

    @Test("words of the interface have keys of a length (long-name)")
    func keys() async {
        let key = String(repeating: "k", count: 201)
        let found = await foundIn(["strings/vi.yaml": "? \"\(key)\"\n: {a: x, b: y}\n"])
        #expect(
            found.first { $0.contains(" long-name: ") }?.hasPrefix(
                "strings/vi.yaml:1:3: error long-name: Tệp strings/vi.yaml: khóa «\(key)") == true, "\(found)")
    }

    private func raw(_ changes: [String: String?]) async -> RawContent {
        var files = smallSite
        for (path, text) in changes { files[path] = text }
        return await loadContent(root: "content", disk: .holding(files))
    }
}

/// `found` of SmallSite, where a test has a `found` of its own.
private func foundIn(_ changes: [String: String?], in language: MessageLanguage = .vi) async -> [String] {
    await found(changes, in: language)
}
