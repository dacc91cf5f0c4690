import Foundation
import Synchronization

/// The terminal as closures, so that tests and quiet runs can listen instead.
struct Console: Sendable {
    /// To standard output: what was asked for.
    let out: @Sendable (String) -> Void
    /// To standard error: how it goes, and what is wrong.
    let note: @Sendable (String) -> Void
    /// Standard error is a terminal that can redraw its last line.
    let isTerminal: Bool

    static let standard = Console(
        out: { write(Array($0.utf8), to: 1) },
        note: { write(Array($0.utf8), to: 2) },
        isTerminal: isatty(2) == 1)

    /// What the system said when standard output took no more (a full disk); nil while all of it arrived.
    static var fault: Int32? { lost.withLock(\.self) }
    private static let lost = Mutex<Int32?>(nil)

    /// A reader that went away (`sitegen check | head`) is no fault of ours; a disk that is full is told when the command ends.
    static func write(_ all: [UInt8], to descriptor: Int32) {
        var bytes = all[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if count == 0 || errno != EINTR {
                let said = errno
                if descriptor == STDOUT_FILENO, said != EPIPE { lost.withLock { $0 = $0 ?? said } }
                return
            }
        }
    }
}

/// Seconds since an unknown moment; for how long stages took, never for what is written.
func monotonicSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
