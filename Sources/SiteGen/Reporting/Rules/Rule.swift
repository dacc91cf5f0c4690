/// One rule of the content: its kebab-case name, which its diagnostics bear, and what it does with the draft.
///
/// A record rule makes model values out of raw records; a check looks at the values made; a field rule is asked by the readers
/// about single cells and nodes, and has nothing to run of its own.
struct Rule: Sendable {
    let name: String
    let run: @Sendable (inout Draft) -> Void

    init(_ name: String, _ run: @escaping @Sendable (inout Draft) -> Void = { _ in }) {
        self.name = name
        self.run = run
    }
}
