import Diagnostics

/// «1.000» before «triệu đồng» is no number of classes: a number concerns an indicator where it is followed by what that counts, or by nothing.
/// Looked at are percentages («55,5%», «55,5 phần trăm») for percent indicators; whole numbers of three digits and more for counts.
enum TypedNumber {
    private static let why = Message(
        vi: "Số gõ thẳng vào bài viết, trong câu có nhắc tên chỉ tiêu, là số có trong số liệu.",
        en: "A number typed in a narrative, in a sentence that names an indicator, is one that the data know.")

    static let rule: Rule = Rule("typed-number", why: why) { draft in
        let names = NarrativeNames(draft)
        let locale = draft.site.languages.first ?? .vi
        let files = Dictionary(draft.raw.narratives.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        return draft.narratives.flatMap { narrative -> [Finding] in
            guard let file = files[narrative.path] else { return [] }
            return file.paragraphs.enumerated().flatMap { number, paragraph -> [Finding] in
                guard paragraph.value.utf8.contains(where: isDigit) else { return [] }
                var cursor = 0
                return sentences(of: paragraph.value).flatMap { sentence in
                    let figures = TypedFigure.all(in: sentence, locale)
                    let places = figures.map {
                        file.location(ofFigure: $0.digits, inParagraph: number, after: &cursor) ?? paragraph.location
                    }
                    return check(sentence, Array(zip(figures, places)), narrative, names, draft)
                }
            }
        }
    }

    private static func check(
        _ sentence: String, _ numbers: [(TypedFigure, SourceLocation)], _ narrative: Narrative, _ names: NarrativeNames, _ draft: Draft
    ) -> [Finding] {
        if numbers.isEmpty { return [] }
        let indicators = names.indicators(in: sentence)
        if indicators.isEmpty { return [] }
        let areas = [narrative.area] + names.areas(in: sentence, below: narrative.area, draft)
        return numbers.compactMap { number, place in
            let fitting = indicators.filter { reference in
                let indicator = draft.indicators[Int(reference.index)]
                return !draft.isRefused(narrative.area, reference) && number.canBe(of: indicator.unitOfMeasure)
                    && number.concerns(indicator, counting: draft.counted(indicator))
            }
            guard let first = fitting.first, !fitting.contains(where: { isKnown(number, $0, areas, draft) }) else { return nil }
            let id = draft.indicators[Int(first.index)].id
            return rule.warning(
                at: place, draft.subject(narrative.area, first, year: narrative.year),
                vi: "bài viết ghi «\(number.text)», không thấy trong số liệu",
                en: "the narrative says «\(number.text)», which is not in the data",
                suggestion: Message(
                    vi: "Lấy số từ số liệu: {{ value \(id) \(narrative.year) }}.",
                    en: "Take the number from the data: {{ value \(id) \(narrative.year) }}."))
        }
    }

    /// Whether any value, count or target of these units on the indicator is written this way.
    private static func isKnown(_ number: TypedFigure, _ indicator: IndicatorRef, _ areas: [AreaRef], _ draft: Draft) -> Bool {
        areas.contains { area in
            draft.observations[draft.totals(area, indicator)].contains { row in
                row.value.map(number.isWriting) ?? false
                    || [row.numerator, row.denominator].contains { $0.map { number.isWriting(Rational($0)) } ?? false }
            }
        } || draft.plans.contains { plan in plan.targets.contains { $0.indicator == indicator && number.isWriting($0.value) } }
    }

    /// Sentences end at . ! ? ; before a space, and at line ends. (The dot of «1.669» is followed by a digit.)
    private static func sentences(of text: String) -> [String] {
        var sentences: [String] = [], current = ""
        var endsHere = false
        for character in text {
            if character.isNewline || (endsHere && character.isWhitespace) {
                sentences.append(current)
                current = ""
            }
            current.append(character)
            endsHere = ".!?;".contains(character)
        }
        return sentences + [current]
    }
}

extension Draft {
    /// What the content says that an indicator counts, in the language of the texts.
    fileprivate func counted(_ indicator: Indicator) -> String? { strings[site.languages.first ?? .vi]?["counted.\(indicator.id)"] }
}
