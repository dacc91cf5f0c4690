/// A value together with the place it was read from, so that a message about it can always name the place.
package struct Located<Value> {
    package var value: Value
    package let location: SourceLocation

    package init(_ value: Value, at location: SourceLocation) {
        self.value = value
        self.location = location
    }

    package func map<New>(_ transform: (Value) throws -> New) rethrows -> Located<New> {
        Located<New>(try transform(value), at: location)
    }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
