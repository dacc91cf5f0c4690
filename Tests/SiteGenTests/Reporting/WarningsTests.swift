import Testing

@testable import Reporting

@Suite("What is warned of, never hidden")
struct WarningsTests {
    @Test("a change of more than three times the usual is noticed (unusual-change)")
    func aChangeOfMoreThanThreeTimes() async {
        #expect(await found([
            "data/2024.csv": "unit,indicator,year,value\nquan,citizens,2019,30\nquan,citizens,2020,31\nquan,citizens,2021,33\nquan,citizens,2022,34\nquan,citizens,2023,40\n",
        ]) == [
            "data/2024.csv:6:20: warning unusual-change: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2023: tăng 6 điểm phần trăm so với năm 2022, trong khi các năm trước thường chỉ thay đổi 1,3 mỗi năm → Kiểm tra lại số; nếu đúng, giải thích ở cột note hoặc trong bài viết.",
        ])
    }

    @Test("of a short series, a value of five times the one before is noticed, or of a fifth, but not among small numbers (unusual-change)")
    func aDigitTooMany() async {
        #expect(await found([
            "data/2024.csv": "unit,indicator,year,value\nquan,citizens,2024,40\nquan,families,2022,120\nquan,families,2023,1210\nquan,families,2024,125\nphuong-1,families,2023,3\nphuong-1,families,2024,18\nphuong-2,families,2023,500\nphuong-2,families,2024,100\n",
        ]) == [
            "data/2024.csv:4:20: warning unusual-change: Quận Hòa Bình, chỉ tiêu «Gia đình học tập», năm 2023: gấp 10,1 lần năm 2022 (120 → 1.210): có thể gõ thừa hoặc thiếu một chữ số → Kiểm tra lại số; nếu đúng, giải thích ở cột note hoặc trong bài viết.",
            "data/2024.csv:9:24: warning unusual-change: Phường 2, chỉ tiêu «Gia đình học tập», năm 2024: giảm 5 lần so với năm 2023 (500 → 100): có thể gõ thừa hoặc thiếu một chữ số → Kiểm tra lại số; nếu đúng, giải thích ở cột note hoặc trong bài viết.",
        ])
    }

    @Test("a share written as a part of one is noticed, however long the series (unusual-change)", arguments: ["", "quan,citizens,2019,60\nquan,citizens,2020,62\nquan,citizens,2021,63\nquan,citizens,2022,65\n"])
    func aShareAsAPartOfOne(earlier: String) async {
        let found = await found(["data/2024.csv": "unit,indicator,year,value\n\(earlier)quan,citizens,2023,66.4\nquan,citizens,2024,0.665\nquan,citizens,2025,66.6\n"])
        #expect(found.count == 1)
        #expect(found.first?.contains("năm 2024: 0,665% – có phải muốn ghi 66,5? → ") == true)
    }

    @Test("groups and kinds without a name are noticed once each, where the site has words (unknown-group, unknown-kind)")
    func groupsAndKindsWithoutAName() async {
        #expect(await found([
            "strings/vi.yaml": "group: {model: Mô hình học tập, titles: Danh hiệu, literacy: Xóa mù chữ}\nkind: {ward: Phường}\n",
        ]) == [
            "indicators.yaml:1:49: warning unknown-group: Nhóm chỉ tiêu «models»: chưa có tên trong strings/vi.yaml → Có phải là “model”? Nếu không, thêm khóa group.models vào strings/vi.yaml.",
            "units.csv:2:20: warning unknown-kind: Loại đơn vị «district»: chưa có tên trong strings/vi.yaml → Thêm khóa kind.district vào strings/vi.yaml.",
        ])
    }

    @Test("rows of years after the report's are noticed once a file (after-report-year)")
    func rowsAfterTheReportYear() async {
        #expect(await found([
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
        #expect(await found(narrative.merging(["units.csv": "id,name,kind\nquan,Quận Hòa Bình,district\n"]) { $1 }) == [
            "narratives/quan/2026.md: warning after-report-year: Quận Hòa Bình, năm 2026: bài viết về năm sau năm báo cáo 2025 (report_year trong site.yaml) nên trang chưa hiện → Sửa report_year thành 2026, hoặc sửa năm.",
        ])
        #expect(await found(narrative).count == 1)
    }

    @Test("levels that contradict each other are noticed (contradicting-levels)")
    func levelsThatContradictEachOtherAreNoticed() async {
        #expect(await found([
            "indicators.yaml": "- {id: citizens, name: Công dân học tập, group: models, unit_measure: percent, direction: up, denominator: Dân số}\n- {id: unit-lower-secondary-universal-level, name: Phổ cập trung học cơ sở, group: literacy, unit_measure: level, direction: up, levels: [Chưa đạt, Mức độ 1, Mức độ 2]}\n- {id: unit-primary-universal-level, name: Phổ cập tiểu học, group: literacy, unit_measure: level, direction: up, levels: [Chưa đạt, Mức độ 1, Mức độ 2]}\n- {id: unit-literacy-level, name: Xóa mù chữ, group: literacy, unit_measure: level, direction: up, levels: [Chưa đạt, Mức độ 1, Mức độ 2]}\n",
            "data/2024.csv": "unit,indicator,year,value,numerator,denominator,status\nquan,citizens,2024,,400,1000,\nquan,unit-lower-secondary-universal-level,2024,1,,,\nquan,unit-primary-universal-level,2024,0,,,\nquan,unit-literacy-level,2024,1,,,\n",
        ]) == [
            "data/2024.csv:3:48: warning contradicting-levels: Quận Hòa Bình, chỉ tiêu «Phổ cập trung học cơ sở», năm 2024: đạt mức độ 1 trong khi «Phổ cập tiểu học» là mức độ 0 (data/2024.csv:4) → Kiểm tra hai dòng: muốn đạt mức độ 1 trở lên thì «Phổ cập tiểu học» cũng phải từ mức độ 1.",
        ])
    }

    @Test("a breakdown that does not add up to its total is noticed (breakdown-sum)")
    func aBreakdownThatDoesNotAddUp() async {
        #expect(await found([
            "site.yaml": "title: Tiến độ\npublisher: UBND quận\nreport_year: 2024\ndimensions: [{id: sex, name: Giới tính, codes: {f: Nữ, m: Nam}}]\n",
            "data/2024.csv": "unit,indicator,year,numerator,denominator,sex\nquan,citizens,2024,40,100,\nquan,citizens,2024,15,30,f\nquan,citizens,2024,30,70,m\n",
        ]) == [
            "data/2024.csv:2:20: warning breakdown-sum: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: số đếm theo «Giới tính» cộng lại là 45, khác tổng số 40 → Kiểm tra tổng số và từng phần.",
        ])
    }

    @Test("a sum of wards that differs from the district's own is noticed (children-sum)")
    func aSumOfWardsThatDiffersFrom() async {
        #expect(await found([
            "indicators.yaml": "- {id: citizens, name: Công dân học tập, group: models, unit_measure: percent, direction: up, denominator: Dân số}\n- {id: families, name: Gia đình học tập, group: models, unit_measure: count, direction: up, derive: sum_of_children}\n",
            "data/2024.csv": "unit,indicator,year,value\nquan,citizens,2024,40\nquan,families,2024,100\nphuong-1,families,2024,60\nphuong-2,families,2024,30\n",
        ]) == [
            "data/2024.csv:3:20: warning children-sum: Quận Hòa Bình, chỉ tiêu «Gia đình học tập», năm 2024: báo cáo 100, nhưng số đếm của 2 đơn vị trực thuộc cộng lại là 90 → Kiểm tra số của đơn vị và của các đơn vị trực thuộc; trang sẽ in cả hai số.",
        ])
    }

    @Test("a share of wards that differs from what the wards reported is noticed (derived-share)")
    func aShareOfWardsThatDiffersFrom() async {
        #expect(await foundInData("phuong-1,literacy,2024,2,,,\nphuong-2,literacy,2024,1,,,\nquan,wards,2024,,2,2,") == [
            "data/2024.csv:5:18: warning derived-share: Quận Hòa Bình, chỉ tiêu «Phường đạt xóa mù chữ», năm 2024: báo cáo 2/2, nhưng theo số liệu của các đơn vị trực thuộc là 1/2 → Kiểm tra số của đơn vị và của các đơn vị trực thuộc; trang sẽ in cả hai số.",
        ])
    }

    @Test("rows that nobody has filled in count as not reported: one warning a file, and no other of the same series (unfilled-row)")
    func rowsThatNobodyHasFilledIn() async throws {
        let rows = "unit,indicator,year,value,numerator,denominator,status\nquan,citizens,2023,,,,\nquan,citizens,2024,,,,\nquan,families,2024,0,,,\nquan,families,2023,,,,Chưa báo cáo\n"
        #expect(await found(["data/2024.csv": rows]) == [
            "data/2024.csv:2:20: warning unfilled-row: Tệp data/2024.csv: 3 dòng chưa điền (dòng 2–3, 5), tính là chưa báo cáo → Điền value, hoặc numerator và denominator; đã hỏi mà chưa có số liệu thì ghi status là missing, không áp dụng thì ghi not_applicable.",
        ])
        let report = try #require(await validated(["data/2024.csv": rows]).report)
        #expect(report.observations.map(\.value) == [Exact(0)])
    }

    @Test("«chưa báo cáo» beside a number is refused (value-beside-missing)")
    func notReportedBesideANumber() async {
        #expect(await foundInData("quan,citizens,2023,,12,40,chưa báo cáo") == [
            "data/2024.csv:3:21: error value-beside-missing: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2023: status là «chưa báo cáo» nhưng có số «12» → Xóa số đó, hoặc ghi status là final, provisional hay estimated.",
        ])
    }

    @Test("a folder with no unit has nothing to say of anybody (no-records)")
    func aFolderWithNoUnitHasNothing() async {
        #expect(await found(["units.csv": "id,name,kind\n"]) == [
            "units.csv: error no-records: units.csv: không có đơn vị nào → Ghi ít nhất một đơn vị vào units.csv.",
        ])
    }
}
