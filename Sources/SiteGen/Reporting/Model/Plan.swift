import Diagnostics
import Language

/// One official plan: who promised what, until when, and who is to do it.
package struct Plan: Sendable {
    package enum Kind: String, Sendable, CaseIterable { case territorial, organisation }

    package let id: String
    package let title: String
    /// Số hiệu as printed («56/KH-UBND»); empty where the scan has none.
    package let number: String
    /// What follows the number of a report of this issuer («BC-UBND»).
    package let numberSuffix: String
    package let date: CivilDate?
    package let issuer: String
    /// Căn cứ.
    package let basis: [String]
    package let unit: AreaRef
    package let firstYear: Int
    package let lastYear: Int
    /// The plan above it, for the cascade of targets.
    package let parent: PlanRef?
    package let kind: Kind
    package let generalObjective: String
    package let funding: String
    package let contact: String
    package let signature: [String]
    /// Kính gửi: whom its reports are sent up to; empty leaves it to the body above.
    package let addressees: [String]
    /// Nơi nhận.
    package let recipients: [String]
    package let targets: [Target]
    package let duties: [Duty]
    package let components: [ComponentPlan]
    package let location: SourceLocation
}

/// A component plan of an appendix.
package struct ComponentPlan: Sendable {
    package let id: String
    package let title: String
    package let summary: String
    package let lead: String
    package let partner: String
    /// As written («Quý II/2022»).
    package let due: String
    package let location: SourceLocation
}
