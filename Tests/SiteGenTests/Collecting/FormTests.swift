import Diagnostics
import Language
import Measuring
import Packing
import Reporting
import Testing

@testable import Collecting

/// What goes out, and what goes back to be mended.
@Suite struct FormTests {
    private func content(_ unit: String = "xa-a") async throws -> FormContent {
        let report = try await SmallAnswers().report()
        let area = try #require(report.area(id: unit))
        let content = FormContent(area, year: 2027, report, Asked(report))
        return try #require(content)
    }

    @Test func aFormAsksWhatThePlanAsksInItsOrder() async throws {
        let content = try await content()
        #expect(content.entries.map(\.id) == ["citizens", "libraries", "money", "literacy", "title"])
        #expect(content.deadline?.iso == "2027-12-15")
        #expect(content.receiver == "Sở Thử")
        #expect(content.entries[0].target == "ít nhất 60% (năm 2030)")
    }

    @Test func theSameFormHasTheSameBytes() async throws {
        let content = try await content()
        #expect(try makeForm(content) == makeForm(content))
    }

    @Test func aFormSaysWhoseItIsAndIsReadAsBlank() async throws {
        let bytes = try makeForm(try await content()), book = try readWorkbook(bytes)
        #expect(book.properties == ["sitegen-form": "1", "sitegen-unit": "xa-a", "sitegen-year": "2027"])
        #expect(book.sheets.map(\.name) == ["Biểu 2027", "Hướng dẫn", "Danh mục"])
        #expect(book.sheets.map(\.isHidden) == [false, false, true])
        let collection = try await SmallAnswers().collected([SentFile(path: "a.xlsx", bytes: bytes)])
        #expect(collection.said == [] && collection.written.isEmpty && collection.files[0].blank == 5)
    }

    @Test(arguments: ReportLocale.allCases) func everyHeadingIsReadAsTheColumnItNames(_ locale: ReportLocale) {
        for role in ColumnRole.allCases { #expect(Heading(FormWords(locale).say(role.words)).role == role) }
    }

    @Test func aFormMadeForOneUnitIsNotTakenForAnother() async throws {
        var form = FormSheet(try await content(), FormLists(try await content()), nil)
        form.lay()
        var sheet = form.sheet
        sheet.rows[1].cells[0] = .text("Đơn vị báo cáo: Ủy ban nhân dân xã Bình")
        var book = Workbook(created: "2027-01-01", sheets: [sheet])
        book.properties = [DocumentProperty(FormProperty.version, "1"), DocumentProperty(FormProperty.unit, "xa-a")]
        let collection = try await SmallAnswers().collected([SentFile(path: "a.xlsx", bytes: try packed(book))])
        #expect(collection.said == ["a.xlsx!Biểu 2027!A2: biểu này phát cho «Xã An» nhưng ghi «Xã Bình»"])
    }

    @Test func whatGoesBackHoldsWhatWasSentAndSaysWhatToMend() async throws {
        var filled = SmallAnswers.sound
        filled["libraries"] = [.value: .text("4 thư viện")]
        let collection = try await SmallAnswers().collected([SentFile(path: "a.xlsx", bytes: try await SmallAnswers().form("xa-a", filled))]
        )
        let returned = try #require(collection.returned.first), content = try await content()
        let book = try readWorkbook(try makeForm(content, returning: returned))
        #expect(
            book.sheets[0].rows.map { $0.cells.map(\.text) } == [
                ["Có 1 nội dung cần chỉnh sửa. Đề nghị chỉnh sửa ở trang «Biểu 2027» và gửi lại tệp này."],
                ["Ô", "Chỉ tiêu", "Nội dung sai", "Cách chỉnh sửa"],
                ["J8", "Số thư viện", "«4 thư viện» có chữ trong ô số", "Chỉ ghi 4; phần giải thích ghi ở «Ghi chú»."],
            ])
        #expect(returnLetter(returned, content, on: nil).contains("1. Ô J8, Số thư viện: «4 thư viện» có chữ trong ô số.\n"))
        // mended in that file, it is whole
        var form = FormSheet(content, FormLists(content), returned)
        form.lay()
        var sheet = form.sheet
        sheet.rows[7].cells[FormColumn.value.rawValue - 1] = .number("4")
        var mended = Workbook(created: "2027-01-01", sheets: [sheet])
        mended.properties = [DocumentProperty(FormProperty.version, "1"), DocumentProperty(FormProperty.unit, "xa-a")]
        let again = try await SmallAnswers().collected([SentFile(path: "a.xlsx", bytes: try packed(mended))])
        #expect(again.said == [] && again.files[0].taken == 5)
    }

