import Measuring
import Reporting
import SmallContents
import Testing
import Wording

@testable import Charting
@testable import Composing
@testable import Papers

/// A province with three phường, two xã and one đặc khu.
private enum Mixed {
    static let units = """
        id,name,kind,parent,valid_from,valid_to,basis
        tinh,Tỉnh Hòa,province,,,,
        mot,Phường Một,ward,tinh,,,
        hai,Phường Hai,ward,tinh,,,
        ba,Phường Ba,ward,tinh,,,
        dong,Xã Đông,commune,tinh,,,
        tay,Xã Tây,commune,tinh,,,
        dao,Đặc khu Đảo,special-zone,tinh,,,

        """
    static let shares = [("mot", 500), ("hai", 450), ("ba", 400), ("dong", 350), ("tay", 300), ("dao", 200)]
    static let data =
        "unit,indicator,year,value,numerator,denominator,status,source\n"
        + shares.map { "\($0.0),thuong-xuyen,2024,,\($0.1),1000,final,Báo cáo\n" }.joined()

    static func files(_ changes: [String: String?] = [:]) -> [String: String?] {
        Province.files(["units.csv": units, "data/tinh.csv": data].merging(changes) { $1 })
    }
}

@Suite("The only unit of its kind stands with its siblings")
struct KindsTests {
    private let uncovered: [String: String?] = ["plans/tinh.yaml": Province.plan.replacing("applies_to: children, ", with: "")]

    @Test("all that one target covers stand in one drawing, one range and one table, whatever their kinds")
    func covered() async throws {
        let facts = try await compared(Mixed.files())
        #expect(facts.map { $0.rows.map(\.name) } == [["Đặc khu Đảo", "Xã Tây", "Xã Đông", "Phường Ba", "Phường Hai", "Phường Một"]])
        #expect(
            facts[0].title.hasPrefix(
                "Người học thường xuyên, đặc khu, phường, xã thuộc Tỉnh Hòa, 2024: thấp nhất 20,0% (Đặc khu Đảo), cao nhất 50,0% (Phường Một)."
            ))
        let units = try await page("indicators/thuong-xuyen/index.html", Mixed.files()).text("body")
        #expect(units.contains("từ 20,0% (Đặc khu Đảo) đến 50,0% (Phường Một)"))
        #expect(units.split(separator: "Năm 2024: từ").count == 2)
    }

    @Test("they are ranked together too")
    func ranks() async throws {
        #expect(try await places(Mixed.files()) == ["mot 1/6", "hai 2/6", "ba 3/6", "dong 4/6", "tay 5/6", "dao 6/6"])
    }

    @Test("without such a target the only one of its kind joins the kind that has the most, and the other kinds stay apart")
    func uncoveredKinds() async throws {
        let files = Mixed.files(uncovered)
        #expect(try await places(files) == ["mot 1/4", "hai 2/4", "ba 3/4", "dong 1/2", "tay 2/2", "dao 4/4"])
        let facts = try await compared(files)
        #expect(facts.map { $0.rows.map(\.name) } == [["Đặc khu Đảo", "Phường Ba", "Phường Hai", "Phường Một"], ["Xã Tây", "Xã Đông"]])
    }

    @Test("kinds of which there is one each stand together")
    func oneOfEach() async throws {
        let lines = Mixed.units.split(separator: "\n").filter { !$0.hasPrefix("hai") && !$0.hasPrefix("ba,") && !$0.hasPrefix("tay") }
        let data = Mixed.data.split(separator: "\n").filter { !$0.hasPrefix("hai") && !$0.hasPrefix("ba,") && !$0.hasPrefix("tay") }
        let files = Mixed.files(
            uncovered.merging([
                "units.csv": lines.joined(separator: "\n") + "\n", "data/tinh.csv": data.joined(separator: "\n") + "\n",
            ]) { $1 })
        #expect(try await places(files) == ["mot 1/3", "dong 2/3", "dao 3/3"])
        #expect(try await compared(files).map { $0.rows.map(\.name) } == [["Đặc khu Đảo", "Xã Đông", "Phường Một"]])
    }

    @Test(
        "a district of before and a union stand beside no ward",
        arguments: [
            "huyen,Huyện Cũ,district,tinh,,,\n", "huyen,Công đoàn ngành,organisation,tinh,,,\n",
            "huyen,Đặc khu Cũ,special-zone,tinh,,2023-12-31,\n",
        ])
    func others(row: String) async throws {
        let units = Mixed.units.replacing("dao,Đặc khu Đảo,special-zone,tinh,,,\n", with: row).replacing(
            "ward,tinh,,,", with: "ward,tinh,2024-01-01,,"
        )
        .replacing("commune,tinh,,,", with: "commune,tinh,2024-01-01,,")
        let year = row.contains("2023") ? "2023" : "2024"
        let data = Mixed.data.replacing("dao,thuong-xuyen,2024", with: "huyen,thuong-xuyen,\(year)")
        let files = Mixed.files(uncovered.merging(["units.csv": units, "data/tinh.csv": data]) { $1 })
        #expect(
            try await compared(files).map { $0.rows.map(\.name) } == [["Phường Ba", "Phường Hai", "Phường Một"], ["Xã Tây", "Xã Đông"]])
    }

    @Test("a blank form of the only one of its kind asks for what those beside it report")
    func form() async throws {
        let units = Mixed.units.replacing("tinh,Tỉnh Hòa,province,,,,", with: "nuoc,Cả nước,nation,,,,\ntinh,Tỉnh Hòa,province,nuoc,,,")
        let data = Mixed.data.split(separator: "\n").filter { !$0.hasPrefix("dao") }.joined(separator: "\n") + "\n"
        let (now, history) = try await measured(Mixed.files(uncovered.merging(["units.csv": units, "data/tinh.csv": data]) { $1 }))
        let strings = now.report.strings[.vi]
        let edition = Edition(now, history: history, words: Words(.vi) { strings?[$0] }, assets: [:])
        let island = Paper(try #require(now.report.area(id: "dao")), in: edition, sheetNumber: 1, isDrawn: false)
        #expect(island.asked.map { now.report[$0.indicator].id } == ["thuong-xuyen"])
    }

    private func places(_ files: [String: String?]) async throws -> [String] {
        let (now, _) = try await measured(files)
        let indicator = try #require(now.report.indicator(id: "thuong-xuyen"))
        return now.report.areaRefs.compactMap { area in
            now.rank(area, indicator).map { "\(now.report[area].id) \($0.place)/\($0.count)" }
        }
    }
}
