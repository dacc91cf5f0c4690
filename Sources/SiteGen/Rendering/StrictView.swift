import Composing
import Mustache

/// One view level as Mustache sees it: asks for a field that is not there are noted as misses.
struct StrictView: MustacheParent, MustacheCustomRenderable {
    let fields: Fields
    /// The lists and views that lead here, outermost first.
    let steps: [Sheet.Step]
    let sheet: Sheet

    func child(named name: String) -> Any? {
        switch fields[name] {
        case .text(let text): StrictValue(isNull: text.isEmpty, name: name, view: self)
        case .told: StrictValue(isNull: false, name: name, view: self)
        case .markup(let markup): StrictValue(isNull: markup.isEmpty, name: name, view: self)
        case .flag(let flag): StrictFlag(isOn: flag, name: name, view: self)
        case .list(let rows): StrictList(rows: rows, name: name, view: self)
        case .view(let fields?): StrictView(fields: fields, steps: steps + [Sheet.Step(name: name, row: nil)], sheet: sheet)
        case .view(nil): StrictFlag(isOn: false, name: name, view: self)
        case nil: missing(name)
        }
    }

    /// `{{.view}}`, which prints nothing.
    var renderText: String {
        sheet.miss(steps.last?.name ?? ".", after: steps.dropLast(), .isView)
        return ""
    }

    var isNull: Bool { false }

    private func missing(_ name: String) -> Any? {
        sheet.miss(name, after: steps, .absent, given: fields.keys.sorted())
        return nil
    }
}

/// A text or finished markup: printed through a slot; as a section shown when not empty.
struct StrictValue: MustacheParent, MustacheCustomRenderable {
    let isNull: Bool
    let name: String
    let view: StrictView

    var renderText: String { view.sheet.slot(name, after: view.steps) }

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
        view.sheet.miss(name, after: view.steps, .isFlag)
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
        view.sheet.miss(name, after: view.steps, .isList)
        return ""
    }

    func child(named other: String) -> Any? { view.child(named: other) }

    func makeIterator() -> AnyIterator<StrictView> {
        var rest = rows.enumerated().makeIterator()
        return AnyIterator {
            rest.next().map { row, fields in
                StrictView(fields: fields, steps: view.steps + [Sheet.Step(name: name, row: row)], sheet: view.sheet)
            }
        }
    }
}
