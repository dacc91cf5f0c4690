import Diagnostics

/// Goes from one page template through its layout, blocks and partials as rendering will, and notes what cannot work.
struct TemplateWalk {
    let templates: [String: ScannedTemplate]
    private(set) var reached: Set<String> = []
    private(set) var places: [FieldPlace] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var trail: [String] = []

    init(from name: String, templates: [String: ScannedTemplate]) {
        self.templates = templates
        enter(name, sections: [])
    }

    private mutating func enter(_ name: String, sections: [String]) {
        guard let template = templates[name] else { return }
        reached.insert(name)
        trail.append(name)
        walk(template.tags, sections: sections)
        trail.removeLast()
    }

    private mutating func walk(_ tags: [Tag], sections: [String]) {
        for tag in tags {
            switch tag.kind {
            case .text, .markup, .section, .inverted: field(tag, sections: sections)
            case .partial: follow(tag, sections: sections)
            case .layout:
                follow(tag, sections: sections)
                given(tag, sections: sections)
            case .block:
                if !sections.isEmpty { report(tag, .blockInSection(tag.name)) }
                walk(tag.inside, sections: sections)
            }
        }
    }

    private mutating func field(_ tag: Tag, sections: [String]) {
        if tag.isPlain, !sections.isEmpty { report(tag, .plainInSection(tag.name)) }
        for count in tag.steps.indices {
            places.append(FieldPlace(steps: sections + tag.steps[...count], location: tag.location))
        }
        walk(tag.inside, sections: sections + tag.steps)
    }

    private mutating func follow(_ tag: Tag, sections: [String]) {
        if templates[tag.name] == nil { return report(tag, .unknown(tag.name, among: templates.keys.sorted())) }
        if trail.contains(tag.name) { return report(tag, .circle(trail + [tag.name])) }
        enter(tag.name, sections: sections)
    }

    /// The blocks given to a layout: each must be one that the layout offers, and only once.
    private mutating func given(_ layout: Tag, sections: [String]) {
        let offered = templates[layout.name].map { blocks(in: $0.tags, seen: [layout.name]) } ?? []
        var given: Set<String> = []
        for block in layout.inside where block.kind == .block {
            if templates[layout.name] != nil, !offered.contains(block.name) {
                report(block, .unknownBlock(block.name, layout: layout.name, offered: offered.sorted()))
            }
            if !given.insert(block.name).inserted { report(block, .blockTwice(block.name)) }
            walk(block.inside, sections: sections)
        }
    }

    private func blocks(in tags: [Tag], seen: Set<String>) -> Set<String> {
        var names: Set<String> = []
        for tag in tags {
            if tag.kind == .block { names.insert(tag.name) }
            if tag.kind == .partial || tag.kind == .layout, !seen.contains(tag.name), let template = templates[tag.name] {
                names.formUnion(blocks(in: template.tags, seen: seen.union([tag.name])))
            }
            names.formUnion(blocks(in: tag.inside, seen: seen))
        }
        return names
    }

    private mutating func report(_ tag: Tag, _ fault: TemplateFault) {
        diagnostics.append(fault.diagnostic(at: tag.location))
    }
}
