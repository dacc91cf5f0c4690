import Diagnostics
import Loading

/// A picture of content/images that texts may show.
package struct Picture: Sendable {
    /// `images/le-khai-giang.jpg`: in the content, and in the site.
    package let path: String
    /// In points.
    package let width: Int
    package let height: Int
    /// Its bytes, as they are in the content. Throws where they are not any more what was looked at.
    package let read: @Sendable () throws(Problems) -> [UInt8]
}
