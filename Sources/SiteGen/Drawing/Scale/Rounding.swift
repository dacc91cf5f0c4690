import Glibc

/// Nearest whole number with halves going up (−1.5 gives −1), as JavaScript's Math.round; Swift's `.rounded()` sends halves away from zero.
/// Adding 0.5 before `floor` would round 0.49999999999999994 up, hence the comparison.
@inline(__always)
package func roundHalfUp(_ value: Double) -> Double {
    let below = value.rounded(.down)
    return value - below >= 0.5 ? below + 1 : below
}
