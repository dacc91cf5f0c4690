import Diagnostics

/// What a parser made of a file, if anything, and what it found on the way.
package struct Loaded<Value: Sendable>: Sendable {
    package let value: Value?
    package let diagnostics: [Diagnostic]

    init(_ value: Value?, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }
}
