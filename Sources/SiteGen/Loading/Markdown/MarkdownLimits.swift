import Diagnostics

/// Of what a Markdown text may have at most so much. Beyond it the parser, or the page that it would become, needs time or memory out of all
/// proportion to the text; nothing that people read comes near.
enum MarkdownLimit {
    /// Quotations, list items, links, images and emphasis inside one another.
    static let depth = 100
    static let columnsOfTable = 100
    /// Cells of all tables; the parser makes those up that short rows lack.
    static let cells = 100_000
    /// `{{ … }}`; each may be a chart.
    static let references = 2_000
    /// `<!` and `<?`: from each the parser looks for its end in the whole paragraph.
    static let declarations = 500
    /// «@»: what may be an address of mail takes kilobytes.
    static let mails = 10_000
    /// Bytes of the addresses and titles that «[name]: address» would put in for every «[name]».
    static let expanded = 16 << 20
    /// Bytes in print, where a footnote stands at each place that refers to it.
    static let printed = 32 << 20
}

/// Why a text is not given to the parser; nil for every text that is.
func beyondLimits(_ body: SourceText) -> Diagnostic? {
    var counts = MarkdownCounts()
    for number in 1...body.lineCount {
        if let fault = counts.take(body.line(number)) { return fault.diagnostic(at: body.location(at: fault.offset)) }
    }
    return counts.expansion.map { $0.diagnostic(at: body.location(at: $0.offset)) }
}

/// What a text has too much of, and where.
struct MarkdownExcess {
    let offset: Int
    let rule: String
    let message: Message
    let suggestion: Message

    func diagnostic(at place: SourceLocation) -> Diagnostic { Diagnostic(.error, rule: rule, at: place, message, suggestion: suggestion) }

    /// Too deep, found before or behind the parser.
    static func depth(at offset: Int) -> MarkdownExcess {
        MarkdownExcess(
            offset: offset, rule: "markdown-depth",
            message: Message(
                vi: "trích dẫn, danh sách, liên kết, ảnh hoặc chữ nhấn mạnh lồng nhau quá \(MarkdownLimit.depth) lớp",
                en: "quotations, lists, links, images or emphasis are nested more than \(MarkdownLimit.depth) deep"),
            suggestion: Message(vi: "Bỏ bớt các dấu >, *, [ ở đây.", en: "Take marks like >, * and [ away here."))
    }

    static func tooMany(_ vi: String, _ en: String, atMost limit: Int, at offset: Int) -> MarkdownExcess {
        MarkdownExcess(
            offset: offset, rule: "markdown-limit",
            message: Message(vi: "\(vi), tối đa \(grouped(limit, by: "."))", en: "\(en), at most \(grouped(limit, by: ",")) are read"),
            suggestion: Message(vi: "Bỏ bớt, hoặc chia thành nhiều tệp.", en: "Take some away, or split the file."))
    }
}

/// What has been counted of a text so far, line by line.
private struct MarkdownCounts {
    private var references = 0, declarations = 0, mails = 0, brackets = 0, cells = 0
    /// Of the lines since the last blank one: the columns of the widest table that may have begun, and «[name]: …» with what belongs to it.
    private var columns = 0, definition: (offset: Int, length: Int, hasTitle: Bool)?
    /// The longest of all definitions.
    private var longest: (offset: Int, length: Int) = (0, 0)

    mutating func take(_ line: ArraySlice<UInt8>) -> MarkdownExcess? {
        let marks = ContainerMarks(line)
        if let offset = marks.excess { return .depth(at: offset) }
        let rest = line[marks.end...]
        if rest.isEmpty {
            (columns, definition) = (0, nil)
            return nil
        }
        noteDefinition(rest)
        return countPairs(line) ?? countCells(rest)
    }

    /// The most that the definitions can grow to, where that is too much.
    var expansion: MarkdownExcess? {
        guard longest.length * brackets > MarkdownLimit.expanded else { return nil }
        return MarkdownExcess(
            offset: longest.offset, rule: "markdown-limit",
            message: Message(
                vi:
                    "địa chỉ định nghĩa ở đây dài \(grouped(longest.length, by: ".")) byte, quá dài cho một tệp có \(grouped(brackets, by: ".")) dấu “]”",
                en:
                    "the address defined here has \(grouped(longest.length, by: ",")) bytes, too long for a file with \(grouped(brackets, by: ",")) signs “]”"
            ),
            suggestion: Message(vi: "Rút gọn địa chỉ, hoặc ghi thẳng [chữ](địa chỉ).", en: "Shorten the address, or write [text](address).")
        )
    }

