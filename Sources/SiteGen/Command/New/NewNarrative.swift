import ArgumentParser
import Language

/// `sitegen new narrative UNIT YEAR`
struct NewNarrative: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "narrative", abstract: "Tạo narratives/<đơn vị>/<năm>.md.")

    @OptionGroup var options: ContentOptions
    @Argument(help: "Mã đơn vị, như trong units.csv.") var unit: String
    @Argument(help: "Năm báo cáo.") var year: Int

    func validate() throws { try validateYear(year) }

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            try refuseExisting("narratives/\(unit)/\(year).md", in: options.content)
            try await requireUnit(unit, options)
            try writeScaffold(text, to: "narratives/\(unit)/\(year).md", in: options.content, console, options.lang)
        }
    }

    private var text: String {
        """
        ---
        # Số liệu lấy từ dữ liệu, không gõ tay: {{ value learning-citizens \(year) }}, {{ change learning-citizens \(year - 1) \(year) }}.
        # Viết xong thì đổi status thành approved; khi còn draft, bài chưa hiện trên trang.
        title: Kết quả năm \(year)
        author_office: "…"
        date: \(year)-12-01
        status: draft
        ---

        …

        ## Công tác lãnh đạo, chỉ đạo {#chi-dao}

        …

        ## Đánh giá chung {#danh-gia}

        …

        ## Phương hướng, nhiệm vụ năm \(year + 1) {#phuong-huong}

        …

        ## Đề xuất, kiến nghị {#de-xuat}

        …

        """
    }
}
