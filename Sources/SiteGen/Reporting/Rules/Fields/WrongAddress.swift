import Diagnostics

/// The site's own address is a whole one, of a folder: https://host/path/.
enum WrongAddress {
    static let rule: Rule = Rule("wrong-address")

    /// Out: the address, where it is one.
    static func check(_ found: Located<String>, field: String, _ subject: Subject, to findings: Findings) -> String? {
        if isAddress(found.value) { return found.value }
        findings.error(
            rule, at: found.location, subject,
            vi: "«\(field)» ghi «\(found.value)», không phải địa chỉ của một thư mục trên mạng",
            en: "«\(field)» says «\(found.value)», which is not the address of a folder on the web",
            suggestion: Message(
                vi: "Ghi địa chỉ đầy đủ, không có dấu ? và #, ví dụ https://hanhthong.gov.vn/xa-hoi-hoc-tap/.",
                en: "Write a whole address without ? and #, such as https://hanhthong.gov.vn/xa-hoi-hoc-tap/."))
        return nil
    }

    private static func isAddress(_ text: String) -> Bool {
        guard let scheme = ["https://", "http://"].first(where: { text.hasPrefix($0) }) else { return false }
        let parts = text.dropFirst(scheme.count).split(separator: "/", omittingEmptySubsequences: false)
        guard let host = parts.first, !host.isEmpty, !host.contains("@"), !parts.contains(".."), !parts.dropFirst().dropLast().contains("") else { return false }
        return text.utf8.allSatisfy { byte in
            byte > 0x20 && byte < 0x7F && !"?#\"<>\\^`{|}".utf8.contains(byte)
        } && !(parts.last?.contains(".html") ?? false)
    }
}
