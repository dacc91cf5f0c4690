/// Why a standing is what it is, in whole sentences; written when asked for.
package struct Reason: Sendable {
    private let assessment: Assessment
    init(_ assessment: Assessment) { self.assessment = assessment }
    package var vi: String { "" }
    package var en: String { "" }
}
