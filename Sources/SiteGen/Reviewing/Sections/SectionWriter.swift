import Comparing
import Diagnostics
import Language
import Wording

/// Puts each list of changes into rows of words.
struct SectionWriter {
    let language: MessageLanguage
    let words: Words

    init(language: MessageLanguage) {
        self.language = language
        words = .shipped(language.locale)
    }

    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    func said(_ text: Said) -> String { text.text(in: language) }

    func records(_ changes: [RecordChange]) -> Section {
        Section(
            kind: .records, title: say("Mục tiêu, quy tắc, đơn vị và mục khác", "Targets, rules, units and other records"),
            columns: [say("Loại", "Kind"), say("Mục", "Record"), say("Thay đổi", "Change"), say("Nơi", "Place")],
            rows: changes.map { change in
                [
                    plain(said(change.kind.word)), plain(said(change.title)), fields(change.fields, or: change.edit),
                    code(place(change.place)),
                ]
            })
    }

    /// «value: 50 → 60; year: …», or the word for the edit.
    private func fields(_ fields: [FieldChange], or edit: Edit) -> Section.Cell {
        if fields.isEmpty { return plain(said(edit.word)) }
        var cell: Section.Cell = []
        for (index, field) in fields.prefix(4).enumerated() {
            if index > 0 { cell += plain("; ") }
            cell += code(field.name)
            cell += plain(": \(shown(field.before)) → \(shown(field.after))")
        }
        if fields.count > 4 { cell += plain(say("; và \(fields.count - 4) khóa khác", "; and \(fields.count - 4) more keys")) }
        return cell
    }

    /// A value of a key, short enough to stand beside the other one.
    func shown(_ text: String) -> String {
        if text.isEmpty { return "—" }
        return text.count > 48 ? text.prefix(47) + "…" : text
    }

    func place(_ place: Place) -> String { place.line.map { "\(place.path):\($0)" } ?? place.path }

    func findings(_ findings: [Finding], kind: Section.Kind) -> Section {
        let title = kind == .errors ? say("Lỗi phải sửa trước", "Errors to mend first") : say("Cảnh báo mới", "New warnings")
        return Section(
            kind: kind, title: title, columns: [say("Nơi", "Place"), say("Nội dung", "What")],
            rows: findings.map { finding in
                let column = finding.column.map { ":\($0)" } ?? ""
                let side = finding.origin == .base ? say(" (nội dung cũ)", " (old content)") : ""
                let advice = finding.suggestion.map { " → " + said($0) } ?? ""
                return [code(place(finding.place) + column), plain(said(finding.message) + side + advice)]
            })
    }

    func pages(_ pages: PageChanges?) -> Section {
        Section(
            kind: .pages, title: say("Trang và tệp dữ liệu thay đổi", "Pages and data files that change"), columns: [],
            rows: (pages?.changed ?? []).map { page in
                let path = Section.Run(look: .code, text: page.path, link: page.edit == .removed ? nil : page.path)
                return [page.edit == .changed ? [path] : [path] + plain(" (\(said(page.edit.word)))")]
            })
    }
}

extension MessageLanguage {
    /// The language of reports that goes with it.
    var locale: ReportLocale {
        switch self {
        case .vi: .vi
        case .en: .en
        }
    }
}
