import Foundation
import Testing

@Suite("sitegen new, scaffolds that never overwrite")
struct NewTests {
    @Test("a unit, a plan, a year and a narrative can be started, and the folder stays valid")
    func scaffoldsAreValid() throws {
        try withFolder { folder in
            let content = try copyContent(to: folder)
            let path = content.path(percentEncoded: false)
            let commands = [
                ["new", "unit", "phuong-mau", "--name", "Phường Mẫu", "--kind", "ward", "--from", "2025-07-01", "--content", path],
                ["new", "plan", "ke-hoach-mau", "--unit", "phuong-mau", "--first", "2026", "--last", "2030", "--content", path],
                ["new", "narrative", "phuong-mau", "2026", "--content", path],
                ["new", "year", "phuong-mau", "2026", "--content", path],
            ]
            for command in commands {
                if command[1] == "year" { try promise(in: "plans/ke-hoach-mau.yaml", of: content) }
                let answer = try Program.run(command)
                #expect(answer.exit == 0, "\(command): \(answer.err)")
                let again = try Program.run(command)
                #expect(again.exit == 1 && again.err.contains("không ghi đè"), "\(command): \(again.err)")
            }
            #expect(try String(contentsOf: content.appending(path: "units.csv"), encoding: .utf8).contains("phuong-mau,Phường Mẫu,ward"))
            let check = try Program.run("check", "--content", path)
            #expect(check.exit == 0, "\(check.out)")
        }
    }

    @Test("a new content folder grows unit by unit into a site")
    func newSite() throws {
        try withFolder { folder in
            let path = folder.appending(path: "noi-dung").path(percentEncoded: false)
            for command in [
                ["new", "site", path, "--year", "2026"],
                ["new", "unit", "phuong-mau", "--name", "Phường Mẫu", "--kind", "ward", "--from", "2025-07-01", "--content", path],
                ["new", "plan", "ke-hoach-mau", "--unit", "phuong-mau", "--first", "2026", "--last", "2030", "--content", path],
            ] {
                let answer = try Program.run(command)
                #expect(answer.exit == 0, "\(command): \(answer.err)")
            }
            try promise(in: "plans/ke-hoach-mau.yaml", of: URL(filePath: path))
            #expect(try Program.run("new", "year", "phuong-mau", "2026", "--content", path).exit == 0)
            try edit("data/phuong-mau/2026.csv", in: URL(filePath: path)) { $0.replacing(";2026;;;;;;", with: ";2026;;;5;9;sơ bộ;") }
            let output = folder.appending(path: "public")
            let built = try Program.run("build", "--content", path, "--output", output.path(percentEncoded: false))
            #expect(built.exit == 0, "\(built.err)")
            let page = try String(contentsOf: output.appending(path: "units/phuong-mau/index.html"), encoding: .utf8)
            #expect(page.contains("55,6%") && page.contains("5/9"))
            let again = try Program.run("new", "site", path, "--year", "2026")
            #expect(again.exit == 1 && again.err.contains("không ghi đè"))
        }
    }

    /// A plan with the one target «60% learning citizens by 2030».
    private func promise(in plan: String, of content: URL) throws {
        try edit(plan, in: content) { text in
            text.replacing("targets: []", with: "targets:\n  - {indicator: learning-citizens, year: 2030, comparison: at_least, value: 60}")
        }
    }

    /// A folder of the ward «phuong-mau» with a plan of one target.
    private func smallContent(in folder: URL) throws -> String {
        let path = folder.appending(path: "noi-dung").path(percentEncoded: false)
        _ = try Program.run("new", "site", path, "--year", "2026")
        _ = try Program.run(
            "new", "unit", "phuong-mau", "--name", "Phường Mẫu", "--kind", "phường", "--from", "1/7/2025", "--content", path)
        _ = try Program.run("new", "plan", "ke-hoach-mau", "--unit", "phuong-mau", "--first", "2026", "--last", "2030", "--content", path)
        try promise(in: "plans/ke-hoach-mau.yaml", of: URL(filePath: path))
        return path
    }

