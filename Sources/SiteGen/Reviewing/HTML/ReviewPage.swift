import Comparing
import Composing
import Rendering
import Telling

/// The review as one page that needs nothing else: no script, no address outside of it, one style sheet that its policy names by hash.
package func reviewPage(_ changes: Changes, charts: [ReviewChart], _ options: ReviewOptions) -> [UInt8] {
    let page = ReviewTold(changes, charts, options).page
    return StandalonePage(page, style: .within(reviewStyle()), foot: [.text(clean(changes.program))]).bytes
}

/// What the page of a review says: the sentence, the two sides, each section as a table or a list, the changed series in pairs.
struct ReviewTold {
    private let changes: Changes
    private let charts: [ReviewChart]
    private let options: ReviewOptions
    private let writer: SectionWriter

    init(_ changes: Changes, _ charts: [ReviewChart], _ options: ReviewOptions) {
        (self.changes, self.charts, self.options) = (changes, charts, options)
        writer = SectionWriter(language: options.language)
    }

    var page: Telling.Page {
        let sentence = clean(summarySentence(of: changes, options.language), limit: 600)
        var parts = sections(of: changes, options.language).map { (kind: $0.kind, told: told($0)) }
        if let pairs {
            // beneath the figures that they draw, or else the standings
            let place = parts.lastIndex { $0.kind == .values || $0.kind == .standings }.map { $0 + 1 } ?? 0
            parts.insert((.values, pairs), at: place)
        }
        return Telling.Page(
            address: Address(Routes.review), locale: options.language.locale.rawValue,
            title: writer.say("So sánh hai bản nội dung", "Two versions compared"),
            blocks: [.paragraph(Paragraph([.text(sentence)], role: .lead)), sides] + parts.map(\.told), furniture: Furniture(writer.words))
    }

    private var sides: Block {
        let sides = [(writer.say("Bản cũ", "Old"), changes.base), (writer.say("Bản mới", "New"), changes.head)]
        return .definitions(
            sides.map { word, side in
                var told: [Inline] = [.text(clean(side.name))]
                if let revision = side.revision { told += [.text(" "), .code(clean(String(revision.prefix(12))))] }
                if let year = side.reportYear { told.append(.text(writer.say(", năm báo cáo \(year)", ", report year \(year)"))) }
                return Definition([.text(word)], told)
            })
    }

    private func told(_ section: Section) -> Block {
        let heading: [Inline] = [.text("\(section.title) (\(section.rows.count))")]
        let body: Block
        if section.columns.isEmpty {
            body = .list(List(.plain, section.rows.map { row in List.Item(blocks: row.map { .paragraph(Paragraph($0.map(told))) }) }))
        } else {
            body = .table(
                Table(
                    caption: [], columns: section.columns.map { Table.Column([.text($0)]) },
                    groups: [Table.Group(section.rows.map { row in Table.Row(row.map { Table.Cell($0.map(told)) }) })], isSortable: false))
        }
        return .section(Telling.Section(heading, place: Place(section.kind.rawValue), [body]))
    }

    private func told(_ run: Section.Run) -> Inline {
        let text = clean(run.text, limit: 400)
        let told: Inline =
            switch run.look {
            case .plain: .text(text)
            case .code: .code(text)
            case .removed: .struck([.text(text)])
            case .added: .added([.text(text)])
            }
        guard let base = options.linkBase, let path = run.link else { return told }
        return .outside(percentEncoded(base + path), [told])
    }

    private var pairs: Block? {
        if charts.isEmpty { return nil }
        let told = charts.map { chart -> Block in
            let sides = [(writer.say("Trước", "Before"), chart.before), (writer.say("Sau", "After"), chart.after)]
            let figures = sides.compactMap { word, plot in plot.map { Block.figure(Figure($0, caption: [.text(word)])) } }
            return .section(Telling.Section([.text(clean(chart.title, limit: 300))], [.beside(figures)]))
        }
        return .section(
            Telling.Section([.text(writer.say("Hình vẽ trước và sau", "Drawn before and after"))], place: Place("charts"), told))
    }
}
