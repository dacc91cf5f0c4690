import Foundation
import Language
import Measuring
import Reporting
import SmallContents
import Testing
import Wording

@testable import Charting
@testable import Composing

@Suite("Who is set beside whom")
struct SiblingsTests {
    @Test("the furthest from its own target comes first, with base, value, target, gap and standing")
    func byGap() async throws {
        let facts = try #require(try await compared().first)
        #expect(facts.rows.map(\.name) == ["Xã Bắc", "Xã Đông", "Xã Nam", "Xã Tây"])
        #expect(
            facts.rows.map {
                "\($0.base?.text ?? "–") \($0.now?.text ?? "–") \($0.target?.text ?? "–") \($0.gap) \($0.verdict?.word ?? "")"
            } == [
                "10,0% 12,0% 40% 28,0 Chậm tiến độ", "12,0% 25,0% 40% 15,0 Chậm tiến độ", "20,0% 40,0% 40% đã đạt mốc Đạt trước hạn",
                "– – 40%  Chưa báo cáo",
            ])
        #expect([facts.baseTitle, facts.nowTitle, facts.targetTitle] == ["2021", "2024", "mục tiêu 2025"])
        #expect(
            facts.title
                == "Người học thường xuyên, xã thuộc Tỉnh Hòa, 2024: thấp nhất 12,0% (Xã Bắc), cao nhất 40,0% (Xã Nam). Chậm tiến độ 2, Chưa báo cáo 1, Đạt trước hạn 1."
        )
        #expect(
            facts.description == """
                Xã Bắc: 2021 10,0%; 2024 12,0%; mục tiêu 40%; Chậm tiến độ. Xã Đông: 2021 12,0%; 2024 25,0%; mục tiêu 40%; Chậm tiến độ. \
                Xã Nam: 2021 20,0%; 2024 40,0%; mục tiêu 40%; Đạt trước hạn. Xã Tây: chưa báo cáo; mục tiêu 40%; Chưa báo cáo.
                """)
    }

    @Test("units without a target of their own are held beside the target of the unit above, which judges none of them")
    func above() async throws {
        let plan = Province.plan.replacing("applies_to: children, ", with: "")
        let facts = try #require(try await compared(["plans/tinh.yaml": plan]).first)
        #expect(facts.targetTitle == "mục tiêu 2025 của Tỉnh Hòa")
        #expect(facts.rows.allSatisfy { $0.verdict == nil })
        #expect(facts.rows.map(\.gap) == ["28,0", "15,0", "đã đạt mốc"])
    }

    @Test("where less is better, the finding and the standings of those that move away say higher than the baseline year")
    func lessIsBetter() async throws {
        let facts = try #require(
            try await compared([
                "indicators.yaml": Province.indicators.replacing("direction: up", with: "direction: down"),
                "plans/tinh.yaml": Province.plan.replacing("at_least, value: 40", with: "at_most, value: 5"),
            ]).first)
        #expect(facts.title.hasSuffix("Cao hơn năm gốc 3, Chưa báo cáo 1."))
        #expect(facts.rows.compactMap(\.verdict?.word) == ["Cao hơn năm gốc", "Cao hơn năm gốc", "Cao hơn năm gốc", "Chưa báo cáo"])
    }

    @Test("where nobody is to be ranked, all stand by name, as they have no official number, and none is named the lowest")
    func rankingOff() async throws {
        let facts = try #require(try await compared(["site.yaml": Province.site + "ranking: off\n"]).first)
        #expect(facts.rows.map(\.name) == ["Xã Bắc", "Xã Đông", "Xã Nam", "Xã Tây"])
        #expect(facts.title.hasPrefix("Người học thường xuyên, xã thuộc Tỉnh Hòa, 2024: từ 12,0% đến 40,0%."))
        #expect(!(try await section(["site.yaml": Province.site + "ranking: off\n"])).contains("và vì sao"))
    }

    @Test("a partly reported share has the range it can be in, in place of a value: in rows, in words and in a remark")
    func ranges() async throws {
        let communes = ["dong", "tay", "nam", "bac"]
        let units =
            "id,name,kind,parent,valid_from,valid_to,order\ntinh,Tỉnh Hòa,province,,,,\n"
            + communes.enumerated().map { "\($1),Xã \($1),commune,tinh,,,\($0)\n" }.joined()
            + communes.flatMap { commune in (1...4).map { "\(commune)-\($0),Ấp \(commune) \($0),hamlet,\(commune),,,\n" } }.joined()
        // three of the four hamlets of «nam» have not reported 2024
        let data =
            "unit,indicator,year,value,source\n"
            + [2021, 2024].flatMap { year in
                communes.flatMap { commune in
                    (1...4).filter { commune != "nam" || year != 2024 || $0 == 1 }.map {
                        "\(commune)-\($0),muc,\(year),\($0 <= (commune == "bac" ? 2 : 1) ? 1 : 0),Báo cáo\n"
                    }
                }
            }.joined()
        let changes: [String: String?] = [
            "units.csv": units, "data/tinh.csv": data,
            "indicators.yaml": """
            - {id: muc, name: Đạt mức, group: models, unit_measure: level, direction: up, levels: [Chưa, Đạt]}
            - {id: thuong-xuyen, name: Tỷ lệ ấp đạt mức, group: models, unit_measure: percent, direction: up, denominator: số ấp, derive: {share_of_children: {indicator: muc, at_least: 1}}}
            """,
        ]
        let facts = try #require(try await compared(changes).first)
        let row = try #require(facts.rows.first { $0.name == "Xã nam" })
        #expect(row.range == 25...100 && row.now == nil && row.absence == "25%–100%")
        #expect(facts.rows.filter { $0.name != "Xã nam" }.allSatisfy { $0.range == nil && $0.now != nil })
        #expect(facts.remarks.contains("Vạch đậm là khoảng có thể có, vì chưa đủ đơn vị trực thuộc báo cáo: Xã nam 1/4."))
        #expect(
            facts.description.contains("Xã nam: 2021 1/4; từ 25% đến 100% (1/4 đơn vị đã báo cáo); mục tiêu 40%; "), "\(facts.description)")
        // drawn as a thick line across
        #expect(try await section(changes).contains("<path class=\"c-band s-ink2\" fill=\"none\""))
    }

    @Test("siblings whose only year in common lies before all that the pages show are set side by side in it")
    func longAgo() async throws {
        let data = """
            unit,indicator,year,value,source
            dong,thuong-xuyen,2016,41,Báo cáo
            dong,thuong-xuyen,2024,45,Báo cáo
            tay,thuong-xuyen,2016,40,Báo cáo

            """
        let facts = try #require(try await compared(["data/tinh.csv": data]).first)
        #expect(facts.nowTitle == "2016")
    }

    /// So many communes with tiles in rows of twenty.
    private func tiled(_ count: Int, missing: Int = 0) -> [String: String?] {
        let rows = (1...count).map { number in
            "xa-\(number),Xã \(number),commune,tinh,\(number <= missing ? "" : "\(Character(UnicodeScalar(UInt8(65 + (number - 1) % 20))))\((number - 1) / 20 + 1)")"
        }
        return [
            "units.csv": "id,name,kind,parent,tile\ntinh,Tỉnh Hòa,province,,\n" + rows.joined(separator: "\n") + "\n",
            "data/tinh.csv": Province.crowd(count).data,
        ]
    }

    @Test("a map holds as many communes as a province of 2025 has; where places are given and none is drawn, a sentence says why")
    func maps() async throws {
        #expect(try await section(tiled(168)).contains("tiles.svg"))
        let many = try await section(tiled(201))
        #expect(!many.contains("tiles.svg") && many.contains("Không vẽ bản đồ ô vì có 201 đơn vị; bản đồ vẽ được nhiều nhất 200."))
        let lacking = try await section(tiled(5, missing: 1))
        #expect(!lacking.contains("tiles.svg") && lacking.contains("Không vẽ bản đồ ô vì 1 đơn vị chưa có ô: Xã 1."))
        let free = try await section(tiled(5).merging(["plans/tinh.yaml": nil]) { $1 })
        #expect(free.contains("Không vẽ bản đồ ô vì chỉ tiêu này chưa có mục tiêu để so sánh."))
        #expect(!(try await section()).contains("bản đồ ô"), "nobody gave places")
    }

    @Test("places are given only where rankings are public; equal values share one")
    func places() async throws {
        #expect(try await ranked().isEmpty)
        let tied = Province.data.replacing("bac,thuong-xuyen,2024,,120,1000", with: "bac,thuong-xuyen,2024,,250,1000")
        let facts = try #require(try await ranked(["site.yaml": Province.site + "ranking: public\n", "data/tinh.csv": tied]).first)
        #expect(facts.rows.map { "\($0.place.map(String.init) ?? "–") \($0.name)" } == ["1 Xã Nam", "2 Xã Bắc", "2 Xã Đông", "– Xã Tây"])
    }

    @Test("counts are not set side by side: they follow the units' size")
    func counts() async throws {
        let counted = Province.indicators.replacing("unit_measure: percent", with: "unit_measure: count")
        let data = Province.data.replacing(/,,(\d+),1000/, with: { ",\($0.1),," })
        #expect(try await compared(["indicators.yaml": counted, "data/tinh.csv": data]).isEmpty)
    }

    @Test("a value of another date is not set beside the others, and is said to be of another date")
    func otherDate() async throws {
        let data = Province.data.replacing(
            "unit,indicator,year,value,numerator,denominator", with: "unit,indicator,year,as_of,value,numerator,denominator"
        )
        .replacing(/,(20\d\d),,/, with: { match in ",\(match.1),,," }).replacing(
            "bac,thuong-xuyen,2024,,", with: "bac,thuong-xuyen,2024,2024-06-30,")
        let facts = try #require(try await compared(["data/tinh.csv": data]).first)
        #expect(
            facts.rows.map { "\($0.name) \($0.now?.text ?? $0.absence)" } == [
                "Xã Đông 25,0%", "Xã Nam 40,0%", "Xã Bắc số của ngày khác", "Xã Tây chưa báo cáo",
            ])
    }

    @Test("above forty rows only the ten furthest and the ten nearest are drawn, and the drawing says so")
    func many() async throws {
        let many = Province.crowd(100)
        let facts = try #require(try await compared(["units.csv": many.units, "data/tinh.csv": many.data]).first)
        #expect(facts.rows.count == 20)
        #expect(facts.remarks == ["Vẽ 20 trong 100 xã: 10 đơn vị xa nhất và 10 đơn vị gần nhất; đủ cả ở bảng bên dưới."])
        #expect(facts.rows.first?.now?.text == "1,0%")
        #expect(facts.rows.last?.now?.text == "100,0%")
        let off = ["units.csv": many.units, "data/tinh.csv": many.data, "site.yaml": Province.site + "ranking: off\n"]
        #expect(try await compared(off).isEmpty)
        #expect(try await section(off).contains("<p>100 xã là quá nhiều để vẽ mà không xếp thứ tự: xem bảng bên dưới.</p>"))
    }

    @Test("the furthest are named with what is missing and their own reason, or it is said that none gave one")
    func why() async throws {
        let told =
            "---\ntitle: Xã Bắc 2024\nauthor_office: UBND xã\ndate: 2025-01-10\nstatus: approved\n---\nMở đầu.\n\n## Vì sao {#thuong-xuyen}\n\nThiếu giáo viên.\n"
        #expect(try await section().contains("<p class=\"note\">Các đơn vị này chưa nêu lý do trong phần thuyết minh năm 2024.</p>"))
        #expect(try await section().contains("<strong>Còn xa mục tiêu nhất</strong>"))
        let explained = try await section(["narratives/bac/2024.md": told])
        #expect(explained.contains("<strong>Còn xa mục tiêu nhất, và vì sao</strong>"))
        #expect(explained.contains("<p>Thiếu giáo viên.</p>"))
        #expect(explained.contains("tăng 2 điểm phần trăm so với năm 2021; còn thiếu 28,0 điểm phần trăm so với mục tiêu 2025 (40%)."))
        #expect(!explained.contains("chưa nêu lý do"))
        // one of an earlier year, with its year; a draft is none
        #expect(
            try await section(["narratives/bac/2023.md": told]).contains("<p>Thiếu giáo viên.</p>\n<p class=\"note\">Vì sao, năm 2023</p>"))
        #expect(!(try await section(["narratives/bac/2024.md": told.replacing("approved", with: "draft")]).contains("và vì sao")))
    }

    @Test("of values alone the weakest are named, «và vì sao» only with a reason under them, which is told once though it names two")
    func whyOfValues() async throws {
        let free: [String: String?] = ["plans/tinh.yaml": nil]
        #expect(try await section(free).contains("<strong>Giá trị kém nhất</strong>"))
        let both =
            "---\ntitle: Tỉnh\nstatus: approved\n---\n## Hai xã {#thuong-xuyen}\n\nMưa lũ[^1]: {{ value thuong-xuyen 2024 bac }}, {{ value thuong-xuyen 2024 dong }}.\n\n[^1]: Tháng 9.\n"
        let explained = try await section(free.merging(["narratives/tinh/2024.md": both]) { $1 })
        #expect(explained.contains("<strong>Giá trị kém nhất, và vì sao</strong>"))
        #expect(explained.split(separator: "Mưa lũ").count == 2)
        #expect(explained.contains("người viết: <a href=\"../../units/tinh/index.html\">Tỉnh Hòa</a>"))
    }
}

