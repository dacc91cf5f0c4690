import Foundation
import Language
import Measuring
import Reporting
import Reviewing
import Testing
import Wording

@testable import Comparing

@Suite("A review says a figure and a standing in the words of the pages")
struct WordsOfPagesTests {
    @Test(
        "amounts have the decimals they have, and a difference says its unit and is never nought",
        arguments: [
            ("12", "12.7", "", "12 triệu đồng", "12,7 triệu đồng", "+0,7 triệu đồng"),
            ("0.004", "0.001", "", "0,004 triệu đồng", "0,001 triệu đồng", "−0,003 triệu đồng"),
            ("300", "12.5", "", "300 triệu đồng", "12,5 triệu đồng", "−287,5 triệu đồng"),
            ("0.004", "0.001", ", decimals: 1", "0,004 triệu đồng", "0,001 triệu đồng", "−0,003 triệu đồng"),
            ("0.00000041", "0.00000011", "", "chưa đến 0,000001 triệu đồng", "chưa đến 0,000001 triệu đồng", "−(< 0,000001) triệu đồng"),
        ])
    func amounts(old: String, new: String, keys: String, before: String, after: String, difference: String) async throws {
        let indicators =
            (smallContent["indicators.yaml"] ?? "")
            + "\n- {id: money, name: Kinh phí, group: models, unit_measure: amount, direction: up\(keys)}\n"
        func side(_ value: String) -> [String: String] {
            content([
                "indicators.yaml": indicators,
                "data/money.csv": "unit,indicator,year,value,source\nquan,money,2023,5,Báo cáo\nquan,money,2024,\(value),Báo cáo\n",
            ])
        }
        let changes = try await compared(side(old), side(new))
        let change = try #require(changes.values.first)
        #expect(change.before?.value?.vi == before && change.after?.value?.vi == after && change.difference?.vi == difference, "\(change)")
        #expect(change.difference?.en.hasSuffix("million dong") ?? false)
        #expect(changes.records.isEmpty, "what the data show is no change of the catalogue")
    }

    @Test(
        "targets are promised as the pages promise them",
        arguments: [
            ("comparison: at_least, value: 40", "ít nhất 40%", "at least 40%"),
            ("comparison: maintain, value: 40", "duy trì từ 40% trở lên", "maintain at 40% or above"),
            ("comparison: at_least, value: 100", "100%", "100%"), ("comparison: maintain, value: 100", "duy trì 100%", "maintain 100%"),
        ])
    func promises(target: String, vi: String, en: String) async throws {
        let old = try content("plans/ke-hoach.yaml", "comparison: at_least, value: 60", "comparison: at_most, value: 1")
        let changes = try await compared(old, content("plans/ke-hoach.yaml", "comparison: at_least, value: 60", target))
        #expect(changes.standings.first?.target == Said(vi: vi, en: en))
    }
}
