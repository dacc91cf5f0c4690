import Drawing
import Language
import Measuring
import Reporting
import Wording

/// Units set side by side on one indicator, as numbers and words before any layout. Plain values: a page takes them from the report,
/// a gallery or a test writes them down.
package struct Comparison: Sendable {
    /// A number in the indicator's unit of measure, and how it is written («36,7%»).
    package struct Figure: Sendable, Equatable {
        package var value: Double
        package var text: String
    }

    /// A standing as a drawing shows it: word, sign, pattern and colour.
    package struct Verdict: Sendable, Equatable {
        var word: String
        var icon: StatusIcon.Shape
        var fill: StatusFill
    }

    package struct Row: Sendable {
        var name: String
        package var base: Figure?
        var now: Figure?
        package var target: Figure?
        /// «9,7 điểm»: from now to the target; empty where there is nothing to say.
        package var gap = ""
        /// Instead of a value, where some children have not reported: the least and the most it can be.
        var range: ClosedRange<Double>?
        /// In place of a value: «chưa báo cáo», «không áp dụng», «25%–87,5%».
        var absence = ""
        var verdict: Verdict?
        /// Equal values share a place; nil where nobody is ranked.
        var place: Int?
    }

    /// Unique on its page: the prefix of every id in the drawing.
    package var id: String
    var locale: ReportLocale
    var rows: [Row]
    /// «2021», «30/6/2025», «mục tiêu 2025», «còn thiếu (điểm phần trăm)».
    package var baseTitle = ""
    package var nowTitle: String
    var targetTitle = ""
    var gapTitle = ""
    /// How the axis writes its numbers; its decimals follow the steps.
    var form: NumberForm
    var smallerIsBetter = false
    /// «Vẽ 20 trong 100 xã …», «Không có điểm 2022 …»: what is not drawn, and why.
    var remarks: [String] = []
    package var isIllustrative = false
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

    package var hasBase: Bool { rows.contains { $0.base != nil } }
    package var hasTarget: Bool { rows.contains { $0.target != nil } }
    package var hasVerdicts: Bool { rows.contains { $0.verdict != nil } }

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
        self =
            switch standing {
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

/// What a comparison is called, what it finds, and every number in it, for those who cannot see it.
extension Siblings {
    /// - hasBases: whether the drawing shows where each came from, and must say where it cannot.
    func comparison(_ rows: [Sortable], cut: Bool, hasBases: Bool) -> Comparison? {
        var shown = rows
        var remarks: [String] = []
        if rows.count > Self.mostRows {
            guard cut else { return nil }
            let valued = rows.filter { $0.exact != nil }
            shown = valued.count > Self.endRows * 2 ? Array(valued.prefix(Self.endRows) + valued.suffix(Self.endRows)) : valued
            remarks.append(
                words.fill(
                    .compareLeftOut, ("shown", String(shown.count)), ("total", String(rows.count)), ("what", kind),
                    ("count", String(Self.endRows))))
        }
        if shown.count(where: { $0.row.now != nil }) < 2 { return nil }
        let years = Set(shown.compactMap(\.baseYear))
        let baseTitle = years.count == 1 ? years.first.map(String.init) ?? "" : words[.compareBase]
        if hasBases, !years.isEmpty, shown.contains(where: { $0.exact != nil && $0.baseYear == nil }) {
            remarks.append(words.fill(.compareNoBase, ("base", baseTitle)))
        }
        let unsettled = shown.compactMap { row in partial(row.member).map { "\(row.member.name) \($0.reported)/\($0.expected)" } }
        if !unsettled.isEmpty { remarks.append(words.fill(.compareInterval, ("units", unsettled.joined(separator: ", ")))) }
        return Comparison(
            id: id, locale: words.locale, rows: shown.map(\.row), baseTitle: baseTitle,
            nowTitle: nowText, targetTitle: targetTitle, gapTitle: words[.compareGap], form: words.form(model),
            smallerIsBetter: model.direction == .down, remarks: remarks,
            isIllustrative: isIllustrative, title: title, description: description(shown))
    }

    /// «30/6/2025», else the year.
    package var nowText: String { asOf.map { words.date($0) } ?? String(year) }

    /// «mục tiêu 2025», «mục tiêu 2025 của Quận Gò Vấp, dừng đánh giá».
    var targetTitle: String {
        guard let aim, let parent else {
            let years = Set(members.compactMap { $0.head.flatMap { report[$0.target].year } })
            return years.count == 1 ? words.fill(.compareTargetOf, ("year", years.first.map(String.init) ?? "")) : words[.compareTarget]
        }
        let year = report[aim.target].year.map(String.init) ?? ""
        let title = words.fill(.compareTargetAbove, ("year", year), ("unit", report[parent].name))
        return aim.standing == .lapsed ? "\(title) (\(words[.standingLapsed].loweredInSentence))" : title
    }

    /// A target as the plan has it, with its year: «2025: 40%».
    package func targetFigure(_ target: Target) -> String {
        let figure = words.figure(target.value, model, isTarget: true)
        return target.year.map { "\($0): \(figure)" } ?? figure
    }

    /// «Công dân học tập, phường thuộc Quận Gò Vấp, 2024: thấp nhất 30,3% (Phường 11), cao nhất 36,7% (Phường 17).»
    var title: String {
        let sorted = valued.compactMap { member in member.now.map { (member.name, $0) } }
        guard let least = sorted.min(by: { $0.1.value < $1.1.value }), let most = sorted.max(by: { $0.1.value < $1.1.value }) else {
            return ""
        }
        let name = words.text(model.name)
        let whose = parent.map { words.fill(.compareUnder, ("what", kind), ("unit", report[$0].name)) } ?? kind
        let word: Word = isOrdered ? .compareFinding : .compareFindingUnranked
        var title = words.fill(
            word, ("indicator", name), ("units", whose), ("when", nowText), ("low", words.figureInWords(least.1.value, least.1, model)),
            ("lowUnit", least.0),
            ("high", words.figureInWords(most.1.value, most.1, model)), ("highUnit", most.0))
        if let counts = countsText { title += " " + counts }
        if isIllustrative { title += " " + ChartWord.illustrative.text(words.locale) }
        return title
    }

    /// «Chậm tiến độ 3, Đạt 2.»
    private var countsText: String? {
        let counts = StandingCounts(members.compactMap(\.head))
        if counts.isEmpty { return nil }
        return counts.names.map { name in
            let said = "\(words.full(name)) \(counts[name])"
            return words.beside(name, counts).map { "\(said) (\($0))" } ?? said
        }.joined(separator: ", ") + "."
    }

    private func description(_ rows: [Sortable]) -> String {
        var text = ""
        for row in rows {
            var parts: [String] = []
            if let base = row.row.base, let year = row.baseYear { parts.append("\(year) \(base.text)") }
            parts.append(
                row.row.now.map { "\(nowText) \($0.text)" } ?? partial(row.member).map { words.said($0, model) } ?? row.row.absence)
            if let target = row.row.target { parts.append("\(words[.compareTarget]) \(target.text)") }
            if !row.row.gap.isEmpty, row.row.verdict == nil { parts.append("\(words[.compareGapShort]) \(row.row.gap)") }
            if let verdict = row.row.verdict { parts.append(verdict.word) }
            text += "\(row.row.name): \(parts.joined(separator: "; ")). "
        }
        return String(text.dropLast())
    }
}
