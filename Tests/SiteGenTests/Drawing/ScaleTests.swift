import Testing

@testable import Drawing

@Suite("Scales")
struct ScaleTests {
    @Test("Halves go up, also below zero, and what is just under a half stays down")
    func halvesGoUp() {
        #expect([0.5, 1.5, -0.5, -1.5, 2.4, -2.6, 0.49999999999999994].map(roundHalfUp) == [1, 2, 0, -1, 2, -3, 0])
    }

    @Test("Small steps divide: 0.3 is 0.3, not 0.30000000000000004")
    func smallStepsDivide() {
        #expect(ticks(from: 0, to: 0.5, count: 5).map(\.description) == ["0.0", "0.1", "0.2", "0.3", "0.4", "0.5"])
        #expect(ticks(from: -0.2, to: 0.2, count: 4).map(\.description) == ["-0.2", "-0.1", "0.0", "0.1", "0.2"])
        #expect(ticks(from: 0.2, to: -0.2, count: 4).map(\.description) == ["0.2", "0.1", "0.0", "-0.1", "-0.2"])
    }

    @Test("No tick lies outside its ends")
    func ticksStayInside() {
        for (low, high) in [(61.3, 98.7), (-4.01, 3.99), (0.0012, 0.0049), (12_345.0, 98_765.0), (97.1, 97.4)] {
            for count in 1...12 {
                let found = ticks(from: low, to: high, count: Double(count))
                #expect(found.allSatisfy { $0 >= low && $0 <= high }, "\(low)–\(high) by \(count): \(found)")
            }
        }
    }

    @Test("Widening goes on until the step no longer changes: 5–21 by tens is 0–30, whose two steps are of 20, so 0–40")
    func niceGoesOn() {
        #expect(nice(from: 5, to: 21, count: 2) == (0, 40))
        #expect(linearNice(from: 5, to: 21, count: 2) == (0, 40))
        #expect(linearNice(from: 21, to: 5, count: 2) == (40, 0))
    }

    @Test("A span too great for a list of ticks gives none")
    func endlessTicks() {
        #expect(ticks(from: 0, to: 1e12, count: 1e12) == [])
        #expect(ticks(from: 0, to: .infinity, count: 5) == [])
    }

    @Test("A linear scale maps both ways and downwards; a domain of no width goes to the middle")
    func linear() {
        let y = LinearScale(domain: 60, 100, range: 200, 20)
        #expect(y(60) == 200 && y(100) == 20 && y(80) == 110)
        #expect(y.value(at: 110) == 80)
        #expect(LinearScale(domain: 5, 5, range: 0, 40)(5) == 20)
        #expect(LinearScale(domain: 5, 5, range: 0, 40).value(at: 33) == 5)
        #expect(LinearScale(domain: 61.3, 98.7, range: 200, 20).nice(count: 5) == y)
        #expect(y.ticks(count: 4) == [60, 70, 80, 90, 100])
    }

    @Test("Bands are equal, ordered and inside the range")
    func bands() {
        let rows = BandScale(count: 4, from: 0, to: 100, inner: 0.2, outer: 0.1)
        #expect(rows.step == 25 && rows.bandwidth == 20)
        #expect((0..<4).map(rows.start) == [2.5, 27.5, 52.5, 77.5])
        #expect(rows.center(3) == 87.5)
    }
}
