import Diagnostics
import Language

/// That a unit's form for a year came in, and how: what the office that collects keeps of it.
package struct Receipt: Sendable {
    package enum State: String, Sendable, CaseIterable {
        /// All of it could be read.
        case received
        /// Some of it is to be mended by its sender.
        case faulty = "with_faults"
        /// No figure stood in it.
        case blank
    }

    package let area: AreaRef
    package let year: Int
    package let date: CivilDate?
    package let state: State
    /// The name of the file, as it was kept; «» where nobody said.
    package let file: String
    package let location: SourceLocation
}
