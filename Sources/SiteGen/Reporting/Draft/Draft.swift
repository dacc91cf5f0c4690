import Diagnostics
import Language
import Loading

/// The report in the making: what the raw content says, and what the rules have made of it so far.
struct Draft: Sendable {
    private(set) var raw: RawContent
    /// What was found while reading.
    var findings = KeptFindings()
    /// What was probably meant in texts.
    var guesses = Guesses()
    var unitGuesses = Guesses()
    var indicatorGuesses = Guesses()
    /// Known before the rules over the whole begin.
    var refused = Refused()

    var site = Site.blank
    /// Whether site.yaml could be read so far that figures can be: the dimensions and the grouping of digits it declares.
    var canReadFigures = false
    var indicators: [Indicator] = []
    var indicatorIds = Register()
    var areas: [ReferenceArea] = []
    var areaIds = Register()
    var changes: [AreaChange] = []
    var plans: [Plan] = []
    var planIds = Register()
    var observations: [Observation] = []
    /// Beside each observation: where in its file it stands and what was typed there.
    var origins: [ObservationOrigin] = []
    var superseded: [Observation] = []
    var supersededOrigins: [ObservationOrigin] = []
    /// Rows of which something could not be read: no observations, but what else is wrong with them is said in the same run.
    var faulty: [(row: Observation, origin: ObservationOrigin)] = []
    /// Data file → its rows that nobody has filled in.
    var unfilled: [(file: Int, rows: [Int])] = []
    /// Whose those rows are.
    var unfilledSeries: Set<SeriesKey> = []
    var cells: [[Int16?]] = [[]]
    var texts: [String] = [""]
    var published: [PublishedFigure] = []
    var dutyResults: [DutyResult] = []
    var receipts: [Receipt] = []
    var narratives: [Narrative] = []
    /// References of the narratives that name something that exists; whether there is data is a check.
    var asked: [AskedReference] = []
    var pages: [FreePage] = []
    /// By their paths.
    var pictures: [String: Picture] = [:]
    var boundaries: [AreaRef: Boundary] = [:]
    var strings: [ReportLocale: Strings] = [:]
    /// Filled once the observations are sorted.
    var ranges = ObservationRanges()
    /// Parent → children, in the list's own order.
    var children: [[AreaRef]] = []

    init(_ raw: RawContent) { self.raw = raw }

    /// Files with their columns under the names that the program knows, as their readers have found them out.
    mutating func name(units: RawTable? = nil, data: [RawTable]? = nil) {
        if let units { raw.units = units }
        if let data { raw.data = data }
    }

    /// Whether a file is there that could not be read, which has been said.
    func isUnread(_ path: String) -> Bool { raw.diagnostics.contains { $0.severity == .error && isFile($0.location.path, path) } }

    var areaRefs: [AreaRef] { areas.indices.map(AreaRef.init) }
}

/// What the checks need to know about an observation beyond its value.
struct ObservationOrigin: Sendable {
    /// The row in its table, from 0.
    let row: Int32
    /// The number in «value».
    let typed: TypedValue?
    var unread: Unread = []

    /// What of the row could not be read, so that nothing is said of its being absent.
    struct Unread: OptionSet {
        let rawValue: UInt8
        static let status = Unread(rawValue: 1), numbers = Unread(rawValue: 2)
    }
}

/// A number as it was typed: 12,50 is 1250 with two decimals.
struct TypedValue: Sendable {
    let digits: Int64
    let decimals: Int8

    init(_ digits: Int64, decimals: Int = 0) { (self.digits, self.decimals) = (digits, Int8(decimals)) }

    /// Whether it can be a percentage.
    var isPercentage: Bool {
        (0...(0..<Int(decimals)).reduce(Int64(100)) { power, _ in power * 10 }).contains(digits)
    }
}
