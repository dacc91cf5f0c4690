import LibCSV

/// Feeds a file to libcsv piece by piece, each piece ending in a byte that can end a cell, so that the place of every cell is
/// known when libcsv says that it has ended. Gives the offset of the quote that breaks the file, or nil for a sound file and for one of which
/// there is too much.
func feedCSV(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, into sink: inout CellSink) -> Int? {
    var parser = csv_parser()
    csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
    csv_set_delim(&parser, delimiter)
    defer { csv_free(&parser) }
    guard let base = bytes.baseAddress else { return nil }

    var position = sink.cellStart
    while position < bytes.count {
        var end = position
        while end < bytes.count, bytes[end] != delimiter, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        sink.cellEnd = end
        let length = min(end + 1, bytes.count) - position
        let taken = withUnsafeMutablePointer(to: &sink) {
            csv_parse(&parser, base + position, length, cellEnded, rowEnded, $0)
        }
        if sink.rows.excess != nil { return nil }
        if taken != length { return sink.openQuote ?? position + taken }
        position += length
        if end < bytes.count, bytes[end] != delimiter { sink.endLine(at: end) }
    }
    sink.cellEnd = bytes.count
    let status = withUnsafeMutablePointer(to: &sink) { csv_fini(&parser, cellEnded, rowEnded, $0) }
    return status == 0 ? nil : sink.openQuote ?? sink.cellStart
}

/// libcsv calls this at the end of every cell, with its unquoted bytes.
private func cellEnded(_ content: UnsafeMutableRawPointer?, _ length: Int, _ sink: UnsafeMutableRawPointer?) {
    let content = UnsafeRawBufferPointer(start: content, count: length).assumingMemoryBound(to: UInt8.self)
    sink?.assumingMemoryBound(to: CellSink.self).pointee.endCell(content)
}

/// libcsv calls this at the end of every row that is not empty.
private func rowEnded(_ terminator: Int32, _ sink: UnsafeMutableRawPointer?) {
    sink?.assumingMemoryBound(to: CellSink.self).pointee.endRow()
}
