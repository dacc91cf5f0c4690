/// One rule of the content: its kebab-case name, which its diagnostics bear, and what it does with the draft.
///
/// A check looks at the values made and changes none, so that checks may run side by side; a field rule is asked by the readers about
/// single cells and nodes, and has nothing to run of its own.
struct Rule: Sendable {
    let name: String
    let run: @Sendable (Draft) -> Void

    init(_ name: String, _ run: @escaping @Sendable (Draft) -> Void = { _ in }) {
        self.name = name
        self.run = run
    }
}
