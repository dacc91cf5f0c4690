import Testing

@testable import Language

@Suite("Days of the calendar")
struct DateTests {
    private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
        try #require(CivilDate(year: year, month: month, day: day))
    }

    @Test func `a date is read as ISO`() throws {
        #expect(parseDate("2022-01-28") == .success(try day(2022, 1, 28)))
        #expect(parseDate(" 2024-02-29 ") == .success(try day(2024, 2, 29)))
    }

    @Test func `between slashes the day stands first, as Vietnamese spreadsheets save it`() throws {
        #expect(parseDate("28/01/2022") == .success(try day(2022, 1, 28)))
        #expect(parseDate(" 8/2/2022 ") == .success(try day(2022, 2, 8)))
        #expect(parseDate("12/10/2026") == .success(try day(2026, 10, 12)), "never month first")
        #expect(parseDate("12/31/2026") == .failure(.noSuchMonth(found: "12/31/2026", month: 31)))
    }

    @Test(arguments: [
        "2022-1-8", "20220108", "tháng 6", "2022-01-28T00:00", "2022/01/28", "28-01-2022", "28/01", "28/01/22", "/1/2022", "1//2022",
        "001/1/2022", "+022-01-01",
    ])
    func `anything else is refused with what was found`(text: String) {
        #expect(parseDate(text) == .failure(.notDate(found: text)))
    }

    @Test func `days that do not exist are refused for their reason`() {
        #expect(parseDate("") == .failure(.empty))
        #expect(parseDate("2023-02-29") == .failure(.noSuchDay(found: "2023-02-29", day: 29, last: 28)))
        #expect(parseDate("1900-02-29") == .failure(.noSuchDay(found: "1900-02-29", day: 29, last: 28)))
        #expect(parseDate("2025-06-31") == .failure(.noSuchDay(found: "2025-06-31", day: 31, last: 30)))
        #expect(parseDate("2025-06-00") == .failure(.noSuchDay(found: "2025-06-00", day: 0, last: 30)))
        #expect(parseDate("31/02/2022") == .failure(.noSuchDay(found: "31/02/2022", day: 31, last: 28)))
        #expect(parseDate("2025-13-01") == .failure(.noSuchMonth(found: "2025-13-01", month: 13)))
        #expect(parseDate("0000-01-01") == .failure(.noSuchYear(found: "0000-01-01")))
    }

    @Test func `documents write a zero before days under ten and months one and two only`() throws {
        #expect(try day(2022, 2, 8).long(in: .vi) == "ngày 08 tháng 02 năm 2022")
        #expect(try day(2025, 6, 30).long(in: .vi) == "ngày 30 tháng 6 năm 2025")
        #expect(try day(2021, 7, 3).long(in: .vi) == "ngày 03 tháng 7 năm 2021")
        #expect(try day(2022, 1, 28).long(in: .vi) == "ngày 28 tháng 01 năm 2022")
        #expect(try day(2022, 2, 8).long(in: .en) == "8 February 2022")
    }

    @Test func `the short form has zeros before days under 10 and months 1 and 2, the ISO form everywhere`() throws {
        #expect(try day(2022, 2, 8).short == "08/02/2022")
        #expect(try day(2025, 6, 30).short == "30/6/2025")
        #expect(try day(2025, 7, 1).short == "01/7/2025")
        #expect(try day(2025, 12, 9).short == "09/12/2025")
        #expect(try day(2022, 2, 8).iso == "2022-02-08")
        #expect(try day(987, 12, 31).iso == "0987-12-31")
    }

    @Test func `days have neighbours across months and leap years`() throws {
        #expect(try day(2025, 6, 30).dayAfter == day(2025, 7, 1))
        #expect(try day(2025, 7, 1).dayBefore == day(2025, 6, 30))
        #expect(try day(2024, 12, 31).dayAfter == day(2025, 1, 1))
        #expect(try day(2025, 1, 1).dayBefore == day(2024, 12, 31))
        #expect(try day(2024, 2, 28).dayAfter == day(2024, 2, 29))
        #expect(try day(2023, 3, 1).dayBefore == day(2023, 2, 28))
        #expect(try day(9999, 12, 31).dayAfter == day(9999, 12, 31))
        #expect(try day(1, 1, 1).dayBefore == day(1, 1, 1))
    }

    @Test func `day numbers rise by one a day for four hundred years`() throws {
        var date = try day(1800, 1, 1)
        let first = date.dayNumber
        for distance in 1...146_097 {
            let next = date.dayAfter
            #expect(next.dayNumber == first + distance && next > date && next.dayBefore == date)
            date = next
        }
        #expect(date == (try day(2200, 1, 1)))
        #expect(try day(2024, 12, 31).dayOfYear == 366)
    }

    @Test func `later days are greater, whatever the order of their digits`() throws {
        #expect(try day(2024, 12, 31) < day(2025, 1, 1))
        #expect(try day(2025, 2, 10) > day(2025, 2, 9))
        #expect(CivilDate.endOfYear(2025) == (try day(2025, 12, 31)))
        #expect(CivilDate.startOfYear(2025) == (try day(2025, 1, 1)))
        #expect(MemoryLayout<CivilDate>.size == 4)
    }

    @Test("a period of published figures: years, a quarter, a month or a day; anything else is words")
    func periods() {
        #expect(WrittenPeriod("2016-2017") == .years(2016, 2017))
        #expect(WrittenPeriod("2025-Q3") == .quarter(3, year: 2025))
        #expect(WrittenPeriod("2023-08") == .month(8, year: 2023))
        #expect(WrittenPeriod("2022-09-02") == CivilDate(year: 2022, month: 9, day: 2).map(WrittenPeriod.day))
        for words in [
            "2024", "2017-2016", "2025-Q5", "2025-13", "2025-00", "2025-+8", "2025-8", "2025-02-30", "20x20", "2025 (đầu năm)", "-", "",
        ] {
            #expect(WrittenPeriod(words) == nil, "\(words)")
        }
    }
}
