import Foundation
import Testing

/// A whole small site on the disk: a district of three wards and a club, two plans, files of each unit's own.
private struct OfficeSite {
    static let header = "unit,indicator,year,value,numerator,denominator,status\n"

    static let files: [String: String] = [
        "site.yaml": "title: Tiến độ\npublisher: UBND quận Hòa Bình\nreport_year: 2025\n",
        "indicators.yaml": """
        - {id: citizens, name: Công dân học tập, group: models, unit_measure: percent, direction: up, denominator: Dân số}
        - {id: recognised, name: Được công nhận, group: models, unit_measure: boolean, direction: up}
        - {id: wards, name: Phường được công nhận, group: models, unit_measure: percent, direction: up, denominator: Các phường, derive: {share_of_children: {indicator: recognised, at_least: true}}}

        """,
        "units.csv":
            "id,name,kind,parent\nquan,Quận Hòa Bình,district,\np1,Phường 1,ward,quan\np2,Phường 2,ward,quan\np3,Phường 3,ward,quan\nhoi,Hội Khuyến học,organisation,\n",
        "plans/quan.yaml": """
        id: quan
        title: Kế hoạch quận Hòa Bình
        issuer: Ủy ban nhân dân quận Hòa Bình
        unit: quan
        period: [2021, 2030]
        targets:
          - {indicator: wards, year: 2030, comparison: at_least, value: 60}
          - {indicator: citizens, year: 2030, applies_to: children, comparison: at_least, value: 60}

        """,
        "plans/hoi.yaml": """
        id: hoi
        title: Kế hoạch Hội Khuyến học
        issuer: Hội Khuyến học
        unit: hoi
        period: [2021, 2030]
        parent: quan
        targets:
          - {indicator: citizens, year: 2030, comparison: at_least, value: 60}

        """,
        "data/p1/2025.csv": header + "p1,citizens,2025,,41,100,\np1,recognised,2025,có,,,\n",
        "data/p2/2024.csv": header + "p2,citizens,2024,,32,100,\n",
        "data/p2/2025.csv": header + "p2,citizens,2025,,42,100,\np2,recognised,2025,có,,,\n",
        "data/p3/2025.csv": header + "p3,citizens,2025,,43,100,\np3,recognised,2025,không,,,\n",
        "data/hoi/2025.csv": header + "hoi,citizens,2025,,33,100,\n",
    ]

