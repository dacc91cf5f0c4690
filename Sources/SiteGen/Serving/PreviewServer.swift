import FlyingFox
import FlyingSocks
import Foundation

/// The live preview: the site on the board, on this machine only, each page with a script that waits for the next build.
package struct PreviewServer: Sendable {
    private let server: HTTPServer

    /// In: the board that builds are told to, and a port of 127.0.0.1.
    package init(board: PreviewBoard, port: UInt16) throws {
        let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
        let pages = PreviewPages(board: board)
        server = HTTPServer(address: address, timeout: 30, logger: .disabled, handler: ClosureHTTPHandler { try await pages.answer($0) })
    }

    /// Serves until its task is cancelled; then the port is free. Throws PortTaken, and what else the system refuses.
    package func run() async throws {
        do {
            try await server.run()
        } catch let SocketError.failed(_, code, _) where code == EADDRINUSE {
            throw PortTaken()
        }
    }

    package func waitUntilListening() async throws { try await server.waitUntilListening() }
}

/// Another program listens on the port.
package struct PortTaken: Error {}
