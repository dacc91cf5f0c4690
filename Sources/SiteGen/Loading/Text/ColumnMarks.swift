import Language

/// How far the counting of columns has come at some offsets of long lines, so that no place is counted from the beginning of its line:
/// one line may hold a hundred thousand of them.
struct ColumnMarks: Sendable {
    private struct Mark {
        let offset: Int
        /// From the beginning of the line.
        let scalars: Int
        let characters: Int
    }

    /// In the order of their offsets.
    private let marks: [Mark]

    /// A line has a mark about every so many bytes.
    private static let distance = 512

    /// - bytes: valid UTF-8.
    init(_ bytes: [UInt8], lineStarts: [Int]) {
        var marks: [Mark] = []
        for (number, start) in lineStarts.enumerated() {
            let end = number + 1 < lineStarts.count ? lineStarts[number + 1] : bytes.count
            var from = start, scalars = 0, characters = 0
            while end - from > 2 * Self.distance, let cut = Self.cut(from: from, before: end, in: bytes) {
                scalars += scalarCount(bytes[from..<cut])
                characters += characterCount(bytes[from..<cut])
                marks.append(Mark(offset: cut, scalars: scalars, characters: characters))
                from = cut
            }
        }
        self.marks = marks
    }

    /// A place between two characters: between two ASCII ones, else before one, else between letters that join nothing. Nil where there is none.
    private static func cut(from start: Int, before end: Int, in bytes: [UInt8]) -> Int? {
        let near = start + distance, window = near..<min(near + distance, end)
        if let cut = window.first(where: { isASCII(bytes[$0 - 1]) && isASCII(bytes[$0]) }) ?? window.first(where: { isASCII(bytes[$0]) }) {
            return cut
        }
        // three bytes more are the whole of the letter behind it
        if let cut = (near..<end).first(where: { bytes[$0] & 0xC0 != 0x80 }), cut + 3 < end,
            bytes[start..<cut + 3].withUnsafeBufferPointer({ isSurelyNFC($0.span) })
        {
            return cut
        }
        return bytes[near..<end].firstIndex(where: isASCII)
    }

    private static func isASCII(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) }

    /// The characters between the beginning of a line and an offset in it.
    func characters(before offset: Int, ofLineAt start: Int, in bytes: [UInt8]) -> Int {
        let mark = last(atMost: offset, from: start)
        return (mark?.characters ?? 0) + characterCount(bytes[(mark?.offset ?? start)..<offset])
    }

    /// The furthest known place of a line that has at most so many scalar values before it.
    func place(before scalars: Int, from start: Int, to end: Int) -> (offset: Int, scalars: Int) {
        var low = count { $0.offset <= start }, high = count { $0.offset < end }
        let first = low
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].scalars <= scalars { low = middle + 1 } else { high = middle }
        }
        return low > first ? (marks[low - 1].offset, marks[low - 1].scalars) : (start, 0)
    }

    private func last(atMost offset: Int, from start: Int) -> Mark? {
        let number = count { $0.offset <= offset }
        guard number > 0, marks[number - 1].offset >= start else { return nil }
        return marks[number - 1]
    }

    /// How many marks come before the first for which this is false.
    private func count(_ isBefore: (Mark) -> Bool) -> Int {
        var low = 0, high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(marks[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// The number of scalar values in a piece of UTF-8.
func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
}
