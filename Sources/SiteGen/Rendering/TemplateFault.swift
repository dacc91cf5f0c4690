import Diagnostics

/// What can be wrong with templates: with a tag, or between them.
enum TemplateFault {
    case unfinished, strayInLayout
    case neverClosed(String), nothingToClose(String), closesOther(String, opened: String)
    case name(String), transform(String), ampersand(String), pragma(String), control(UInt8)
    case unknown(String, among: [String]), circle([String]), plainInSection(String)
    case blockInSection(String), blockTwice(String), unknownBlock(String, layout: String, offered: [String])
    case unused(String), missing(String), twice(String), stranger(String), notUTF8, unreadable(String)

    func diagnostic(at location: SourceLocation) -> Diagnostic {
        Diagnostic(.error, rule: "template", at: location, message, suggestion: suggestion)
    }

    var message: Message {
        switch self {
        case .unfinished: Message(vi: "Thẻ mở bằng “{{” nhưng không có “}}”.", en: "A tag opens with “{{” but has no “}}”.")
        case .strayInLayout:
            Message(
                vi: "Giữa “{{<…}}” và thẻ đóng của nó chỉ được có các khối “{{$…}}”.",
                en: "Between “{{<…}}” and its end only blocks “{{$…}}” may stand.")
        case .neverClosed(let name): Message(vi: "Mục “\(name)” không được đóng.", en: "The section “\(name)” is never closed.")
        case .nothingToClose(let name): Message(vi: "Thẻ đóng “\(name)” không có thẻ mở.", en: "“\(name)” is closed but was never opened.")
        case .closesOther(let name, let opened):
            Message(vi: "Thẻ đóng “\(name)”, trong khi mục đang mở là “\(opened)”.", en: "“\(name)” is closed while “\(opened)” is open.")
        case .name(let name): Message(vi: "Tên “\(name)” không hợp lệ.", en: "“\(name)” is not a name.")
        case .transform(let name):
            Message(vi: "Mẫu không tính toán: không có hàm “\(name)”.", en: "Templates do not compute: there is no function “\(name)”.")
        case .ampersand(let name): Message(vi: "Cách viết “{{&\(name)}}” không được dùng.", en: "“{{&\(name)}}” is not used.")
        case .pragma(let inner): Message(vi: "Cách viết “{{\(inner)}}” không được dùng.", en: "“{{\(inner)}}” is not used.")
        case .control(let byte):
            Message(vi: "Mẫu có ký tự điều khiển mã \(byte).", en: "The template holds the control character \(byte).")
        case .unknown(let name, _): Message(vi: "Không có mẫu “\(name)”.", en: "There is no template “\(name)”.")
        case .circle(let names):
            Message(
                vi: "Các mẫu gọi nhau thành vòng: \(names.joined(separator: " → ")).",
                en: "The templates call each other in a circle: \(names.joined(separator: " → ")).")
        case .plainInSection(let name):
            Message(
                vi: "Trong một mục, “{{\(name)}}” có thể lấy nhầm trường của mục bên ngoài.",
                en: "Inside a section “{{\(name)}}” may take the field of an enclosing section.")
        case .blockInSection(let name): Message(vi: "Khối “\(name)” nằm trong một mục.", en: "The block “\(name)” stands inside a section.")
        case .blockTwice(let name): Message(vi: "Khối “\(name)” được viết hai lần.", en: "The block “\(name)” is given twice.")
        case .unknownBlock(let name, let layout, _):
            Message(vi: "Mẫu “\(layout)” không có khối “\(name)”.", en: "The template “\(layout)” offers no block “\(name)”.")
        case .unused(let name): Message(vi: "Không trang nào dùng mẫu “\(name)”.", en: "No page uses the template “\(name)”.")
        case .missing(let name):
            Message(vi: "Thiếu mẫu của loại trang “\(name)”.", en: "The template of the page kind “\(name)” is missing.")
        case .twice(let other): Message(vi: "Mẫu này trùng tên với “\(other)”.", en: "This template has the same name as “\(other)”.")
        case .stranger(let path): Message(vi: "“\(path)” không phải là mẫu.", en: "“\(path)” is not a template.")
        case .notUTF8: Message(vi: "Tệp không phải là UTF-8.", en: "The file is not UTF-8.")
        case .unreadable(let reason): Message(vi: "Không đọc được mẫu: \(reason).", en: "The template cannot be read: \(reason).")
        }
    }

    private var suggestion: Message? {
        switch self {
        case .unfinished: Message(vi: "Viết thêm “}}”.", en: "Add “}}”.")
        case .neverClosed(let name), .closesOther(_, opened: let name):
            Message(vi: "Viết “{{/\(name)}}”.", en: "Write “{{/\(name)}}”.")
        case .nothingToClose(let name): Message(vi: "Bỏ “{{/\(name)}}”.", en: "Remove “{{/\(name)}}”.")
        case .name: Message(vi: "Dùng chữ không dấu, chữ số, “-” và “_”.", en: "Use unaccented letters, digits, “-” and “_”.")
        case .transform:
            Message(vi: "Đưa giá trị đã tính sẵn vào một trường của trang.", en: "Give the page a field that holds the value ready made.")
        case .ampersand(let name):
            Message(vi: "Viết “{{{\(name)}}}” cho đoạn HTML đã xong.", en: "Write “{{{\(name)}}}” for finished markup.")
        case .strayInLayout: Message(vi: "Đặt phần này vào một khối.", en: "Put it into a block.")
        case .pragma: Message(vi: "Bỏ thẻ này.", en: "Remove the tag.")
        case .control: Message(vi: "Bỏ ký tự này.", en: "Remove the character.")
        case .unknown(let name, let known): didYouMean(name, among: known)
        case .plainInSection(let name): Message(vi: "Viết dấu chấm ở đầu: “{{.\(name)}}”.", en: "Write a dot first: “{{.\(name)}}”.")
        case .blockInSection: Message(vi: "Đặt mục vào trong khối.", en: "Put the section into the block.")
        case .unknownBlock(_, _, let offered) where !offered.isEmpty:
            Message(vi: "Các khối có: \(offered.joined(separator: ", ")).", en: "It offers: \(offered.joined(separator: ", ")).")
        case .unused: Message(vi: "Xóa tệp này, hoặc gọi nó từ một mẫu khác.", en: "Remove the file, or use it in a template.")
        case .stranger:
            Message(
                vi: "Đặt mẫu ở “*.mustache” hay “partials/*.mustache”, tệp khác ở “assets/”.",
                en: "Templates are “*.mustache” or “partials/*.mustache”; other files go to “assets/”.")
        case .notUTF8: Message(vi: "Lưu lại tệp bằng bảng mã UTF-8.", en: "Save the file as UTF-8.")
        default: nil
        }
    }
}
