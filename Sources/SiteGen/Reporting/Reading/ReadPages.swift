import Diagnostics
import Loading

/// pages/*.md: the office's own pages.
extension Draft {
    /// pages/*.md → pages of the office's own.
    mutating func readPages() {
        for document in raw.pages {
            let subject = Subject("Trang \(document.path)", "Page \(document.path)")
            let name = pageName(document.path) ?? document.path
            findings.take(WrongIdentifier.checkFolder(Located(name, at: .wholeFile(document.path)), field: document.path, subject))
            var title = ""
            if let front = document.frontMatter {
                guard var reader = NodeReader(front, as: "---", subject, &findings) else { continue }
                defer { findings.take(reader.findings) }
                title = reader.requiredTitle("title")?.value ?? ""
                reader.finish()
            } else {
                findings.take(
                    MissingKey.finding(
                        "title", at: SourceLocation(path: document.path, line: 1, column: 1), subject,
                        Message(
                            vi: "Mở đầu tệp bằng ba dòng «---», «title: …», «---».",
                            en: "Begin the file with the three lines «---», «title: …», «---».")))
            }
            findings.take(UnfilledText.check(document, subject))
            var guesses = guesses
            findings.take(WrongLink.check(document, self, subject, &guesses))
            self.guesses = guesses
            checkPictures(of: document, subject)
            for unit in document.sections.compactMap(\.unit) { findings.take(UnknownAnchor.unit(unit, subject)) }
            for reference in document.references { findings.take(WrongReference.onPage(reference.location, subject)) }
            pages.append(
                FreePage(
                    name: name, title: title, sections: document.sections, pictures: document.pictures, footnotes: document.footnotes,
                    path: document.path))
        }
    }
}
