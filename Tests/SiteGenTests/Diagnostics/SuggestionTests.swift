import Testing

@testable import Diagnostics

@Suite("Did you mean")
struct SuggestionTests {
    private let ids = ["learning-citizens", "learning-units", "learning-families", "literacy-15-60"]

    @Test(arguments: [
        ("learning-citizen", "learning-citizens"), ("learnign-units", "learning-units"), ("Learning-Citizens", "learning-citizens"),
        ("learning_units", "learning-units"), ("literacy-1560", "literacy-15-60"),
    ])
    func `a slip of the hand finds the name that was meant`(typed: String, meant: String) {
        #expect(Suggestion.nearest(to: typed, among: ids) == meant)
        #expect(nearest(to: typed, among: ids) == meant)
    }

    @Test(arguments: ["schools", "x", "", "learning", "citizens-who-learn"])
    func `what is like nothing finds nothing`(typed: String) {
        #expect(Suggestion.nearest(to: typed, among: ids) == nil)
    }

    @Test func `short words allow fewer changes`() {
        #expect(Suggestion.nearest(to: "ab", among: ["ac"]) == nil)
        #expect(Suggestion.nearest(to: "abc", among: ["abd"]) == "abd")
        #expect(Suggestion.nearest(to: "abcde", among: ["abxxe"]) == nil)
        #expect(Suggestion.nearest(to: "abcdef", among: ["abxxef"]) == "abxxef")
        #expect(Suggestion.nearest(to: "abcdefghi", among: ["xxxdefghi"]) == "xxxdefghi")
        #expect(Suggestion.nearest(to: "abcdefghi", among: ["xxxxefghi"]) == nil)
    }

    @Test func `the nearest wins, and of equals the first`() {
        #expect(Suggestion.nearest(to: "phuonh", among: ["phuoongs", "phuong", "phuonk"]) == "phuong")
        #expect(Suggestion.nearest(to: "value", among: ["valve", "value"]) == "value")
    }

    @Test func `numbers are never guessed`() {
        #expect(Suggestion.nearest(to: "Khu phố 4", among: ["Khu phố 1", "Khu phố 14"]) == nil)
        #expect(Suggestion.nearest(to: "khu phô 4", among: ["Khu phố 1", "Khu phố 4"]) == "Khu phố 4")
    }

    @Test func `the caller says which spellings are alike`() {
        let names = ["Gò Vấp", "Ba Đình"]
        func folded(_ text: String) -> String { text == "Ba Đình" ? "ba dinh" : text.lowercased() }
        #expect(Suggestion.nearest(to: "ba dinh", among: names, folding: folded) == "Ba Đình")
    }

    @Test func `the suggestion is a question in both languages`() {
        #expect(didYouMean("valeu", among: ["value"]) == Message(vi: "Có phải là “value”?", en: "Did you mean “value”?"))
        #expect(didYouMean("zzzz", among: ["value"]) == nil)
    }

    @Test(arguments: [
        ("", "", 0), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abcd", "badc", 2), ("kitten", "sitting", 3),
        ("ca", "abc", 3),
    ])
    func `changes are letters other, more, less or swapped`(one: String, other: String, count: Int) {
        #expect(changes(from: Array(one), to: Array(other), atMost: 5) == count)
        #expect(changes(from: Array(other), to: Array(one), atMost: count) == count)
        #expect(changes(from: Array(one), to: Array(other), atMost: count - 1) == nil)
    }
}
