import Measuring
import Rendering
import Reporting
import Wording

/// A standing as word + icon + pattern + colour; the icons are drawn once a page (partials/icons).
extension Sheet {
    mutating func badge(_ assessment: Assessment) {
        let name = assessment.name
        badge(name.standing, name.word)
    }

    /// The badge of a row where its report year stands above it: of a year that is over with that year, of a unit that ended with where
    /// the row stood then.
    mutating func fullBadge(_ assessment: Assessment) {
        badge(assessment)
        guard let more = words.besideBadge(assessment) else { return }
        if assessment.standing == .lapsed { besideAfterStop(more) } else { beside(" (\(more))") }
    }

    /// The badge, and in short what it rests on: «33,1%; còn thiếu 35.804 người».
    mutating func groundedBadge(_ assessment: Assessment) {
        fullBadge(assessment)
        let indicator = report[assessment.indicator]
        let ground = [assessment.judged.map { words.fullFigure($0.value, $0, indicator) }, words.againstTarget(assessment, indicator)]
            .compactMap(\.self)
        if !ground.isEmpty { element(" <span class=\"note\">", ground.joined(separator: "; "), "</span>") }
    }

    mutating func badge(_ standing: Standing, _ word: Word) {
        if standing.isPace { notePace() }
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

    /// With the year judged where that is over.
    mutating func badge(_ name: StandingName) {
        badge(name.standing, name.word)
        if let year = name.year { beside(" (\(words.fill(.whenYear, ("year", String(year)))))") }
    }

    /// Beside the number of lapsed rows, where they stood.
    mutating func noteBeside(_ name: StandingName, _ counts: StandingCounts) {
        if let ends = words.beside(name, counts) { besideAfterStop(ends) }
    }

    /// «Dừng đánh giá; khi kết thúc …»: the semicolon stays at the badge where the rest begins a line.
    private mutating func besideAfterStop(_ said: String) {
        raw("; ")
        beside(said)
    }

    private mutating func beside(_ said: String) {
        element("<span class=\"note\">", said, "</span>")
    }

    /// How many stand how, by the words of their own badges; what does not occur is left out.
    mutating func counts(_ counts: StandingCounts) {
        raw("<ul class=\"counts\">")
        for name in counts.names {
            raw("<li><span class=\"count\">")
            text(words.whole(counts[name]))
            raw("</span> ")
            badge(name)
            noteBeside(name, counts)
            raw("</li>")
        }
        raw("</ul>")
    }
}
