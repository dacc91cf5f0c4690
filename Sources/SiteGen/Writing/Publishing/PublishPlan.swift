/// What to send and what to remove so that a server's copy of a site becomes the new one, in an order in which a visitor never meets a
/// page whose style sheet, data or chart is not there yet, nor a page that is gone: assets, data, pages, the home page and what
/// announces it, then removals, and last the record of it all.
package struct PublishPlan: Sendable, Equatable {
    /// In the order in which they are to be sent.
    package let puts: [String]
    /// In the order in which they are to be removed.
    package let deletes: [String]
    /// Folders that hold nothing any more, the innermost first.
    package let emptied: [String]
    /// Files that stay as they are.
    package let kept: Int
    /// Sent when all else is done: whoever starts again after a break starts from the old record.
    package static let record = Manifest.name

    /// In: the folder of the new site, and the SHA256SUMS of what the server holds (nil: nothing yet).
    /// Throws: WritingFailure where either is not sitegen's.
    package init(site: String, old: String?, disk: OutputDisk = .system) throws {
        let new = try Manifest(checking: site + "/" + Manifest.name, on: disk)
        let before = try old.map { try Manifest(checking: $0, on: disk) } ?? Manifest([])
        self.init(from: before, to: new)
    }

    init(from old: Manifest, to new: Manifest) {
        let known = Dictionary(old.lines.map { ($0.path, $0.fingerprint) }, uniquingKeysWith: { _, last in last })
        let wanted = Set(new.lines.map(\.path))
        puts = new.lines.filter { known[$0.path] != $0.fingerprint }.map(\.path).sorted(by: PublishPlan.isEarlier)
        deletes = old.lines.map(\.path).filter { !wanted.contains($0) }.sorted { PublishPlan.isEarlier($1, $0) }
        kept = new.lines.count - puts.count
        let folders = Set(wanted.flatMap { PathRules.folders(of: $0) })
        let gone = Set(deletes.flatMap { PathRules.folders(of: $0) }).subtracting(folders)
        emptied = gone.sorted { $1.utf8.lexicographicallyPrecedes($0.utf8) }
    }

    enum Stage: Int { case assets, data, pages, home }

    static func stage(of path: String) -> Stage {
        if path.hasPrefix("assets/") { return .assets }
        let own = Twin.allCases.first { path.hasSuffix($0.rawValue) }.map { String(path.dropLast($0.rawValue.count)) } ?? path
        if ["index.html", "sitemap.xml", "feed.atom"].contains(own) || own.hasPrefix("sitemap-") { return .home }
        return own.hasSuffix(".html") ? .pages : .data
    }

    private static func isEarlier(_ a: String, _ b: String) -> Bool {
        let (first, second) = (stage(of: a), stage(of: b))
        return first == second ? a.utf8.lexicographicallyPrecedes(b.utf8) : first.rawValue < second.rawValue
    }
}
