import Diagnostics

/// What has been refused already. One wrong cell is one message: nothing is said of what is only missing or odd because of it.
struct Refused {
    /// Units and indicators, by id, of which something has been refused.
    private var series: Set<[String]> = []
    /// Rows were refused of which nobody knows whose they were.
    private var hasStrayData = false
    /// A plan could not be read whole.
    private(set) var hasPlans = false

    init() {}

    /// - areAll: false where there are more errors in data files than were kept: nobody knows whose those are.
    init(_ errors: [Diagnostic], areAll: Bool, _ draft: Draft) {
        hasStrayData = !areAll
        for found in errors where found.severity == .error {
            if found.location.path.hasPrefix("plans/") { hasPlans = true }
            if let unit = found.unit, let indicator = found.indicator, draft.areaIds.index(id: unit) != nil,
                draft.indicatorIds.index(id: indicator) != nil
            {
                series.insert([unit, indicator])
            } else if found.location.path.hasPrefix("data/") {
                hasStrayData = true
            }
        }
    }

    func holds(_ unit: String, _ indicator: String) -> Bool {
        hasStrayData || (!series.isEmpty && series.contains([unit, indicator]))
    }
}

extension Draft {
    /// Whether values of this series may be missing, or odd, because of an error that has been said.
    func isRefused(_ area: AreaRef, _ indicator: IndicatorRef) -> Bool {
        refused.holds(areas[Int(area.index)].id, indicators[Int(indicator.index)].id)
    }

    mutating func noteRefused() {
        let crowds = findings.crowds.map(\.speaker).filter { $0.severity == .error && $0.location.path.hasPrefix("data/") }
        refused = Refused(raw.diagnostics + findings.each, areAll: crowds.isEmpty, self)
    }
}
