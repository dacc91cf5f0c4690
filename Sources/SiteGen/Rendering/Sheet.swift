import Composing

/// What one rendering of one page collects: the values that the template asked for, and what went wrong.
///
/// No value passes through Mustache, which is slow and whose own escaping misses a «<» that is followed by a combining mark.
/// The template yields a slot instead, filled in afterwards (Filling): U+0001, an apostrophe, the value's number, U+0002.
/// A template holds no control characters (TagScan) and values come in later, so no text can forge a slot. The apostrophe
/// arrives as `&#39;` when the tag asked for escaping: that tells `{{.name}}` from `{{{.name}}}`.
final class Sheet {
    enum Value {
        case text(String)
        case markup(Markup)
    }
    struct Slot {
        let value: Value
        let name: String
        let trail: [String]
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
    func slot(_ value: Value, name: String, trail: [String]) -> String {
        slots.append(Slot(value: value, name: name, trail: trail))
        return "\u{1}'\(slots.count - 1)\u{2}"
    }

    func miss(_ name: String, in trail: [String], _ reason: Miss.Reason, given: [String] = []) {
        misses.append(Miss(name: name, trail: trail, reason: reason, given: given))
    }
}
