import Diagnostics
import Loading
import Reporting

/// Loads and validates; throws every problem when there is an error.
func readReport(_ options: ContentOptions) async throws -> Report {
    try accept(await validate(await loadContent(root: options.content, disk: .onMachine)))
}

/// The report, where there is no error; else every finding is thrown.
func accept(_ validated: Validated) throws -> Report {
    guard let report = validated.report else { throw Problems(validated.diagnostics) }
    return report
}

/// units.csv, whatever state the rest of the content is in, but for the ground of all: the site, the catalogue and the units themselves.
func unitsTable(_ options: ContentOptions) async throws -> RawTable {
    let raw = await loadContent(root: options.content, disk: .onMachine)
    let faults = await faultsOfGround(raw)
    if !faults.isEmpty { throw Problems(faults) }
    guard let units = raw.units?.naming(among: unitColumns), units.column(named: "id") != nil else {
        let found = raw.diagnostics.filter { $0.location.path.lowercased() == "units.csv" }
        if !found.isEmpty { throw Problems(found) }
        throw Refusal(
            vi: "units.csv không có cột “id”; dòng đầu phải là tên các cột.",
            en: "units.csv has no column “id”; its first line must name the columns.")
    }
    return units
}

func ids(of units: RawTable) -> [String] {
    units.column(named: "id").map { column in (0..<units.rowCount).map { units.text($0, column) } } ?? []
}

func unknownUnit(_ id: String, _ known: [String]) -> Refusal {
    let near = nearest(to: id, among: known)
    return Refusal(
        vi: "không có đơn vị “\(id)” trong units.csv" + (near.map { ". Có phải là “\($0)”?" } ?? "."),
        en: "there is no unit “\(id)” in units.csv" + (near.map { ". Did you mean “\($0)”?" } ?? "."))
}

func requireUnit(_ id: String, _ options: ContentOptions) async throws {
    let known = ids(of: try await unitsTable(options))
    if !known.contains(id) { throw unknownUnit(id, known) }
}

/// The plan with this id; an unknown id is refused with what was meant, and one that was set aside with where to mend it.
func plan(_ id: String, of report: Report) throws -> PlanRef {
    if case .plan(_, let path)? = report.setAside.plan(id: id)?.what {
        throw Refusal(
            vi: "kế hoạch “\(id)” có lỗi nên chưa dùng được; sửa \(path) rồi chạy lại.",
            en: "the plan “\(id)” has faults and cannot be used yet; mend \(path) and run this again.")
    }
    guard let plan = report.plan(id: id) else {
        let near = nearest(to: id, among: report.plans.map(\.id))
        throw Refusal(
            vi: "không có kế hoạch “\(id)” trong plans/" + (near.map { ". Có phải là “\($0)”?" } ?? "."),
            en: "there is no plan “\(id)” in plans/" + (near.map { ". Did you mean “\($0)”?" } ?? "."))
    }
    return plan
}
