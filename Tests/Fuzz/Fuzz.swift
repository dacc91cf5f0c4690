import Collecting
import Diagnostics
import Foundation
import Loading
import Packing
import Reporting
import Synchronization

/// One input of libFuzzer: the bytes of one file of a content folder that is sound but for it. The file must be read or refused in a sentence;
/// anything else (a trap, a hang, memory without end) ends the run and leaves the input in a file.
///
/// FUZZ names the file, which decides who reads it: `data/x.csv`, `plans/x.yaml`, `narratives/quan/2024.md`, `geo/x.geojson`, …; `x.xlsx` is what
/// a unit sent in, or a table of targets.
private let fuzz: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt = { start, size in
    let bytes = Array(UnsafeBufferPointer(start: start, count: size))
    if Site.path == "x.xlsx" { return sent(Parts.packed(bytes)) }
    var files = Site.sound
    files[Site.path] = bytes
    let disk = Disk.holding(files), done = DispatchSemaphore(value: 0)
    Task.detached {
        let validated = await validate(await loadContent(root: "content", disk: disk))
        demandSentences(validated.diagnostics)
        done.signal()
    }
    done.wait()
    return 0
}

/// A message is something a person reads.
private func demandSentences(_ findings: [Diagnostic]) {
    for finding in findings {
        precondition(finding.message.vi.utf8.count < 4000, "a message of \(finding.message.vi.utf8.count) bytes")
        precondition(!finding.message.en.isEmpty && !finding.message.vi.isEmpty)
    }
}

/// A workbook, as an answer and as a table of targets.
private func sent(_ bytes: [UInt8]) -> CInt {
    let done = DispatchSemaphore(value: 0)
    Task.detached {
        let (raw, report) = await Site.ground.value
        guard let report, let unit = report.area(id: "quan"), let catalogue = Site.sound["indicators.yaml"] else {
            fatalError("the small site is not sound")
        }
        let file = SentFile(path: "x.xlsx", bytes: bytes)
        let collection = await collect([file], into: raw, report, CollectOrder(year: 2024))
        demandSentences(collection.files.flatMap(\.found))
        let order = TargetOrder(
            id: "moi", unit: unit, period: 2021...2030, before: "id: moi\ntitle: Moi\nissuer: UBND\nunit: quan\nperiod: [2021, 2030]\n",
            after: "")
        do throws(CatalogueFault) {
            demandSentences(try await draftPlan(file, for: order, into: raw, report, catalogue: catalogue).found)
        } catch { preconditionFailure("\(error)") }
        done.signal()
    }
    done.wait()
    return 0
}

/// A workbook as text, part by part under a line «== name»: what is mutated there is met behind the sums of the archive. Other bytes are the
/// archive itself.
private enum Parts {
    static func packed(_ bytes: [UInt8]) -> [UInt8] {
        let mark = Array("== ".utf8)
        guard bytes.starts(with: mark) else { return bytes }
        let writer = ArchiveWriter()
        do throws(ArchiveWriterFault) {
            var name: String?, part: [UInt8] = []
            for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
                guard line.starts(with: mark) else {
                    part += line
                    continue
                }
                if let name { try writer.add(name, part) }
                (name, part) = (String(decoding: line.dropFirst(mark.count).prefix(200), as: UTF8.self), [])
            }
            if let name { try writer.add(name, part) }
            return try writer.finish()
        } catch { return bytes }
    }
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
    /// The small site as it is read, once.
    static let ground = Task.detached { () -> (RawContent, Report?) in
        let raw = await loadContent(root: "content", disk: Disk.holding(sound))
        return (raw, await soundPart(of: raw, for: .scaffold).report)
    }
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
