import Diagnostics
import Language
import Loading

/// The year in words, for one unit.
package struct Narrative: Sendable {
    package enum Status: String, Sendable, CaseIterable { case draft, approved }
    package let area: AreaRef
    package let year: Int
    package let title: String
    package let authorOffice: String
    package let date: CivilDate?
    package let status: Status
    package let sections: [Section]
    /// Resolved references; blocks point here.
    package let references: [DataReference]
    /// The text's pictures; blocks point here.
    package let pictures: [PictureUse]
    /// By number, from 1 through the text.
    package let footnotes: [Int: [MarkdownBlock]]
    package let path: String

    package struct Section: Sendable {
        /// The indicator whose «vì sao» this section answers; nil for the running text.
        package let indicator: IndicatorRef?
        /// Whom the answer is about, where the anchor names another unit (`{#learning-citizens phuong-1}`); nil: the narrative's own.
        package let about: AreaRef?
        /// The anchor as written (for sections I, III, IV, V of the printed report: `chi-dao`, `danh-gia`, `phuong-huong`, `de-xuat`).
        package let anchor: String?
        package let heading: String?
        package let blocks: [MarkdownBlock]
    }
}

/// A number, a sentence or a chart that a narrative takes from the data.
package enum DataReference: Sendable {
    case value(AreaRef, IndicatorRef, year: Int)
    case change(AreaRef, IndicatorRef, from: Int, to: Int)
    case target(AreaRef, IndicatorRef, year: Int)
    case standing(AreaRef, IndicatorRef, year: Int)
    case chart(AreaRef, IndicatorRef)
}

/// A page of the office's own (about, method …).
package struct FreePage: Sendable {
    package let name: String
    package let title: String
    package let sections: [RawSection]
    /// Blocks point here.
    package let pictures: [PictureUse]
    /// By number, from 1 through the text.
    package let footnotes: [Int: [MarkdownBlock]]
    package let path: String
}
