import Composing
import Diagnostics
import Language
import Rendering
import Reporting
import Wording

/// The head and the foot of the official paper: who issues it, under whom, where; who signs, who receives it. Number, date and
/// signature stay blank, in the copy to be signed too: they are for who registers and signs it.
extension Paper {
    /// The plan made for this very unit; a unit below it reports in its own name.
    private var ownPlan: Plan? { plan.map { edition.report[$0] }.flatMap { $0.unit == area ? $0 : nil } }

    var issuer: String {
        if let ownPlan { return ownPlan.issuer }
        if isOrganisation { return unit.name }
        return committee(of: area) ?? unit.name
    }

    /// «Ủy ban nhân dân quận Hòa Bình»; nil of a unit that has none, as of another kind of state.
    private func committee(of area: AreaRef) -> String? {
        guard edition.report.areas.hasPeoplesCommittee(area) else { return nil }
        return words.fill(.printCommittee, ("unit", words.inSentence(edition.report[area])))
    }

    /// Where it is written. An organisation is in the place of the unit above it, or of the unit that its name ends with; else a blank.
    private var place: String {
        if unit.kind != "organisation" { return words.place(unit) }
        var above = unit.parent
        while let next = above, edition.report[next].kind == "organisation" { above = edition.report[next].parent }
        return (above ?? words.unit(named: unit.name, in: edition.report)).map { words.place(edition.report[$0]) } ?? "............"
    }

    var isOrganisation: Bool { unit.kind == "organisation" || plan.map { edition.report[$0].kind == .organisation } ?? false }

    /// An organisation signs as in its last plan where none is in force: it has no people's committee to sign for it.
    private var signingPlan: Plan? {
        ownPlan ?? (isOrganisation ? edition.report.plans(of: area).map { edition.report[$0] }.max { $0.lastYear < $1.lastYear } : nil)
    }

    /// As the plan's file says; a people's committee's is known without it, any other body's is left blank for who signs.
    var numberSuffix: String {
        if let own = signingPlan?.numberSuffix, !own.isEmpty { return own }
        return words[isCommittee(issuer) ? .printSuffix : .printSuffixBlank]
    }

    private func isCommittee(_ issuer: String) -> Bool {
        issuer.hasPrefix(words[.printCommitteeStart]) || issuer.hasPrefix(words[.printCommitteeShort])
    }

    /// «Ủy ban Mặt trận …», «Ủy ban châu Âu»: a committee of its own, under no people's committee.
    private func isOtherCommittee(_ issuer: String) -> Bool {
        let noun = words[.printCommitteeStart].split(separator: " ").prefix(2).joined(separator: " ")
        return issuer.hasPrefix(noun + " ") && !isCommittee(issuer)
    }

    var head: Fields {
        [
            "superior": superior.map { lines($0) } ?? .list([]),
            "issuer": lines(issuer),
            "number": .text(words.fill(.printNumber, ("suffix", numberSuffix))),
            "draft": draftMark,
            "nation": .text(words[.printNation]), "motto": .text(words[.printMotto]),
            "placeDate": .text(words.fill(.printPlaceDate, ("place", place))),
        ]
    }

    /// Of a paper that is no document of the state's: who publishes it, and that it is a draft.
    var plainHead: Fields { ["issuer": .text(issuer), "draft": draftMark] }

    /// «DỰ THẢO»; nothing on the copy to be signed.
    private var draftMark: Field { .view(isFinal ? nil : ["text": .text(words[.printDraft])]) }

    /// The body above: for a people's committee that of the unit above; for a steering committee the people's committee of its own unit.
    private var superior: String? {
        if isOrganisation { return nil }
        if let ownPlan, isOtherCommittee(ownPlan.issuer) { return nil }
        if let ownPlan, !isCommittee(ownPlan.issuer) { return committee(of: area) }
        guard let parent = unit.parent, edition.report[parent].kind != "nation" else { return nil }
        return committee(of: parent)
    }

    /// Whom the report is sent up to: those the plan names, else the body above.
    private var addressees: [String] {
        let named = ownPlan?.addressees ?? []
        return named.isEmpty ? [superior].compactMap(\.self) : named
    }

    /// «Kính gửi»: one receiver on its line, several each on a line of its own (Phụ lục I, phần I, mục II.9).
    var addressed: Fields? {
        let all = addressees, label = words[.printAddressed] + ":"
        if all.isEmpty { return nil }
        let lines = all.count == 1 ? ["\(label) \(all[0])."] : [label] + dashed(all)
        return ["class": .text(all.count == 1 ? "mot" : "nhieu"), "lines": .list(lines.map { ["text": .text($0)] })]
    }

    /// «- Sở Giáo dục và Đào tạo;» … «- Lưu: VT.»
    private func dashed(_ names: [String]) -> [String] {
        names.enumerated().map { index, name in "- \(name)" + (index == names.count - 1 ? "." : ";") }
    }

    /// «ỦY BAN NHÂN DÂN» on a line of its own; no line begins with a hyphen.
    private func lines(_ name: String) -> Field {
        let name = name.uppercased().replacing(" - ", with: "\u{A0}- "), start = words[.printCommitteeStart].uppercased() + " "
        let lines = name.hasPrefix(start) ? [String(start.dropLast()), String(name.dropFirst(start.count))] : [name]
        return .list(lines.map { ["text": .text($0)] })
    }

    /// Above whose name it is signed: «KT. CHỦ TỊCH», «PHÓ CHỦ TỊCH».
    var signers: [String] {
        if let own = signingPlan?.signature, !own.isEmpty { return own }
        return isOrganisation ? [unit.name.uppercased()] : edition.report.site.signature
    }

    /// Where the lines of the signature are written, or should be.
    var signingPlace: SourceLocation { signingPlan?.location ?? .wholeFile("site.yaml") }

    /// «Lưu: VT, GDĐT», the last of the receivers (Phụ lục I, phần I, mục II.9b): the records office, and who drafted the paper. As the plan
    /// writes it where it says more than «Lưu: VT»; else with the plan's drafting unit; a draft of a plan that says neither leaves a blank.
    private var archive: String {
        let plain = words[.printArchive], written = ownPlan?.recipients.last(where: isArchive), drafter = signingPlan?.draftingUnit ?? ""
        if let written, drafter.isEmpty || written != plain { return written }
        if !drafter.isEmpty { return "\(plain), \(drafter)" }
        return isFinal ? plain : "\(plain), ......"
    }

    private func isArchive(_ receiver: String) -> Bool {
        receiver.hasPrefix(words[.printArchive].prefix { $0 != ":" } + ":")
    }

    var signature: Fields {
        let above = addressees
        // who stands beneath the title is not named again
        let others = (ownPlan?.recipients ?? []).filter {
            !above.contains($0) && !$0.hasPrefix(words[.printAsAbove]) && !isArchive($0)
        }
        let recipients = (above.isEmpty ? [] : [words[.printAsAbove]]) + others + [archive]
        return [
            "recipientsLabel": .text(words[.printRecipients]), "lines": .list(signers.map { ["text": .text($0)] }),
            "recipients": .list(dashed(recipients).map { ["text": .text($0)] }),
        ]
    }
}
