import Comparing
import Foundation
import Glibc
import Reviewing
import Writing

/// The most of a JSON file that is read: a comment holds a thousandth of it.
private let largestJSON = 64 << 20

/// The changes that `sitegen diff --format json` wrote to a file; the file is not trusted.
func savedChanges(_ path: String) throws -> Changes {
    var status = stat()
    if stat(path, &status) == 0, status.st_size > largestJSON {
        throw Refusal(vi: "tệp “\(path)” lớn hơn 64 MB.", en: "the file “\(path)” is larger than 64 MB.", exit: 2)
    }
    let saved = try bytes(of: path, exit: 2)
    do throws(ReviewReadingFault) {
        return try changes(fromJSON: saved)
    } catch {
        throw Refusal(vi: "“\(path)”: \(error.message.vi).", en: "“\(path)”: \(error.message.en).", exit: 2)
    }
}

/// Writes a file whole or not at all.
func writeFile(_ bytes: [UInt8], to path: String) throws {
    let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    guard isFolder(folder) else {
        throw Refusal(
            vi: "không ghi được “\(path)”: không có thư mục “\(folder)”.", en: "cannot write “\(path)”: there is no folder “\(folder)”.")
    }
    // a link is what it leads to
    let place =
        FileManager.default.fileExists(atPath: path) ? URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false) : path
    try ReplacedFile(place).write(bytes)
}
