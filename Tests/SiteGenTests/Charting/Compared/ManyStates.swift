import ChartStates
import Drawing
import Language
import Measuring
import Testing

@testable import Charting

/// The states of panels and maps, written down as plain values; each is drawn in both widths.
struct ManyState: CustomTestStringConvertible, Sendable {
    let name: String
    let charts: @Sendable (ChartWidth) -> DrawnChart

    var testDescription: String { name }

    static let all: [ManyState] = [
        panels("panels-few", [panel("Phường 1"), panel("Phường 2", values: [12, nil, 20, 31]), panel("Phường 3", values: [])]),
        panels("panels-above", (1...5).map { panel("Phường \($0)", judged: false) }, illustrative: true),
        panels(
            "panels-thirty",
            (1...30).map { panel($0 % 7 == 0 ? "Phường Nguyễn Trung Trực (đến hết 31/12/2024)" : "Xã Số \($0)", lift: Double($0)) }),
        panels("panels-break", [panel("Phường 1", breakYear: 2022.5), panel("Phường 2", values: [100, 100, 100, 100])]),
        tiles("tiles-standings", standings),
        tiles("tiles-above", above, illustrative: true),
        tiles("tiles-wide-grid", fourteen),
        outlines("outlines-standings", standings),
        outlines("outlines-tiny", above, size: 0.1),
    ]

    static func verdict(_ standing: Standing, _ word: String) -> UnitMap.Sign {
        UnitMap.Sign(word: word, fill: .status(StatusFill(standing)), icon: .init(standing))
    }

    private static func place(_ name: String, _ figure: String, _ standing: Standing, _ word: String, column: Int, row: Int)
        -> UnitMap.Place
    {
        UnitMap.Place(name: name, figure: figure, sign: verdict(standing, word), column: column, row: row)
    }

    static var standings: [UnitMap.Place] {
        [
            place("Xã Bắc", "12,0%", .movingAway, "Thấp hơn năm gốc", column: 0, row: 0),
            place("Xã Đông", "25,0%", .behind, "Chậm tiến độ", column: 1, row: 0),
            place("Xã Tây", "31,5%", .onTrack, "Đúng tiến độ", column: 2, row: 0),
            place("Xã Trường Xuân Thạnh", "40,0%", .achieved, "Đạt", column: 0, row: 1),
            place("Xã Nam", "chưa báo cáo", .noData, "Chưa báo cáo", column: 2, row: 1),
        ]
    }

    private static var fourteen: [UnitMap.Place] {
        (0..<14).map { (index: Int) -> UnitMap.Place in
            place("Phường Nguyễn Trung Trực \(index + 1)", "\(index * 3),0%", .onTrack, "Đúng tiến độ", column: index % 9, row: index / 9)
        }
    }

    static var above: [UnitMap.Place] {
        let reached = UnitMap.Sign(word: "từ mức mục tiêu 2025 của Quận Ba Đình (50%) trở lên", fill: .color(.ink2))
        let not = UnitMap.Sign(word: "chưa tới mức mục tiêu 2025 của Quận Ba Đình (50%)", fill: .color(.bg))
        let none = UnitMap.Sign(word: "không có số liệu để so sánh", fill: .status(.noData))
        return [("46,3%", not), ("49,0%", not), ("50,0%", reached), ("chưa có số liệu", none)].enumerated().map { index, entry in
            UnitMap.Place(name: "Phường Ngọc Hà \(index + 1)", figure: entry.0, sign: entry.1, column: index % 3, row: index / 3)
        }
    }

    private static let form = NumberForm(.vietnamese, decimals: 1, addsPercentSign: true)

    private static func panel(
        _ name: String, values: [Double?] = [12, 17, 22, 30], judged: Bool = true, breakYear: Double? = nil, lift: Double = 0
    ) -> Multiples.Panel {
        var runs: [[Multiples.Point]] = [[]]
        for (index, value) in values.enumerated() {
            if let breakYear, Double(2020 + index) < breakYear, breakYear < Double(2021 + index) { runs.append([]) }
            if let value {
                runs[runs.count - 1].append(Multiples.Point(year: Double(2021 + index), value: min(100, value + lift)))
            } else {
                runs.append([])
            }
        }
        let aims = [Multiples.Point(year: 2025, value: 40), Multiples.Point(year: 2030, value: 60)]
        return Multiples.Panel(
            name: name, runs: runs.filter { !$0.isEmpty }, path: judged ? [Multiples.Point(year: 2021, value: 12)] + aims : [],
            targets: judged ? aims : [],
            above: judged ? [] : aims, breaks: breakYear.map { [$0] } ?? [], last: values.isEmpty ? "chưa báo cáo" : "30,0% (2024)",
            verdict: judged ? Comparison.Verdict(word: "Chậm tiến độ", icon: .arrowRight, fill: .behind) : nil)
    }

    private static func panels(_ name: String, _ panels: [Multiples.Panel], illustrative: Bool = false) -> ManyState {
        let facts = Multiples(
            id: "n1", locale: .vi, panels: panels, form: form, targetTitle: "mục tiêu", isIllustrative: illustrative,
            title: "Công dân học tập", description: name)
        return ManyState(name: name) { smallMultiplesChart(facts, $0) }
    }

    static func map(_ places: [UnitMap.Place], illustrative: Bool = false) -> UnitMap {
        UnitMap(
            id: "n1", locale: .vi, places: places, when: "2024", remarks: ["Ranh giới: hình vẽ tay để thử, CC0"],
            isIllustrative: illustrative,
            title: "Công dân học tập", description: "bản đồ")
    }

    private static func tiles(_ name: String, _ places: [UnitMap.Place], illustrative: Bool = false) -> ManyState {
        let facts = map(places, illustrative: illustrative)
        return ManyState(name: name) { tileMapChart(facts, $0) }
    }

    private static func outlines(_ name: String, _ places: [UnitMap.Place], size: Double = 1) -> ManyState {
        let facts = map(outlined(places, size: size))
        return ManyState(name: name) { choroplethChart(facts, $0) }
    }

    /// Hand-made outlines side by side with common borders; the last has a hole and an island, and where `size` is small it is too small for its number.
    static func outlined(_ places: [UnitMap.Place], size: Double = 1) -> [UnitMap.Place] {
        places.enumerated().map { index, place in
            var place = place
            let (x, y) = (105 + Double(index % 3) * 0.2, 10 + Double(index / 3) * 0.15)
            place.rings = [
                [(0.0, 0.0), (0.2, 0.0), (0.23, 0.08), (0.2, 0.15), (0.0, 0.15), (0.03, 0.08), (0.0, 0.0)].map { Point(x + $0.0, y + $0.1) }
            ]
            if index == places.count - 1 {
                place.rings = [place.rings[0].map { Point(x + ($0.x - x) * size, y + ($0.y - y) * size) }]
                place.rings.append([(0.06, 0.02), (0.1, 0.02), (0.1, 0.05), (0.06, 0.02)].map { Point(x + $0.0 * size, y + $0.1 * size) })
                place.rings.append([(0.28, 0.1), (0.32, 0.1), (0.3, 0.14), (0.28, 0.1)].map { Point(x + $0.0, y + $0.1) })
            }
            return place
        }
    }
}
