import Comparing
import Measuring
import Reporting
import Wording

/// Standings that differ, in the words of the badges.
extension ChangeSayer {
    func change(_ difference: StandingDifference) -> StandingChange {
        let (target, indicator, latest) = (difference.target, difference.indicator, difference.years[0])
        let decimals = decimals(latest.before?.judged?.value, latest.after?.judged?.value, indicator)
        return StandingChange(
            plan: difference.plan, unit: difference.unit, indicator: Named(indicator), targetYear: target.year,
            target: said { $0.promise(target, indicator, as: .whole) },
            edit: latest.before == nil ? .added : latest.after == nil ? .removed : .changed,
            before: latest.before.map { judgement($0, decimals, base) }, after: latest.after.map { judgement($0, decimals, head) },
            course: latest.course,
            place: Place(target.location), years: difference.years.map { year($0, indicator) }, causes: difference.causes.map(cause))
    }

    private func year(_ year: StandingDifference.Year, _ indicator: Indicator) -> StandingYear {
        let decimals = decimals(year.before?.judged?.value, year.after?.judged?.value, indicator)
        return StandingYear(
            reportYear: year.reportYear, course: year.course, isRaised: year.isRaised,
            before: year.before.map { stand($0, decimals, base) },
            after: year.after.map { stand($0, decimals, head) })
    }

    private func stand(_ row: Assessment, _ decimals: Int, _ report: Report?) -> StandingYear.Stand {
        guard let report else { preconditionFailure("a row has a report") }
        let indicator = report[row.indicator]
        var stand = StandingYear.Stand(
            reportYear: row.reportYear, standing: row.standing.rawValue, nuance: row.nuance.rawValue, verdict: row.verdict?.rawValue,
            word: word(row.standing, row.nuance, row), value: row.judged.map { figure($0.value, indicator, as: .decimals(decimals)) })
        if let end = row.standingAtEnd {
            stand.standingAtEnd = end.rawValue
            stand.nuanceAtEnd = row.nuanceAtEnd.rawValue
            let word = word(end, row.nuanceAtEnd, row)
            let known = row.lastKnown.map { known in
                figure(known.value, indicator, as: .decimals(decimals)).map { ", \($0) (\(known.year))" }
            }
            stand.wordAtEnd = Said(vi: word.vi + (known?.vi ?? ""), en: word.en + (known?.en ?? ""))
        }
        stand.interval = row.partial.map { interval($0, indicator) }
        return stand
    }

    private func word(_ standing: Standing, _ nuance: Standing.Nuance, _ row: Assessment) -> Said {
        said { $0[standingWord(standing, nuance, isWorseAbove: row.isWorseAbove)].loweredFirst }
    }

    func interval(_ partial: PartialValue, _ indicator: Indicator) -> Interval {
        Interval(
            low: partial.low.map { figure($0, indicator) }, high: partial.high.map { figure($0, indicator) }, reported: partial.reported,
            expected: partial.expected)
    }

    private func judgement(_ row: Assessment, _ decimals: Int, _ report: Report?) -> Judgement {
        let stand = stand(row, decimals, report)
        return Judgement(
            reportYear: stand.reportYear, standing: stand.standing, nuance: stand.nuance, verdict: stand.verdict, word: stand.word,
            value: stand.value,
            reason: said { $0.reason(row) }, standingAtEnd: stand.standingAtEnd, nuanceAtEnd: stand.nuanceAtEnd, wordAtEnd: stand.wordAtEnd,
            interval: stand.interval)
    }
}

/// «từ 25,0% đến 87,5% (3/8)», «42 (mới 156/168)», «chưa đủ số liệu (3/8)»: what is known while some units below have not reported.
package func intervalText(_ interval: Interval) -> Said { intervalText(interval.low, interval.high, interval.reported, interval.expected) }

package func intervalText(_ low: Said?, _ high: Said?, _ reported: Int, _ expected: Int) -> Said {
    switch (low, high) {
    case (let low?, let high?):
        Said(vi: "từ \(low.vi) đến \(high.vi) (\(reported)/\(expected))", en: "\(low.en) to \(high.en) (\(reported) of \(expected))")
    case (let low?, nil): Said(vi: "\(low.vi) (mới \(reported)/\(expected))", en: "\(low.en) so far (\(reported) of \(expected))")
    default: Said(vi: "chưa đủ số liệu (\(reported)/\(expected))", en: "not enough data (\(reported) of \(expected))")
    }
}
