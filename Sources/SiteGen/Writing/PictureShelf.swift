import Hashing

/// Pictures that this build or an earlier one had made, beside the output: each under the fingerprint of what it was made from, so that one
/// whose drawing did not change is not made again. It may be thrown away at any time.
package struct PictureShelf: Sendable {
    /// In the output's workshop, `.public.sitegen/pictures`.
    package let folder: String
    private let disk: OutputDisk

    /// - output: the folder of the site («public»).
    /// Throws: WritingFailure where there is no such folder, and none can be made.
    package init(output: String, disk: OutputDisk = .system) throws {
        let workshop = try OutputFolder(output).workshop
        folder = workshop + "/pictures"
        self.disk = disk
        do { try disk.makeFolders(folder) } catch let failure as SystemFailure { throw WritingFailure(failure) }
    }

    /// Where the picture of a drawing stands, or will.
    /// - maker: the program and its version.
    package func place(of drawing: [UInt8], maker: String) -> String {
        "\(folder)/\(Fingerprint(of: Array("\(maker)\n".utf8) + drawing).hex).png"
    }

    /// nil where it is not there, or is no file. Throws: SystemFailure.
    package func read(_ place: String) throws -> [UInt8]? { try disk.status(place)?.kind == .file ? try disk.read(place) : nil }

    /// Takes what a program wrote on the same disk. Throws: WritingFailure.
    package func keep(_ written: String, at place: String) throws { try ReplacedFile(place, disk: disk).take(written) }

    /// Throws away the pictures that no page wants any more. What cannot be thrown away now will be by the next build.
    package func clear(besides wanted: Set<String>) {
        _ = Result {
            for name in try disk.names(folder) where name.hasSuffix(".png") && !wanted.contains("\(folder)/\(name)") {
                try disk.remove("\(folder)/\(name)")
            }
        }
    }
}
