import Diagnostics
import Loading
import Reporting

/// Loads and validates; throws every problem when there is an error.
func readReport(_ options: ContentOptions) async throws -> Report {
    try accept(validate(await loadContent(root: options.content, disk: .onMachine)))
}

/// The report, where there is no error; else every finding is thrown.
func accept(_ validated: Validated) throws -> Report {
    guard let report = validated.report else { throw Problems(validated.diagnostics) }
    return report
}

/// The report and the unit with this id; an unknown id is refused with what was meant.
func readArea(_ id: String, _ options: ContentOptions) async throws -> (Report, AreaRef) {
    let report = try await readReport(options)
    guard let area = report.area(id: id) else {
        let near = nearest(to: id, among: report.areas.map(\.id))
        throw Refusal(
            vi: "không có đơn vị “\(id)” trong units.csv" + (near.map { ". Có phải là “\($0)”?" } ?? "."),
            en: "there is no unit “\(id)” in units.csv" + (near.map { ". Did you mean “\($0)”?" } ?? "."))
    }
    return (report, area)
}

/// The plan with this id; an unknown id is refused with what was meant.
func plan(_ id: String, of report: Report) throws -> PlanRef {
    guard let plan = report.plan(id: id) else {
        let near = nearest(to: id, among: report.plans.map(\.id))
        throw Refusal(
            vi: "không có kế hoạch “\(id)” trong plans/" + (near.map { ". Có phải là “\($0)”?" } ?? "."),
            en: "there is no plan “\(id)” in plans/" + (near.map { ". Did you mean “\($0)”?" } ?? "."))
    }
    return plan
}
