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

    func diagnostic(at location: SourceLocation) -> Diagnostic {
        Diagnostic(severity, rule: rule, at: location, message, suggestion: suggestion)
    }

    private var severity: Diagnostic.Severity {
        switch self {
        case .rawHTML, .dangerousAddress, .missingFootnote: .warning
        default: .error
        }
    }

    private var rule: String {
        switch self {
        case .rawHTML: "markdown-html"
        case .dangerousAddress: "markdown-link"
        case .unclosedReference, .emptyReference, .misplacedReference: "markdown-reference"
        case .unclosedAnchor, .invalidAnchor, .nestedAnchor, .repeatedAnchor: "markdown-anchor"
        case .missingFootnote: "markdown-footnote"
        }
    }

    private var message: Message {
        switch self {
        case .rawHTML(let tag): Message(vi: "mã HTML “\(tag)” bị bỏ đi", en: "raw HTML “\(tag)” is dropped")
        case .dangerousAddress(let url): Message(vi: "liên kết “\(url)” bị bỏ đi vì không an toàn", en: "the link “\(url)” is dropped as unsafe")
        case .unclosedReference:
            Message(vi: "“{{” mở ở đây không có “}}” trên cùng dòng", en: "the “{{” that opens here has no “}}” on its line")
        case .emptyReference: Message(vi: "giữa “{{” và “}}” không có gì", en: "there is nothing between “{{” and “}}”")
        case .misplacedReference(let place):
            Message(vi: "“{{ … }}” không dùng được trong \(place)", en: "“{{ … }}” cannot stand in \(Self.english[place] ?? place)")
        case .unclosedAnchor:
            Message(vi: "“{#” mở ở đây không có “}” ở cuối tiêu đề", en: "the “{#” that opens here has no “}” at the heading's end")
        case .invalidAnchor(let id): Message(vi: "“\(id)” không phải là mã hợp lệ", en: "“\(id)” is not a valid id")
        case .nestedAnchor(let id):
            Message(vi: "tiêu đề có {#\(id)} nằm trong danh sách hoặc trích dẫn", en: "the heading with {#\(id)} stands inside a list or a quotation")
        case .repeatedAnchor(let id, let earlier):
            Message(vi: "{#\(id)} được dùng hai lần (lần đầu ở dòng \(earlier.line))", en: "{#\(id)} is used twice (first on line \(earlier.line))")
        case .missingFootnote(let label):
            Message(vi: "chú thích “\(label)” không có nội dung", en: "the footnote “\(label)” has no text")
        }
    }

    private static let english = ["liên kết": "a link", "lời thay ảnh": "the text of an image", "tiêu đề có {#…}": "a heading with {#…}"]

    private var suggestion: Message? {
        switch self {
        case .rawHTML: Message(vi: "Dùng cách viết Markdown thay cho thẻ HTML.", en: "Use Markdown instead of HTML tags.")
        case .dangerousAddress: Message(vi: "Dùng địa chỉ bắt đầu bằng https://, hoặc unit:mã-đơn-vị cho trang của một đơn vị.", en: "Use an address that begins with https://, or unit:id for the page of a unit.")
        case .unclosedReference, .emptyReference:
            Message(vi: "Viết đủ, ví dụ {{ value learning-citizens 2024 }}; nếu chỉ là chữ thì viết \\{{.", en: "Write it out, such as {{ value learning-citizens 2024 }}; for plain text write \\{{.")
        case .misplacedReference: Message(vi: "Đưa “{{ … }}” ra lời văn.", en: "Move “{{ … }}” into the text.")
        case .unclosedAnchor: Message(vi: "Viết {#ma-chi-tieu} ở cuối tiêu đề.", en: "Write {#indicator-id} at the end of the heading.")
        case .invalidAnchor: Message(vi: "Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ {#learning-citizens}.", en: "An id has lower-case letters, digits and hyphens only, such as {#learning-citizens}.")
        case .nestedAnchor: Message(vi: "Đưa tiêu đề ra đầu dòng.", en: "Move the heading to the beginning of the line.")
        case .repeatedAnchor: Message(vi: "Gộp hai phần, hoặc đổi mã của một phần.", en: "Join the two parts, or change the id of one.")
        case .missingFootnote(let label): Message(vi: "Thêm dòng “\(label): …” ở cuối tệp.", en: "Add a line “\(label): …” at the end of the file.")
        }
    }
}
