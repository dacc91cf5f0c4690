/// A page or data file that will be made when its turn comes, and then forgotten.
package struct PagePlan: Sendable {
    package enum Content: Sendable {
        case page(@Sendable () throws -> FramedPage)
        /// A data file, finished.
        case data(@Sendable () throws -> [UInt8])
        /// A drawing as SVG, of which the file is to be the picture in dots.
        case picture(@Sendable () throws -> [UInt8])
    }
    /// Relative to the site's root.
    package let path: String
    /// What it is made from, for the message when two claim one path («plans/go-vap.yaml»).
    package let source: String
    package let content: Content

    package init(path: String, source: String, content: Content) {
        self.path = path
        self.source = source
        self.content = content
    }
}
