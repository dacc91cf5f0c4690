import OpenData
import Reporting

/// Every address of the site in one place: paths relative to the site's root, always spelt to the file,
/// so that the site works from any folder and from file://.
package enum Routes {
    package static let home = "index.html"
    package static let units = "units/index.html"
    package static let indicators = "indicators/index.html"
    package static let plans = "plans/index.html"
    package static let standings = "standings/index.html"
    package static let years = "years/index.html"
    package static let reporting = "reporting/index.html"
    package static let method = "method/index.html"
    package static let glossary = "glossary/index.html"
    package static let about = "about/index.html"
    package static let data = DataPath.page
    package static let search = "search/index.html"
    package static let searchEntries = "search/entries.js"
    package static let notFound = "404.html"
    package static let robots = "robots.txt"
    package static let siteMap = "sitemap.xml"
    package static let feed = "feed.atom"
    /// Of every paper: its parts link to one another alone.
    package static let paper = "print.html"
    package static let review = "diff.html"
    static let heirsName = "heirs/index.html"

    /// Beside one another in a folder of their own.
    static func gallery(_ theme: String, _ name: String) -> String { "\(theme)-\(name).html" }
    package static func unit(_ id: String) -> String { "units/\(id)/index.html" }
    package static func unitYear(_ id: String, _ year: Int) -> String { "units/\(id)/\(year)/index.html" }
    /// The units below one, side by side.
    package static func unitsBelow(_ id: String) -> String { "units/\(id)/units/index.html" }
    package static func indicator(_ id: String) -> String { "indicators/\(id)/index.html" }
    /// Who stands today in the place of a unit that ended.
    package static func heirs(_ id: String) -> String { "units/\(id)/\(heirsName)" }
    package static func siteMap(_ part: Int) -> String { "sitemap-\(part).xml" }
    package static func plan(_ id: String) -> String { "plans/\(id)/index.html" }
    package static func year(_ year: Int) -> String { "years/\(year)/index.html" }
    package static func reporting(_ year: Int) -> String { "reporting/\(year)/index.html" }
    package static func free(_ name: String) -> String { "pages/\(name)/index.html" }
    /// The picture that goes with a unit's page where somebody shares it.
    package static func sharePicture(_ id: String) -> String { "share/units/\(id).png" }
    /// A chart's own file, by its address («units/ba-dinh/learning-citizens»).
    package static func chart(_ address: String) -> String { "embed/\(address).svg" }
    /// The small page of a chart, for a frame in another site.
    package static func frame(_ address: String) -> String { "embed/\(address).html" }
    /// What to paste for the charts of one unit or plan: «embed/units/go-vap/index.html».
    package static func embeds(_ address: String) -> String {
        "embed/" + address.split(separator: "/").prefix(2).joined(separator: "/") + "/index.html"
    }
    static func embedID(_ address: String) -> String { "e-" + address.split(separator: "/").dropFirst().joined(separator: "-") }
    /// A picture keeps its path.
    package static func picture(_ picture: Picture) -> String { picture.path }

    /// The place of one indicator on the page of a unit.
    package static func section(_ unit: String, _ indicator: String) -> String { "\(self.unit(unit))#\(indicator)" }

    /// The relative link from one page to another (or to a file, or to a place on a page): up to the root, then down.
    package static func link(from: String, to: String) -> String { up(from: from) + to }

    /// Files that stand once, at the root, whatever the language of the page that links to them: data, assets, pictures, the feed.
    static func isShared(_ path: String) -> Bool {
        path.hasPrefix("assets/") || path.hasPrefix("images/") || path == feed || (path.hasPrefix("data/") && path != data)
    }

    /// «../» for every folder the page lies in.
    package static func up(from path: String) -> String {
        String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }
}