    /// As it stands there, the byte order mark included.
    private func text(_ path: String) throws -> String { String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self) }

    @Test("tables open in Vietnamese Excel: a byte order mark, semicolons; what Excel saves again is read the same")
    func tablesForExcel() throws {
        try withFolder { folder in
            let path = try smallContent(in: folder)
            #expect(try Program.run("new", "year", "phuong-mau", "2026", "--content", path).exit == 0)
            let units = try text("\(path)/units.csv")
            #expect(units == "\u{feff}id;name;kind;parent;valid_from;valid_to;order;basis\nphuong-mau;Phường Mẫu;ward;;2025-07-01;;;\n")
            let year = try text("\(path)/data/phuong-mau/2026.csv")
            #expect(
                year == """
                    \u{feff}unit;indicator;year;as_of;value;numerator;denominator;status;illustrative;source;published;note
                    phuong-mau;learning-citizens;2026;;;;;;;;;

                    """)
            let before = try Program.run("export", "--content", path).out
            // «CSV UTF-8» of Excel: CR LF, and dates as the region writes them
            for file in ["units.csv", "data/phuong-mau/2026.csv"] {
                let saved = try text("\(path)/\(file)").replacing("\n", with: "\r\n").replacing("2025-07-01", with: "01/07/2025")
                try Data(saved.utf8).write(to: URL(filePath: "\(path)/\(file)"))
            }
            #expect(try Program.run("export", "--content", path).out == before)
            #expect(
                try Program.run(
                    "new", "unit", "khu-pho-1", "--name", "Khu phố 1; khu A", "--kind", "xã", "--parent", "phuong-mau", "--content", path
                ).exit == 0)
            let grown = try text("\(path)/units.csv")
            #expect(grown.hasPrefix("\u{feff}id;"))
            #expect(grown.hasSuffix("\r\nkhu-pho-1;\"Khu phố 1; khu A\";commune;phuong-mau;;;;\r\n"), "\(grown)")
        }
    }

    @Test("a scaffold that nobody has filled in is not reported, and one warning counts its rows")
    func unfilled() throws {
        try withFolder { folder in
            let path = try smallContent(in: folder)
            #expect(try Program.run("new", "year", "phuong-mau", "2026", "--content", path).exit == 0)
            let check = try Program.run("check", "--content", path)
            #expect(check.exit == 0)
            #expect(
                check.out.contains(
                    "data/phuong-mau/2026.csv:2:36: cảnh báo: Tệp data/phuong-mau/2026.csv: 1 dòng chưa điền (dòng 2), tính là chưa báo cáo"
                ), "\(check.out)")
            let letter = try Program.run("remind", "--year", "2026", "--content", path)
            #expect(letter.out.contains("Chưa nhận được số liệu nào của năm 2026; đề nghị gửi "), "\(letter.out)")
        }
    }

    @Test("a year of which nothing is asked is refused with what to do first, and leaves no file")
    func nothingAsked() throws {
        try withFolder { folder in
            let path = folder.appending(path: "noi-dung").path(percentEncoded: false)
            _ = try Program.run("new", "site", path, "--year", "2026")
            _ = try Program.run("new", "unit", "phuong-mau", "--name", "Phường Mẫu", "--kind", "ward", "--content", path)
            let answer = try Program.run("new", "year", "phuong-mau", "2026", "--content", path)
            #expect(answer.exit == 1)
            #expect(answer.err.hasPrefix("sitegen: lỗi: chưa kế hoạch nào giao chỉ tiêu cho Phường Mẫu trong năm 2026"), "\(answer.err)")
            #expect(!FileManager.default.fileExists(atPath: "\(path)/data"))
        }
    }

    @Test("a plan begins with what units.csv knows of its unit: the committee of a place, the organisation itself")
    func planOfUnit() throws {
        try withFolder { folder in
            let path = try smallContent(in: folder)
            _ = try Program.run("new", "unit", "hoi", "--name", "Hội Khuyến học \"A\"", "--kind", "tổ chức", "--content", path)
            _ = try Program.run("new", "plan", "ke-hoach-hoi", "--unit", "hoi", "--first", "2026", "--last", "2030", "--content", path)
            #expect(
                try text("\(path)/plans/ke-hoach-mau.yaml").contains(
                    "\nissuer: \"Ủy ban nhân dân phường Mẫu\"\nunit: phuong-mau\nperiod: [2026, 2030]\nkind: territorial\n"))
            #expect(
                try text("\(path)/plans/ke-hoach-hoi.yaml").contains(
                    "\nissuer: \"Hội Khuyến học \\\"A\\\"\"\nunit: hoi\nperiod: [2026, 2030]\nkind: organisation\n"))
            #expect(try Program.run("check", "--content", path).exit == 0)
        }
    }

    @Test("all units of a list at once, then a data file for each that the plan asks; what is there stays and is named")
    func manyAtOnce() throws {
        try withFolder { folder in
            let path = try smallContent(in: folder), list = folder.appending(path: "xa.csv").path(percentEncoded: false)
            try "Tên;Loại\nXã An;\nBình;xã\nĐảo;hòn đảo\n".write(toFile: list, atomically: true, encoding: .utf8)
            let before = try text("\(path)/units.csv")
            let refused = try Program.run("new", "unit", "--list", list, "--parent", "phuong-mau", "--content", path)
            #expect(
                refused.exit == 1 && refused.err.contains("xa.csv:4:5: lỗi: ") && refused.err.contains("chưa thêm đơn vị nào"),
                "\(refused.err)")
            #expect(try text("\(path)/units.csv") == before)
            try "Tên;Loại\nXã An;\nBình;xã\n".write(toFile: list, atomically: true, encoding: .utf8)
            let added = try Program.run("new", "unit", "--list", list, "--parent", "phuong-mau", "--from", "1/7/2025", "--content", path)
            #expect(added.exit == 0 && added.out.contains("Đã thêm 2 đơn vị"), "\(added.err)")
            #expect(
                try text("\(path)/units.csv") == before
                    + "xa-an;Xã An;commune;phuong-mau;2025-07-01;;;\nxa-binh;Bình;commune;phuong-mau;2025-07-01;;;\n")
            try edit("plans/ke-hoach-mau.yaml", in: URL(filePath: path)) {
                $0.replacing("value: 60}", with: "value: 60, applies_to: children}")
            }
            #expect(try Program.run("new", "year", "xa-an", "2026", "--content", path).exit == 0)
            let made = try Program.run("new", "year", "--plan", "ke-hoach-mau", "--year", "2026", "--content", path)
            #expect(made.exit == 0 && made.out.contains("xa-an/2026.csv đã có, giữ nguyên\n"), "\(made.out)\(made.err)")
            #expect(made.out.contains("2 đơn vị, tạo 1 tệp, 1 đơn vị đã có."), "\(made.out)")
            #expect(try text("\(path)/data/xa-binh/2026.csv").contains("\nxa-binh;learning-citizens;2026;"))
            #expect(
                try Program.run("new", "year", "--plan", "ke-hoach-mu", "--year", "2026", "--content", path).err.contains(
                    "Có phải là “ke-hoach-mau”?"))
        }
    }

    @Test("a templates folder may be a link")
    func linkedTemplates() throws {
        try withFolder { folder in
            let path = try smallContent(in: folder), link = folder.appending(path: "Templates").path(percentEncoded: false)
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "\(Program.root)Templates")
            let output = folder.appending(path: "public").path(percentEncoded: false)
            let built = try Program.run("build", "--content", path, "--templates", link, "--output", output, "--quiet")
            #expect(built.exit == 0, "\(built.err)")
        }
    }

    @Test("a ward is asked for what the district's own figure is computed from")
    func partsOfDerived() throws {
        try withFolder { folder in
            let path = try smallContent(in: folder)
            _ = try Program.run("new", "unit", "quan-mau", "--name", "Quận Mẫu", "--kind", "quận", "--content", path)
            _ = try Program.run(
                "new", "unit", "phuong-2", "--name", "Phường 2", "--kind", "ward", "--parent", "quan-mau", "--content", path)
            _ = try Program.run("new", "plan", "quan", "--unit", "quan-mau", "--first", "2026", "--last", "2030", "--content", path)
            try edit("plans/quan.yaml", in: URL(filePath: path)) {
                $0.replacing("targets: []", with: "targets:\n  - {indicator: learning-wards, year: 2030, comparison: at_least, value: 60}")
            }
            #expect(try Program.run("new", "year", "phuong-2", "2026", "--content", path).exit == 0)
            #expect(
                try String(contentsOfFile: "\(path)/data/phuong-2/2026.csv", encoding: .utf8).contains(
                    "\nphuong-2;ward-learning-recognised;2026;"))
        }
    }

    @Test("what is said of a unit never falls away because units.csv has no column for it")
    func missingColumn() throws {
        try withFolder { folder in
            let path = try smallContent(in: folder)
            let old = "id,name,kind\nphuong-mau,Phường Mẫu,ward\n"
            try old.write(toFile: "\(path)/units.csv", atomically: true, encoding: .utf8)
            let answer = try Program.run(
                "new", "unit", "p-2", "--name", "P2", "--kind", "ward", "--parent", "phuong-mau", "--content", path)
            #expect(answer.exit == 1)
            #expect(answer.err == "sitegen: lỗi: units.csv không có cột “parent”; thêm tên cột này vào dòng đầu rồi chạy lại.\n")
            #expect(try String(contentsOfFile: "\(path)/units.csv", encoding: .utf8) == old)
        }
    }

    @Test("an output inside the content, or around it, is refused")
    func overlappingOutput() throws {
        try withFolder { folder in
            let content = try copyContent(to: folder)
            let before = try snapshot(of: content)
            for output in [content.appending(path: "data/out"), folder] {
                let answer = try Program.run(
                    "build", "--content", content.path(percentEncoded: false), "--output", output.path(percentEncoded: false))
                #expect(answer.exit == 1)
                #expect(answer.err.contains("chọn một thư mục riêng bằng --output"), "\(answer.err)")
            }
            #expect(try snapshot(of: content) == before)
        }
    }

    @Test("years, dates and ids that cannot be are wrong usage")
    func wrongArguments() throws {
        #expect(try Program.run("new", "year", "go-vap", "20266").exit == 64)
        #expect(try Program.run("new", "unit", "x", "--name", "X", "--kind", "ward", "--from", "2025-07").exit == 64)
        let device = try Program.run("new", "unit", "con", "--name", "Con", "--kind", "ward")
        #expect(
            device.exit == 64 && device.err.contains("mã “con” là tên Windows giữ riêng, không tạo được thư mục; đặt mã khác, ví dụ con-1"))
        for both in [["phuong-mau", "2026", "--plan", "x"], ["--plan", "x"], ["phuong-mau"], []] {
            #expect(try Program.run(["new", "year"] + both).exit == 64, "\(both)")
        }
        #expect(try Program.run("new", "unit", "x", "--list", "y.csv").exit == 64)
        #expect(try Program.run("new", "unit", "x", "--name", "X").exit == 64)
        #expect(try Program.run("new", "plan", "Kế hoạch", "--unit", "go-vap", "--first", "2026", "--last", "2030").exit == 64)
    }

    @Test("an unknown unit is refused with the one that was meant")
    func unknownUnit() throws {
        let answer = try Program.run("new", "year", "go-vapp", "2026")
        #expect(answer.exit == 1)
        #expect(answer.err.contains("Có phải là “go-vap”?"))
    }
}
