import Testing

@testable import Language

@Suite("Keys that make spellings alike")
struct FoldingTests {
    @Test(arguments: ["ba dinh", "Ba Đình", "BA ĐÌNH", "  Ba \u{A0}\tĐi\u{300}nh "])
    func `search finds a name however it is typed`(text: String) {
        #expect(searchKey(text) == "ba dinh")
    }

    @Test func `search keeps digits and signs and drops the marks of all Latin letters`() {
        #expect(searchKey("Phường 12, Quận Gò Vấp (cũ)") == "phuong 12, quan go vap (cu)")
        #expect(searchKey("Ñandú Ügo") == "nandu ugo")
        #expect(searchKey("ĂÂÊÔƠƯĐ ằẩẵệợữỹ") == "aaeooud aaaeouy")
    }

    @Test(arguments: [
        ("Hòa An", "Hoà An"), ("hóa", "hoá"), ("HỎA", "HOẢ"), ("khỏe", "khoẻ"), ("thủy", "thuỷ"), ("Quý", "Qúy"),
        ("Phường  Thụy Khuê", "phường Thuỵ Khuê"), ("Bà Rịa - Vũng Tàu", "Bà Rịa – Vũng Tàu"), ("Ea H'leo", "Ea H’leo"),
    ])
    func `names match wherever the tone is placed`(one: String, other: String) {
        #expect(nameKey(one) == nameKey(other))
    }

    @Test(arguments: [
        ("Hòa", "Hóa"), ("Ba Đình", "Ba Dinh"), ("Mỹ", "My"), ("Tân An", "Tấn An"), ("Phú", "Phù"), ("Đông", "Đong"),
        ("Phường 1", "Phường 11"), ("Ba Vì", "BaVì"), ("hòa an", "hoa àn"),
    ])
    func `names with other marks or words stay apart`(one: String, other: String) {
        #expect(nameKey(one) != nameKey(other))
    }

    @Test(arguments: [
        ("Quận Gò Vấp", "quan-go-vap"), ("  Phường 12 — (cũ) ", "phuong-12-cu"), ("TP. Hồ Chí Minh", "tp-ho-chi-minh"),
        ("Đồng Tháp", "dong-thap"), ("…", ""), ("", ""),
    ])
    func `a name becomes an address`(name: String, expected: String) {
        #expect(slug(name) == expected)
        #expect(expected.isEmpty || isIdentifier(expected))
    }

    @Test func `a long name is cut to 80 characters and never ends in a hyphen`() {
        let long = slug(String(repeating: "học ", count: 40))
        #expect(long == Array(repeating: "hoc", count: 20).joined(separator: "-"))
        #expect(slug(String(repeating: "a", count: 79) + " b") == String(repeating: "a", count: 79))
        #expect(slug(String(repeating: "a", count: 100)).utf8.count == 80)
    }

    @Test(arguments: ["go-vap", "phuong-12", "12", "a", "2024-x", String(repeating: "a", count: 80)])
    func `an identifier is small letters, digits and single hyphens`(text: String) {
        #expect(isIdentifier(text))
    }

    @Test(arguments: ["", "-a", "a-", "a--b", "A", "gò-vấp", "a b", "a_b", "a.b", "../a", String(repeating: "a", count: 81)])
    func `anything else is no identifier`(text: String) {
        #expect(!isIdentifier(text))
    }

    @Test func `points of a list follow the Vietnamese alphabet`() {
        #expect((0..<23).map(listLetter).joined() == "abcdđeghiklmnopqrstuvxy")
        #expect([23, 24, 45, 46].map(listLetter) == ["aa", "ab", "ay", "ba"])
    }

    @Test func `the loose key forgives marks, y for i, underscores and noughts before numbers`() {
        for text in ["Tỷ lệ công dân", "tỉ lệ CÔNG DÂN", "ty le cong dan", "tỷ_lệ  công_dân"] {
            #expect(looseKey(text) == looseKey("Tỷ lệ công dân"), "\(text)")
        }
        #expect(looseKey("Xã Mĩ Hoà") == looseKey("xã Mỹ Hòa"))
        #expect(looseKey("Phường 05") == "phuong 5")
        #expect(looseKey("Phường 100") == "phuong 100")
        #expect(looseKey("Khu 0") == "khu 0")
        #expect(looseKey("Phường 5") != looseKey("Phường 15"))
    }

    @Test func `the spelling key forgives rules of spelling, but no mark`() {
        #expect(spellingKey("Tỉ lệ xã Mĩ Hoà 05") == spellingKey("tỷ lệ xã Mỹ Hòa 5"))
        #expect(spellingKey("Hoa Bình") != spellingKey("Hòa Bình"))
        #expect(hasMarks("Quận 5") && hasMarks("ĐK 1") && hasMarks("Hoa\u{300}"))
        #expect(!hasMarks("Quan Hoa Binh – 5\u{A0}"))
    }
}
