import SmallContents
import Testing

@testable import Measuring
@testable import Reporting

@Suite("Exact arithmetic in 128 bits")
struct WideRationalTests {
    private let huge = Int64(999_999_999_999_999)

    @Test("Sums, differences, products and quotients by hand")
    func hand() {
        let third = WideRational(1, over: 3), half = WideRational(1, over: 2)
        #expect(half - third == WideRational(1, over: 6))
        #expect(half + third == WideRational(5, over: 6))
        #expect(half * third == WideRational(1, over: 6))
        #expect(third / half == WideRational(2, over: 3))
        #expect(WideRational(7, over: -14) == WideRational(-1, over: 2))
        #expect((WideRational(-7, over: 2).floor, WideRational(-7, over: 2).ceiling) == (-4, -3))
        #expect((WideRational(7, over: 2).floor, WideRational(7, over: 2).ceiling) == (3, 4))
        #expect(WideRational(12, over: 18).reduced.denominator == 3)
    }

    @Test("Comparison stays exact where no product fits in 128 bits")
    func comparison() {
        let a = WideRational(Int128.max - 1, over: Int128.max), b = WideRational(Int128.max - 2, over: Int128.max - 1)
        #expect(b < a)
        #expect(!(a < b))
        #expect(a == a)
        #expect(WideRational(Int128.min + 1, over: 3) < WideRational(-1, over: Int128.max))
    }

    @Test("The greatest numbers a file can hold never trap; what does not fit is off by less than 2⁻⁵⁰ of itself")
    func extremes() {
        let values = [
            Rational(huge, over: 7), Rational(huge - 1, over: 999_999_999_999_989), Rational(1, over: huge), Rational(99), Rational(0),
        ].map {
            WideRational($0)
        }
        for a in values {
            for b in values where b < a {
                let difference = a - b
                #expect(abs(difference.exact.double - (a.double - b.double)) <= 1e-13 * a.double)
                for c in values where c < b {
                    let ratio = (b - c) / difference
                    #expect(abs(ratio.double * difference.double - (b.double - c.double)) <= 1e-12 * b.double)
                    #expect(abs((ratio * ratio).exact.double - ratio.double * ratio.double) <= 1e-12 * max(1, ratio.double * ratio.double))
                }
            }
        }
    }

    @Test("A standing of the greatest populations is exact")
    func populations() async throws {
        let row = try await SmallContent(
            targets: ["year: 2025, comparison: at_least, value: 60"],
            data: "quan,share,2021,,49999999999,99999999999\nquan,share,2023,,54999999998,99999999997\n"
        ).row(2023)
        #expect(row.said == "onTrack")
        #expect(abs((row.ratio?.double ?? 0) - 1) < 1e-9)
    }
}
