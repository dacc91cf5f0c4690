import Testing

@testable import Writing

@Suite("Style sheets and scripts carry their fingerprint in their name")
struct AssetTests {
    @Test("css and js are renamed, others keep their name; the address of each is known before the pages are composed")
    func addresses() throws {
        let assets = Assets([("style.css", Array("abc".utf8)), ("search.js", []), ("fonts/serif.woff2", [1]), ("icon.svg", [2])])
        #expect(
            assets.addresses == [
                "style.css": "assets/style.ba7816bf8f.css", "search.js": "assets/search.e3b0c44298.js",
                "fonts/serif.woff2": "assets/fonts/serif.woff2", "icon.svg": "assets/icon.svg",
            ])
        #expect(
            assets.files.map(\.path) == [
                "assets/fonts/serif.woff2", "assets/icon.svg", "assets/search.e3b0c44298.js", "assets/style.ba7816bf8f.css",
            ])
        #expect(assets.files.map(\.source) == ["fonts/serif.woff2", "icon.svg", "search.js", "style.css"].map { "Templates/assets/" + $0 })
        #expect(try assets.files[3].make() == Array("abc".utf8))
    }
}
