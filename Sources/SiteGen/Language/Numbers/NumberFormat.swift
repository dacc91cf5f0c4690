/// How a content folder says its numbers are grouped. The declaration is asked only where a text can be read in
/// two ways («1.669»); everything with one reading is accepted under any declaration.
package enum NumberFormat: String, Sendable, Hashable, CaseIterable {
    /// Nothing declared: a text with two readings is refused.
    case undeclared = "none"
    /// Dots between thousands, decimal comma.
    case vi
    /// Commas between thousands, decimal dot.
    case en

    var groupSign: UInt8? {
        switch self {
        case .undeclared: nil
        case .vi: UInt8(ascii: ".")
        case .en: UInt8(ascii: ",")
        }
    }
}