/// A province that judges its four communes.
enum Province {
    static let site = "title: Kết quả\npublisher: UBND tỉnh\nreport_year: 2024\nreport_date: 2025-01-31\n"
    static let indicators =
        "- {id: thuong-xuyen, name: Người học thường xuyên, group: models, unit_measure: percent, direction: up, denominator: dân số}\n"
    static let units = """
        id,name,kind,parent,valid_from,valid_to,basis
        tinh,Tỉnh Hòa,province,,,,
        dong,Xã Đông,commune,tinh,,,
        tay,Xã Tây,commune,tinh,,,
        nam,Xã Nam,commune,tinh,,,
        bac,Xã Bắc,commune,tinh,,,

        """
    static let plan = """
        id: tinh
        title: Kế hoạch tỉnh
        issuer: UBND tỉnh
        unit: tinh
        period: [2021, 2030]
        targets:
          - {indicator: thuong-xuyen, year: 2025, applies_to: children, comparison: at_least, value: 40, section: II.1}

        """
    static let data = """
        unit,indicator,year,value,numerator,denominator,status,source
        dong,thuong-xuyen,2021,,120,1000,final,Báo cáo
        dong,thuong-xuyen,2024,,250,1000,final,Báo cáo
        nam,thuong-xuyen,2021,,200,1000,final,Báo cáo
        nam,thuong-xuyen,2024,,400,1000,final,Báo cáo
        bac,thuong-xuyen,2021,,100,1000,final,Báo cáo
        bac,thuong-xuyen,2024,,120,1000,final,Báo cáo

        """

