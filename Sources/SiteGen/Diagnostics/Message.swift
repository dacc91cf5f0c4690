/// The language of what the program says to the person who runs it.
package enum MessageLanguage: String, Sendable, CaseIterable {
    case vi, en
}

/// A sentence in both languages, written side by side so that neither is forgotten. What it quotes of the content is cut to a length that
/// somebody reads.
package struct Message: Sendable, Hashable {
    package let vi: String
    package let en: String

    package init(vi: String, en: String) {
        self.vi = shortened(vi)
        self.en = shortened(en)
    }

    package func text(in language: MessageLanguage) -> String {
        language == .vi ? vi : en
    }
}
