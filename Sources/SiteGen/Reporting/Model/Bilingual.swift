/// A text of the content in Vietnamese, and in English where the office wrote it.
package struct Bilingual: Sendable, Hashable {
    package let vi: String
    package let en: String?
    package init(vi: String, en: String? = nil) {
        self.vi = vi
        self.en = en
    }
}
