import Diagnostics

/// Where a template asks for a field: the enclosing sections and the field's own name, outermost first.
///
/// The layout's tags count as the page template's own.
struct FieldPlace: Sendable {
    let steps: [String]
    let location: SourceLocation

    /// In: a field missed in the view at `trail`. Out: the innermost fitting tag's place; flags between are no views, so they may be skipped.
    static func find(_ name: String, in trail: [String], among places: [FieldPlace]) -> SourceLocation? {
        let fitting = places.filter { $0.steps.last == name && isSubsequence(trail, of: $0.steps.dropLast()) }
        return fitting.min { ($0.steps.count, $0.location) < ($1.steps.count, $1.location) }?.location
    }

    private static func isSubsequence(_ part: [String], of whole: ArraySlice<String>) -> Bool {
        var rest = part[...]
        for step in whole where step == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }
}
