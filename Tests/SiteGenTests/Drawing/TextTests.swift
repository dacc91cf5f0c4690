import Testing

@testable import Drawing

@Suite("Text is measured and wrapped without a browser")
struct TextTests {
    @Test("Every character of the font's table has its advance, regular and bold; signs the font lacks count an em")
    func advances() throws {
        let rows = try GoldFile.rows("advance-widths.csv")
        #expect(rows.count == 267)
        for row in rows {
            let scalar = try #require(UInt32(row[0].dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init))
            let text = String(Character(scalar))
            #expect(AdvanceWidths.width(of: text, size: 1000) == Double(row[1]) ?? 1000, "\(row[0])")
            #expect(AdvanceWidths.width(of: text, size: 1000, bold: true) == Double(row[2]) ?? 1000, "\(row[0]) bold")
        }
    }

    @Test("ơ and ư are wider than o and u, toned or not; an unknown character counts an em; a combining mark nothing")
    func horns() {
        #expect(["o", "ơ", "ợ", "u", "ư", "ự"].map { AdvanceWidths.width(of: $0, size: 1000) } == [556, 656, 656, 556, 669, 669])
        #expect(AdvanceWidths.width(of: "語", size: 10) == 10)
        #expect(AdvanceWidths.width(of: "e\u{0302}\u{0301}", size: 1000) == 556)
    }

    @Test("Lines are measured by the widest; the two factors are 1.12 and 1.15")
    func widest() {
        #expect(AdvanceWidths.width(of: "ab\nabc\na", size: 1000) == 1612)
        #expect(AdvanceWidths.layoutFactor == 1.12 && AdvanceWidths.clipFactor == 1.15)
    }

    @Test(
        "A line breaks between syllables, never between a number and what it counts",
        arguments: [
            ("Mục tiêu 2030: 95 %", ["Mục tiêu", "2030:", "95 %"]),
            ("thiếu 3,5 điểm phần trăm so với đường", ["thiếu", "3,5 điểm phần trăm", "so", "với", "đường"]),
            ("còn 1.250 người chưa biết chữ", ["còn", "1.250 người", "chưa", "biết", "chữ"]),
            ("22 phường đạt", ["22 phường", "đạt"]),
            ("Tỷ lệ phần trăm, theo xã", ["Tỷ", "lệ", "phần trăm,", "theo", "xã"]),
            ("97,4\u{A0}% năm 2025", ["97,4\u{A0}%", "năm 2025"]),
            ("", []),
        ])
    func pieces(text: String, pieces: [String]) {
        #expect(Wrap.pieces(of: text).map(String.init) == pieces)
    }

    @Test("Lines are as full as the width lets them be, at the layout factor, and lose no word")
    func lines() {
        let title = "Tỷ lệ người trong độ tuổi từ 15 đến 60 biết chữ mức độ 2 tại xã Long Đức"
        let lines = Wrap.lines(title, within: 200, size: 13)
        #expect(lines == ["Tỷ lệ người trong độ tuổi từ", "15 đến 60 biết chữ mức", "độ 2 tại xã Long Đức"])
        #expect(Wrap.lines("nghiêngnghiêngnghiêng", within: 10, size: 13) == ["nghiêngnghiêngnghiêng"])
    }

    @Test("Two lines are as equal as can be; one piece has no second line")
    func twoLines() {
        #expect(Wrap.twoLines("Mục tiêu năm 2030: 95 %", size: 13) == "Mục tiêu\nnăm 2030: 95 %")
        #expect(Wrap.twoLines("95 điểm phần trăm", size: 13) == nil)
    }
}

@Suite("Words in small letters")
struct SmallWordsTests {
    @Test("every letter of Latin and Vietnamese becomes small, alone and inside a word")
    func letters() {
        for value in Array(0x41...0x24F) + Array(0x1E00...0x1EFF) {
            guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isAlphabetic else { continue }
            for word in ["\(scalar)", "a\(scalar)b", "Ti\(scalar)n"] {
                #expect(Array(SmallWords([word[...]])[0]) == Array(word.lowercased().utf8), "\(word)")
            }
        }
    }

    @Test("figures and signs are no words")
    func figures() {
        let words = SmallWords(["2030:", "76,3%", "–", "Năm"].map { Substring($0) })
        #expect((0..<4).map { String(decoding: words[$0], as: UTF8.self) } == ["", "", "–", "năm"])
    }
}
