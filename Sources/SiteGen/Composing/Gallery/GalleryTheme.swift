import Drawing

/// The colours a gallery page is forced into, whatever the reader's preference: pictures of each can be looked at side by side.
enum GalleryTheme: String, CaseIterable {
    case light, dark, mono

    /// A style sheet that comes after the site's own. Pure black on pure white for mono: what still tells apart is form alone.
    var stylesheet: String {
        let values = PaletteColor.allCases.map { color -> String in
            let value: StaticString =
                switch self {
                case .light: color.light
                case .dark: color.dark
                case .mono: color == .bg || color == .surface ? "#FFFFFF" : "#000000"
                }
            return "--\(color.name):\(value)"
        }
        let links =
            self == .mono
            ? ";--link:#000000;--link-visited:#000000"
            : self == .light ? ";--link:#0B4A8F;--link-visited:#5B2A86" : ";--link:#8CB8FF;--link-visited:#C9A6F2"
        let root = ":root{color-scheme:\(self == .dark ? "dark" : "light");\(values.joined(separator: ";"))\(links)}\n"
        // system colours win where a reader asks for them
        return "@media not (forced-colors:active){\(root)}\n" + Self.layout
    }

    /// Both widths side by side, whatever the screen.
    private static let layout = """
        main{max-width:none;padding-inline:1rem}
        .beside{display:flex;flex-wrap:wrap;gap:1rem;align-items:start;margin:0 0 2rem}
        .beside figure{margin:0}
        .beside svg{max-width:none}
        section+section{border-top:1px solid var(--grid)}
        h2{font-size:1rem}

        """
}
