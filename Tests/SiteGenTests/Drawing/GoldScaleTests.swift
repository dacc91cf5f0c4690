import Testing

@testable import Drawing

@Suite("Scales answer as d3's, row by row")
struct GoldScaleTests {
    @Test("Every row of d3-ticks.csv")
    func ticksAgree() throws {
        let rows = try GoldFile.rows("d3-ticks.csv")
        #expect(rows.count == 143)
        for row in rows {
            let (start, stop, count) = try (GoldFile.number(row[3]), GoldFile.number(row[4]), GoldFile.number(row[5]))
            let expected = try GoldFile.numbers(row[6])
            let found = row[2] == "ticks" ? ticks(from: start, to: stop, count: count) : linearTicks(from: start, to: stop, count: count)
            #expect(same(found, expected), "\(row[0]): \(row[2])(\(row[3]), \(row[4]), \(row[5])) gave \(found), d3 gives \(expected)")
        }
    }

    @Test("Every row of d3-tickstep.csv")
    func stepsAgree() throws {
        let rows = try GoldFile.rows("d3-tickstep.csv")
        #expect(rows.count == 120)
        for row in rows {
            let (start, stop, count) = try (GoldFile.number(row[3]), GoldFile.number(row[4]), GoldFile.number(row[5]))
            let expected = try GoldFile.number(row[6])
            let found =
                row[2] == "tickStep" ? tickStep(from: start, to: stop, count: count) : tickIncrement(from: start, to: stop, count: count)
            #expect(same(found, expected), "\(row[0]): \(row[2])(\(row[3]), \(row[4]), \(row[5])) gave \(found), d3 gives \(expected)")
        }
    }

    @Test("Every row of d3-nice.csv")
    func niceAgrees() throws {
        let rows = try GoldFile.rows("d3-nice.csv")
        #expect(rows.count == 69)
        for row in rows {
            let (start, stop, count) = try (GoldFile.number(row[3]), GoldFile.number(row[4]), GoldFile.number(row[5]))
            let expected = try GoldFile.numbers(row[6])
            let found = row[2] == "nice" ? nice(from: start, to: stop, count: count) : linearNice(from: start, to: stop, count: count)
            #expect(
                same([found.start, found.stop], expected),
                "\(row[0]): \(row[2])(\(row[3]), \(row[4]), \(row[5])) gave \(found), d3 gives \(expected)")
        }
    }

    @Test("Every row of d3-linepath.csv")
    func pathsAgree() throws {
        let rows = try GoldFile.rows("d3-linepath.csv")
        #expect(rows.count == 16)
        for row in rows {
            let digits = row[5] == "none" ? nil : Int(row[5])
            let points = try row[6].split(separator: "]")
                .map { try $0.split { "[,".contains($0) }.map { try GoldFile.number(String($0)) } }
                .filter { !$0.isEmpty }
            let found =
                row[3] == "line"
                ? linePath(points.map { Point($0[0], $0[1]) }, digits: digits)
                : areaPath(points.map { AreaPoint(x0: $0[0], y0: $0[1], x1: $0[2], y1: $0[3]) }, digits: digits)
            #expect(found == row[7], "\(row[0])")
        }
    }
}
