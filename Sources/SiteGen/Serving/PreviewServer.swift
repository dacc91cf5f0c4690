import FlyingSocks
import Foundation

/// The live preview: the site on the board, on this machine only, each page with a script that waits for the next build.
///
/// One request a connection. Its head is read here, up to a bound: whoever sends more is told so and gets nothing, and no memory goes with it.
package struct PreviewServer: Sendable {
    private let pages: PreviewPages
    private let socket: Socket

    /// In: the board that builds are told to, and a port of 127.0.0.1, which is taken at once.
    /// Throws PortTaken, and what else the system refuses.
    package init(board: PreviewBoard, port: UInt16) throws {
        pages = PreviewPages(board: board, port: port)
        socket = try Socket(domain: AF_INET)
        do {
            try socket.setValue(true, for: .localAddressReuse)
            try socket.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: port))
            try socket.listen()
        } catch let SocketError.failed(_, code, _) where code == EADDRINUSE {
            throw PortTaken()
        }
    }

    /// Serves until its task is cancelled; then the port is free.
    package func run() async throws {
        let pool = SocketPool.ePoll()
        try await pool.prepare()
        let listening = try AsyncSocket(socket: socket, pool: pool)
        let outcome = await withTaskGroup(of: Result<Void, any Error>.self) { group in
            group.addTask { await settled { try await pool.run() } }
            group.addTask { await settled { try await accept(on: listening) } }
            let first = await group.next()
            group.cancelAll()
            return first
        }
        try socket.close()
        try outcome?.get()
    }

    private func accept(on listening: AsyncSocket) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            while true {
                do {
                    let client = try await listening.accept()
                    group.addTask { await serve(client) }
                } catch let SocketError.failed(_, code, _) where [EMFILE, ENFILE, ECONNABORTED].contains(code) {
                    // too many at once: some of them will be gone in a moment
                    try await Task.sleep(for: .milliseconds(50))
                }
            }
        }
    }

    /// Whatever goes wrong with one connection ends that one.
    private func serve(_ client: AsyncSocket) async {
        _ = await settled {
            let read = try await within(seconds: 10) { try await heard(client) }
            switch read {
            case .whole(let head):
                let answer = try await pages.answer(head)
                try await client.write(answer.bytes(isHead: head.method == "HEAD"))
            case .refused(let status):
                try await client.write(PreviewAnswer(status).bytes(isHead: false))
                // who still sends would not hear the answer; for a moment it is let past
                try await within(seconds: 1) { while true { _ = try await client.read(atMost: 4096) } }
            }
        }
        _ = await settled { try client.close() }
    }

    private enum Heard: Sendable {
        case whole(RequestHead), refused(PreviewAnswer.Status)
    }

    private func heard(_ client: AsyncSocket) async throws -> Heard {
        var bytes: [UInt8] = []
        while bytes.count < RequestHead.limit {
            let known = max(bytes.count - 3, 0)
            bytes += try await client.read(atMost: RequestHead.limit - bytes.count)
            guard let end = bytes[known...].firstRange(of: Array("\r\n\r\n".utf8)) else { continue }
            return RequestHead(bytes[..<end.lowerBound]).map(Heard.whole) ?? .refused(.badRequest)
        }
        return .refused(bytes.contains(UInt8(ascii: "\n")) ? .headTooLarge : .addressTooLong)
    }
}

/// Another program listens on the port.
package struct PortTaken: Error {}

/// The work's result, or what it threw.
private func settled<Success: Sendable>(_ work: @Sendable () async throws -> Success) async -> Result<Success, any Error> {
    do { return .success(try await work()) } catch { return .failure(error) }
}

/// Throws CancellationError where the work takes longer.
private func within<Success: Sendable>(seconds: Int, _ work: @escaping @Sendable () async throws -> Success) async throws -> Success {
    try await withThrowingTaskGroup(of: Success?.self) { group in
        group.addTask { try await work() }
        group.addTask {
            try await Task.sleep(for: .seconds(seconds))
            return nil
        }
        defer { group.cancelAll() }
        guard let first = try await group.next(), let first else { throw CancellationError() }
        return first
    }
}
