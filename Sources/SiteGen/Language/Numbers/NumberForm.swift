/// Which signs a number is written with.
package enum NumberStyle: Sendable, Hashable {
    /// 1.669.074,5 and −3
    case vietnamese
    /// 1,669,074.5 and −3
    case english
    /// 1669074.5 and -3, for files that programs read
    case data

    package init(_ locale: ReportLocale) {
        self =
            switch locale {
            case .vi: .vietnamese
            case .en: .english
            }
    }

    var groupSign: UInt8? {
        switch self {
        case .vietnamese: UInt8(ascii: ".")
        case .english: UInt8(ascii: ",")
        case .data: nil
        }
    }

    var decimalSign: UInt8 { self == .vietnamese ? UInt8(ascii: ",") : UInt8(ascii: ".") }
}

/// How to write a number: style, digits behind the decimal sign (0 to 15), and what to add or leave out.
/// Rounding is half away from zero everywhere; what rounds to zero is «0», never «-0».
package struct NumberForm: Sendable, Hashable {
    package var style: NumberStyle
    package var decimals: Int
    /// «55,50» as «55,5» and «55,00» as «55».
    package var cutsZeros: Bool
    /// «+2,3» beside «−2,3»; zero stays without sign.
    package var showsPlus: Bool
    /// «55,55%», without a space.
    package var addsPercentSign: Bool

    package init(
        _ style: NumberStyle, decimals: Int = 0, cutsZeros: Bool = false, showsPlus: Bool = false,
        addsPercentSign: Bool = false
    ) {
        self.style = style
        self.decimals = min(max(decimals, 0), 15)
        self.cutsZeros = cutsZeros
        self.showsPlus = showsPlus
        self.addsPercentSign = addsPercentSign
    }

    /// Computed values in exported files: six places, zeros cut.
    package static let exported = NumberForm(.data, decimals: 6, cutsZeros: true)
}
