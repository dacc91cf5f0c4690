import Diagnostics

/// Rendering one page, and the messages for what its template asks for in vain.
extension TemplateFolder {
    /// In: a page. Out: its HTML. Throws: every field that the template asks for in vain.
    package func render(_ page: FramedPage) throws(Problems) -> [UInt8] {
        let frame = try frames.frame(of: FrameShape(page)) { () throws(Problems) in try makeFrame(page) }
        return Filling(frame, with: page.fields).page.bytes
    }

    /// What Mustache makes of the page's template for its shape.
    private func makeFrame(_ page: FramedPage) throws(Problems) -> Frame {
        guard let places = places[page.template] else {
            let location = SourceLocation(path: "\(folder)/\(page.template).mustache")
            throw Problems([TemplateFault.missing(page.template).diagnostic(at: location)])
        }
        let asked = AskedFields()
        let view = StrictView(fields: page.fields, steps: [], asked: asked)
        let frame = Frame(library.render(view, withTemplate: page.template) ?? "", asked: asked)
        for piece in frame.pieces { asked.judge(piece, in: page.fields) }
        guard asked.misses.isEmpty else {
            let whole = SourceLocation(path: "\(folder)/\(page.template).mustache")
            throw Problems(
                Set(asked.misses).map { miss in
                    miss.diagnostic(at: FieldPlace.find(miss.name, in: miss.trail, among: places) ?? whole, page: page)
                }.sorted())
        }
        return frame
    }
}

extension AskedFields {
    /// Notes a text that is taken as markup, and markup that would be escaped.
    fileprivate func judge(_ piece: Frame.Piece, in fields: Fields) {
        switch Filling.value(of: piece.slot, in: fields) {
        case .text where piece.isMarkup: miss(piece.slot.name, after: piece.slot.steps, .textAsMarkup)
        case .markup where !piece.isMarkup, .told where !piece.isMarkup, .printed where !piece.isMarkup, .json where !piece.isMarkup:
            miss(piece.slot.name, after: piece.slot.steps, .markupAsText)
        default: break
        }
    }
}

extension AskedFields.Miss {
    /// The message names the field, the template and the page.
    func diagnostic(at location: SourceLocation, page: FramedPage) -> Diagnostic {
        let field = (trail + [name]).joined(separator: ".")
        let inVietnamese = "(mẫu “\(page.template)”, trang “\(page.path)”)"
        let inEnglish = "(template “\(page.template)”, page “\(page.path)”)"
        let found = found(field)
        return Diagnostic(
            .error, rule: "template-field", at: location,
            Message(vi: "\(found.vi) \(inVietnamese).", en: "\(found.en) \(inEnglish)."), suggestion: suggestion)
    }

    private func found(_ field: String) -> Message {
        switch reason {
        case .absent: Message(vi: "Trang không có trường “\(field)”", en: "The page gives no field “\(field)”")
        case .isList:
            Message(vi: "Trường “\(field)” là danh sách, không in ra được", en: "The field “\(field)” is a list and prints nothing")
        case .isFlag:
            Message(vi: "Trường “\(field)” là có/không, không in ra được", en: "The field “\(field)” is yes or no and prints nothing")
        case .isView:
            Message(vi: "Trường “\(field)” là một nhóm trường, không in ra được", en: "The field “\(field)” is a view and prints nothing")
        case .textAsMarkup: Message(vi: "Trường “\(field)” là chữ, không phải HTML", en: "The field “\(field)” is text, not markup")
        case .markupAsText: Message(vi: "Trường “\(field)” là HTML đã xong", en: "The field “\(field)” is finished markup")
        }
    }

    private var suggestion: Message? {
        switch reason {
        case .absent: didYouMean(name, among: given)
        case .isList, .isFlag, .isView: Message(vi: "Viết “{{#.\(name)}}…{{/.\(name)}}”.", en: "Write “{{#.\(name)}}…{{/.\(name)}}”.")
        case .textAsMarkup: Message(vi: "Viết “{{.\(name)}}”.", en: "Write “{{.\(name)}}”.")
        case .markupAsText: Message(vi: "Viết “{{{.\(name)}}}”.", en: "Write “{{{.\(name)}}}”.")
        }
    }
}
