import Diagnostics

/// A picture of content/images, as its header tells of it; its points are never read.
package struct RawPicture: Sendable {
    /// `images/le-khai-giang.jpg`
    package let path: String
    /// In points, as it is shown: a camera may have been held upright.
    package let width: Int
    package let height: Int
    /// The file's bytes, read when a page needs them. Throws where it is not there any more, or another one.
    package let read: @Sendable () throws(Problems) -> [UInt8]
}

/// A picture in a text as written: `![Lễ khai giảng](images/le-khai-giang.jpg "Ảnh: Phòng Giáo dục")`.
package struct PictureUse: Sendable {
    package let address: Located<String>
    /// What is read aloud in its place.
    package let words: String
    /// What stands beneath it; empty where nothing does.
    package let caption: String

    /// What the parser is given for an address, so that the picture is found again in its HTML. An author's text cannot hold such a tag: it is
    /// escaped, and raw HTML is refused.
    static func mark(_ number: Int) -> String { "picture:\(number)" }

    /// The number in such an address; nil for any other.
    static func number(inMark address: String) -> Int? { address.hasPrefix("picture:") ? Int(address.dropFirst("picture:".count)) : nil }

    /// Where the parser's HTML has a picture: its number, and the offset behind the tag.
    static func at(_ offset: Int, in html: [UInt8]) -> (number: Int, end: Int)? {
        let open = Array("<img src=\"picture:".utf8)
        guard html[offset...].starts(with: open) else { return nil }
        let digits = html[(offset + open.count)...].prefix { $0 != UInt8(ascii: "\"") }
        guard let number = Int(String(decoding: digits, as: UTF8.self)),
            let end = html[digits.endIndex...].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        return (number, end + 1)
    }
}
