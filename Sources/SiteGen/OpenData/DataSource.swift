import Measuring
import Reporting
import Wording

/// What the files of open data are made from.
package struct DataSource: Sendable {
    let measured: MeasuredReport
    /// Of the site's first language.
    let words: Words
    let names: UnitNames
    /// nil where the site does not know its own.
    let address: SiteAddress?
    /// By indicator: the units that ever reported it.
    let reporters: [[AreaRef]]
    /// Units without a unit above them, in the official order.
    let roots: [AreaRef]

    var report: Report { measured.report }

    package init(
        _ measured: MeasuredReport, words: Words, names: UnitNames, address: SiteAddress?, reporters: [[AreaRef]], roots: [AreaRef]
    ) {
        self.measured = measured
        self.words = words
        self.names = names
        self.address = address
        self.reporters = reporters
        self.roots = roots
    }

    /// Any observation of the site is made up.
    var hasIllustrative: Bool { report.observations.contains(where: \.illustrative) }
}
