/// What cells take, and what is said of it. A courtesy only: whatever is pasted gets past it.
///
/// Source: ECMA-376 part 1, 18.3.1.32. There is no list of values within the rule: Excel allows 255 characters for it, and Vietnamese names
/// are long. Lists stand in a (hidden) sheet.
package struct Validation: Sendable {
    package enum Rule: Hashable, Sendable {
        /// A range (`Sheet.reference(to:)`), a defined name or a formula that gives one.
        case list(String)
        case whole(Bounds)
        case decimal(Bounds)
        /// Bounds are formulas: «DATE(2025,1,1)».
        case date(Bounds)
        /// True for what may stand; relative to the first cell of the first range.
        case custom(String)
    }

    /// Numbers as XML writes them, or formulas without «=».
    package enum Bounds: Hashable, Sendable {
        case atLeast(String)
        case atMost(String)
        case between(String, String)
    }

    /// What happens on a wrong entry: refused, asked about, or only told.
    package enum Alert: String, Sendable { case stop, warning, information }

    /// Cut at whole characters: titles to 32, texts to 255 (UTF-16), which is all that Excel takes.
    package struct Note: Hashable, Sendable {
        package var title: String
        package var text: String

        package init(_ title: String, _ text: String) {
            self.title = title
            self.text = text
        }
    }

    package var ranges: [CellRange]
    package var rule: Rule
    package var allowsBlank = true
    package var alert = Alert.stop
    /// Shown while a cell is selected.
    package var prompt: Note?
    /// Shown on a wrong entry, in place of Excel's own sentence.
    package var error: Note?

    package init(_ rule: Rule, in ranges: [CellRange], prompt: Note? = nil, error: Note? = nil, alert: Alert = .stop) {
        self.rule = rule
        self.ranges = ranges
        self.prompt = prompt
        self.error = error
        self.alert = alert
    }
}

/// Cells that change their look while a formula is true. The first of a sheet that is true goes before the others.
package struct ConditionalFill: Sendable {
    package var ranges: [CellRange]
    /// Without «=»; relative to the first cell of the first range.
    package var formula: String
    package var fill: Colour
    package var colour: Colour?

    package init(_ formula: String, in ranges: [CellRange], fill: Colour, colour: Colour? = nil) {
        self.formula = formula
        self.ranges = ranges
        self.fill = fill
        self.colour = colour
    }
}
