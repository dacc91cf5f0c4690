import Diagnostics
import Loading
import Testing

@testable import Reporting

@Suite("The sound part of a content: what is touched by a fault is set aside, the rest is as if it had never been there")
struct SoundPartTests {
    /// A district of three wards and a club beside it, each with its own files; two plans.
    private static let sound = [
        "site.yaml": "title: Tiến độ\npublisher: UBND quận\nreport_year: 2025\n",
        "indicators.yaml": """
        - {id: citizens, name: Công dân học tập, group: models, unit_measure: percent, direction: up, denominator: Dân số}
        - {id: literacy, name: Xóa mù chữ, group: literacy, unit_measure: level, direction: up, levels: [Chưa đạt, Mức độ 1, Mức độ 2]}
        """,
        "units.csv":
            "id,name,kind,parent\nquan,Quận Hòa Bình,district,\np1,Phường 1,ward,quan\np2,Phường 2,ward,quan\np3,Phường Ba,ward,quan\nhoi,Hội Khuyến học,organisation,\n",
        "unit-changes.csv": "from,to,date,kind\np1,p2,2024-01-01,boundary\n",
        "plans/quan.yaml": plan("quan", "\nduties: [{id: q-1, section: I, text: Báo cáo}]"),
        "plans/hoi.yaml": plan("hoi", "\nparent: quan"),
        "data/quan/2025.csv": header + "quan,citizens,2025,,40,100\n",
        "data/p1/2025.csv": header + "p1,citizens,2025,,41,100\np1,literacy,2025,1,,\n",
        "data/p2/2025.csv": header + "p2,citizens,2025,,42,100\np2,literacy,2025,2,,\n",
        "data/p2/2024.csv": header + "p2,citizens,2024,,32,100\n",
        "data/p3/2025.csv": header + "p3,citizens,2025,,43,100\n",
        "data/hoi.csv": header + "hoi,citizens,2024,,30,100\nhoi,citizens,2025,,33,100\n",
        "data/chung/2023.csv": header + "p1,citizens,2023,,21,100\np2,citizens,2023,,22,100\np3,citizens,2023,,23,100\n",
    ]
    private static let header = "unit,indicator,year,value,numerator,denominator\n"

    private static func plan(_ unit: String, _ more: String = "") -> String {
        """
        id: \(unit)
        title: Kế hoạch của \(unit)
        issuer: UBND
        unit: \(unit)
        period: [2021, 2030]
        targets: [{indicator: citizens, year: 2030, comparison: at_least, value: 60}]\(more)

        """
    }

    private func part(_ changes: [String: String?], for use: SoundUse = .figures) async -> SoundPart {
        var files = Self.sound
        for (path, text) in changes { files[path] = text }
        return await soundPart(of: await loadContent(root: "content", disk: .holding(files)), for: use)
    }

    /// Every observation, as «unit indicator year».
    private func rows(_ report: Report?) -> Set<String> {
        guard let report else { return ["refused"] }
        return Set(report.observations.map { "\(report[$0.area].id) \(report[$0.indicator].id) \($0.year)" })
    }

    private static let allRows: Set<String> = [
        "quan citizens 2025", "p1 citizens 2025", "p1 literacy 2025", "p2 citizens 2025", "p2 literacy 2025", "p2 citizens 2024",
        "p3 citizens 2025",
        "hoi citizens 2024", "hoi citizens 2025", "p1 citizens 2023", "p2 citizens 2023", "p3 citizens 2023",
    ]

    /// What was set aside, in words.
    private func aside(_ part: SoundPart) -> [String] {
        guard let report = part.report else {
            return ["refused: " + part.problems.map { "\($0.location.path) \($0.rule)" }.joined(separator: ", ")]
        }
        return report.setAside.parts.map { part in
            let count = part.faults.count
            switch part.what {
            case .figures(let areas, let year):
                return "\(areas.map { report[$0].id }.joined(separator: "+")) \(year.map(String.init) ?? "ever") (\(count))"
            case .plan(let id, _): return "plan \(id) (\(count))"
            case .row(let path, let line): return "\(path):\(line) (\(count))"
            case .file(let path): return "\(path) (\(count))"
            }
        }
    }

