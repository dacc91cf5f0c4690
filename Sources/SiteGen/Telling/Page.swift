/// What a page says, from its heading on, as values: no markup, no district, no arithmetic.
///
/// A page is told once and rendered as HTML, as plain text, as a Word file. What a renderer can know by itself is not in here: levels of
/// headings, ids, labels of a phone's cards, sort keys' spelling, what the signs beside numbers mean.
package struct Page: Sendable {
    package let address: Address
    /// BCP 47: «vi».
    package let locale: String
    package let title: String
    package let blocks: [Block]
    /// What renderers say themselves, in the page's language.
    package let furniture: Furniture
    /// The same by the locale of what is written in another.
    package let furnitureOfOthers: [String: Furniture]
    /// Where the site begins on its host, «/hoc-tap/», of a page that a server shows at any address; nil: links lead from page to page.
    package let root: String?

    package init(
        address: Address, locale: String, title: String, blocks: [Block], furniture: Furniture,
        furnitureOfOthers: [String: Furniture] = [:], root: String? = nil
    ) {
        self.address = address
        self.locale = locale
        self.title = title
        self.blocks = blocks
        self.furniture = furniture
        self.furnitureOfOthers = furnitureOfOthers
        self.root = root
    }
}

/// Where something stands on the site: a page or a file, and a place on it. Made by Composing's routes only; how it is written as a link
/// depends on the page that links, and is for the renderer to say.
package struct Address: Sendable, Hashable {
    /// From the site's root to the file: «units/go-vap/index.html», «en/units/go-vap/index.html».
    package let path: String
    package let place: Place?

    package init(_ path: String, place: Place? = nil) {
        self.path = path
        self.place = place
    }

    package func at(_ place: Place) -> Address { Address(path, place: place) }
}

/// A place on a page that others link to: «learning-citizens».
package struct Place: Sendable, Hashable {
    package let name: String
    package init(_ name: String) { self.name = name }
}

/// Words that belong to how a page is shown, not to what it says.
package struct Furniture: Sendable {
    /// «Tìm trong bảng»: over the filter of a long table.
    package let filter: String
    /// «{count} dòng»: how many rows a filter leaves.
    package let filtered: String
    /// «Hiện tất cả».
    package let showAll: String
    /// «Bảng»: what a table without a caption is, read aloud.
    package let table: String
    /// «đã xong», «chưa xong»: the state of a thing to be done, read aloud.
    package let done: String
    package let notDone: String
    /// «Về chỗ dẫn chú thích»: the way back from a footnote, read aloud before its number.
    package let back: String

    package init(filter: String, filtered: String, showAll: String, table: String, done: String, notDone: String, back: String) {
        self.filter = filter
        self.filtered = filtered
        self.showAll = showAll
        self.table = table
        self.done = done
        self.notDone = notDone
        self.back = back
    }
}
