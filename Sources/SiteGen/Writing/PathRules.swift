import Diagnostics

/// In: planned files in any order. Out: the same in byte order of their paths, which are fit for every disk and web server:
/// relative, without `..` or control characters, no two alike on a disk that ignores case or normal form, none both file and folder.
struct PathRules {
    let files: [PlannedFile]

    /// Names that sitegen writes itself.
    static let reserved: Set<String> = [Manifest.name, OutputFolder.marker, ".gitignore"]

    /// `own`: sitegen's own files, which may bear a reserved name.
    init(_ planned: [PlannedFile], own: [PlannedFile] = []) throws(Problems) {
        files = (planned + own).sorted { ($0.path.utf8, $0.source) < ($1.path.utf8, $1.source) }
        var found: [Diagnostic] = []
        // canonically equal strings are equal and hash alike
        var seen: [String: PlannedFile] = [:]
        var folders: [String: PlannedFile] = [:]
        for file in planned {
            if let fault = PathRules.fault(of: file.path) { found.append(PathRules.report(file, fault)) }
        }
        for file in files {
            let key = file.path.lowercased()
            if let other = seen[key] { found.append(PathRules.collision(file, other)) } else { seen[key] = file }
            for folder in PathRules.folders(of: key) where folders[folder] == nil { folders[folder] = file }
        }
        for (key, file) in seen {
            if let inside = folders[key] { found.append(PathRules.fileAndFolder(file, inside)) }
        }
        if !found.isEmpty { throw Problems(found.sorted()) }
    }

    /// «a/b/c.html» -> «a», «a/b».
    static func folders(of path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
    }

    private static func fault(of path: String) -> Message? {
        reserved.contains(path) ? Message(vi: "tên dành riêng cho sitegen", en: "the name is sitegen's own") : shapeFault(of: path)
    }

    /// Why no file may bear this path, whoever writes it.
    static func shapeFault(of path: String) -> Message? {
        if path.isEmpty { return Message(vi: "đường dẫn trống", en: "the path is empty") }
        if path.hasPrefix("/") { return Message(vi: "đường dẫn tuyệt đối", en: "the path is absolute") }
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            if part.isEmpty || part == "." || part == ".." {
                return Message(vi: "đường dẫn có phần “\(part)”", en: "the path has a part “\(part)”")
            }
            if part.utf8.count > 255 { return Message(vi: "tên dài quá 255 byte", en: "a name is longer than 255 bytes") }
            if part.hasSuffix(".") || part.hasSuffix(" ") {
                return Message(vi: "tên kết thúc bằng dấu chấm hay dấu cách", en: "a name ends in a dot or a space")
            }
        }
        // the last ones are refused by the FAT and NTFS of USB sticks
        if let bad = path.unicodeScalars.first(where: { $0.value < 0x20 || $0.value == 0x7F || "\\:*?\"<>|".unicodeScalars.contains($0) }) {
            return Message(vi: "đường dẫn có ký tự \(shown(bad))", en: "the path has the character \(shown(bad))")
        }
        return nil
    }

    private static func shown(_ scalar: Unicode.Scalar) -> String {
        scalar.value < 0x20 || scalar.value == 0x7F
            ? "U+00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true) : "“\(scalar)”"
    }

    private static func report(_ file: PlannedFile, _ fault: Message) -> Diagnostic {
        diagnostic(
            file,
            Message(vi: "Không ghi được tệp “\(file.path)”: \(fault.vi).", en: "The file “\(file.path)” cannot be written: \(fault.en)."))
    }

    private static func collision(_ file: PlannedFile, _ other: PlannedFile) -> Diagnostic {
        let same = file.path.utf8.elementsEqual(other.path.utf8)
        let paths = same ? "“\(file.path)”" : "“\(other.path)” / “\(file.path)”"
        return diagnostic(
            file,
            Message(
                vi: "Hai nguồn cùng tạo tệp \(paths): “\(other.source)” và “\(file.source)”.",
                en: "Two sources make the file \(paths): “\(other.source)” and “\(file.source)”."))
    }

    private static func fileAndFolder(_ file: PlannedFile, _ inside: PlannedFile) -> Diagnostic {
        diagnostic(
            file,
            Message(
                vi: "“\(file.path)” vừa là tệp (từ “\(file.source)”) vừa là thư mục (của “\(inside.path)”, từ “\(inside.source)”).",
                en: "“\(file.path)” is both a file (from “\(file.source)”) and a folder (of “\(inside.path)”, from “\(inside.source)”)."))
    }

    private static func diagnostic(_ file: PlannedFile, _ message: Message) -> Diagnostic {
        Diagnostic(.error, rule: "path", at: SourceLocation(path: file.source), message)
    }
}

/// Byte order of paths, then order of sources.
private func < (a: (String.UTF8View, String), b: (String.UTF8View, String)) -> Bool {
    a.0.elementsEqual(b.0) ? a.1 < b.1 : a.0.lexicographicallyPrecedes(b.0)
}
