import Foundation
import Testing

@testable import Serving

@Suite("The preview shows the newest site, and what is wrong with it over the last one that was whole")
struct BoardTests {
    private struct Fault: Error {}

    private func site(_ text: String, hasFault: Bool = false, warnings: String = "") -> PreviewSite {
        PreviewSite(
            files: [
                ("a/index.html", { if hasFault { throw Fault() } else { return Array("<body>\(text)</body>".utf8) } }),
                ("404.html", { Array("<body>không có</body>".utf8) }),
            ],
            warnings: (warnings.isEmpty ? "" : "1 cảnh báo", warnings))
    }

    /// Status and text of what the preview answers.
    private func page(_ path: String, _ board: PreviewBoard) async throws -> String {
        let request = RequestHead(method: "GET", target: path, fields: ["host": "localhost:8080"])
        let answer = try await PreviewPages(board: board, port: 8080).answer(request)
        let text = String(decoding: answer.body, as: UTF8.self)
        return "\(answer.status.rawValue) \(text.replacing(/<script.*<\/script>/, with: "§"))"
    }

    @Test("a page that knows the newest version waits; one that knows an older is told at once, with what is wrong")
    func news() async throws {
        let board = PreviewBoard()
        await board.show(site("một", warnings: "units.csv: cảnh báo"))
        await board.tell("site.yaml: lỗi")
        let news = try await board.news(after: 1)
        #expect(news.version == 2 && news.problems == "site.yaml: lỗi")
        #expect(news.summary == "1 cảnh báo" && news.warnings == "units.csv: cảnh báo")
        async let later = board.news(after: 2)
        try await Task.sleep(for: .milliseconds(50))
        await board.show(site("hai"))
        let after = try await later
        #expect(after.version == 3 && after.problems == "" && after.warnings == "")
    }

    @Test("a page is made when it is asked for, from the newest plan; before the first there is an empty one that waits")
    func newest() async throws {
        let board = PreviewBoard()
        #expect(try await page("/a/", board).hasSuffix("<main></main>§</body></html>"))
        await board.show(site("một"))
        #expect(try await page("/a/", board) == "200 <body>một§</body>")
        await board.show(site("hai"))
        #expect(try await page("/a/index.html", board) == "200 <body>hai§</body>")
        #expect(try await page("/b.html", board) == "404 <body>không có§</body>")
        #expect(try await page("/a", board).hasPrefix("307"))
    }

    @Test("a page that cannot be made is shown as it last was when all could be made; where there is none, an empty one that waits")
    func fault() async throws {
        let board = PreviewBoard()
        await board.show(site("một"))
        await board.show(site("hai", hasFault: true))
        #expect(
            try await page("/a/", board)
                == "500 <!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>sitegen</title></head><body><main></main>§</body></html>"
        )
        await board.show(site("ba"))
        await board.approve()
        await board.show(site("bốn", hasFault: true))
        #expect(try await page("/a/", board) == "200 <body>ba§</body>")
    }
}
