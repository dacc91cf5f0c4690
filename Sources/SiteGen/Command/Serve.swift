import ArgumentParser
import Diagnostics
import Foundation
import Serving
import Synchronization

/// `sitegen serve`: builds into a folder of its own, serves it on this machine, and builds again whenever content or templates change.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Xem trước trên máy này; tự dựng lại khi nội dung hoặc khuôn trang thay đổi.",
        discussion: """
            Chỉ mở được từ chính máy này (127.0.0.1). Lỗi hiện ngay trên trang đang xem; không ghi gì vào public/. Ctrl-C để dừng. \
            (English: live preview on this machine only; rebuilds and reloads on every change.)
            """)

    @OptionGroup var options: ContentOptions

    @Option(help: ArgumentHelp("Thư mục khuôn trang.", valueName: "thư-mục"))
    var templates = "Templates"

    @Option(help: ArgumentHelp("Cổng.", valueName: "số"))
    var port: UInt16 = 8080

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            let folder = try PreviewFolder()
            let site = folder.site
            let outcome = await Result { try await serve(site, console) }
            try folder.remove()
            try outcome.get()
        }
    }

    /// Until Ctrl-C.
    private func serve(_ site: String, _ console: Console) async throws {
        let build = try Build.parse([
            "--content=\(options.content)", "--templates=\(templates)", "--output=\(site)", "--lang=\(options.lang.rawValue)", "--quiet", "--preview",
        ])
        let board = PreviewBoard()
        let server = try PreviewServer(folder: site, board: board, port: port)
        let changes = try watch()
        try await withThrowingTaskGroup { group in
            group.addTask { try await listen(server) }
            group.addTask { await stopSignal() }
            group.addTask {
                try await server.waitUntilListening()
                await rebuild(build, board, console)
                console.note(options.lang == .vi ? "Xem tại http://127.0.0.1:\(port)/ – Ctrl-C để dừng.\n" : "See http://127.0.0.1:\(port)/ – Ctrl-C to stop.\n")
                while true {
                    try await changes.nextChange()
                    await rebuild(build, board, console)
                }
            }
            try await group.next()
            group.cancelAll()
        }
    }

    private func listen(_ server: PreviewServer) async throws {
        do {
            try await server.run()
        } catch is PortTaken {
            throw Refusal(
                vi: "cổng \(port) đang được chương trình khác dùng; chọn cổng khác bằng --port.",
                en: "port \(port) is used by another program; choose another with --port.")
        }
    }

    private func watch() throws -> FolderWatch {
        do {
            return try FolderWatch([options.content, templates])
        } catch {
            let words = String(cString: strerror(error.code))
            throw Refusal(vi: "không theo dõi được thay đổi của thư mục: \(words).", en: "cannot watch the folders for changes: \(words).")
        }
    }

    private func rebuild(_ build: Build, _ board: PreviewBoard, _ console: Console) async {
        let heard = Heard()
        let began = monotonicSeconds()
        do {
            try await answering(in: options.lang, content: options.content, console: heard.console) { heard in
                try await build.make(heard) {
                    await board.publish(problems: nil)
                    let time = String(Int((monotonicSeconds() - began) * 1000))
                    console.note(options.lang == .vi ? "Đã dựng, \(time) ms\n" : "Built, \(time) ms\n")
                    // open pages load anew now; clearing the last build can wait until they have
                    _ = await Result { try await Task.sleep(for: .milliseconds(300)) }
                }
            }
        } catch {
            // what was thrown has been put into words by `answering`
            await board.publish(problems: heard.text)
            console.note(heard.text)
        }
    }
}

/// What a build says, to be shown on the page.
private final class Heard: Sendable {
    private let said = Mutex("")
    var text: String { said.withLock { $0 } }
    var console: Console { Console(out: { _ in }, note: { line in self.said.withLock { $0 += line } }, isTerminal: false) }
}

/// Waits for Ctrl-C, for being asked to end, or for the terminal to be closed.
private func stopSignal() async {
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler { continuation.yield() }
        source.activate()
        return source
    }
    for await _ in stream { break }
    for source in sources { source.cancel() }
}

extension Result where Failure == any Error {
    /// What an asynchronous work gives or throws.
    fileprivate init(_ work: () async throws -> Success) async {
        do { self = .success(try await work()) } catch { self = .failure(error) }
    }
}