    /// Below a folder of a test; nil takes a file away.
    static func write(in folder: URL, _ changes: [String: String?] = [:]) throws -> String {
        let content = folder.appending(path: "content-\(UUID().uuidString.prefix(8))")
        var all = files
        for (path, text) in changes { all[path] = text }
        for (path, text) in all {
            let file = content.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return content.path(percentEncoded: false)
    }

    /// A numerator above its denominator in p2's own file of 2025.
    static let faultyWard = ["data/p2/2025.csv": header + "p2,citizens,2025,,142,100,\np2,recognised,2025,có,,,\n"]
    static let told = """
        để riêng: Phường 2 năm 2025 (1 lỗi)
        data/p2/2025.csv:2:19: lỗi: [p2 · citizens] Phường 2, chỉ tiêu «Công dân học tập», năm 2025: tử số 142 lớn hơn mẫu số 100
            → Kiểm tra hai ô; có thể tử số và mẫu số bị đổi chỗ.
            2 | p2,citizens,2025,,142,100,
              |                   ^

        """
}

@Suite("Nobody is blocked by another's fault: remind, new, export and forms take what is sound and name what they left out")
struct SetAsideTests {
    @Test("remind: a ward whose figures are faulty is told so, the others as ever; nobody was named, so it ends with 0")
    func remind() throws {
        try withFolder { folder in
            let content = try OfficeSite.write(
                in: folder, OfficeSite.faultyWard.merging(["data/p3/2025.csv": OfficeSite.header + "p3,citizens,2025,,43,100,\n"]) { $1 })
            let letter = try Program.run("remind", "--year", "2025", "--content", content)
            #expect(letter.exit == 0)
            #expect(letter.err == OfficeSite.told)
            #expect(
                letter.out == """
                    2/4 đơn vị còn thiếu số liệu năm 2025.

                    ----------------------------------------
                    Kính gửi: Phường 2
                    (số liệu năm 2025 có lỗi, chưa dùng được: data/p2/2025.csv:2:19: Phường 2, chỉ tiêu «Công dân học tập», năm 2025: tử số 142 lớn hơn mẫu số 100)
                    Còn thiếu 2 chỉ tiêu năm 2025 theo Kế hoạch quận Hòa Bình:
                      - Công dân học tập (số liệu có lỗi, chưa dùng được)
                      - Được công nhận (số liệu có lỗi, chưa dùng được)
                    Kế hoạch không ghi ngày báo cáo.
                    Nơi nhận báo cáo: Ủy ban nhân dân quận Hòa Bình

                    ----------------------------------------
                    Kính gửi: Phường 3
                    Còn thiếu 1 chỉ tiêu năm 2025 theo Kế hoạch quận Hòa Bình:
                      - Được công nhận (chưa báo cáo)
                    Kế hoạch không ghi ngày báo cáo.
                    Nơi nhận báo cáo: Ủy ban nhân dân quận Hòa Bình

                    """)
            let english = try Program.run("remind", "--year", "2025", "--content", content, "--lang", "en")
            #expect(english.err.hasPrefix("set aside: Phường 2 in 2025 (1 error)\ndata/p2/2025.csv:2:19: error: "), "\(english.err)")
            #expect(
                english.out.contains("\n(the figures of 2025 have faults and cannot be used yet: data/p2/2025.csv:2:19: Phường 2, "),
                "\(english.out)")
            #expect(english.out.contains("\n  - Công dân học tập (faulty, cannot be used yet)\n"), "\(english.out)")
            let table = try Program.run("remind", "--year", "2025", "--content", content, "--format", "csv").out.split(separator: "\n").map(
                String.init)
            #expect(table[0] == "plan,unit,unit_name,indicator,indicator_name,year,state,before,send_to,section,duty,fault,contact")
            #expect(
                table[1].hasPrefix(
                    "quan,p2,Phường 2,citizens,Công dân học tập,2025,not_reported,,Ủy ban nhân dân quận Hòa Bình,,,\"data/p2/2025.csv:2:19: "
                ), "\(table)")
            #expect(table[3] == "quan,p3,Phường 3,recognised,Được công nhận,2025,not_reported,,Ủy ban nhân dân quận Hòa Bình,,,,")
            #expect(table.count == 4)
        }
    }

    @Test("remind --plan: another plan's fault stops nothing; the plan's own ends with 1")
    func remindOfPlan() throws {
        try withFolder { folder in
            let content = try OfficeSite.write(in: folder, ["plans/quan.yaml": "id: quan\nunit: [\n", "data/hoi/2025.csv": nil])
            let other = try Program.run("remind", "--year", "2025", "--plan", "hoi", "--content", content)
            #expect(other.exit == 0)
            #expect(other.err.hasPrefix("để riêng: kế hoạch quan (1 lỗi)\nplans/quan.yaml:2:9: lỗi: "), "\(other.err)")
            #expect(
                other.out == """
                    1/1 đơn vị còn thiếu số liệu năm 2025, 1 đơn vị chưa gửi gì.

                    ----------------------------------------
                    Kính gửi: Hội Khuyến học
                    Chưa nhận được số liệu nào của năm 2025; đề nghị gửi 1 chỉ tiêu theo Kế hoạch Hội Khuyến học.

                    """)
            let named = try Program.run("remind", "--year", "2025", "--plan", "quan", "--content", content)
            #expect(named.exit == 1 && named.out == "")
            #expect(
                named.err.hasSuffix("\nsitegen: lỗi: kế hoạch “quan” có lỗi nên chưa dùng được; sửa plans/quan.yaml rồi chạy lại.\n"),
                "\(named.err)")
        }
    }

    @Test("remind says nothing of a plan that cannot be read: not that nobody has to report, nor that everybody has")
    func remindOfNothing() throws {
        try withFolder { folder in
            let content = try OfficeSite.write(in: folder, ["plans/quan.yaml": "id: quan\n"])
            let all = try Program.run("remind", "--year", "2025", "--content", content)
            #expect(all.out == "Năm 2025: các đơn vị đã báo cáo đủ theo những kế hoạch không có lỗi.\n" && all.exit == 0)
            let none = try OfficeSite.write(in: folder, ["plans/quan.yaml": "id: quan\n", "plans/hoi.yaml": "id: hoi\n"])
            #expect(
                try Program.run("remind", "--year", "2025", "--content", none).out
                    == "Năm 2025: chưa biết đơn vị nào phải báo cáo, vì kế hoạch có lỗi.\n")
        }
    }

    @Test("export: what derives from a ward set aside is partly reported, every other row is as without it")
    func export() throws {
        try withFolder { folder in
            let faulty = try Program.run("export", "--content", try OfficeSite.write(in: folder, OfficeSite.faultyWard))
            let without = try Program.run("export", "--content", try OfficeSite.write(in: folder, ["data/p2/2025.csv": nil]))
            #expect(faulty.exit == 0 && without.exit == 0)
            #expect(faulty.err == OfficeSite.told && without.err == "")
            #expect(faulty.out == without.out)
            let rows = faulty.out.split(separator: "\n").map(String.init)
            let share = try #require(rows.first { $0.hasPrefix("quan,quan,wards,2025,") })
            // two of three wards have reported, one of them recognised: between 1/3 and 2/3
            #expect(share.contains("2/3"), "\(share)")
            #expect(rows.contains { $0.hasPrefix("quan,p2,citizens,2025,,,,,at_least,2030,60,") && $0.contains(",noData,") }, "\(rows)")
            #expect(rows.contains { $0.hasPrefix("quan,p1,citizens,2025,41,41,100,final,") })
        }
    }

    @Test("export --format json: the rows on standard output as ever, what was left out as one object on standard error")
    func exportJSON() throws {
        try withFolder { folder in
            let content = try OfficeSite.write(
                in: folder, OfficeSite.faultyWard.merging(["plans/hoi.yaml": "id: hoi\n", "pages/a.md": "x"]) { $1 })
            let answer = try Program.run("export", "--format", "json", "--content", content)
            #expect(answer.exit == 0)
            let rows = try #require(try JSONSerialization.jsonObject(with: Data(answer.out.utf8)) as? [[String: Any]])
            #expect(Set(rows.compactMap { $0["plan"] as? String }) == ["quan"])
            let left = try #require(try JSONSerialization.jsonObject(with: Data(answer.err.utf8)) as? [String: Any])
            let parts = try #require(left["set_aside"] as? [[String: Any]])
            #expect(parts.map { $0["kind"] as? String } == ["unit_year", "plan"])
            #expect(parts[0]["units"] as? [String] == ["p2"] && parts[0]["year"] as? Int == 2025 && parts[1]["plan"] as? String == "hoi")
            let finding = try #require((parts[0]["findings"] as? [[String: Any]])?.first)
            #expect(
                finding["rule"] as? String == "numerator-above-denominator" && finding["line"] as? Int == 2
                    && finding["unit"] as? String == "p2")
            #expect((left["unneeded"] as? [[String: Any]])?.map { $0["path"] as? String } == ["pages/a.md"])
        }
    }

    @Test("new year: a text that speaks of the year to come, and the faults of others, stop nothing")
    func newYear() throws {
        try withFolder { folder in
            let text =
                "---\ntitle: Năm 2026\nstatus: approved\n---\n\n{{ value citizens 2026 }}, {{ change citizens 2025 2026 }}, {{ standing citizens 2026 }}\n"
            for faults in [
                ["narratives/p1/2026.md": text], OfficeSite.faultyWard, ["plans/hoi.yaml": "id: hoi\nunit: hoi\n"],
                ["data/tong-hop.xlsx": "PK"], ["strings/vi.yaml": "a: ["],
            ] {
                let content = try OfficeSite.write(in: folder, faults)
                let answer = try Program.run("new", "year", "p1", "2026", "--content", content)
                #expect(answer.exit == 0, "\(faults): \(answer.err)")
                #expect(!answer.err.isEmpty)
                let made = try String(contentsOfFile: "\(content)/data/p1/2026.csv", encoding: .utf8)
                #expect(made.hasSuffix(";note\np1;citizens;2026;;;;;;;;;\np1;recognised;2026;;;;;;;;;\n"), "\(faults): \(made)")
            }
        }
    }

    @Test("new year of a unit whose own year is faulty, or whose plan is, is refused and writes nothing")
    func newYearOfFaulty() throws {
        try withFolder { folder in
            let elsewhere = try OfficeSite.write(in: folder, ["data/chung.csv": OfficeSite.header + "p2,citizens,2026,,142,100,\n"])
            let own = try Program.run("new", "year", "p2", "2026", "--content", elsewhere)
            #expect(own.exit == 1 && own.out == "")
            #expect(own.err.hasPrefix("để riêng: Phường 2 năm 2026 (1 lỗi)\n"), "\(own.err)")
            #expect(
                own.err.hasSuffix("sitegen: lỗi: số liệu năm 2026 của Phường 2 đã có trong data/ nhưng có lỗi; hãy sửa ở đó.\n"),
                "\(own.err)")
            #expect(!FileManager.default.fileExists(atPath: "\(elsewhere)/data/p2/2026.csv"))
            for text in ["id: quan\nunit: quan\n", "unit: \"quan\" # quận\ntargets: ["] {
                let content = try OfficeSite.write(in: folder, ["plans/quan.yaml": text])
                let plan = try Program.run("new", "year", "p2", "2026", "--content", content)
                #expect(plan.exit == 1, "\(text)")
                #expect(
                    plan.err.hasSuffix(
                        "sitegen: lỗi: kế hoạch “quan” có lỗi nên chưa biết Phường 2 phải báo cáo những chỉ tiêu nào; sửa plans/quan.yaml rồi chạy lại.\n"
                    ), "\(plan.err)")
                #expect(!FileManager.default.fileExists(atPath: "\(content)/data/p2/2026.csv"))
                #expect(try Program.run("new", "year", "hoi", "2026", "--content", content).exit == 0)
            }
        }
    }

    @Test("new year of a unit with faults in another year makes the file and ends with 1, for the unit was named")
    func newYearBesideFaulty() throws {
        try withFolder { folder in
            let content = try OfficeSite.write(in: folder, OfficeSite.faultyWard)
            let answer = try Program.run("new", "year", "p2", "2026", "--content", content)
            #expect(answer.exit == 1 && answer.err == OfficeSite.told)
            #expect(answer.out.hasPrefix("Đã tạo "))
            #expect(try String(contentsOfFile: "\(content)/data/p2/2026.csv", encoding: .utf8).contains("\np2;recognised;2026;"))
        }
    }

    @Test("new unit, plan and narrative look at nobody's figures and texts")
    func newOthers() throws {
        try withFolder { folder in
            let content = try OfficeSite.write(
                in: folder,
                OfficeSite.faultyWard.merging(["plans/quan.yaml": "id: [", "narratives/p1/2025.md": "x", "data/x.xlsx": "PK"]) { $1 })
            for command in [
                ["unit", "p4", "--name", "Phường 4", "--kind", "ward"],
                ["plan", "p2-moi", "--unit", "p2", "--first", "2026", "--last", "2030"], ["narrative", "p2", "2025"],
            ] {
                let answer = try Program.run(["new"] + command + ["--content", content])
                #expect(answer.exit == 0 && answer.err == "", "\(command): \(answer.err)")
            }
        }
    }

    @Test(
        "the site, the catalogue and the units are the ground of all: a fault there refuses every command and writes nothing",
        arguments: [
            ["site.yaml": "title: x\npublisher: y\nreport_year: hai\n"], ["indicators.yaml": "- {id: citizens, name: x}\n"],
            ["units.csv": "id,name,kind,parent\nquan,Quận Hòa Bình,district,tinh\np1,Phường 1,ward,quan\n"],
        ])
    func ground(_ fault: [String: String]) throws {
        try withFolder { folder in
            let content = try OfficeSite.write(in: folder, fault)
            let before = try snapshot(of: URL(filePath: content))
            for command in [
                ["remind", "--year", "2025"], ["export"], ["new", "year", "p1", "2026"],
                ["new", "unit", "p4", "--name", "P", "--kind", "ward"],
                ["new", "plan", "x", "--unit", "p1", "--first", "2026", "--last", "2030"], ["new", "narrative", "p1", "2025"],
                ["print", "--layout", "form", "--all", "--output", folder.appending(path: "print").path(percentEncoded: false)],
            ] {
                let answer = try Program.run(command + ["--content", content])
                #expect(answer.exit == 1 && answer.out == "", "\(command)")
                #expect(answer.err.hasPrefix(try #require(fault.keys.first) + ":"), "\(command): \(answer.err)")
            }
            #expect(try snapshot(of: URL(filePath: content)) == before)
        }
    }

    @Test("new site takes over a catalogue and words: only their faults refuse it")
    func newSite() throws {
        try withFolder { folder in
            let words = try String(contentsOfFile: "\(Program.root)content/strings/vi.yaml", encoding: .utf8)
            let model = try OfficeSite.write(
                in: folder, OfficeSite.faultyWard.merging(["plans/quan.yaml": "id: [", "strings/vi.yaml": words]) { $1 })
            let made = folder.appending(path: "moi").path(percentEncoded: false)
            #expect(try Program.run("new", "site", made, "--year", "2026", "--content", model).exit == 0)
            let faulty = try OfficeSite.write(in: folder, ["indicators.yaml": "- {id: citizens}\n", "strings/vi.yaml": words])
            let refused = try Program.run("new", "site", made + "-2", "--year", "2026", "--content", faulty)
            #expect(refused.exit == 1 && refused.err.hasPrefix("indicators.yaml:"), "\(refused.err)")
            #expect(!FileManager.default.fileExists(atPath: made + "-2"))
        }
    }

    @Test("check and build stay all or nothing, and publish nothing")
    func allOrNothing() throws {
        try withFolder { folder in
            let content = try OfficeSite.write(in: folder, OfficeSite.faultyWard), output = folder.appending(path: "public")
            let built = try Program.run("build", "--quiet", "--content", content, "--output", output.path(percentEncoded: false))
            #expect(built.exit == 1 && built.err.hasPrefix("data/p2/2025.csv:2:19: lỗi: "))
            #expect(!FileManager.default.fileExists(atPath: output.path(percentEncoded: false)))
            #expect(try Program.run("check", "--content", content).exit == 1)
            #expect(
                try Program.run(
                    "print", "--unit", "p1", "--content", content, "--output", folder.appending(path: "in").path(percentEncoded: false)
                ).exit == 1)
        }
    }

    @Test("whatever is wrong with one ward's year, the export is byte for byte the one without that year's rows")
    func anyFault() throws {
        // a small generator of its own, so that a failure can be run again
        var state: UInt64 = 20_250_701
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let wards = (1...6).map { "p\($0)" }
        let units =
            "id,name,kind,parent\nquan,Quận Hòa Bình,district,\nhoi,Hội Khuyến học,organisation,\n"
            + wards.map { "\($0),Phường \($0.dropFirst()),ward,quan\n" }.joined()
        try withFolder { folder in
            for _ in 0..<12 {
                var files: [String: String?] = ["units.csv": units]
                for ward in wards {
                    for year in 2023...2025 {
                        files["data/\(ward)/\(year).csv"] =
                            OfficeSite.header
                            + "\(ward),citizens,\(year),,\(20 + next(60)),100,\n\(ward),recognised,\(year),\(next(2) == 0 ? "có" : "không"),,,\n"
                    }
                }
                let ward = wards[next(wards.count)], path = "data/\(ward)/\(2023 + next(3)).csv"
                let text = files[path].flatMap { $0 } ?? ""
                let spoilt = [
                    text.replacing(",100,", with: ",10,"), text.replacing("citizens", with: "citizen"),
                    text.replacing(",,,\n", with: ",,,,,x\n"), text.replacing("recognised", with: "\"recognised"),
                    text + text.split(separator: "\n")[1] + "\n", text.replacing("value", with: "vaule"),
                    text.replacing(",,,\n", with: ",,,nháp\n"), "", text.replacing("\n\(ward),r", with: "\n\(ward)x,r"),
                ][next(9)]
                files[path] = spoilt
                let faulty = try Program.run("export", "--all-years", "--content", try OfficeSite.write(in: folder, files))
                files[path] = .some(nil)
                let without = try Program.run("export", "--all-years", "--content", try OfficeSite.write(in: folder, files))
                #expect(faulty.exit == 0 && without.exit == 0, "\(path)\n\(spoilt)\n\(faulty.err)")
                #expect(faulty.out == without.out, "\(path)\n\(spoilt)\n\(faulty.err)")
                #expect(faulty.err.hasPrefix("để riêng: Phường \(ward.dropFirst()) năm "), "\(spoilt)\n\(faulty.err)")
            }
        }
    }
}

