import Diagnostics
import Loading
import Reporting
import Wording

/// The sound part of the content, for commands that wait for nobody else's faults. What was left out is told on standard error: as text, or
/// as one JSON object for a command that was asked for JSON.
///
/// - needsWords: the words of pages will be asked for; what is wrong with their file is told when one is missing.
/// Throws Problems where the ground of the whole content is faulty, Refusal where nobody can tell whom a fault concerns.
func readSound(
    _ options: ContentOptions, for use: SoundUse, asJSON: Bool = false, needsWords: Bool = false, _ console: Console
) async throws -> Report {
    let part = await soundPart(of: await loadContent(root: options.content, disk: .onMachine), for: use)
    guard let report = part.report else {
        guard let reason = part.reason else { throw Problems(part.problems) }
        console.note(listing(of: part.problems, below: options.content, in: options.lang))
        throw Refusal(vi: reason.vi, en: reason.en)
    }
    if !report.setAside.isEmpty { console.note(asJSON ? json(of: report, options.lang) : told(report, options, needsWords: needsWords)) }
    return report
}

extension Report {
    /// Whether anything of what the person named was left out: the command has done what can be done, and ends with 1.
    func isFaulty(_ named: some Sequence<AreaRef>) -> Bool { named.contains { setAside.concerns($0) } }
}

/// Faults of one part that are printed in full; the others are counted.
private let toldAtMost = 5

private func told(_ report: Report, _ options: ContentOptions, needsWords: Bool) -> String {
    let isVietnamese = options.lang == .vi
    var text = ""
    var before: Set<Diagnostic> = []
    for part in report.setAside.parts {
        let count = isVietnamese ? "\(part.faults.count) lỗi" : "\(part.faults.count) error\(part.faults.count == 1 ? "" : "s")"
        text += (isVietnamese ? "để riêng: " : "set aside: ") + name(of: part.what, report, isVietnamese) + " (\(count))\n"
        // a fault that touches several parts is told once
        let news = part.faults.filter { before.insert($0).inserted }
        text += texts(of: Array(news.prefix(toldAtMost)), below: options.content, in: options.lang).joined()
        let more = news.count - toldAtMost
        if more > 0 { text += isVietnamese ? "còn \(more) lỗi nữa, xem bằng sitegen check\n" : "\(more) more, see sitegen check\n" }
    }
    let unneeded = report.setAside.unneeded.filter { !needsWords || $0.location.path != "strings/\(report.site.paperLocale.rawValue).yaml" }
    if !unneeded.isEmpty {
        let paths = Set(unneeded.map(\.location.path)).sorted().joined(separator: ", ")
        text +=
            isVietnamese
            ? "\(unneeded.count) lỗi không ảnh hưởng lệnh này (\(paths)), xem bằng sitegen check\n"
            : "\(unneeded.count) error\(unneeded.count == 1 ? " does" : "s do") not concern this command (\(paths)), see sitegen check\n"
    }
    return text
}

/// «Phường 2 năm 2025», «kế hoạch go-vap».
private func name(of what: SetAside.Part.What, _ report: Report, _ isVietnamese: Bool) -> String {
    switch what {
    case .figures(let areas, let year):
        let others = areas.count - 6
        var names = areas.prefix(6).map { report[$0].name }.joined(separator: ", ")
        if others > 0 { names += isVietnamese ? " và \(others) đơn vị khác" : " and \(others) other\(others == 1 ? "" : "s")" }
        let when = year.map { isVietnamese ? "năm \($0)" : "in \($0)" } ?? (isVietnamese ? "mọi năm" : "in every year")
        return "\(names) \(when)"
    case .plan(let id, _): return isVietnamese ? "kế hoạch \(id)" : "plan \(id)"
    case .row(let path, let line):
        if path == "unit-changes.csv" { return isVietnamese ? "dòng \(line) của \(path)" : "line \(line) of \(path)" }
        return isVietnamese ? "dòng \(line) của \(path), không rõ của đơn vị nào" : "line \(line) of \(path), of no known unit"
    case .file(let path): return isVietnamese ? "tệp \(path)" : "the file \(path)"
    }
}

/// `{"set_aside": [{"kind", "units", "year", "plan", "path", "line", "findings"}], "unneeded": [finding]}`; what a part has not is null.
private func json(of report: Report, _ language: MessageLanguage) -> String {
    func findings(_ found: [Diagnostic]) -> String { "[" + found.map { jsonObject(of: $0, in: language) }.joined(separator: ", ") + "]" }
    func text(_ value: String?) -> String { value.map(jsonText) ?? "null" }
    let parts = report.setAside.parts.map { part in
        var kind = "", units = "[]", year: Int?, plan: String?, path: String?, line: Int?
        switch part.what {
        case .figures(let areas, let when):
            (kind, year) = ("unit_year", when)
            units = "[" + areas.map { jsonText(report[$0].id) }.joined(separator: ", ") + "]"
        case .plan(let id, let file): (kind, plan, path) = ("plan", id, file)
        case .row(let file, let row): (kind, path, line) = ("row", file, row)
        case .file(let file): (kind, path) = ("file", file)
        }
        let numbers = (year.map(String.init) ?? "null", line.map(String.init) ?? "null")
        return """
            {"kind": \(jsonText(kind)), "units": \(units), "year": \(numbers.0), "plan": \(text(plan)), "path": \(text(path)), \
            "line": \(numbers.1), "findings": \(findings(part.faults))}
            """
    }
    return "{\"set_aside\": [" + parts.joined(separator: ",\n") + "],\n\"unneeded\": " + findings(report.setAside.unneeded) + "}\n"
}
