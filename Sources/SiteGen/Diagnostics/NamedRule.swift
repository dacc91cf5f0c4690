/// A rule by the name that its findings bear, with what it is for in a sentence or two.
package struct NamedRule: Sendable {
    package let name: String
    package let why: Message

    package init(_ name: String, _ why: Message) {
        self.name = name
        self.why = why
    }
}
