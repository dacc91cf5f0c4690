import Measuring
import Reporting

/// A standing as word + icon + pattern + colour; the icons are drawn once a page (partials/icons).
extension Sheet {
    mutating func badge(_ assessment: Assessment) {
        badge(assessment.standing, assessment.word(isDown: report[assessment.indicator].direction == .down))
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
        let ground = [assessment.judged.map { words.figure($0.value, indicator) }, words.againstTarget(assessment, indicator)].compactMap(\.self)
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

    /// How many of each standing, in reading order; those that do not occur are left out.
    mutating func counts(_ counts: [Standing: Int]) {
        raw("<ul class=\"counts\">")
        for standing in Standing.readingOrder {
            guard let count = counts[standing], count > 0 else { continue }
            raw("<li><span class=\"count\">")
            plain(count)
            raw("</span> ")
            badge(standing, standing.word)
            raw("</li>")
        }
        raw("</ul>")
    }
}
