import Diagnostics

/// Walks JSON text once, counting lines and columns as it goes: a map of a hundred thousand points may stand on one line.
struct JSONWalk {
    private let bytes: [UInt8]
    private let path: String
    private var at = 0
    private var line = 1
    private var column = 1

    /// Places in memory that have been taken, a pair of degrees for one and any other value for two.
    private var taken = 0

    /// Deeper than any map.
    private static let mostDeep = 64
    private static let mostTaken = 4_000_000

    init(_ bytes: [UInt8], path: String) {
        self.bytes = bytes
        self.path = path
    }

    var isAtEnd: Bool { at == bytes.count }
    private var here: SourceLocation { SourceLocation(path: path, line: line, column: column) }
    private var next: UInt8 { at < bytes.count ? bytes[at] : 0 }

    func fault(_ message: Message) -> JSONFault { JSONFault(location: here, message: message) }

    private func unexpected(_ wanted: String) -> JSONFault {
        if isAtEnd { return fault(Message(vi: "tệp kết thúc giữa chừng, cần \(wanted)", en: "the file ends where \(wanted) is due")) }
        let sign = String(decoding: bytes[at..<min(at + 4, bytes.count)], as: UTF8.self).prefix(1)
        return fault(Message(vi: "gặp «\(sign)», cần \(wanted)", en: "«\(sign)» stands where \(wanted) is due"))
    }

