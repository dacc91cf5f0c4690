import Diagnostics
import Loading

/// The bytes of one file, all of them. Throws Refusal.
func bytes(of path: String, exit: Int32 = 1) throws -> [UInt8] {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let before = path.dropLast(name.count)
    do throws(DiskFault) {
        return try Disk.onMachine.read(before.isEmpty ? "." : String(before), name)
    } catch {
        throw unreadable(path, error, exit: exit)
    }
}

/// Every plain file of a folder that is anybody's work. Throws Refusal where one cannot be read, or a folder in it.
func files(below folder: String) throws -> [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = []
    for entry in try entries(below: folder) where !isLeaving(entry.path.split(separator: "/").last.map(String.init) ?? entry.path) {
        guard case .file = entry.kind else { continue }
        files.append((entry.path, try bytes(of: "\(folder)/\(entry.path)")))
    }
    return files
}

/// What a folder holds. Throws Refusal where it cannot be listed, or a folder in it.
func entries(below folder: String, exit: Int32 = 1) throws -> [DiskEntry] {
    let entries: [DiskEntry]
    do throws(DiskFault) { entries = try Disk.onMachine.list(folder) } catch { throw unreadable(folder, error, exit: exit) }
    for entry in entries { if case .unreadable(let fault) = entry.kind { throw unreadable("\(folder)/\(entry.path)", fault, exit: exit) } }
    return entries
}

private func unreadable(_ path: String, _ fault: DiskFault, exit: Int32 = 1) -> Refusal {
    Refusal(vi: "không đọc được “\(path)”: \(fault.reason.vi).", en: "cannot read “\(path)”: \(fault.reason.en).", exit: exit)
}
