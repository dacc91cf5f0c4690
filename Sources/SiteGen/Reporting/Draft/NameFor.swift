import Diagnostics

/// Advice on ids that the site has no words for.
extension Strings {
    /// What to do about an id that has no word `<section>.<id>`: another id may have been meant, or the word is to be added.
    func nameFor(_ id: String, in section: String) -> Message {
        let known = keys.compactMap { $0.hasPrefix("\(section).") ? String($0.dropFirst(section.count + 1)) : nil }
        guard let near = Suggestion.nearest(to: id, among: known) else {
            return Message(vi: "Thêm khóa \(section).\(id) vào \(path).", en: "Add the key \(section).\(id) to \(path).")
        }
        return Message(
            vi: "Có phải là “\(near)”? Nếu không, thêm khóa \(section).\(id) vào \(path).",
            en: "Did you mean “\(near)”? If not, add the key \(section).\(id) to \(path).")
    }
}
