/// The form of a counted noun for one or for many, from words that may hold both («ward|wards»); Vietnamese has one form for all.
package func countedForm(_ forms: String, isOne: Bool) -> String {
    guard let bar = forms.utf8.firstIndex(of: UInt8(ascii: "|")) else { return forms }
    return String(isOne ? forms[..<bar] : forms[forms.index(after: bar)...])
}
