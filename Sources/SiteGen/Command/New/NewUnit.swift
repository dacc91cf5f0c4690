import ArgumentParser
import Collecting
import Diagnostics
import Foundation
import Language
import Loading
import Reporting
import Writing

/// `sitegen new unit ID --name … --kind …`, `sitegen new unit --list FILE`: adds a line, or many, to units.csv (or makes the file).
struct NewUnit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unit", abstract: "Thêm một đơn vị, hoặc cả danh sách, vào units.csv.",
        discussion: """
            Với --list, đơn vị lấy từ tệp Excel hoặc CSV có cột «Tên»; thêm được «Mã», «Loại», «Cấp trên», «Từ ngày», «Căn cứ», «Liên hệ». Thiếu mã \
            thì đặt theo loại và tên (phuong-hanh-thong); --kind, --parent, --from, --basis dùng cho dòng không ghi. Một dòng sai thì không thêm dòng \
            nào, và mọi chỗ sai được kể. (English: --list adds all units of a workbook or CSV file, or none.)
            """)

    @OptionGroup var options: ContentOptions
    @Argument(help: "Mã đơn vị: chữ thường không dấu, số, gạch nối.") var id: String?
    @Option(help: "Tên chính thức.") var name: String?
    @Option(help: "Loại: ward (phường), commune (xã), district, city, province, organisation …") var kind: String?
    @Option(help: "Mã đơn vị cấp trên.") var parent: String = ""
    @Option(help: "Ngày thành lập (2025-07-01 hoặc 1/7/2025).") var from: String = ""
    @Option(help: "Căn cứ pháp lý.") var basis: String = ""
    @Option(help: ArgumentHelp("Danh sách đơn vị (.xlsx hoặc .csv) thay cho một đơn vị.", valueName: "tệp")) var list: String?

    func validate() throws {
        if !from.isEmpty, case .failure = parseDate(from) {
            throw ValidationError("ngày “\(from)” không hợp lệ; ghi năm-tháng-ngày hoặc ngày/tháng/năm, ví dụ 2025-07-01")
        }
        if list != nil {
            if id != nil || name != nil {
                throw ValidationError("ghi một đơn vị (mã, --name, --kind) hoặc một danh sách (--list), không cả hai")
            }
            return
        }
        guard let id, let name, let kind else {
            throw ValidationError("cần mã, --name và --kind; hoặc --list với một danh sách, ví dụ sitegen new unit --list xa-phuong.xlsx")
        }
        if isDeviceName(id) {
            throw ValidationError("mã “\(id)” là tên Windows giữ riêng, không tạo được thư mục; đặt mã khác, ví dụ \(id)-1")
        }
        guard isIdentifier(id) else {
            throw ValidationError("mã “\(id)” chỉ được có chữ thường không dấu, số và gạch nối, ví dụ \(slug(name))")
        }
        guard isIdentifier(kindCode) else {
            throw ValidationError("loại “\(kind)” chỉ được có chữ thường không dấu, số và gạch nối, ví dụ ward")
        }
    }

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            // a program of Windows may have called it units.CSV
            let names = isFolder(options.content) ? try entries(below: options.content).map(\.path) : []
            let path = "\(options.content)/\(names.first { $0.lowercased() == "units.csv" } ?? "units.csv")"
            if let list { return try await addAll(of: list, to: path, console) }
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
            console.out(options.lang == .vi ? "Đã thêm \(id ?? "") vào \(path)\n" : "Added \(id ?? "") to \(path)\n")
        }
    }

    private var kindCode: String { kind.map { areaKind(written: $0) ?? $0 } ?? "" }

    /// Column → what is written there.
    private var values: [String: String] {
        var day = from
        if case .success(let date) = parseDate(from) { day = date.iso }
        return ["id": id ?? "", "name": name ?? "", "kind": kindCode, "parent": parent, "valid_from": day, "basis": basis]
    }

    private func refuseKnown(_ units: RawTable) throws {
        let known = ids(of: units)
        if let id, known.contains(id) {
            throw Refusal(
                vi: "đơn vị “\(id)” đã có trong units.csv; không ghi đè.",
                en: "unit “\(id)” is in units.csv already and is not overwritten.")
        }
        if !parent.isEmpty, !known.contains(parent) { throw unknownUnit(parent, known) }
    }

    /// All units of a list, or none.
    private func addAll(of list: String, to path: String, _ console: Console) async throws {
        try requireFolder(options.content)
        let file = SentFile(path: list, bytes: try bytes(of: list))
        let raw = await loadContent(root: options.content, disk: .onMachine)
        let isNew = !FileManager.default.fileExists(atPath: path)
        if isNew {
            let faults = await faultsOfGround(raw)
            if !faults.isEmpty { throw Problems(faults) }
        } else {
            _ = try await unitsTable(options)
        }
        let draft = await draftUnits(file, defaults: values.filter { !["id", "name"].contains($0.key) }, into: raw, columns: unitColumns)
        for finding in draft.found { console.note(finding.text(in: options.lang) + "\n") }
        guard let bytes = draft.bytes else {
            throw Refusal(vi: "\(list) có chỗ phải sửa; chưa thêm đơn vị nào.", en: "\(list) has something to mend; no unit was added.")
        }
        if isNew { try ReplacedFile(path).create(bytes) } else { try writeFile(bytes, to: path) }
        let added = Message(vi: "Đã thêm \(draft.units.count) đơn vị vào \(path)", en: "Added \(draft.units.count) units to \(path)")
        console.out(added.text(in: options.lang) + "\n")
        for unit in draft.units where unit.isMade { console.out("  \(unit.id)  \(unit.name)\n") }
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
