import Glibc

/// A system call that failed: which, on what, and its errno.
package struct SystemFailure: Error, Hashable, Sendable {
    package let call: String
    package let path: String
    package let code: Int32

    package init(_ call: String, _ path: String, code: Int32 = errno) {
        self.call = call
        self.path = path
        self.code = code
    }

    /// The system's own words («No space left on device»).
    package var words: String { String(cString: strerror(code)) }
}
