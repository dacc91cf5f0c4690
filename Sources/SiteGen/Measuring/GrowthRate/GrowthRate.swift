import Glibc

/// The growth-rate method, for offices that must compare with Eurostat or Open SDG (3-method.md): compound annual growth from a
/// base year, actual against required, or against fixed thresholds where there is no target.
///
/// Source: the published method of Open SDG (sdg-build) and Statistics Canada; gold in Tests/SiteGenTests/Measuring/Gold.
package enum GrowthRate {
    package enum Direction: String, Sendable { case positive, negative }

    /// In the words of the published results.
    package enum Category: String, Sendable {
        case achieved = "target_achieved", substantial = "substantial_progress", moderate = "moderate_progress"
        case limited = "limited_progress", deterioration, missed, notAvailable = "not_available"
    }

    package struct Value: Sendable {
        package let year: Int
        package let value: Double
        package init(year: Int, value: Double) {
            self.year = year
            self.value = value
        }
    }

    /// What is asked: a series by year, and against what.
    package struct Question: Sendable {
        package var values: [Value]
        package var direction: Direction
        package var baseYear: Int
        package var target: Value?
        /// A natural limit of the values (100 for percentages); only where there is no target.
        package var limit: Double?
        /// Whether the latest value satisfies the target by its own comparison, judged exactly; nil: by the direction alone.
        package var isSatisfied: Bool?
        package init(
            values: [Value], direction: Direction, baseYear: Int, target: Value? = nil, limit: Double? = nil, isSatisfied: Bool? = nil
        ) {
            (self.values, self.direction, self.baseYear, self.target, self.limit) = (values, direction, baseYear, target, limit)
            self.isSatisfied = isSatisfied
        }
    }

    package struct Outcome: Sendable {
        package let category: Category
        /// P; nil where it cannot be computed (fewer than two values, or a base that equals the target).
        package let progress: Double?
        /// −5 … 5.
        package let score: Double?
        /// The values it rests on; a base of zero counts as 0.001.
        package let base: Value
        package let latest: Value
        /// The latest value is the base value: to be said, whatever the category.
        package let isUnchanged: Bool
        /// C; 1 unless a limit is near.
        package let scaling: Double
    }

    /// What the model's own program crashes on or guesses.
    package enum Fault: Error, Sendable, Equatable {
        case missingDirection
        case unknownDirection(String)
        /// Every value is older than the base year.
        case onlyBeforeBaseYear(Int)
        case targetYearNotAfterBase(Int)
    }

    /// `positive` or `negative`; anything else is an input error, never a guess.
    package static func direction(_ text: String) throws(Fault) -> Direction {
        if text.isEmpty { throw .missingDirection }
        guard let direction = Direction(rawValue: text) else { throw .unknownDirection(text) }
        return direction
    }

    package static func answer(_ question: Question) throws(Fault) -> Outcome {
        let used = question.values.filter { $0.year >= question.baseYear }.sorted { $0.year < $1.year }
        guard let first = used.first, let latest = used.last else { throw .onlyBeforeBaseYear(question.baseYear) }
        if let target = question.target, target.year <= first.year { throw .targetYearNotAfterBase(target.year) }
        let base = Value(year: first.year, value: first.value == 0 ? 0.001 : first.value)
        let scaling = question.target == nil ? question.limit.map { self.scaling(base.value, limit: $0) } ?? 1 : 1
        let pair = GrowthPair(base: base, latest: latest, sign: (base.value < 0 ? -1 : 1) * (question.direction == .positive ? 1 : -1))
        // one value shows no growth, but it can satisfy the target
        let isSatisfied = question.target.map { pair.satisfies($0, question.direction, isSatisfied: question.isSatisfied) } ?? false
        let (category, progress, score) =
            latest.year == base.year
            ? (isSatisfied ? .achieved : .notAvailable, nil, isSatisfied ? 5 : nil)
            : question.target.map { pair.against($0, question.direction, isSatisfied: question.isSatisfied) } ?? pair.alone(scaling)
        return Outcome(
            category: category, progress: progress, score: score, base: base, latest: latest,
            isUnchanged: latest.year > base.year && latest.value == first.value, scaling: scaling)
    }

    /// C: how much less is asked of a value near its natural limit L.
    private static func scaling(_ base: Double, limit: Double) -> Double {
        if base >= 2 * limit { return 1 }
        return 1 - pow(base <= limit ? base / limit : (2 * limit - base) / limit, 4.44)
    }
}
