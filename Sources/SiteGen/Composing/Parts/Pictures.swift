import Reporting
import Wording

/// Pictures in the office's own texts.
extension Sheet {
    /// With its size, so that nothing moves when it comes; paper waits for none.
    mutating func picture(_ shown: ShownPicture?) {
        guard let shown else { return }
        raw("<img class=\"picture\" src=\"")
        text(address(of: Routes.picture(shown.picture)))
        raw("\" alt=\"")
        text(shown.words)
        raw("\" width=\"")
        plain(shown.picture.width)
        raw("\" height=\"")
        plain(shown.picture.height)
        if !edition.isPrinted { raw("\" loading=\"lazy") }
        raw("\">")
        if !shown.caption.isEmpty { element("<span class=\"picture-note\">", shown.caption, "</span>") }
    }
}
