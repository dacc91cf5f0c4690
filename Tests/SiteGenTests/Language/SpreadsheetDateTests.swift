import Testing

@testable import Language

@Suite("Dates that spreadsheets make of codes")
struct SpreadsheetDateTests {
    @Test(
        "each spelling leads back to the code",
        arguments: [
            ("05/09/2026", "5-9"), ("5/9/26", "5-9"), ("09-05-2026", "5-9"), ("2026-09-05", "5-9"), ("2026-09-05 00:00:00", "5-9"),
            ("2026-09-05T00:00:00", "5-9"), ("9-May", "5-9"), ("5-Sep", "5-9"), ("05-Thg9", "5-9"), ("5-thg 9", "5-9"),
            ("5 tháng 9", "5-9"), ("Sept 5", "5-9"),
            ("Oct-14", "10-14"), ("14-Oct", "10-14"), ("14-thg 10", "10-14"), ("01/10/2014", "10-14"), ("10/1/2014", "10-14"),
            ("Oct-2014", "10-14"),
            ("02/03/2026", "3-2"), ("3-Feb", "3-2"), ("3-Feb-2026", "3-2"), ("03.02.2026", "3/2"), ("Feb-25", "2-2025"), ("1-Mar", "mar1"),
            ("12-Dec", "12-12"),
        ])
    func leadsBack(_ shown: String, _ code: String) throws {
        #expect(try #require(SpreadsheetDate(shown)).canBe(code))
    }

    @Test(
        "another code is not meant",
        arguments: [("05/09/2026", "5-8"), ("Oct-14", "10-15"), ("9-May", "9-6"), ("05/09/2026", "phuong-5"), ("05/09/2026", "5")])
    func another(_ shown: String, _ code: String) throws {
        #expect(try !#require(SpreadsheetDate(shown)).canBe(code))
    }

    @Test(
        "codes, numbers and names are no dates",
        arguments: [
            "5-9", "10-14", "15-25", "123", "55,5", "1.669.074", "phuong-1", "Phường 1", "May", "", "2024", "12/15", "1.2.3", "2023-2024",
        ])
    func noDates(_ text: String) {
        #expect(SpreadsheetDate(text) == nil)
    }

    @Test("days and their numbers in spreadsheets")
    func serials() throws {
        let day = try #require(CivilDate(year: 2025, month: 6, day: 30))
        #expect(SpreadsheetDate.serial(of: day) == 45838)
        #expect(SpreadsheetDate.day(serial: 45838) == day)
        #expect(SpreadsheetDate("16/07/1905")?.day.map(SpreadsheetDate.serial) == 2024)
        #expect(SpreadsheetDate.day(serial: 60) == nil)
        #expect(SpreadsheetDate.day(serial: 200_000) == nil)
    }
}
