import Diagnostics
import Loading

/// A picture of content/images that texts may show.
package struct Picture: Sendable {
    /// `images/le-khai-giang.jpg`: in the content, and in the site.
    package let path: String
    /// In points.
    package let width: Int
    package let height: Int
    /// Its bytes, as they are in the content. Throws where they are not any more what was looked at.
    package let read: @Sendable () throws(Problems) -> [UInt8]
}

/// A picture as a text shows it.
package struct ShownPicture: Sendable {
    package let picture: Picture
    /// What is read aloud in its place.
    package let words: String
    /// What stands beneath it; empty where nothing does.
    package let caption: String
}

extension Report {
    /// nil for a picture that is not there, which no text of a report shows.
    package func shown(_ use: PictureUse) -> ShownPicture? {
        pictures[use.address.value].map { ShownPicture(picture: $0, words: use.words, caption: use.caption) }
    }

    /// Those that some texts show, each once, in the order of their paths.
    package func pictures(of narratives: some Sequence<Narrative>, _ pages: [FreePage] = []) -> [Picture] {
        let uses = narratives.flatMap(\.pictures) + pages.flatMap(\.pictures)
        return Set(uses.map(\.address.value)).sorted().compactMap { pictures[$0] }
    }
}
