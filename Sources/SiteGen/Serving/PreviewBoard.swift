/// What the last build came to, for every open page: a page that knows an older version than this one renews itself.
package actor PreviewBoard {
    /// Counts what was shown or told; 0: nothing yet.
    private(set) var version = 0
    /// What is wrong, as the terminal shows it; empty when nothing is known to be.
    private(set) var problems = ""
    /// What pages are made from: the newest plan, and the newest of which every file could be made.
    private(set) var site: PreviewSite?
    private(set) var lastSound: PreviewSite?

    package init() {}

    /// A new site; nothing is known to be wrong with it so far.
    package func show(_ site: PreviewSite) {
        version += 1
        problems = ""
        self.site = site
    }

    /// Every file of the site on show has been made and nothing was wrong.
    package func approve() { lastSound = site }

    /// In: what is wrong; the site on show stays.
    package func tell(_ problems: String) {
        version += 1
        self.problems = problems
    }

    var news: News {
        News(version: version, problems: problems, summary: site?.warnings.summary ?? "", warnings: site?.warnings.text ?? "")
    }

    /// Waits until there is another version than the one a page has (nil: none), at most ten seconds.
    func news(after known: Int?) async throws -> News {
        for _ in 0..<2000 where version == known { try await Task.sleep(for: .milliseconds(5)) }
        return news
    }
}

/// What an open page is told.
struct News: Encodable {
    let version: Int
    let problems: String
    /// One line that counts the warnings, and the warnings.
    let summary: String
    let warnings: String
}