    @Test("of a sound content nothing is set aside")
    func sound() async {
        let part = await part([:])
        #expect(rows(part.report) == Self.allRows)
        #expect(part.report?.setAside.isEmpty == true)
    }

    @Test(
        "a faulty row takes its unit's year with it, in every file, and no other row",
        arguments: [
            // a percentage above 100, a numerator above its denominator, an unknown indicator, a negative number, a word that is none
            "p2,citizens,2023,120,,", "p2,citizens,2023,,9,8", "p2,citizen,2023,,1,2", "p2,literacy,2023,-1,,", "p2,literacy,2023,hai,,",
            // a row too wide, one too narrow, a second final value
            "p2,literacy,2023,1,,,,x", "p2,literacy,2023", "p2,citizens,2023,,22,100",
            // under its name, and a fault within quotes
            "Phường 2,literacy,2023,\"1\n2\",,",
        ])
    func faultyRow(_ row: String) async {
        let part = await part(["data/them/bo-sung.csv": Self.header + "p1,literacy,2023,1,,\n\(row)\np3,literacy,2023,2,,\n"])
        #expect(
            rows(part.report) == Self.allRows.subtracting(["p2 citizens 2023"]).union(["p1 literacy 2023", "p3 literacy 2023"]), "\(row)")
        #expect(aside(part).count == 1 && aside(part)[0].hasPrefix("p2 2023 "), "\(row): \(aside(part))")
    }

    @Test("two finals for one key take both places' year, wherever they stand")
    func duplicates() async {
        let part = await part(["data/p2/2025_lai.csv": Self.header + "p2,citizens,2025,,50,100\n"])
        #expect(rows(part.report) == Self.allRows.subtracting(["p2 citizens 2025", "p2 literacy 2025"]))
        #expect(aside(part) == ["p2 2025 (1)"])
    }

    @Test("every fault of a unit's year is told, and several units are told apart")
    func several() async {
        let part = await part([
            "data/p1/2025.csv": Self.header + "p1,citizens,2025,,141,100\np1,literacy,2025,9,,\n",
            "data/hoi.csv": Self.header + "hoi,citizens,2024,,x,100\n",
        ])
        #expect(aside(part) == ["p1 2025 (2)", "hoi 2024 (1)"])
        #expect(
            rows(part.report)
                == Self.allRows.subtracting(["p1 citizens 2025", "p1 literacy 2025", "hoi citizens 2024", "hoi citizens 2025"]))
    }

    @Test("a row whose year cannot be read belongs to the year of its file's name, else to every year")
    func unreadableYear() async {
        let named = await part(["data/p2/2025.csv": Self.header + "p2,citizens,20255,,42,100\n"])
        #expect(aside(named) == ["p2 2025 (1)"])
        let nameless = await part(["data/hoi.csv": Self.header + "hoi,citizens,,,30,100\nhoi,citizens,2025,,33,100\n"])
        #expect(aside(nameless) == ["hoi ever (1)"])
        #expect(rows(nameless.report) == Self.allRows.subtracting(["hoi citizens 2024", "hoi citizens 2025"]))
    }

    @Test("a row of an unknown unit: of whom its file is, of whom was probably meant, of all who bear the name, else of nobody")
    func unknownUnit() async {
        let own = await part(["data/p3/2025.csv": Self.header + "phuong-ba,citizens,2025,,43,100\n"])
        #expect(aside(own) == ["p3 2025 (1)"])
        let meant = await part(["data/chung/2025.csv": Self.header + "hoii,literacy,2025,1,,\n"])
        #expect(aside(meant) == ["hoi 2025 (1)"])
        let names = Self.sound["units.csv"].map { $0 + "p9,Phường 1,ward,\n" } ?? ""
        let ambiguous = await part(["units.csv": names, "data/chung/2025.csv": Self.header + "Phường 1,literacy,2025,1,,\n"])
        #expect(aside(ambiguous) == ["p1+p9 2025 (1)"])
        let nobody = await part(["data/chung/2025.csv": Self.header + "Tổng cộng,citizens,2025,,1,2\np3,literacy,2025,1,,\n"])
        #expect(aside(nobody) == ["data/chung/2025.csv:2 (1)"])
        #expect(rows(nobody.report) == Self.allRows.union(["p3 literacy 2025"]))
        let blank = await part(["data/chung/2025.csv": Self.header + ",citizens,2025,,1,2\n"])
        #expect(aside(blank) == ["data/chung/2025.csv:2 (1)"])
    }

    @Test(
        "a file that cannot be read touches those of whom it can be seen to speak",
        arguments: [
            // a quote that is not closed, a control character, tabs, a column twice, no column of values, a column that is misspelt
            header + "p2,citizens,2024,,32,100\np3,citizens,2024,,\"33,100\n",
            header + "p2,citizens,2024,,3\u{7}2,100\np3,citizens,2024,,33,100\n",
            "unit\tindicator\tyear\tvalue\np2\tcitizens\t2024\t32\np3\tcitizens\t2024\t33\n",
            "unit,indicator,year,value,value\np2,citizens,2024,32,\np3,citizens,2024,33,\n",
            "unit,indicator,year\np2,citizens,2024\np3,citizens,2024\n",
            "unit,indicator,yaer,value\np2,citizens,2024,32\np3,citizens,2024,33\n",
            "Báo cáo năm 2024\nunit,indicator,year,value\np2,citizens,2024,32\np3,citizens,2024,33\n",
            "unit,indicator,year,value,ghi-chu\np2,literacy,2024,1,\np3,citizens,2024,33,\n",
        ])
    func unreadableFile(_ text: String) async {
        let part = await part(["data/chung/lai.csv": text])
        #expect(aside(part) == ["p2+p3 2024 (1)"], "\(text)")
        #expect(rows(part.report) == Self.allRows.subtracting(["p2 citizens 2024"]), "\(text)")
    }

    @Test("a row of nobody in a file whose columns are wrong is of whom was probably meant, too")
    func misspeltInUnreadable() async {
        let part = await part(["data/chung/lai.csv": "unit,indicator,year,vaule\np2,citizens,2024,32\nhoii,citizens,2024,33\n"])
        #expect(aside(part) == ["p2+hoi 2024 (2)"])
    }

    @Test("what cannot be seen in a file is told by its path: a unit's own file, or a folder below a unit")
    func namedByPath() async {
        #expect(aside(await part(["data/p2/2025.csv": ""])) == ["p2 2025 (1)"])
        #expect(aside(await part(["data/p2/2025_chinh-thuc.xlsx": "PK"])) == ["p2 2025 (1)"])
        #expect(aside(await part(["data/p2-2025.xlsx": "PK"])) == ["p2 2025 (1)"])
        #expect(aside(await part(["data/2025/p2.xlsx": "PK"])) == ["p2 2025 (1)"])
        #expect(aside(await part(["data/p2/so-lieu.xlsx": "PK"])) == ["p2 ever (1)"])
        #expect(aside(await part(["data/quan/phuong/2025.xlsx": "PK"])) == ["quan+p1+p2+p3 2025 (1)"])
        #expect(aside(await part(["so-lieu/p2/2025.xlsx": "PK"])) == ["p2 2025 (1)"])
    }

    @Test("an unreadable file of which nobody can tell whose it is leaves everything in doubt, but for a scaffold")
    func nobodysFile() async {
        let export = await part(["data/tong-hop.xlsx": "PK"])
        #expect(aside(export) == ["refused: data/tong-hop.xlsx excel-file"])
        #expect(
            export.reason?.vi == """
                không biết data/tong-hop.xlsx có số liệu của những đơn vị nào, nên chưa dùng được số liệu của đơn vị nào. \
                Sửa tệp này trước, hoặc chia theo đơn vị: data/<đơn vị>/<năm>.csv.
                """)
        #expect(aside(await part(["data/tong-hop.xlsx": "PK"], for: .letters)) == ["refused: data/tong-hop.xlsx excel-file"])
        #expect(aside(await part(["data/tong-hop.xlsx": "PK"], for: .scaffold)) == ["data/tong-hop.xlsx (1)"])
        #expect(aside(await part(["data/trong.csv": ""])) == ["data/trong.csv (1)"])
    }

    @Test(
        "a faulty plan is set aside alone: the plan that names it above itself goes on",
        arguments: [
            "id: quan\nunit: [", plan("quan").replacing("at_least", with: "at_lest"), plan("quan").replacing("issuer: UBND\n", with: ""),
            plan("quan") + "muc_tieu: x\n",
            plan("quan").replacing("id: quan", with: "id: khac"),
        ])
    func faultyPlan(_ text: String) async {
        let part = await part(["plans/quan.yaml": text])
        #expect(part.report?.plans.map(\.id) == ["hoi"], "\(text): \(aside(part))")
        #expect(aside(part) == ["plan quan (1)"])
        #expect(rows(part.report) == Self.allRows)
    }

    @Test("a fault between two plans touches both, unless one of them is faulty anyway")
    func betweenPlans() async {
        let duty = "\nduties: [{id: q-1, section: I, text: Báo cáo}]"
        #expect(aside(await part(["plans/hoi.yaml": Self.plan("hoi", duty)])) == ["plan hoi (1)", "plan quan (1)"])
        #expect(aside(await part(["plans/quan.yaml": Self.plan("quan", "\nparent: hoi")])) == ["plan hoi (1)", "plan quan (1)"])
    }

    @Test(
        "a copy of a plan under another name is set aside alone, by one fault; the original is sound",
        arguments: ["plans/a-quan.yaml", "plans/quan (2).yaml"])
    func copiedPlan(_ copy: String) async {
        let duty = "\nduties: [{id: q-1, section: I, text: Báo cáo}, {id: q-2, section: I, text: Tuyên truyền}]"
        let copied = await part(["plans/quan.yaml": Self.plan("quan", duty), copy: Self.plan("quan", duty)])
        #expect(aside(copied) == ["plan \(copy.dropFirst(6).dropLast(5)) (1)"])
        #expect(copied.report?.plans.map(\.id) == ["hoi", "quan"])
    }

    @Test("a plan that names nobody above itself is faulty itself")
    func unknownParent() async {
        #expect(aside(await part(["plans/hoi.yaml": Self.plan("hoi", "\nparent: qan")])) == ["plan hoi (1)"])
    }

    @Test(
        "texts, published figures, maps, words and results of duties stop nothing",
        arguments: [
            [
                "narratives/p1/2026.md":
                    "---\ntitle: Năm 2026\nstatus: approved\n---\n\n{{ value citizens 2026 }} và {{ target citizens 2031 }}\n"
            ],
            ["narratives/p1/2025.md": "không có đầu"], ["narratives/p7/2025.md": "---\ntitle: x\nstatus: approved\n---\n"],
            ["pages/about.md": "[x](../x.html)"],
            ["published/x.csv": "unit,area\n"], ["geo/x.geojson": "{"], ["strings/vi.yaml": "a: ["], ["strings/vi.yaml": "a: [b]\n"],
            ["strings/vi.yaml": "a: '{x}'\n", "strings/en.yaml": "a: '{y}'\n"], ["strings/fr.yaml": "a: b\n"],
            ["duty-results.csv": "duty,year,state\nq-9,2025,done\n"],
            ["ghi-chu.txt": "x"], ["data/ghi-chu.docx": "x"], ["plan/quan.yaml": "x"],
        ])
    func texts(_ files: [String: String]) async {
        for use in [SoundUse.scaffold, .letters, .figures] {
            let part = await part(files.mapValues { $0 }, for: use)
            #expect(rows(part.report) == Self.allRows, "\(files)")
            #expect(aside(part) == [], "\(files)")
            #expect(part.report?.setAside.unneeded.isEmpty == false, "\(files)")
        }
    }

    @Test("a text that asks for a figure which was set aside is nobody's fault")
    func textsOfSetAside() async {
        let text = "---\ntitle: Năm 2025\nstatus: approved\n---\n\n{{ value citizens 2025 }}, {{ standing citizens 2025 quan }}\n"
        let part = await part([
            "narratives/p2/2025.md": text, "data/p2/2025.csv": Self.header + "p2,citizens,2025,,142,100\n", "plans/quan.yaml": "id: quan\n",
            "duty-results.csv": "duty,year,state\nq-1,2025,done\n",
        ])
        #expect(aside(part) == ["p2 2025 (1)", "plan quan (4)"])
    }

    @Test(
        "the ground refuses all",
        arguments: [
            ["site.yaml": "title: x\n"], ["indicators.yaml": "- {id: citizens}\n"],
            ["units.csv": "id,name,kind,parent\nquan,Quận,district,tinh\n"],
            ["units.csv": "id,name,kind\nquan,\"Quận,district\n"], ["site.yaml": nil], ["units.csv": nil],
        ])
    func ground(_ files: [String: String?]) async {
        for use in [SoundUse.scaffold, .letters, .figures] {
            let part = await part(files.merging(["data/p2/2025.csv": Self.header + "p2,citizens,2025,,142,100\n"]) { $1 }, for: use)
            #expect(part.report == nil)
            #expect(Set(part.problems.map(\.location.path)) == Set(files.keys) && part.reason == nil)
        }
    }

    @Test("a change of units that cannot be read: exports set its units aside for ever, reminders only the line")
    func changes() async {
        let text = "from,to,date,kind\np1,p2,2024-01-01,boundary\nhoi,p3,2024,boundary\n"
        #expect(aside(await part(["unit-changes.csv": text])) == ["p3+hoi ever (1)"])
        #expect(aside(await part(["unit-changes.csv": text], for: .letters)) == ["unit-changes.csv:3 (1)"])
        let short = "from,to,date,kind\nhoi,p3,2024-01-01\n"
        #expect(aside(await part(["unit-changes.csv": short])) == ["p3+hoi ever (1)"])
        #expect(
            aside(await part(["unit-changes.csv": "from,to,date,kind\nx,y,2024-01-01,boundary\n"])) == [
                "refused: unit-changes.csv unknown-unit, unit-changes.csv unknown-unit"
            ])
        #expect(aside(await part(["unit-changes.csv": "from,to\n\"p1,p2\n"])) == ["refused: unit-changes.csv csv-quotes"])
        #expect(aside(await part(["unit-changes.csv": "from,to\n\"p1,p2\n"], for: .scaffold)) == ["unit-changes.csv (1)"])
    }

    @Test("rows of the wrong width beyond those that are named take their units with them, too")
    func manyWideRows() async {
        let wide = (0..<30).map { "\($0 < 25 ? "p1" : "p2"),citizens,2024,,1,2,3\n" }.joined()
        let part = await part(["data/chung/2024.csv": Self.header + wide])
        #expect(
            part.report?.setAside.parts.compactMap { part -> String? in
                if case .figures(let areas, let year?) = part.what {
                    areas.map { "\($0.index) \(year)" }.joined(separator: ", ")
                } else {
                    nil
                }
            } == ["1 2024, 2 2024"])
        #expect(rows(part.report) == Self.allRows.subtracting(["p2 citizens 2024"]))
    }

    @Test("what a unit may have sent is told apart from what it has not sent")
    func held() async throws {
        let faulty = try #require(await part(["data/p2/2025.csv": Self.header + "p2,citizens,2025,,142,100\n"]).report)
        let (p2, citizens) = (try #require(faulty.area(id: "p2")), try #require(faulty.indicator(id: "citizens")))
        let literacy = try #require(faulty.indicator(id: "literacy"))
        #expect(faulty.setAside.mayHold(p2, citizens, year: 2025) && !faulty.setAside.mayHold(p2, literacy, year: 2025))
        #expect(!faulty.setAside.mayHold(p2, citizens, year: 2024))
        #expect(faulty.setAside.faults(of: p2, year: 2025).map(\.rule) == ["numerator-above-denominator"])
        let unread = try #require(await part(["data/p2/2025.csv": Self.header + "p2,citizens,2025,,\"42,100\n"]).report)
        #expect(unread.setAside.mayHold(p2, literacy, year: 2025))
    }
}
