import Foundation
import Glibc
import Synchronization

/// How each engine is called.
extension Press {
    func chromium(_ job: PrintJob, _ stage: String) async throws -> PrintedFile {
        let profile = try places.scratch()
        defer {
            do { try FileManager.default.removeItem(atPath: profile) } catch { _ = error }
        }
        let source = URL(filePath: job.source).absoluteURL.absoluteString
        var arguments =
            [
                "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync",
                "--disable-extensions", "--disable-dev-shm-usage", "--user-data-dir=\(profile)", "--no-pdf-header-footer",
                "--generate-pdf-document-outline", "--print-to-pdf=\(stage)",
            ] + Self.withoutNetwork + [source]
        // root has no sandbox; what is printed is our own file
        if geteuid() == 0 { arguments.insert("--no-sandbox", at: 0) }
        return try await single(job, stage, arguments)
    }

    /// No name has an address, and what has one, or is one itself, is asked for at a door that is not there.
    private static let withoutNetwork = [
        "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=socks5://khong-co.invalid:1", "--proxy-bypass-list=<-loopback>",
    ]

    func weasyprint(_ job: PrintJob, _ stage: String) async throws -> PrintedFile {
        try await single(job, stage, ["--pdf-tags", job.source, stage, "--allowed-protocols", "file,data"])
    }

    private func single(_ job: PrintJob, _ stage: String, _ arguments: [String]) async throws -> PrintedFile {
        let began = monotonicSeconds()
        let run = try await BoundedRun.run(engine.path, arguments, input: "", limits: limits) { _, _ in false }
        try check(run, job, stage)
        return try await settle(job, stage, seconds: monotonicSeconds() - began, memory: run.peakMemory)
    }

    private func check(_ run: BoundedRun, _ job: PrintJob, _ stage: String) throws {
        if let failure = failure(run, job) { throw failure }
        if !FileManager.default.fileExists(atPath: stage) { throw PrintFailure.noFile(job.name, engine, run.end.text, log: run.log) }
    }

    /// What is to be said when the engine did not end by itself.
    private func failure(_ run: BoundedRun, _ job: PrintJob) -> PrintFailure? {
        switch run.end {
        case .outOfTime: .tooLong(job.name, seconds: limits.seconds)
        case .outOfMemory: .tooLarge(job.name, megabytes: limits.megabytes)
        case .signaled: .noFile(job.name, engine, run.end.text, log: run.log)
        case .exited: nil
        }
    }

    /// Many papers in one start; each is judged and put into its place while the next is printed. One that fails, or that brings
    /// the engine down, does not take the others with it.
    func batch(_ python: String, _ jobs: [PrintJob], _ tell: @escaping @Sendable (PrintJob, Result<PrintedFile, PrintFailure>) -> Void)
        async
    {
        var rest = jobs
        while !rest.isEmpty {
            let papers = rest
            let (answers, line) = AsyncStream<Answer>.makeStream()
            async let settled = settle(papers, answers, tell)
            let broken = await start(python, papers, line)
            line.finish()
            let count = await settled
            rest.removeFirst(count)
            if let job = rest.first {
                unlink(stage(of: job))
                tell(job, .failure(broken ?? .noFile(job.name, engine, "?", log: [])))
                rest.removeFirst()
            }
        }
    }

    /// Out: how many papers the engine spoke of.
    private func settle(
        _ jobs: [PrintJob], _ answers: AsyncStream<Answer>, _ tell: @Sendable (PrintJob, Result<PrintedFile, PrintFailure>) -> Void
    ) async -> Int {
        var count = 0
        for await answer in answers where count < jobs.count {
            let job = jobs[count]
            count += 1
            if let fault = answer.fault {
                unlink(stage(of: job))
                tell(job, .failure(.noFile(job.name, engine, fault, log: [])))
            } else {
                tell(job, await finish(job, seconds: answer.seconds, memory: answer.memory))
            }
        }
        return count
    }

    /// Runs the engine over papers. Out: why it ended before the last of them, if it did.
    private func start(_ python: String, _ jobs: [PrintJob], _ line: AsyncStream<Answer>.Continuation) async -> PrintFailure? {
        let spoken = Mutex((count: 0, last: monotonicSeconds()))
        let input = jobs.enumerated().map { "\($0)\t\($1.source)\t\(stage(of: $1))\n" }.joined()
        do {
            let run = try await BoundedRun.run(python, ["-c", WeasyPrintTable.program], input: input, limits: limits) { text, peak in
                guard let answer = Answer(text, peak) else { return false }
                let seconds = spoken.withLock { spoken in
                    let now = monotonicSeconds()
                    defer { spoken = (spoken.count + 1, now) }
                    return now - spoken.last
                }
                line.yield(answer.lasting(seconds))
                return true
            }
            let count = spoken.withLock { $0.count }
            guard count < jobs.count else { return nil }
            return failure(run, jobs[count]) ?? .noFile(jobs[count].name, engine, run.end.text, log: run.log)
        } catch {
            return .noFile(jobs[spoken.withLock { min($0.count, jobs.count - 1) }].name, engine, "\(error)", log: [])
        }
    }
}

/// What the engine said of one paper of a batch.
private struct Answer: Sendable {
    let fault: String?
    let memory: Int
    var seconds = 0.0

    init?(_ line: String, _ peak: Int) {
        let words = line.split(separator: " ", maxSplits: 3)
        guard words.count >= 3, words[0] == "@", words[1] == "done" || words[1] == "fail" else { return nil }
        fault = words[1] == "done" ? nil : words.count > 3 ? String(words[3]) : "?"
        memory = peak
    }

    func lasting(_ seconds: Double) -> Answer {
        var answer = self
        answer.seconds = seconds
        return answer
    }
}
