import Composing
import Testing

@testable import Rendering

@Suite("Frames are made once a shape, and kept within bounds")
struct FrameStoreTests {
    private func shape(_ number: Int) -> FrameShape { FrameShape(FramedPage(path: "a.html", template: "mau-\(number)", fields: [:])) }

    /// Asks the store for frames of so many bytes, one after the other; out: how often each had to be made.
    private func made(_ store: FrameStore, _ numbers: [Int], bytes: Int = 10) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for number in numbers {
            _ = store.frame(of: shape(number)) { () throws(Never) in
                counts[number, default: 0] += 1
                return Frame(String(repeating: "x", count: bytes), asked: AskedFields())
            }
        }
        return counts
    }

    @Test("a frame is made at the first page of its shape only, and is the frame of that shape")
    func once() {
        let store = FrameStore()
        #expect(made(store, [1, 2, 1, 1, 2]) == [1: 1, 2: 1])
        let again = store.frame(of: shape(1)) { () throws(Never) in Frame("another", asked: AskedFields()) }
        #expect(again.bytes.count == 10)
    }

    @Test("beyond the number that is kept, frames are made anew and those kept stay")
    func number() {
        #expect(made(FrameStore(limit: 2), [1, 2, 3, 3, 1, 2]) == [1: 1, 2: 1, 3: 2])
    }

    @Test("beyond the bytes that are kept, too; a smaller one still finds its room")
    func bytes() {
        let store = FrameStore(byteLimit: 100)
        #expect(made(store, [1, 2, 1, 2, 2], bytes: 60) == [1: 1, 2: 3])
        #expect(made(store, [3, 3, 1], bytes: 40) == [3: 1])
        #expect(made(store, [4, 4], bytes: 1) == [4: 2])
    }

    @Test("a frame that could not be made is asked for again")
    func failure() {
        struct Fault: Error {}
        let store = FrameStore()
        #expect(throws: Fault.self) { try store.frame(of: shape(1)) { () throws(Fault) in throw Fault() } }
        #expect(made(store, [1, 1]) == [1: 1])
    }
}
