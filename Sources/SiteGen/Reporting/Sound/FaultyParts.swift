import Diagnostics
import Language
import Loading

/// What the errors of a content touch: gathered round by round, and taken out of it.
struct FaultyParts {
    let raw: RawContent
    let use: SoundUse
    let data: DataFiles
    /// Faults that can be laid to nobody and leave everything in doubt.
    private(set) var unclear: [Diagnostic] = []
    private(set) var reason: Message?

    private var figures: Set<AreaYear> = []
    private var rows: Set<RowPlace> = []
    /// Data files, plans and texts by their paths, and duty-results.csv.
    private var files: Set<String> = []
    /// Lines of unit-changes.csv.
    private var changes: Set<Int> = []
    /// Plans that name a plan above them which is set aside: sound, but for that.
    private var orphans: Set<String> = []
    private var unseen: Set<AreaYear> = []
    private var notes: [SetAside.Part.What: Set<Diagnostic>] = [:]
    private var unneeded: [Diagnostic] = []
    private var isFirstRound = true

    init(_ raw: RawContent, _ draft: Draft, _ use: SoundUse) {
        self.raw = raw
        self.use = use
        data = DataFiles(raw, draft)
    }

    /// Grows with everything that is taken out.
    var count: Int { figures.count + rows.count + files.count + changes.count + orphans.count }

    /// - draft: in which these errors were found.
    mutating func take(_ errors: [Diagnostic], _ draft: Draft) {
        // a copy of a plan under another name makes both suspect only as long as it is there
        let own = errors.filter { !isBetweenPlans($0) }
        let round = Round(errors, draft)
        for fault in own.isEmpty ? errors : own { take(fault, round) }
        isFirstRound = false
    }

    /// What the errors of a round have to say of each other.
    private struct Round {
        let draft: Draft
        let paths: Set<String>
        /// File → the lines of the findings on rows of the wrong width, of which one may count several rows.
        let wide: [String: [Int]]

        init(_ errors: [Diagnostic], _ draft: Draft) {
            self.draft = draft
            paths = Set(errors.map(\.location.path))
            let places = errors.filter { $0.rule == "csv-row-width" }.map(\.location)
            wide = Dictionary(grouping: places, by: \.path).mapValues { $0.map(\.line).sorted() }
        }
    }

    private mutating func take(_ fault: Diagnostic, _ round: Round) {
        let path = fault.location.path
        switch path.split(separator: "/").first {
        case "data": takeFigures(fault, round)
        case "plans": takePlan(fault, round)
        case "unit-changes.csv": takeChange(fault)
        case "narratives", "pages", "images", "published", "geo", "strings", "duty-results.csv", "received.csv":
            files.insert(path)
            if isFirstRound { unneeded.append(fault) }
        default:
            // a file that nothing reads, in a folder that nobody knows: a report in the wrong place is still somebody's
            let named = data.named(by: path)
            if named.isOwn, named.year != nil { setAside(named.areas, named.year, isUnseen: true, fault) } else { unneeded.append(fault) }
            files.insert(path)
        }
    }

    private mutating func note(_ what: SetAside.Part.What, _ fault: Diagnostic) {
        notes[what, default: []].insert(fault)
    }

    private mutating func setAside(_ areas: [AreaRef], _ year: Int?, isUnseen: Bool, _ fault: Diagnostic) {
        for area in areas {
            figures.insert(AreaYear(area, year))
            if isUnseen { unseen.insert(AreaYear(area, year)) }
            note(.figures([area], year: year), fault)
        }
    }
}

/// Figures.
extension FaultyParts {
    private mutating func takeFigures(_ fault: Diagnostic, _ round: Round) {
        let path = fault.location.path
        guard let file = data[path] else { return takeUnread(fault) }
        let place = file.hasColumns ? file.place(of: fault.location.line, among: round.wide[path] ?? []) : nil
        guard let place else { return takeFile(file, fault) }
        for row in place.rows {
            let key = place.isLeftOut ? file.leftOut[row] : file.rows[row]
            rows.insert(RowPlace(path: path, line: key.line))
            let year = key.year ?? file.named.year
            if let area = key.area {
                setAside([area], year, isUnseen: key.indicator == nil, fault)
            } else {
                var owners = data.meant(by: key.writtenUnit)
                if file.named.isOwn { owners += file.named.areas.filter { !owners.contains($0) } }
                setAside(owners, year, isUnseen: true, fault)
                if owners.isEmpty { note(.row(path: path, line: key.line), fault) }
            }
        }
    }

