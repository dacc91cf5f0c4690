import Testing

@testable import Language

@Suite("Numbers as offices type them")
struct ReadNumberTests {
    private func number(_ mantissa: Int64, _ scale: Int = 0, percent: Bool = false) -> Result<DecimalNumber, NumberFault> {
        .success(DecimalNumber(mantissa: mantissa, scale: scale, hadPercentSign: percent))
    }

    @Test(arguments: ["55,55", "55.55", " 55,55 ", "\u{A0}55.55\u{202F}", "+55,55"])
    func `a comma or a dot marks the decimals`(text: String) {
        #expect(parseNumber(text, mayBeGrouped: false) == number(5555, 2))
    }

    @Test(arguments: ["55,55%", "55.55 %", "55,55\u{A0}%", " 55,55% "])
    func `a percent sign is read and remembered`(text: String) {
        #expect(parseNumber(text, mayBeGrouped: false) == number(5555, 2, percent: true))
    }

    @Test func `minus may be the short or the long sign`() {
        #expect(parseNumber("-3", mayBeGrouped: true) == number(-3))
        #expect(parseNumber("−3,5", mayBeGrouped: false) == number(-35, 1))
        #expect(parseNumber("- 3", mayBeGrouped: true) == number(-3))
    }

    @Test func `written zeros are kept, since they say how exact a value is`() {
        #expect(parseNumber("55,50", mayBeGrouped: false) == number(5550, 2))
        #expect(parseNumber("0", mayBeGrouped: true) == number(0))
        #expect(parseNumber("007", mayBeGrouped: true) == number(7))
        #expect(parseNumber("0,05", mayBeGrouped: false) == number(5, 2))
    }

    @Test(arguments: ["1.669", "1,669", "12.345", "-123,456"])
    func `one sign before three digits is refused for a count when nothing is declared`(text: String) {
        guard case .failure(.ambiguousGrouping(let found, let grouped, let decimal)) = parseNumber(text, mayBeGrouped: true) else {
            Issue.record("\(text) was not called ambiguous")
            return
        }
        #expect(found == text)
        #expect(grouped.scale == 0 && decimal.scale == 3 && grouped.mantissa == decimal.mantissa)
    }

    @Test func `the declared format decides what is ambiguous`() {
        #expect(parseNumber("1.669", format: .vi, mayBeGrouped: true) == number(1669))
        #expect(parseNumber("1,669", format: .vi, mayBeGrouped: true) == number(1669, 3))
        #expect(parseNumber("1,669", format: .en, mayBeGrouped: true) == number(1669))
        #expect(parseNumber("1.669", format: .en, mayBeGrouped: true) == number(1669, 3))
    }

    @Test func `a percentage is never grouped`() {
        #expect(parseNumber("55,556", mayBeGrouped: false) == number(55556, 3))
        #expect(parseNumber("55.556", format: .vi, mayBeGrouped: false) == number(55556, 3))
    }

    @Test(arguments: NumberFormat.allCases)
    func `what can be read in one way only is accepted under any format`(format: NumberFormat) {
        for text in ["1.669.074", "1,669,074", "1 669 074", "1\u{A0}669\u{A0}074", "1669074"] {
            #expect(parseNumber(text, format: format, mayBeGrouped: true) == number(1_669_074), "\(text)")
        }
        #expect(parseNumber("1 669", format: format, mayBeGrouped: true) == number(1669))
        #expect(parseNumber("1.669,5", format: format, mayBeGrouped: true) == number(16695, 1))
        #expect(parseNumber("1,669.074", format: format, mayBeGrouped: true) == number(1_669_074, 3))
        #expect(parseNumber("0,669", format: format, mayBeGrouped: true) == number(669, 3))
        #expect(parseNumber("1669,074", format: format, mayBeGrouped: true) == number(1_669_074, 3))
        #expect(parseNumber("55,5", format: format, mayBeGrouped: true) == number(555, 1))
    }

    @Test(arguments: [
        "1.66.907", "1.669.07", "1669.074.000", "1.669,074,000", "1,669.074,5", "0.123.456", "12 34", "1.234 567", "1.23,456",
    ])
    func `groups that are not of three digits are refused`(text: String) {
        #expect(parseNumber(text, mayBeGrouped: true) == .failure(.misplacedGrouping(found: text)))
    }

    @Test(arguments: ["1..2", ".,5", "1,000.", "5..", "-", "%", "+%", ".", "1.,5", "1  234"])
    func `a sign needs digits round it`(text: String) {
        #expect(parseNumber(text, mayBeGrouped: true) == .failure(.missingDigits(found: text)))
    }

    @Test(arguments: [
        (".5", 5, 1), (",5", 5, 1), ("-.25", -25, 2), ("5.", 5, 0), ("5,", 5, 0), ("500.", 500, 0), (".500", 500, 3), ("2026.0", 20260, 1),
    ])
    func `one sign may open or close a number, as programs write it`(text: String, mantissa: Int64, scale: Int) {
        #expect(parseNumber(text, mayBeGrouped: true) == number(mantissa, scale))
        #expect(parseNumber(text + "%", mayBeGrouped: false) == number(mantissa, scale, percent: true))
    }

    @Test func `blank is not zero`() {
        for text in ["", "  ", "\u{A0}\t"] {
            #expect(parseNumber(text, mayBeGrouped: true) == .failure(.empty))
        }
    }

