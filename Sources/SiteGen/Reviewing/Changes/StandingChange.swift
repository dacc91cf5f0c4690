import Comparing

/// One judged target whose standing or verdict is another in some published report year, or that is judged on one side only.
package struct StandingChange: Codable, Sendable, Equatable {
    package typealias Course = Comparing.Course

    package let plan: String
    package let unit: Named
    package let indicator: Named
    /// Absent where the plan names no year.
    package let targetYear: Int?
    /// «ít nhất 50%»
    package let target: Said
    package let edit: Edit
    /// In the sites' own report years where they differ there, else in the latest report year in which they do.
    package let before: Judgement?
    package let after: Judgement?
    /// Of `before` and `after`.
    package let course: Course
    package let place: Place
    /// Every published report year in which the two differ, the latest first.
    package let years: [StandingYear]
    /// What the change could come from, a lowered target first.
    package let causes: [ToldCause]

    /// In some year it takes this course.
    package func has(_ course: Course) -> Bool { self.course == course || years.contains { $0.course == course } }

    /// The worst that happens in any year.
    package var worst: Course { has(.worse) ? .worse : has(.better) ? .better : .other }

    /// It stands better in some year, and less is asked of it.
    package func isEased(by kinds: Set<Cause.Kind>) -> Bool {
        years.contains(where: \.isRaised) && causes.contains { $0.eases && kinds.contains($0.kind) }
    }
}

extension StandingChange {
    /// A review saved by an earlier program knew the report year alone, and no causes.
    package init(from decoder: any Decoder) throws {
        let keys = try decoder.container(keyedBy: CodingKeys.self)
        plan = try keys.decode(String.self, forKey: .plan)
        unit = try keys.decode(Named.self, forKey: .unit)
        indicator = try keys.decode(Named.self, forKey: .indicator)
        targetYear = try keys.decodeIfPresent(Int.self, forKey: .targetYear)
        target = try keys.decode(Said.self, forKey: .target)
        edit = try keys.decode(Edit.self, forKey: .edit)
        before = try keys.decodeIfPresent(Judgement.self, forKey: .before)
        after = try keys.decodeIfPresent(Judgement.self, forKey: .after)
        course = try keys.decode(Course.self, forKey: .course)
        place = try keys.decode(Place.self, forKey: .place)
        years = try keys.decodeIfPresent([StandingYear].self, forKey: .years) ?? []
        causes = try keys.decodeIfPresent([ToldCause].self, forKey: .causes) ?? []
    }
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
    /// Of a target whose unit ended: where it stood then, in the export's spelling, and in words with the value it stood on.
    package var standingAtEnd: String?
    package var nuanceAtEnd: String?
    package var wordAtEnd: Said?
    /// What is known of a value computed from units below while some have not reported.
    package var interval: Interval?
}

/// A value computed from the units below before all have reported: a share between two ends, or a sum so far.
package struct Interval: Codable, Sendable, Equatable {
    package let low: Said?
    package let high: Said?
    package let reported: Int
    package let expected: Int
}

/// One published report year in which a target stands otherwise.
package struct StandingYear: Codable, Sendable, Equatable {
    /// What a page of that year says; without the sentences, which the latest year has.
    package struct Stand: Codable, Sendable, Equatable {
        /// The year that was judged for it: a side that does not publish the year shows its last one.
        package let reportYear: Int
        package let standing: String
        package let nuance: String
        package let verdict: String?
        package let word: Said
        package let value: Said?
        /// As in `Judgement`.
        package var standingAtEnd: String?
        package var nuanceAtEnd: String?
        package var wordAtEnd: Said?
        package var interval: Interval?

        /// The same said of two years, whatever the value.
        package func says(_ other: Stand) -> Bool {
            standing == other.standing && nuance == other.nuance && verdict == other.verdict && standingAtEnd == other.standingAtEnd
                && nuanceAtEnd == other.nuanceAtEnd
        }

        /// The same to the last number.
        package func shows(_ other: Stand) -> Bool { value == other.value && wordAtEnd == other.wordAtEnd && interval == other.interval }
    }

    package let reportYear: Int
    package let course: StandingChange.Course
    /// It stands better than before; also where it was merely in progress.
    package let isRaised: Bool
    package let before: Stand?
    package let after: Stand?

    /// One change that two years tell.
    package func tells(_ other: StandingYear) -> Bool {
        func same(_ a: Stand?, _ b: Stand?) -> Bool { a.map { one in b.map { one.says($0) } ?? false } ?? (b == nil) }
        return course == other.course && same(before, other.before) && same(after, other.after)
    }
}

/// What a change could come from, in words.
package struct ToldCause: Codable, Sendable, Equatable {
    package let kind: Cause.Kind
    /// «hạ mục tiêu 40% → 30%»
    package let text: Said
    /// Less is asked than before: a lowered target, a later deadline, a lower threshold.
    package let eases: Bool
    /// Where it is written; of what is gone, the file alone.
    package let place: Place?
}
