import Loading
import Reporting

/// Pictures in the office's own texts.
extension Sheet {
    /// With its size, so that nothing moves when it comes; paper waits for none.
    mutating func picture(_ use: PictureUse) {
        guard let picture = report.pictures[use.address.value] else { return }
        raw("<img class=\"picture\" src=\"")
        text(address(of: Routes.picture(picture)))
        raw("\" alt=\"")
        text(use.words)
        raw("\" width=\"")
        plain(picture.width)
        raw("\" height=\"")
        plain(picture.height)
        if !edition.isPrinted { raw("\" loading=\"lazy") }
        raw("\">")
        if !use.caption.isEmpty { element("<span class=\"picture-note\">", use.caption, "</span>") }
    }
}

extension Sequence<Narrative> {
    /// The addresses of all pictures in their sections.
    func pictures() -> Set<String> { Set(flatMap(\.sections).flatMap(\.pieces).compactMap(\.picture)) }
}

extension Sequence<FreePage> {
    func pictures() -> Set<String> { Set(flatMap(\.sections).flatMap(\.pieces).compactMap(\.picture)) }
}

extension MarkdownPiece {
    fileprivate var picture: String? { if case .picture(let use) = self { use.address.value } else { nil } }
}

extension Report {
    /// Those of some addresses, in their order.
    func pictures(at addresses: Set<String>) -> [Picture] { addresses.sorted().compactMap { pictures[$0] } }
}
