/// What Chromium leaves of the run itself in a PDF: the moment of printing, and the numbers that its document tree happened to have.
/// The report's own date and a count from 1 take their places, digit by digit, so that nothing in the file moves.
enum ChromiumTraces {
    /// - date: eight digits, year, month, day.
    static func fix(_ pdf: inout [UInt8], date: String) {
        let digits = Array((date + "000000").utf8)
        for key in ["/CreationDate (D:", "/ModDate (D:"] {
            for place in places(of: key, digits: 14, in: pdf) { pdf.replaceSubrange(place, with: digits) }
        }
        renumber(&pdf)
    }

    /// «(node00000081)» names a structure element; the order of the names is kept, as a PDF sorts them.
    private static func renumber(_ pdf: inout [UInt8]) {
        let places = places(of: "(node", digits: 8, in: pdf)
        var ranks: [[UInt8]: Int] = [:]
        let names = Set(places.map { Array(pdf[$0]) }).sorted { $0.lexicographicallyPrecedes($1) }
        for (rank, name) in names.enumerated() { ranks[name] = rank + 1 }
        for place in places {
            guard let rank = ranks[Array(pdf[place])] else { continue }
            let text = String(rank)
            pdf.replaceSubrange(place, with: Array((String(repeating: "0", count: 8 - text.count) + text).utf8))
        }
    }

    /// Where so many digits stand behind a mark.
    private static func places(of mark: String, digits: Int, in pdf: [UInt8]) -> [Range<Int>] {
        let mark = Array(mark.utf8)
        var places: [Range<Int>] = []
        var at = 0
        while at + mark.count + digits <= pdf.count {
            guard pdf[at] == mark[0], pdf[at..<(at + mark.count)].elementsEqual(mark) else {
                at += 1
                continue
            }
            at += mark.count
            if pdf[at..<(at + digits)].allSatisfy({ (0x30...0x39).contains($0) }) { places.append(at..<(at + digits)) }
        }
        return places
    }
}
