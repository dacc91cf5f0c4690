/// A planned site for the preview: each file is made when somebody asks for it.
package struct PreviewSite: Sendable {
    private let files: [String: @Sendable () throws -> [UInt8]]
    /// A line that counts the warnings, and the warnings as the terminal shows them; both empty where there are none.
    let warnings: (summary: String, text: String)

    /// In: paths in the site, with how their files are made.
    package init(files: [(path: String, make: @Sendable () throws -> [UInt8])], warnings: (summary: String, text: String)) {
        self.files = Dictionary(files.map { ($0.path, $0.make) }) { first, _ in first }
        self.warnings = warnings
    }

    /// Out: nil where the site has no such file. Throws what making it throws.
    func bytes(_ path: String) throws -> [UInt8]? { try files[path]?() }

    func isFolder(_ path: String) -> Bool { files[path + "/index.html"] != nil }
}
