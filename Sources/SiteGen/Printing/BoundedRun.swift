import Glibc
import Subprocess
import Synchronization
import SystemPackage

/// A program run to its end, within bounds of time and memory; every line it prints is heard at once.
struct BoundedRun: Sendable {
    enum End: Sendable, Equatable {
        case exited(Int32), signaled(Int32), outOfTime, outOfMemory

        var text: String {
            switch self {
            case .exited(let code): "exit \(code)"
            case .signaled(let number): "signal \(number)"
            case .outOfTime: "time limit"
            case .outOfMemory: "memory limit"
            }
        }
    }

    let end: End
    /// What it printed last, standard output and error in one.
    let log: [String]
    /// Bytes, since the last line that `hear` took as a step.
    let peakMemory: Int

    /// - hear: takes a line and the peak of memory since the last step; says whether the line ends a step, from which time is counted anew.
    static func run(
        _ program: String, _ arguments: [String], input: String, limits: PrintLimits,
        hear: @Sendable (String, Int) -> Bool
    ) async throws -> BoundedRun {
        let watch = Watch(limits)
        var log: [String] = []
        let result = try await Subprocess.run(
            .path(FilePath(program)), arguments: Arguments(arguments), input: .string(input), output: .sequence, error: .combinedWithOutput
        ) { execution in
            let tree = ProcessTree(root: execution.processIdentifier.value)
            return try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await watch.guardTree(tree) }
                var lines: [String] = []
                for try await line in execution.standardOutput.strings() {
                    let text = line.split(whereSeparator: \.isNewline).joined(separator: " ")
                    if hear(text, watch.peak) { watch.step() } else { lines.append(text) }
                    if lines.count > 40 { lines.removeFirst(20) }
                }
                group.cancelAll()
                return lines
            }
        }
        log = result.closureResult
        let ended: End =
            switch (watch.stopped, result.terminationStatus) {
            case (let stopped?, _): stopped
            case (nil, .exited(let code)): .exited(code)
            case (nil, .signaled(let number)): .signaled(number)
            }
        return BoundedRun(end: ended, log: log, peakMemory: watch.peak)
    }
}

/// Looks at a running program several times a second, and ends it when it takes too long or too much.
private final class Watch: Sendable {
    private struct Seen {
        var peak = 0
        var stepBegan: Double
        var stopped: BoundedRun.End?
    }
    private let limits: PrintLimits
    private let seen: Mutex<Seen>

    init(_ limits: PrintLimits) {
        self.limits = limits
        seen = Mutex(Seen(stepBegan: monotonicSeconds()))
    }

    var peak: Int { seen.withLock { $0.peak } }
    var stopped: BoundedRun.End? { seen.withLock { $0.stopped } }

    func step() {
        seen.withLock {
            $0.peak = 0
            $0.stepBegan = monotonicSeconds()
        }
    }

    func guardTree(_ tree: ProcessTree) async throws {
        while !Task.isCancelled {
            let memory = tree.memory()
            let fault = seen.withLock { seen -> BoundedRun.End? in
                seen.peak = max(seen.peak, memory)
                if memory > limits.megabytes << 20 { seen.stopped = .outOfMemory }
                if monotonicSeconds() - seen.stepBegan > Double(limits.seconds) { seen.stopped = .outOfTime }
                return seen.stopped
            }
            if fault != nil { return tree.kill() }
            do { try await Task.sleep(for: .milliseconds(100)) } catch { return }
        }
    }
}

/// Seconds since an unknown moment; only ever shown as how long something took.
func monotonicSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
