import Foundation
import OpenData
import SmallContents
import Testing

@testable import Composing

@Suite("Open data: the same cells as CSV, as CSV for Excel and as JSON")
struct OpenDataTests {
    private let rows: [String: String?] = [
        "data/quan.csv": #"""
        unit,indicator,year,value,numerator,denominator,status,illustrative,source,note
        quan,citizens,2023,,1,8,,true,"=HYPERLINK(""http://a"")","hai; ba, ""bốn"""
        quan,citizens,2024,,,,missing,,+84,
        """#, "narratives/quan/2024.md": nil,
    ]

    @Test("plain CSV: comma, dot, LF; a text that looks like a formula begins with an apostrophe")
    func plain() async throws {
        #expect(
            try await dataFile("data/units/quan.csv", rows) == #"""
                unit,indicator,year,as_of,value,numerator,denominator,obs_status,illustrative,dimensions,source,note,break,published,decimals,origin,value_low,value_high,reported,expected
                quan,citizens,2023,,12.5,1,8,A,true,,"'=HYPERLINK(""http://a"")","hai; ba, ""bốn""",,,1,reported,,,,
                quan,citizens,2024,,,,,O,false,,'+84,,,,1,reported,,,,

                """#)
    }

    @Test("for Excel: byte order mark, semicolon, decimal comma, CRLF, formulas disarmed")
    func excel() async throws {
        let text = try await dataFile("data/units/quan.excel.csv", rows)
        #expect(Array(text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
        let lines = text.components(separatedBy: "\r\n")
        #expect(
            lines.dropFirst() == [
                #"quan;citizens;2023;;12,5;1;8;A;true;;"'=HYPERLINK(""http://a"")";"hai; ba, ""bốn""";;;1;reported;;;;"#,
                "quan;citizens;2024;;;;;O;false;;'+84;;;;1;reported;;;;", "",
            ])
    }

    @Test("JSON: the columns, then the rows; what is not there is null, and texts are as they were typed")
    func json() async throws {
        #expect(
            try await dataFile("data/indicators/citizens.json", rows) == #"""
                {"columns":["unit","indicator","year","as_of","value","numerator","denominator","obs_status","illustrative","dimensions","source","note","break","published","decimals","origin","value_low","value_high","reported","expected"],"data":[
                ["quan","citizens",2023,null,12.5,1,8,"A",true,null,"=HYPERLINK(\"http://a\")","hai; ba, \"bốn\"",null,null,1,"reported",null,null,null,null],
                ["quan","citizens",2024,null,null,null,null,"O",false,null,"+84",null,null,null,1,"reported",null,null,null,null]
                ]}

                """#)
        #expect(try await dataFile("data/units/phuong-2.json", rows).hasSuffix("\"data\":[\n]}\n"))
    }

    @Test(
        "what is exported is read back as content, and exported again as the same bytes",
        arguments: ["data/observations.csv", "data/observations.excel.csv"])
    func readBack(_ path: String) async throws {
        let indicators =
            (tinySite["indicators.yaml"] ?? "")
            + "\n- {id: money, name: Kinh phí, group: money, unit_measure: amount, direction: up}"
            + "\n- {id: level, name: Xóa mù chữ, group: literacy, unit_measure: level, direction: up, levels: [Chưa, Một, Hai]}"
        let more = #"""

            quan,money,2023,"1,5",,,estimated,true,"=cộng","-5 so với 2022"
            quan,money,2024,1.669,,,,,+84,"hai; ba, ""bốn"""
            quan,network,2024,true,,,,,,
            quan,families,2024,800,,,,,,
            quan,level,2024,Hai,,,,,,
            quan,citizens,2023,33.333333,,,,,,
            """#
        let site =
            (tinySite["site.yaml"] ?? "") + "\nnumber_format: en\ndimensions: [{id: sex, name: Giới tính, codes: {nu: Nữ, nam: Nam}}, age]"
        var changes: [String: String?] = [
            "site.yaml": site, "indicators.yaml": indicators, "narratives/quan/2024.md": nil,
            "data/them.csv": """
            unit,indicator,year,value,as_of,sex,age
            quan,citizens,2024,30,2024-06-30,nu,
            quan,citizens,2024,31,2024-06-30,nam,15-25
            """,
        ]
        changes["data/quan.csv"] = "unit,indicator,year,value,numerator,denominator,status,illustrative,source,note" + more
        let first = try await dataFile("data/observations.csv", changes), exported = try await dataFile(path, changes)
        #expect(first.contains("quan,money,2024,,1.669,,,A,false,,'+84,"))
        #expect(first.contains("sex=nam;age=15-25"))
        changes["data/quan.csv"] = .some(nil)
        changes["data/them.csv"] = .some(nil)
        changes["data/observations.csv"] = exported
        #expect(try await dataFile("data/observations.csv", changes) == first)
    }

    @Test("the first value behind a break is flagged B, in its own cell; a missing one is not, nor what nothing stands before")
    func breaks() async throws {
        let indicators = (tinySite["indicators.yaml"] ?? "").replacing(
            "definition: Người được công nhận.", with: "definition_breaks: [{year: 2023, basis: Thông tư 24}]")
        let rows = """
            unit,indicator,year,value,status,sex
            quan,citizens,2021,10,,
            quan,citizens,2022,11,,
            quan,citizens,2023,,missing,
            quan,citizens,2024,31,,
            quan,citizens,2022,11,,nu
            quan,citizens,2023,12,,nu
            quan,citizens,2023,12,,nam
            quan,families,2022,11,,
            quan,families,2023,12,,
            """
        let site = (tinySite["site.yaml"] ?? "") + "\ndimensions: [{id: sex, name: Giới tính, codes: {nu: Nữ, nam: Nam}}]"
        let file = try await dataFile(
            "data/observations.csv",
            ["site.yaml": site, "indicators.yaml": indicators, "data/quan.csv": rows, "narratives/quan/2024.md": nil])
        #expect(
            file.split(separator: "\n").dropFirst().map { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                return [cells[1], cells[2], cells[9], cells[12]].joined(separator: " ")
            } == [
                "citizens 2021  ", "citizens 2022  ", "citizens 2023  ", "citizens 2024  B", "citizens 2022 sex=nu ",
                "citizens 2023 sex=nu B", "citizens 2023 sex=nam ",
                "families 2022  ", "families 2023  ",
            ])
    }

    @Test("a replaced provisional row is kept before its final one; derived values say so, and an interval has its ends and no value")
    func derived() async throws {
        let indicators =
            (tinySite["indicators.yaml"] ?? "")
            + "\n- {id: wards, name: Phường đạt, group: models, unit_measure: percent, direction: up, denominator: số phường, derive: {share_of_children: {indicator: network, at_least: true}}}\n"
        let file = try await dataFile(
            "data/units/quan.csv",
            [
                "indicators.yaml": indicators, "narratives/quan/2024.md": nil,
                "data/quan.csv": """
                unit,indicator,year,value,status,published
                quan,citizens,2024,30,provisional,2024-12-15
                quan,citizens,2024,31,final,2025-01-20
                phuong-1,network,2023,true,,
                phuong-2,network,2023,false,provisional,
                phuong-1,network,2024,true,,
                """,
            ])
        #expect(
            file.split(separator: "\n").dropFirst() == [
                "quan,citizens,2024,,30,,,P,false,,,,,2024-12-15,1,reported,,,,",
                "quan,citizens,2024,,31,,,A,false,,,,,2025-01-20,1,reported,,,,",
                "quan,wards,2023,,50,1,2,P,false,,,,,,1,derived,,,,",
                "quan,wards,2024,,,,,O,false,,,,,,1,derived,50,100,1,2",
            ])
    }

    @Test(
        "every JSON file is JSON",
        arguments: [
            "data/datapackage.json", "data/csv-metadata.json", "data/dataset.jsonld", "data/dcat.jsonld", "data/assessments.json",
            "data/units.json", "data/unit-changes.json", "data/indicators.json", "data/published.json",
        ])
    func parses(_ path: String) async throws {
        _ = try JSONSerialization.jsonObject(with: Data(try await dataFile(path).utf8))
    }

    @Test("the descriptions name each table of the site, its columns and what they mean")
    func described() async throws {
        let package = try await dataFile("data/datapackage.json")
        for table in dataTables {
            #expect(package.contains("\"path\": \"\(table.name).csv\""))
            for column in table.columns { #expect(package.contains("\"name\": \"\(column.name)\"")) }
        }
        #expect(package.contains("\"description\": \"tình trạng theo SDMX: A chính thức"))
        #expect(!package.contains("homepage"))
    }

    @Test(
        "DCAT-AP: every dataset has title, description, publisher and distributions; languages, media types, places and the licence are addresses"
    )
    func catalogue() async throws {
        let site = (tinySite["site.yaml"] ?? "") + "\nbase_url: https://a.vn/học/\nlicense: https://creativecommons.org/licenses/by/4.0/"
        let text = try await dataFile("data/dcat.jsonld", ["site.yaml": site])
        let catalogue = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let address = { (value: Any?) in (value as? [String: Any])?["@id"] as? String }
        #expect(catalogue["@id"] as? String == "https://a.vn/h%E1%BB%8Dc/data/index.html")
        let language = "http://publications.europa.eu/resource/authority/language/VIE"
        #expect(address(catalogue["dct:language"]) == language)
        let datasets = try #require(catalogue["dcat:dataset"] as? [[String: Any]])
        #expect(datasets.count == dataTables.count)
        for dataset in datasets {
            for property in ["dct:title", "dct:description"] {
                #expect(((dataset[property] as? [String: Any])?["@value"] as? String ?? "").isEmpty == false, "\(property)")
            }
            #expect(dataset["dct:publisher"] != nil)
            #expect(address(dataset["dct:language"]) == language)
            let distributions = try #require(dataset["dcat:distribution"] as? [[String: Any]])
            #expect(distributions.count == 3)
            for distribution in distributions {
                #expect(address(distribution["dcat:accessURL"])?.hasPrefix("https://a.vn/h%E1%BB%8Dc/data/") == true)
                #expect(
                    ["text/csv", "application/json"].contains {
                        address(distribution["dcat:mediaType"]) == "https://www.iana.org/assignments/media-types/\($0)"
                    })
                #expect(address(distribution["dct:license"]) == "https://creativecommons.org/licenses/by/4.0/")
            }
        }
        #expect(
            try await dataFile("data/dataset.jsonld", ["site.yaml": site]).contains(
                "\"license\": \"https://creativecommons.org/licenses/by/4.0/\""))
        #expect(!(try await dataFile("data/dcat.jsonld")).contains("dct:license"), "nobody knows the licence")
    }

    @Test("site.yaml chooses the forms; the plain one is always there, and links follow")
    func chosen() async throws {
        let site = (tinySite["site.yaml"] ?? "") + "\ndata_formats: [json]"
        let plans = try await composed(["site.yaml": site])
        #expect(plans.map(\.path).filter { $0.hasPrefix("data/units/quan.") } == ["data/units/quan.csv", "data/units/quan.json"])
        #expect(!(try await page("data/index.html", ["site.yaml": site])).text.contains("excel"))
    }

    @Test("workbooks are made where site.yaml asks for them, linked beside the others and told to catalogues with their media type")
    func workbooks() async throws {
        let site = (tinySite["site.yaml"] ?? "") + "\ndata_formats: [xlsx]", plans = try await composed(["site.yaml": site])
        #expect(plans.map(\.path).filter { $0.hasPrefix("data/units/quan.") } == ["data/units/quan.csv", "data/units/quan.xlsx"])
        #expect(try await composed().allSatisfy { !$0.path.hasSuffix(".xlsx") }, "no site has them by itself")
        let shown = try await page("data/index.html", ["site.yaml": site]).text
        #expect(shown.contains("observations.xlsx") && shown.contains("units/quan.xlsx"))
        #expect(try await page("units/quan/index.html", ["site.yaml": site]).text.contains("data/units/quan.xlsx"))
        let catalogue = try await dataFile("data/dcat.jsonld", ["site.yaml": site])
        #expect(catalogue.contains("media-types/application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
    }

    @Test("a title that would end the element stays inside the description of the page")
    func inPage() async throws {
        let site = (tinySite["site.yaml"] ?? "").replacing("Kết quả học tập", with: "'</script><script>alert(1)//'")
        let description = try await page("data/index.html", ["site.yaml": site]).text("description")
        #expect(description.contains("\\u003c/script>\\u003cscript>alert(1)//"))
        #expect(description.components(separatedBy: "<").count == 1)
    }

    @Test("without a licence nobody is told that the data are free: the source is to be named, the publisher to be asked")
    func licence() async throws {
        let without = try await page("data/index.html").read
        #expect(without.contains("ghi rõ nguồn: UBND quận Hòa Bình") && without.contains("hỏi nơi công bố") && !without.contains("tự do"))
        let site = (tinySite["site.yaml"] ?? "") + "\nlicense: https://creativecommons.org/licenses/by/4.0/"
        let with = try await page("data/index.html", ["site.yaml": site]).read
        #expect(
            with.contains("Được dùng lại theo giấy phép https://creativecommons.org/licenses/by/4.0/; ghi rõ nguồn: UBND quận Hòa Bình."))
    }
}
