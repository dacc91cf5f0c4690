/// The digits of a number and where its signs stand, gathered in one pass over the bytes.
struct NumberShape {
    static let digitLimit = 15

    enum Reading {
        case whole, decimal, both, missingDigits, misplaced, tooLong
    }

    private enum Sign {
        case dot, comma, space
    }

    /// All digits as one number, signs left out.
    private(set) var digits: UInt64 = 0
    /// Digits since the last sign.
    private(set) var run = 0
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
        if significant <= Self.digitLimit { digits = digits * 10 + UInt64(digit) }
    }

    private mutating func take(_ sign: Sign) {
        if run == 0 { hasEmptyRun = true }
        if signs > 0, run != 3 { allRunsAreThree = false }
        // a new kind of sign may only come last, after signs that are all alike
        if lastIsNew { mixesTwice = true }
        lastIsNew = last != nil && last != sign
        last = sign
        signs += 1
        run = 0
    }

    func reading(format: NumberFormat, mayBeGrouped: Bool) -> Reading {
        if hasEmptyRun || run == 0 { return .missingDigits }
        if significant > Self.digitLimit { return .tooLong }
        guard let last else { return .whole }
        let canBeGroups = (1...3).contains(lead) && !leadsWithZero && allRunsAreThree
        if lastIsNew { return canBeGroups && !mixesTwice && last != .space ? .decimal : .misplaced }
        let isGrouped = canBeGroups && run == 3 && !mixesTwice
        if signs > 1 || last == .space { return isGrouped ? .whole : .misplaced }
        guard isGrouped, mayBeGrouped else { return .decimal }
        guard let groupSign = format.groupSign else { return .both }
        return (groupSign == UInt8(ascii: ".")) == (last == .dot) ? .whole : .decimal
    }
}
