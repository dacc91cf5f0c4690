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
    /// The measure of each indicator.
    let measures: [Indicator.UnitOfMeasure]

    init(_ draft: Draft) {
        areas = ByteIndex(draft.areas.map(\.id))
        indicators = ByteIndex(draft.indicators.map(\.id))
        dimensions = draft.site.dimensions
        codes = dimensions.map { ByteIndex($0.codes.map(\.id)) }
        cells = CellTable(dimensions: dimensions.count)
        format = draft.site.numberFormat
        measures = draft.indicators.map(\.unitOfMeasure)
    }
}

/// Texts, each once; 0 is the empty text.
struct Interned {
    private(set) var all: [String] = [""]
    private var index = ByteIndex([""])

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
    private(set) var all: [[Int16]]
    private var numbers: [[Int16]: Int32]

    init(dimensions: Int) {
        let total = [Int16](repeating: -1, count: dimensions)
        all = [total]
        numbers = [total: 0]
    }

    mutating func number(of cell: [Int16]) -> Int32 {
        if let number = numbers[cell] { return number }
        let number = Int32(all.count)
        all.append(cell)
        numbers[cell] = number
        return number
    }
}
