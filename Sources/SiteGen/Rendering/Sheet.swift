/// What Mustache does with one shape of fields: the values that the template asked for, and what went wrong.
///
/// No value passes through Mustache, which is slow and whose own escaping misses a «<» that is followed by a combining mark.
/// The template yields a slot instead, filled in afterwards (Filling): U+0001, an apostrophe, the slot's number, U+0002.
/// A template holds no control characters (TagScan) and values come in later, so no text can forge a slot. The apostrophe
/// arrives as `&#39;` when the tag asked for escaping: that tells `{{.name}}` from `{{{.name}}}`.
final class Sheet {
    /// A value by the way that leads to it from the page's fields.
    struct Slot: Sendable {
        let steps: [Step]
        let name: String
    }
    /// Into a view, or into one row of a list.
    struct Step: Sendable {
        let name: String
        let row: Int?
    }
    struct Miss: Hashable {
        enum Reason: Hashable {
            case absent, isList, isFlag, isView, textAsMarkup, markupAsText
        }
        let name: String
        let trail: [String]
        let reason: Reason
        /// The fields that are there, in order.
        var given: [String] = []
    }

    private(set) var slots: [Slot] = []
    private(set) var misses: [Miss] = []

    /// Out: the mark that stands for the value until it is filled in.
    func slot(_ name: String, after steps: [Step]) -> String {
        slots.append(Slot(steps: steps, name: name))
        return "\u{1}'\(slots.count - 1)\u{2}"
    }

    func miss(_ name: String, after steps: [Step], _ reason: Miss.Reason, given: [String] = []) {
        misses.append(Miss(name: name, trail: steps.map(\.name), reason: reason, given: given))
    }
}
