import Comparing
import Composing
import Wording

/// Standings that change: what was, what is, in which report years, and what it could come from.
extension SectionWriter {
    /// - reportYear: the later of the two sites' own; a change that it alone tells needs no year beside it.
    func standings(_ changes: [StandingChange], reportYear: Int?) -> Section {
        Section(
            kind: .standings, title: say("Đánh giá thay đổi", "Standings that change"),
            columns: [
                say("Chiều", "Course"), say("Đơn vị", "Unit"), say("Chỉ tiêu", "Indicator"), say("Mục tiêu", "Target"),
                say("Trước → sau", "Before → after"), say("Vì sao", "Why"),
            ],
            rows: changes.map { change in
                let indicator = Section.Run(
                    look: .plain, text: said(change.indicator.name), link: Routes.section(change.unit.id, change.indicator.id))
                return [
                    plain(said(change.worst.word)), plain(said(change.unit.name)), [indicator], plain(target(change)),
                    runs(moves(change, reportYear)), runs(causes(change)),
                ]
            })
    }

    /// «ít nhất 50% (2025)»
    func target(_ change: StandingChange) -> String { said(change.target) + (change.targetYear.map { " (\($0))" } ?? "") }

    /// Each part a run of its own, so that no cell is cut between them.
    private func runs(_ parts: [String]) -> Section.Cell {
        parts.enumerated().flatMap { index, part in index == 0 ? plain(part) : plain("; ") + plain(part) }
    }

    /// In one line, as annotations tell it: the moves, then what they could come from.
    func sentence(_ change: StandingChange, reportYear: Int?) -> String {
        let causes = causes(change).joined(separator: "; ")
        return moves(change, reportYear).joined(separator: "; ") + (causes.isEmpty ? "." : " (\(causes)).")
    }

    /// «do hạ mục tiêu 40% → 30%», and what else it could come from.
    private func causes(_ change: StandingChange) -> [String] {
        change.causes.enumerated().map { index, cause in (index == 0 ? say("do ", "due to ") : "") + said(cause.text) }
    }

    /// «đạt, 41% → chưa đạt, 39% (từ báo cáo 2024 đến 2025)»: each change once, with the years that tell it, the latest first.
    func moves(_ change: StandingChange, _ reportYear: Int?) -> [String] {
        // a review saved by an earlier program knows the report year alone
        if change.years.isEmpty { return ["\(judgement(change.before)) → \(judgement(change.after))"] }
        return spans(change.years).map { span in
            let latest = span[0]
            let move = "\(stand(latest.before)) → \(stand(latest.after))"
            if change.years.count == 1, latest.reportYear == reportYear { return move }
            return "\(move) (\(years(span)))"
        }
    }

    /// Neighbouring years that tell the same.
    private func spans(_ years: [StandingYear]) -> [[StandingYear]] {
        var spans: [[StandingYear]] = []
        for year in years {
            if let last = spans.last?.last, last.reportYear - 1 == year.reportYear, last.tells(year) {
                spans[spans.count - 1].append(year)
            } else {
                spans.append([year])
            }
        }
        return spans
    }

    /// «báo cáo 2025»; «từ báo cáo 2023 đến 2025», with the year whose figures stand beside it where others have their own.
    private func years(_ span: [StandingYear]) -> String {
        let (last, first) = (span[0], span[span.count - 1])
        if span.count == 1 { return say("báo cáo \(last.reportYear)", "report \(last.reportYear)") }
        func same(_ a: StandingYear.Stand?, _ b: StandingYear.Stand?) -> Bool {
            a.map { one in b.map { one.shows($0) } ?? false } ?? (b == nil)
        }
        let isOne = span.allSatisfy { same($0.before, last.before) && same($0.after, last.after) }
        let which = isOne ? "" : say(", số của \(last.reportYear)", ", figures of \(last.reportYear)")
        return say("từ báo cáo \(first.reportYear) đến \(last.reportYear)", "reports \(first.reportYear) to \(last.reportYear)") + which
    }

    /// «đúng tiến độ, 55,5%»; «—» where nothing is judged.
    func judgement(_ judgement: Judgement?) -> String {
        judgement.map { stand(word: $0.word, value: $0.value, interval: $0.interval, atEnd: $0.wordAtEnd) } ?? "—"
    }

    private func stand(_ stand: StandingYear.Stand?) -> String {
        stand.map { self.stand(word: $0.word, value: $0.value, interval: $0.interval, atEnd: $0.wordAtEnd) } ?? "—"
    }

    /// «chưa đủ số liệu, từ 25,0% đến 87,5% (3/8)»; «dừng đánh giá; khi kết thúc: đúng tiến độ, 44,0% (2024)»
    private func stand(word: Said, value: Said?, interval: Interval?, atEnd: Said?) -> String {
        let figure = value ?? interval.map { intervalText($0) }
        return said(word) + (figure.map { ", " + said($0) } ?? "")
            + (atEnd.map { say("; khi kết thúc: ", "; at its end: ") + said($0) } ?? "")
    }
}
