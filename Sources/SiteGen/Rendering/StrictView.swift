import Composing
import Mustache

/// One view level as Mustache sees it: asks for a field that is not there are noted as misses.
struct StrictView: MustacheParent, MustacheCustomRenderable {
    let fields: Fields
    /// The names of the lists and views that lead here, outermost first.
    let trail: [String]
    let sheet: Sheet

    func child(named name: String) -> Any? {
        switch fields[name] {
        case .text(let text): StrictValue(value: .text(text), name: name, view: self)
        case .markup(let markup): StrictValue(value: .markup(markup), name: name, view: self)
        case .flag(let flag): StrictFlag(isOn: flag, name: name, view: self)
        case .list(let rows): StrictList(rows: rows, name: name, view: self)
        case .view(let fields?): StrictView(fields: fields, trail: trail + [name], sheet: sheet)
        case .view(nil): StrictFlag(isOn: false, name: name, view: self)
        case nil: missing(name)
        }
    }

    /// `{{.view}}`, which prints nothing.
    var renderText: String {
        sheet.miss(trail.last ?? ".", in: trail.dropLast(), .isView)
        return ""
    }

    var isNull: Bool { false }

    private func missing(_ name: String) -> Any? {
        sheet.miss(name, in: trail, .absent, given: fields.keys.sorted())
        return nil
    }
}

/// A text or finished markup: printed through a slot; as a section shown when not empty.
struct StrictValue: MustacheParent, MustacheCustomRenderable {
    let value: Sheet.Value
    let name: String
    let view: StrictView

    var renderText: String { view.sheet.slot(value, name: name, trail: view.trail) }

    var isNull: Bool {
        switch value {
        case .text(let text): text.isEmpty
        case .markup(let markup): markup.bytes.isEmpty
        }
    }

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
        view.sheet.miss(name, in: view.trail, .isFlag)
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
        view.sheet.miss(name, in: view.trail, .isList)
        return ""
    }

    func child(named other: String) -> Any? { view.child(named: other) }

    func makeIterator() -> AnyIterator<StrictView> {
        let trail = view.trail + [name]
        var rest = rows.makeIterator()
        return AnyIterator { rest.next().map { StrictView(fields: $0, trail: trail, sheet: view.sheet) } }
    }
}
