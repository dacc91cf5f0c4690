import ArgumentParser
import Foundation
import Language

/// `sitegen new unit ID --name … --kind …`: adds a line to units.csv (or makes the file).
struct NewUnit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "unit", abstract: "Thêm một đơn vị vào units.csv.")

    @OptionGroup var options: ContentOptions
    @Argument(help: "Mã đơn vị: chữ thường không dấu, số, gạch nối.") var id: String
    @Option(help: "Tên chính thức.") var name: String
    @Option(help: "Loại: ward, commune, district, city, province, organisation …") var kind: String
    @Option(help: "Mã đơn vị cấp trên.") var parent: String = ""
    @Option(help: "Ngày thành lập (năm-tháng-ngày).") var from: String = ""
    @Option(help: "Căn cứ pháp lý.") var basis: String = ""

    func validate() throws {
        guard isIdentifier(id) else { throw ValidationError("mã “\(id)” chỉ được có chữ thường không dấu, số và gạch nối, ví dụ \(slug(name))") }
        guard isIdentifier(kind) else { throw ValidationError("loại “\(kind)” chỉ được có chữ thường không dấu, số và gạch nối, ví dụ ward") }
        if !from.isEmpty, case .failure = parseDate(from) { throw ValidationError("ngày “\(from)” không hợp lệ; ghi năm-tháng-ngày, ví dụ 2025-07-01") }
    }

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            let columns = ["id", "name", "kind", "parent", "valid_from", "valid_to", "order", "basis"]
            let path = "\(options.content)/units.csv"
            guard FileManager.default.fileExists(atPath: path) else {
                let text = columns.joined(separator: ",") + "\n" + line(columns, ",") + "\n"
                return try writeScaffold(text, to: "units.csv", in: options.content, console, options.lang)
            }
            try await refuseKnown()
            let old = try String(contentsOfFile: path, encoding: .utf8)
            let header = old.replacingOccurrences(of: "\u{feff}", with: "").prefix { $0 != "\n" && $0 != "\r\n" }
            let separator: Character = header.contains(";") ? ";" : ","
            let present = header.split(separator: separator, omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces.union(["\""])) }
            let text = old + (old.hasSuffix("\n") ? "" : "\n") + line(present, separator) + "\n"
            // to a neighbour and renamed: a full disk leaves the old file whole
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            console.out(options.lang == .vi ? "Đã thêm \(id) vào \(path)\n" : "Added \(id) to \(path)\n")
        }
    }

    private func refuseKnown() async throws {
        let known = try await unitIDs(options)
        if known.contains(id) {
            throw Refusal(
                vi: "đơn vị “\(id)” đã có trong units.csv; không ghi đè.",
                en: "unit “\(id)” is in units.csv already and is not overwritten.")
        }
        if !parent.isEmpty, !known.contains(parent) { throw unknownUnit(parent, known) }
    }

    private func line(_ columns: [String], _ separator: Character) -> String {
        let values = ["id": id, "name": name, "kind": kind, "parent": parent, "valid_from": from, "basis": basis]
        return columns.map { column in
            let value = values[column] ?? ""
            let isPlain = !value.contains { $0 == separator || $0 == "\"" || $0.isNewline }
            return isPlain ? value : "\"" + value.replacing("\"", with: "\"\"") + "\""
        }.joined(separator: String(separator))
    }
}
