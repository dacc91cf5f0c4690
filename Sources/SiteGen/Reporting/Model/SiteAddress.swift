/// Where the site stands on the web, from base_url: only canonical links, the site map, the feed, the open-data descriptions and 404
/// need it; every other link is relative.
package struct SiteAddress: Sendable {
    /// Ends in a slash.
    package let root: String

    /// nil where none is given.
    package init?(_ base: String?) {
        guard let base else { return nil }
        root = base.hasSuffix("/") ? base : base + "/"
    }

    /// The whole address of a file of the site; letters that no address may hold are percent-encoded.
    package func url(_ path: String) -> String { root + encoded(path) }

    /// The address without host, for pages that a server shows at any depth: «/bc/2025/index.html».
    package func fromHost(_ path: String) -> String {
        let afterScheme = root.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).last ?? ""
        let base = afterScheme.firstIndex(of: "/").map { String(afterScheme[$0...]) } ?? "/"
        return base + encoded(path)
    }

    private func encoded(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            if byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "%"), byte != UInt8(ascii: "?") {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
