/// Chromium writes the moment of printing into its PDF and nothing else that changes; the report's own date takes its place, digit
/// by digit, so that no place in the file moves.
enum ChromiumDates {
    /// - date: eight digits, year, month, day.
    static func fix(_ pdf: inout [UInt8], date: String) {
        let digits = Array((date + "000000").utf8)
        for key in ["/CreationDate (D:", "/ModDate (D:"] {
            let mark = Array(key.utf8)
            var at = 0
            while at + mark.count + 14 <= pdf.count {
                guard pdf[at] == mark[0], pdf[at..<(at + mark.count)].elementsEqual(mark) else {
                    at += 1
                    continue
                }
                at += mark.count
                if pdf[at..<(at + 14)].allSatisfy({ (0x30...0x39).contains($0) }) { pdf.replaceSubrange(at..<(at + 14), with: digits) }
            }
        }
    }
}