    /// What is wrong with a file as a whole touches all that it speaks of.
    private mutating func takeFile(_ file: DataFile, _ fault: Diagnostic) {
        files.insert(file.path)
        let keys = file.rows + file.leftOut
        // of a file cut loosely some rows are the rest of a note: of those nobody is meant
        let known = Set(
            keys.flatMap { key in
                (key.area.map { [$0] } ?? (file.isLoose ? [] : data.meant(by: key.writtenUnit))).map {
                    AreaYear($0, key.year ?? file.named.year)
                }
            })
        for each in known { setAside([each.area], each.year, isUnseen: true, fault) }
        let isDoubtful = known.isEmpty || (keys.contains { $0.area == nil } && file.named.isOwn)
        if isDoubtful { setAside(file.named.areas, file.named.year, isUnseen: true, fault) }
        if !known.isEmpty || !file.named.areas.isEmpty { return }
        note(.file(path: file.path), fault)
        if !file.isSurelyEmpty, use != .scaffold {
            doubt(
                fault,
                Message(
                    vi: "không biết \(file.path) có số liệu của những đơn vị nào, nên chưa dùng được số liệu của đơn vị nào. "
                        + "Sửa tệp này trước, hoặc chia theo đơn vị: data/<đơn vị>/<năm>.csv.",
                    en: "nobody can tell whose figures \(file.path) holds, so those of no unit can be used. "
                        + "Mend this file first, or split it by units: data/<unit>/<year>.csv."))
        }
    }

    /// A file of data/ that is no CSV file, or could not be opened.
    private mutating func takeUnread(_ fault: Diagnostic) {
        let path = fault.location.path
        let named = data.named(by: path)
        let isTable = fault.rule != "unknown-file" || [".csv", ".tsv", ".ods", ".xlsb"].contains(where: path.lowercased().hasSuffix)
        if !isTable, !(named.isOwn && named.year != nil) {
            // a note or a letter beside the figures
            files.insert(path)
            return unneeded.append(fault)
        }
        takeFile(DataFile(path: path, named: named), fault)
    }

    private mutating func doubt(_ fault: Diagnostic, _ why: Message) {
        unclear.append(fault)
        reason = reason ?? why
    }
}

/// What became of units.
extension FaultyParts {
    private mutating func takeChange(_ fault: Diagnostic) {
        let path = fault.location.path
        guard let table = raw.unitChanges, let from = table.column(named: "from"), let to = table.column(named: "to"),
            fault.location.line > table.header[0].location.line
        else {
            files.insert(path)
            note(.file(path: path), fault)
            if use == .figures { doubtChanges(fault) }
            return
        }
        let rowsOfFault = fault.rule == "csv-row-width" ? table.leftOut ?? table : table
        guard let row = rowsOfFault.row(atLine: fault.location.line) else { return }
        let line = rowsOfFault.line(row)
        changes.insert(line)
        if use != .figures { return note(.row(path: path, line: line), fault) }
        let areas = [from, to].flatMap { data.meant(by: rowsOfFault.text(row, $0)) }
        if areas.isEmpty { doubtChanges(fault) }
        // a series whose break is not known can be judged in no year
        setAside(areas, nil, isUnseen: true, fault)
    }

    private mutating func doubtChanges(_ fault: Diagnostic) {
        doubt(
            fault,
            Message(
                vi: "không biết đơn vị nào đã thay đổi, nên chưa so sánh được các năm của đơn vị nào. Sửa unit-changes.csv trước.",
                en: "nobody can tell which units have changed, so the years of no unit can be compared. Mend unit-changes.csv first."))
    }
}

/// Plans.
extension FaultyParts {
    private func isBetweenPlans(_ fault: Diagnostic) -> Bool {
        fault.location.path.hasPrefix("plans/") && [DuplicateId.rule.name, ParentCycle.rule.name].contains(fault.rule)
    }

    private mutating func takePlan(_ fault: Diagnostic, _ round: Round) {
        let path = fault.location.path
        if fault.rule == UnknownPlan.rule.name {
            // the plan above may be there, and be the one that is faulty
            let above = raw.plans.first { $0.path == path }?.root.scalar("parent") ?? ""
            let file = "plans/\(above).yaml"
            if !isFirstRound || (file != path && (round.paths.contains(file) || files.contains(file))) {
                orphans.insert(path)
                return
            }
        }
        // a copy under another name says nothing against the file that bears the id's name
        let isAlone = !isBetweenPlans(fault) || isCopy(path, round.draft)
        let paths = isAlone ? [path] : plansAlike(fault, round.draft).union([path])
        for path in paths {
            files.insert(path)
            note(.plan(id: planID(path), path: path), fault)
        }
    }

    private func isCopy(_ path: String, _ draft: Draft) -> Bool {
        draft.plans.contains { plan in
            plan.location.path == path && !DuplicateId.bearsItsName(plan)
                && draft.plans.contains { $0.id == plan.id && DuplicateId.bearsItsName($0) }
        }
    }

