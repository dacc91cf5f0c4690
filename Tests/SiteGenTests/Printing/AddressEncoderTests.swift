import Foundation
import Testing

@testable import Printing

@Suite("The program that makes codes of addresses")
struct AddressEncoderTests {
    /// A stand-in that prints a square of `side` signs, each twice.
    private func encoder(_ bench: Workbench, _ script: String) throws -> AddressEncoder {
        try bench.write("#!/bin/sh\n\(script)\n", "qrencode")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(bench.folder)/qrencode")
        return try #require(AddressEncoder.find(environment: ["PATH": bench.folder]))
    }

    @Test("none on a machine without it, and what stands first on the path where there is one")
    func find() throws {
        let bench = try Workbench()
        #expect(AddressEncoder.find(environment: ["PATH": bench.folder]) == nil && AddressEncoder.find(environment: [:]) == nil)
        #expect(try encoder(bench, "true").path == "\(bench.folder)/qrencode")
    }

    @Test("two signs a square, dark and light, row by row; the address goes in as it is, never as an option")
    func squares() async throws {
        let bench = try Workbench()
        let first = "##" + String(repeating: "  ", count: 20)
        let one = try encoder(
            bench,
            "echo \"$*\" > '\(bench.folder)/asked'\necho '\(first)'\nfor i in $(seq 20); do echo '\(String(repeating: "##", count: 21))'; done"
        )
        let squares = try #require(await one.squares(of: "-o tệp"))
        #expect(squares.count == 21 && squares.allSatisfy { $0.count == 21 })
        #expect(squares[0] == [true] + Array(repeating: false, count: 20) && squares[1] == Array(repeating: true, count: 21))
        #expect(try bench.text("asked") == "-t ASCII -l M -m 0 -o - -- -o tệp\n")
    }

    @Test("a program that fails, or says anything but squares, gives none", arguments: ["exit 3", "echo '####'", "echo lỗi", "true"])
    func faults(script: String) async throws {
        let bench = try Workbench()
        let found = await (try encoder(bench, script)).squares(of: "https://a.vn/")
        #expect(found == nil)
    }
}
