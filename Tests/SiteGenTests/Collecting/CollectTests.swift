import Diagnostics
import Language
import Loading
import Packing
import Reporting
import Testing

@testable import Collecting

/// Answers become rows of data files; what is wrong is said of its cell and stops nothing else.
@Suite struct CollectTests {
    private let path = "data/xa-a/2027.csv"

    @Test func aFormThatCameBackBecomesADataFile() async throws {
        let collection = try await SmallAnswers().collected([
            SentFile(path: "an.xlsx", bytes: try await SmallAnswers().form("xa-a", SmallAnswers.sound))
        ])
        #expect(collection.said == [])
        #expect(
            collection.text(path) == """
                \u{FEFF}unit;indicator;year;as_of;value;numerator;denominator;status;illustrative;source;published;note
                xa-a;citizens;2027;;;550;1000;final;;;;
                xa-a;libraries;2027;;4;;;final;;;;
                xa-a;money;2027;;12.3450;;;final;;;;
                xa-a;literacy;2027;;Mức độ 2;;;final;;;;
                xa-a;title;2027;;đạt;;;final;;;;'=x

                """)
    }

    @Test func collectedTwiceNothingChanges() async throws {
        var answers = SmallAnswers()
        let sent = [SentFile(path: "an.xlsx", bytes: try await answers.form("xa-a", SmallAnswers.sound))]
        answers.more = [path: try await answers.collected(sent).text(path)]
        let again = try await answers.collected(sent)
        #expect(again.written.isEmpty)
        #expect(again.files[0].unchanged == 5)
    }

    @Test func oneWrongCellStopsNoOther() async throws {
        var filled = SmallAnswers.sound
        filled["citizens"] = [.numerator: .number("1100"), .denominator: .number("1000")]
        filled["libraries"] = [.value: .text("4 thư viện")]
        let sound = try await SmallAnswers().form("xa-b", SmallAnswers.sound)
        let collection = try await SmallAnswers().collected([
            SentFile(path: "an.xlsx", bytes: try await SmallAnswers().form("xa-a", filled)), SentFile(path: "binh.xlsx", bytes: sound),
            SentFile(path: "hong.xlsx", bytes: Array(sound.prefix(900))),
        ])
        #expect(
            collection.said == [
                "an.xlsx!Biểu 2027!H7: tử số 1100 lớn hơn mẫu số 1000",
                "an.xlsx!Biểu 2027!J8: «4 thư viện» có chữ trong ô số",
                "hong.xlsx: tệp bị cắt hoặc hỏng khi gửi",
            ])
        #expect(collection.text(path).split(separator: "\n").count == 4)
        #expect(collection.text("data/xa-b/2027.csv").split(separator: "\n").count == 6)
        #expect(collection.files.map(\.refusedRows) == [2, 0, 0])
    }

    @Test func aFinalFigureIsReplacedOnlyWhenAskedTo() async throws {
        var answers = SmallAnswers()
        answers.more = [
            path: "unit,indicator,year,value,numerator,denominator,status\nxa-a,citizens,2027,,500,1000,final\nxa-a,libraries,2027,,,,\n"
        ]
        let sent = [SentFile(path: "an.xlsx", bytes: try await answers.form("xa-a", SmallAnswers.sound))]
        let refused = try await answers.collected(sent)
        #expect(refused.said == ["an.xlsx!Biểu 2027!H7: đã có số chính thức 500/1000 (\(path):2), tệp này ghi 550/1000: chưa thay"])
        // the row that nobody had filled in is filled in its place, the others follow, and no other line is touched
        #expect(
            refused.text(path) == """
                unit,indicator,year,value,numerator,denominator,status,note
                xa-a,citizens,2027,,500,1000,final,
                xa-a,libraries,2027,4,,,final,
                xa-a,money,2027,12.3450,,,final,
                xa-a,literacy,2027,Mức độ 2,,,final,
                xa-a,title,2027,đạt,,,final,'=x

                """)
        let replaced = try await answers.collected(sent, replaces: true)
        #expect(replaced.said == [])
        #expect(replaced.text(path).contains("xa-a,citizens,2027,,550,1000,final,\n"))
        #expect(replaced.written[0].old != nil)
    }

    @Test func aBetterKnownFigureFollowsTheOneItReplaces() async throws {
        var answers = SmallAnswers()
        answers.more = [path: "unit,indicator,year,value,numerator,denominator,status\nxa-a,citizens,2027,,500,1000,provisional\n"]
        let sent = [SentFile(path: "an.xlsx", bytes: try await answers.form("xa-a", ["citizens": SmallAnswers.sound["citizens"]!]))]
        let collection = try await answers.collected(sent)
        #expect(collection.text(path).hasSuffix("xa-a,citizens,2027,,500,1000,provisional\nxa-a,citizens,2027,,550,1000,final\n"))
    }

    @Test func theSameKeyInAnotherFileIsRefusedNamingIt() async throws {
        var answers = SmallAnswers()
        answers.more = ["data/tinh.csv": "unit,indicator,year,value,numerator,denominator,status\nxa-a,citizens,2027,,500,1000,final\n"]
        let sent = [SentFile(path: "an.xlsx", bytes: try await answers.form("xa-a", SmallAnswers.sound))]
        let collection = try await answers.collected(sent)
        #expect(collection.said.count == 1 && collection.said[0].contains("data/tinh.csv:2"), "\(collection.said)")
        #expect(!collection.text(path).contains("citizens"))
    }

    @Test func twoAnswersOfOneUnitAreBothNamed() async throws {
        let form = try await SmallAnswers().form("xa-a", SmallAnswers.sound)
        let collection = try await SmallAnswers().collected([
            SentFile(path: "a.xlsx", bytes: form), SentFile(path: "b/a.xlsx", bytes: form),
        ])
        #expect(collection.written.isEmpty)
        #expect(
            collection.said == [
                "a.xlsx: Xã An có hai tệp trả lời cho năm 2027: tệp này và «b/a.xlsx»; chưa lấy tệp nào",
                "b/a.xlsx: Xã An có hai tệp trả lời cho năm 2027: tệp này và «a.xlsx»; chưa lấy tệp nào",
            ])
    }

    @Test func faultsElsewhereInTheContentStopNothing() async throws {
        var answers = SmallAnswers()
        answers.more = ["data/xa-b/2027.csv": "unit,indicator,year,value,numerator,denominator,status\nxa-b,citizens,2027,abc,,,final\n"]
        let sent = [SentFile(path: "an.xlsx", bytes: try await answers.form("xa-a", SmallAnswers.sound))]
        let collection = try await answers.collected(sent)
        #expect(collection.said == [])
        #expect(collection.text(path).split(separator: "\n").count == 6)
    }

    @Test func aFormNamesItsUnitAndYearItself() async throws {
        let head: [Cell] = [.text("Chỉ tiêu"), .text("Số đạt"), .text("Tổng số"), .text("Giá trị")]
        let row: [Cell] = [.text("Số thư viện"), .blank(), .blank(), .number("4")]
        func said(_ titles: [String], unit: String? = nil) async throws -> [String] {
            let bytes = try ownWorkbook(titles.map { [.text($0)] } + [head, row])
            let collection = try await SmallAnswers().collected([SentFile(path: "x.xlsx", bytes: bytes)], unit: unit)
            return collection.said.filter { !$0.contains("biểu thiếu dòng") } + collection.written.map(\.path)
        }
        #expect(try await said(["ĐƠN VỊ: XÃ AN", "NĂM 2027"]) == [path])
        #expect(try await said(["UBND TỈNH THỬ", "UBND XÃ AN", "Báo cáo năm 2027"]) == [path])
        #expect(
            try await said(["Đơn vị: Xã Ân"]) == [
                "x.xlsx!Biểu!A1: tên đơn vị «Xã Ân» không có trong units.csv hoặc không hoạt động năm 2027"
            ])
        #expect(try await said(["Báo cáo năm 2027"]) == ["x.xlsx!Biểu!A1: biểu không ghi đơn vị nào có trong units.csv"])
        #expect(try await said(["Báo cáo năm 2027"], unit: "xa-a") == [path])
        #expect(try await said(["Xã An", "Xã Bình"]) == ["x.xlsx!Biểu!A1: không rõ là của đơn vị nào: «Xã An» (xa-a), «Xã Bình» (xa-b)"])
        #expect(try await said(["Xã An", "Báo cáo năm 2026"]) == ["x.xlsx!Biểu!A2: biểu ghi năm 2026, đang thu số liệu năm 2027"])
    }

    @Test func aRowThatWouldLoseItsFiguresIsRefused() async throws {
        let bytes = try ownWorkbook([
            [.text("Đơn vị: Xã An")], [.text("TT"), .text("Chỉ tiêu"), .text("Kết quả")], [.text("1"), .text("2"), .text("3")],
            [.text("1"), .text("Số thư viên"), .number("4")], [.blank(), .blank(), .number("7")],
            [.blank(), .text("Tổng cộng"), .number("11")],
            [.blank(), .text("Mức độ xóa mù chữ"), .number("2")], [.blank(), .text("Ghi chú: tính đến 30/11")],
        ])
        let collection = try await SmallAnswers().collected([SentFile(path: "x.xlsx", bytes: bytes)])
        #expect(
            collection.said.filter { !$0.contains("biểu thiếu dòng") } == [
                "x.xlsx!Biểu!B4: không có chỉ tiêu «Số thư viên» trong indicators.yaml, mà dòng này có số",
                "x.xlsx!Biểu!C5: dòng này có số mà không có tên chỉ tiêu",
            ])
        #expect(collection.files[0].found.first { $0.rule == "form-indicator" }?.suggestion?.vi == "Có phải là “Số thư viện”?")
        #expect(collection.files[0].taken == 1)
    }

    @Test func twoColumnsThatSeemTheSameAreNotGuessedAt() async throws {
        let bytes = try ownWorkbook([
            [.text("Đơn vị: Xã An")], [.text("Chỉ tiêu"), .text("Kết quả"), .text("Tỷ lệ")],
            [.text("Số thư viện"), .number("4"), .number("5")],
        ])
        let collection = try await SmallAnswers().collected([SentFile(path: "x.xlsx", bytes: bytes)])
        #expect(collection.said == ["x.xlsx!Biểu!C2: hai cột B2 và C2 đều có vẻ là «Tỷ lệ, giá trị»: không rõ đọc cột nào"])
    }

    @Test func aCSVFileIsAnAnswerToo() async throws {
        let text = "unit,indicator,year,value,status\nXã An,Số thư viện,2027,4,\nxa-b,libraries,2027,5,sơ bộ\nxa-b,nothing,2027,5,\n"
        let collection = try await SmallAnswers().collected([SentFile(path: "a.csv", bytes: Array(text.utf8))])
        #expect(collection.said == ["a.csv:4:6: không có chỉ tiêu «nothing»"])
        #expect(collection.text(path).hasSuffix("xa-a;libraries;2027;;4;;;final;;;;\n"))
        #expect(collection.text("data/xa-b/2027.csv").hasSuffix("xa-b;libraries;2027;;5;;;provisional;;;;\n"))
    }

    @Test func whatCameInIsKeptALineAUnit() async throws {
        var answers = SmallAnswers()
        answers.more = [
            "received.csv": "unit,year,date,state,note\nxa-a,2027,2027-12-01,with_faults,gọi chị Lan\nxa-b,2026,2026-12-01,đã nhận,\n"
        ]
        var filled = SmallAnswers.sound
        filled["libraries"] = [.value: .text("bốn")]
        let files = [
            SentFile(path: "a.xlsx", bytes: try await answers.form("xa-a", SmallAnswers.sound)),
            SentFile(path: "b.xlsx", bytes: try await answers.form("xa-b", filled)),
        ]
        let collection = try await answers.collected(files)
        let after = await soundPart(of: collection.content, for: .scaffold)
        let report = try #require(after.report), day = CivilDate(year: 2027, month: 12, day: 20)
        let tally = Tally(
            collection, after: report, year: 2027,
            received: Dictionary(uniqueKeysWithValues: files.compactMap { file in day.map { (file.path, $0) } }))
        #expect(tally.lines.map { "\(report[$0.area].id) \($0.state)" } == ["phuong-c notSent", "xa-a late", "xa-b faulty"])
        let raw = await answers.raw
        let kept = try #require(receipts(raw.receipts, with: tally, report, year: 2027))
        #expect(
            String(decoding: kept, as: UTF8.self) == """
                unit,year,date,state,note
                xa-a,2027,2027-12-20,received,gọi chị Lan
                xa-b,2026,2026-12-01,đã nhận,
                xa-b,2027,2027-12-20,with_faults,

                """)
        #expect(report.receipts.map(\.state) == [.faulty, .received])
    }

    @Test func oneFaultyDataFileLeavesTheFinalFiguresOfOthersAsTheyAre() async throws {
        var answers = SmallAnswers()
        let head = "unit,indicator,year,value,numerator,denominator,status\n"
        answers.more = [path: head + "xa-a,libraries,2027,abc,,,final\n", "data/xa-b/2027.csv": head + "xa-b,libraries,2027,9,,,final\n"]
        let text = "unit,indicator,year,value\nxa-a,libraries,2027,4\nxa-b,libraries,2027,5\n"
        let collection = try await answers.collected([SentFile(path: "a.csv", bytes: Array(text.utf8))])
        #expect(collection.written.isEmpty)
        #expect(collection.files[0].found.map(\.rule).sorted() == ["form-data", "form-final"])
    }

    @Test func whatIsLessKnownDoesNotStandBesideWhatIsBetterKnown() async throws {
        var answers = SmallAnswers()
        answers.more = [path: "unit,indicator,year,value,status\nxa-a,libraries,2027,9,provisional\n"]
        func said(_ state: String, _ value: Cell) async throws -> [String] {
            let bytes = try await answers.form("xa-a", ["libraries": [.value: value, .status: .text(state)]])
            let collection = try await answers.collected([SentFile(path: "a.xlsx", bytes: bytes)])
            return collection.said + collection.text(path).split(separator: "\n").dropFirst().map(String.init)
        }
        #expect(try await said("ước tính", .number("5")) == ["a.xlsx!Biểu 2027!J8: đã có số sơ bộ 9 (\(path):2), tệp này ghi 5: chưa thay"])
        #expect(try await said("sơ bộ", .number("5")) == ["xa-a,libraries,2027,5,provisional"])
        #expect(try await said("chính thức", .number("5")) == ["xa-a,libraries,2027,9,provisional", "xa-a,libraries,2027,5,final"])
    }

    @Test func aNewNoteIsWrittenBesideAFigureThatIsKnown() async throws {
        var answers = SmallAnswers()
        answers.more = [path: "unit,indicator,year,value,status,source,note\nxa-a,libraries,2027,4,final,BC 5,\n"]
        let bytes = try await answers.form("xa-a", ["libraries": [.value: .number("4"), .note: .text("đã kiểm tra")]])
        let collection = try await answers.collected([SentFile(path: "a.xlsx", bytes: bytes)])
        #expect(collection.said == [])
        #expect(collection.text(path).hasSuffix("\nxa-a,libraries,2027,4,final,BC 5,đã kiểm tra\n"))
    }

    @Test func aGroupedFigureIsNotTakenForADecimalOne() async throws {
        var answers = SmallAnswers()
        answers.site = "number_format: vi\n"
        answers.more = [path: "unit;indicator;year;value;status\nxa-a;money;2027;12.345;provisional\n"]
        let bytes = try await answers.form("xa-a", ["money": [.value: .number("12.345"), .status: .text("sơ bộ")]])
        let collection = try await answers.collected([SentFile(path: "a.xlsx", bytes: bytes)])
        #expect(collection.text(path).hasSuffix("\nxa-a;money;2027;12,3450;provisional\n"))
    }

    @Test func aNameThatBeginsLikeATotalIsNoTotal() async throws {
        let bytes = try ownWorkbook([
            [.text("Đơn vị: Xã An")], [.text("Chỉ tiêu"), .text("Kết quả")], [.text("Số thư viện"), .number("4")],
            [.text("Cộng đồng học tập"), .number("7")], [.text("Tổng số thư viên"), .number("7")], [.text("Tổng cộng:"), .number("18")],
            [.text("NGƯỜI LẬP BIỂU")], [.text("Đơn vị: Xã An")],
        ])
        let collection = try await SmallAnswers().collected([SentFile(path: "x.xlsx", bytes: bytes)])
        let found = collection.files[0].found.filter { $0.rule != "form-row-lacking" }
        #expect(
            found.map { "\($0.rule) \($0.location.path.suffix(2))" } == [
                "form-indicator A4", "form-indicator A5", "form-total A6", "form-remarks A7",
            ])
        #expect(collection.files[0].taken == 1)
    }
}
