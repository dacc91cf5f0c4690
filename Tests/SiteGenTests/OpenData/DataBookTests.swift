import Language
import Measuring
import Packing
import Reporting
import SmallContents
import Testing
import Wording

@testable import OpenData

/// A part of a workbook as text.
private func part(_ name: String, of book: [UInt8]) throws -> String {
    var all: [UInt8] = []
    try ArchiveReader(book).read(name, atMost: 1 << 24) {
        all += $0
        return true
    }
    return String(decoding: all, as: UTF8.self)
}

/// The texts of a workbook's cells, each once.
private func texts(of book: [UInt8]) throws -> [String] {
    try part("xl/sharedStrings.xml", of: book).matches(of: /<t(?: xml:space="preserve")?>([^<]*)<\/t>/).map { String($0.output.1) }
}

@Suite("Workbooks of open data")
struct DataBookTests {
    private static let rows = """
        quan,share,2023,,40,100
        quan,share,2024,,45,100,provisional,2024-11-30,true
        quan,money,2024,12.7
        quan,title,2024,true
        """

    private static func source(_ targets: [String] = ["year: 2025, comparison: at_least, value: 55.5"], data: String = rows) async throws
        -> DataSource
    {
        let report = try await SmallContent(targets: targets, data: data).report(), words = Words.shipped(.vi)
        return DataSource(
            measure(report, year: 2024), words: words, names: UnitNames(report, words), address: nil,
            reporters: report.indicators.map { _ in [] }, roots: [])
    }

    private static func book(_ name: String) async throws -> [UInt8] {
        let data = try await source()
        return try #require(dataTables.first { $0.name == name }).file(data, .xlsx)
    }

    @Test("cells are the values of the table: numbers as numbers, text as text whatever it begins with, blanks as nothing")
    func cells() {
        var cells = CellWriter(.xlsx, columns: ["a", "b", "c", "d"])
        cells.text("=1+1")
        cells.number { $0 += "12.5".utf8 }
        cells.truth(true)
        cells.none()
        cells.endRow()
        #expect(cells.values == [.text("=1+1"), .number("12.5"), .boolean(true), .blank])
    }

    @Test("every table has a cover, itself marked up below its title, and the meaning of its columns", arguments: dataTables.map(\.name))
    func sheets(name: String) async throws {
        let book = try await Self.book(name), table = try #require(dataTables.first { $0.name == name })
        let workbook = try part("xl/workbook.xml", of: book)
        #expect(
            workbook.matches(of: /<sheet name="([^"]+)"/).map { String($0.output.1) } == ["Giới thiệu", "Số liệu", "Chú giải"],
            "\(workbook)")
        let marked = try part("xl/tables/table2.xml", of: book)
        #expect(marked.contains("ref=\"A3:"))
        #expect(marked.matches(of: /<tableColumn id="\d+" name="([^"]+)"/).map { String($0.output.1) } == table.columns.map(\.name))
        let sheets = try (1...3).map { try part("xl/worksheets/sheet\($0).xml", of: book) }
        #expect(sheets.allSatisfy { !$0.contains("mergeCell") && !$0.contains("state=\"frozen\"") && $0.contains("r=\"A1\"") })
        let about = try part("docProps/core.xml", of: book)
        #expect(about.contains("<dc:language>vi-VN</dc:language>") && about.contains("<dc:title>"))
    }

    @Test("years are not grouped, days are days, and what is made up is told on the cover")
    func observations() async throws {
        let book = try await Self.book("observations"), sheet = try part("xl/worksheets/sheet2.xml", of: book)
        #expect(sheet.contains("<v>2024</v>") && sheet.contains("<v>12.7</v>") && sheet.contains("t=\"b\"><v>1</v>"))
        // 2024-11-30
        #expect(sheet.contains("<v>45626</v>"))
        let styles = try part("xl/styles.xml", of: book)
        #expect(styles.contains("yyyy-mm-dd"))
        #expect(try texts(of: book).contains { $0.hasPrefix("Trong bảng có số liệu minh họa") })
        #expect(try await Self.book("units").elementsEqual(Self.book("units")))
        #expect(!(try texts(of: await Self.book("units"))).contains { $0.contains("minh họa") })
    }

    @Test("a text longer than a cell takes says where the rest is")
    func longText() async throws {
        let data = try await Self.source(), long = String(repeating: "chữ ", count: 10_000)
        let book = try dataFile(DataTitle("t", name: "t"), [DataColumn("note", .text, .dataNote)], data, .xlsx, capacity: 0) {
            $0.text(long)
        }
        #expect(try texts(of: book).contains { $0.hasSuffix("[…, xem tệp CSV]") })
    }

    @Test("the annex: a cover, then a sheet a year, the newest first; shares with their sign, targets with theirs, no merged cells")
    func annex() async throws {
        let data = try await Self.source(), report = data.report
        func year(_ year: Int) -> AnnexYear { AnnexYear(measure(report, year: year), plans: report.planRefs) }
        let book = try annexBook([year(2023), year(2024)], report, words: data.words)
        #expect(try annexBook([year(2024), year(2023)], report, words: data.words) == book)
        let workbook = try part("xl/workbook.xml", of: book)
        #expect(workbook.matches(of: /<sheet name="([^"]+)"/).map { String($0.output.1) } == ["Giới thiệu", "Năm 2024", "Năm 2023"])
        #expect(workbook.contains("_xlnm.Print_Titles"))
        let sheet = try part("xl/worksheets/sheet2.xml", of: book), styles = try part("xl/styles.xml", of: book)
        #expect(sheet.contains("<v>45</v>") && sheet.contains("<v>55.5</v>") && sheet.contains("<v>2025</v>"))
        #expect(!sheet.contains("mergeCell") && sheet.contains("orientation=\"landscape\"") && sheet.contains("state=\"frozen\""))
        #expect(styles.contains("&quot;≥ &quot;0.0&quot;%&quot;") && styles.contains("formatCode=\"0.0&quot;%&quot;\""), "\(styles)")
        let said = try texts(of: book), standing = try #require(data.measured.assessments.first).standing
        #expect(said.contains("sơ bộ; minh họa") && said.contains("Kế hoạch ke-hoach"), "\(said)")
        #expect(said.contains { $0.hasPrefix("Trong phụ lục có số liệu minh họa") })
        #expect(said.contains { $0.hasPrefix("\(data.words[standing.word]): ") })
    }

    @Test("the list to follow up: who has sent all stands in it too, with the day as a day and the contact of units.csv")
    func followed() async throws {
        let content = SmallContent(
            units: "quan,Quận Hòa Bình,district,,,\np1,Phường 1,ward,quan,,\np2,Phường 2,ward,quan,,\n",
            targets: ["year: 2025, comparison: at_least, value: 50, applies_to: children"], data: "p1,share,2024,,40,100\n")
        let report = try await content.report(), found = reminders(report, year: 2024)
        let owing = Owing(report, year: 2024, found)
        #expect(owingSentence(owing, year: 2024, locale: .vi) == "1/2 đơn vị còn thiếu số liệu năm 2024, 1 đơn vị chưa gửi gì.")
        #expect(owingSentence(owing, year: 2024, locale: .en) == "1 of 2 units lack figures of 2024; 1 sent nothing.")
        let said = try texts(of: try reminderBook(found, report, year: 2024, locale: .vi))
        #expect(said.contains("đã gửi đủ") && said.contains("chưa gửi gì") && said.contains("Chỉ tiêu share"), "\(said)")
    }
}
