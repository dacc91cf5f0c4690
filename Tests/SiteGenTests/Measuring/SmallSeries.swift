import Reporting
import SmallContents

@testable import Measuring

/// The series of a small content, without any target.
extension SmallContent {
    func series(_ indicator: String, of unit: String = "quan") async throws -> Series {
        let report = try await report()
        guard let area = report.area(id: unit), let ref = report.indicator(id: indicator) else {
            throw Refused(messages: ["no such series"])
        }
        return Chronicle(report).series(area, ref)
    }
}
