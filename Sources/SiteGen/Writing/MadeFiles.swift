/// What one task made: an entry for each file it took, and what its link reader learned.
struct MadeFiles: Sendable {
    var files: [(number: Int, file: LastBuild.File)] = []
    /// Compressed forms of some of them.
    var twins: [(path: String, file: LastBuild.File)] = []
    var reader: LinkReader
    var reused = 0
}
