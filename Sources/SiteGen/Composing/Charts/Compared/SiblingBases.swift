import Measuring
import Reporting

/// From where each unit came: the base of its target, or the earliest year that most of them can be compared with.
extension Siblings {
    /// Per member; nil where it has none before now.
    func bases() -> [(year: Int, value: Exact)?] {
        let common = isJudged ? nil : commonBaseYear
        return members.map { member in
            if let head = member.head {
                guard let base = head.baseline, base.year < year, member.series.isUnbroken(from: base.year, to: year) else { return nil }
                return (base.year, base.value)
            }
            guard let common, let value = value(of: member, in: common) else { return nil }
            return (common, value)
        }
    }

    /// The earliest of the table's years in which at least half of them had a value that now can be compared with.
    var commonBaseYear: Int? {
        (firstYear..<year).first { candidate in
            let count = members.count { $0.now != nil && value(of: $0, in: candidate) != nil }
            return count >= 2 && count * 2 >= valued.count
        }
    }

    func value(of member: Member, in candidate: Int) -> Exact? {
        guard let point = member.series.point(in: candidate), let value = point.value, member.series.isUnbroken(from: candidate, to: year) else { return nil }
        return value
    }
}
