import Diagnostics

/// What can be wrong between templates.
enum TemplateFault {
    case unknown(String, among: [String]), circle([String]), plainInSection(String)
    case blockInSection(String), blockTwice(String), unknownBlock(String, layout: String, offered: [String])
    case unused(String), missing(String), twice(String), stranger(String), notUTF8, unreadable(String)

    func diagnostic(at location: SourceLocation) -> Diagnostic {
        Diagnostic(.error, rule: "template", at: location, message, suggestion: suggestion)
    }

    private var message: Message {
        switch self {
        case .unknown(let name, _): Message(vi: "Không có mẫu “\(name)”.", en: "There is no template “\(name)”.")
        case .circle(let names):
            Message(vi: "Các mẫu gọi nhau thành vòng: \(names.joined(separator: " → ")).",
                    en: "The templates call each other in a circle: \(names.joined(separator: " → ")).")
        case .plainInSection(let name):
            Message(vi: "Trong một mục, “{{\(name)}}” có thể lấy nhầm trường của mục bên ngoài.",
                    en: "Inside a section “{{\(name)}}” may take the field of an enclosing section.")
        case .blockInSection(let name): Message(vi: "Khối “\(name)” nằm trong một mục.", en: "The block “\(name)” stands inside a section.")
        case .blockTwice(let name): Message(vi: "Khối “\(name)” được viết hai lần.", en: "The block “\(name)” is given twice.")
        case .unknownBlock(let name, let layout, _):
            Message(vi: "Mẫu “\(layout)” không có khối “\(name)”.", en: "The template “\(layout)” offers no block “\(name)”.")
        case .unused(let name): Message(vi: "Không trang nào dùng mẫu “\(name)”.", en: "No page uses the template “\(name)”.")
        case .missing(let name): Message(vi: "Thiếu mẫu của loại trang “\(name)”.", en: "The template of the page kind “\(name)” is missing.")
        case .twice(let other): Message(vi: "Mẫu này trùng tên với “\(other)”.", en: "This template has the same name as “\(other)”.")
        case .stranger(let path): Message(vi: "“\(path)” không phải là mẫu.", en: "“\(path)” is not a template.")
        case .notUTF8: Message(vi: "Tệp không phải là UTF-8.", en: "The file is not UTF-8.")
        case .unreadable(let reason): Message(vi: "Không đọc được mẫu: \(reason).", en: "The template cannot be read: \(reason).")
        }
    }

    private var suggestion: Message? {
        switch self {
        case .unknown(let name, let known): didYouMean(name, among: known)
        case .plainInSection(let name): Message(vi: "Viết dấu chấm ở đầu: “{{.\(name)}}”.", en: "Write a dot first: “{{.\(name)}}”.")
        case .blockInSection: Message(vi: "Đặt mục vào trong khối.", en: "Put the section into the block.")
        case .unknownBlock(_, _, let offered) where !offered.isEmpty:
            Message(vi: "Các khối có: \(offered.joined(separator: ", ")).", en: "It offers: \(offered.joined(separator: ", ")).")
        case .unused: Message(vi: "Xóa tệp này, hoặc gọi nó từ một mẫu khác.", en: "Remove the file, or use it in a template.")
        case .stranger: Message(vi: "Đặt mẫu ở “*.mustache” hay “partials/*.mustache”, tệp khác ở “assets/”.",
                                en: "Templates are “*.mustache” or “partials/*.mustache”; other files go to “assets/”.")
        case .notUTF8: Message(vi: "Lưu lại tệp bằng bảng mã UTF-8.", en: "Save the file as UTF-8.")
        default: nil
        }
    }
}
