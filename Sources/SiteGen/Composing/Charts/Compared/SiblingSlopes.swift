import Measuring
import Reporting
import Wording

/// Siblings in the earliest year that most can be compared with, and now.
extension Siblings {
    /// nil with fewer than three that can be compared, or more than can be told apart.
    func slope() -> Slope? {
        guard let before = commonBaseYear else { return nil }
        let form = words.form(model)
        let ends: [(member: Member, old: Exact, new: Exact)] = members.compactMap { member in
            guard let now = member.now, let old = value(of: member, in: before) else { return nil }
            return (member, old, now.value)
        }
        guard ends.count >= 3, ends.count <= Slope.mostLines else { return nil }
        let named = ends.count <= Slope.mostNamed ? Set(ends.map(\.member.area)) : telling(ends)
        let lines = ends.map { end in
            Slope.Line(
                name: end.member.name,
                from: Comparison.Figure(value: end.old.double, text: baseText(end.old, of: end.member, in: before)),
                to: Comparison.Figure(value: end.new.double, text: end.member.now.map { words.shortFigure(end.new, $0, model) } ?? ""), isNamed: named.contains(end.member.area))
        }
        var remarks: [String] = []
        if named.count < lines.count { remarks.append(words.fill(.compareSlopeNamed, ("count", String(named.count)), ("total", String(lines.count)))) }
        if ends.count < members.count { remarks.append(words.fill(.compareSlopeLeftOut, ("count", String(members.count - ends.count)), ("base", String(before)))) }
        return Slope(
            id: id, tongue: words.tongue, lines: lines, fromTitle: String(before), toTitle: nowText, form: form,
            smallerIsBetter: model.direction == .down, remarks: remarks, isIllustrative: isIllustrative, title: title,
            description: lines.map { "\($0.name): \(before) \($0.from.text); \(nowText) \($0.to.text)." }.joined(separator: " "))
    }

    var isIllustrative: Bool { members.contains { $0.now?.illustrative == true } }

    /// The one that is worst now, the one that gained most, the one that gained least or lost most: three different ones.
    /// Where nobody is put in order, the first three of the list.
    private func telling(_ ends: [(member: Member, old: Exact, new: Exact)]) -> Set<AreaRef> {
        if !isOrdered { return Set(ends.prefix(3).map(\.member.area)) }
        let sense = model.direction == .up ? 1.0 : -1
        var left = ends
        var named: Set<AreaRef> = []
        let measures: [((member: Member, old: Exact, new: Exact)) -> Double] = [
            { sense * $0.new.double }, { -sense * ($0.new.double - $0.old.double) }, { sense * ($0.new.double - $0.old.double) },
        ]
        for measure in measures {
            guard let index = left.indices.min(by: { (measure(left[$0]), $0) < (measure(left[$1]), $1) }) else { continue }
            named.insert(left[index].member.area)
            left.remove(at: index)
        }
        return named
    }
}