    /// The plans that an error between plans speaks of: those that use the same id, or that go in a circle.
    private func plansAlike(_ fault: Diagnostic, _ draft: Draft) -> Set<String> {
        var alike: Set<String> = []
        if fault.rule == ParentCycle.rule.name {
            var next = draft.plans.firstIndex { $0.location == fault.location }
            while let plan = next.map({ draft.plans[$0] }), alike.insert(plan.location.path).inserted {
                next = plan.parent.map { Int($0.index) }
            }
            return alike
        }
        if let id = draft.plans.first(where: { $0.location == fault.location })?.id.lowercased() {
            return Set(draft.plans.filter { $0.id.lowercased() == id }.map(\.location.path))
        }
        for id in draft.plans.flatMap({ $0.duties }).filter({ $0.location == fault.location }).map({ $0.id.lowercased() }) {
            alike.formUnion(draft.plans.flatMap(\.duties).filter { $0.id.lowercased() == id }.map(\.location.path))
        }
        return alike
    }
}

/// The content without them.
extension FaultyParts {
    func takenOut(of raw: RawContent) -> RawContent {
        var rest = raw
        // of these each has been taken
        rest.diagnostics = raw.diagnostics.filter { $0.severity == .warning }
        rest.data = raw.data.compactMap { table in
            guard !files.contains(table.path), let file = data[table.path] else { return nil }
            return table.keeping { !isTaken(file.rows[$0], file.path) }
        }
        rest.plans = raw.plans.filter { !files.contains($0.path) }.map { orphans.contains($0.path) ? $0.without("parent") : $0 }
        rest.narratives = raw.narratives.filter { !files.contains($0.path) }
        rest.pages = raw.pages.filter { !files.contains($0.path) }
        // no text is left that could show the others
        let shown = Set((rest.narratives + rest.pages).flatMap(\.pictures).map(\.address.value))
        rest.pictures = raw.pictures.filter { !files.contains($0.path) && shown.contains($0.path) }
        rest.published = raw.published.filter { !files.contains($0.path) }
        rest.geo = raw.geo.filter { !files.contains($0.path) }
        if files.contains("duty-results.csv") { rest.dutyResults = nil }
        if files.contains("received.csv") { rest.receipts = nil }
        rest.unitChanges =
            files.contains("unit-changes.csv")
            ? nil
            : raw.unitChanges.map { table in
                changes.isEmpty ? table : table.keeping { !changes.contains(table.line($0)) }
            }
        return rest
    }

    private func isTaken(_ key: RowKey, _ path: String) -> Bool {
        if rows.contains(RowPlace(path: path, line: key.line)) { return true }
        guard let area = key.area else { return false }
        return figures.contains(AreaYear(area, key.year)) || figures.contains(AreaYear(area, nil))
    }

    var setAside: SetAside {
        var held: [AreaYear: Set<IndicatorRef>] = [:]
        for file in data.all {
            for key in file.rows + file.leftOut where files.contains(file.path) || isTaken(key, file.path) {
                guard let area = key.area, let year = key.year, let indicator = key.indicator else { continue }
                held[AreaYear(area, year), default: []].insert(indicator)
            }
        }
        let parts = notes.sorted { order($0.key) < order($1.key) }.map { SetAside.Part(what: $0.key, faults: gathered($0.value.sorted())) }
        return SetAside(parts: parts, unneeded: unneeded.sorted(), held: held, unseen: unseen, unitsOfPlans: unitsOfPlans)
    }

    private func order(_ what: SetAside.Part.What) -> (Int, Int32, Int, String) {
        switch what {
        case .figures(let areas, let year): (0, areas[0].index, year ?? 0, "")
        case .plan(_, let path): (1, 0, 0, path)
        case .row(let path, let line): (2, 0, line, path)
        case .file(let path): (3, 0, 0, path)
        }
    }

    private var unitsOfPlans: [String: [AreaRef]] {
        var units: [String: [AreaRef]] = [:]
        for case .plan(let id, let path) in notes.keys { units[path] = data.units(ofPlan: id, path: path) }
        return units
    }
}

/// A row of a file by the line on which it begins.
struct RowPlace: Hashable {
    let path: String
    let line: Int
}

private func planID(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.split(separator: ".").first.map(String.init) ?? path
}

extension RawNode {
    /// The text beside a key of a mapping.
    func scalar(_ key: String) -> String? {
        if case .scalar(let text, _)? = value(key)?.kind { return text }
        return nil
    }

    /// What stands beside a key of a mapping.
    func value(_ key: String) -> RawNode? {
        guard case .mapping(let entries) = kind else { return nil }
        return entries.first { $0.key.value == key }?.value
    }
}

extension RawDocument {
    fileprivate func without(_ key: String) -> RawDocument {
        guard case .mapping(let entries) = root.kind else { return self }
        return RawDocument(path: path, root: RawNode(.mapping(entries.filter { $0.key.value != key }), at: root.location))
    }
}
