import Diagnostics
import Foundation
import Loading
import Testing

@testable import Measuring
@testable import Reporting

/// The content that ships: what its plans say beside the official texts, and what its series are made to show.
@Suite("The shipped content")
struct ShippedContentTests {
    @Test("the union's text names no number, date, symbol, signer or receiver: none is given; reports go where III.6 says")
    func union() async throws {
        let plan = try await plan("cong-doan-giao-duc-tphcm-2024")
        #expect(plan.number.isEmpty && plan.date == nil && plan.numberSuffix.isEmpty)
        #expect(plan.signature == [] && plan.recipients == [])
        #expect(plan.addressees == ["Liên đoàn Lao động Thành phố"])
        #expect(plan.title.hasSuffix(" năm 2024 của tổ chức Công đoàn Thành phố Hồ Chí Minh"))
        #expect(plan.basis.count == 1 && plan.basis[0].hasPrefix("Kế hoạch số 72/KH-LĐLĐ ngày 07/6/2024"))
    }

    @Test("the union's duties have the partners that their own sentence names, and no others")
    func unionPartners() async throws {
        let named: [String: String] = [
            "cd-007": "Chính quyền đơn vị", "cd-014": "Chính quyền",
            "cd-019": "Chính quyền; các trường đại học, cao đẳng, doanh nghiệp có uy tín", "cd-021": "Chính quyền đơn vị",
            "cd-023": "Các đơn vị đào tạo", "cd-024": "Chính quyền",
            "cd-026": "Chính quyền đơn vị; các trường đại học, cao đẳng, doanh nghiệp", "cd-027": "Chính quyền",
            "cd-029": "Chính quyền đơn vị; Học viện Chính trị, Trung tâm bồi dưỡng chính trị quận, huyện và thành phố Thủ Đức",
            "cd-030": "Chính quyền Thành phố",
        ]
        let duties = try await plan("cong-doan-giao-duc-tphcm-2024").duties
        #expect(duties.count == 30)
        for duty in duties { #expect(duty.partners == named[duty.id, default: ""], "\(duty.id)") }
        // who coordinates does it with somebody
        for duty in duties where duty.role == .coordinate { #expect(!duty.partners.isEmpty, "\(duty.id)") }
    }

    @Test("Gò Vấp's receivers are all there, and its scan has no line «TM.»")
    func goVap() async throws {
        let plan = try await plan("go-vap")
        #expect(
            plan.recipients == [
                "Sở Giáo dục và Đào tạo", "Thường trực Quận ủy", "Thường trực Ủy ban nhân dân quận: Chủ tịch, các Phó Chủ tịch",
                "Văn phòng Ủy ban nhân dân quận", "Ủy ban Mặt trận Tổ quốc Việt Nam quận", "Các phòng, ban, ngành quận",
                "Hội Khuyến học quận",
                "Ủy ban nhân dân 16 phường", "Văn phòng Ủy ban nhân dân quận: Chánh, Phó Văn phòng (CPVP)",
                "Phòng VX, TH (Văn xã, Tổng hợp)", "Lưu: VT",
            ])
        #expect(plan.signature == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"])
    }

    @Test(
        "deadlines in words are the text's words",
        arguments: [
            ("go-vap", "gv-041", "giai đoạn hiện nay và định hướng đến năm 2030"), ("go-vap", "gv-053", "kịp thời"),
            ("can-tho-2024", "ct-030", "theo quy định"), ("can-tho-2024", "ct-052", "nếu có vướng mắc phát sinh"),
            ("dong-thap", "dt-011", "Đề án văn hóa đọc: giai đoạn 2021–2025, định hướng đến năm 2030"), ("dong-thap", "dt-037", "định kỳ"),
            ("dong-thap", "dt-040", "nếu có vướng mắc vượt thẩm quyền"),
        ])
    func deadlines(plan id: String, duty: String, said: String) async throws {
        let found = try #require(try await plan(id).duties.first { $0.id == duty })
        #expect(found.deadlines == [.asWritten(said)])
    }

    @Test(
        "three warnings are wanted, and nothing else is found: one of figures, two of plans whose texts name no signature or nobody above")
    func findings() async throws {
        let found = await shipped.value.diagnostics
        #expect(found.map(\.rule).sorted() == ["derived-share", "incomplete-report", "incomplete-report"])
    }

    @Test("89 targets and 240 duties, each duty once")
    func counts() async throws {
        let report = try await shippedReport()
        #expect(report.plans.map(\.targets.count).reduce(0, +) == 89)
        #expect(report.plans.map(\.duties.count).reduce(0, +) == 240)
        #expect(Set(report.plans.flatMap(\.duties).map(\.id)).count == 240)
    }

    @Test(
        "the base is of the years before the plan where they are known, of its first year where they are not",
        arguments: [
            ("go-vap", "workforce-information-competence", 2020), ("go-vap", "workforce-life-skills", 2020),
            ("go-vap", "population15-technical-training", 2020), ("go-vap", "institutions-digital-environment", 2020),
            ("go-vap", "population-university-degree", 2021),
            ("ba-dinh", "workforce-information-competence", 2020), ("ba-dinh", "population15-technical-training", 2020),
            ("ba-dinh", "population-university-degree", 2019), ("ba-dinh", "institutions-digital-environment", 2021),
        ])
    func bases(unit: String, indicator: String, year: Int) async throws {
        for judged in [2022, 2024] {
            let rows = try await rows(unit, indicator, in: judged)
            #expect(rows.count == 2 && rows.allSatisfy { $0.baseline?.year == year && $0.baseline?.origin == .observed }, "\(judged)")
        }
    }

    @Test("the plan's first year is held against the year before it: life skills of Ba Đình went down at once")
    func movingAway() async throws {
        let first = try await rows("ba-dinh", "workforce-life-skills", in: 2021)
        #expect(first.count == 2 && first.allSatisfy { $0.standing == .movingAway && $0.baseline?.year == 2020 })
    }

    @Test(
        "trends towards 2030 are drawn from at least five years: one arrives, one falls short, one runs the other way",
        arguments: [
            ("go-vap", "workforce-information-competence", [2019, 2020, 2021, 2022, 2023, 2024], true),
            ("go-vap", "workforce-life-skills", [2019, 2020, 2021, 2022, 2023, 2024], true),
            ("go-vap", "institutions-digital-environment", [2020, 2021, 2022, 2023, 2024], true),
            ("go-vap", "population15-technical-training", [2019, 2020, 2021, 2022, 2023, 2024], false),
            ("ba-dinh", "workforce-information-competence", [2019, 2020, 2021, 2022, 2023, 2024], true),
            ("ba-dinh", "workforce-life-skills", [2019, 2020, 2021, 2022, 2023, 2024], false),
        ])
    func projections(unit: String, indicator: String, years: [Int], arrives: Bool) async throws {
        let row = try #require(try await rows(unit, indicator, in: 2024).last)
        let projection = try #require(row.projection)
        #expect(projection.year == 2030 && projection.years == years)
        #expect(projection.arrivalYear.map { $0 <= 2030 } ?? false == arrives)
    }

    @Test("every standing is seen in some year")
    func states() async throws {
        let report = try await shippedReport()
        var seen: Set<Standing> = [], nuances: Set<Standing.Nuance> = []
        for year in 2021...2025 {
            for row in measure(report, year: year).assessments {
                seen.insert(row.standing)
                nuances.insert(row.nuance)
            }
        }
        #expect(Set(Standing.allCases).subtracting(seen) == [])
        #expect(Set([.notReported, .missing, .undecided, .early, .ahead, .unchanged, .notMaintained]).subtracting(nuances) == [])
    }

    @Test("every series before the plans is marked as made up, and so is every one but the network of cities")
    func illustrative() async throws {
        let report = try await shippedReport()
        let real = report.observations.filter { !$0.illustrative }
        #expect(Set(real.map { report[$0.area].id }).isSubset(of: ["sa-dec", "cao-lanh", "hong-ngu", "dong-thap"]))
        let early = report.observations.filter { $0.year < 2021 && $0.illustrative }
        #expect(early.count == 18 && early.allSatisfy { $0.status == .final })
    }

    private func plan(_ id: String) async throws -> Plan {
        try #require(try await shippedReport().plans.first { $0.id == id })
    }

    /// The rows of the unit's own targets on the indicator, nearest target first.
    private func rows(_ unit: String, _ indicator: String, in year: Int) async throws -> [Assessment] {
        let report = try await shippedReport()
        let area = try #require(report.area(id: unit)), ref = try #require(report.indicator(id: indicator))
        return measure(report, year: year).assessments(of: area, on: ref)
    }
}

private func shippedReport() async throws -> Report { try #require(await shipped.value.report) }

/// Read once for all tests.
private let shipped = Task {
    await validate(
        await loadContent(
            root: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../content").standardized.path,
            disk: .onMachine))
}
