import Diagnostics

/// Goes from one page template through its layout, blocks and partials as rendering will, and notes what cannot work.
struct TemplateWalk {
    let templates: [String: Template]
    private(set) var reached: Set<String> = []
    private(set) var places: [FieldPlace] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var trail: [String] = []

    init(from name: String, templates: [String: Template]) {
        self.templates = templates
        enter(name, sections: [])
    }

    /// - sections: the fields of the sections that the template is called in, outermost first.
    private mutating func enter(_ name: String, sections: [String]) {
        guard let tags = templates[name]?.tags else { return }
        reached.insert(name)
        trail.append(name)
        var given: [Int: Set<String>] = [:]
        for tag in tags {
            let sections = sections + tag.around.filter { tags[$0].kind == .section }.flatMap { tags[$0].steps }
            switch tag.kind {
            case .value, .section: field(tag, sections)
            case .partial, .layout: follow(tag, sections)
            case .block:
                if let layout = tag.around.last, tags[layout].kind == .layout {
                    give(tag, to: tags[layout].name)
                    if !given[layout, default: []].insert(tag.name).inserted { report(tag, .blockTwice(tag.name)) }
                } else if !sections.isEmpty {
                    report(tag, .blockInSection(tag.name))
                }
            }
        }
        trail.removeLast()
    }

    private mutating func field(_ tag: TemplateTag, _ sections: [String]) {
        if tag.isPlain, !sections.isEmpty { report(tag, .plainInSection(tag.name)) }
        for count in tag.steps.indices { places.append(FieldPlace(steps: sections + tag.steps[...count], location: tag.location)) }
    }

    private mutating func follow(_ tag: TemplateTag, _ sections: [String]) {
        if templates[tag.name] == nil { return report(tag, .unknown(tag.name, among: templates.keys.sorted())) }
        if trail.contains(tag.name) { return report(tag, .circle(trail + [tag.name])) }
        enter(tag.name, sections: sections)
    }

    /// A block given to a layout must be one that the layout offers.
    private mutating func give(_ block: TemplateTag, to layout: String) {
        let offered = offered(by: layout, seen: [])
        if templates[layout] != nil, !offered.contains(block.name) {
            report(block, .unknownBlock(block.name, layout: layout, offered: offered.sorted()))
        }
    }

    private func offered(by name: String, seen: Set<String>) -> Set<String> {
        guard let tags = templates[name]?.tags, !seen.contains(name) else { return [] }
        return tags.reduce(into: []) { names, tag in
            if tag.kind == .block { names.insert(tag.name) }
            if tag.kind == .partial || tag.kind == .layout { names.formUnion(offered(by: tag.name, seen: seen.union([name]))) }
        }
    }

    private mutating func report(_ tag: TemplateTag, _ fault: TemplateFault) { diagnostics.append(fault.diagnostic(at: tag.location)) }
}

/// Where a template asks for a field: the enclosing sections and the field's own name, outermost first.
///
/// The layout's tags count as the page template's own.
struct FieldPlace: Sendable {
    let steps: [String]
    let location: SourceLocation

    /// In: a field missed in the view at `trail`. Out: the innermost fitting tag's place; flags between are no views, so they may be skipped.
    static func find(_ name: String, in trail: [String], among places: [FieldPlace]) -> SourceLocation? {
        let fitting = places.filter { $0.steps.last == name && isSubsequence(trail, of: $0.steps.dropLast()) }
        return fitting.min { ($0.steps.count, $0.location) < ($1.steps.count, $1.location) }?.location
    }

    private static func isSubsequence(_ part: [String], of whole: ArraySlice<String>) -> Bool {
        var rest = part[...]
        for step in whole where step == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }
}
