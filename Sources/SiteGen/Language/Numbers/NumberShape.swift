/// The digits of a number and where its signs stand, gathered in one pass over the bytes.
///
/// Programs write fractions with sixteen or seventeen digits (33.333333333333336); fifteen are kept, the rest is rounded. A whole part of
/// more digits is refused: no count has that many.
struct NumberShape {
    static let digitLimit = 15

    enum Reading {
        case whole, decimal, both, missingDigits, misplaced, tooLong
    }

    private enum Sign {
        case dot, comma, space
    }

    /// The first fifteen digits as one number, signs left out.
    private var digits: UInt64 = 0
    /// The digit behind those, and whether any of the further ones is not nought.
    private var sixteenth: UInt64 = 0
    private var hasMore = false
    /// Digits since the last sign.
    private var run = 0
    private var significant = 0
    private var lead = 0
    private var leadsWithZero = false
    private var signs = 0
    private var last: Sign?
    private var lastIsNew = false
    private var allRunsAreThree = true
    private var hasEmptyRun = false
    private var mixesTwice = false

    /// Takes one digit or sign; its length in bytes, 0 when it is neither.
    mutating func read(_ text: Span<UInt8>) -> Int {
        let byte = text[0]
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            take(digit: byte - UInt8(ascii: "0"))
            return 1
        case UInt8(ascii: "."): take(.dot); return 1
        case UInt8(ascii: ","): take(.comma); return 1
        default:
            let length = spaceLength(text)
            if length > 0 { take(.space) }
            return length
        }
    }

    private mutating func take(digit: UInt8) {
        if signs == 0 {
            if lead == 0 { leadsWithZero = digit == 0 }
            lead += 1
        }
        run += 1
        // zeros before the first other digit cost nothing, but those behind a sign are decimals
        if digits > 0 || digit > 0 || signs > 0 { significant += 1 }
        if significant <= Self.digitLimit {
            digits = digits * 10 + UInt64(digit)
        } else {
            if significant == Self.digitLimit + 1 { sixteenth = UInt64(digit) }
            if digit > 0 { hasMore = true }
        }
    }

    private mutating func take(_ sign: Sign) {
        // one sign may open or close a number («.5», «5.»); two in a row are a slip
        if run == 0, signs > 0 { hasEmptyRun = true }
        if signs > 0, run != 3 { allRunsAreThree = false }
        // a new kind of sign may only come last, after signs that are all alike
        if lastIsNew { mixesTwice = true }
        lastIsNew = last != nil && last != sign
        last = sign
        signs += 1
        run = 0
    }

    func reading(format: NumberFormat, mayBeGrouped: Bool) -> Reading {
        if hasEmptyRun || (lead == 0 && run == 0) { return .missingDigits }
        guard let last else { return significant > Self.digitLimit ? .tooLong : .whole }
        if lead == 0 || run == 0 { return signs == 1 && last != .space ? decimal : .missingDigits }
        let canBeGroups = (1...3).contains(lead) && !leadsWithZero && allRunsAreThree
        if lastIsNew { return canBeGroups && !mixesTwice && last != .space ? decimal : .misplaced }
        let isGrouped = canBeGroups && run == 3 && !mixesTwice
        if signs > 1 || last == .space { return isGrouped ? whole : .misplaced }
        guard isGrouped, mayBeGrouped else { return decimal }
        guard let groupSign = format.groupSign else { return .both }
        return (groupSign == UInt8(ascii: ".")) == (last == .dot) ? whole : decimal
    }

    private var whole: Reading { significant > Self.digitLimit ? .tooLong : .whole }

    /// A fraction may have more digits than are kept, its whole part may not; nor may nothing be left of it.
    private var decimal: Reading {
        significant - run > Self.digitLimit || (hasMore && !(1..<1_000_000_000_000_000).contains(rounded.mantissa)) ? .tooLong : .decimal
    }

    /// The number without a fraction: its mantissa.
    var grouped: UInt64 { digits }

    /// The number with the digits behind the last sign as its fraction, rounded half up to fifteen digits.
    var rounded: (mantissa: UInt64, scale: Int, isRounded: Bool) {
        let excess = max(0, significant - Self.digitLimit)
        if excess == 0 { return (digits, run, false) }
        var (mantissa, scale) = (digits + (sixteenth >= 5 ? 1 : 0), run - excess)
        // what the rounding made of 55.550000000000004 is 55.55, as it was meant
        while scale > 0, mantissa % 10 == 0 { (mantissa, scale) = (mantissa / 10, scale - 1) }
        return (mantissa, scale, hasMore)
    }
}
