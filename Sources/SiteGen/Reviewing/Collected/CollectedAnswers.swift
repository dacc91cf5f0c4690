/// What `sitegen collect --format json` wrote (docs/collect.schema.json). Its text came with files that strangers sent, and stays untrusted.
package struct CollectedAnswers: Decodable, Sendable {
    struct Finding: Decodable, Sendable {
        let severity: String
        let path: String
        let line: Int?
        let message: String
        let suggestion: String?
    }

    struct File: Decodable, Sendable {
        enum State: String, Decodable, Sendable { case taken, partial, refused }

        let path: String
        let state: State
        let units: [String]
        let taken: Int
        let refused: Int
        let findings: [Finding]
    }

    struct Reporter: Decodable, Sendable {
        enum State: String, Decodable, Sendable, CaseIterable {
            case received, late, withFaults = "with_faults", blank, reported, partial, notSent = "not_sent"
        }

        let name: String
        let state: State
        let lacking: [String]
    }

    static let schema = 1

    let schema: Int
    let year: Int
    let files: [File]
    let units: [Reporter]
}

/// Reads what `collect` wrote, and nothing else: the shape is checked.
package func collectedAnswers(fromJSON bytes: [UInt8]) throws(ReviewReadingFault) -> CollectedAnswers {
    let answers = try saved(CollectedAnswers.self, bytes, by: "collect")
    try accept(answers.schema, CollectedAnswers.schema)
    return answers
}
