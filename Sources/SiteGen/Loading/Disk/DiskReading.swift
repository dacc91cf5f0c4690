import Diagnostics
import Glibc

/// Reads a whole file.
func readFile(_ path: String) throws(DiskFault) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw lastFault() }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw lastFault() }
    let size = Int(status.st_size)
    var bytes = [UInt8](repeating: 0, count: size)
    try bytes.withUnsafeMutableBufferPointer { buffer throws(DiskFault) in
        var filled = 0
        while filled < size {
            let count = read(file, buffer.baseAddress?.advanced(by: filled), size - filled)
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw lastFault() }
            if count == 0 { throw cutShort(filled, of: size) }
            filled += count
        }
    }
    return bytes
}

private func cutShort(_ count: Int, of size: Int) -> DiskFault {
    DiskFault(
        Message(
            vi: "chỉ đọc được \(count) trong \(size) byte: tệp đang bị ghi, hoặc ổ đĩa hỏng",
            en: "only \(count) of \(size) bytes could be read: the file is being written, or the disk is failing"), isOfMachine: true)
}

extension FileStamp {
    init(_ status: stat) {
        self.init(
            size: status.st_size, modified: Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec),
            number: UInt64(status.st_ino))
    }
}

/// What the system's last error means.
func lastFault() -> DiskFault {
    let code = errno
    switch code {
    case ENOENT: return DiskFault(Message(vi: "không có tệp hoặc thư mục này", en: "there is no such file or folder"))
    case EACCES, EPERM: return DiskFault(Message(vi: "không có quyền đọc", en: "permission to read it is missing"))
    case ENOTDIR: return DiskFault(Message(vi: "đây không phải là thư mục", en: "this is not a folder"))
    case EISDIR: return DiskFault(Message(vi: "đây là thư mục, không phải tệp", en: "this is a folder, not a file"))
    case EIO, ESTALE:
        return DiskFault(
            Message(vi: "ổ đĩa hoặc mạng báo lỗi khi đọc", en: "the disk or the network failed while it was read"), isOfMachine: true)
    case EMFILE, ENFILE:
        return DiskFault(
            Message(vi: "máy không cho mở thêm tệp nào nữa", en: "the machine lets no more files be opened"), isOfMachine: true)
    case ELOOP: return DiskFault(Message(vi: "liên kết trỏ vòng tròn", en: "the links lead in a circle"))
    default: return DiskFault(Message(vi: "hệ thống báo lỗi số \(code)", en: "the system reports error \(code)"), isOfMachine: true)
    }
}
