import Testing

@testable import Reporting

@Suite("What is refused in plans")
struct PlansTests {
    @Test("a target outside the plan's period is refused (target-outside-period)")
    func aTargetOutsideThePlansPeriodIs() async {
        #expect(
            await found([
                "plans/ke-hoach.yaml":
                    "id: ke-hoach\ntitle: Kế hoạch xây dựng xã hội học tập\nissuer: UBND quận\nunit: quan\nperiod: [2021, 2030]\ntargets:\n  - {indicator: citizens, year: 2035, comparison: at_least, value: 40}\n"
                    + signed
            ]) == [
                "plans/ke-hoach.yaml:7:33: error target-outside-period: Quận Hòa Bình, chỉ tiêu «Công dân học tập»: mục tiêu năm 2035 nằm ngoài kỳ kế hoạch «ke-hoach» (2021–2030) → Sửa year, hoặc sửa period của kế hoạch."
            ])
    }

    @Test("a target that is there twice is refused (duplicate-target)")
    func aTargetThatIsThereTwiceIs() async {
        #expect(
            await found([
                "plans/ke-hoach.yaml":
                    "id: ke-hoach\ntitle: Kế hoạch xây dựng xã hội học tập\nissuer: UBND quận\nunit: quan\nperiod: [2021, 2030]\ntargets:\n  - {indicator: citizens, year: 2025, comparison: at_least, value: 40}\n  - {indicator: citizens, year: 2025, comparison: at_least, value: 50}\n"
                    + signed
            ]) == [
                "plans/ke-hoach.yaml:8:33: error duplicate-target: Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2025: kế hoạch «ke-hoach» đã có mục tiêu này ở plans/ke-hoach.yaml:7:33 → Giữ một mục tiêu; hoặc sửa indicator, unit, year hay applies_to."
            ])
    }

    @Test("a target of 140 % is refused (target-value)")
    func aTargetOfIsRefused() async {
        #expect(
            await found([
                "plans/ke-hoach.yaml":
                    "id: ke-hoach\ntitle: Kế hoạch xây dựng xã hội học tập\nissuer: UBND quận\nunit: quan\nperiod: [2021, 2030]\ntargets:\n  - {indicator: citizens, year: 2025, comparison: at_least, value: 140}\n"
                    + signed
            ]) == [
                "plans/ke-hoach.yaml:7:68: error target-value: Kế hoạch «ke-hoach», chỉ tiêu «Công dân học tập»: «value» ghi «140», không hợp với đơn vị đo của chỉ tiêu → Ghi một tỷ lệ từ 0 đến 100."
            ])
    }

    @Test("a yes-or-no target says yes or no (target-value)")
    func aYesornoTargetSaysYesOrNo() async {
        #expect(
            await found([
                "plans/ke-hoach.yaml":
                    "id: ke-hoach\ntitle: Kế hoạch xây dựng xã hội học tập\nissuer: UBND quận\nunit: quan\nperiod: [2021, 2030]\ntargets:\n  - {indicator: network, year: 2025, comparison: achieve, value: 100}\n"
                    + signed
            ]) == [
                "plans/ke-hoach.yaml:7:66: error target-value: Kế hoạch «ke-hoach», chỉ tiêu «Mạng lưới thành phố học tập»: «value» ghi «100», không hợp với đơn vị đo của chỉ tiêu → Ghi true hoặc false (có, không)."
            ])
    }

    @Test("a target for an unknown indicator is refused (unknown-indicator)")
    func aTargetForAnUnknownIndicatorIs() async {
        #expect(
            await found([
                "plans/ke-hoach.yaml":
                    "id: ke-hoach\ntitle: Kế hoạch xây dựng xã hội học tập\nissuer: UBND quận\nunit: quan\nperiod: [2021, 2030]\ntargets:\n  - {indicator: citizen, year: 2025, comparison: at_least, value: 40}\n"
                    + signed
            ]) == [
                "plans/ke-hoach.yaml:7:17: error unknown-indicator: Kế hoạch «ke-hoach»: không có chỉ tiêu «citizen» → Có phải là “citizens”?"
            ])
    }

    @Test("a period is a first and a last year (wrong-period)")
    func aPeriodIsAFirstAndA() async {
        #expect(
            await found([
                "plans/ke-hoach.yaml":
                    "id: ke-hoach\ntitle: Kế hoạch xây dựng xã hội học tập\nissuer: UBND quận\nunit: quan\nperiod: [2030, 2021]\n"
            ]) == [
                "plans/ke-hoach.yaml:5:9: error wrong-period: Kế hoạch «ke-hoach»: «period» không phải là năm đầu và năm cuối → Ghi period: [2021, 2030]; kế hoạch một năm ghi period: [2024, 2024]."
            ])
    }

    @Test("a deadline is one of five kinds (wrong-deadline)")
    func aDeadlineIsOneOfFiveKinds() async {
        #expect(
            await found([
                "plans/ke-hoach.yaml":
                    "id: ke-hoach\ntitle: Kế hoạch xây dựng xã hội học tập\nissuer: UBND quận\nunit: quan\nperiod: [2021, 2030]\nduties:\n  - {id: d-1, text: Báo cáo, deadlines: [{every: year, before: 31-12}]}\n"
                    + signed
            ]) == [
                "plans/ke-hoach.yaml:7:64: error wrong-deadline: Kế hoạch «ke-hoach», nhiệm vụ «d-1»: thời hạn ghi «31-12», không hiểu được → Ghi {every: year, before: 12-01}, {every: year, before: 01-15, of: next_year}, {quarter: 2022-Q2}, {year: 2025}, {until: 2030} hoặc {as_written: \"theo quy định\"}."
            ])
    }

    @Test("the plan above is one of the plans (unknown-plan)")
    func thePlanAboveIsOneOfThe() async {
        #expect(
            await found([
                "plans/ke-hoach.yaml":
                    "id: ke-hoach\ntitle: Kế hoạch xây dựng xã hội học tập\nissuer: UBND quận\nunit: quan\nperiod: [2021, 2030]\nparent: ke-hoach-tinh\n"
            ]) == [
                "plans/ke-hoach.yaml:6:9: error unknown-plan: Kế hoạch «ke-hoach»: không có kế hoạch «ke-hoach-tinh» → Ghi mã của một kế hoạch trong plans/."
            ])
    }

    @Test("a result belongs to a duty (unknown-duty)")
    func aResultBelongsToADuty() async {
        #expect(
            await found([
                "plans/ke-hoach.yaml":
                    "id: ke-hoach\ntitle: Kế hoạch xây dựng xã hội học tập\nissuer: UBND quận\nunit: quan\nperiod: [2021, 2030]\nduties:\n  - {id: bao-cao-nam, text: Báo cáo}\n"
                    + signed,
                "duty-results.csv": "duty,year,state\nbao-cao-nm,2024,done\n",
            ]) == [
                "duty-results.csv:2:1: error unknown-duty: Kết quả nhiệm vụ «bao-cao-nm»: không có nhiệm vụ «bao-cao-nm» → Có phải là “bao-cao-nam”?"
            ])
    }

    @Test("whether a result is made up is said with yes or no (unknown-word)")
    func aResultIsMadeUpOrNot() async {
        #expect(
            await found([
                "plans/ke-hoach.yaml":
                    "id: ke-hoach\ntitle: Kế hoạch xây dựng xã hội học tập\nissuer: UBND quận\nunit: quan\nperiod: [2021, 2030]\nduties:\n  - {id: bao-cao-nam, text: Báo cáo}\n"
                    + signed,
                "duty-results.csv":
                    "duty,year,state,illustrative\nbao-cao-nam,2023,done,có\nbao-cao-nam,2024,done,\nbao-cao-nam,2025,done,minh họa\n",
            ]) == [
                "duty-results.csv:4:23: error unknown-word: Kết quả nhiệm vụ «bao-cao-nam»: «illustrative» ghi «minh họa», không phải từ dùng được → Ghi một trong các từ: true, false."
            ])
    }

    @Test("a target of which nobody ever reported anything is noticed (target-without-observation)")
    func aTargetOfWhichNobodyEverReported() async {
        #expect(
            await found([
                "plans/ke-hoach.yaml":
                    "id: ke-hoach\ntitle: Kế hoạch xây dựng xã hội học tập\nissuer: UBND quận\nunit: quan\nperiod: [2021, 2030]\ntargets:\n  - {indicator: families, year: 2025, comparison: at_least, value: 40}\n"
                    + signed
            ]) == [
                "plans/ke-hoach.yaml:7:33: warning target-without-observation: Quận Hòa Bình, chỉ tiêu «Gia đình học tập»: kế hoạch «ke-hoach» có mục tiêu nhưng chưa có số liệu nào → Thêm số liệu vào data/; nếu chưa có, thêm dòng với status là missing."
            ])
    }

    private func plan(_ rest: String, issuer: String = "Ủy ban nhân dân quận") -> [String: String?] {
        let targets = "targets:\n  - {indicator: citizens, year: 2025, comparison: at_least, value: 40}\n"
        return [
            "plans/ke-hoach.yaml": "id: ke-hoach\ntitle: Kế hoạch\nissuer: \(issuer)\nunit: quan\nperiod: [2021, 2030]\n\(targets)\(rest)"
        ]
    }

    @Test("what a printed report would lack is said once a plan (incomplete-report)")
    func incompleteReport() async {
        #expect(
            await found(plan("")) == [
                "plans/ke-hoach.yaml:1:5: warning incomplete-report: Kế hoạch «ke-hoach»: báo cáo in theo kế hoạch này sẽ thiếu khối chữ ký, nơi nhận và nơi gửi lên (Kính gửi) → Ghi signature, recipients, addressees vào tệp kế hoạch theo văn bản; văn bản không nêu thì người ký điền trên bản in."
            ])
        let english = await found(plan("basis: [Quyết định 1373]\nsignature: [CHỦ TỊCH]\naddressees: [Sở]\n"), in: .en)
        #expect(
            english == [
                "plans/ke-hoach.yaml:1:5: warning incomplete-report: Plan «ke-hoach»: reports printed on this plan will lack the recipients → Write recipients in the plan's file as the document has them; where it names none, who signs fills them in on paper."
            ])
        #expect(await found(plan(signed)) == [])
        // nothing is printed on a plan without targets and duties
        #expect(
            await found(["plans/ke-hoach.yaml": "id: ke-hoach\ntitle: Kế hoạch\nissuer: UBND\nunit: quan\nperiod: [2021, 2030]\n"]) == [])
    }

    @Test("whom a report goes up to is known of a unit below another, and of a steering committee; who signs, of the site")
    func knownFromElsewhere() async {
        let rest = "basis: [Quyết định 1373]\nrecipients: [Lưu]\n"
        let units = "id,name,kind,parent\ntinh,Tỉnh Hòa Bình,province,\nquan,Quận Hòa Bình,district,tinh\n"
        let site = (smallSite["site.yaml"] ?? "") + "\nsignature: [CHỦ TỊCH]\n"
        #expect(await found(plan(rest).merging(["site.yaml": site, "units.csv": units]) { $1 }) == [])
        #expect(await found(plan(rest, issuer: "Ban Chỉ đạo quận").merging(["site.yaml": site]) { $1 }) == [])
        #expect(
            await found(plan("kind: organisation\n" + rest).merging(["site.yaml": site, "units.csv": units]) { $1 }).map {
                $0.contains("khối chữ ký và nơi gửi lên (Kính gửi) →")
            } == [true])
    }

    @Test(
        "a report due in the first quarter of its own year is asked about (wrong-deadline)",
        arguments: [
            ("before: 01-15", true), ("before: 15/1", true), ("before: 01-15, of: next_year", false), ("before: 01-15, of: năm nay", false),
            ("before: 12-01", false),
        ])
    func earlyDeadline(_ day: String, _ isAsked: Bool) async {
        let found = await found(
            plan("duties:\n  - {id: d-1, text: Báo cáo, reporting: true, deadlines: [{every: year, \(day)}]}\n" + signed))
        #expect(
            found.map {
                $0.contains("warning wrong-deadline: Kế hoạch «ke-hoach», nhiệm vụ «d-1»: báo cáo của một năm có hạn")
                    && $0.contains("→ Nếu là năm sau, ghi thêm of: next_year;")
            }
                == (isAsked ? [true] : []), "\(found)")
    }

    @Test("a line with a colon in a list is told to be put in quotation marks (wrong-shape)")
    func colon() async {
        let found = await found(plan(signed.replacing("[\"Lưu: VT\"]", with: "\n  - Lưu: VT, VHXH")))
        #expect(found.first?.hasSuffix("→ Dòng có dấu hai chấm thì đặt cả dòng trong ngoặc kép: \"Lưu: VT, VHXH\".") == true, "\(found)")
    }
}
