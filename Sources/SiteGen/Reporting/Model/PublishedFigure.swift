import Diagnostics

/// A figure found in print: shown with its source, never judged. Conflicting figures stand side by side.
package struct PublishedFigure: Sendable {
    /// The unit's id where it is one of ours, else nil; `areaName` always says whom.
    package let area: AreaRef?
    package let areaName: String
    /// The indicator where it is one of ours.
    package let indicator: IndicatorRef?
    package let indicatorName: String
    /// As printed («2012-2020», «2025-Q1»).
    package let period: String
    /// The printed value, dot decimals; nil where only a count is given.
    package let value: Rational?
    /// Digits after the comma as printed.
    package let decimals: Int
    package let unitOfMeasure: Indicator.UnitOfMeasure
    /// As printed («số gia đình ĐĂNG KÝ»); empty when it is not said.
    package let denominator: String
    package let count: String
    /// «khoảng», «hơn»; empty when the figure is exact.
    package let qualifier: String
    package let source: String
    package let sourceDate: String
    package let note: String
    package let location: SourceLocation
}
