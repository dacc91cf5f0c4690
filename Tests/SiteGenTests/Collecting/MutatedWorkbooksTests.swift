import Diagnostics
import Foundation
import Language
import Packing
import Reporting
import Testing

@testable import Collecting

/// Thousands of workbooks that something has happened to, always the same ones: each is read or refused in sentences, none takes long.
@Suite struct MutatedWorkbooksTests {
    private static let cases = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Excel/cases").standardizedFileURL
        .path

    private func whole() async throws -> [[UInt8]] {
        let names = ["01-percent-format", "02-merged-header", "09-libreoffice"]
        let sent = try names.map { Array(try Data(contentsOf: URL(filePath: "\(Self.cases)/\($0).xlsx"))) }
        let targets = try ownWorkbook([
            [.text("Mã"), .text("Chỉ tiêu"), .text("ĐVT"), .text("Năm 2025"), .text("Đến năm 2030"), .text("Áp dụng")],
            [.text("citizens"), .blank(), .text("%"), .text("phấn đấu 60%"), .text("trên 90%"), .text("các xã, phường")],
            [.blank(), .text("Tỷ lệ thôn có tủ sách"), .text("%"), .text("60-70%"), .number("0.8"), .text("đơn vị")],
        ])
        return sent + [targets, try await SmallAnswers().form("xa-a", SmallAnswers.sound)]
    }

    /// Reads bytes in both ways, and looks at what is said; whether they are a workbook still.
    @discardableResult private func read(_ bytes: [UInt8], _ known: KnownNames, _ tinh: AreaRef) throws -> Bool {
        let before = ContinuousClock.now
        let answers = readAnswers(bytes, file: "x.xlsx", year: 2027, wanted: nil, known)
        let targets = TargetTable(SentFile(path: "x.xlsx", bytes: bytes), of: tinh, in: 2021...2030, known)
        #expect(ContinuousClock.now - before < .seconds(10))
        for finding in answers.found + targets.found {
            #expect(!finding.message.vi.isEmpty && !finding.message.en.isEmpty && finding.message.vi.utf8.count < 4_000)
        }
        #expect(!answers.isRefused || answers.found.contains { $0.severity == .error } && answers.answers.isEmpty)
        #expect(!targets.isRefused || targets.found.contains { $0.severity == .error } && targets.rows.isEmpty)
        return !answers.found.contains { $0.rule == "workbook" }
    }

    @Test func archivesThatWereSpoiltAreReadOrRefused() async throws {
        let report = try await SmallAnswers().report(), known = KnownNames(report), tinh = try #require(report.area(id: "tinh"))
        var chance = Chance(seed: 20_251_231)
        for bytes in try await whole() { for _ in 0..<220 { try read(chance.spoilt(bytes), known, tinh) } }
    }

    @Test func partsThatWereSpoiltBehindTheSumsAreReadOrRefused() async throws {
        let report = try await SmallAnswers().report(), known = KnownNames(report), tinh = try #require(report.area(id: "tinh"))
        let names = [
            "_rels/.rels", "docProps/custom.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml",
            "xl/worksheets/sheet1.xml",
        ]
        var chance = Chance(seed: 19_750_430), readers = 0
        for bytes in try await whole() {
            let archive = try ArchiveReader(bytes)
            var parts: [(name: String, bytes: [UInt8])] = []
            for name in names where archive.holds(name) {
                var part: [UInt8] = []
                try archive.read(name, atMost: 1 << 20) { piece in
                    part += piece
                    return true
                }
                parts.append((name, part))
            }
            #expect(parts.count >= 5)
            for _ in 0..<180 {
                let spoilt = chance.below(parts.count), writer = ArchiveWriter()
                for (place, part) in parts.enumerated() {
                    try writer.add(
                        part.name,
                        place == spoilt ? chance.isOnce(in: 4) ? chance.spoilt(part.bytes) : chance.reworded(part.bytes) : part.bytes)
                }
                if try read(try writer.finish(), known, tinh) { readers += 1 }
            }
        }
        // most are still workbooks, or nothing behind the first door was met
        #expect(readers > 400, "\(readers)")
    }
}

/// Chance that is the same every time: SplitMix64 (Steele, Lea and Flood 2014).
private struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }

    private static let words = [
        "4294967296", "-1", "99999999999999999999", "1e400", "XFE1", "A1048577", "A1:XFD1048576", "&#0;", "&amp;", "<", "\"", "%", "",
        "_x0000_", "_xD800_", "<!DOCTYPE a>", "]]>", "\u{FEFF}", "../../../etc/passwd", "Năm 2025", "60%", "t=\"s\"", "2,5",
    ].map { Array($0.utf8) }

    mutating func isOnce(in count: Int) -> Bool { below(count) == 0 }

    /// One to four words and numbers are others: what is read is still XML, and says something else.
    mutating func reworded(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        func isWord(_ byte: UInt8) -> Bool { byte > 0x7F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) }
        for _ in 0...below(4) where !bytes.isEmpty {
            // a value begins behind a quotation mark, or behind the end of a tag
            let start = below(bytes.count)
            guard
                let place = bytes[start...].indices.dropFirst().first(where: {
                    (bytes[$0 - 1] == 0x22 || bytes[$0 - 1] == 0x3E) && isWord(bytes[$0])
                })
            else { continue }
            let end = bytes[place...].firstIndex { !isWord($0) } ?? bytes.count
            let word = Self.words[below(Self.words.count)].filter { !"<&\"".utf8.contains($0) }
            bytes.replaceSubrange(place..<end, with: word)
        }
        return bytes
    }

    /// One to four things happen to some bytes.
    mutating func spoilt(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...below(4) where !bytes.isEmpty {
            let place = below(bytes.count), length = min(1 + below(1 << below(9)), bytes.count - place)
            switch below(8) {
            case 0: bytes[place] ^= 1 << UInt8(below(8))
            case 1: bytes[place] = UInt8(below(256))
            case 2: bytes.removeSubrange(place..<place + length)
            case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: below(bytes.count))
            case 4: bytes.removeSubrange((bytes.count - below(bytes.count))...)
            case 5: bytes.replaceSubrange(place..<place + length, with: repeatElement(0xFF, count: length))
            default: bytes.replaceSubrange(place..<place + min(length, 4), with: Self.words[below(Self.words.count)])
            }
        }
        return bytes
    }
}
