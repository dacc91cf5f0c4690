/// What the last build came to, for every open page: a page that knows an older version than this one renews itself.
package actor PreviewBoard {
    /// Counts the builds, failed ones too; 0: none is finished yet.
    private(set) var version = 0
    /// What was wrong, as the terminal shows it; empty after a good build.
    private(set) var problems = ""
    /// There is something to show.
    private(set) var hasSite = false

    package init() {}

    /// In: the findings of a build that failed; nil after a good one.
    package func publish(problems: String?) {
        version += 1
        self.problems = problems ?? ""
        if problems == nil { hasSite = true }
    }

    /// Waits until there is another version than the one a page has, at most ten seconds.
    func news(after known: Int) async throws -> (version: Int, problems: String) {
        for _ in 0..<2000 where version == known { try await Task.sleep(for: .milliseconds(5)) }
        return (version, problems)
    }
}
