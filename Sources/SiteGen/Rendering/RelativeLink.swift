import Telling

/// How one page writes a link to another, so that the site works from any folder, from a USB stick too: up to the root, then down.
struct RelativeLink {
    let text: String

    init(from page: Address, to other: Address) {
        let place = other.place.map { "#\($0.name)" } ?? ""
        if page.path == other.path, !place.isEmpty {
            text = place
            return
        }
        let up = String(repeating: "../", count: page.path.utf8.count { $0 == UInt8(ascii: "/") })
        text = up + other.path + place
    }
}