    @Test(arguments: ["1e5", "2,5E+3", "1E-7", "-1e5"])
    func `exponents are refused as such`(text: String) {
        #expect(parseNumber(text, mayBeGrouped: true) == .failure(.exponent(found: text)))
    }

    @Test(arguments: ["NaN", "nan", "inf", "-Infinity", "∞"])
    func `what is not finite is refused as such`(text: String) {
        #expect(parseNumber(text, mayBeGrouped: true) == .failure(.notFinite(found: text)))
    }

    @Test(arguments: ["#N/A", "#DIV/0!", "#REF!"])
    func `the error of a spreadsheet is refused as such`(text: String) {
        #expect(parseNumber(text, mayBeGrouped: true) == .failure(.spreadsheetError(found: text)))
    }

    @Test(arguments: ["khoảng 50", "5 phường", "0x1F", "l00", "e", "1e", "５"])
    func `letters and foreign digits are refused with what was found`(text: String) {
        let fault = text == "５" ? NumberFault.strayCharacter(found: text, character: "５") : .letters(found: text)
        #expect(parseNumber("  \(text) ", mayBeGrouped: true) == .failure(fault))
    }

    @Test(arguments: [
        ("12/15", "/"), ("55%%", "%"), ("5-6", "-"), ("(5)", "("), ("5;6", ";"), ("=5", "="), ("%5", "%"), ("1\u{0}", "\u{0}"),
    ])
    func `any other sign is named`(text: String, sign: Character) {
        #expect(parseNumber(text, mayBeGrouped: true) == .failure(.strayCharacter(found: text, character: sign)))
    }

    @Test(arguments: ["1e+05", "1.0e+05", "-8.3e-05", "1e-7", "2,5e+1"])
    func `the exponents that programs write are read`(text: String) {
        let wanted: [String: (Int64, Int)] = [
            "1e+05": (100_000, 0), "1.0e+05": (100_000, 0), "-8.3e-05": (-83, 6), "1e-7": (1, 7), "2,5e+1": (25, 0),
        ]
        #expect(wanted[text].map { number($0.0, $0.1) } == parseNumber(text, mayBeGrouped: true))
    }

    @Test(arguments: ["1e+400", "1e+16", "1e-30"])
    func `an exponent that leads beyond what is kept is refused`(text: String) {
        #expect(parseNumber(text, mayBeGrouped: true) == .failure(.exponent(found: text)))
    }

    @Test func `a whole number has at most fifteen digits`() {
        #expect(parseNumber("999999999999999", mayBeGrouped: true) == number(999_999_999_999_999))
        #expect(parseNumber("0000000999999999999999", mayBeGrouped: true) == number(999_999_999_999_999))
        let endless = String(repeating: "9", count: 5000)
        for text in ["9999999999999990", "1234567890123456.5", "999999999999999.95", "0,0000000000000001", endless] {
            #expect(parseNumber(text, mayBeGrouped: true) == .failure(.tooManyDigits(found: text, limit: 15)), "\(text.prefix(30))")
        }
    }

    @Test(arguments: [
        ("33.333333333333336", 333_333_333_333_333, 13), ("66.66666666666667", 666_666_666_666_667, 13), ("0.30000000000000004", 3, 1),
        ("28.999999999999996", 29, 0), ("99,99999999999999999", 100, 0), ("-57.142857142857146", -571_428_571_428_571, 13),
        ("33.33333333333333333333333333", 333_333_333_333_333, 13), ("1669074.1234567891234", 166_907_412_345_679, 8),
    ])
    func `a fraction of more digits is rounded to fifteen, and says so`(text: String, mantissa: Int64, scale: Int) {
        #expect(parseNumber(text, mayBeGrouped: false) == .success(DecimalNumber(mantissa: mantissa, scale: scale, isRounded: true)))
    }

    @Test func `noughts behind the fifteenth digit are no loss`() {
        #expect(parseNumber("55.5000000000000000", mayBeGrouped: false) == number(555, 1))
        #expect(parseNumber("12,3456789012345", mayBeGrouped: false) == number(123_456_789_012_345, 13))
    }

    @Test func `no bytes make the reader crash`() {
        var seed: UInt64 = 2030
        let pieces = Array("01590159015901590159.,.,.,-+%% eN\u{A0}−/".utf8) + [0xFF, 0x00, 0xC2, 0xE2]
        var read = 0
        for _ in 0..<20_000 {
            var bytes: [UInt8] = []
            for _ in 0..<8 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(pieces[Int(seed >> 33) % pieces.count])
            }
            if case .success(let value) = parseNumber(bytes.span, mayBeGrouped: false) {
                read += 1
                #expect((0...15).contains(value.scale))
            }
        }
        #expect(read > 100)
    }

    @Test func `a number knows whether it is whole and what it equals`() {
        #expect(DecimalNumber(mantissa: 500, scale: 2).whole == 5)
        #expect(DecimalNumber(mantissa: 505, scale: 2).whole == nil)
        #expect(DecimalNumber(mantissa: 555, scale: 1).equals(DecimalNumber(mantissa: 5550, scale: 2)))
        #expect(!DecimalNumber(mantissa: 555, scale: 1).equals(DecimalNumber(mantissa: 555, scale: 2)))
        #expect(DecimalNumber(mantissa: -5555, scale: 2).double == -55.55)
    }
}
