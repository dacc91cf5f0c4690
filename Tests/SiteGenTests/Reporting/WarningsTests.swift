import Testing

@testable import Reporting

@Suite("What is warned of, never hidden")
struct WarningsTests {
    @Test("a change of more than three times the usual is noticed (unusual-change)")
    func aChangeOfMoreThanThreeTimes() async {
        #expect(
            await found([
                "data/2024.csv":
                    "unit,indicator,year,value\nquan,citizens,2019,30\nquan,citizens,2020,31\nquan,citizens,2021,33\nquan,citizens,2022,34\nquan,citizens,2023,40\n"
            ]) == [
                "data/2024.csv:6:20: warning unusual-change: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2023: tăng 6 điểm phần trăm so với năm 2022, trong khi các năm trước thường chỉ thay đổi 1,3 mỗi năm → Kiểm tra lại số; nếu đúng, giải thích ở cột note hoặc trong bài viết."
            ])
    }

    @Test("of a short series, a value of five times the one before is noticed, or of a fifth, but not among small numbers (unusual-change)")
    func aDigitTooMany() async {
        #expect(
            await found([
                "data/2024.csv":
                    "unit,indicator,year,value\nquan,citizens,2024,40\nquan,families,2022,120\nquan,families,2023,1210\nquan,families,2024,125\nphuong-1,families,2023,3\nphuong-1,families,2024,18\nphuong-2,families,2023,500\nphuong-2,families,2024,100\n"
            ]) == [
                "data/2024.csv:4:20: warning unusual-change: Quận Hòa Bình, chỉ tiêu «Gia đình học tập», năm 2023: gấp 10,1 lần năm 2022 (120 → 1.210): có thể gõ thừa hoặc thiếu một chữ số → Kiểm tra lại số; nếu đúng, giải thích ở cột note hoặc trong bài viết.",
                "data/2024.csv:9:24: warning unusual-change: Phường 2, chỉ tiêu «Gia đình học tập», năm 2024: giảm 5 lần so với năm 2023 (500 → 100): có thể gõ thừa hoặc thiếu một chữ số → Kiểm tra lại số; nếu đúng, giải thích ở cột note hoặc trong bài viết.",
            ])
    }

    @Test("a row with a note is explained: what is noticed is the next change that has none (unusual-change)")
    func explained() async {
        let rows = "quan,citizens,2019,30,\nquan,citizens,2020,31,\nquan,citizens,2021,33,\nquan,citizens,2022,34,\n"
        func lines(_ last: String) async -> [Substring] {
            await found(["data/2024.csv": "unit,indicator,year,value,note\n\(rows)\(last)\n"]).map { $0.prefix(17) }
        }
        #expect(await lines("quan,citizens,2023,40,Điều tra lại") == [])
        #expect(await lines("quan,citizens,2023,40,Điều tra lại\nquan,citizens,2024,46,") == ["data/2024.csv:7:2"])
        let few =
            "unit,indicator,year,value,note\nquan,citizens,2024,40,\nphuong-2,families,2023,100,\nphuong-2,families,2024,500,Nhập hai phường\n"
        #expect(await found(["data/2024.csv": few]) == [])
    }

    @Test(
        "a share written as a part of one is noticed, however long the series (fraction-for-percent)",
        arguments: ["", "quan,citizens,2019,60\nquan,citizens,2020,62\nquan,citizens,2021,63\nquan,citizens,2022,65\n"])
    func aShareAsAPartOfOne(earlier: String) async {
        let found = await found([
            "data/2024.csv":
                "unit,indicator,year,value\n\(earlier)quan,citizens,2023,66.4\nquan,citizens,2024,0.665\nquan,citizens,2025,66.6\n"
        ])
        #expect(found.count == 1)
        #expect(
            found == [
                "data/2024.csv:\(earlier.isEmpty ? 3 : 7):20: warning fraction-for-percent: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: 0,665% trong khi năm 2023 là 66,4%: có phải 66,5%? → Ghi 66,5; nếu đúng là 0,665%, ghi «0,665%» có dấu phần trăm."
            ])
    }

    @Test(
        "so is one against the plan's baseline or target alone; a sign, a whole 1, small targets and limits from above are believed (fraction-for-percent)",
        arguments: [
            ("value: 40", "0.45", "mục tiêu năm 2025 là 40%: có phải 45%?"),
            ("value: 15, baseline: {year: 2020, value: 12}", "0.45", "giá trị gốc năm 2020 là 12%: có phải 45%?"),
            ("value: 40", "0.45%", nil), ("value: 40", "1", nil), ("value: 5", "0.45", nil), ("value: 40", "0", nil),
            ("value: 40", "1.2", nil),
        ] as [(String, String, String?)])
    func aPartOfOneAgainstThePlan(_ target: String, _ value: String, _ expected: String?) async {
        let plan =
            "id: ke-hoach\ntitle: Kế hoạch\nissuer: UBND quận\nunit: quan\nperiod: [2021, 2030]\ntargets:\n  - {indicator: citizens, year: 2025, comparison: at_least, \(target)}\n"
            + signed
        let found = await found(["plans/ke-hoach.yaml": plan, "data/2024.csv": "unit,indicator,year,value\nquan,citizens,2024,\(value)\n"])
        #expect(found.count == (expected == nil ? 0 : 1))
        if let expected {
            #expect(
                found.first?.contains(
                    "warning fraction-for-percent: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: 0,45% trong khi \(expected)")
                    == true, "\(found)")
        }
    }

    @Test("groups and kinds without a name are noticed once each, where the site has words (unknown-group, unknown-kind)")
    func groupsAndKindsWithoutAName() async {
        #expect(
            await found([
                "strings/vi.yaml": "group: {model: Mô hình học tập, titles: Danh hiệu, literacy: Xóa mù chữ}\nkind: {ward: Phường}\n"
            ]) == [
                "indicators.yaml:1:49: warning unknown-group: Nhóm chỉ tiêu «models»: chưa có tên trong strings/vi.yaml → Có phải là “model”? Nếu không, thêm khóa group.models vào strings/vi.yaml.",
                "units.csv:2:20: warning unknown-kind: Loại đơn vị «district»: chưa có tên trong strings/vi.yaml → Thêm khóa kind.district vào strings/vi.yaml.",
            ])
    }

    @Test("rows of years after the report's are noticed once a file (after-report-year)")
    func rowsAfterTheReportYear() async {
        #expect(
            await found([
                "units.csv": "id,name,kind\nquan,Quận Hòa Bình,district\n",
                "data/2026.csv": "unit,indicator,year,value\nquan,families,2025,7\nquan,families,2026,8\nquan,citizens,2026,40\n",
                "data/2052.csv": "unit,indicator,year,value\nquan,network,2052,có\n",
            ]) == [
                "data/2026.csv:3:15: warning after-report-year: Tệp data/2026.csv: số liệu năm 2026 sau năm báo cáo 2025 (report_year trong site.yaml) nên trang chưa hiện → Sửa report_year thành 2026, hoặc sửa năm.",
                "data/2052.csv:2:14: warning after-report-year: Tệp data/2052.csv: số liệu năm 2052 sau năm báo cáo 2025 (report_year trong site.yaml) nên trang chưa hiện → Có thể gõ nhầm năm: kiểm tra lại năm.",
            ])
    }

    @Test("a narrative of a year after the report's is noticed, unless its unit lived no longer (after-report-year)")
    func narrativeAfterTheReportYear() async {
        let narrative = ["narratives/quan/2026.md": "---\ntitle: A\nstatus: draft\n---\nLời.\n"]
        #expect(
            await found(narrative.merging(["units.csv": "id,name,kind\nquan,Quận Hòa Bình,district\n"]) { $1 }) == [
                "narratives/quan/2026.md:1: warning after-report-year: Quận Hòa Bình, năm 2026: bài viết về năm sau năm báo cáo 2025 (report_year trong site.yaml) nên trang chưa hiện → Sửa report_year thành 2026, hoặc sửa năm."
            ])
        #expect(await found(narrative).count == 1)
    }

    @Test("levels that contradict each other are noticed (contradicting-levels)")
    func levelsThatContradictEachOtherAreNoticed() async {
        #expect(
            await found([
                "indicators.yaml":
                    "- {id: citizens, name: Công dân học tập, group: models, unit_measure: percent, direction: up, denominator: Dân số}\n- {id: unit-lower-secondary-universal-level, name: Phổ cập trung học cơ sở, group: literacy, unit_measure: level, direction: up, levels: [Chưa đạt, Mức độ 1, Mức độ 2]}\n- {id: unit-primary-universal-level, name: Phổ cập tiểu học, group: literacy, unit_measure: level, direction: up, levels: [Chưa đạt, Mức độ 1, Mức độ 2]}\n- {id: unit-literacy-level, name: Xóa mù chữ, group: literacy, unit_measure: level, direction: up, levels: [Chưa đạt, Mức độ 1, Mức độ 2]}\n",
                "data/2024.csv":
                    "unit,indicator,year,value,numerator,denominator,status\nquan,citizens,2024,,400,1000,\nquan,unit-lower-secondary-universal-level,2024,1,,,\nquan,unit-primary-universal-level,2024,0,,,\nquan,unit-literacy-level,2024,1,,,\n",
            ]) == [
                "data/2024.csv:3:48: warning contradicting-levels: Quận Hòa Bình, chỉ tiêu «Phổ cập trung học cơ sở», năm 2024: đạt mức độ 1 trong khi «Phổ cập tiểu học» là mức độ 0 (data/2024.csv:4) → Kiểm tra hai dòng: muốn đạt mức độ 1 trở lên thì «Phổ cập tiểu học» cũng phải từ mức độ 1."
            ])
    }

    @Test("a breakdown that does not add up to its total is noticed (breakdown-sum)")
    func aBreakdownThatDoesNotAddUp() async {
        #expect(
            await found([
                "site.yaml":
                    "title: Tiến độ\npublisher: UBND quận\nreport_year: 2024\ndimensions: [{id: sex, name: Giới tính, codes: {f: Nữ, m: Nam}}]\n",
                "data/2024.csv":
                    "unit,indicator,year,numerator,denominator,sex\nquan,citizens,2024,40,100,\nquan,citizens,2024,15,30,f\nquan,citizens,2024,30,70,m\n",
            ]) == [
                "data/2024.csv:2:20: warning breakdown-sum: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: số đếm theo «Giới tính» cộng lại là 45, khác tổng số 40 → Kiểm tra tổng số và từng phần."
            ])
    }

    @Test("a sum of wards that differs from the district's own is noticed (children-sum)")
    func aSumOfWardsThatDiffersFrom() async {
        #expect(
            await found([
                "indicators.yaml":
                    "- {id: citizens, name: Công dân học tập, group: models, unit_measure: percent, direction: up, denominator: Dân số}\n- {id: families, name: Gia đình học tập, group: models, unit_measure: count, direction: up, derive: sum_of_children}\n",
                "data/2024.csv":
                    "unit,indicator,year,value\nquan,citizens,2024,40\nquan,families,2024,100\nphuong-1,families,2024,60\nphuong-2,families,2024,30\n",
            ]) == [
                "data/2024.csv:3:20: warning children-sum: Quận Hòa Bình, chỉ tiêu «Gia đình học tập», năm 2024: báo cáo 100, nhưng số đếm của 2 đơn vị trực thuộc cộng lại là 90 → Kiểm tra số của đơn vị và của các đơn vị trực thuộc; trang sẽ in cả hai số."
            ])
    }

    @Test("a share of wards that differs from what the wards reported is noticed (derived-share)")
    func aShareOfWardsThatDiffersFrom() async {
        #expect(
            await foundInData("phuong-1,literacy,2024,2,,,\nphuong-2,literacy,2024,1,,,\nquan,wards,2024,,2,2,") == [
                "data/2024.csv:5:18: warning derived-share: Quận Hòa Bình, chỉ tiêu «Phường đạt xóa mù chữ», năm 2024: báo cáo 2/2, nhưng theo số liệu của các đơn vị trực thuộc là 1/2 → Kiểm tra số của đơn vị và của các đơn vị trực thuộc; trang sẽ in cả hai số."
            ])
    }

    @Test("rows that nobody has filled in count as not reported: one warning a file, and no other of the same series (unfilled-row)")
    func rowsThatNobodyHasFilledIn() async throws {
        let rows =
            "unit,indicator,year,value,numerator,denominator,status\nquan,citizens,2023,,,,\nquan,citizens,2024,,,,\nquan,families,2024,0,,,\nquan,families,2023,,,,Chưa báo cáo\n"
        #expect(
            await found(["data/2024.csv": rows]) == [
                "data/2024.csv:2:20: warning unfilled-row: Tệp data/2024.csv: 3 dòng chưa điền (dòng 2–3, 5), tính là chưa báo cáo → Điền value, hoặc numerator và denominator; đã hỏi mà chưa có số liệu thì ghi status là missing, không áp dụng thì ghi not_applicable."
            ])
        let report = try #require(await validated(["data/2024.csv": rows]).report)
        #expect(report.observations.map(\.value) == [Rational(0)])
    }

    @Test("«chưa báo cáo» beside a number is refused (value-beside-missing)")
    func notReportedBesideANumber() async {
        #expect(
            await foundInData("quan,citizens,2023,,12,40,chưa báo cáo") == [
                "data/2024.csv:3:21: error value-beside-missing: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2023: status là «chưa báo cáo» nhưng có số «12» → Xóa số đó, hoặc ghi status là final, provisional hay estimated."
            ])
    }

    @Test(
        "the dots of a scaffold are noticed in plans, in site.yaml and in approved narratives; lists that end in dots are not (unfilled-text)"
    )
    func theDotsOfAScaffold() async {
        let narrative = "---\ntitle: Năm 2024\nauthor_office: \"…\"\nstatus: %\n---\n\nKết quả khá.\n\n## Đánh giá {#danh-gia}\n\n…\n"
        let changes: [String: String?] = [
            "site.yaml": "title: Tiến độ\npublisher: \"…\"\nreport_year: 2025\n",
            "plans/ke-hoach.yaml":
                "id: ke-hoach\ntitle: \"Kế hoạch …\"\nissuer: \"Ủy ban nhân dân …\"\nunit: quan\nperiod: [2021, 2030]\ngeneral_objective: Học trong thư viện, nhà văn hóa, ...\ntargets:\n  - {indicator: citizens, year: 2025, comparison: at_least, value: 40}\n"
                + signed,
        ]
        let advice = "→ Điền cho đủ, hoặc xóa mục này nếu không dùng."
        let always = [
            "narratives/quan/2024.md:3:16: warning unfilled-text: Quận Hòa Bình, năm 2024: «author_office» còn để «…», chưa điền \(advice)",
            "plans/ke-hoach.yaml:2:8: warning unfilled-text: Kế hoạch «ke-hoach»: «title» còn để «Kế hoạch …», chưa điền \(advice)",
            "plans/ke-hoach.yaml:3:9: warning unfilled-text: Kế hoạch «ke-hoach»: «issuer» còn để «Ủy ban nhân dân …», chưa điền \(advice)",
            "site.yaml:2:12: warning unfilled-text: site.yaml: «publisher» còn để «…», chưa điền \(advice)",
        ]
        let draft = await found(changes.merging(["narratives/quan/2024.md": narrative.replacing("%", with: "draft")]) { $1 })
        #expect(draft == always)
        let approved = await found(changes.merging(["narratives/quan/2024.md": narrative.replacing("%", with: "approved")]) { $1 })
        #expect(
            approved.filter { !always.contains($0) } == [
                "narratives/quan/2024.md:11:1: warning unfilled-text: Quận Hòa Bình, năm 2024: đoạn này còn để «…», chưa viết → Viết nội dung, hoặc xóa cả mục nếu không dùng."
            ])
    }

    @Test("a folder with no unit has nothing to say of anybody (no-records)")
    func aFolderWithNoUnitHasNothing() async {
        #expect(
            await found(["units.csv": "id,name,kind\n"]) == [
                "units.csv:1: error no-records: units.csv: không có đơn vị nào → Ghi ít nhất một đơn vị vào units.csv."
            ])
    }
}