@Suite("Blank forms: printed for everybody, whatever is wrong with one")
struct FaultyFormsTests {
    private func site(in folder: URL, _ changes: [String: String?] = [:]) throws -> String {
        var changes = changes
        for language in ["vi", "en"] where changes["strings/\(language).yaml"] == nil {
            changes["strings/\(language).yaml"] = try String(
                contentsOfFile: "\(Program.root)content/strings/\(language).yaml", encoding: .utf8)
        }
        return try OfficeSite.write(in: folder, changes)
    }

    /// What was said, and the HTML that was made, by name. The engine is a script that writes the smallest PDF, into which nobody looks.
    private func forms(_ arguments: [String], _ content: String, in folder: URL) throws -> (answer: Program.Answer, pages: [String: String])
    {
        let output = folder.appending(path: "in-\(UUID().uuidString.prefix(8))"), engine = folder.appending(path: "weasyprint")
        try Data("#! /bin/sh\nprintf '%%PDF-1.7\\n1 0 obj\\n%%%%EOF\\n' > \"$3\"\n".utf8).write(to: engine)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: engine.path(percentEncoded: false))
        let answer = try Program.run(
            [
                "print", "--layout", "form", "--content", content, "--output", output.path(percentEncoded: false), "--engine",
                engine.path(percentEncoded: false),
            ] + arguments,
            environment: ["PATH": ""])
        guard FileManager.default.fileExists(atPath: output.path(percentEncoded: false)) else { return (answer, [:]) }
        let made = try snapshot(of: output).filter { $0.key.hasSuffix(".html") }
        return (answer, made.mapValues { String(decoding: $0, as: UTF8.self) })
    }

    private static func file(_ unit: String) -> String { "\(unit)-2026-bieu-trong.html" }

    @Test("the forms of all are made; that of the faulty ward says why last year's figure is not there")
    func all() throws {
        try withFolder { folder in
            let (answer, pages) = try forms(["--all"], try site(in: folder, OfficeSite.faultyWard), in: folder)
            #expect(answer.err.hasPrefix(OfficeSite.told) && answer.exit == 0, "\(answer.err)")
            #expect(pages.keys.filter { !$0.hasPrefix("tap-") }.sorted() == ["hoi", "p1", "p2", "p3", "quan"].map(Self.file))
            #expect(pages[Self.file("p2")]?.contains("<em>số liệu có lỗi, chưa dùng được</em>") == true)
            let (_, sound) = try forms(["--all"], try site(in: folder), in: folder)
            for unit in ["hoi", "p1", "p3", "quan"] { #expect(pages[Self.file(unit)] == sound[Self.file(unit)], "\(unit)") }
        }
    }

    @Test("a unit that is named and faulty ends with 1, one that is named and sound with 0")
    func named() throws {
        try withFolder { folder in
            let content = try site(in: folder, OfficeSite.faultyWard)
            let (sound, page) = try forms(["--unit", "p1"], content, in: folder)
            #expect(sound.exit == 0 && page.keys.sorted() == [Self.file("p1")], "\(sound.err)")
            let (faulty, pages) = try forms(["--unit", "p2", "--unit", "p3"], content, in: folder)
            #expect(faulty.exit == 1 && pages.keys.sorted() == [Self.file("p2"), Self.file("p3")], "\(faulty.err)")
            let (book, _) = try forms(["--plan", "quan"], content, in: folder)
            #expect(book.exit == 0, "\(book.err)")
        }
    }

    @Test("a plan that is named and faulty is refused; another's forms are made")
    func plans() throws {
        try withFolder { folder in
            let content = try site(in: folder, ["plans/quan.yaml": "id: quan\n"])
            let (refused, none) = try forms(["--plan", "quan"], content, in: folder)
            #expect(refused.exit == 1 && none.isEmpty)
            #expect(
                refused.err.hasSuffix("sitegen: lỗi: kế hoạch “quan” có lỗi nên chưa dùng được; sửa plans/quan.yaml rồi chạy lại.\n"),
                "\(refused.err)")
            let (made, pages) = try forms(["--plan", "hoi"], content, in: folder)
            #expect(made.exit == 0 && pages.keys.sorted() == [Self.file("hoi"), Self.file("tap-hoi")], "\(made.err)")
        }
    }

    @Test("only the words that a form bears must be there")
    func words() throws {
        try withFolder { folder in
            let words = try String(contentsOfFile: "\(Program.root)content/strings/vi.yaml", encoding: .utf8)
            let (other, pages) = try forms(
                ["--unit", "p1"],
                try site(
                    in: folder,
                    [
                        "strings/vi.yaml": words.replacing(/\n  bookTitle: .*/, with: "").replacing(
                            /\n  projected: .*/, with: "\n  projected: [a]"), "strings/en.yaml": "a: [",
                    ]), in: folder)
            #expect(other.exit == 0 && pages.count == 1, "\(other.err)")
            let (own, none) = try forms(
                ["--unit", "p1"], try site(in: folder, ["strings/vi.yaml": words.replacing(/\n  formTitle: .*/, with: "")]), in: folder)
            #expect(own.exit == 1 && none.isEmpty)
            #expect(
                own.err.hasPrefix("strings/vi.yaml:1: lỗi: Thiếu chữ cho khóa «print.formTitle»\n")
                    && own.err.hasSuffix("\n1 lỗi, 0 cảnh báo\n"), "\(own.err)")
            let (broken, _) = try forms(["--unit", "p1"], try site(in: folder, ["strings/vi.yaml": "a: ["]), in: folder)
            #expect(
                broken.exit == 1 && broken.err.hasPrefix("strings/vi.yaml:1:5: lỗi: ") && broken.err.hasSuffix("\n1 lỗi, 0 cảnh báo\n"),
                "\(broken.err)")
        }
    }
}
