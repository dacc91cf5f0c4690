import Composing
import Synchronization

/// The frames made so far. A site of a thousand units has a few shapes of pages, so Mustache runs a few times and not once a page.
final class FrameStore: Sendable {
    private struct Kept {
        var frames: [FrameShape: Frame] = [:]
        var bytes = 0
    }

    private let kept = Mutex(Kept())
    /// Most frames, and most bytes of them all. Both are far above the shapes of real sites; beyond either, frames are made anew
    /// rather than kept, so that a site of which every page has a shape of its own takes no more memory.
    private let limit: Int
    private let byteLimit: Int

    init(limit: Int = 500, byteLimit: Int = 16 << 20) {
        self.limit = limit
        self.byteLimit = byteLimit
    }

    /// The frame of a shape; made outside the lock where it is new, so that two tasks may make the same.
    func frame<Failure: Error>(of shape: FrameShape, make: () throws(Failure) -> Frame) throws(Failure) -> Frame {
        if let known = kept.withLock({ $0.frames[shape] }) { return known }
        let made = try make()
        let size = made.bytes.count + made.pieces.count * MemoryLayout<Frame.Piece>.stride
        kept.withLock { kept in
            guard kept.frames[shape] == nil, kept.frames.count < limit, size <= byteLimit - kept.bytes else { return }
            kept.frames[shape] = made
            kept.bytes += size
        }
        return made
    }
}
