import Testing

@testable import Reporting

@Suite("What is refused in keys, words, names and dates")
struct KeysAndWordsTests {
    @Test("a misspelt key is refused with the key that was meant (unknown-key)")
    func aMisspeltKeyIsRefusedWithThe() async {
        #expect(
            await found([
                "indicators.yaml":
                    "- {id: citizens, name: Công dân học tập, group: models, unit_measure: percent, direction: up, denominator: Dân số}\n- {id: families, nam: Gia đình, name: Gia đình học tập, group: models, unit_measure: count, direction: up}\n",
                "data/2024.csv": "unit,indicator,year,value\nquan,citizens,2024,40\n",
            ]) == [
                "indicators.yaml:2:18: error unknown-key: Chỉ tiêu «families»: không có khóa «nam» → Có phải là “name”?"
            ])
    }

    @Test("a key that resembles nothing is refused with the keys there are (unknown-key)")
    func aKeyThatResemblesNothingIsRefused() async {
        #expect(
            await found([
                "site.yaml": "title: Tiến độ\npublisher: UBND quận\nreport_year: 2024\ngrowth_rate: {start: 2020}\n"
            ]) == [
                "site.yaml:4:15: error unknown-key: site.yaml: không có khóa «start» → Các khóa dùng được: base_year, limit."
            ])
    }

    @Test("an indicator without a direction is refused: nobody may guess which way is better (missing-key)")
    func anIndicatorWithoutADirectionIsRefused() async {
        #expect(
            await found([
                "indicators.yaml":
                    "- {id: citizens, name: Công dân học tập, group: models, unit_measure: percent, direction: up, denominator: Dân số}\n- {id: families, name: Gia đình học tập, group: models, unit_measure: count}\n",
                "data/2024.csv": "unit,indicator,year,value\nquan,citizens,2024,40\n",
            ]) == [
                "indicators.yaml:2:3: error missing-key: Chỉ tiêu «families»: thiếu khóa «direction» → Ghi direction: up nếu tăng là tốt, direction: down nếu giảm là tốt."
            ])
    }

    @Test("a percentage says of whom it is a part (missing-key)")
    func aPercentageSaysOfWhomItIs() async {
        #expect(
            await found([
                "indicators.yaml":
                    "- {id: citizens, name: Công dân học tập, group: models, unit_measure: percent, direction: up, denominator: Dân số}\n- {id: trained, name: Lao động qua đào tạo, group: skills, unit_measure: percent, direction: up}\n",
                "data/2024.csv": "unit,indicator,year,value\nquan,citizens,2024,40\n",
            ]) == [
                "indicators.yaml:2:3: error missing-key: Chỉ tiêu «trained»: thiếu khóa «denominator» → Thêm dòng «denominator: …»."
            ])
    }

    @Test("a list where one value is meant is refused (wrong-shape)")
    func aListWhereOneValueIsMeant() async {
        #expect(
            await found(["site.yaml": "title: Tiến độ\npublisher: UBND quận\nreport_year: 2024\ncontact: [a, b]\n"]) == [
                "site.yaml:4:10: error wrong-shape: site.yaml: «contact» không đúng dạng, đang là một danh sách → Ghi một giá trị trên cùng dòng."
            ])
    }

    @Test("words of the interface that are blank are refused: a page would show nothing in their place (wrong-shape)")
    func blankWords() async {
        #expect(
            await found(["strings/vi.yaml": "page:\n  title: \"\"\n"]).first
                == "strings/vi.yaml:2:10: error wrong-shape: Tệp strings/vi.yaml: «page.title» không đúng dạng, đang để trống → Ghi một giá trị trên cùng dòng."
        )
    }

    @Test("a value where a list is meant is refused (wrong-shape)")
    func aValueWhereAListIsMeant() async {
        #expect(
            await found([
                "plans/ke-hoach.yaml":
                    "id: ke-hoach\ntitle: Kế hoạch xây dựng xã hội học tập\nissuer: UBND quận\nunit: quan\nperiod: [2021, 2030]\ntargets: 40\n"
            ]) == [
                "plans/ke-hoach.yaml:6:10: error wrong-shape: Kế hoạch «ke-hoach»: «targets» không đúng dạng, đang ghi «40» → Ghi một danh sách, mỗi mục một dòng bắt đầu bằng «- »."
            ])
    }

    @Test("a word that the format does not know is refused with the words it knows (unknown-word)")
    func aWordThatTheFormatDoesNot() async {
        #expect(
            await found([
                "indicators.yaml":
                    "- {id: citizens, name: Công dân học tập, group: models, unit_measure: percent, direction: up, denominator: Dân số}\n- {id: families, name: Gia đình học tập, group: models, unit_measure: counts, direction: up}\n",
                "data/2024.csv": "unit,indicator,year,value\nquan,citizens,2024,40\n",
            ]) == [
                "indicators.yaml:2:71: error unknown-word: Chỉ tiêu «families»: «unit_measure» ghi «counts», không phải từ dùng được → Có phải là “count”? Ghi một trong các từ: percent, count, level, boolean, amount."
            ])
    }

    @Test("a share counts from a level up; where less is better it counts up to one, and says so (share-bound)")
    func shareBound() async throws {
        func catalogue(_ bound: String) -> [String: String?] {
            [
                "indicators.yaml": """
                - {id: citizens, name: Công dân học tập, group: models, unit_measure: percent, direction: up, denominator: Dân số}
                - {id: risk, name: Mức rủi ro, group: models, unit_measure: level, direction: down, levels: [Thấp, Vừa, Cao]}
                - id: safe
                  name: Phường an toàn
                  group: models
                  unit_measure: percent
                  direction: up
                  denominator: Các phường
                  derive: {share_of_children: {indicator: risk, \(bound)}}
                """
            ]
        }
        #expect(
            await found(catalogue("at_least: 1")) == [
                "indicators.yaml:9:59: error share-bound: Chỉ tiêu «safe»: «share_of_children» ghi at_least: 1, nhưng «risk» có direction: down (càng thấp càng tốt) → Ghi at_most: 1 nếu đơn vị đạt khi không quá mức này."
            ])
        #expect(
            await found(catalogue("at_least: 1, at_most: 2")) == [
                "indicators.yaml:9:59: error share-bound: Chỉ tiêu «safe»: «share_of_children» ghi cả at_least và at_most → Chỉ giữ một trong hai."
            ])
        let report = try #require(await validated(catalogue("at_most: 1")).report)
        guard case .shareOfChildren(_, let bound)? = report.indicators[2].derivation else { Issue.record("no derivation"); return }
        #expect(bound == .atMost(Rational(1)))
    }

    @Test("the status of a row is one of five words, in English or in Vietnamese (unknown-word)")
    func theStatusOfARowIsOne() async {
        let list =
            "Ghi một trong các từ: final (chính thức), provisional (sơ bộ), estimated (ước tính), missing (chưa có số liệu), not_applicable (không áp dụng)."
        let place = "data/2024.csv:3:25: error unknown-word: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2023: «status» ghi"
        #expect(await foundInData("quan,citizens,2023,40,,,đã chốt") == ["\(place) «đã chốt», không phải từ dùng được → \(list)"])
        #expect(
            await foundInData("quan,citizens,2023,40,,,chính thứt") == [
                "\(place) «chính thứt», không phải từ dùng được → Có phải là “final”? \(list)"
            ])
    }

    @Test(
        "words typed without any marks are known, by other rules of spelling too; wrong marks are hinted (unknown-word)",
        arguments: [
            ("status", "chinh thuc", nil), ("status", "CHÍNH THỨC", nil), ("status", "chính thúc", "final"),
            ("status", "sơ bô", "provisional"), ("status", "ước tinh", "estimated"),
        ])
    func marks(_ column: String, _ word: String, _ hint: String?) async {
        let found = await foundInData("quan,citizens,2023,40,,,\(word)")
        #expect(
            found.map { $0.contains("error unknown-word: ") && $0.contains("Có phải là “\(hint ?? "")”?") } == (hint == nil ? [] : [true]),
            "\(found)")
    }

    @Test(
        "so it is with yes and no, levels and the words of plans",
        arguments: [
            ("network,2024", "khong", true), ("network,2024", "không", true), ("network,2024", "khống", false),
            ("literacy,2024", "muc do 2", true),
            ("literacy,2024", "Mức độ 2", true), ("literacy,2024", "Mực đô 2", false),
        ])
    func marksOfValues(_ key: String, _ word: String, _ isKnown: Bool) async {
        let found = await foundInData("\(key.hasPrefix("literacy") ? "phuong-1" : "quan"),\(key),\(word),,,")
        #expect(found.isEmpty == isKnown, "\(found)")
    }

    @Test("decimals are a small whole number; 01 is not one (wrong-number)")
    func decimalsAreASmallWholeNumberIs() async {
        #expect(
            await found([
                "indicators.yaml":
                    "- {id: citizens, name: Công dân học tập, group: models, unit_measure: percent, direction: up, denominator: Dân số}\n- {id: families, name: Gia đình học tập, group: models, unit_measure: count, direction: up, decimals: 01}\n",
                "data/2024.csv": "unit,indicator,year,value\nquan,citizens,2024,40\n",
            ]) == [
                "indicators.yaml:2:103: error wrong-number: Chỉ tiêu «families»: «decimals» ghi «01», không phải số nguyên từ 0 đến 6 → Ghi số nguyên trong khoảng đó."
            ])
    }

    @Test("a language that the program does not speak is refused (unknown-word)")
    func aLanguageThatTheProgramDoesNot() async {
        #expect(
            await found(["strings/fr.yaml": "a: b\n"]) == [
                "strings/fr.yaml:1: error unknown-word: Tệp strings/fr.yaml: «strings/fr.yaml» ghi «fr», không phải từ dùng được → Ghi một trong các từ: vi, en."
            ])
    }

    @Test("an id with capitals or marks is refused with one that would do (wrong-identifier)")
    func anIdWithCapitalsOrMarksIs() async {
        #expect(
            await found([
                "units.csv":
                    "id,name,kind,parent,valid_from,valid_to\nquan,Quận Hòa Bình,district,,,2025-06-30\nPhường-1,Phường 1,ward,quan,,2025-06-30\n"
            ]) == [
                "units.csv:3:1: error wrong-identifier: Đơn vị «Phường 1»: «id» ghi «Phường-1», không dùng làm mã được → Ghi «phuong-1»."
            ])
    }

    @Test("a name of more than 200 characters is refused (long-name)")
    func aNameOfMoreThanCharactersIs() async {
        #expect(
            await found([
                "units.csv":
                    "id,name,kind,parent,valid_from,valid_to\nquan,Quận Hòa Bình,district,,,2025-06-30\nphuong-1,Phường một Phường một Phường một Phường một Phường một Phường một Phường một Phường một Phường một Phường một Phường một Phường một Phường một Phường một Phường một Phường một Phường một Phường một Phường một ,ward,quan,,2025-06-30\n"
            ]) == [
                "units.csv:3:10: error long-name: Đơn vị «phuong-1»: «name» dài 208 ký tự, tối đa 200 → Rút gọn tên; phần giải thích ghi ở definition hoặc note."
            ])
    }

    @Test(
        "so is the name of an indicator in either language, the title of the site, and a plan's title of more than 300 (long-name)",
        arguments: [
            (
                "indicators.yaml", "name: Công dân học tập,", "name: {vi: Công dân học tập, en: TEXT},", 303,
                "indicators.yaml:1:51: error long-name: Chỉ tiêu «citizens»: «name.en» dài 303 ký tự, tối đa 200"
            ),
            (
                "indicators.yaml", "name: Công dân học tập,", "name: TEXT,", 303,
                "indicators.yaml:1:24: error long-name: Chỉ tiêu «citizens»: «name» dài 303 ký tự, tối đa 200"
            ),
            (
                "site.yaml", "title: Tiến độ", "title: TEXT", 303,
                "site.yaml:1:8: error long-name: site.yaml: «title» dài 303 ký tự, tối đa 200"
            ),
            (
                "plans/ke-hoach.yaml", "title: Kế hoạch xây dựng xã hội học tập", "title: TEXT", 303,
                "plans/ke-hoach.yaml:2:8: error long-name: Kế hoạch «ke-hoach»: «title» dài 303 ký tự, tối đa 300"
            ),
            ("plans/ke-hoach.yaml", "title: Kế hoạch xây dựng xã hội học tập", "title: TEXT", 300, ""),
        ])
    func longNamesElsewhere(file: String, line: String, made: String, count: Int, said: String) async throws {
        let long = String((String(repeating: "một ", count: 75) + "hai").prefix(count - 1)) + "i"
        let text = try #require(smallSite[file]).replacing(line, with: made.replacing("TEXT", with: long))
        #expect(
            await found([file: text]).map { $0.prefix { $0 != "→" }.trimmingCharacters(in: .whitespaces) } == (said.isEmpty ? [] : [said]))
    }

    @Test(
        "a name without its spaces is refused; thirty letters without one are a word (long-name)",
        arguments: [("Tên", 31), ("Tên", 30), ("Tên\u{A0}ghép\u{A0}bằng\u{A0}dấu\u{A0}cách\u{A0}không\u{A0}ngắt", 30), ("", 31), ("", 30)])
    func aWordOfAName(_ before: String, _ count: Int) async {
        let name = (before + " " + String(repeating: "ẩ", count: count)).trimmingCharacters(in: .whitespaces)
        #expect(
            await found([
                "units.csv":
                    "id,name,kind,parent,valid_from,valid_to\nquan,\(name),district,,,2025-06-30\nphuong-1,Phường 1,ward,quan,,2025-06-30\n"
            ])
                == (count == 30
                    ? []
                    : [
                        "units.csv:2:6: error long-name: Đơn vị «\(name)»: «name» có 31 ký tự liền không dấu cách, tối đa 30 → Viết cách từng chữ, hoặc rút gọn tên."
                    ]))
    }

    @Test(
        "the site's own address is whole, and of a folder (wrong-address)",
        arguments: [
            "hoabinh.gov.vn", "https://", "https://a.vn/?p=1", "javascript:alert(1)", "https://a.vn/../b/", "https://a.vn/x/index.html",
        ])
    func anAddressIsWhole(_ address: String) async {
        #expect(
            await found(["site.yaml": "title: Tiến độ\npublisher: UBND quận\nreport_year: 2024\nbase_url: \"\(address)\"\n"]) == [
                "site.yaml:4:11: error wrong-address: site.yaml: «base_url» ghi «\(address)», không phải địa chỉ của một thư mục trên mạng"
                    + " → Ghi địa chỉ đầy đủ, không có dấu ? và #, ví dụ https://hanhthong.gov.vn/xa-hoi-hoc-tap/."
            ])
    }

    @Test("the licence of the data is a whole address (wrong-address)")
    func aLicenceIsAnAddress() async {
        let site = "title: Tiến độ\npublisher: UBND quận\nreport_year: 2024\nlicense: "
        #expect(
            await found(["site.yaml": site + "CC BY 4.0\n"]) == [
                "site.yaml:4:10: error wrong-address: site.yaml: «license» ghi «CC BY 4.0», không phải địa chỉ trên mạng"
                    + " → Ghi địa chỉ đầy đủ của văn bản giấy phép, ví dụ https://creativecommons.org/licenses/by/4.0/."
            ])
        #expect(await found(["site.yaml": site + "https://www.gov.vn/giay-phep.html\n"]) == [])
    }

    @Test(
        "an address in capitals, with a port or with Vietnamese letters is as good",
        arguments: [
            "https://a.vn", "http://localhost:8080/bc/2025/", "https://A.gov.vn/x/", "https://a.vn/học-tập/", "https://xãhộihọctập.vn/",
        ])
    func anAddressMayBeShort(_ address: String) async {
        #expect(await found(["site.yaml": "title: Tiến độ\npublisher: UBND quận\nreport_year: 2024\nbase_url: \"\(address)\"\n"]) == [])
    }

    @Test("the month never stands first (wrong-date)")
    func theMonthNeverStandsFirst() async {
        #expect(
            await found([
                "units.csv":
                    "id,name,kind,parent,valid_from,valid_to\nquan,Quận Hòa Bình,district,,,2025-06-30\nphuong-1,Phường 1,ward,quan,07/31/2020,2025-06-30\n"
            ]) == [
                "units.csv:3:29: error wrong-date: Đơn vị «Phường 1»: «valid_from» ghi «07/31/2020», không có tháng 31 → Ghi ngày như 2025-06-30 hoặc 30/6/2025."
            ])
    }

    @Test("a day that no month has is refused (wrong-date)")
    func aDayThatNoMonthHasIs() async {
        #expect(
            await found([
                "site.yaml": "title: Tiến độ\npublisher: UBND quận\nreport_year: 2024\nreport_date: 2025-02-30\n"
            ]) == [
                "site.yaml:4:14: error wrong-date: site.yaml: «report_date» ghi «2025-02-30», tháng đó chỉ có 28 ngày → Ghi ngày như 2025-06-30 hoặc 30/6/2025."
            ])
    }

    @Test("a file of a plan bears the plan's id (plan-file-name)")
    func aFileOfAPlanBearsThe() async {
        #expect(
            await found([
                "plans/ke-hoach.yaml": nil,
                "plans/quan.yaml":
                    "id: ke-hoach\ntitle: Kế hoạch xây dựng xã hội học tập\nissuer: UBND quận\nunit: quan\nperiod: [2021, 2030]\n",
            ]) == [
                "plans/quan.yaml:1:5: error plan-file-name: Kế hoạch plans/quan.yaml: id ghi «ke-hoach» nhưng tên tệp là «quan.yaml» → Đổi id thành «quan», hoặc đổi tên tệp thành ke-hoach.yaml."
            ])
    }
}
