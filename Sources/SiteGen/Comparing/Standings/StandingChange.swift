import Measuring

/// One judged target whose standing or verdict is another, or that is judged on one side only.
package struct StandingChange: Codable, Sendable, Equatable {
    package enum Course: String, Codable, Sendable { case worse, better, other }

    package let plan: String
    package let unit: Named
    package let indicator: Named
    /// Absent where the plan names no year.
    package let targetYear: Int?
    /// «ít nhất 50%»
    package let target: Said
    package let edit: Edit
    package let before: Judgement?
    package let after: Judgement?
    package let course: Course
    package let place: Place
}

/// What the method says of a target on one side.
package struct Judgement: Codable, Sendable, Equatable {
    package let reportYear: Int
    /// The export's spelling: «onTrack».
    package let standing: String
    package let nuance: String
    package let verdict: String?
    /// «đúng tiến độ»
    package let word: Said
    /// The judged value; absent where there is none.
    package let value: Said?
    /// The rule and its numbers in whole sentences.
    package let reason: Said
}

extension Standing {
    /// How well a judged row stands, from lost (0) to achieved (3); nil where no judgement was made.
    var rank: Int? {
        switch self {
        case .achieved, .maintained: 3
        case .onTrack: 2
        case .behind: 1
        case .movingAway, .lost, .missed: 0
        case .inProgress, .noData, .notApplicable, .lapsed: nil
        }
    }
}
