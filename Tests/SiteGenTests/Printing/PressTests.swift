import Foundation
import Testing

@testable import Printing

@Suite("A paper is judged by its file, and stands in its place whole or not at all")
struct PressTests {
    static let whole = "printf '%%PDF-1.7\\n...\\n%%%%EOF\\n' > \"$OUT\""

    @Test("a whole PDF is renamed into its place, and nothing else is left")
    func whole() async throws {
        let bench = try Workbench()
        let told = await bench.print(try bench.engine(Self.whole))
        #expect(told == ["go-vap-2024.pdf: 19 bytes"])
        #expect(try bench.names() == ["go-vap-2024.pdf", "weasyprint"])
    }

    @Test("an engine that says it went well but wrote nothing is not believed")
    func nothingWritten() async throws {
        let bench = try Workbench()
        try bench.write("old", "go-vap-2024.pdf")
        let told = await bench.print(try bench.engine("echo cannot open display; exit 0"))
        #expect(told == ["go-vap-2024.pdf: weasyprint không tạo ra PDF (exit 0) — cannot open display"])
        #expect(try bench.text("go-vap-2024.pdf") == "old")
    }

    @Test("half a PDF is thrown away and the old one stays")
    func half() async throws {
        let bench = try Workbench()
        try bench.write("old", "go-vap-2024.pdf")
        let told = await bench.print(try bench.engine("printf '%%PDF-1.7\\n...' > \"$OUT\"; exit 0"))
        #expect(told == ["go-vap-2024.pdf: tệp chương trình in ghi ra không phải PDF trọn vẹn."])
        #expect(try bench.text("go-vap-2024.pdf") == "old")
        #expect(try bench.names() == ["go-vap-2024.pdf", "weasyprint"])
    }

    @Test("an engine that is killed leaves the old PDF and says by what it ended")
    func killed() async throws {
        let bench = try Workbench()
        try bench.write("old", "go-vap-2024.pdf")
        let told = await bench.print(try bench.engine("printf '%%PDF-1.7' > \"$OUT\"; kill -9 $$"))
        #expect(told == ["go-vap-2024.pdf: weasyprint không tạo ra PDF (signal 9)"])
        #expect(try bench.text("go-vap-2024.pdf") == "old")
        #expect(try bench.names() == ["go-vap-2024.pdf", "weasyprint"])
    }

    @Test("an engine that does not end is stopped, with all it started")
    func tooLong() async throws {
        let bench = try Workbench()
        let told = await bench.print(try bench.engine("sleep 600 & sleep 600"), limits: PrintLimits(seconds: 1, megabytes: 500))
        #expect(told == ["go-vap-2024.pdf: quá 1 giây, đã dừng chương trình in."])
    }

    @Test("an engine that grows beyond its bounds is stopped")
    func tooLarge() async throws {
        let bench = try Workbench()
        let greedy = "python3 -c 'import time; x = bytearray(120 << 20); time.sleep(250)'"
        let told = await bench.print(try bench.engine(greedy), limits: PrintLimits(seconds: 240, megabytes: 60))
        #expect(told == ["go-vap-2024.pdf: chương trình in dùng quá 60 MB bộ nhớ, đã dừng."])
    }

    @Test("a folder that cannot be written is named")
    func unwritable() async throws {
        let bench = try Workbench()
        try FileManager.default.createDirectory(atPath: "\(bench.folder)/go-vap-2024.pdf", withIntermediateDirectories: false)
        let told = await bench.print(try bench.engine(Self.whole))
        #expect(told == ["không ghi được “\(bench.folder)/go-vap-2024.pdf”: Is a directory."])
        #expect(try bench.names() == ["go-vap-2024.pdf", "weasyprint"])
    }

    @Test("the dates Chromium writes give way to the report's own")
    func dates() async throws {
        let bench = try Workbench()
        let script =
            "printf '%%PDF-1.4\\n/CreationDate (D:%s+00) /ModDate (D:%s+00)\\n%%%%EOF\\n' $(date +%Y%m%d%H%M%S) 20261121081500 > \"$OUT\""
        _ = await bench.print(try bench.engine(.chromium, script))
        #expect(
            try bench.text("go-vap-2024.pdf") == "%PDF-1.4\n/CreationDate (D:20260131000000+00) /ModDate (D:20260131000000+00)\n%%EOF\n")
    }

    @Test("the numbers that Chromium's document tree happened to have are counted anew, in their order")
    func nodes() async throws {
        let bench = try Workbench()
        let script = "printf '%%PDF-1.4\\n/ID (node00000083) /ID (node00000081) [(node00000083) (node12)]\\n%%%%EOF\\n' > \"$OUT\""
        _ = await bench.print(try bench.engine(.chromium, script))
        #expect(try bench.text("go-vap-2024.pdf") == "%PDF-1.4\n/ID (node00000002) /ID (node00000001) [(node00000002) (node12)]\n%%EOF\n")
    }
}
