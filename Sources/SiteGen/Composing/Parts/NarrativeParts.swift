import Reporting

/// The parts of the printed report that an office writes.
extension Narrative {
    /// A section of the printed report by its anchor («chi-dao»); nil: the running text before any anchor.
    package func section(_ anchor: String?) -> Section? {
        sections.first { $0.indicator == nil && $0.anchor == anchor }
    }
}

extension Narrative.Section {
    /// What the office calls a part of the report, where that says more than the part's own name.
    package func ownHeading(under standard: String) -> String? {
        guard let heading, !heading.isEmpty else { return nil }
        let said = Set(standard.wordsAlone)
        return heading.wordsAlone.allSatisfy(said.contains) ? nil : heading
    }
}

extension String {
    /// In lower case, without the signs between them.
    fileprivate var wordsAlone: [String] { lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init) }
}
