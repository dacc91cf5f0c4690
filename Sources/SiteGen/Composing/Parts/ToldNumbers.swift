import Measuring
import Reporting
import Wording

/// The numbers that a section of a narrative takes from the data, each as its sentence needs it, and where their marks stand.
struct ToldNumbers {
    struct Number {
        let text: String
        let marks: Marks
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

        mutating func add(_ other: Marks) {
            statuses += other.statuses.filter { !statuses.contains($0) }
            isIllustrative = isIllustrative || other.isIllustrative
            absence = absence ?? other.absence
        }
    }

    /// By piece.
    fileprivate(set) var numbers: [Int: Number] = [:]
    /// The references that begin a sentence.
    fileprivate(set) var openings: Set<Int> = []
    /// Numbers that share what they count («84/100 phường») share its mark.
    fileprivate(set) var marks: [NounPhrases.Place: Marks] = [:]
}

extension Sheet {
    func told(_ section: Narrative.Section, _ narrative: Narrative) -> ToldNumbers {
        var told = ToldNumbers()
        let hasNumbers = section.pieces.contains { piece in
            guard case .reference = piece else { return false }
            return true
        }
        if !hasNumbers { return told }
        let phrases = NounPhrases(section, narrative)
        for (piece, part) in section.pieces.enumerated() {
            guard case .reference(let index) = part else { continue }
            let phrase = phrases.phrase(after: piece)
            if phrase.isOpening { told.openings.insert(piece) }
            guard let number = number(narrative.references[index], phrase) else { continue }
            told.numbers[piece] = number
            if number.marks.isEmpty { continue }
            var marks = number.marks
            marks.isBracketed = phrase.isBracketed
            told.marks[phrase.end, default: marks].add(marks)
        }
        return told
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
                return absent(edition.silenceInWords(area, indicator, year), indicator)
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
            guard let target = target(area, indicator, year) else { return nil }
            return ToldNumbers.Number(text: words.bareFigure(target.value, report[indicator], isTarget: true, before: phrase), marks: marks)
        case .standing, .chart:
            return nil
        }
    }

    /// « (sơ bộ, minh họa)»; on paper the star stands at the last word.
    mutating func marks(_ marks: ToldNumbers.Marks?) {
        guard let marks else { return }
        if marks.isIllustrative {
            noteIllustrative()
            if edition.isPrinted { illustrativeMark() }
        }
        var said = marks.absence.map { [$0] } ?? []
        said += marks.statuses.map { words[$0.word] }
        if marks.isIllustrative, !edition.isPrinted { said.append(words[.pageIllustrativeMark]) }
        if said.isEmpty { return }
        let text = said.joined(separator: ", ")
        // no bracket within a bracket
        let aside = marks.isBracketed ? ", \(text)" : text.contains("(") ? " – \(text)" : " (\(text))"
        element("<span class=\"note\">", aside, "</span>")
    }
}
