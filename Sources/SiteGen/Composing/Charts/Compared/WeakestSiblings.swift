import Measuring
import Reporting
import Wording

/// Who is furthest from what is asked, in words: the drawing's finding for those who answer for it.
extension Siblings {
    struct Weak {
        let member: Member
        /// «tăng 12,4 điểm phần trăm so với năm 2021», «còn thiếu 3,3 điểm phần trăm so với mục tiêu 2025 (40%)».
        let parts: [String]
    }

    /// At most `count` and never all of them, none that has reached its target, and none where all are alike.
    func weakest(_ count: Int) -> [Weak] {
        let sorted = worstFirst.filter { $0.exact != nil }
        guard let first = sorted.first, let last = sorted.last, first.distance != last.distance else { return [] }
        return sorted.prefix(min(count, sorted.count - 1)).filter { $0.row.target == nil || $0.distance > 0 }.map { Weak(member: $0.member, parts: parts($0)) }
    }

    private func parts(_ row: Sortable) -> [String] {
        var parts: [String] = []
        if let base = row.baseYear, let old = row.baseExact, let new = row.exact {
            parts.append("\(words.change(from: old, to: new, model)) \(words.fill(.compareSince, ("year", String(base))))")
        }
        if let target = row.row.target {
            parts.append(words.fill(.compareRemaining, ("gap", row.row.gap), ("target", targetTitle), ("value", target.text)))
        }
        return parts
    }
}
