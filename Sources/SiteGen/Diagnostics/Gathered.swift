/// One cause is one finding: what repeats it in the same file is counted in the first.

/// The most errors of one rule that are told of one file one by one; a file that was filled in wrongly throughout has as many as it has rows.
private let toldAtMost = 20

/// The findings in their own order, each cause of a file as its first finding, which counts the others. Where a rule is broken in a file more
/// than twenty times by causes of their own, the twentieth error speaks for the rest.
package func gathered(_ found: [Diagnostic]) -> [Diagnostic] {
    var first: [Cause: Int] = [:]
    var kept: [Diagnostic] = [], lines: [[Int]] = []
    for finding in found {
        if let name = finding.cause {
            let cause = Cause(finding, name: name)
            if let place = first[cause] {
                lines[place] += [finding.location.line] + finding.others
                continue
            }
            first[cause] = kept.count
        }
        kept.append(finding)
        lines.append([])
    }
    return withoutFloods(zip(kept, lines).map { $0.speaking(for: $1) })
}

private func withoutFloods(_ found: [Diagnostic]) -> [Diagnostic] {
    var told: [Cause: (count: Int, last: Int)] = [:]
    var kept: [Diagnostic] = [], lines: [Int: [Int]] = [:]
    for finding in found {
        let flood = Cause(finding, name: nil)
        if finding.severity == .error, finding.others.isEmpty || finding.othersDiffer {
            let (count, last) = told[flood] ?? (0, 0)
            if count == toldAtMost {
                lines[last, default: []] += [finding.location.line] + finding.others
                continue
            }
            told[flood] = (count + 1, kept.count)
        }
        kept.append(finding)
    }
    for (place, more) in lines { kept[place] = kept[place].speaking(for: more, differing: true) }
    return kept
}

private struct Cause: Hashable {
    let severity: Diagnostic.Severity
    let rule: String
    let path: String
    let name: String?

    init(_ finding: Diagnostic, name: String?) {
        severity = finding.severity
        rule = finding.rule
        path = finding.location.path
        self.name = name
    }
}

extension Message {
    /// «…; và 12.038 dòng nữa (dòng 3, 5–9)»; where they differ «…; còn 12.038 dòng nữa có lỗi cùng loại (dòng 3, 5–9)».
    func counting(_ lines: [Int], areRows: Bool, differ: Bool) -> Message {
        let known = lines.filter { $0 > 0 }
        let runs = known.isEmpty ? "" : lineRuns(known)
        let (viKind, enKind) = areRows ? ("dòng", lines.count == 1 ? "row" : "rows") : ("chỗ", lines.count == 1 ? "place" : "places")
        let (viCount, enCount) = (grouped(lines.count, by: "."), grouped(lines.count, by: ","))
        let (viPlace, enPlace) = runs.isEmpty ? ("", "") : (" (dòng \(runs))", " (line\(known.count == 1 ? "" : "s") \(runs))")
        return differ
            ? Message(
                vi: "\(vi); còn \(viCount) \(viKind) nữa có lỗi cùng loại\(viPlace)",
                en: "\(en); \(enCount) more \(enKind) are wrong in the same way\(enPlace)")
            : Message(vi: "\(vi); và \(viCount) \(viKind) nữa\(viPlace)", en: "\(en); and \(enCount) more \(enKind)\(enPlace)")
    }
}

/// 2, 3, 4, 7 → «2–4, 7»; no more than six runs are named.
package func lineRuns(_ lines: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for line in lines {
        if let last = runs.last, line == last.upperBound + 1 {
            runs[runs.count - 1] = last.lowerBound...line
        } else if runs.last?.upperBound != line {
            runs.append(line...line)
        }
    }
    let named = runs.prefix(6).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    return named.joined(separator: ", ") + (runs.count > 6 ? ", …" : "")
}

/// 12038 → «12.038». (Language writes numbers, but no finding may need it.)
package func grouped(_ count: Int, by sign: String) -> String {
    var digits = String(count), groups: [String] = []
    while digits.count > 3 {
        groups.insert(String(digits.suffix(3)), at: 0)
        digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: sign)
}
