import Telling
import Wording

/// Beneath a table of several years: what parts its values, each said once with the numbers of the rows that it parts. «TT 1, 2: Ngắt chuỗi …»
package struct BreakNotes {
    private var all: [(said: String, rows: [String])] = []

    package init() {}

    package mutating func add(_ said: String, row: Int) {
        if let place = all.firstIndex(where: { $0.said == said }) {
            all[place].rows.append(String(row))
        } else {
            all.append((said, [String(row)]))
        }
    }

    package func blocks(_ words: Words) -> [Block] {
        all.map { note in
            let rows = "\(words[.printOrder]) \(note.rows.joined(separator: ", "))"
            return .paragraph(Paragraph([.text("\(rows): \(note.said)")], role: .note))
        }
    }
}
