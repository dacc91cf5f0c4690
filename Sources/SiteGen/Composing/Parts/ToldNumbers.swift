import Loading
import Measuring
import Reporting
import Wording

/// The numbers that a section of a narrative takes from the data, each as its sentence needs it, and where their marks stand.
struct ToldNumbers {
    struct Number {
        let text: String
        let marks: Marks
        /// «49,6%*»: a figure with its unit of measure has its star itself; the star of «84» waits for what is counted.
        var hasUnit: Bool { text.last.map { !$0.isNumber } ?? false }
        var isStarred: Bool { marks.isIllustrative && hasUnit }
    }

    /// What is said of a number behind what it counts.
    struct Marks {
        var statuses: [ObservationStatus] = []
        var isIllustrative = false
        /// Why there is no number: «chưa có số liệu».
        var absence: String?
        /// The sentence is in brackets already.
        var isBracketed = false

        var isEmpty: Bool { statuses.isEmpty && !isIllustrative && absence == nil }

        fileprivate func without(_ isSaid: Bool) -> Marks {
            var marks = self
            if isSaid { marks.isIllustrative = false }
            return marks
        }

        mutating func add(_ other: Marks) {
            statuses += other.statuses.filter { !statuses.contains($0) }
            isIllustrative = isIllustrative || other.isIllustrative
            absence = absence ?? other.absence
        }
    }

    /// By reference.
    private(set) var numbers: [Int: Number] = [:]
    /// The references that begin a sentence.
    private(set) var openings: Set<Int> = []
    /// Numbers that share what they count («84/100 phường») share its mark.
    private(set) var marks: [NounPhrases.Place: Marks] = [:]

    private let edition: Edition
    private var report: Report { edition.report }
    /// A text's numbers stay in its own language.
    private var words: Words { edition.narrativeWords }

    /// In: the references of a narrative, and the blocks that are told.
    init(_ blocks: [MarkdownBlock], _ references: [DataReference], in edition: Edition) {
        self.edition = edition
        let asked = blocks.references
        if asked.isEmpty { return }
        let phrases = NounPhrases(blocks) { index in if case .chart = references[index] { false } else { true } }
        for index in asked {
            guard let phrase = phrases.phrase(after: index, counting: names(references[index])) else { continue }
            if phrase.isOpening { openings.insert(index) }
            guard let number = number(references[index], phrase) else { continue }
            numbers[index] = number
            var own = number.marks.without(number.isStarred)
            if own.isEmpty { continue }
            own.isBracketed = phrase.isBracketed
            marks[phrase.end, default: own].add(own)
        }
    }

    /// What the indicator of a number counts: its noun, and its own name without «Số».
    private func names(_ reference: DataReference) -> [String] {
        switch reference {
        case .value(_, let indicator, _), .change(_, let indicator, _, _), .target(_, let indicator, _):
            let name = words.text(report[indicator].name), id = report[indicator].id
            let counted = ["Số lượng ", "Số ", "Number of "].first { name.hasPrefix($0) }.map { String(name.dropFirst($0.count)) }
            return [counted ?? name, words.counted(id), words.counted(id, isOne: true)].compactMap(\.self)
        case .standing, .chart: return []
        }
    }

    private func number(_ reference: DataReference, _ phrase: NounPhrases.Phrase) -> ToldNumbers.Number? {
        var marks = ToldNumbers.Marks()
        func absent(_ why: String, _ indicator: IndicatorRef) -> ToldNumbers.Number {
            // «… người (chưa có số liệu)»: the sentence keeps what it counts
            guard phrase.isCounted, report[indicator].isQuantity else { return ToldNumbers.Number(text: why, marks: marks) }
            marks.absence = why
            return ToldNumbers.Number(text: "…", marks: marks)
        }
        func note(_ shown: Shown) {
            if shown.status != .final { marks.add(ToldNumbers.Marks(statuses: [shown.status])) }
            if shown.illustrative { marks.isIllustrative = true }
        }
        switch reference {
        case .value(let area, let indicator, let year):
            guard let point = edition.measured.series(area, indicator).point(in: year) else {
                return absent(words.inWords(edition.asked.silence(area, indicator, year, in: report)), indicator)
            }
            guard let value = Shown(point) else { return absent(words.absence(point, report[indicator]), indicator) }
            note(value)
            let isSmall = SmallShare(report[indicator], value.numerator, value.denominator) != nil
            let figure =
                isSmall
                ? words.fullFigure(value.value, value, report[indicator]) : words.bareFigure(value.value, report[indicator], before: phrase)
            return ToldNumbers.Number(text: figure, marks: marks)
        case .change(let area, let indicator, let first, let last):
            let series = edition.measured.series(area, indicator)
            guard let old = series.point(in: first).flatMap({ Shown($0) }), let new = series.point(in: last).flatMap({ Shown($0) }) else {
                return ToldNumbers.Number(text: words[.absentNotReported], marks: marks)
            }
            if !series.isUnbroken(from: min(first, last), to: max(first, last)) {
                return ToldNumbers.Number(text: words[.changeBroken], marks: marks)
            }
            note(old)
            note(new)
            let text = words.change(from: old.value, to: new.value, report[indicator])
            return ToldNumbers.Number(text: words.leavingUnit(text, report[indicator], to: phrase), marks: marks)
        case .target(let area, let indicator, let year):
            guard let target = edition.target(area, indicator, year) else { return nil }
            return ToldNumbers.Number(text: words.bareFigure(target.value, report[indicator], isTarget: true, before: phrase), marks: marks)
        case .standing, .chart:
            return nil
        }
    }
}

extension Edition {
    /// What a plan asks of a unit, or of all units beside it, until a year.
    func target(_ area: AreaRef, _ indicator: IndicatorRef, _ year: Int) -> Target? {
        reportIndex.targets[Int(indicator.index)].map { report[$0] }.first { target in
            guard target.year == year else { return false }
            return target.appliesTo == .unit ? target.unit == area : report[area].parent == target.unit
        }
    }
}
