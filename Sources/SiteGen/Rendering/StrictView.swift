import Mustache

/// What Mustache does with one shape of fields: the values that the template asked for, and what went wrong.
///
/// No value passes through Mustache, which is slow and whose own escaping misses a «<» that is followed by a combining mark.
/// The template yields a slot instead, filled in afterwards (Filling): U+0001, an apostrophe, the slot's number, U+0002.
/// A template holds no control characters (TagScan) and values come in later, so no text can forge a slot. The apostrophe
/// arrives as `&#39;` when the tag asked for escaping: that tells `{{.name}}` from `{{{.name}}}`.
final class AskedFields {
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

/// One view level as Mustache sees it: asks for a field that is not there are noted as misses.
struct StrictView: MustacheParent, MustacheCustomRenderable {
    let fields: Fields
    /// The lists and views that lead here, outermost first.
    let steps: [AskedFields.Step]
    let asked: AskedFields

    func child(named name: String) -> Any? {
        switch fields[name] {
        case .text(let text): StrictValue(isNull: text.isEmpty, name: name, view: self)
        case .told, .printed, .json: StrictValue(isNull: false, name: name, view: self)
        case .markup(let markup): StrictValue(isNull: markup.isEmpty, name: name, view: self)
        case .flag(let flag): StrictFlag(isOn: flag, name: name, view: self)
        case .list(let rows): StrictList(rows: rows, name: name, view: self)
        case .view(let fields?): StrictView(fields: fields, steps: steps + [AskedFields.Step(name: name, row: nil)], asked: asked)
        case .view(nil): StrictFlag(isOn: false, name: name, view: self)
        case nil: missing(name)
        }
    }

    /// `{{.view}}`, which prints nothing.
    var renderText: String {
        asked.miss(steps.last?.name ?? ".", after: steps.dropLast(), .isView)
        return ""
    }

    var isNull: Bool { false }

    private func missing(_ name: String) -> Any? {
        asked.miss(name, after: steps, .absent, given: fields.keys.sorted())
        return nil
    }
}

/// A text or finished markup: printed through a slot; as a section shown when not empty.
struct StrictValue: MustacheParent, MustacheCustomRenderable {
    let isNull: Bool
    let name: String
    let view: StrictView

    var renderText: String { view.asked.slot(name, after: view.steps) }

    /// Inside `{{#.note}}` the other fields of the view are still there.
    func child(named other: String) -> Any? { view.child(named: other) }
}

/// Yes or no, or a view that is absent.
struct StrictFlag: MustacheParent, MustacheCustomRenderable {
    let isOn: Bool
    let name: String
    let view: StrictView

    var isNull: Bool { !isOn }

    var renderText: String {
        view.asked.miss(name, after: view.steps, .isFlag)
        return ""
    }

    func child(named other: String) -> Any? { view.child(named: other) }
}

/// Rows, each a view of its own. An inverted section pushes the empty list: it answers with the fields around it.
struct StrictList: MustacheParent, MustacheCustomRenderable, MustacheSequence {
    let rows: [Fields]
    let name: String
    let view: StrictView

    var isNull: Bool { false }

    var renderText: String {
        view.asked.miss(name, after: view.steps, .isList)
        return ""
    }

    func child(named other: String) -> Any? { view.child(named: other) }

    func makeIterator() -> AnyIterator<StrictView> {
        var rest = rows.enumerated().makeIterator()
        return AnyIterator {
            rest.next().map { row, fields in
                StrictView(fields: fields, steps: view.steps + [AskedFields.Step(name: name, row: row)], asked: view.asked)
            }
        }
    }
}
