import Diagnostics

/// An error for a file that nothing reads, with what it may have been meant to be.
func unknownFile(_ path: String) -> Diagnostic {
    if [".xlsx", ".xls", ".xlsm"].contains(where: path.lowercased().hasSuffix) {
        return Diagnostic(
            .error, rule: "excel-file", at: SourceLocation(path: path),
            Message(vi: "đây là tệp Excel", en: "this is an Excel file"), suggestion: saveAsCSV)
    }
    return Diagnostic(
        .error, rule: "unknown-file", at: SourceLocation(path: path),
        Message(vi: "không biết tệp này dùng làm gì", en: "nothing reads this file"), suggestion: suggestion(for: path))
}

private func suggestion(for path: String) -> Message {
    let parts = path.split(separator: "/").map(String.init)
    if parts.count == 1, let near = nearest(to: path, among: ContentPlace.topFiles.keys.sorted()) { return didYouMean(near) }
    if parts.count > 1, let folder = ContentPlace.folders.first(where: { $0.name == parts[0] }) {
        return inKnownFolder(parts, folder.name, ending: folder.ending)
    }
    if parts.count > 1, let near = nearest(to: parts[0], among: ContentPlace.folders.map(\.name)) {
        return didYouMean(([near] + parts.dropFirst()).joined(separator: "/"))
    }
    return Message(
        vi: "Xóa tệp hoặc chuyển ra ngoài; tên bắt đầu bằng dấu chấm và README.md được bỏ qua.",
        en: "Delete it or move it elsewhere; names that begin with a dot and README.md are passed over.")
}

private func inKnownFolder(_ parts: [String], _ folder: String, ending: String) -> Message {
    let name = parts[parts.count - 1]
    if folder == "images" {
        return Message(
            vi: "Trong images/ chỉ nhận ảnh .jpg, .jpeg, .png; lưu lại tệp này thành một trong các loại đó.",
            en: "images/ holds pictures .jpg, .jpeg, .png only; save this one as one of them.")
    }
    if !name.lowercased().hasSuffix(ending) {
        return Message(
            vi: "Trong \(folder)/ chỉ nhận tệp \(ending); lưu lại tệp này thành \(ending).",
            en: "\(folder)/ holds \(ending) files only; save this one as \(ending).")
    }
    if folder == "narratives" {
        return Message(vi: "Đặt tệp theo mẫu narratives/<đơn vị>/<năm>.md.", en: "Place it as narratives/<unit>/<year>.md.")
    }
    return Message(vi: "Đặt tệp ngay trong \(folder)/.", en: "Place it directly in \(folder)/.")
}

private func didYouMean(_ name: String) -> Message {
    Message(vi: "Có phải là “\(name)”?", en: "Did you mean “\(name)”?")
}

/// The candidate that differs from a name in the fewest letters, if in no more than a third of them (upper case does not count).
func nearest(to name: String, among candidates: [String]) -> String? {
    let ranked = candidates.map { (name: $0, distance: editDistance(name.lowercased(), $0)) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(2, best.name.count / 3) ? best.name : nil
}

/// The number of letters to insert, remove or change to get from one name to the other (Levenshtein).
private func editDistance(_ from: String, _ to: String) -> Int {
    let a = Array(from.utf8.prefix(80)), b = Array(to.utf8.prefix(80))
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, y) in b.enumerated() {
            let change = diagonal + (x == y ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
        }
    }
    return row[b.count]
}
