import Foundation
import Testing

@Suite("sitegen export, one row per plan target and report year")
struct ExportTests {
    @Test("all 89 targets of the five plans are there, 28, 3, 14, 11 and 33 of them")
    func everyTarget() throws {
        let answer = try Program.run("export")
        #expect(answer.exit == 0, "\(answer.err)")
        let rows = answer.out.split(separator: "\n")
        #expect(
            rows.first
                == "plan,unit,indicator,report_year,value,numerator,denominator,status,comparison,target_year,target_value,baseline_year,baseline_value,path_value,ratio,standing,verdict,distance,pace_so_far,pace_needed,projected,arrival_year,method,progress,score,reason,judged_year,standing_at_end,ratio_at_end,value_low,value_high,reported,expected,illustrative"
        )
        let perPlan = Dictionary(grouping: rows.dropFirst(), by: { String($0.prefix { $0 != "," }) }).mapValues(\.count)
        #expect(perPlan == ["go-vap": 28, "dong-thap": 3, "can-tho-2024": 14, "cong-doan-giao-duc-tphcm-2024": 11, "ba-dinh": 33])
    }

    @Test("over all years each of the eleven standings occurs")
    func everyStanding() throws {
        struct Row: Decodable { let standing: String }
        let answer = try Program.run("export", "--all-years", "--format", "json")
        let rows = try JSONDecoder().decode([Row].self, from: Data(answer.out.utf8))
        #expect(
            Set(rows.map(\.standing)) == [
                "lapsed", "notApplicable", "noData", "maintained", "lost", "achieved", "missed", "inProgress", "onTrack", "behind",
                "movingAway",
            ])
    }

    @Test("JSON has the same rows as CSV, numbers as numbers and nothing as null")
    func jsonAgrees() throws {
        let csv = try Program.run("export").out.split(separator: "\n").count - 1
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(Program.run("export", "--format", "json").out.utf8)) as? [[String: Any]])
        #expect(json.count == csv)
        #expect(json.allSatisfy { $0.count == 34 && $0["report_year"] is Int })
    }

    @Test("the annex is a workbook in a file, the same each time, never on a terminal")
    func annex() throws {
        try withFolder { folder in
            let refused = try Program.run("export", "--format", "xlsx")
            #expect(refused.exit == 64 && refused.err.contains("--output") && refused.out.isEmpty)
            let paths = ["a.xlsx", "b.xlsx"].map { folder.appending(path: $0).path(percentEncoded: false) }
            for path in paths { #expect(try Program.run("export", "--format", "xlsx", "--all-years", "--output", path).exit == 0) }
            let files = try paths.map { try Data(contentsOf: URL(filePath: $0)) }
            #expect(files[0] == files[1] && files[0].starts(with: Data("PK".utf8)))
        }
    }

    @Test("an output file that cannot be written: exit 1 and its name")
    func unwritableOutput() throws {
        let answer = try Program.run("export", "--output", "/no/such/folder/x.csv")
        #expect(answer.exit == 1)
        #expect(answer.err.contains("/no/such/folder/x.csv"))
    }
}
