/// What is kept of one page until all are written: hashes of its ids, and which ids of other pages it links to.
struct PageLinks: Sendable {
    /// An id of another page that a link asks for.
    struct Wanted: Hashable, Sendable {
        let file: Int32
        let anchor: UInt64
    }

    let page: Int32
    /// In ascending order.
    let anchors: [UInt64]
    let wanted: [Wanted]
}

extension [UInt64] {
    /// Whether this sorted array holds `value`.
    func holds(_ value: UInt64) -> Bool {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == value
    }
}
