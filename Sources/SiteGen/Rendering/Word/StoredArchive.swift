/// A zip archive whose files are stored as they are, dated the first day zip knows, so that the same files give the same bytes.
///
/// Source: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16.
struct StoredArchive {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    mutating func add(_ name: String, _ text: String) {
        let name = Array(name.utf8), data = Array(text.utf8)
        let start = UInt32(bytes.count)
        var entry: [UInt8] = []
        // version, UTF-8 names, stored, 1/1/1980, sum, sizes, name, nothing beside
        entry.append(20, as: UInt16.self)
        entry.append(1 << 11, as: UInt16.self)
        entry.append(0, as: UInt16.self)
        entry.append(0, as: UInt16.self)
        entry.append(1 << 5 | 1, as: UInt16.self)
        entry.append(checksum(data), as: UInt32.self)
        entry.append(UInt32(data.count), as: UInt32.self)
        entry.append(UInt32(data.count), as: UInt32.self)
        entry.append(UInt16(name.count), as: UInt16.self)
        entry.append(0, as: UInt16.self)
        bytes += [0x50, 0x4B, 0x03, 0x04] + entry + name + data
        directory += [0x50, 0x4B, 0x01, 0x02, 20, 0] + entry
        // no remark, first disk, no attributes, where it begins
        directory += Array(repeating: 0, count: 10)
        directory.append(start, as: UInt32.self)
        directory += name
        count += 1
    }

    var file: [UInt8] {
        var end: [UInt8] = [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0]
        end.append(count, as: UInt16.self)
        end.append(count, as: UInt16.self)
        end.append(UInt32(directory.count), as: UInt32.self)
        end.append(UInt32(bytes.count), as: UInt32.self)
        end += [0, 0]
        return bytes + directory + end
    }

    /// CRC-32 of ISO 3309, a bit at a time: the files are few and small.
    private func checksum(_ data: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in data {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB8_8320 }
        }
        return ~sum
    }
}

extension [UInt8] {
    /// Least byte first.
    fileprivate mutating func append<Number: FixedWidthInteger>(_ number: Number, as: Number.Type) {
        for shift in stride(from: 0, to: Number.bitWidth, by: 8) { append(UInt8(truncatingIfNeeded: number >> Number(shift))) }
    }
}
