import Diagnostics
import Language
import Packing
import Reporting
import Testing

@testable import Collecting

/// A wrong number is worse than none: what could be read in two ways is asked about, at its cell.
@Suite struct DoubtTests {
    private static let titles: [[Cell]] = [[.text("UBND XÃ AN")], [.text("BÁO CÁO NĂM 2027")]]
    private static let percent = CellStyle { $0.numberFormat = "0.0%" }

    /// What is written of a sheet of somebody's own, «citizens=55.5», and what is said of it, without the cell's file and sheet.
    private func read(_ rows: [[Cell]], titles: [[Cell]] = titles, name: String = "S", merged: [String] = []) async throws -> [String] {
        let bytes = try ownWorkbook(titles + rows, named: name, merged: merged)
        let collection = try await SmallAnswers().collected([SentFile(path: "x.xlsx", bytes: bytes)])
        let written = collection.written.flatMap { file in
            String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
                let cells = line.split(separator: ";", omittingEmptySubsequences: false)
                let figure = cells[5].isEmpty ? String(cells[4]) : "\(cells[5])/\(cells[6])"
                return (cells[0] == "xa-a" ? "" : "\(cells[0]) ") + "\(cells[1])=\(figure)" + (cells[7] == "final" ? "" : " \(cells[7])")
            }
        }
        let faults = collection.files.flatMap(\.found).filter { $0.severity == .error }.map {
            "\($0.location.path.split(separator: "!").last ?? ""): \($0.rule)"
        }
        return written + faults
    }

    private func head(_ texts: String...) -> [Cell] { texts.map { .text($0) } }
    private func row(_ name: String, _ cells: Cell...) -> [Cell] { [.text(name)] + cells }
    private let citizens = "Tỷ lệ công dân học tập", libraries = "Số thư viện", money = "Kinh phí"

    @Test func anotherTableBelowIsNotReadUnderTheHeadAbove() async throws {
        let first = [head("Chỉ tiêu", "Kết quả"), row(citizens, .number("55"))]
        #expect(try await read(first + [head("Đơn vị: Xã Bình"), row(libraries, .number("3"))]) == ["A5: form-second-table"])
        #expect(
            try await read(first + [head("Chỉ tiêu", "Năm 2026", "Giá trị"), row(libraries, .number("3"))]) == ["A5: form-second-table"])
    }

    @Test func aHeadingIsWhatAllOfItSays() async throws {
        func columns(_ heading: String, _ sub: String? = nil) async throws -> [String] {
            let heads = [head("Chỉ tiêu", heading)] + (sub.map { [[.text("Tên chỉ tiêu"), .text($0)]] } ?? [])
            return try await read(heads + [row(citizens, .number("55"))])
        }
        for said in ["Kết quả năm 2027", "Năm 2027", "Tỷ lệ (%)", "Thực hiện năm 2027"] {
            #expect(try await columns(said) == ["citizens=55"])
        }
        for said in [
            "Kế hoạch giao năm 2027", "Tỷ lệ (kế hoạch)", "6 tháng đầu năm 2027", "Kết quả (năm trước)", "Tăng/giảm so với năm 2027",
            "Ước thực hiện năm 2027",
            "Tỷ lệ (‰)", "Năm 2026",
        ] { #expect(try await columns(said).allSatisfy { !$0.contains("=") }, "\(said)") }
        // what stands under a known heading and is not known itself is another thing
        #expect(try await columns("Kết quả", "Nữ").allSatisfy { !$0.contains("=") })
        #expect(try await columns("Kết quả", "Năm 2027") == ["citizens=55"])
    }

    @Test func yearsBetweenTheHeadAndTheFiguresAreNotPassedOver() async throws {
        let rows = [
            head("Chỉ tiêu", "Kết quả", ""), [Cell.blank(), .text("Năm 2026"), .text("Năm 2027")],
            row(citizens, .number("50"), .number("55")),
        ]
        #expect(try await read(rows) == ["B4: form-layout"])
    }

    @Test func thousandsAreNotTakenForOnes() async throws {
        let heads = [head("Chỉ tiêu", "ĐVT", "Kết quả")]
        #expect(try await read(heads + [row(libraries, .text("nghìn thư viện"), .number("2"))]) == ["B4: form-unit-of-measure"])
        #expect(try await read(heads + [row(money, .text("triệu đồng"), .number("2"))]) == ["money=2"])
        let above = Self.titles + [[.text("Đơn vị tính: nghìn đồng")]]
        #expect(try await read(heads + [row(money, .text(""), .number("2"))], titles: above) == ["A3: form-unit-of-measure"])
    }

    @Test func aCountBesideAnotherFigureIsAskedAbout() async throws {
        let heads = [head("Chỉ tiêu", "Số đạt", "Tổng số", "Tỷ lệ")]
        #expect(try await read(heads + [row(libraries, .number("836"), .number("41800"), .number("2"))]) == ["D4: form-two-figures"])
        #expect(try await read(heads + [row(libraries, .blank(), .number("590"), .blank())]) == ["C4: form-column"])
        #expect(try await read(heads + [row(libraries, .number("5"), .blank(), .blank())]) == ["libraries=5"])
    }

    @Test func aCommuneThatIsInNoListDoesNotFallToItsProvince() async throws {
        let rows = [head("Chỉ tiêu", "Kết quả"), row(citizens, .number("55"))]
        #expect(try await read(rows, titles: [[.text("UBND TỈNH THỬ")], [.text("XÃ SỐ MỘT")], [.text("NĂM 2027")]]) == ["A2: form-unit"])
        #expect(try await read(rows, titles: [[.text("UBND TỈNH THỬ")], [.text("XÃ HỘI HỌC TẬP NĂM 2027")]]) == ["tinh citizens=55"])
    }

    @Test func theYearIsThatOfTheTitleNotOfADayOrALetter() async throws {
        let rows = [head("Chỉ tiêu", "Kết quả"), row(citizens, .number("55"))]
        func titled(_ text: String, sheet: String = "S") async throws -> [String] {
            try await read(rows, titles: [[.text("Xã An")], [.text(text)]], name: sheet)
        }
        #expect(try await titled("BÁO CÁO NĂM 2026 (An, ngày 05 tháng 01 năm 2027)") == ["A2: form-year"])
        #expect(try await titled("Kèm công văn số 12/2026") == ["citizens=55"])
        #expect(try await titled("Báo cáo", sheet: "Năm 2025") == ["A1: form-year"])
    }

    @Test func whatStandsInBracketsBehindANameIsAnotherFigure() async throws {
        let heads = [head("Chỉ tiêu", "Kết quả"), row(citizens, .number("55"))]
        #expect(try await read(heads + [row("Số thư viện (nữ)", .number("3"))]) == ["citizens=55", "A5: form-indicator"])
        #expect(try await read(heads + [row("1. Số thư viện (người)", .number("3"))]) == ["citizens=55", "libraries=3"])
    }

    @Test func twoLinesAreNotOneNumber() async throws {
        #expect(try await read([head("Chỉ tiêu", "Kết quả"), row(libraries, .text("590\n300"))]) == ["B4: form-number"])
    }

    @Test func aShareIsWhatTheScreenShows() async throws {
        let heads = [head("Chỉ tiêu", "Tỷ lệ (%)")]
        func shown(_ code: String, _ digits: String = "0.555") async throws -> [String] {
            try await read(heads + [row(citizens, .number(digits, CellStyle { $0.numberFormat = code }))])
        }
        #expect(try await shown("[=0]\"-\";0.0%") == ["citizens=55.5"])
        #expect(try await shown("[>=1]0.0;0.0%") == ["B4: form-number"])
        #expect(try await read(heads + [row(citizens, .text("0,555", Self.percent))]) == ["B4: form-number"])
    }

    @Test func aStateMergedOverRowsIsOfAllOfThem() async throws {
        let rows = [
            head("Chỉ tiêu", "Kết quả", "Tình trạng"), row(citizens, .number("55"), .text("sơ bộ")), row(libraries, .number("3"), .blank()),
        ]
        #expect(try await read(rows, merged: ["C4:C5"]) == ["citizens=55 provisional", "libraries=3 provisional"])
    }

    @Test func aStateNobodyKnowsIsToldBesideWhatElseIsWrong() async throws {
        let rows = [head("Chỉ tiêu", "Kết quả", "Tình trạng"), row(libraries, .text("khoảng 5"), .text("bậy"))]
        #expect(Set(try await read(rows)) == ["B4: form-number", "C4: form-status"])
    }

    @Test func adviceNamesANumberOnlyWhereThereIsOne() async throws {
        func advice(_ text: String) async throws -> String? {
            let bytes = try ownWorkbook(Self.titles + [head("Chỉ tiêu", "Kết quả"), row(libraries, .text(text))])
            return try await SmallAnswers().collected([SentFile(path: "x.xlsx", bytes: bytes)]).files[0].found.first {
                $0.rule == "form-number"
            }?.suggestion?.vi
        }
        #expect(try await advice("17 550 người") == "Chỉ ghi 17550; phần giải thích ghi ở «Ghi chú».")
        for text in ["590 người (nữ 300)", "2 nghìn", "khoảng 5 đến 6", "31/47 người"] {
            #expect(try await advice(text) == "Xóa chữ; chưa có số liệu thì ghi ở cột «Tình trạng».", "\(text)")
        }
    }
}
