import Diagnostics

/// What a file of the content folder is, by its path.
enum ContentPlace: Equatable {
    case site, indicators, plan, strings
    case units, unitChanges, dutyResults, receipts, data, published
    case narrative, page, geo, picture
    /// Known and not read: notes for people, and what programs leave behind.
    case ignored
    case unknown

    /// Names count in any case of letters: programs of Windows write `.CSV`.
    init(path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if let name = parts.last, name.lowercased() == "readme.md" || isHidden(path) || isLeaving(name) {
            self = .ignored
        } else if parts.count == 1 {
            self = Self.topFiles[path.lowercased()] ?? .unknown
        } else {
            self = Self.inFolder(parts)
        }
    }

    static let topFiles: [String: ContentPlace] = [
        "site.yaml": .site, "indicators.yaml": .indicators, "units.csv": .units, "unit-changes.csv": .unitChanges,
        "duty-results.csv": .dutyResults, "received.csv": .receipts,
    ]

    /// The folders, and how names in them end.
    static let folders: [(name: String, ending: String)] = [
        ("plans", ".yaml"), ("data", ".csv"), ("published", ".csv"), ("narratives", ".md"), ("pages", ".md"), ("strings", ".yaml"),
        ("geo", ".geojson"), ("images", ".jpg"),
    ]
    /// A drawing (SVG) can hold a program, and is none.
    static let pictures = [".jpg", ".jpeg", ".png"]

    private static func inFolder(_ parts: [String]) -> ContentPlace {
        let name = parts[parts.count - 1].lowercased()
        func place(_ ending: String, depth: ClosedRange<Int>, _ place: ContentPlace) -> ContentPlace {
            name.hasSuffix(ending) && name.utf8.count > ending.utf8.count && depth.contains(parts.count) ? place : .unknown
        }
        switch parts[0] {
        case "plans": return place(".yaml", depth: 2...2, .plan)
        case "strings": return place(".yaml", depth: 2...2, .strings)
        case "data": return place(".csv", depth: 2...16, .data)
        case "published": return place(".csv", depth: 2...2, .published)
        case "narratives": return place(".md", depth: 3...3, .narrative)
        case "pages": return place(".md", depth: 2...2, .page)
        case "geo": return place(".geojson", depth: 2...16, .geo)
        case "images": return pictures.contains { place($0, depth: 2...16, .picture) == .picture } ? .picture : .unknown
        default: return .unknown
        }
    }

    /// Whether what stands there comes onto printed papers; the site's own pages, maps and published tables do not.
    var isPrinted: Bool {
        switch self {
        case .page, .geo, .picture, .published, .receipts, .ignored, .unknown: false
        default: true
        }
    }
}
