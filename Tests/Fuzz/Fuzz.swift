import Diagnostics
import Foundation
import Loading
import Reporting
import Synchronization

/// One input of libFuzzer: the bytes of one file of a content folder that is sound but for it. The file must be read or refused in a sentence;
/// anything else (a trap, a hang, memory without end) ends the run and leaves the input in a file.
///
/// FUZZ names the file, which decides who reads it: `data/x.csv`, `plans/x.yaml`, `narratives/quan/2024.md`, `geo/x.geojson`, …
private let fuzz: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt = { start, size in
    let bytes = Array(UnsafeBufferPointer(start: start, count: size))
    var files = Site.sound
    files[Site.path] = bytes
    let disk = Disk.holding(files), done = DispatchSemaphore(value: 0)
    Task.detached {
        let validated = await validate(await loadContent(root: "content", disk: disk))
        for finding in validated.diagnostics {
            // a message is something a person reads
            precondition(finding.message.vi.utf8.count < 4000, "a message of \(finding.message.vi.utf8.count) bytes")
            precondition(!finding.message.en.isEmpty && !finding.message.vi.isEmpty)
        }
        done.signal()
    }
    done.wait()
    return 0
}

/// libFuzzer as a library: SwiftPM gives every program a main of its own.
@_silgen_name("LLVMFuzzerRunDriver")
private func drive(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ one: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

@main
enum Fuzz {
    static func main() {
        var (count, arguments) = (CommandLine.argc, CommandLine.unsafeArgv)
        exit(drive(&count, &arguments, fuzz))
    }
}

private enum Site {
    static let path = ProcessInfo.processInfo.environment["FUZZ"] ?? "data/x.csv"
    /// A small site with a unit, an indicator, a plan and one figure.
    static let sound: [String: [UInt8]] = [
        "site.yaml": "title: Kết quả\npublisher: UBND quận\nreport_year: 2024\n",
        "indicators.yaml":
            "- {id: citizens, name: Công dân học tập, group: models, unit_measure: percent, direction: up, denominator: dân số}\n",
        "units.csv": "id,name,kind\nquan,Quận Hòa Bình,district\nphuong,Phường 1,ward\n",
        "plans/ke-hoach.yaml":
            "id: ke-hoach\ntitle: Kế hoạch\nissuer: UBND quận\nunit: quan\nperiod: [2021, 2030]\ntargets:\n  - {indicator: citizens, year: 2025, comparison: at_least, value: 40}\n",
        "data/quan.csv": "unit,indicator,year,value\nquan,citizens,2024,40\n",
    ].mapValues { Array($0.utf8) }
}
