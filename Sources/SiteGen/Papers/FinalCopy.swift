import Composing
import Diagnostics
import Measuring
import Reporting

/// What keeps a report from being printed as the copy to be signed: a text that nobody approved, a figure that was made up, words that were
/// never filled in, a signature without lines. Each with its place in the content.
extension PrintedPapers {
    package func unfit(_ areas: [AreaRef]) -> [Diagnostic] {
        var found: Set<Diagnostic> = []
        for area in areas {
            var paper = Paper(area, in: edition, sheetNumber: 1, isFinal: true)
            _ = paper.report()
            found.formUnion(paper.unfit)
        }
        return gathered(found.sorted())
    }

    /// The units whose copies leave parts out, each with the headings of these.
    package func leftOut(of areas: [AreaRef]) -> [(unit: String, parts: [String])] {
        areas.compactMap { area in
            let paper = Paper(area, in: edition, sheetNumber: 1, isDrawn: false, isFinal: true)
            let parts = paper.isOfficial ? paper.emptyParts : []
            return parts.isEmpty ? nil : (edition.name(area), parts)
        }
    }
}

extension Paper {
    /// Of a paper that was told.
    fileprivate var unfit: [Diagnostic] { drafts + unsigned + (isIllustrative ? madeUp : []) }

    private var content: Report { edition.report }

    /// The year's text while it is a draft, and what is not filled in yet in the files that the paper is made of.
    private var drafts: [Diagnostic] {
        let texts = content.narratives.filter { $0.area == area && $0.year == year }
        let waiting = texts.filter { $0.status == .draft }.map { text in
            fault(
                at: .wholeFile(text.path),
                Message(
                    vi: "\(unit.name), năm \(year): bài viết còn là bản nháp (status: draft)",
                    en: "\(unit.name), \(year): the text is still a draft (status: draft)"),
                Message(
                    vi: "Duyệt xong thì ghi status: approved, rồi in lại với --final.",
                    en: "Once it is approved write status: approved, and print with --final again."))
        }
        let paths = Set(texts.map(\.path) + [plan.map { content[$0].location.path }].compactMap(\.self))
        let unfilled = content.warnings.filter { $0.rule == "unfilled-text" && paths.contains($0.location.path) }.map { warning in
            fault(at: warning.location, warning.message, warning.suggestion)
        }
        return waiting + unfilled
    }

    private var unsigned: [Diagnostic] {
        guard followsDecree, signers.isEmpty else { return [] }
        return [
            fault(
                at: signingPlace,
                Message(vi: "\(unit.name): báo cáo chưa có khối chữ ký (signature)", en: "\(unit.name): the report has no signature block"),
                Message(
                    vi: "Ghi signature trong tệp kế hoạch của đơn vị, hoặc trong site.yaml, ví dụ: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH].",
                    en: "Write signature in the plan of the unit, or in site.yaml, such as [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]."))
        ]
    }

    /// The rows that a star on the paper may come from: of the unit, of those below it and of those that the text or the plan names.
    private var madeUp: [Diagnostic] {
        let advice = Message(
            vi: "Thay bằng số liệu đã báo cáo (bỏ true ở cột illustrative), hoặc in bản dự thảo, không có --final.",
            en: "Put the reported figures in their place (without true in the column illustrative), or print a draft, without --final.")
        let figures = sources.sorted().flatMap { madeUp(of: $0, advice) }
        let duties = content.duties(of: area, in: year).compactMap(\.result).filter(\.illustrative).map { result in
            let duty = content[result.plan].duties[result.duty]
            return fault(
                at: result.location,
                Message(
                    vi: "\(unit.name), nhiệm vụ «\(duty.id)», năm \(result.year): kết quả minh họa",
                    en: "\(unit.name), task “\(duty.id)”, \(result.year): an illustrative result"), advice, of: area)
        }
        if !figures.isEmpty || !duties.isEmpty { return figures + duties }
        return [
            fault(
                at: SourceLocation(path: "data"),
                Message(vi: "\(unit.name): báo cáo dùng số liệu minh họa", en: "\(unit.name): the report uses illustrative figures"), advice
            )
        ]
    }

    /// Of the paper's own unit every indicator, with its years; of another the first, and how many more: who mends these opens the unit's file.
    /// The place is that of the newest year.
    private func madeUp(of area: AreaRef, _ advice: Message) -> [Diagnostic] {
        let rows = content.observations(of: area).filter { $0.illustrative && $0.cell == 0 && Int($0.year) <= year }
        let byIndicator = Dictionary(grouping: rows, by: \.indicator).sorted { $0.key < $1.key }
        let more = byIndicator.count - 1, isOwn = area == self.area
        return (isOwn ? byIndicator[...] : byIndicator.prefix(1)).compactMap { reference, rows in
            guard let newest = rows.max(by: { $0.year < $1.year }) else { return nil }
            let (name, indicator) = (content[area].name, edition.name(reference))
            let years = Set(rows.map { Int($0.year) }).sorted().map(String.init).joined(separator: ", ")
            let others =
                isOwn || more == 0
                ? ("", "")
                : ("; và \(more) chỉ tiêu nữa của đơn vị này", "; and \(more) more indicator\(more == 1 ? "" : "s") of this unit")
            return fault(
                at: SourceLocation(path: content.files[Int(newest.file)], line: Int(newest.line)),
                Message(
                    vi: "\(name), «\(indicator)», năm \(years): số liệu minh họa\(others.0)",
                    en: "\(name), “\(indicator)”, \(years): illustrative figures\(others.1)"),
                advice, of: area, on: reference)
        }
    }

    private var sources: Set<AreaRef> {
        var found: Set<AreaRef> = [], next = [area]
        while let one = next.popLast() {
            if found.insert(one).inserted { next += content.children(of: one) }
        }
        found.formUnion(unitsAsked.flatMap(\.entries).map(\.series.area))
        for reference in edition.reportIndex.narrative(area, year)?.references ?? [] { found.insert(reference.subject.area) }
        return found
    }

    private func fault(
        at place: SourceLocation, _ message: Message, _ advice: Message?, of area: AreaRef? = nil, on indicator: IndicatorRef? = nil
    ) -> Diagnostic {
        let names = (area.map { content[$0].id }, indicator.map { content[$0].id })
        return Diagnostic(
            .error, rule: "final-copy", at: place, unit: names.0, indicator: names.1, message, suggestion: advice,
            cause: names.0.map { "\($0)/\(names.1 ?? "")" })
    }
}
