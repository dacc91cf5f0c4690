import SmallContents
import Testing

@testable import Measuring
@testable import Reporting

@Suite("What holds for every row")
struct PropertiesTests {
    /// The same numbers on every run.
    private struct Dice {
        var state: UInt64
        mutating func roll(_ range: ClosedRange<Int>) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return range.lowerBound + Int((state >> 33) % UInt64(range.count))
        }
    }

    @Test("A share and its complement stand alike, with and without counts, in every year", arguments: 1...12)
    func complement(seed: UInt64) async throws {
        var dice = Dice(state: seed)
        let targets = (2023...2026).map { ($0, dice.roll(1...99)) }
        let counts = (2021...2026).map { ($0, dice.roll(0...24), dice.roll(0...24)) }
        let isCounted = seed % 2 == 0
        let rows = counts.map { year, first, _ in
            isCounted
                ? "quan,share,\(year),,\(first),24\nquan,rest,\(year),,\(24 - first),24\n"
                : "quan,share,\(year),\(4 * first)\nquan,rest,\(year),\(100 - 4 * first)\n"
        }.joined()
        let content = SmallContent(
            targets: targets.map { "year: \($0.0), comparison: at_least, value: \($0.1)" }
                + targets.map { "indicator: rest, year: \($0.0), comparison: at_most, value: \(100 - $0.1)" }, data: rows)
        let report = try await content.report()
        for measured in (2021...2028).map({ measure(report, year: $0) }) {
            let (shares, rests) = (measured.assessments.prefix(4), measured.assessments.suffix(4))
            for (share, rest) in zip(shares, rests) {
                #expect(share.said == rest.said)
                #expect(share.verdict == rest.verdict)
                #expect(share.ratio == rest.ratio)
                #expect(share.toGo == rest.toGo)
                #expect(share.isSensitive == rest.isSensitive)
            }
        }
    }

    @Test("Once its year is over a row never changes, whatever is reported later")
    func frozen() async throws {
        let target = "year: 2024, comparison: at_least, value: 60"
        let past = "quan,share,2021,50\nquan,share,2023,55\n"
        for value in ["quan,share,2024,60\n", "quan,share,2024,59,,,provisional\n", ""] {
            let before = try await SmallContent(targets: [target], data: past + value).row(2024)
            for later in ["", "quan,share,2025,99\n", "quan,share,2025,1\n"] {
                for year in 2024...2030 {
                    let row = try await SmallContent(targets: [target], data: past + value + later).row(year)
                    #expect(row.said == before.said)
                    #expect(row.verdict == before.verdict)
                    #expect(row.told.vi == before.told.vi)
                    #expect(row.reportYear == year)
                }
            }
        }
    }

    @Test("Several years measured together are what each is alone")
    func together() async throws {
        let report = try await SmallContent(
            targets: ["year: 2025, comparison: at_least, value: 60"],
            data: (2021...2025).map { "quan,share,\($0),\(40 + 4 * ($0 - 2020))\n" }.joined()
        ).report()
        let all = measure(report, years: 2021...2025)
        for year in 2021...2025 { #expect(all[year]?.assessments.map(\.said) == measure(report, year: year).assessments.map(\.said)) }
    }
}
