import Diagnostics

/// What is said about a Markdown body.
enum MarkdownFault {
    case rawHTML(String)
    case dangerousAddress(String)
    case unclosedReference
    case emptyReference
    case misplacedReference(String)
    case unclosedAnchor
    case invalidAnchor(String)
    case nestedAnchor(String)
    case repeatedAnchor(String, earlier: SourceLocation)
    case missingFootnote(String)
    case unusedFootnote(String)
    /// «84.» begins a list · it does, and will read «2.» · «>» before a number begins a quotation · a cell more than the table has
    case numberAsItem(String, isUnderText: Bool)
    case renumberedItem(String, printed: String)
    case numberAsQuotation(String)
    case cellBeyondTable(String)
    /// «[2024]: 84» is the address of a link.
    case numberAsAddress(String)

    func diagnostic(at location: SourceLocation) -> Diagnostic {
        Diagnostic(severity, rule: rule, at: location, message, suggestion: suggestion)
    }

    private var severity: Diagnostic.Severity {
        switch self {
        case .rawHTML, .dangerousAddress, .missingFootnote, .unusedFootnote, .numberAsItem, .renumberedItem, .numberAsQuotation,
            .cellBeyondTable,
            .numberAsAddress:
            .warning
        case .unclosedReference, .emptyReference, .misplacedReference, .unclosedAnchor, .invalidAnchor, .nestedAnchor, .repeatedAnchor:
            .error
        }
    }

    private var rule: String {
        switch self {
        case .rawHTML: "markdown-html"
        case .dangerousAddress: "markdown-link"
        case .unclosedReference, .emptyReference, .misplacedReference: "markdown-reference"
        case .unclosedAnchor, .invalidAnchor, .nestedAnchor, .repeatedAnchor: "markdown-anchor"
        case .missingFootnote, .unusedFootnote: "markdown-footnote"
        case .numberAsItem, .renumberedItem, .numberAsQuotation, .cellBeyondTable, .numberAsAddress: "markdown-number"
        }
    }

    private var message: Message {
        switch self {
        case .rawHTML(let tag): Message(vi: "mã HTML “\(tag)” bị bỏ đi", en: "raw HTML “\(tag)” is dropped")
        case .dangerousAddress(let url):
            Message(vi: "liên kết “\(url)” bị bỏ đi vì không an toàn", en: "the link “\(url)” is dropped as unsafe")
        case .unclosedReference:
            Message(vi: "“{{” mở ở đây không có “}}” trên cùng dòng", en: "the “{{” that opens here has no “}}” on its line")
        case .emptyReference: Message(vi: "giữa “{{” và “}}” không có gì", en: "there is nothing between “{{” and “}}”")
        case .misplacedReference(let place):
            Message(vi: "“{{ … }}” không dùng được trong \(place)", en: "“{{ … }}” cannot stand in \(Self.english[place] ?? place)")
        case .unclosedAnchor:
            Message(vi: "“{#” mở ở đây không có “}” ở cuối tiêu đề", en: "the “{#” that opens here has no “}” at the heading's end")
        case .invalidAnchor(let id): Message(vi: "“\(id)” không phải là mã hợp lệ", en: "“\(id)” is not a valid id")
        case .nestedAnchor(let id):
            Message(
                vi: "tiêu đề có {#\(id)} nằm trong danh sách hoặc trích dẫn",
                en: "the heading with {#\(id)} stands inside a list or a quotation")
        case .repeatedAnchor(let id, let earlier):
            Message(
                vi: "{#\(id)} được dùng hai lần (lần đầu ở dòng \(earlier.line))",
                en: "{#\(id)} is used twice (first on line \(earlier.line))")
        case .missingFootnote(let label):
            Message(vi: "chú thích “\(label)” không có nội dung", en: "the footnote “\(label)” has no text")
        case .unusedFootnote(let label):
            Message(
                vi: "chú thích “\(label)” không có chỗ dẫn nên không được in",
                en: "nothing refers to the footnote “\(label)”, so it is not printed")
        case .numberAsItem(let found, _):
            Message(
                vi: "“\(found)” ở đầu dòng bị hiểu là đầu mục của danh sách",
                en: "“\(found)” at the beginning of a line is taken for the mark of a list")
        case .renumberedItem(let found, let printed):
            Message(vi: "mục ghi “\(found)” sẽ in thành “\(printed)”", en: "the item “\(found)” will be printed as “\(printed)”")
        case .numberAsQuotation(let found):
            Message(
                vi: "“\(found)” ở đầu dòng bị hiểu là trích dẫn, dấu “>” mất đi",
                en: "“\(found)” at the beginning of a line is taken for a quotation and loses its “>”")
        case .cellBeyondTable(let found):
            Message(
                vi: "ô “\(found)” thừa so với đầu bảng nên không được in",
                en: "the cell “\(found)” is beyond the head of the table and is not printed")
        case .numberAsAddress(let found):
            Message(
                vi: "“\(found)” bị hiểu là địa chỉ của một liên kết nên không được in",
                en: "“\(found)” is taken for the address of a link and is not printed")
        }
    }

