import Diagnostics
import Language

enum WrongAddress {
    private static let why = Message(
        vi: "Địa chỉ của trang là địa chỉ đầy đủ của một thư mục trên mạng: https://máy-chủ/đường-dẫn/.",
        en: "The site's own address is a whole one, of a folder: https://host/path/.")

    static let rule: Rule = Rule("wrong-address", why: why)

    /// Out: the address as browsers send it, where it is one; Vietnamese letters may stand in it.
    static func check(_ found: Located<String>, field: String, _ subject: Subject) -> Parsed<String> {
        let address = asciiAddress(found.value)
        if isAddress(address) { return .value(address) }
        return .fault(
            rule.error(
                at: found.location, subject,
                vi: "«\(field)» ghi «\(found.value)», không phải địa chỉ của một thư mục trên mạng",
                en: "«\(field)» says «\(found.value)», which is not the address of a folder on the web",
                suggestion: Message(
                    vi: "Ghi địa chỉ đầy đủ, không có dấu ? và #, ví dụ https://hanhthong.gov.vn/xa-hoi-hoc-tap/.",
                    en: "Write a whole address without ? and #, such as https://hanhthong.gov.vn/xa-hoi-hoc-tap/.")))
    }

    /// The same of any document on the web: the licence of the data.
    static func checkDocument(_ found: Located<String>, field: String, _ subject: Subject) -> Parsed<String> {
        let address = asciiAddress(found.value)
        if isAddress(address, ofFolder: false) { return .value(address) }
        return .fault(
            rule.error(
                at: found.location, subject,
                vi: "«\(field)» ghi «\(found.value)», không phải địa chỉ trên mạng",
                en: "«\(field)» says «\(found.value)», which is no address on the web",
                suggestion: Message(
                    vi: "Ghi địa chỉ đầy đủ của văn bản giấy phép, ví dụ https://creativecommons.org/licenses/by/4.0/.",
                    en: "Write the whole address of the licence, such as https://creativecommons.org/licenses/by/4.0/.")))
    }

    private static func isAddress(_ text: String, ofFolder: Bool = true) -> Bool {
        guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else { return false }
        let parts = text.dropFirst(scheme.count).split(separator: "/", omittingEmptySubsequences: false)
        guard let host = parts.first, !host.isEmpty, !host.contains("@"), !parts.contains(".."), !parts.dropFirst().dropLast().contains("")
        else { return false }
        return text.utf8.allSatisfy { byte in
            byte > 0x20 && byte < 0x7F && !"?#\"<>\\^`{|}".utf8.contains(byte)
        } && !(ofFolder && parts.last?.contains(".html") ?? false)
    }
}
