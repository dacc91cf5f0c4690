import Reporting

/// The bounds of p as exact numbers: 0.95 is 950000/1000000, whatever its nearest double.
struct Thresholds: Sendable {
    let onTrack: WideRational
    let ahead: WideRational

    init(_ site: Site.Thresholds) {
        onTrack = Self.exact(site.onTrack)
        ahead = Self.exact(site.ahead)
    }

    private static func exact(_ bound: Double) -> WideRational {
        WideRational(Int128((bound * 1_000_000).rounded()), over: 1_000_000)
    }
}
