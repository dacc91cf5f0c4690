import Reporting
import SmallContents
import Testing
import Wording

@testable import Composing

@Suite("Names of units on paper")
struct PlaceNamesTests {
    private let units = """
        id,name,kind,parent,valid_from,valid_to,basis
        tinh,Tỉnh Đồng Tháp,province,,,,
        tp,Thành phố Cao Lãnh,city,tinh,,,
        huyen,Huyện Cao Lãnh,district,tinh,,,
        lanh,Xã Lãnh,commune,tinh,,,
        hcm,Thành phố Hồ Chí Minh,province,,,,
        p1,Phường 1,ward,hcm,,,
        to-chuc,Hội,organisation,,,,
        """

    @Test(
        "an organisation is where the unit is that its name ends with: the longest name, capitals aside",
        arguments: [
            ("Công đoàn Giáo dục Thành phố Cao Lãnh", "Thành phố Cao Lãnh → Cao Lãnh"),
            ("Công đoàn Giáo dục thành phố Cao Lãnh", "Thành phố Cao Lãnh → Cao Lãnh"),
            ("CÔNG ĐOÀN GIÁO DỤC THÀNH PHỐ CAO LÃNH", "Thành phố Cao Lãnh → Cao Lãnh"),
            ("Hội Khuyến học huyện Cao Lãnh", "Huyện Cao Lãnh → Cao Lãnh"),
            ("Hội Khuyến học xã Lãnh", "Xã Lãnh → Lãnh"),
            ("Hội Khuyến học tỉnh Đồng Tháp", "Tỉnh Đồng Tháp → Đồng Tháp"),
            ("Hội Khuyến học Đồng Tháp", "Tỉnh Đồng Tháp → Đồng Tháp"),
            ("Hội Khuyến học thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh → Thành phố Hồ Chí Minh"),
            ("Trung tâm học tập cộng đồng phường 1", "Phường 1 → Phường 1"),
            ("Hội Khuyến học Trung Lãnhh", "none"), ("Hội Phường 11", "none"),
        ])
    func places(organisation: String, said: String) async throws {
        let (now, _) = try await measured([
            "units.csv": units, "unit-changes.csv": nil, "plans/ke-hoach.yaml": nil, "data/quan.csv": nil, "narratives/quan/2024.md": nil,
        ])
        let report = now.report, strings = report.strings[.vi]
        let words = Words(.vi) { strings?[$0] }
        let found = words.unit(named: organisation, in: report).map { report[$0] }
        #expect(found.map { "\($0.name) → \(words.place($0))" } ?? "none" == said)
    }
}
