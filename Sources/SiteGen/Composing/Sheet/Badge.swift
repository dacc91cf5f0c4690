import Measuring
import Reporting

/// A standing as word + icon + pattern + colour; the icons are drawn once a page (partials/icons).
extension Sheet {
    mutating func badge(_ assessment: Assessment) {
        badge(assessment.name(in: report))
    }

    /// The badge of a row where its report year stands above it: of a year that is over with that year, of a unit that ended with where
    /// the row stood then.
    mutating func fullBadge(_ assessment: Assessment) {
        badge(assessment)
        guard let more = words.besideBadge(assessment, isDown: report[assessment.indicator].direction == .down) else { return }
        let said = assessment.standing == .lapsed ? "; \(more)" : " (\(more))"
        if edition.isPrinted { return text(said) }
        element("<span class=\"note\">", said, "</span>")
    }

    /// The badge, and in short what it rests on: «33,1%; còn thiếu 35.804 người».
    mutating func groundedBadge(_ assessment: Assessment) {
        fullBadge(assessment)
        let indicator = report[assessment.indicator]
        let ground = [assessment.judged.map { words.fullFigure($0.value, $0, indicator) }, words.againstTarget(assessment, indicator)].compactMap(\.self)
        if !ground.isEmpty { element(" <span class=\"note\">", ground.joined(separator: "; "), "</span>") }
    }

    mutating func badge(_ standing: Standing, _ word: Word) {
        if standing.isPace { notePace() }
        if edition.isPrinted { return self.word(word) }
        raw("<span class=\"badge is-")
        markup.raw(safe: standing.rawValue)
        raw("\">")
        icon(standing)
        self.word(word)
        raw("</span>")
    }

    mutating func icon(_ standing: Standing) {
        raw("<svg class=\"icon\" aria-hidden=\"true\" width=\"16\" height=\"16\"><use href=\"#i-")
        markup.raw(safe: standing.rawValue)
        raw("\"/></svg>")
    }

    mutating func badge(_ name: StandingName) { badge(name.standing, name.word) }

    /// How many stand how, by the words of their own badges; what does not occur is left out.
    mutating func counts(_ counts: [StandingName: Int]) {
        raw("<ul class=\"counts\">")
        for (name, count) in StandingName.counted(counts) {
            raw("<li><span class=\"count\">")
            text(words.whole(count))
            raw("</span> ")
            badge(name)
            raw("</li>")
        }
        raw("</ul>")
    }
}