    /// So many communes, the first with 1 in 100, the last with all.
    static func crowd(_ count: Int) -> (units: String, data: String) {
        let rows = (1...count).map { "xa-\($0),Xã \($0),commune,tinh,,," }
        let values = (1...count).map { "xa-\($0),thuong-xuyen,2024,,\($0 * 1000 / count),1000,final,Báo cáo" }
        return (
            "id,name,kind,parent,valid_from,valid_to,basis\ntinh,Tỉnh Hòa,province,,,,\n" + rows.joined(separator: "\n") + "\n",
            "unit,indicator,year,value,numerator,denominator,status,source\n" + values.joined(separator: "\n") + "\n"
        )
    }

    static func files(_ changes: [String: String?]) -> [String: String?] {
        var files: [String: String?] = [
            "site.yaml": site, "indicators.yaml": indicators, "units.csv": units, "unit-changes.csv": nil, "plans/ke-hoach.yaml": nil,
            "plans/tinh.yaml": plan, "data/quan.csv": nil, "data/tinh.csv": data, "narratives/quan/2024.md": nil,
        ]
        for (path, text) in changes { files[path] = text }
        return files
    }
}

/// What the indicator's page draws as dumbbells, in turn.
func compared(_ changes: [String: String?] = [:]) async throws -> [Comparison] {
    try await drawnGroups(changes).compactMap { group in
        group.drawings.contains { $0.kind == .dumbbell } ? group.byGap : nil
    }
}

/// The same for the ranked bars.
func ranked(_ changes: [String: String?] = [:]) async throws -> [Comparison] { try await drawnGroups(changes).compactMap(\.ranked) }

/// The groups of units that the page of the one indicator sets beside each other.
func drawnGroups(_ changes: [String: String?] = [:]) async throws -> [ComparedGroup] {
    let (now, history) = try await measured(Province.files(changes))
    let words = try interfaceWords(of: now.report, in: .vi)
    let edition = Edition(now, history: history, words: words, assets: [:])
    let indicator = try #require(now.report.indicatorRefs.first { now.report[$0].id == "thuong-xuyen" })
    return ComparedFamily.all(of: indicator, in: edition).flatMap(\.groups)
}

/// The part of the page with the units.
private func section(_ changes: [String: String?] = [:]) async throws -> String {
    try await page("indicators/thuong-xuyen/index.html", Province.files(changes)).text("body")
}
