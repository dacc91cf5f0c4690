import Language

/// Why a standing is what it is, in whole sentences with its numbers; written when asked for.
package struct Reason: Sendable {
    private let assessment: Assessment

    init(_ assessment: Assessment) { self.assessment = assessment }

    package var vi: String { self[.vi] }
    package var en: String { self[.en] }

    /// First what is and what was promised, then the standing, then what it takes from here, then what to know of the data.
    package subscript(_ tongue: Tongue) -> String {
        let writer = ReasonWriter(assessment, tongue)
        var text = ""
        text.reserveCapacity(512)
        func add(_ sentence: String?) {
            guard let sentence else { return }
            if !text.isEmpty { text += " " }
            text += sentence
        }
        add(writer.opening)
        add(writer.standing)
        for sentence in writer.pace { add(sentence) }
        for sentence in writer.notes { add(sentence) }
        return text
    }
}
