import Testing

@testable import Drawing

@Suite("Numbers in markup")
struct NumberTests {
    private func printed(_ value: Double) -> String {
        var svg = SVGBuffer()
        svg.number(value)
        return svg.text
    }

    @Test(
        "A coordinate has at most two decimals, none it does not need, halves up",
        arguments: [
            (12.0, "12"), (12.5, "12.5"), (12.25, "12.25"), (12.345, "12.35"), (0.05, "0.05"), (0.125, "0.13"), (0.375, "0.38"),
            (-0.125, "-0.12"), (-0.375, "-0.37"), (-12.5, "-12.5"), (1234.567, "1234.57"), (99.999, "100"), (1e6, "1000000"),
        ])
    func decimals(value: Double, text: String) {
        #expect(printed(value) == text)
    }

    @Test("Every number of up to three digits and two decimals reads as it would be written")
    func allShort() {
        for hundredths in stride(from: -100_100, through: 100_100, by: 7) {
            let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
            let decimals = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
            #expect(printed(Double(hundredths) / 100) == (hundredths < 0 ? "-" : "") + "\(whole)" + decimals)
        }
    }

    @Test("There is no −0", arguments: [-0.0, -0.001, -0.004999, -0.005])
    func noNegativeZero(value: Double) {
        #expect(printed(value) == "0")
    }

    @Test("There is no exponent, no nan, no inf")
    func noExponent() {
        #expect(
            [1e-9, 1e20, -1e20, .nan, .infinity, -.infinity].map(printed)
                == ["0", "90000000000", "-90000000000", "0", "90000000000", "-90000000000"])
    }

    @Test("Path numbers keep their shortest digits and never an exponent")
    func pathNumbers() {
        #expect(
            [0.00001, 1.2345678901234568e20, 1e-7, -1.5, -0.0].map { decimal($0, digits: nil) }
                == ["0.00001", "123456789012345680000", "0.0000001", "-1.5", "0"])
        #expect([-1.0005, -0.0004, 2.0005, 7].map { decimal($0, digits: 3) } == ["-1", "0", "2.001", "7"])
    }

    @Test("A path restarts after a gap; a point alone closes on itself; an area's bands are closed one by one")
    func gaps() {
        #expect(linePath([Point(0, 1), Point(2, 3), nil, Point(6, 7), nil, nil, Point(8, 9), Point(9, 9)]) == "M0,1L2,3M6,7ZM8,9L9,9")
        let band: [AreaPoint?] = [.init(x: 0, low: 4, high: 1), nil, .init(x: 2, low: 5, high: 3), .init(x: 3, low: 5, high: 2)]
        #expect(areaPath(band) == "M0,1L0,4ZM2,3L3,2L3,5L2,5Z")
    }
}
