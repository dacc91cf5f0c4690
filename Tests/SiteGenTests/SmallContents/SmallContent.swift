import Diagnostics
import Loading
import Measuring
import Reporting
import Wording

/// A whole small content: one district, five kinds of indicator, one plan. Each test says only what it changes.
package struct SmallContent {
    package var site: String
    package var units: String
    package var changes: String
    /// More keys of an indicator, by id: `definition_breaks: [{year: 2024, basis: TT 24}]`.
    package var keys: [String: String]
    package var moreIndicators: String
    package var period: String
    /// One flow mapping a line, without braces; `indicator: share` where none is named.
    package var targets: [String]
    /// Yearly plans by id: (year, targets).
    package var yearly: [String: (year: Int, targets: [String])]
    /// Rows `unit,indicator,year,value,numerator,denominator,status,as_of,illustrative`; trailing commas may be left out.
    package var data: String

    package init(
        site: String = "", units: String = "quan,Quận Hòa Bình,district,,,\n", changes: String = "", keys: [String: String] = [:],
        moreIndicators: String = "",
        period: String = "[2021, 2030]", targets: [String], yearly: [String: (year: Int, targets: [String])] = [:], data: String
    ) {
        (self.site, self.units, self.changes, self.keys, self.moreIndicators) = (site, units, changes, keys, moreIndicators)
        (self.period, self.targets, self.yearly, self.data) = (period, targets, yearly, data)
    }

    private static let catalogue = [
        ("share", "percent, direction: up, denominator: số hộ"), ("rest", "percent, direction: down, denominator: số hộ"),
        ("centres", "count, direction: up"), ("money", "amount, direction: up"),
        ("grade", "level, direction: up, levels: [Chưa đạt, Mức độ 1, Mức độ 2, Mức độ 3]"),
        ("title", "boolean, direction: up"), ("wish", "boolean, direction: up"),
    ]

    private var files: [String: String] {
        var files = [
            "site.yaml": "title: Tiến độ\npublisher: UBND quận\nreport_year: 2025\n\(site)\n",
            "strings/vi.yaml": "counted: {share: hộ, wards: phường}\n",
            "indicators.yaml": Self.catalogue.map { id, rest in
                "- {id: \(id), name: Chỉ tiêu \(id), group: g, unit_measure: \(rest)\(keys[id].map { ", " + $0 } ?? "")}\n"
            }.joined() + moreIndicators,
            "units.csv": "id,name,kind,parent,valid_from,valid_to\n" + units,
            "plans/ke-hoach.yaml": Self.plan("ke-hoach", period, targets),
            "data/so-lieu.csv": "unit,indicator,year,value,numerator,denominator,status,as_of,illustrative\n"
                + data.split(separator: "\n").map { row in row + String(repeating: ",", count: max(0, 8 - row.count { $0 == "," })) + "\n" }
                .joined(),
        ]
        for (id, plan) in yearly { files["plans/\(id).yaml"] = Self.plan(id, "[\(plan.year), \(plan.year)]", plan.targets) }
        if !changes.isEmpty { files["unit-changes.csv"] = "from,to,date,kind,basis,note\n" + changes }
        return files
    }

    private static func plan(_ id: String, _ period: String, _ targets: [String]) -> String {
        "id: \(id)\ntitle: Kế hoạch \(id)\nissuer: UBND quận\nunit: quan\nperiod: \(period)\ntargets:\n"
            + targets.map { "  - {\($0.contains("indicator:") ? "" : "indicator: share, ")\($0)}\n" }.joined()
    }

    package func report() async throws -> Report {
        let validated = await validate(await loadContent(root: "content", disk: .holding(files)))
        guard let report = validated.report else {
            throw Refused(messages: validated.diagnostics.map { "\($0.location): \($0.message.en)" })
        }
        return report
    }

    package func measured(_ year: Int) async throws -> MeasuredReport { measure(try await report(), year: year) }

    /// The row of the plan's target in a report year.
    package func row(_ year: Int, target: Int = 0) async throws -> Assessment {
        let measured = try await measured(year)
        let rows = measured.assessments.filter { measured.report[$0.target.plan].id == "ke-hoach" && Int($0.target.index) == target }
        guard let row = rows.first else { throw Refused(messages: ["no row in \(year)"]) }
        return row
    }

    /// «onTrack», «onTrack/ahead»: standing and nuance of the target's row.
    package func standing(_ year: Int, target: Int = 0) async throws -> String { try await row(year, target: target).said }

    package struct Refused: Error {
        let messages: [String]
        package init(messages: [String]) { self.messages = messages }
    }
}

extension Assessment {
    /// The reason in the content's words.
    package var told: (vi: String, en: String) {
        let report = reason.report
        return (Words(of: report, in: .vi).reason(self), Words(of: report, in: .en).reason(self))
    }

    package var said: String { nuance == .none ? standing.rawValue : "\(standing)/\(nuance)" }
}

/// `n` wards of the district, all its life.
package func wards(_ count: Int, until end: String = "") -> String {
    (1...count).map { "phuong-\($0),Phường \($0),ward,quan,,\(end)\n" }.joined()
}

/// The share of wards whose literacy grade is 2.
package let wardShare = """
    - {id: wards, name: Tỷ lệ phường đạt, group: g, unit_measure: percent, direction: up, denominator: số phường, derive: {share_of_children: {indicator: grade, at_least: 2}}}

    """
