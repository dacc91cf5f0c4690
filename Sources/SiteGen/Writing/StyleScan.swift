/// In: a style sheet. Out: where its `url(…)` values stand, without quotes. Comments are read too: nothing unfetchable should stand there.
enum StyleScan {
    static func links(_ sheet: [UInt8]) -> [Range<Int>] {
        var links: [Range<Int>] = []
        let opening = Array("url(".utf8)
        var at = 0
        while at + 4 <= sheet.count {
            guard sheet[at..<at + 4].elementsEqual(opening) else {
                at += 1
                continue
            }
            at += 4
            guard let close = sheet[at...].firstIndex(of: UInt8(ascii: ")")) else { break }
            var link = at..<close
            while let byte = sheet[link].first, isPadding(byte) { link = link.lowerBound + 1..<link.upperBound }
            while let byte = sheet[link].last, isPadding(byte) { link = link.lowerBound..<link.upperBound - 1 }
            links.append(link)
            at = close
        }
        return links
    }

    private static func isPadding(_ byte: UInt8) -> Bool {
        byte <= UInt8(ascii: " ") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }
}
