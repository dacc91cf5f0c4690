import Diagnostics
import Foundation
import Synchronization

/// Prints papers with one engine: several at once, each beside its place first, judged there, then renamed into it.
package struct Press: Sendable {
    let engine: Engine
    let limits: PrintLimits
    let judge: JudgePDF
    /// Eight digits for the dates inside a PDF.
    let date: String
    let places: PrintPlaces

    package init(
        _ engine: Engine, limits: PrintLimits, date: String, places: PrintPlaces,
        path: String = ProcessInfo.processInfo.environment["PATH"] ?? ""
    ) {
        self.engine = engine
        self.limits = limits
        self.date = date
        self.places = places
        judge = JudgePDF(path: path)
    }

    /// Whether fonts, pages and text can be looked at.
    package var canLookInside: Bool { judge.poppler != nil }

    /// - tell: hears of every paper as it is done or failed.
    package func print(_ jobs: [PrintJob], workers: Int, tell: @escaping @Sendable (PrintJob, Result<PrintedFile, PrintFailure>) -> Void)
        async
    {
        let queue = JobQueue(
            jobs.filter { job in
                guard let address = outsideAddress(of: job) else { return true }
                tell(job, .failure(.outside(job.name, address)))
                return false
            })
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<max(1, min(workers, jobs.count)) {
                group.addTask { await work(queue, tell) }
            }
        }
    }

    private func work(_ queue: JobQueue, _ tell: @escaping @Sendable (PrintJob, Result<PrintedFile, PrintFailure>) -> Void) async {
        while let job = queue.next() {
            switch engine.kind {
            case .chromium: tell(job, await attempt(job) { try await chromium(job, $0) })
            case .weasyprint:
                guard let python else {
                    tell(job, await attempt(job) { try await weasyprint(job, $0) })
                    continue
                }
                await batch(python, [job] + (job.isBook ? [] : queue.share()), tell)
            }
        }
    }

    /// Not every engine can be kept from reading other files: a paper that names one is not printed.
    private func outsideAddress(of job: PrintJob) -> String? {
        FileManager.default.contents(atPath: job.source).flatMap { PaperAddresses.outside(in: Array($0)) }
    }

    private var python: String? {
        FileManager.default.contents(atPath: engine.path).flatMap { WeasyPrintTable.interpreter(ofScript: Array($0.prefix(400))) }
            .flatMap { FileManager.default.isExecutableFile(atPath: $0) ? $0 : nil }
    }

    /// The place where an engine writes.
    func stage(of job: PrintJob) -> String { "\(places.stage)/\(job.name).pdf" }

    /// Judges what the engine wrote and puts it into its place; whatever happens, nothing half is left.
    func settle(_ job: PrintJob, _ stage: String, seconds: Double, memory: Int) async throws -> PrintedFile {
        if engine.kind == .chromium {
            var bytes = Array(try Data(contentsOf: URL(filePath: stage)))
            ChromiumTraces.fix(&bytes, date: date)
            try Data(bytes).write(to: URL(filePath: stage))
        }
        let pages = try await judge.judge(stage, of: job)
        let size = try FileManager.default.attributesOfItem(atPath: stage)[.size] as? Int ?? 0
        try places.put(stage, job.target)
        return PrintedFile(job: job, pages: pages, bytes: size, seconds: seconds, peakMemory: memory)
    }

    private func attempt(_ job: PrintJob, _ run: (String) async throws -> PrintedFile) async -> Result<PrintedFile, PrintFailure> {
        let stage = stage(of: job)
        defer { unlink(stage) }
        do {
            return .success(try await run(stage))
        } catch let failure as PrintFailure {
            return .failure(failure)
        } catch {
            return .failure(.wrongFile(job.name, Message(vi: "\(error)", en: "\(error)")))
        }
    }

    func finish(_ job: PrintJob, seconds: Double, memory: Int) async -> Result<PrintedFile, PrintFailure> {
        await attempt(job) { try await settle(job, $0, seconds: seconds, memory: memory) }
    }
}

/// Where papers come into being. What is left in these folders is their owner's to clear.
package struct PrintPlaces: Sendable {
    /// A folder on the file system of the papers, this run's own.
    let stage: String
    /// A new folder for an engine's own files.
    let scratch: @Sendable () throws -> String
    /// Puts a file of the stage in the place of the paper, whole. Throws: PrintFailure.
    let put: @Sendable (_ written: String, _ target: String) throws -> Void

    package init(
        stage: String, scratch: @escaping @Sendable () throws -> String,
        put: @escaping @Sendable (_ written: String, _ target: String) throws -> Void
    ) {
        self.stage = stage
        self.scratch = scratch
        self.put = put
    }
}

/// The papers still to be printed, shared by the workers.
final class JobQueue: Sendable {
    private let rest: Mutex<[PrintJob]>
    init(_ jobs: [PrintJob]) { rest = Mutex(jobs.reversed()) }

    func next() -> PrintJob? { rest.withLock { $0.popLast() } }

    /// Some more for one start of an engine: half of what is left, so that the workers end together.
    func share() -> [PrintJob] {
        rest.withLock { rest in
            let count = min(rest.count / 2, 24, rest.reversed().prefix { !$0.isBook }.count)
            let taken = Array(rest.suffix(count).reversed())
            rest.removeLast(count)
            return taken
        }
    }
}
