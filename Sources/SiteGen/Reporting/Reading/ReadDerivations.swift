import Diagnostics
import Loading

/// How an indicator is derived from the unit's children, once all indicators are known.
extension Draft {
    /// `derive` of every indicator, once the whole catalogue is known: a threshold is read in the measure of the indicator it speaks of.
    mutating func readDerivations(_ readers: [NodeReader]) {
        for (index, var reader) in readers.enumerated() {
            guard let node = reader.node("derive") else { continue }
            indicators[index] = indicators[index].derived(by: derivation(node, reader.subject))
        }
    }

    private mutating func derivation(_ node: RawNode, _ subject: Subject) -> Indicator.Derivation? {
        if case .scalar(let word, _) = node.kind {
            if DerivationWord(written: word) != nil { return .sumOfChildren }
            findings.take(
                UnknownWord.finding(
                    Located(word, at: node.location), field: "derive", known: ["sum_of_children", "share_of_children"], subject))
            return nil
        }
        guard var reader = NodeReader(node, as: "derive", subject, &findings) else { return nil }
        defer { findings.take(reader.findings) }
        let sum = reader.flag("sum_of_children"), share = reader.node("share_of_children")
        reader.finish()
        if let share { return shareOfChildren(share, subject) }
        return sum == true ? .sumOfChildren : nil
    }

    private mutating func shareOfChildren(_ node: RawNode, _ subject: Subject) -> Indicator.Derivation? {
        guard var reader = NodeReader(node, as: "share_of_children", subject.with("«derive»", "«derive»"), &findings) else { return nil }
        defer { findings.take(reader.findings) }
        let most = reader.text("at_most")
        let counted = reader.requiredText("indicator"), least = most == nil ? reader.requiredText("at_least") : reader.text("at_least")
        reader.finish()
        guard let counted, let ref = indicator(counted, subject), let word = most ?? least else { return nil }
        let field = most == nil ? "at_least" : "at_most", source = indicators[Int(ref.index)]
        guard let value = targetValue(word, of: source, field: field, subject) else { return nil }
        if let least, most != nil || source.direction == .down {
            findings.take(ShareBound.finding(least, hasBoth: most != nil, source, subject))
        }
        return .shareOfChildren(indicator: ref, bound: most == nil ? .atLeast(value) : .atMost(value))
    }
}
