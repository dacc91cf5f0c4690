import ArgumentParser
import Language
import Loading
import Reporting

/// `sitegen new plan ID --unit U --first 2021 --last 2030 [--targets chi-tieu.xlsx]`
struct NewPlan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Tạo plans/<id>.yaml cho một kế hoạch.",
        discussion: """
            Với --targets, mục tiêu lấy từ bảng Excel hoặc CSV có sẵn: cột «Chỉ tiêu» (hoặc «Mã»), mỗi năm một cột («Năm 2025», «Đến năm 2030»), \
            thêm được «Đơn vị tính», «Mục», «Yêu cầu» (phấn đấu, không quá…), «Áp dụng», «Tính trên», «Định nghĩa», «Ghi chú». Chỉ tiêu chưa có \
            được thêm vào cuối indicators.yaml, chỗ chưa biết ghi «…». Ô không hiểu chắc chắn thì kể ra và để thành dòng # trong kế hoạch, mã thoát 1. \
            (English: --targets reads a table of targets from a workbook or CSV file; what is not understood is named and left as a comment.)
            """)

    @OptionGroup var options: ContentOptions
    @Argument(help: "Mã kế hoạch: chữ thường không dấu, số, gạch nối.") var id: String
    @Option(help: "Mã đơn vị của kế hoạch, như trong units.csv.") var unit: String
    @Option(help: "Năm đầu của kế hoạch.") var first: Int
    @Option(help: "Năm cuối của kế hoạch.") var last: Int
    @Option(help: ArgumentHelp("Bảng mục tiêu (.xlsx hoặc .csv) để điền sẵn targets.", valueName: "tệp")) var targets: String?

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
            let (before, none, after) = text(name: cell("name"), kind: areaKind(written: cell("kind")) ?? cell("kind"))
            if let targets { return try await fill(from: targets, before, after, console) }
            try writeScaffold(before + none + after, to: "plans/\(id).yaml", in: options.content, console, options.lang)
        }
    }

    /// The file before its targets, what stands for none, and the file behind them.
    ///
    /// - name, kind: of the unit, as in units.csv.
    private func text(name: String, kind: String) -> (before: String, none: String, after: String) {
        let isPlace = ["province", "city", "district", "ward", "commune", "special-zone"].contains(kind)
        // who signs for a people's committee is known; for another body it is as its document has it
        let signature =
            isPlace ? "signature:\n  - TM. ỦY BAN NHÂN DÂN\n  - CHỦ TỊCH" : "signature: []\n#  - TM. BAN CHỈ ĐẠO\n#  - TRƯỞNG BAN"
        let issuer = isPlace ? "Ủy ban nhân dân \(name.prefix(1).lowercased() + name.dropFirst())" : kind == "organisation" ? name : "…"
        let before = """
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

            """
        let none = """
            # Khi có chỉ tiêu: xóa [] ở dòng dưới rồi bỏ dấu # ở các dòng sau nó. duties cũng vậy.
            targets: []
            #  - indicator: learning-citizens
            #    year: \(last)
            #    comparison: at_least      # at_least | at_most | exactly | maintain | achieve
            #    value: 60
            #    wording: strive           # must | strive | plain | encourage | register | consider
            #    section: II.2.a

            """
        let after = """
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
        return (before, none, after)
    }
}