    private mutating func step() {
        let byte = bytes[at]
        at += 1
        if byte == 0x0A {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }

    mutating func skipSpace() {
        while at < bytes.count, next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { step() }
    }

    private mutating func take(_ byte: UInt8, _ wanted: String) throws(JSONFault) {
        skipSpace()
        guard !isAtEnd, next == byte else { throw unexpected(wanted) }
        step()
    }

    mutating func value(depth: Int) throws(JSONFault) -> RawNode {
        skipSpace()
        let place = here
        taken += 2
        if taken > Self.mostTaken { throw tooMuch }
        if depth > Self.mostDeep {
            throw fault(Message(vi: "lồng nhau quá \(Self.mostDeep) lớp", en: "nested more than \(Self.mostDeep) deep"))
        }
        switch next {
        case UInt8(ascii: "{"): return RawNode(.mapping(try members(depth)), at: place)
        case UInt8(ascii: "["):
            if let position = position() {
                taken -= 1
                return RawNode(position, at: place)
            }
            return RawNode(.sequence(try items(depth)), at: place)
        case UInt8(ascii: "\""): return RawNode(.scalar(try string(), quoted: true), at: place)
        default: return RawNode(.scalar(try word(), quoted: false), at: place)
        }
    }

    private var tooMuch: JSONFault {
        JSONFault(
            location: here,
            message: Message(
                vi: "tệp có quá \(grouped(Self.mostTaken, by: ".")) điểm, mỗi giá trị khác tính bằng hai điểm",
                en: "the file has more than \(grouped(Self.mostTaken, by: ",")) points, any other value counted as two"),
            isLimit: true)
    }

    /// Two numbers that can be degrees, a third and a fourth left out; nil, and nothing read, for any other list.
    private mutating func position() -> RawNode.Kind? {
        let start = (at, line, column)
        step()
        var degrees: [Double] = []
        while let number = plainNumber() {
            degrees.append(number)
            skipSpace()
            if next == UInt8(ascii: "]"), degrees.count >= 2, abs(degrees[0]) <= 180, abs(degrees[1]) <= 90 {
                step()
                return .position(degrees[0], degrees[1])
            }
            if next != UInt8(ascii: ",") || degrees.count == 4 { break }
            step()
        }
        (at, line, column) = start
        return nil
    }

    private mutating func plainNumber() -> Double? {
        skipSpace()
        let start = at
        while at < bytes.count, isWordSign(next), at - start < 40 { step() }
        return isNumber(bytes[start..<at]) ? Double(String(decoding: bytes[start..<at], as: UTF8.self)) : nil
    }

    private mutating func items(_ depth: Int) throws(JSONFault) -> [RawNode] {
        step()
        skipSpace()
        var items: [RawNode] = []
        if next == UInt8(ascii: "]") { step(); return items }
        while true {
            items.append(try value(depth: depth + 1))
            skipSpace()
            if next == UInt8(ascii: "]") { step(); return items }
            try take(UInt8(ascii: ","), "«,» / «]»")
        }
    }

    private mutating func members(_ depth: Int) throws(JSONFault) -> [(key: Located<String>, value: RawNode)] {
        step()
        skipSpace()
        var members: [(key: Located<String>, value: RawNode)] = []
        var known: Set<String> = []
        if next == UInt8(ascii: "}") { step(); return members }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw unexpected("«\"»") }
            let place = here
            let key = try string()
            taken += 2
            if !known.insert(key).inserted {
                throw JSONFault(
                    location: place, message: Message(vi: "mục «\(key)» được viết hai lần", en: "the key «\(key)» is written twice"))
            }
            try take(UInt8(ascii: ":"), "«:»")
            members.append((Located(key, at: place), try value(depth: depth + 1)))
            skipSpace()
            if next == UInt8(ascii: "}") { step(); return members }
            try take(UInt8(ascii: ","), "«,» / «}»")
        }
    }

    /// A number as written, true, false; null is blank.
    private mutating func word() throws(JSONFault) -> String {
        let place = here
        let start = at
        while at < bytes.count, isWordSign(next) { step() }
        let word = String(decoding: bytes[start..<at], as: UTF8.self)
        if word == "null" { return "" }
        if word == "true" || word == "false" || isNumber(bytes[start..<at]) { return word }
        if word.isEmpty { throw unexpected("«{» / «[» / «\"» / 0…9") }
        throw JSONFault(location: place, message: Message(vi: "«\(word)» không phải số", en: "«\(word)» is not a number"))
    }

    /// RFC 8259, section 6. By hand, as a map has a hundred thousand of them.
    private func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        var rest = word
        func digits() -> Int {
            let run = rest.prefix { (0x30...0x39).contains($0) }.count
            rest = rest.dropFirst(run)
            return run
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let opensWithNought = rest.first == UInt8(ascii: "0"), whole = digits()
        guard whole > 0, whole == 1 || !opensWithNought else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits() > 0 else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }

    private func isWordSign(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
        default: false
        }
    }

    private mutating func string() throws(JSONFault) -> String {
        let opening = here
        step()
        var text: [UInt8] = []
        while at < bytes.count, next != UInt8(ascii: "\"") {
            if next < 0x20 { break }
            if next == UInt8(ascii: "\\") {
                step()
                try escape(&text)
            } else {
                text.append(next)
                step()
            }
        }
        guard !isAtEnd, next == UInt8(ascii: "\"") else {
            throw JSONFault(
                location: opening, message: Message(vi: "dấu nháy mở ở đây không được đóng", en: "the quote opened here is not closed"))
        }
        step()
        let spelt = String(decoding: text, as: UTF8.self)
        if let fault = piledMarks(spelt: spelt, at: opening) { throw JSONFault(location: opening, message: fault.message) }
        return spelt
    }

    private mutating func escape(_ text: inout [UInt8]) throws(JSONFault) {
        let plain: [UInt8: UInt8] = [0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09]
        if let byte = plain[next] {
            text.append(byte)
            step()
            return
        }
        guard next == UInt8(ascii: "u") else { throw unexpected("n, t, u …") }
        var unit = try fourDigits()
        // two halves of one character outside the first plane
        if (0xD800...0xDBFF).contains(unit), next == UInt8(ascii: "\\") {
            step()
            guard next == UInt8(ascii: "u") else { throw unexpected("u") }
            unit = 0x10000 + (unit - 0xD800) << 10 + (try fourDigits() &- 0xDC00) & 0x3FF
        }
        guard let scalar = Unicode.Scalar(unit) else { throw fault(Message(vi: "mã ký tự sai", en: "a wrong character code")) }
        text.append(contentsOf: Array(String(Character(scalar)).utf8))
    }

    private mutating func fourDigits() throws(JSONFault) -> UInt32 {
        step()
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(next)).hexDigitValue else { throw unexpected("0…9 / a…f") }
            unit = unit << 4 | UInt32(digit)
            step()
        }
        return unit
    }
}
