import Foundation
import Testing

@Suite("sitegen new plan --targets, a plan from the table an office has")
struct NewPlanTargetsTests {
    /// A folder of one ward without a plan.
    private func content(in folder: URL) throws -> String {
        let path = folder.appending(path: "noi-dung").path(percentEncoded: false)
        _ = try Program.run("new", "site", path, "--year", "2026")
        _ = try Program.run("new", "unit", "phuong-mau", "--name", "Phường Mẫu", "--kind", "phường", "--content", path)
        return path
    }

    private func make(_ table: String, in folder: URL, _ content: String, named name: String = "chi-tieu.csv") throws -> Program.Answer {
        let file = folder.appending(path: name).path(percentEncoded: false)
        try table.write(toFile: file, atomically: true, encoding: .utf8)
        return try Program.run(
            "new", "plan", "ke-hoach", "--unit", "phuong-mau", "--first", "2021", "--last", "2030", "--targets", file, "--content", content)
    }

    @Test("known indicators alone make a plan that check accepts, and the catalogue stays as it was")
    func knownIndicators() throws {
        try withFolder { folder in
            let path = try content(in: folder), before = try String(contentsOfFile: "\(path)/indicators.yaml", encoding: .utf8)
            let answer = try make(
                "TT;Mã;Chỉ tiêu;Năm 2025;Đến năm 2030\n1;learning-citizens;;phấn đấu 40%;≥ 60\n2;;Đạt chuẩn phổ cập giáo dục mầm non;;duy trì\n",
                in: folder, path)
            #expect(answer.exit == 0 || answer.err.contains("gần giống"), "\(answer.err)")
            #expect(try String(contentsOfFile: "\(path)/indicators.yaml", encoding: .utf8).hasPrefix(before))
            let plan = try String(contentsOfFile: "\(path)/plans/ke-hoach.yaml", encoding: .utf8)
            #expect(
                plan.contains(
                    "targets:\n  - indicator: learning-citizens\n    year: 2025\n    comparison: at_least\n    value: 40\n    wording: strive\n"
                ))
            #expect(plan.contains("issuer: \"Ủy ban nhân dân phường Mẫu\"") && plan.contains("\nduties: []\n"))
            let again = try make("Chỉ tiêu;2025\n", in: folder, path)
            #expect(again.exit == 1 && again.err.contains("không ghi đè"))
        }
    }

    @Test("a new indicator goes to the end of the catalogue with its gaps named; once they are filled in, the plan is sound")
    func newIndicators() throws {
        try withFolder { folder in
            let path = try content(in: folder)
            let answer = try make("Chỉ tiêu;ĐVT;Năm 2025\nTỷ lệ khu phố có tủ sách cộng đồng;%;60% trở lên\n", in: folder, path)
            #expect(answer.exit == 0, "\(answer.err)")
            #expect(
                answer.out.contains(
                    "ty-le-khu-pho-co-tu-sach-cong-dong «Tỷ lệ khu phố có tủ sách cộng đồng»: group, direction, denominator, definition\n"),
                "\(answer.out)")
            let unfilled = try Program.run("check", "--content", path)
            #expect(unfilled.exit == 1)
            // of the plan nothing is said but what every plan without figures is told
            #expect(!unfilled.out.contains("plans/ke-hoach.yaml") || !unfilled.out.contains("plans/ke-hoach.yaml:24:5: lỗi"))
            try edit("indicators.yaml", in: URL(filePath: path)) { text in
                text.replacing("group: \"…\"", with: "group: learning_models").replacing("direction: \"…\"", with: "direction: up")
                    .replacing("denominator: \"…\"", with: "denominator: khu phố").replacing(
                        "definition: \"…\"", with: "definition: Có tủ sách.")
            }
            let check = try Program.run("check", "--content", path)
            #expect(check.exit == 0, "\(check.out)")
        }
    }

    @Test("a cell in doubt is told at its place, left in the plan behind #, and makes it end with 1; the rest is written and sound")
    func doubts() throws {
        try withFolder { folder in
            let path = try content(in: folder)
            let answer = try make("Mã;Chỉ tiêu;Năm 2025;Năm 2030\nlearning-citizens;;40%;60-70%\n", in: folder, path)
            #expect(answer.exit == 1)
            #expect(answer.err.contains("chi-tieu.csv:2:24: lỗi: ") && answer.err.contains("không hiểu «60-70%»"), "\(answer.err)")
            #expect(
                try String(contentsOfFile: "\(path)/plans/ke-hoach.yaml", encoding: .utf8).contains(
                    ": \"60-70%\"\n#  - indicator: learning-citizens\n"))
            let check = try Program.run("check", "--content", path)
            #expect(check.exit == 0, "\(check.out)")
        }
    }

    @Test("whole or nothing: a table of which nothing is understood, and a plan that cannot be written, leave the folder as it was")
    func wholeOrNothing() throws {
        try withFolder { folder in
            let path = try content(in: folder), before = try snapshot(of: URL(filePath: path))
            let unread = try make("Chỉ tiêu;Năm 2025\nTỷ lệ khu phố có tủ sách;60-70\n", in: folder, path)
            #expect(unread.exit == 1 && unread.err.contains("không có mục tiêu nào đọc được; chưa ghi gì"), "\(unread.err)")
            let noWorkbook = try make("Chỉ tiêu;Năm 2025\n", in: folder, path, named: "chi-tieu.xlsx")
            #expect(noWorkbook.exit == 1 && noWorkbook.err.contains("tệp không phải sổ làm việc Excel"), "\(noWorkbook.err)")
            #expect(try snapshot(of: URL(filePath: path)) == before)
            // a file where the folder of plans should be: found only after the catalogue has been written
            try "".write(toFile: "\(path)/plans", atomically: true, encoding: .utf8)
            let blocked = try snapshot(of: URL(filePath: path))
            let unwritten = try make("Chỉ tiêu;Năm 2025\nTỷ lệ khu phố có tủ sách;60%\n", in: folder, path)
            #expect(unwritten.exit != 0 && unwritten.err.contains("không ghi được"), "\(unwritten.out)\(unwritten.err)")
            let after = try snapshot(of: URL(filePath: path))
            #expect(after == blocked, "\(unwritten.err)")
        }
    }
}
