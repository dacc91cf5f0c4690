/// Seconds from lap to lap; for the summary only, never for the site.
struct Stopwatch {
    private var start = ContinuousClock.now

    mutating func lap() -> Double {
        let now = ContinuousClock.now
        defer { start = now }
        return (now - start) / .seconds(1)
    }
}
