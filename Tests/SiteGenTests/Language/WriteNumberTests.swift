import Testing

@testable import Language

@Suite("Numbers as they are shown")
struct WriteNumberTests {
    @Test func `each style has its signs`() {
        #expect(numberText(16_690_745, over: 10, decimals: 1, style: .vietnamese) == "1.669.074,5")
        #expect(numberText(16_690_745, over: 10, decimals: 1, style: .english) == "1,669,074.5")
        #expect(numberText(16_690_745, over: 10, decimals: 1, style: .data) == "1669074.5")
        #expect([0, 999, 1000, 123_456].map { numberText($0, style: .vietnamese) } == ["0", "999", "1.000", "123.456"])
        #expect(numberText(-3, style: .vietnamese) == "−3")
        #expect(numberText(-3, style: .data) == "-3")
    }

    @Test func `a share is written without a space before the percent sign`() {
        #expect(percentText(5, of: 9, decimals: 2, style: .vietnamese) == "55,56%")
        #expect(percentText(5, of: 9, decimals: 2, style: .english) == "55.56%")
        #expect(percentText(9, of: 9, decimals: 1, style: .vietnamese, cutsZeros: true) == "100%")
        #expect(percentText(9, of: 9, decimals: 1, style: .vietnamese) == "100,0%")
    }

    @Test func `halves go away from zero, exactly`() {
        #expect(numberText(5, over: 1000, decimals: 2, style: .data) == "0.01")
        #expect(numberText(-5, over: 1000, decimals: 2, style: .data) == "-0.01")
        #expect(numberText(49_999, over: 10_000_000, decimals: 2, style: .data) == "0.00")
        #expect(numberText(25, over: 10, style: .data) == "3")
        #expect(numberText(-25, over: 10, style: .data) == "-3")
        #expect(numberText(9995, over: 1000, decimals: 2, style: .vietnamese) == "10,00")
        #expect(numberText(-25, over: -10, style: .data) == "3")
    }

    @Test func `what rounds to nothing has no minus`() {
        #expect(numberText(-1, over: 1000, decimals: 1, style: .vietnamese) == "0,0")
        #expect(numberText(-1, over: 1000, decimals: 1, style: .data, cutsZeros: true) == "0")
        #expect(NumberForm.exported.text(-0.0) == "0")
        #expect(NumberForm.exported.text(-1e-9) == "0")
    }

    @Test func `signed numbers show plus and minus, and zero neither`() {
        let form = NumberForm(.vietnamese, decimals: 1, showsPlus: true)
        #expect([23, -23, 0].map { form.text($0, over: 10) } == ["+2,3", "−2,3", "0,0"])
    }

    @Test func `zeros at the end are cut where asked`() {
        let form = NumberForm(.vietnamese, decimals: 3, cutsZeros: true)
        #expect([5550, 5505, 5000, 0, 50].map { form.text($0, over: 1000) } == ["5,55", "5,505", "5", "0", "0,05"])
    }

    @Test func `very large numbers are exact`() {
        #expect(numberText(Int128.max, style: .data) == "170141183460469231731687303715884105727")
        #expect(numberText(Int128.min, style: .english) == "−170,141,183,460,469,231,731,687,303,715,884,105,728")
        #expect(numberText(Int128.max, over: Int128.max - 1, decimals: 15, style: .data) == "1.000000000000000")
        #expect(numberText(Int128(UInt64.max), over: 3, decimals: 3, style: .data) == "6148914691236517205.000")
    }

    @Test(arguments: [
        (0.1, "0.1"), (1.0 / 3, "0.333333"), (2.0 / 3, "0.666667"), (2.0000005, "2.000001"), (1.0000005, "1.000001"),
        (2.0000004999, "2"), (0.0000005, "0.000001"), (0.00000049, "0"), (-0.0000005, "-0.000001"), (0.9999995, "1"),
        (1e15, "1000000000000000"), (123_456_789.25, "123456789.25"), (1e-300, "0"), (1e22, "10000000000000000000000"),
        (66.666_666_5, "66.666667"), (55.555_555_555_555_56, "55.555556"), (1.0, "1"), (9_007_199_254_740_991, "9007199254740991"),
    ])
    func `computed values have six places, rounded half up as they read`(value: Double, expected: String) {
        #expect(NumberForm.exported.text(value) == expected)
    }

    @Test func `what cannot be computed is blank`() {
        #expect([Double.nan, .infinity, -.infinity].map { NumberForm.exported.text($0) } == ["", "", ""])
    }

    @Test func `a number as read is written back in any form`() {
        let read = DecimalNumber(mantissa: 5550, scale: 2)
        #expect(NumberForm(.vietnamese, decimals: 2).text(read) == "55,50")
        #expect(NumberForm(.data, decimals: 6, cutsZeros: true).text(read) == "55.5")
    }

    @Test func `numbers are appended behind what the buffer holds`() {
        var bytes = Array("x=".utf8)
        NumberForm(.vietnamese, decimals: 1).append(12345, over: 10, to: &bytes)
        NumberForm.exported.append(0.25, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "x=1.234,50.25")
    }

    @Test func `a typed share may be rounded or cut off`() {
        #expect(scaled(500, over: 9, decimals: 2) == 5556)
        #expect(scaled(500, over: 9, decimals: 2, cutting: true) == 5555)
        #expect(scaled(-5, over: 2, decimals: 0) == -3)
        #expect(scaled(-5, over: 2, decimals: 0, cutting: true) == -2)
    }
}
