/// Bytes written one after another. A drawing is made of thousands of appends of a few bytes each: here each is a store, where an array
/// makes a call and asks whether it is shared.
struct GrowingBytes: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        self.capacity = max(capacity, 64)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        base[count] = byte
        count += 1
    }

    /// A literal's length is known where this is compiled in, so it becomes a few stores.
    @inline(__always)
    mutating func append(_ source: UnsafePointer<UInt8>, count more: Int) {
        if more > capacity - count { grow(by: more) }
        (base + count).update(from: source, count: more)
        count += more
    }

    /// The lowest `more` bytes of a machine word, at most eight, the lowest first.
    @inline(__always)
    mutating func append(word: UInt64, count more: Int) {
        if capacity - count < 8 { grow(by: 8) }
        UnsafeMutableRawPointer(base + count).storeBytes(of: word.littleEndian, as: UInt64.self)
        count += more
    }

    mutating func removeAll() { count = 0 }

    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        body(UnsafeBufferPointer(start: base, count: count))
    }

    private mutating func grow(by more: Int) {
        capacity = max(capacity * 2, count + more)
        let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        wider.update(from: base, count: count)
        base.deallocate()
        base = wider
    }
}
