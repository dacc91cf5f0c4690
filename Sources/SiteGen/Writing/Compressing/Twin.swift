import CBrotli
import CZlib

/// The forms that a web server hands out instead of a file, made once so that it need not: `page.html.gz`, `page.html.br`.
/// The same bytes give the same twin: no name, no time.
enum Twin: String, CaseIterable {
    case brotli = ".br", gzip = ".gz"

    /// Shorter files and those that are compressed already gain nothing.
    static func suits(_ path: String, _ bytes: [UInt8]) -> Bool {
        bytes.count >= 1024 && endings.contains { path.hasSuffix($0) }
    }

    private static let endings = [".html", ".css", ".js", ".svg", ".csv", ".json", ".jsonld", ".xml", ".atom", ".txt"]

    func make(_ bytes: [UInt8]) throws(TwinFailure) -> [UInt8] {
        let twin = self == .gzip ? Twin.gzipped(bytes) : Twin.brotlied(bytes)
        guard let twin else { throw TwinFailure(twin: self) }
        return twin
    }

    private static func gzipped(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        // 31: the largest window, in a gzip frame; its header then has neither name nor time
        guard deflateInit2_(&stream, 9, Z_DEFLATED, 31, 9, Z_DEFAULT_STRATEGY, zlibVersion(), Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        let limit = Int(deflateBound(&stream, UInt(bytes.count)))
        var isDone = false
        var twin = [UInt8](repeating: 0, count: limit)
        twin.withUnsafeMutableBufferPointer { buffer in
            bytes.withUnsafeBufferPointer { source in
                stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.avail_in = UInt32(source.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(limit)
                isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
        }
        return isDone ? Array(twin.prefix(Int(stream.total_out))) : nil
    }

    /// Quality 9 is within a few hundredths of the best and many times faster.
    private static func brotlied(_ bytes: [UInt8]) -> [UInt8]? {
        var size = BrotliEncoderMaxCompressedSize(bytes.count)
        var twin = [UInt8](repeating: 0, count: size)
        let isDone = BrotliEncoderCompress(9, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes, &size, &twin) != 0
        return isDone ? Array(twin.prefix(size)) : nil
    }
}

/// The library refused: out of memory, or a file beyond 4 GB.
struct TwinFailure: Error {
    let twin: Twin
}
