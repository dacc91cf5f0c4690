import Foundation
import Testing

/// `sitegen diff` beside `sitegen export --all-years` of both sides: what one shows of past standings, the other tells.
@Suite("sitegen diff over all published years")
struct DiffYearsTests {
    private typealias Record = [String: Any]

    @Test(
        "tells every past standing that a threshold, a target or a figure turns",
        arguments: [
            ("site.yaml", "on_track: 0.95", "on_track: 0.6"), ("plans/go-vap.yaml", "value: 40", "value: 30"),
            ("plans/ba-dinh.yaml", "value: 100", "value: 90"), ("data/go-vap/2023.csv", ",103334,514100,", ",53334,514100,"),
        ])
    func everyYear(_ path: String, _ old: String, _ new: String) throws {
        try withFolder { folder in
            let copy = try copyContent(to: folder)
            try edit(path, in: copy) { $0.replacingOccurrences(of: old, with: new) }
            let changed = copy.path(percentEncoded: false)
            let sides = try ["content", changed].map { try standings(of: $0) }
            var expected: Set<String> = []
            for key in Set(sides[0].keys).union(sides[1].keys) where sides[0][key] != sides[1][key] {
                expected.insert("\(key): \(sides[0][key] ?? "—") → \(sides[1][key] ?? "—")")
            }
            #expect(!expected.isEmpty, "the change turns no standing")
            let answer = try Program.run("diff", "content", changed, "--no-pages", "--format", "json")
            let told = try told(answer.out)
            #expect(expected.subtracting(told) == [])
            // export leaves out the years after a plan's period, where its verdicts stand as they were
            #expect(told.subtracting(expected).allSatisfy { line in !sides[0].keys.contains { line.hasPrefix($0 + ":") } })
        }
    }

    @Test(
        "a lowered target is in the first sentence, in the row and in every format",
        arguments: ["text", "markdown", "html", "github", "gitlab", "sarif", "json"])
    func lowered(_ format: String) throws {
        try withFolder { folder in
            let copy = try copyContent(to: folder)
            try edit("plans/go-vap.yaml", in: copy) { $0.replacingOccurrences(of: "value: 40", with: "value: 30") }
            let answer = try Program.run("diff", "content", copy.path(percentEncoded: false), "--no-pages", "--format", format)
            #expect(answer.exit == 0)
            let text = answer.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.contains("hạ mục tiêu"), "\(answer.out)")
            if ["text", "markdown", "html", "github"].contains(format) {
                #expect(text.contains("do hạ mục tiêu"), "\(answer.out.prefix(400))")
            }
        }
    }

    @Test("--fail-on regressions sees a past year that is worse")
    func pastRegression() throws {
        try withFolder { folder in
            let copy = try copyContent(to: folder)
            try edit("site.yaml", in: copy) { $0.replacingOccurrences(of: "on_track: 0.95", with: "on_track: 0.6") }
            let changed = copy.path(percentEncoded: false)
            #expect(try Program.run("diff", "content", changed, "--no-pages", "--fail-on", "regressions").exit == 0)
            #expect(try Program.run("diff", changed, "content", "--no-pages", "--fail-on", "regressions").exit == 1)
        }
    }

    /// «plan unit indicator year report-year» → standing
    private func standings(of content: String) throws -> [String: String] {
        let answer = try Program.run("export", "--all-years", "--format", "json", "--content", content)
        try #require(answer.exit == 0, "\(answer.err)")
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(answer.out.utf8)) as? [Record])
        return Dictionary(
            rows.map { row in
                let year = row["target_year"] as? Int ?? 0, report = row["report_year"] as? Int ?? 0
                return (
                    "\(row["plan"] ?? "") \(row["unit"] ?? "") \(row["indicator"] ?? "") \(year) \(report)",
                    row["standing"] as? String ?? ""
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    private func told(_ json: String) throws -> Set<String> {
        let changes = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? Record)
        let rows = try #require(changes["standings"] as? [Record])
        return Set(
            rows.flatMap { row in
                (row["years"] as? [Record] ?? []).compactMap { year in
                    let (old, new) = (
                        (year["before"] as? Record)?["standing"] as? String, (year["after"] as? Record)?["standing"] as? String
                    )
                    if old == new { return nil }
                    let (unit, indicator) = ((row["unit"] as? Record)?["id"] ?? "", (row["indicator"] as? Record)?["id"] ?? "")
                    return
                        "\(row["plan"] ?? "") \(unit) \(indicator) \(row["targetYear"] as? Int ?? 0) \(year["reportYear"] ?? 0): \(old ?? "—") → \(new ?? "—")"
                }
            })
    }
}