    @Test func aFormOfAnotherYearSaysSoAndNothingElse() async throws {
        let bytes = try await SmallAnswers().form("xa-a", SmallAnswers.sound)
        let report = try await SmallAnswers().report(), raw = await SmallAnswers().raw
        let collection = await collect([SentFile(path: "a.xlsx", bytes: bytes)], into: raw, report, CollectOrder(year: 2026))
        #expect(collection.said == ["a.xlsx!Biểu 2027!A1: biểu ghi năm 2027, đang thu số liệu năm 2026"])
    }

    @Test func aDeletedRowAndAStateWithoutAFigureGoBackAtTheirCells() async throws {
        let report = try await SmallAnswers().report()
        let content = try await content()
        var form = FormSheet(content, FormLists(content), nil)
        form.lay()
        var sheet = form.sheet
        for (indicator, cells) in SmallAnswers.sound {
            let reference = try #require(report.indicator(id: indicator)), row = try #require(form.rows[reference])
            for (column, cell) in cells { sheet.rows[row - 1].cells[column.rawValue - 1] = cell }
        }
        let libraries = try #require(report.indicator(id: "libraries")), citizens = try #require(report.indicator(id: "citizens"))
        let (gone, blank) = (try #require(form.rows[libraries]), try #require(form.rows[citizens]))
        for column in [FormColumn.numerator, .denominator] { sheet.rows[blank - 1].cells[column.rawValue - 1] = .blank() }
        sheet.rows[blank - 1].cells[FormColumn.status.rawValue - 1] = .text("ước tính")
        sheet.rows.remove(at: gone - 1)
        var book = Workbook(created: "2027-01-01", sheets: [sheet])
        book.properties = [DocumentProperty(FormProperty.version, "1"), DocumentProperty(FormProperty.unit, "xa-a")]
        let collection = try await SmallAnswers().collected([SentFile(path: "a.xlsx", bytes: try packed(book))])
        let returned = try #require(collection.returned.first)
        var back = FormSheet(content, FormLists(content), returned)
        back.lay()
        let lines = back.mendLines(returned)
        #expect(lines.map { "\($0.place?.a1 ?? "–") \($0.row)" } == ["H7 Tỷ lệ công dân học tập", "J8 Số thư viện"])
        #expect(lines[1].found == "biểu thiếu dòng «Số thư viện»: tính là chưa báo cáo")
        #expect(back.sheet.rows[6].cells[FormColumn.numerator.rawValue - 1].comment != nil)
    }

    @Test func aRateTypedOverItsFormulaIsHeldAgainstTheCounts() async throws {
        func said(_ rate: Cell) async throws -> [String] {
            var filled = SmallAnswers.sound
            filled["citizens"]?[.value] = rate
            return try await SmallAnswers().collected([SentFile(path: "a.xlsx", bytes: try await SmallAnswers().form("xa-a", filled))]).said
        }
        let percent = CellStyle { $0.numberFormat = "0.00%" }
        #expect(try await said(.number("0.55", percent)) == [])
        #expect(try await said(.number("55", percent)) == [])
        #expect(
            try await said(.number("58", percent)) == [
                "a.xlsx!Biểu 2027!J7: tỷ lệ ghi «58», nhưng 550/1000 là 55 %: lấy theo tử số và mẫu số"
            ])
    }
}