    /// «84\\.», «\\- 5»: as Markdown keeps it.
    private static func escaped(_ mark: String) -> String {
        guard let sign = mark.firstIndex(where: { ".)".contains($0) }), mark.first?.isNumber ?? false else { return "\\" + mark }
        return mark[..<sign] + "\\" + mark[sign...]
    }

    private static let english = ["liên kết": "a link", "lời thay ảnh": "the text of an image", "tiêu đề có {#…}": "a heading with {#…}"]

    private var suggestion: Message? {
        switch self {
        case .rawHTML: Message(vi: "Dùng cách viết Markdown thay cho thẻ HTML.", en: "Use Markdown instead of HTML tags.")
        case .dangerousAddress:
            Message(
                vi: "Dùng địa chỉ bắt đầu bằng https://, hoặc unit:mã-đơn-vị cho trang của một đơn vị.",
                en: "Use an address that begins with https://, or unit:id for the page of a unit.")
        case .unclosedReference, .emptyReference:
            Message(
                vi: "Viết đủ, ví dụ {{ value learning-citizens 2024 }}; nếu chỉ là chữ thì viết \\{{.",
                en: "Write it out, such as {{ value learning-citizens 2024 }}; for plain text write \\{{.")
        case .misplacedReference: Message(vi: "Đưa “{{ … }}” ra lời văn.", en: "Move “{{ … }}” into the text.")
        case .unclosedAnchor: Message(vi: "Viết {#ma-chi-tieu} ở cuối tiêu đề.", en: "Write {#indicator-id} at the end of the heading.")
        case .invalidAnchor:
            Message(
                vi: "Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ {#learning-citizens}.",
                en: "An id has lower-case letters, digits and hyphens only, such as {#learning-citizens}.")
        case .nestedAnchor: Message(vi: "Đưa tiêu đề ra đầu dòng.", en: "Move the heading to the beginning of the line.")
        case .repeatedAnchor: Message(vi: "Gộp hai phần, hoặc đổi mã của một phần.", en: "Join the two parts, or change the id of one.")
        case .missingFootnote(let label):
            Message(vi: "Thêm dòng “\(label): …” ở cuối tệp.", en: "Add a line “\(label): …” at the end of the file.")
        case .unusedFootnote(let label):
            Message(
                vi: "Ghi \(label) ở chỗ cần chú thích, hoặc bỏ dòng này.",
                en: "Write \(label) where the note belongs, or take this line away.")
        case .numberAsItem(let found, let isUnderText):
            Message(
                vi: "Viết \(Self.escaped(found)) hoặc nối vào dòng trên nếu là số của câu"
                    + (isUnderText ? "; nếu là danh sách, để một dòng trống phía trên." : "."),
                en: "Write \(Self.escaped(found)), or join it to the line above, if it belongs to the sentence"
                    + (isUnderText ? "; if it is a list, leave an empty line above." : "."))
        case .renumberedItem(let found, _):
            Message(
                vi: "Đánh số liên tiếp, hoặc viết \(Self.escaped(found)) nếu số ấy phải giữ.",
                en: "Number the items one after the other, or write \(Self.escaped(found)) to keep the number.")
        case .numberAsQuotation(let found):
            Message(vi: "Viết \\\(found) nếu là dấu lớn hơn.", en: "Write \\\(found) if it means more than.")
        case .cellBeyondTable:
            Message(
                vi: "Thêm cột vào đầu bảng, hoặc viết \\| nếu dấu gạch đứng là chữ.",
                en: "Add a column to the head of the table, or write \\| for a bar that is text.")
        case .numberAsAddress(let found): Message(vi: "Viết \\\(found) để giữ nguyên.", en: "Write \\\(found) to keep it as it is.")
        }
    }
}
