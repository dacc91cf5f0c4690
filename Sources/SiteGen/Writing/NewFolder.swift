import Diagnostics

/// Makes a folder with its files, whole or not at all, also when the power fails: under a hidden name beside its place first, on the disk, then
/// renamed. What a killed run left there is taken away by the next. Throws: WritingFailure, also where something stands in its place.
package func makeNewFolder(_ path: String, holding files: [(path: String, bytes: [UInt8])], disk: OutputDisk = .system) throws {
    do {
        let place = try OutputFolder(path)
        try disk.makeFolders(place.parent)
        let held = try disk.hold(place.parent)
        defer { held?.release() }
        let part = place.hidden("sitegen-part")
        try disk.remove(part)
        do {
            try disk.makeFolder(part)
            for file in files {
                for folder in PathRules.folders(of: file.path) { try disk.makeFolders("\(part)/\(folder)") }
                _ = try disk.write("\(part)/\(file.path)", file.bytes)
            }
            try disk.syncAll(part)
            try disk.rename(part, place.path)
        } catch {
            _ = Result { try disk.remove(part) }
            throw error
        }
        do { try disk.sync(place.parent) } catch let failure as SystemFailure { throw WritingFailure.unsettledFile(place.path, failure) }
    } catch let failure as SystemFailure {
        let why = Message(diskError: failure)
        throw WritingFailure(Message(vi: "không tạo được “\(path)”: \(why.vi).", en: "cannot make “\(path)”: \(why.en)."))
    }
}
