import ArgumentParser
import Language
import Loading
import Reporting

/// `sitegen new plan ID --unit U --first 2021 --last 2030`
struct NewPlan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "plan", abstract: "Tạo plans/<id>.yaml cho một kế hoạch.")

    @OptionGroup var options: ContentOptions
    @Argument(help: "Mã kế hoạch: chữ thường không dấu, số, gạch nối.") var id: String
    @Option(help: "Mã đơn vị của kế hoạch, như trong units.csv.") var unit: String
    @Option(help: "Năm đầu của kế hoạch.") var first: Int
    @Option(help: "Năm cuối của kế hoạch.") var last: Int

    func validate() throws {
        if isDeviceName(id) {
            throw ValidationError("mã “\(id)” là tên Windows giữ riêng, không tạo được thư mục; đặt mã khác, ví dụ \(id)-1")
        }
        guard isIdentifier(id) else {
            throw ValidationError("mã “\(id)” chỉ được có chữ thường không dấu, số và gạch nối, ví dụ \(slug(id))")
        }
        try validateYear(first)
        try validateYear(last)
        guard first <= last else { throw ValidationError("năm đầu \(first) đứng sau năm cuối \(last)") }
    }

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            try refuseExisting("plans/\(id).yaml", in: options.content)
            try await requireUnit(unit, options)
            let units = try await unitsTable(options)
            let row = ids(of: units).firstIndex(of: unit) ?? 0
            let cell = { (column: String) in units.column(named: column).map { units.text(row, $0) } ?? "" }
            let text = text(name: cell("name"), kind: areaKind(written: cell("kind")) ?? cell("kind"))
            try writeScaffold(text, to: "plans/\(id).yaml", in: options.content, console, options.lang)
        }
    }

    /// - name, kind: of the unit, as in units.csv.
    private func text(name: String, kind: String) -> String {
        let isPlace = ["province", "city", "district", "ward", "commune", "special-zone"].contains(kind)
        // who signs for a people's committee is known; for another body it is as its document has it
        let signature =
            isPlace ? "signature:\n  - TM. ỦY BAN NHÂN DÂN\n  - CHỦ TỊCH" : "signature: []\n#  - TM. BAN CHỈ ĐẠO\n#  - TRƯỞNG BAN"
        let issuer = isPlace ? "Ủy ban nhân dân \(name.prefix(1).lowercased() + name.dropFirst())" : kind == "organisation" ? name : "…"
        return """
            # Mỗi trường được giải thích ở docs/CONTENT.md. Bỏ dấu # ở đầu dòng khi dùng tới.
            id: \(id)
            title: "Kế hoạch …"
            number: ""
            number_suffix: BC-UBND
            # date: \(first)-01-31
            issuer: "\(issuer.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))"
            unit: \(unit)
            period: [\(first), \(last)]
            kind: \(kind == "organisation" ? "organisation" : "territorial")
            # Bốn mục sau in ở đầu và cuối báo cáo; chép theo văn bản. Danh sách trống thì xóa [] rồi bỏ dấu # ở các dòng sau nó.
            basis: []
            #  - Quyết định số 1373/QĐ-TTg ngày 30/7/2021 của Thủ tướng Chính phủ
            addressees: []                # Kính gửi; để trống thì là Ủy ban nhân dân cấp trên theo units.csv
            #  - Sở Giáo dục và Đào tạo
            \(signature)
            recipients: []                # Nơi nhận
            #  - Hội Khuyến học …
            drafting_unit: ""             # chữ viết tắt đơn vị soạn thảo, in ở dòng cuối của Nơi nhận: «Lưu: VT, GDĐT»
            # Khi có chỉ tiêu: xóa [] ở dòng dưới rồi bỏ dấu # ở các dòng sau nó. duties cũng vậy.
            targets: []
            #  - indicator: learning-citizens
            #    year: \(last)
            #    comparison: at_least      # at_least | at_most | exactly | maintain | achieve
            #    value: 60
            #    wording: strive           # must | strive | plain | encourage | register | consider
            #    section: II.2.a
            duties: []
            #  - id: \(id)-001
            #    section: III.1
            #    agency: "…"
            #    role: lead                # lead | coordinate | responsible | requested | task
            #    text: "…"
            #    reporting: true           # chỉ khi nhiệm vụ là báo cáo hằng năm và có ghi ngày
            #    to: "…"                  # gửi báo cáo cho ai
            #    deadlines: [{every: year, before: 12-01}]   # trước 15/01 năm sau: {every: year, before: 01-15, of: next_year}

            """
    }
}
