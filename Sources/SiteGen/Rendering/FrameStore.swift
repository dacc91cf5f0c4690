import Composing
import Synchronization

/// The frames made so far. A site of a thousand units has a few shapes of pages, so Mustache runs a few times and not once a page.
final class FrameStore: Sendable {
    private let frames = Mutex<[FrameShape: Frame]>([:])
    /// Far above the shapes of real sites; beyond it frames are made anew rather than kept.
    private let limit = 500

    /// The frame of a shape; made outside the lock where it is new, so that two tasks may make the same.
    func frame<Failure: Error>(of shape: FrameShape, make: () throws(Failure) -> Frame) throws(Failure) -> Frame {
        if let known = frames.withLock({ $0[shape] }) { return known }
        let made = try make()
        frames.withLock { if $0.count < limit { $0[shape] = made } }
        return made
    }
}