    private mutating func countPairs(_ line: ArraySlice<UInt8>) -> MarkdownExcess? {
        var before: UInt8 = 0
        for (offset, byte) in zip(line.indices, line) {
            switch byte {
            case UInt8(ascii: "{") where before == byte:
                references += 1
                if references > MarkdownLimit.references {
                    return .tooMany("tệp có quá nhiều “{{”", "the file has too many “{{”", atMost: MarkdownLimit.references, at: offset - 1)
                }
                before = 0
                continue
            case UInt8(ascii: "!") where before == UInt8(ascii: "<"), UInt8(ascii: "?") where before == UInt8(ascii: "<"):
                declarations += 1
                if declarations > MarkdownLimit.declarations {
                    return .tooMany(
                        "tệp có quá nhiều “<!” và “<?”", "the file has too many “<!” and “<?”", atMost: MarkdownLimit.declarations,
                        at: offset - 1)
                }
            case UInt8(ascii: "@"):
                mails += 1
                if mails > MarkdownLimit.mails {
                    return .tooMany("tệp có quá nhiều “@”", "the file has too many “@”", atMost: MarkdownLimit.mails, at: offset)
                }
            case UInt8(ascii: "]"): brackets += 1
            default: break
            }
            before = byte
        }
        return nil
    }

    /// A line of bars and dashes may begin a table, which goes on to the next blank line.
    private mutating func countCells(_ rest: ArraySlice<UInt8>) -> MarkdownExcess? {
        let bars = rest.count { $0 == UInt8(ascii: "|") }
        let isRule =
            bars > 0 && rest.allSatisfy { [UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09].contains($0) }
        if isRule {
            let found = bars + 1 - Self.barsAround(rest)
            if found > MarkdownLimit.columnsOfTable {
                return .tooMany(
                    "bảng có \(grouped(found, by: ".")) cột", "the table has \(grouped(found, by: ",")) columns",
                    atMost: MarkdownLimit.columnsOfTable, at: rest.startIndex)
            }
            columns = max(columns, found)
        }
        cells += columns
        return cells <= MarkdownLimit.cells
            ? nil : .tooMany("các bảng có quá nhiều ô", "the tables have too many cells", atMost: MarkdownLimit.cells, at: rest.startIndex)
    }

    /// «|a|b|» has two bars that part nothing.
    private static func barsAround(_ line: ArraySlice<UInt8>) -> Int {
        let last = line.last { $0 != 0x20 && $0 != 0x09 }
        return (line.first == UInt8(ascii: "|") ? 1 : 0) + (line.count > 1 && last == UInt8(ascii: "|") ? 1 : 0)
    }

    /// A definition ends where the next begins, unless its title may be open still.
    private mutating func noteDefinition(_ rest: ArraySlice<UInt8>) {
        let begins = Self.mayDefine(rest)
        if let open = definition, !begins || open.hasTitle {
            definition = (open.offset, open.length + rest.count, open.hasTitle || Self.hasTitle(rest))
        } else {
            definition = begins ? (rest.startIndex, rest.count, Self.hasTitle(rest)) : nil
        }
        if let definition, definition.length > longest.length { longest = (definition.offset, definition.length) }
    }

    /// «[name]:», or «[name» that goes on in the next line; notes are printed once.
    private static func mayDefine(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.first == UInt8(ascii: "["), !line.starts(with: "[^".utf8) else { return false }
        var isEscaped = false
        for (offset, byte) in zip(line.indices, line) {
            if byte == UInt8(ascii: "]"), !isEscaped { return offset + 1 < line.endIndex && line[offset + 1] == UInt8(ascii: ":") }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        return true
    }

    private static func hasTitle(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "(") }
    }
}

/// The marks of quotations and list items with which a line begins, one inside the other.
private struct ContainerMarks {
    /// Where the first mark stands that is one too many.
    private(set) var excess: Int?
    /// Behind the last mark and the blanks behind it.
    private(set) var end: Int

    init(_ line: ArraySlice<UInt8>) {
        end = line.startIndex
        var count = 0
        while end < line.endIndex {
            if line[end] == 0x20 || line[end] == 0x09 {
                end += 1
                continue
            }
            guard let length = Self.markLength(line[end...]) else { return }
            count += 1
            if count > MarkdownLimit.depth {
                if Self.isRule(line) { end = line.endIndex } else { excess = end }
                return
            }
            end += length
        }
    }

    /// «>»; «*», «-», «+», «12.» or «12)» before a blank.
    private static func markLength(_ rest: ArraySlice<UInt8>) -> Int? {
        guard let first = rest.first else { return nil }
        if first == UInt8(ascii: ">") { return 1 }
        let digits = rest.prefix(10).prefix { (0x30...0x39).contains($0) }.count
        let signs: [UInt8] =
            digits > 0 ? [UInt8(ascii: "."), UInt8(ascii: ")")] : [UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+")]
        let mark = rest.startIndex + digits
        guard mark < rest.endIndex, signs.contains(rest[mark]) else { return nil }
        let next = mark + 1 < rest.endIndex ? rest[mark + 1] : 0x20
        return next == 0x20 || next == 0x09 ? digits + 1 : nil
    }

    /// «* * *» is a line across the page, however long.
    private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        guard let sign = line.first(where: { $0 != 0x20 && $0 != 0x09 }), sign == UInt8(ascii: "*") || sign == UInt8(ascii: "-") else {
            return false
        }
        return line.allSatisfy { $0 == sign || $0 == 0x20 || $0 == 0x09 }
    }
}
