import Foundation

/// An answer of the preview. Every one forbids other sites to take it in, and ends its connection.
struct PreviewAnswer: Sendable, Equatable {
    enum Status: Int, Sendable {
        case ok = 200, temporaryRedirect = 307, badRequest = 400, forbidden = 403, notFound = 404, methodNotAllowed = 405
        case addressTooLong = 414, headTooLarge = 431, serverError = 500

        fileprivate var phrase: String {
            switch self {
            case .ok: "OK"
            case .temporaryRedirect: "Temporary Redirect"
            case .badRequest: "Bad Request"
            case .forbidden: "Forbidden"
            case .notFound: "Not Found"
            case .methodNotAllowed: "Method Not Allowed"
            case .addressTooLong: "URI Too Long"
            case .headTooLarge: "Request Header Fields Too Large"
            case .serverError: "Internal Server Error"
            }
        }
    }

    let status: Status
    /// In the order in which they are written.
    let fields: [(name: String, value: String)]
    let body: Data

    init(_ status: Status, _ fields: [(name: String, value: String)] = [], body: Data = Data()) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    /// As it goes over the wire.
    /// - isHead: without the body, whose length is told all the same.
    func bytes(isHead: Bool) -> Data {
        let own = [("Content-Length", "\(body.count)"), ("Cross-Origin-Resource-Policy", "same-origin"), ("Connection", "close")]
        let head = ["HTTP/1.1 \(status.rawValue) \(status.phrase)"] + (fields + own).map { "\($0.0): \($0.1)" } + ["", ""]
        return Data(head.joined(separator: "\r\n").utf8) + (isHead ? Data() : body)
    }

    static func == (a: Self, b: Self) -> Bool { a.bytes(isHead: false) == b.bytes(isHead: false) }
}
