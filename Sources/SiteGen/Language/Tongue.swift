/// The language of a page: Vietnamese first, English second.
package enum Tongue: String, Sendable, Hashable, CaseIterable {
    case vi, en
}
