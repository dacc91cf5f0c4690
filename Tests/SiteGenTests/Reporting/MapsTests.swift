import Testing

@testable import Reporting

@Suite("Where units lie: tiles and outlines")
struct MapsTests {
    private static let units = "id,name,kind,parent,tile\nquan,Quận Hòa Bình,district,,\n"
    private static func map(_ geometry: String, unit: String = "phuong-1", head: String = #""source": "Bản đồ quận", "license": "CC0","#)
        -> [String: String?]
    {
        [
            "geo/a.geojson":
                #"{"type": "FeatureCollection", \#(head) "features": [{"type": "Feature", "properties": {"unit": "\#(unit)"}, "geometry": \#(geometry)}]}"#
        ]
    }
    private static let ring = "[[105, 10], [105.1, 10], [105.1, 10.1], [105, 10]]"

    @Test("a tile is a column's letter and a row's number (wrong-tile)")
    func tile() async {
        #expect(
            await found(["units.csv": Self.units + "phuong-1,Phường 1,ward,quan,3B\n"]) == [
                "units.csv:3:29: error wrong-tile: Đơn vị «Phường 1»: «tile» ghi «3B», không phải một ô → Ghi chữ cái của cột (từ tây sang đông) và số của hàng (từ bắc xuống nam, đến 26), ví dụ B3."
            ])
    }

    @Test("two siblings of one time do not lie on one tile, a successor may (wrong-tile)")
    func sharedTile() async {
        #expect(
            await found(["units.csv": Self.units + "phuong-1,Phường 1,ward,quan,B3\nphuong-2,Phường 2,ward,quan,b3\n"], in: .en) == [
                "units.csv:4:29: error wrong-tile: Phường 2: this tile is already that of «Phường 1» → Choose another tile."
            ])
        let heads = "id,name,kind,parent,valid_from,valid_to,tile\nquan,Quận Hòa Bình,district,,,,\n"
        let later = await validated([
            "units.csv": heads + "phuong-1,Phường 1,ward,quan,,2024-12-31,B3\nphuong-2,Phường 2,ward,quan,2025-01-01,,B3\n"
        ])
        #expect(later.report?.areas.map { $0.tile.map { "\($0.column) \($0.row)" } ?? "–" } == ["–", "1 2", "1 2"])
    }

    @Test("an outline is read with whose it is; names of units count as ids, heights are left out")
    func outline() async throws {
        let read = await validated(
            Self.map(
                "{\"type\": \"MultiPolygon\", \"coordinates\": [[\(Self.ring)], [[[106, 10, 3.5], [106.1, 10], [106.1, 10.1], [106, 10, 3.5]]]]}",
                unit: "Phường 1"))
        let report = try #require(read.report)
        let area = try #require(report.area(id: "phuong-1"))
        let boundary = try #require(report.boundary(of: area))
        #expect(boundary.rings.map(\.count) == [4, 4])
        #expect(boundary.rings[1][0] == Boundary.Spot(longitude: 106, latitude: 10))
        #expect(boundary.credit == "Bản đồ quận; CC0")
    }

    @Test(
        "an outline is an area of closed rings in degrees, one for a unit (wrong-boundary)",
        arguments: [
            (
                #"{"type": "Point", "coordinates": [105, 10]}"#,
                "a.geojson:1:164: error wrong-boundary: Phường 1: hình là «Point», không phải vùng → Dùng hình «Polygon» hoặc «MultiPolygon»."
            ),
            (
                #"{"type": "Polygon", "coordinates": [[[105, 10], [105.1, 10], [105, 10]]]}"#,
                "a.geojson:1:191: error wrong-boundary: Phường 1: đường bao này chưa khép kín hoặc có dưới bốn điểm → Ghi điểm đầu lặp lại ở cuối đường bao."
            ),
            (
                #"{"type": "Polygon", "coordinates": [[[587123, 1187654], [105.1, 10], [105, 10.1], [105, 10]]]}"#,
                "a.geojson:1:192: error wrong-boundary: Phường 1: điểm này ghi «587123, 1187654», không phải kinh độ và vĩ độ → Chuyển bản đồ sang hệ tọa độ WGS 84 (kinh độ, vĩ độ theo độ), ví dụ [105,8; 21,0]."
            ),
        ])
    func refused(geometry: String, message: String) async {
        #expect(await found(Self.map(geometry)) == ["geo/\(message)"])
    }

    @Test("an outline without source or licence is not drawn on anybody's word (missing-key)")
    func credit() async {
        #expect(
            await found(Self.map("{\"type\": \"Polygon\", \"coordinates\": [\(Self.ring)]}", head: #""source": "Bản đồ quận","#), in: .en)
                == [
                    "geo/a.geojson:1:1: error missing-key: Map geo/a.geojson: the key «license» is missing → Add «\"source\": \"…\"» and «\"license\": \"…\"» at the head: both are printed beneath every map."
                ])
    }

    @Test("an outline of nobody is refused (unknown-unit)")
    func nobody() async {
        #expect(
            await found(Self.map("{\"type\": \"Polygon\", \"coordinates\": [\(Self.ring)]}", unit: "phuong-11")) == [
                "geo/a.geojson:1:130: error unknown-unit: Bản đồ geo/a.geojson: không có đơn vị «phuong-11» → Ghi mã đơn vị có trong units.csv, hoặc thêm đơn vị vào tệp đó."
            ])
    }
}
