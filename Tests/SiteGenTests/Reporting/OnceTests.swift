import Testing

@testable import Reporting

@Suite("What is said once, and in its years")
struct OnceTests {
    private let plan = (smallSite["plans/ke-hoach.yaml"] ?? "") + "\nduties:\n  - {id: bao-cao, text: Báo cáo hằng năm}\n"

    @Test("of a duty in a year one thing is said (duplicate-duty-result)")
    func duty() async {
        #expect(
            await found([
                "plans/ke-hoach.yaml": plan,
                "duty-results.csv": "duty,year,state\nbao-cao,2023,doing\nbao-cao,2024,doing\nbao-cao,2024,done\n",
            ]) == [
                "duty-results.csv:4:1: error duplicate-duty-result: Kết quả nhiệm vụ «bao-cao»: năm 2024 đã có kết quả ở duty-results.csv:3:1 → Giữ một dòng, xóa dòng kia."
            ])
    }

    @Test("a duty has results in the years of its plan (duty-outside-period)")
    func period() async {
        #expect(
            await found([
                "plans/ke-hoach.yaml": plan,
                "duty-results.csv": "duty,year,state\nbao-cao,1999,done\nbao-cao,2021,done\nbao-cao,2030,done\nbao-cao,2035,done\n",
            ])
                == [("2", "1999"), ("5", "2035")].map { line, year in
                    "duty-results.csv:\(line):9: error duty-outside-period: Kết quả nhiệm vụ «bao-cao»: năm \(year) nằm ngoài thời kỳ 2021–2030 của kế hoạch «ke-hoach» → Ghi năm từ 2021 đến 2030, hoặc ghi nhiệm vụ của kế hoạch khác."
                })
    }

    @Test("what became of a unit in another on a day is said once, under whatever word (duplicate-unit-change)")
    func change() async {
        #expect(
            await found([
                "unit-changes.csv": "from,to,date,kind\nphuong-2,phuong-1,2025-01-01,merge_whole\nphuong-2,phuong-1,1/1/2025,split_part\n"
            ]) == [
                "unit-changes.csv:3:19: error duplicate-unit-change: Thay đổi đơn vị «phuong-2» → «phuong-1»: ngày 2025-01-01 đã có ở unit-changes.csv:2:19 → Giữ một dòng, xóa dòng kia."
            ])
    }

    @Test(
        "a level or a yes-or-no with a denominator of 0, or below, is told only that it has none (count-beside-state)",
        arguments: ["0", "-3"])
    func stated(_ denominator: String) async {
        #expect(
            await foundInData("phuong-1,literacy,2024,2,,\(denominator),") == [
                "data/2024.csv:3:27: error count-beside-state: Phường 1, chỉ tiêu «Xóa mù chữ», năm 2024: chỉ tiêu đo bằng mức độ nhưng có số ở cột «denominator» → Chỉ ghi cột value, bỏ trống numerator và denominator."
            ])
    }
}

@Suite("Published figures")
struct PublishedTests {
    private func published(_ period: String, _ value: String, _ source: String, _ measure: String = "percent") async -> [String] {
        await found([
            "published/so.csv": "area,indicator,period,value,unit_measure,source\nHà Nội,sach,\(period),\(value),\(measure),\(source)\n"
        ])
    }

    @Test("a percentage in print lies between 0 and 100, and what is counted is not below 0 (published-value)")
    func range() async {
        #expect(
            await published("2024", "150", "https://a.vn") == [
                "published/so.csv:2:18: error published-value: Số liệu công bố của «Hà Nội»: «value» ghi «150», ngoài khoảng 0–100 → Xem lại nguồn; mức tăng so với kỳ trước không phải tỷ lệ, ghi ở note."
            ])
        #expect(
            await published("2024", "-1", "https://a.vn", "count").map { String($0.prefix(46)) } == [
                "published/so.csv:2:18: error published-value: "
            ])
        #expect(await published("2024", "150", "https://a.vn", "count") == [])
    }

    @Test("a source is an address of the web or the words for a printed paper (wrong-source)")
    func source() async {
        #expect(
            await published("2024", "50", "javascript:alert(1)") == [
                "published/so.csv:2:29: error wrong-source: Số liệu công bố của «Hà Nội»: «source» ghi địa chỉ loại «javascript:», không mở được từ trang → Ghi địa chỉ https://…, hoặc tên và số của văn bản in."
            ])
        for bad in ["JavaScript:x", "data:text/html", "ftp://a.vn/b", "file:///c:/a.pdf"] {
            #expect(await published("2024", "50", bad).map { $0.contains("wrong-source") } == [true], "\(bad)")
        }
        for good in ["HTTP://a.vn", "Báo cáo 12/BC-UBND ngày 05/01/2025", "Nguồn: Sở Giáo dục", "Bao cao: so 12"] {
            #expect(await published("2024", "50", good) == [], "\(good)")
        }
    }

    @Test("a period names its years, in figures or in words (unreadable-period)")
    func period() async {
        #expect(
            await published("20x20", "50", "https://a.vn") == [
                "published/so.csv:2:13: error unreadable-period: Số liệu công bố của «Hà Nội»: «period» ghi «20x20», không rõ kỳ nào → Ghi như 2024, 2012-2020, 2025-Q1, 2023-08 hoặc 2022-09-02; chữ thêm vào đặt sau, ví dụ «2025 (đầu năm)»."
            ])
        for bad in ["2025-13", "2025-Q5", "2020-2012", "2025-02-30", "đầu năm", "12", "2024-", "2025-1"] {
            #expect(await published(bad, "50", "https://a.vn").map { $0.contains("unreadable-period") } == [true], "\(bad)")
        }
        for good in [
            "2024", "2012-2020", "2012–2020", "2025-Q1", "2023-08", "2022-09-02", "2025 (đầu năm)", "2025-06 (sơ bộ)", "quý I/2025",
            "6 tháng đầu năm 2025", "đến 30/6/2025",
        ] {
            #expect(await published(good, "50", "https://a.vn") == [], "\(good)")
        }
    }
}
