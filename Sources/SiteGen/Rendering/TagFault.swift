import Diagnostics

/// What can be wrong with one tag of a template.
enum TagFault {
    case unfinished, strayInLayout
    case neverClosed(String), nothingToClose(String), closesOther(String, opened: String)
    case name(String), transform(String), ampersand(String), pragma(String), control(UInt8)

    var message: Message {
        switch self {
        case .unfinished: Message(vi: "Thẻ mở bằng “{{” nhưng không có “}}”.", en: "A tag opens with “{{” but has no “}}”.")
        case .strayInLayout:
            Message(vi: "Giữa “{{<…}}” và thẻ đóng của nó chỉ được có các khối “{{$…}}”.",
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
        }
    }

    var suggestion: Message? {
        switch self {
        case .unfinished: Message(vi: "Viết thêm “}}”.", en: "Add “}}”.")
        case .neverClosed(let name), .closesOther(_, opened: let name):
            Message(vi: "Viết “{{/\(name)}}”.", en: "Write “{{/\(name)}}”.")
        case .nothingToClose(let name): Message(vi: "Bỏ “{{/\(name)}}”.", en: "Remove “{{/\(name)}}”.")
        case .name: Message(vi: "Dùng chữ không dấu, chữ số, “-” và “_”.", en: "Use unaccented letters, digits, “-” and “_”.")
        case .transform: Message(vi: "Đưa giá trị đã tính sẵn vào một trường của trang.", en: "Give the page a field that holds the value ready made.")
        case .ampersand(let name): Message(vi: "Viết “{{{\(name)}}}” cho đoạn HTML đã xong.", en: "Write “{{{\(name)}}}” for finished markup.")
        case .strayInLayout: Message(vi: "Đặt phần này vào một khối.", en: "Put it into a block.")
        case .pragma: Message(vi: "Bỏ thẻ này.", en: "Remove the tag.")
        case .control: Message(vi: "Bỏ ký tự này.", en: "Remove the character.")
        }
    }
}
