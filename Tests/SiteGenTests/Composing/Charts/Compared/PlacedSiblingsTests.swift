import Drawing
import Reporting
import Testing
import Wording

@testable import Charting
@testable import Composing

@Suite("Who is drawn where: maps and panels of real content")
struct PlacedSiblingsTests {
    private static let tiles = Province.units.replacing("basis\n", with: "basis,tile\n").replacing(
        "tinh,Tỉnh Hòa,province,,,,\n", with: "tinh,Tỉnh Hòa,province,,,,,\n"
    )
    .replacing("dong,Xã Đông,commune,tinh,,,", with: "dong,Xã Đông,commune,tinh,,,,C2").replacing(
        "tay,Xã Tây,commune,tinh,,,", with: "tay,Xã Tây,commune,tinh,,,,A2"
    )
    .replacing("nam,Xã Nam,commune,tinh,,,", with: "nam,Xã Nam,commune,tinh,,,,B3").replacing(
        "bac,Xã Bắc,commune,tinh,,,", with: "bac,Xã Bắc,commune,tinh,,,,B1")

    private static func map(_ units: [String]) -> String {
        let features = units.enumerated().map { index, unit in
            #"{"type": "Feature", "properties": {"unit": "\#(unit)"}, "geometry": {"type": "Polygon", "coordinates": [[[105.\#(index), 10], [105.\#(index + 1), 10], [105.\#(index + 1), 10.1], [105.\#(index), 10]]]}}"#
        }
        return
            #"{"type": "FeatureCollection", "source": "Bản đồ tỉnh", "license": "CC BY 4.0", "features": [\#(features.joined(separator: ", "))]}"#
    }

    @Test("tiles stand where the list of units puts them, with figure and standing, and only where it puts all of them")
    func onTiles() async throws {
        let map = try #require(try await maps(["units.csv": Self.tiles]).tiles.first)
        #expect(
            map.places.map { "\($0.name) \($0.column) \($0.row) \($0.figure) \($0.sign.word)" } == [
                "Xã Bắc 1 0 12,0% Chậm tiến độ", "Xã Đông 2 1 25,0% Chậm tiến độ", "Xã Nam 1 2 40,0% Đạt trước hạn",
                "Xã Tây 0 1 chưa báo cáo Chưa báo cáo",
            ])
        #expect(try await maps(["units.csv": Self.tiles.replacing(",B1", with: ",")]).tiles.isEmpty)
    }

    @Test("outlines of all are a map that names its source and licence, and no tiles are drawn beside it; one missing, and there is none")
    func onOutlines() async throws {
        let drawn = try await maps(["units.csv": Self.tiles, "geo/tinh.geojson": Self.map(["dong", "tay", "nam", "bac"])])
        #expect(drawn.outlines.first?.remarks == ["Ranh giới: Bản đồ tỉnh; CC BY 4.0"])
        #expect(drawn.tiles.isEmpty)
        let one = try await maps(["units.csv": Self.tiles, "geo/tinh.geojson": Self.map(["dong", "tay", "nam"])])
        #expect(one.outlines.isEmpty && one.tiles.count == 1)
    }

    @Test("nobody judged: the class is on which side of the target of the unit above a value lies")
    func sides() async throws {
        let plan = Province.plan.replacing("applies_to: children, ", with: "")
        let data = Province.data + "tay,thuong-xuyen,2024,,,,missing,Báo cáo\n"
        let map = try #require(try await maps(["units.csv": Self.tiles, "plans/tinh.yaml": plan, "data/tinh.csv": data]).tiles.first)
        #expect(
            map.places.map { "\($0.name): \($0.sign.word)" } == [
                "Xã Bắc: chưa tới mức mục tiêu 2025 của Tỉnh Hòa (40%)", "Xã Đông: chưa tới mức mục tiêu 2025 của Tỉnh Hòa (40%)",
                "Xã Nam: từ mức mục tiêu 2025 của Tỉnh Hòa (40%) trở lên", "Xã Tây: không có số liệu để so sánh",
            ])
        #expect(map.places.allSatisfy { $0.sign.icon == nil })
    }

    @Test("a page draws thirty panels at most, the furthest first, and says what it leaves to the table")
    func panels() async throws {
        let many = Province.crowd(100)
        let data = many.data + (1...100).map { "xa-\($0),thuong-xuyen,2023,,\($0),1000,final,Báo cáo" }.joined(separator: "\n") + "\n"
        let drawn = try #require(try await maps(["units.csv": many.units, "data/tinh.csv": data]).panels.first)
        #expect(drawn.panels.count == 30)
        #expect(drawn.panels.first?.name == "Xã 1")
        #expect(drawn.remarks == ["Vẽ 30 trong 100 đơn vị, từ đơn vị còn xa nhất; đủ cả ở bảng bên dưới."])
        let off = try await maps(["units.csv": many.units, "data/tinh.csv": data, "site.yaml": Province.site + "ranking: off\n"])
        #expect(off.panels.isEmpty)
        #expect(off.page.contains("Diễn biến từng năm của các đơn vị thuộc Tỉnh Hòa có ở bảng bên dưới."))
    }
}

/// What the indicator's page draws, and what it says.
private struct Drawn {
    let tiles: [UnitMap]
    let outlines: [UnitMap]
    let panels: [Multiples]
    let page: String
}

private func maps(_ changes: [String: String?] = [:]) async throws -> Drawn {
    let groups = try await drawnGroups(changes)
    let page = try await page("indicators/thuong-xuyen/index.html", Province.files(changes))
    return Drawn(
        tiles: groups.compactMap(\.tiles), outlines: groups.compactMap(\.outlines), panels: groups.compactMap(\.panels), page: page.read)
}
