import ArgumentParser
import Collecting
import Diagnostics
import Foundation
import Measuring
import Reporting
import Writing

/// `sitegen form --plan ID --year Y`: one workbook a unit, to be sent out, filled in and collected again.
struct Form: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tạo biểu Excel cho các đơn vị điền số liệu một năm.",
        discussion: """
            Mỗi đơn vị một tệp: mỗi chỉ tiêu một dòng, ô cần điền màu vàng, tỷ lệ tự tính, có trang hướng dẫn. Gửi đi, nhận về một thư mục rồi \
            chạy sitegen collect. Biểu đã có mà khác thì không ghi đè. (English: one Excel form a unit, to be filled in and collected.)
            """)

    @OptionGroup var options: ContentOptions
    @Option(help: "Năm số liệu; mặc định là năm báo cáo của site.yaml.") var year: Int?
    @Option(name: .customLong("plan"), help: ArgumentHelp("Chỉ các đơn vị mà kế hoạch này giao chỉ tiêu (mã).", valueName: "mã"))
    var planID: String?
    @Option(name: .customLong("unit"), help: ArgumentHelp("Chỉ đơn vị này (mã); ghi nhiều lần cho nhiều đơn vị.", valueName: "mã"))
    var units: [String] = []
    @Option(help: ArgumentHelp("Thư mục ghi biểu.", valueName: "thư-mục")) var output = "forms"

    func validate() throws { if let year { try validateYear(year) } }

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            try requireFolder(options.content)
            let report = try await readSound(options, for: .scaffold, console)
            let asked = Asked(report), year = year ?? report.site.reportYear
            let areas = try wanted(report, asked, year)
            let contents = areas.map { ($0, FormContent($0, year: year, report, asked)) }
            if let (area, _) = contents.first(where: { $0.1 == nil }) {
                let name = report[area].name
                throw Refusal(
                    vi:
                        "chưa kế hoạch nào giao chỉ tiêu cho \(name) trong năm \(year) nên chưa có dòng nào để điền; ghi targets vào plans/ trước.",
                    en: "no plan asks \(name) for an indicator in \(year), so there is no row to fill in; write targets in plans/ first.")
            }
            let made = try await forms(contents.compactMap { area, content in content.map { (area, $0) } }, report, year)
            var kept: [String] = []
            for (path, bytes) in made where try !place(bytes, at: path) { kept.append(path) }
            tell(made.count - kept.count, year, kept, console)
            if !kept.isEmpty || report.isFaulty(areas) { throw ExitCode(1) }
        }
    }

    private func wanted(_ report: Report, _ asked: Asked, _ year: Int) throws -> [AreaRef] {
        let onlyPlan = try planID.map { try plan($0, of: report) }
        if !units.isEmpty {
            return try units.map { id in
                guard let area = report.area(id: id) ?? areaNamed(id, report, year: year) else {
                    throw unknownUnit(id, report.areas.map(\.id))
                }
                guard report[area].isAlive(in: year) else {
                    throw Refusal(
                        vi: "\(report[area].name) không hoạt động trong năm \(year) (xem valid_from, valid_to ở units.csv).",
                        en: "\(report[area].name) did not exist in \(year) (see valid_from, valid_to in units.csv).")
                }
                return area
            }
        }
        let areas = unitsAsked(report, asked, year: year, plan: onlyPlan)
        if areas.isEmpty {
            throw Refusal(
                vi: "năm \(year) chưa kế hoạch nào giao chỉ tiêu cho đơn vị nào; ghi targets vào plans/ trước, hoặc chọn năm khác.",
                en: "no plan asks any unit for an indicator in \(year); write targets in plans/ first, or choose another year.")
        }
        return areas
    }

    /// On all cores, in the order of the units.
    private func forms(_ contents: [(AreaRef, FormContent)], _ report: Report, _ year: Int) async throws -> [(path: String, bytes: [UInt8])]
    {
        try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for (place, (_, content)) in contents.enumerated() { group.addTask { (place, try makeForm(content)) } }
            var made: [Int: [UInt8]] = [:]
            for try await (place, bytes) in group { made[place] = bytes }
            return contents.indices.compactMap { place in
                made[place].map { ("\(output)/\(formName(report[contents[place].0].id, year))", $0) }
            }
        }
    }

    private func tell(_ count: Int, _ year: Int, _ kept: [String], _ console: Console) {
        let next = "sitegen collect … --year \(year)"
        let made = Message(
            vi: "\(count) biểu năm \(year) trong \(output)/. Gửi cho đơn vị; để các tệp nhận về vào một thư mục rồi chạy: \(next)",
            en: "\(count) forms of \(year) in \(output)/. Send them out; put what comes back into a folder and run: \(next)")
        console.out(made.text(in: options.lang) + "\n")
        for path in kept { console.note(keptAside(path).text(in: options.lang) + "\n") }
    }
}

/// Under the unit's id, which no two share.
func formName(_ unit: String, _ year: Int) -> String { "\(unit)-\(year).xlsx" }

/// That a file which may have been filled in was left as it is.
func keptAside(_ path: String) -> Message {
    Message(
        vi: "\(path) đã có và khác (có thể đã điền): không ghi đè. Chuyển tệp đó đi hoặc chọn thư mục khác.",
        en: "\(path) is there already and differs (it may be filled in): not overwritten. Move it or choose another folder.")
}

/// Writes a file that people may fill in. False where another stands there, which may have been filled in: it stays.
func place(_ made: [UInt8], at path: String) throws -> Bool {
    if FileManager.default.fileExists(atPath: path) { return try bytes(of: path) == made }
    try makeFolder(of: path)
    try ReplacedFile(path).create(made)
    return true
}
