/// The palette as CSS custom properties (`--ink`, `--on-track` …): light, dark, print (light whatever the preference),
/// forced colours (system colours). The site's stylesheet is made from it or checked against it.
package func paletteStylesheet() -> String {
    let light = properties { $0.light }
    return """
        :root{color-scheme:light dark;\(light)}
        @media (prefers-color-scheme:dark){:root{\(properties { $0.dark })}}
        @media print{:root{color-scheme:light;\(light)}}
        @media (forced-colors:active){:root{\(properties { $0.forced })}}

        """
}

/// The rules that let a page recolour inline drawings: `s-…` for strokes, `f-…` for fills, each by its custom property.
/// Without them a drawing keeps the light colours of its presentation attributes.
package func drawingStylesheet() -> String {
    PaletteColor.allCases.map { color in
        ".s-\(color.name){stroke:var(--\(color.name))}.f-\(color.name){fill:var(--\(color.name))}\n"
    }.joined()
}

private func properties(_ value: (PaletteColor) -> StaticString) -> String {
    PaletteColor.allCases.map { "--\($0.name):\(value($0))" }.joined(separator: ";")
}
