import Diagnostics
import Language

/// One official plan: who promised what, until when, and who is to do it.
///
/// A class although nothing in it ever changes: every target is asked for through it, as with `Indicator`.
package final class Plan: Sendable {
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
    /// The short name of who drafts its reports («GDĐT»), behind «Lưu: VT»; empty where the plan names none.
    package let draftingUnit: String
    package let targets: [Target]
    package let duties: [Duty]
    package let components: [ComponentPlan]
    package let location: SourceLocation

    init(
        id: String, title: String, number: String, numberSuffix: String, date: CivilDate?, issuer: String, basis: [String],
        unit: AreaRef, firstYear: Int, lastYear: Int, parent: PlanRef?, kind: Kind, generalObjective: String, funding: String,
        contact: String, signature: [String], addressees: [String], recipients: [String], draftingUnit: String, targets: [Target],
        duties: [Duty],
        components: [ComponentPlan], location: SourceLocation
    ) {
        self.id = id
        self.title = title
        self.number = number
        self.numberSuffix = numberSuffix
        self.date = date
        self.issuer = issuer
        self.basis = basis
        self.unit = unit
        self.firstYear = firstYear
        self.lastYear = lastYear
        self.parent = parent
        self.kind = kind
        self.generalObjective = generalObjective
        self.funding = funding
        self.contact = contact
        self.signature = signature
        self.addressees = addressees
        self.recipients = recipients
        self.draftingUnit = draftingUnit
        self.targets = targets
        self.duties = duties
        self.components = components
        self.location = location
    }
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
