/// The form of a counted noun for one or for many, from words that may hold both («ward|wards»); Vietnamese has one form for all.
package func countedForm(_ forms: String, isOne: Bool) -> String {
    guard let bar = forms.firstIndex(of: "|") else { return forms }
    return String(isOne ? forms[..<bar] : forms[forms.index(after: bar)...])
}
