import Diagnostics
import Testing

@testable import Reporting

@Suite("What is refused in numbers")
struct NumbersTests {
    @Test("1.669 for a count is ambiguous unless number_format is declared (ambiguous-number)")
    func forACountIsAmbiguousUnlessNumberformat() async {
        #expect(
            await foundInData("quan,families,2024,1.669,,,") == [
                "data/2024.csv:3:20: error ambiguous-number: Quận Hòa Bình, chỉ tiêu «Gia đình học tập», năm 2024: «value» ghi «1.669», không rõ dấu «.» phân nhóm nghìn hay là dấu thập phân → Số nguyên thì viết liền các chữ số, không dấu; số thập phân thì thêm một số 0 ở cuối. Hoặc khai báo number_format: vi (hay en) trong site.yaml."
            ])
    }

    @Test(
        "no reading of it is offered that is a thousand times the other", arguments: ["7.525", "7,525", "1.000", "12.345"],
        [MessageLanguage.vi, .en])
    func offersNoReading(typed: String, language: MessageLanguage) async {
        let found = await foundInData("quan,families,2024,\"\(typed)\",,,", in: language)
        #expect(found.count == 1 && found[0].contains("error ambiguous-number"), "\(found)")
        let digits = typed.filter(\.isNumber)
        let other = typed.contains(".") ? typed.replacing(".", with: ",") : typed.replacing(",", with: ".")
        #expect(!found[0].contains(digits) && !found[0].contains(other), "\(found)")
    }

    @Test("words in a number are refused (wrong-number)")
    func wordsInANumberAreRefused() async {
        #expect(
            await foundInData("quan,citizens,2023,khoảng 50,,,") == [
                "data/2024.csv:3:20: error wrong-number: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2023: «value» ghi «khoảng 50», có chữ lẫn trong số → Chỉ ghi số, ví dụ 55,5; phần giải thích ghi ở cột note."
            ])
    }

    @Test("a formula error of a spreadsheet is named as such (wrong-number)")
    func aFormulaErrorOfASpreadsheetIs() async {
        #expect(
            await foundInData("quan,citizens,2023,#DIV/0!,,,") == [
                "data/2024.csv:3:20: error wrong-number: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2023: «value» ghi «#DIV/0!», lỗi công thức của bảng tính → Sửa công thức trong bảng tính rồi lưu lại, hoặc ghi status là missing."
            ])
    }

    @Test("half a family is refused (wrong-number)")
    func halfAFamilyIsRefused() async {
        #expect(
            await foundInData("quan,families,2023,12.5,,,") == [
                "data/2024.csv:3:20: error wrong-number: Quận Hòa Bình, chỉ tiêu «Gia đình học tập», năm 2023: «value» ghi «12.5», không phải số nguyên → Ghi số nguyên, ví dụ 12."
            ])
    }

    @Test("a percent sign in a count is refused (wrong-number)")
    func aPercentSignInACountIs() async {
        #expect(
            await foundInData("quan,families,2023,12%,,,") == [
                "data/2024.csv:3:20: error wrong-number: Quận Hòa Bình, chỉ tiêu «Gia đình học tập», năm 2023: «value» ghi «12%», có ký tự «%» không thuộc về số → Chỉ ghi số, ví dụ 55,5; phần giải thích ghi ở cột note."
            ])
    }

    @Test("a percentage outside 0 to 100 is refused (percentage-range)")
    func aPercentageOutsideToIsRefused() async {
        #expect(
            await foundInData("phuong-1,citizens,2024,\"100,01\",,,\nphuong-2,citizens,2024,-1,,,") == [
                "data/2024.csv:3:24: error percentage-range: Phường 1, chỉ tiêu «Công dân học tập», năm 2024: tỷ lệ «100,01» nằm ngoài khoảng 0–100 → Ghi tỷ lệ từ 0 đến 100; nếu là số đếm, ghi ở cột numerator.",
                "data/2024.csv:4:24: error percentage-range: Phường 2, chỉ tiêu «Công dân học tập», năm 2024: tỷ lệ «-1» nằm ngoài khoảng 0–100 → Ghi tỷ lệ từ 0 đến 100; nếu là số đếm, ghi ở cột numerator.",
            ])
    }

    @Test("a numerator above its denominator is refused (numerator-above-denominator)")
    func aNumeratorAboveItsDenominatorIsRefused() async {
        #expect(
            await foundInData("phuong-1,citizens,2024,,12,9,") == [
                "data/2024.csv:3:25: error numerator-above-denominator: Phường 1, chỉ tiêu «Công dân học tập», năm 2024: tử số 12 lớn hơn mẫu số 9 → Kiểm tra hai ô; có thể tử số và mẫu số bị đổi chỗ."
            ])
    }

    @Test("a denominator of 0 is refused (zero-denominator)")
    func aDenominatorOfIsRefused() async {
        #expect(
            await foundInData("phuong-1,citizens,2024,,0,0,") == [
                "data/2024.csv:3:27: error zero-denominator: Phường 1, chỉ tiêu «Công dân học tập», năm 2024: mẫu số là 0 → Ghi mẫu số thật; nếu đơn vị không có đối tượng này, bỏ trống các số và ghi status là not_applicable."
            ])
    }

    @Test("a negative count is refused (negative-number)")
    func aNegativeCountIsRefused() async {
        #expect(
            await foundInData("phuong-1,families,2024,-3,,,") == [
                "data/2024.csv:3:24: error negative-number: Phường 1, chỉ tiêu «Gia đình học tập», năm 2024: «value» ghi số âm «-3» → Ghi số từ 0 trở lên."
            ])
    }

    @Test("a percentage that is not the share beside it is refused with the right one (share-disagrees)")
    func aPercentageThatIsNotTheShare() async {
        #expect(
            await foundInData("phuong-1,citizens,2024,55.57,5,9,") == [
                "data/2024.csv:3:24: error share-disagrees: Phường 1, chỉ tiêu «Công dân học tập», năm 2024: giá trị «55.57» không khớp với 5/9 → 5/9 là 55,56%: sửa value, tử số hoặc mẫu số, hoặc bỏ trống value."
            ])
    }

    @Test("a numerator without denominator is never turned into a percentage (numerator-alone)")
    func aNumeratorWithoutDenominatorIsNeverTurned() async {
        #expect(
            await foundInData("phuong-1,citizens,2024,,12,,") == [
                "data/2024.csv:3:25: error numerator-alone: Phường 1, chỉ tiêu «Công dân học tập», năm 2024: có tử số 12 nhưng không có mẫu số và giá trị → Ghi thêm denominator, hoặc ghi tỷ lệ ở cột value."
            ])
    }

    @Test("a final row without a value is refused (value-missing)")
    func aFinalRowWithoutAValueIs() async {
        #expect(
            await foundInData("phuong-1,citizens,2024,,,,final") == [
                "data/2024.csv:3:24: error value-missing: Phường 1, chỉ tiêu «Công dân học tập», năm 2024: status là «final» nhưng không có giá trị → Ghi giá trị (bằng không thì ghi 0); nếu chưa có số liệu, ghi status là missing; nếu không áp dụng, ghi not_applicable; nếu chưa báo cáo, xóa dòng này."
            ])
    }

    @Test("a missing value that has a value is refused (value-beside-missing)")
    func aMissingValueThatHasAValue() async {
        #expect(
            await foundInData("phuong-1,citizens,2024,40,,,missing") == [
                "data/2024.csv:3:24: error value-beside-missing: Phường 1, chỉ tiêu «Công dân học tập», năm 2024: status là «missing» nhưng có số «40» → Xóa số đó, hoặc ghi status là final, provisional hay estimated."
            ])
    }

    @Test("a level is one of those the indicator names (level-range)")
    func aLevelIsOneOfThoseThe() async {
        #expect(
            await foundInData("phuong-1,literacy,2024,3,,,") == [
                "data/2024.csv:3:24: error level-range: Phường 1, chỉ tiêu «Xóa mù chữ», năm 2024: không có mức độ 3 → Ghi mức độ từ 0 đến 2."
            ])
    }

    @Test("a number of more than fifteen digits is rounded, with one note a file (rounded-number)")
    func rounded() async {
        let said = await foundInData("quan,citizens,2023,33.333333333333336,1,3,\nquan,citizens,2022,66.66666666666667,2,3,")
        #expect(said.count == 1)
        #expect(
            said.first?.contains(": note rounded-number: ") == true && said.first?.contains("33,3333333333333; và 1 dòng nữa") == true,
            "\(said)")
    }

    @Test("a row that the program derived itself is not read, with one note a file (derived-row)")
    func derivedRow() async {
        let said = await found([
            "data/2024.csv": "unit,indicator,year,value,origin\nquan,citizens,2024,40,reported\nquan,citizens,2023,41,derived\n"
        ])
        #expect(said.count == 1)
        #expect(said.first?.contains(": note derived-row: ") == true, "\(said)")
    }

    @Test("yes or no is said in words (unknown-word)")
    func yesOrNoIsSaidInWords() async {
        #expect(await foundInData("quan,network,2024,1,,,") == [])
        #expect(
            await foundInData("quan,network,2024,2,,,") == [
                "data/2024.csv:3:19: error unknown-word: Quận Hòa Bình, chỉ tiêu «Mạng lưới thành phố học tập», năm 2024: «value» ghi «2», không phải từ dùng được → Ghi một trong các từ: true, false, có, không, đạt, chưa đạt."
            ])
    }

    @Test("a level has no numerator (count-beside-state)")
    func aLevelHasNoNumerator() async {
        #expect(
            await foundInData("phuong-1,literacy,2024,2,4,,") == [
                "data/2024.csv:3:26: error count-beside-state: Phường 1, chỉ tiêu «Xóa mù chữ», năm 2024: chỉ tiêu đo bằng mức độ nhưng có số ở cột «numerator» → Chỉ ghi cột value, bỏ trống numerator và denominator."
            ])
    }

    @Test("two final rows for one key are refused, naming both places (duplicate-observation)")
    func twoFinalRowsForOneKeyAre() async {
        #expect(
            await found(["data/2024b.csv": "unit,indicator,year,value\nquan,citizens,2024,41\n"]) == [
                "data/2024b.csv:2:1: error duplicate-observation: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: hai số liệu chính thức, dòng trước ở data/2024.csv:2 → Giữ một dòng, xóa dòng kia."
            ])
    }

    @Test("a provisional row beside a final one is what it replaced, wherever it stands")
    func provisionalBehindFinal() async throws {
        #expect(await foundInData("quan,citizens,2024,41,,,provisional") == [])
    }

    @Test(
        "two rows of one status are refused, naming both places (duplicate-observation)",
        arguments: [
            ("41,,,provisional", "provisional"), ("41,,,estimated", "estimated"), (",,,missing", "missing"),
            (",,,not_applicable", "not_applicable"),
        ])
    func twoOfOneStatus(_ cells: String, _ status: String) async {
        #expect(
            await foundInData("phuong-1,citizens,2024,\(cells)\nphuong-1,citizens,2024,\(cells)") == [
                "data/2024.csv:4:1: error duplicate-observation: Phường 1, chỉ tiêu «Công dân học tập», năm 2024: hai dòng cùng ghi status «\(status)», dòng trước ở data/2024.csv:3 → Giữ một dòng, xóa dòng kia; số thay thế thì ghi status là final."
            ])
    }

    @Test("not applicable and a value contradict each other; it only answers «missing»")
    func notApplicableBesideValue() async {
        #expect(
            await foundInData("quan,citizens,2024,,,,not_applicable") == [
                "data/2024.csv:3:1: error duplicate-observation: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: có hai dòng, dòng trước ở data/2024.csv:2 ghi status «final», dòng này ghi «not_applicable» → Đã có số thì xóa dòng not_applicable; không áp dụng thì xóa dòng có số."
            ])
        #expect(await foundInData("phuong-1,citizens,2024,,,,missing\nphuong-1,citizens,2024,,,,not_applicable") == [])
    }

    @Test("an invented row does not replace a real one")
    func inventedRow() async {
        let rows = "unit,indicator,year,value,status,illustrative\nquan,citizens,2024,40,provisional,\nquan,citizens,2024,41,final,true\n"
        #expect(
            await found(["data/2024.csv": rows]) == [
                "data/2024.csv:3:1: error duplicate-observation: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: số minh họa không thay được số thật; dòng trước ở data/2024.csv:2 ghi status «provisional», dòng này ghi «final» → Xóa dòng minh họa, hoặc sửa cột illustrative."
            ])
        #expect(
            await found([
                "data/2024.csv": rows.replacing("40,provisional,", with: "40,provisional,true").replacing(
                    "41,final,true", with: "41,final,")
            ]) == [])
    }

    @Test(
        "whatever the order of rows and files, the best known row stands and the others are kept behind it, each naming the one before",
        arguments: [["a", "b", "c", "d"], ["d", "c", "b", "a"], ["b", "d", "a", "c"], ["c", "a", "d", "b"]])
    func anyOrder(_ files: [String]) async throws {
        let rows = [",missing", "37,estimated", "38,provisional", "39,final"]
        var content: [String: String?] = ["data/2024.csv": nil]
        for (file, row) in zip(files, rows) {
            content["data/\(file).csv"] = "unit,indicator,year,value,status\nquan,citizens,2024,\(row)\n"
        }
        let report = try #require(await validated(content).report)
        #expect(report.observations.map(\.status) == [.final])
        var chain: [ObservationStatus] = [], next = report.observations[0].supersedes
        while let earlier = next {
            chain.append(report.superseded[Int(earlier)].status)
            next = report.superseded[Int(earlier)].supersedes
        }
        #expect(chain == [.provisional, .estimated, .missing])
    }

    @Test("a file copied whole is one finding, and so is a copy of every file of one's own (duplicate-observation)")
    func copiedFile() async {
        let rows = (2001...2020).map { "quan,citizens,\($0),40,\($0 % 2 == 0 ? "final" : "provisional")\n" }.joined()
        let file = "unit,indicator,year,value,status\n" + rows
        let said = await found(["data/2024.csv": file, "data/2024b.csv": file, "data/2024c.csv": file])
        #expect(
            said
                == ["2024b", "2024c"].map {
                    "data/\($0).csv:2:1: error duplicate-observation: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2001: hai dòng cùng ghi status «provisional», dòng trước ở data/2024.csv:2; và 19 dòng nữa (dòng 3–21) → Giữ một bản: xóa những dòng lặp lại; nếu cả tệp bị chép hai lần, xóa một tệp."
                })
        let doubled = await found(["data/2024.csv": file + rows])
        #expect(doubled.count == 1 && doubled[0].hasPrefix("data/2024.csv:22:1: error duplicate-observation: "), "\(doubled)")
        #expect(doubled[0].contains("; và 19 dòng nữa (dòng 23–41)"))
    }

    @Test(
        "words for «no number» are told to go to status (wrong-number)",
        arguments: ["Chưa có số liệu", "chưa có", "-", "–", "x", "n/a", "Không có", "..."])
    func wordsForNoNumber(words: String) async {
        let found = await foundInData("quan,families,2024,\(words),,,")
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("data/2024.csv:3:20: error wrong-number: ") == true)
        #expect(
            found.first?.hasSuffix(" → Xóa chữ này và ghi status là missing (chưa có số liệu) hoặc not_applicable (không áp dụng).") == true
        )
    }
}
