import Composing
import Diagnostics
import Language
import Loading
import Rendering
import Reporting
import Writing

/// So many of something: «1.602 số liệu».
struct Counted {
    let count: Int
    let vi: String
    let en: String

    init(_ count: Int, _ vi: String, _ en: String) {
        self.count = count
        self.vi = vi
        self.en = en
    }

    func text(in language: MessageLanguage) -> String {
        NumberForm(language == .vi ? .vietnamese : .english).text(Int128(count)) + " " + (language == .vi ? vi : en)
    }
}

/// What each stage of a build has to show for its time.
extension Counted {
    static func loaded(_ raw: RawContent) -> [Counted] {
        let documents = [raw.site, raw.indicators].count { $0 != nil } + raw.plans.count + raw.strings.count
        let tables = [raw.units, raw.unitChanges, raw.dutyResults, raw.receipts].count { $0 != nil } + raw.data.count + raw.published.count
        return [Counted(documents + tables + raw.narratives.count + raw.pages.count, "tệp", "files")]
    }

    static func validated(_ report: Report) -> [Counted] {
        [
            Counted(report.observations.count, "số liệu", "observations"),
            Counted(report.plans.reduce(0) { $0 + $1.targets.count }, "mục tiêu", "targets"),
            Counted(report.narratives.count, "bài thuyết minh", "narratives"),
        ]
    }

    static func measured(_ history: History) -> [Counted] {
        [
            Counted(history.now.rows.count + history.years.values.reduce(0) { $0 + $1.rows.count }, "đánh giá", "assessments"),
            Counted(history.years.count + 1, "năm", "years"),
        ]
    }

    static func templates(_ folder: TemplatesOnDisk) -> [Counted] {
        [Counted(folder.assets.files.count, "tệp đi kèm", "assets")]
    }

    static func planned(_ pages: [PagePlan]) -> [Counted] {
        [Counted(pages.count, "trang và tệp số liệu", "pages and data files")]
    }

    static func pictures(_ places: [String: String]) -> [Counted] { [Counted(places.count, "ảnh", "pictures")] }

    static func written(_ written: WritingSummary) -> [Counted] {
        [
            Counted(written.files, "tệp", "files"), Counted(written.reused, "giữ nguyên", "unchanged"),
            Counted(written.links, "liên kết đã kiểm tra", "links checked"),
        ]
    }
}
