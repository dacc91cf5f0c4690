import Language

/// What the rows of data files name, under the bytes they name it with; grows as texts and cells come up.
struct ObservationWords {
    var areas: ByteIndex
    var indicators: ByteIndex
    /// Places in `statusWords`.
    let statuses = ByteIndex(statusWords.map(\.0))
    /// 0 is yes.
    let flags = ByteIndex(["true", "false"])
    var texts = Interned()
    var cells: CellTable
    var dimensions: [Site.Dimension]
    var codes: [ByteIndex]
    let format: NumberFormat
    /// What was probably meant by names that are not known.
    var unitGuesses: Guesses
    var indicatorGuesses: Guesses
    var codeGuesses: Guesses
    /// Of each dimension the codes that site.yaml declares: their ids, and their places under their names.
    let codeIds: [[String]]
    let codeNames: [[String: Int16]]
    /// The measure of each indicator.
    let measures: [Indicator.UnitOfMeasure]

    /// - parts: how many parts of the work do the same beside each other.
    init(_ draft: Draft, parts: Int = 1) {
        (unitGuesses, indicatorGuesses, codeGuesses) = (Guesses(parts: parts), Guesses(parts: parts), Guesses(parts: parts))
        codeIds = draft.site.dimensions.map { $0.codes.map(\.id) }
        codeNames = draft.site.dimensions.map { dimension in
            let named = dimension.codes.enumerated().map { (nameKey($0.element.name.vi), Int16(clamping: $0.offset)) }
            return Dictionary(named, uniquingKeysWith: { first, _ in first })
        }
        areas = ByteIndex(draft.areas.map(\.id))
        indicators = ByteIndex(draft.indicators.map(\.id))
        dimensions = draft.site.dimensions
        codes = dimensions.map { ByteIndex($0.codes.map(\.id)) }
        cells = CellTable(dimensions: dimensions.count)
        format = draft.site.numberFormat
        measures = draft.indicators.map(\.unitOfMeasure)
    }
}

extension ObservationWords {
    /// From the numbers of texts and cells in some files to those in all.
    struct Numbers {
        fileprivate(set) var texts: [Int32] = []
        fileprivate(set) var cells: [Int32] = []

        var areTheSame: Bool { texts.enumerated().allSatisfy { $0 == Int($1) } && cells.enumerated().allSatisfy { $0 == Int($1) } }

        func translated(_ row: Observation) -> Observation {
            Observation(
                area: row.area, indicator: row.indicator, year: row.year, status: row.status, illustrative: row.illustrative,
                asOf: row.asOf,
                value: row.value, numerator: row.numerator, denominator: row.denominator, cell: cells[Int(row.cell)],
                source: texts[Int(row.source)], note: texts[Int(row.note)], published: row.published, file: row.file, line: row.line,
                supersedes: row.supersedes)
        }
    }

    /// Takes over what further files have brought up, in the order in which they did.
    mutating func take(_ others: ObservationWords) -> Numbers {
        var numbers = Numbers()
        numbers.texts = others.texts.all.map { texts.number(of: $0) }
        let codes = dimensions.indices.map { dimension in
            others.dimensions[dimension].codes.map { Int16(clamping: number(ofCode: $0.id, in: dimension)) }
        }
        numbers.cells = others.cells.all.map { cell in
            cells.number(of: zip(cell, codes).map { code, known in code.map { known[Int($0)] } })
        }
        return numbers
    }

    private mutating func number(ofCode code: String, in dimension: Int) -> Int {
        codes[dimension].find(code).map { Int($0) } ?? enter(code: code, in: dimension)
    }

    /// A code that no declaration names.
    mutating func enter(code: String, in dimension: Int) -> Int {
        let index = dimensions[dimension].codes.count
        dimensions[dimension].codes.append(.init(id: code, name: Bilingual(vi: code)))
        codes[dimension].insert(code, Int32(index))
        return index
    }
}

/// Texts, each once; 0 is the empty text.
struct Interned {
    private(set) var all: [String] = [""]
    private var index = ByteIndex([""])

    mutating func number(of text: String) -> Int32 {
        var text = text
        return text.withUTF8 { number(of: $0) }
    }

    mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int32 {
        if text.isEmpty { return 0 }
        if let number = index.find(text) { return number }
        let number = Int32(all.count)
        all.append(String(decoding: text, as: UTF8.self))
        index.insert(text, number)
        return number
    }
}

/// Cells of the dimensions, each once; 0 is the total of all.
struct CellTable {
    private(set) var all: [[Int16?]]
    private var numbers: [[Int16?]: Int32]

    init(dimensions: Int) {
        let total = [Int16?](repeating: nil, count: dimensions)
        all = [total]
        numbers = [total: 0]
    }

    mutating func number(of cell: [Int16?]) -> Int32 {
        if let number = numbers[cell] { return number }
        let number = Int32(all.count)
        all.append(cell)
        numbers[cell] = number
        return number
    }
}
