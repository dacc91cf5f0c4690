import ArgumentParser
import Diagnostics
import Foundation
import Serving
import Wording

/// `sitegen serve`: shows the site on this machine and plans it anew whenever content or templates change. A page is made when it is
/// asked for; behind it every other one is made too, to find what a build would refuse. Nothing is written anywhere.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Xem trước trên máy này; tự dựng lại khi nội dung hoặc khuôn trang thay đổi.",
        discussion: """
            Chỉ mở được từ chính máy này (127.0.0.1). Lỗi hiện ngay trên trang đang xem; không ghi gì vào public/. Ctrl-C để dừng. \
            (English: live preview on this machine only; rebuilds and reloads on every change.)
            """)

    @OptionGroup var options: ContentOptions

    @OptionGroup var look: TemplatesOption
    var templates: String { look.folder }

    @Option(help: ArgumentHelp("Cổng.", valueName: "số"))
    var port: UInt16 = 8080

    func validate() throws {
        if port == 0 { throw ValidationError("--port 0: chọn một cổng từ 1 tới 65535. (English: choose a port from 1 to 65535.)") }
    }

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { try await serve($0) }
    }

    /// Until Ctrl-C.
    private func serve(_ console: Console) async throws {
        let board = PreviewBoard()
        let server = try server(board)
        let changes = try watch()
        let builds = PreviewBuilds(content: options.content, templates: templates, language: options.lang, board: board, console: console)
        try await withThrowingTaskGroup { group in
            group.addTask { try await server.run() }
            group.addTask { await stopSignal() }
            group.addTask {
                var checking = await builds.next()
                console.note(
                    options.lang == .vi
                        ? "Xem tại http://127.0.0.1:\(port)/ – Ctrl-C để dừng.\n" : "See http://127.0.0.1:\(port)/ – Ctrl-C to stop.\n")
                while true {
                    try await changes.nextChange()
                    checking?.cancel()
                    checking = await builds.next()
                }
            }
            try await group.next()
            group.cancelAll()
        }
    }

    private func server(_ board: PreviewBoard) throws -> PreviewServer {
        do {
            return try PreviewServer(board: board, port: port)
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
}

/// Waits for Ctrl-C, for being asked to end, or for the terminal to be closed; whoever asks again ends the program at once, however busy it is.
private func stopSignal() async {
    let signals = [SIGINT, SIGTERM, SIGHUP]
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    let sources = signals.map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
            for number in signals { signal(number, SIG_DFL) }
            continuation.yield()
        }
        source.activate()
        return source
    }
    for await _ in stream { break }
    for source in sources { source.cancel() }
}
