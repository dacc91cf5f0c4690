import Foundation
import Testing

@testable import Serving

@Suite("What the preview is asked, and by whom")
struct RequestTests {
    private func head(_ text: String) -> RequestHead? { RequestHead(Array(text.replacing("\n", with: "\r\n").utf8)) }

    @Test("a head is read: the path without marks of percent, the question, fields by any case of letters")
    func read() throws {
        let head = try #require(self.head("GET /units/h%E1%BB%8Dc/?after=7&x HTTP/1.1\nHOST:  localhost:8080 \nSec-Fetch-Site:none"))
        #expect(head.method == "GET" && head.path == "/units/học/" && head.asked("after") == "7" && head.asked("aft") == nil)
        #expect(head["host"] == "localhost:8080" && head["sec-fetch-site"] == "none" && head["accept"] == nil)
        #expect(self.head("GET /%FF HTTP/1.1").map(\.path) == .some(nil))
    }

    @Test(
        "what is no head is refused",
        arguments: [
            "", "GET / HTTP/1.1 x", "GET /", "GET  / HTTP/1.1", "GET http://localhost:8080/ HTTP/1.1", "GET / SSH-2.0",
            "GET / HTTP/1.1\n: x", "GET / HTTP/1.1\nHost",
            "GET / HTTP/1.1\nHost: localhost:8080\nhost: evil.example",
        ])
    func noHead(_ text: String) { #expect(head(text) == nil) }

    private func status(_ fields: [String: String], port: UInt16 = 8080) async throws -> Int {
        let board = PreviewBoard()
        await board.show(PreviewSite(files: [("index.html", { Array("<body></body>".utf8) })], warnings: ("", "")))
        return try await PreviewPages(board: board, port: port).answer(RequestHead(method: "GET", target: "/", fields: fields)).status
            .rawValue
    }

    @Test(
        "only this machine, under a name of its own and on this port: no other site that gave its name to the address",
        arguments: [
            "localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080",
        ])
    func own(_ host: String) async throws { #expect(try await status(["host": host]) == 200) }

    @Test(
        "another host, another port, no host",
        arguments: ["evil.example", "evil.example:8080", "localhost", "localhost:8081", "127.0.0.1.evil.example:8080", ""])
    func foreign(_ host: String) async throws {
        #expect(try await status(["host": host]) == 403)
        #expect(try await status([:]) == 403)
    }

    @Test("port 80 is not written")
    func port80() async throws { #expect(try await status(["host": "localhost"], port: 80) == 200) }

    @Test("a page of another site gets nothing; the address bar and the preview's own pages do")
    func crossSite() async throws {
        for (site, code) in [("cross-site", 403), ("same-origin", 200), ("none", 200)] {
            #expect(try await status(["host": "localhost:8080", "sec-fetch-site": site]) == code)
        }
    }

    @Test("every answer forbids other sites to take it in; HEAD gets the length and no body; what is not to be read is not taken")
    func answers() async throws {
        let board = PreviewBoard()
        await board.show(
            PreviewSite(files: [("index.html", { Array("<body>học</body>".utf8) }), ("a/index.html", { [] })], warnings: ("", "")))
        let pages = PreviewPages(board: board, port: 8080)
        for (method, target, fields, first) in [
            ("GET", "/", ["host": "localhost:8080"], "HTTP/1.1 200 OK"),
            ("GET", "/a", ["host": "localhost:8080"], "HTTP/1.1 307 Temporary Redirect"),
            ("GET", "/none", ["host": "localhost:8080"], "HTTP/1.1 404 Not Found"),
            ("POST", "/", ["host": "localhost:8080"], "HTTP/1.1 405 Method Not Allowed"),
            ("GET", "/", [:], "HTTP/1.1 403 Forbidden"), ("GET", "/_sitegen/news", ["host": "localhost:8080"], "HTTP/1.1 200 OK"),
            ("GET", "/%FF", ["host": "localhost:8080"], "HTTP/1.1 400 Bad Request"),
        ] {
            let answer = try await pages.answer(RequestHead(method: method, target: target, fields: fields))
            let lines = String(decoding: answer.bytes(isHead: true), as: UTF8.self).components(separatedBy: "\r\n")
            #expect(lines.first == first && lines.suffix(2) == ["", ""])
            #expect(lines.contains("Cross-Origin-Resource-Policy: same-origin") && lines.contains("Content-Length: \(answer.body.count)"))
            #expect(answer.bytes(isHead: false) == answer.bytes(isHead: true) + answer.body)
        }
    }
}

@Suite("The preview's server")
struct ServerTests {
    /// Sends bytes to a server of its own. Out: what it answers, until it closes.
    private func answer(to bytes: [UInt8]) async throws -> String {
        for port in UInt16(42_000)...42_200 {
            let server: PreviewServer
            do { server = try PreviewServer(board: PreviewBoard(), port: port) } catch is PortTaken { continue }
            return try await withThrowingTaskGroup(of: String?.self) { group in
                group.addTask {
                    try await server.run()
                    return nil
                }
                // a thread of its own: it waits, and the server needs those of the tests
                group.addTask { await withCheckedContinuation { told in Thread { told.resume(returning: talk(to: port, bytes)) }.start() } }
                defer { group.cancelAll() }
                return try await group.next().flatMap { $0 } ?? ""
            }
        }
        return "no port"
    }

    @Test("a request is answered and the connection closed; two heads at once get one answer")
    func answered() async throws {
        let said = try await answer(to: Array("GET /%2e%2e/etc/passwd HTTP/1.1\r\nHost: other\r\n\r\nGET / HTTP/1.1\r\n\r\n".utf8))
        #expect(said.hasPrefix("HTTP/1.1 403 Forbidden\r\n") && said.components(separatedBy: "HTTP/1.1").count == 2)
    }

    @Test("what is no request is said to be none")
    func noRequest() async throws {
        #expect(try await answer(to: Array("xin chào\r\n\r\n".utf8)).hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
    }

    @Test("a head without end is refused once its bound is passed, and the sender hears of it", arguments: [1 << 14, 10 << 20])
    func tooLong(_ count: Int) async throws {
        let letters = [UInt8](repeating: UInt8(ascii: "a"), count: count)
        #expect(try await answer(to: Array("GET /".utf8) + letters).hasPrefix("HTTP/1.1 414 URI Too Long\r\n"))
        #expect(
            try await answer(to: Array("GET / HTTP/1.1\r\nX: ".utf8) + letters).hasPrefix(
                "HTTP/1.1 431 Request Header Fields Too Large\r\n"))
    }

    @Test("a port is taken once")
    func taken() throws {
        for port in UInt16(42_300)...42_400 {
            let first: PreviewServer
            do { first = try PreviewServer(board: PreviewBoard(), port: port) } catch is PortTaken { continue }
            #expect(throws: PortTaken.self) { try PreviewServer(board: PreviewBoard(), port: port) }
            withExtendedLifetime(first) {}
            return
        }
    }
}

/// Sends all, then reads to the end.
private func talk(to port: UInt16, _ bytes: [UInt8]) -> String {
    let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(file) }
    var address = sockaddr_in(
        sin_family: sa_family_t(AF_INET), sin_port: port.bigEndian, sin_addr: in_addr(s_addr: UInt32(0x7F00_0001).bigEndian),
        sin_zero: (0, 0, 0, 0, 0, 0, 0, 0))
    let isThere = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
    #expect(isThere == 0)
    var sent = 0
    while sent < bytes.count {
        let count = bytes[sent...].withUnsafeBytes { send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        if count <= 0 { break }
        sent += count
    }
    var heard: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = recv(file, &buffer, buffer.count, 0), count > 0 { heard += buffer[..<count] }
    return String(decoding: heard, as: UTF8.self)
}
