import Measuring
import Rendering
import Reporting
import Wording

/// Terms with what is said of them, and items one after the other.
extension Sheet {
    mutating func fact(_ word: Word, _ write: (inout Sheet) -> Void) {
        raw("<dt>")
        self.word(word)
        raw("</dt><dd>")
        write(&self)
        raw("</dd>\n")
    }

    /// « đến hết 31/12/2024» behind a unit below this one; nothing where its name says so already, or where it ended with the unit above.
    mutating func endNote(_ child: AreaRef, under parent: AreaRef) {
        guard let end = report[child].validTo, end != report[parent].validTo, !edition.names.namesakes.contains(child) else { return }
        element(" <span class=\"note\">", words.fill(.whenUntilDate, ("date", words.date(end))), "</span>")
    }

    mutating func separated<Item>(_ items: [Item], _ write: (inout Sheet, Item) -> Void) {
        for (place, item) in items.enumerated() {
            if place > 0 { raw("; ") }
            write(&self, item)
        }
    }
}

extension AreaChange.Kind {
    var word: Word {
        switch self {
        case .rename: .kinRename
        case .mergeWhole: .kinMergeWhole
        case .splitPart: .kinSplitPart
        case .boundary: .kinBoundary
        }
    }
}
