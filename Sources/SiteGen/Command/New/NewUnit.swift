import ArgumentParser
import Diagnostics
import Foundation
import Language
import Loading
import Reporting

/// `sitegen new unit ID --name … --kind …`: adds a line to units.csv (or makes the file).
struct NewUnit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "unit", abstract: "Thêm một đơn vị vào units.csv.")

    @OptionGroup var options: ContentOptions
    @Argument(help: "Mã đơn vị: chữ thường không dấu, số, gạch nối.") var id: String
    @Option(help: "Tên chính thức.") var name: String
    @Option(help: "Loại: ward (phường), commune (xã), district, city, province, organisation …") var kind: String
    @Option(help: "Mã đơn vị cấp trên.") var parent: String = ""
    @Option(help: "Ngày thành lập (2025-07-01 hoặc 1/7/2025).") var from: String = ""
    @Option(help: "Căn cứ pháp lý.") var basis: String = ""

    func validate() throws {
        if isDeviceName(id) {
            throw ValidationError("mã “\(id)” là tên Windows giữ riêng, không tạo được thư mục; đặt mã khác, ví dụ \(id)-1")
        }
        guard isIdentifier(id) else {
            throw ValidationError("mã “\(id)” chỉ được có chữ thường không dấu, số và gạch nối, ví dụ \(slug(name))")
        }
        guard isIdentifier(kindCode) else {
            throw ValidationError("loại “\(kind)” chỉ được có chữ thường không dấu, số và gạch nối, ví dụ ward")
        }
        if !from.isEmpty, case .failure = parseDate(from) {
            throw ValidationError("ngày “\(from)” không hợp lệ; ghi năm-tháng-ngày hoặc ngày/tháng/năm, ví dụ 2025-07-01")
        }
    }

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            // a program of Windows may have called it units.CSV
            let names = isFolder(options.content) ? try entries(below: options.content).map(\.path) : []
            let path = "\(options.content)/\(names.first { $0.lowercased() == "units.csv" } ?? "units.csv")"
            guard FileManager.default.fileExists(atPath: path) else {
                let faults = await faultsOfGround(await loadContent(root: options.content, disk: .onMachine))
                if !faults.isEmpty { throw Problems(faults) }
                return try writeScaffold(
                    tableText([unitColumns, unitColumns.map { values[$0] ?? "" }]), to: "units.csv", in: options.content, console,
                    options.lang)
            }
            let units = try await unitsTable(options)
            try refuseKnown(units)
            try refuseUnplaced(units)
            let line = tableLine(units.names.map { values[$0] ?? "" }, Character(Unicode.Scalar(units.delimiter)))
            // not String(contentsOf:), which takes the byte order mark off
            let old = String(decoding: try bytes(of: path), as: UTF8.self)
            let end = old.utf8.contains(0x0D) ? "\r\n" : "\n"
            try writeFile(Array((old + (old.last?.isNewline == true ? "" : end) + line + end).utf8), to: path)
            console.out(options.lang == .vi ? "Đã thêm \(id) vào \(path)\n" : "Added \(id) to \(path)\n")
        }
    }

    private var kindCode: String { areaKind(written: kind) ?? kind }

    /// Column → what is written there.
    private var values: [String: String] {
        var day = from
        if case .success(let date) = parseDate(from) { day = date.iso }
        return ["id": id, "name": name, "kind": kindCode, "parent": parent, "valid_from": day, "basis": basis]
    }

    private func refuseKnown(_ units: RawTable) throws {
        let known = ids(of: units)
        if known.contains(id) {
            throw Refusal(
                vi: "đơn vị “\(id)” đã có trong units.csv; không ghi đè.",
                en: "unit “\(id)” is in units.csv already and is not overwritten.")
        }
        if !parent.isEmpty, !known.contains(parent) { throw unknownUnit(parent, known) }
    }

    /// Nothing that was said may fall away because the file has no column for it.
    private func refuseUnplaced(_ units: RawTable) throws {
        for column in unitColumns where values[column]?.isEmpty == false && units.column(named: column) == nil {
            throw Refusal(
                vi: "units.csv không có cột “\(column)”; thêm tên cột này vào dòng đầu rồi chạy lại.",
                en: "units.csv has no column “\(column)”; add its name to the first line and run this again.")
        }
    }
}
