import Drawing
import Language
import Measuring
import Wording

/// Units set side by side on one indicator, as numbers and words before any layout. Plain values: a page takes them from the report,
/// a gallery or a test writes them down.
struct Comparison: Sendable {
    /// A number in the indicator's unit of measure, and how it is written («36,7%»).
    struct Figure: Sendable, Equatable {
        var value: Double
        var text: String
    }

    /// A standing as a drawing shows it: word, sign, pattern and colour.
    struct Verdict: Sendable, Equatable {
        var word: String
        var icon: StatusIcon.Shape
        var fill: StatusFill
    }

    struct Row: Sendable {
        var name: String
        var base: Figure?
        var now: Figure?
        var target: Figure?
        /// «9,7 điểm»: from now to the target; empty where there is nothing to say.
        var gap = ""
        /// Instead of a value, where some children have not reported: the least and the most it can be.
        var range: ClosedRange<Double>?
        /// In place of a value: «chưa báo cáo», «không áp dụng», «25%–87,5%».
        var absence = ""
        var verdict: Verdict?
        /// Equal values share a place; nil where nobody is ranked.
        var place: Int?
    }

    /// Unique on its page: the prefix of every id in the drawing.
    var id: String
    var tongue: Tongue
    var rows: [Row]
    /// «2021», «30/6/2025», «mục tiêu 2025», «còn thiếu (điểm phần trăm)».
    var baseTitle = ""
    var nowTitle: String
    var targetTitle = ""
    var gapTitle = ""
    /// How the axis writes its numbers; its decimals follow the steps.
    var form: NumberForm
    var smallerIsBetter = false
    /// «Vẽ 20 trong 100 xã …», «Không có điểm 2022 …»: what is not drawn, and why.
    var remarks: [String] = []
    var isIllustrative = false
    /// The finding, and every number that is drawn.
    var title: String
    var description: String
}

extension Comparison {
    /// The one target of all rows that have one, nil where they differ.
    var sharedTarget: Figure? {
        guard let first = rows.lazy.compactMap(\.target).first else { return nil }
        return rows.allSatisfy { $0.target == nil || $0.target == first } ? first : nil
    }

    var hasBase: Bool { rows.contains { $0.base != nil } }
    var hasTarget: Bool { rows.contains { $0.target != nil } }
    var hasVerdicts: Bool { rows.contains { $0.verdict != nil } }

    /// Around every number that is drawn.
    var extent: (low: Double, high: Double) {
        var (low, high) = (Double.infinity, -Double.infinity)
        for row in rows {
            for figure in [row.base, row.now, row.target] {
                if let value = figure?.value { (low, high) = (min(low, value), max(high, value)) }
            }
            if let range = row.range { (low, high) = (min(low, range.lowerBound), max(high, range.upperBound)) }
        }
        return low <= high ? (low, high) : (0, 1)
    }
}

extension StatusIcon.Shape {
    /// The sign of a standing, the same as beside its word on pages.
    init(_ standing: Standing) {
        self = switch standing {
        case .achieved, .maintained: .check
        case .onTrack: .arrowUpRight
        case .behind: .arrowRight
        case .movingAway: .arrowDownRight
        case .lost: .turnBack
        case .missed: .cross
        case .inProgress: .dots
        case .noData: .dash
        case .notApplicable: .notApplicable
        case .lapsed: .stop
        }
    }
}
