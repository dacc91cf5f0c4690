import ChartStates
import Drawing
import Language
import Measuring
import Testing
import Wording

@testable import Charting

/// The states units side by side can be in, written down as plain values.
struct ComparisonState: CustomTestStringConvertible, Sendable {
    let name: String
    let facts: Comparison

    var testDescription: String { name }

    static let all = [
        ComparisonState(name: "few", facts: comparison([row("Phường 1", "20,5", 31.2, 40), row("Phường 2", "22", 38, 40)])),
        ComparisonState(name: "standings", facts: judged),
        ComparisonState(
            name: "missing",
            facts: comparison([
                row("Phường 1", "20", 31, 40), row("Phường 2", "18", nil, 40, absence: "chưa có số liệu"), row("Phường 3", nil, 25, 40),
                row("Phường 4", nil, nil, 40, absence: "chưa báo cáo"),
            ])),
        ComparisonState(
            name: "zero", facts: comparison([row("Phường 1", "0", 0, 40), row("Phường 2", "0", 3.5, 40), row("Phường 3", "2", 0, 40)])),
        ComparisonState(
            name: "saturated",
            facts: comparison([row("Phường 1", "98", 100, 100), row("Phường 2", "100", 100, 100), row("Phường 3", "99,9", 99.8, 100)])),
        ComparisonState(
            name: "long-names",
            facts: comparison(
                [
                    row(
                        "Trung tâm học tập cộng đồng xã Trường Xuân Thạnh Đông, huyện Thới Lai", "20", 31, 40,
                        verdict: verdict(.behind, "Chậm tiến độ")),
                    row("Phường Nguyễn Trung Trực (đến hết 31/12/2024)", "22", 38, 45, verdict: verdict(.movingAway, "Thấp hơn năm gốc")),
                    row("Phường 3", "22", 38, 50, verdict: verdict(.lapsed, "Dừng đánh giá")),
                ], illustrative: true)),
        ComparisonState(
            name: "no-target",
            facts: comparison([row("Xã Đông", nil, 31, nil), row("Xã Tây", nil, 38, nil), row("Xã Nam", nil, 38.5, nil)])),
        ComparisonState(name: "close", facts: comparison([row("Xã Đông", "95,1", 95.2, 95.5), row("Xã Tây", "95,2", 95.3, 95.5)])),
        ComparisonState(name: "many", facts: many),
    ]

    /// Every standing once, ahead and behind of targets of their own.
    private static var judged: Comparison {
        let words: [(Standing, String)] = [
            (.movingAway, "Thấp hơn năm gốc"), (.behind, "Chậm tiến độ"), (.onTrack, "Đúng tiến độ"), (.achieved, "Đạt"),
            (.maintained, "Duy trì"),
            (.lost, "Không giữ được"), (.missed, "Không đạt"), (.inProgress, "Đang thực hiện"), (.lapsed, "Dừng đánh giá"),
        ]
        var rows = words.enumerated().map { index, word in
            row("Phường \(index + 1)", "20", 14 + Double(index) * 4, 30 + Double(index), place: index + 1, verdict: verdict(word.0, word.1))
        }
        rows.append(row("Phường 10", "20", nil, 30, absence: "chưa báo cáo", verdict: verdict(.noData, "Chưa báo cáo")))
        rows.append(row("Phường 11", nil, nil, nil, absence: "không áp dụng", verdict: verdict(.notApplicable, "Không áp dụng")))
        return comparison(rows)
    }

    private static var many: Comparison {
        var facts = comparison(
            (0..<40).map { row("Xã Số \($0 + 1)", "\($0)", Double($0) + 30, 80, place: $0 / 2 * 2 + 1) }, illustrative: true)
        facts.remarks = ["Vẽ 40 trong 100 xã: 20 đơn vị xa nhất và 20 đơn vị gần nhất; đủ cả ở bảng bên dưới."]
        return facts
    }

    static func verdict(_ standing: Standing, _ word: String) -> Comparison.Verdict {
        Comparison.Verdict(word: word, icon: .init(standing), fill: .init(standing))
    }

    static func row(
        _ name: String, _ base: String?, _ now: Double?, _ target: Double?, absence: String = "", place: Int? = nil,
        verdict: Comparison.Verdict? = nil
    ) -> Comparison.Row {
        var row = Comparison.Row(name: name)
        row.base = base.flatMap { text in Double(text.replacing(",", with: ".")).map { Comparison.Figure(value: $0, text: text + "%") } }
        row.now = now.map { Comparison.Figure(value: $0, text: form.text($0)) }
        row.target = target.map { Comparison.Figure(value: $0, text: form.text($0)) }
        if let now, let target, verdict == nil { row.gap = now >= target ? "đủ" : NumberForm(.vietnamese, decimals: 1).text(target - now) }
        row.absence = absence
        row.place = place
        row.verdict = verdict
        return row
    }

    private static let form = NumberForm(.vietnamese, decimals: 1, addsPercentSign: true)

    static func comparison(_ rows: [Comparison.Row], illustrative: Bool = false) -> Comparison {
        Comparison(
            id: "n1", locale: .vi, rows: rows, baseTitle: "2021", nowTitle: "2024", targetTitle: "mục tiêu 2025",
            gapTitle: "còn thiếu (điểm phần trăm)",
            form: form, isIllustrative: illustrative, title: "Công dân học tập", description: "Các phường.")
    }
}

/// Every drawing of a comparison by its kind.
func charts(of facts: Comparison) -> [(kind: String, chart: DrawnChart)] {
    ChartWidth.allCases.flatMap { width in
        [("dumbbell-\(width)", dumbbellChart(facts, width)), ("ranked-bars-\(width)", rankedBarsChart(facts, width))]
    }
}

/// The label proof of one comparison's drawings.
func labelFaults(of facts: Comparison) -> [String] { labelFaults(of: charts(of: facts), facts.title) }
