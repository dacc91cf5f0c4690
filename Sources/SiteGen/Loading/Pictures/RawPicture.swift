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

    /// What the parser's tree is given for an address once the picture is listed.
    static func mark(_ number: Int) -> String { "picture:\(number)" }

    /// The number in such an address; nil for any other.
    static func number(inMark address: String) -> Int? { address.hasPrefix("picture:") ? Int(address.dropFirst("picture:".count)) : nil }
}
