/// One file of the site to be: made when its turn comes, hashed, written and forgotten.
package struct PlannedFile: Sendable {
    /// Relative to the output folder, with `/`.
    package let path: String
    /// What it is made from, for the message when two claim one path.
    package let source: String
    /// In: nothing. Out: the file's bytes.
    package let make: @Sendable () throws -> [UInt8]

    package init(path: String, source: String, make: @escaping @Sendable () throws -> [UInt8]) {
        self.path = path
        self.source = source
        self.make = make
    }
}
