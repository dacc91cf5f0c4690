import Diagnostics

/// What a page can bear: 2 MB, and 4096 points a side.
private let largestPicture = 2 << 20
private let longestSide = 4096

extension ContentFile {
    /// The picture as its header tells of it, or why it is refused; a file that is too large is not opened.
    func loadPicture() -> Loaded<RawPicture> {
        if case .file(let stamp) = entry.kind, stamp.size > largestPicture {
            return Loaded(nil, [PictureFault.tooLarge(bytes: stamp.size).diagnostic(at: entry.path)])
        }
        do throws(DiskFault) {
            let bytes = try disk.read(root, entry.path)
            guard let header = PictureHeader(bytes), header.format == named else {
                return Loaded(nil, [PictureFault.otherFormat.diagnostic(at: entry.path)])
            }
            guard max(header.width, header.height) <= longestSide else {
                return Loaded(nil, [PictureFault.tooWide(header.width, header.height).diagnostic(at: entry.path)])
            }
            let picture = RawPicture(
                path: entry.path, width: header.width, height: header.height, read: reading(of: header, size: bytes.count))
            return Loaded(picture, header.hasCoordinates ? [PictureFault.coordinates.diagnostic(at: entry.path)] : [])
        } catch {
            return Loaded(nil, [unreadable(error)])
        }
    }

    /// What the name says it is.
    private var named: PictureHeader.Format { entry.path.lowercased().hasSuffix(".png") ? .png : .jpeg }

    /// Pages tell its size before it is read again: what stands there then must be what was looked at.
    private func reading(of header: PictureHeader, size: Int) -> @Sendable () throws(Problems) -> [UInt8] {
        { () throws(Problems) in
            do throws(DiskFault) {
                let bytes = try disk.read(root, entry.path)
                if bytes.count == size, PictureHeader(bytes) == header { return bytes }
                throw DiskFault(
                    Message(vi: "tệp vừa bị thay đổi; chạy lại lệnh", en: "the file has just been changed; run the command again"))
            } catch {
                throw Problems([unreadable(error)])
            }
        }
    }
}

/// What is said about a picture as a file.
private enum PictureFault {
    case otherFormat
    case tooLarge(bytes: Int)
    case tooWide(Int, Int)
    case coordinates

    func diagnostic(at path: String) -> Diagnostic {
        Diagnostic(severity, rule: rule, at: SourceLocation(path: path), message, suggestion: suggestion)
    }

    private var severity: Diagnostic.Severity { if case .coordinates = self { .warning } else { .error } }

    private var rule: String {
        switch self {
        case .otherFormat: "picture-format"
        case .tooLarge, .tooWide: "picture-size"
        case .coordinates: "picture-location"
        }
    }

    private var message: Message {
        switch self {
        case .otherFormat:
            Message(vi: "đây không phải ảnh thuộc loại mà tên tệp ghi", en: "this is no picture of the kind that the name says")
        case .tooLarge(let bytes):
            Message(
                vi: "ảnh nặng \(tenths(bytes, ",")) MB, tối đa là 2 MB",
                en: "the picture has \(tenths(bytes, ".")) MB, at most 2 MB are taken")
        case .tooWide(let width, let height):
            Message(
                vi: "ảnh rộng \(width), cao \(height) điểm ảnh, mỗi cạnh tối đa 4096",
                en: "the picture is \(width) × \(height) pixels, at most 4096 a side are taken")
        case .coordinates: Message(vi: "ảnh có tọa độ GPS của nơi chụp", en: "the picture holds the GPS coordinates of where it was taken")
        }
    }

    private var suggestion: Message {
        switch self {
        case .otherFormat:
            Message(
                vi: "Mở ảnh, lưu lại thành .jpg hoặc .png; chỉ đổi tên tệp thì không đủ.",
                en: "Open it and save it as .jpg or .png; to rename the file is not enough.")
        case .tooLarge, .tooWide:
            Message(
                vi: "Thu nhỏ ảnh còn khoảng 1600 điểm ảnh chiều ngang rồi lưu lại.", en: "Make it about 1600 pixels wide and save it again."
            )
        case .coordinates:
            Message(
                vi: "Xóa thông tin vị trí rồi lưu lại ảnh, nếu không muốn công bố nơi chụp.",
                en: "Remove the location and save the picture again, unless the place may be published.")
        }
    }

    /// «2,4» megabytes, never rounded down to the bound.
    private func tenths(_ bytes: Int, _ comma: String) -> String {
        let tenths = (bytes * 10 + (1 << 20) - 1) >> 20
        return "\(tenths / 10)\(comma)\(tenths % 10)"
    }
}
