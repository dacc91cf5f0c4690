import Composing

/// The margins of a page in millimetres, within what Nghị định 30/2020/NĐ-CP, Phụ lục I, allows.
package struct PageMargins: Sendable, Equatable {
    let top: Int
    let bottom: Int
    let left: Int
    let right: Int

    package static let usual = PageMargins(top: 20, bottom: 20, left: 30, right: 15)
    /// Of the sheet for the meeting, which is no document of the state: room for its table, and for the holes of a file.
    static let sheet = PageMargins(top: 15, bottom: 15, left: 20, right: 12)
    /// Top, bottom, left, right.
    package static let ranges = [20...25, 20...25, 30...35, 15...20]

    /// In: «20,20,30,15». nil where it is no such list, or outside the decree's bounds.
    package init?(_ text: String) {
        let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0.filter { $0 != " " }) }
        guard numbers.count == 4 else { return nil }
        for (number, range) in zip(numbers, Self.ranges) {
            guard let number, range.contains(number) else { return nil }
        }
        let found = numbers.compactMap(\.self)
        self.init(top: found[0], bottom: found[1], left: found[2], right: found[3])
    }

    private init(top: Int, bottom: Int, left: Int, right: Int) {
        (self.top, self.bottom, self.left, self.right) = (top, bottom, left, right)
    }

    /// What they leave of an A4 page, in millimetres.
    var room: (width: Double, height: Double) { (Double(210 - left - right), Double(297 - top - bottom)) }

    var css: String { "\(top)mm \(right)mm \(bottom)mm \(left)mm" }
}
