/// Why a text is no number; `found` is the text without the spaces around it.
package enum NumberFault: Error, Sendable, Hashable {
    /// Nothing but spaces.
    case empty
    /// A sign without digits, or no digit where one must stand: «1..2», «,», «%».
    case missingDigits(found: String)
    /// «1.669» may be 1669 or 1,669: the content must declare its number_format.
    case ambiguousGrouping(found: String, grouped: DecimalNumber, decimal: DecimalNumber)
    /// Groups that are not of three digits, or signs in an order no country writes: «1.66.907», «1,669.074,5».
    case misplacedGrouping(found: String)
    /// «1e5», «2,5E+3»: what a spreadsheet makes of a number it has shortened. (What programs write, «1e+05», is read.)
    case exponent(found: String)
    /// «NaN», «inf», «∞».
    case notFinite(found: String)
    /// «#N/A», «#DIV/0!»: a formula that failed.
    case spreadsheetError(found: String)
    /// «khoảng 50», «5 phường».
    case letters(found: String)
    /// «12/15», «55%%»: the first character that has no place in a number.
    case strayCharacter(found: String, character: Character)
    /// A whole number of more digits than can be kept exactly.
    case tooManyDigits(found: String, limit: Int)

    package var found: String {
        switch self {
        case .empty: ""
        case .missingDigits(let found), .ambiguousGrouping(let found, _, _), .misplacedGrouping(let found),
            .exponent(let found), .notFinite(let found), .spreadsheetError(let found), .letters(let found),
            .strayCharacter(let found, _), .tooManyDigits(let found, _):
            found
        }
    }
}
