import Foundation

/// Answers one request of the preview.
struct PreviewPages: Sendable {
    let board: PreviewBoard
    /// On which the preview is served.
    let port: UInt16

    func answer(_ request: RequestHead) async throws -> PreviewAnswer {
        guard isFromHere(request) else { return reply(.forbidden, "text/plain", Data(stranger.utf8)) }
        guard request.method == "GET" || request.method == "HEAD" else { return reply(.methodNotAllowed, "text/plain", Data()) }
        switch request.path {
        case nil: return reply(.badRequest, "text/plain", Data())
        case "/_sitegen/preview.js": return reply(.ok, "text/javascript", Data(previewScript.utf8))
        case "/_sitegen/news":
            let known = request.asked("after").flatMap { Int($0) }
            return reply(.ok, "application/json", try JSONEncoder().encode(try await board.news(after: known)))
        case let path?: return await page(path)
        }
    }

    /// A page elsewhere must not read the preview: neither one that gave its own name to this address, nor one that takes pages in or sends
    /// a reader here.
    private func isFromHere(_ request: RequestHead) -> Bool {
        let names = ["127.0.0.1", "localhost", "[::1]"]
        let hosts = names.map { "\($0):\(port)" } + (port == 80 ? names : [])
        return hosts.contains(request["host"]?.lowercased() ?? "") && request["sec-fetch-site"] != "cross-site"
    }

    private var stranger: String {
        "Chỉ mở được từ chính máy này: http://127.0.0.1:\(port)/\nOnly to be opened on this machine: http://127.0.0.1:\(port)/\n"
    }

    private func page(_ path: String) async -> PreviewAnswer {
        let (version, site, sound) = await (board.version, board.site, board.lastSound)
        guard let site else { return reply(.ok, "text/html", renewing(Array(emptyPage.utf8), version)) }
        var place = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().joined(separator: "/")
        if site.isFolder(place) {
            // links of the page are relative to its folder
            return PreviewAnswer(.temporaryRedirect, [("Location", "/\(place)/")])
        }
        if place.isEmpty || place.hasSuffix("/") { place += "index.html" }
        switch made(place, site, sound) {
        case nil:
            let page = made("404.html", site, sound)?.bytes ?? []
            return reply(.notFound, "text/html", renewing(page, version))
        case .some(.failed):
            return reply(.serverError, "text/html", renewing(Array(emptyPage.utf8), version))
        case .some(.file(let bytes)):
            let type = mediaTypes[String(place.split(separator: ".").last ?? "").lowercased()] ?? "application/octet-stream"
            // a file with a fingerprint in its name is another file when it changes
            let keep = place.wholeMatch(of: /assets\/.*\.[0-9a-f]{10}\.(css|js)/) != nil ? "max-age=31536000, immutable" : "no-store"
            return reply(.ok, type, type == "text/html" ? renewing(bytes, version) : Data(bytes), keep: keep)
        }
    }

    private enum Made {
        case file([UInt8]), failed
        var bytes: [UInt8]? { if case .file(let bytes) = self { bytes } else { nil } }
    }

    /// Out: nil where there is no such file. One that cannot be made is taken from the last site that was whole: what is wrong with it
    /// is told over it, once every file has been tried.
    private func made(_ place: String, _ site: PreviewSite, _ sound: PreviewSite?) -> Made? {
        switch (Result { try site.bytes(place) }) {
        case .success(let bytes): return bytes.map(Made.file)
        case .failure:
            guard case .success(.some(let bytes)) = Result(catching: { try sound?.bytes(place) }) else { return .failed }
            return .file(bytes)
        }
    }

    /// The page with the script that waits for the next build, and a policy that lets it ask.
    private func renewing(_ page: [UInt8], _ version: Int) -> Data {
        let script = "<script src=\"/_sitegen/preview.js\" data-version=\"\(version)\" defer></script>"
        var data = Data(page)
        let policy = Data("default-src 'none';".utf8)
        if let found = data.range(of: policy) { data.replaceSubrange(found, with: policy + Data(" connect-src 'self';".utf8)) }
        let end = data.range(of: Data("</body>".utf8), options: .backwards)?.lowerBound ?? data.endIndex
        data.insert(contentsOf: script.utf8, at: end)
        return data
    }

    private func reply(_ status: PreviewAnswer.Status, _ type: String, _ body: Data, keep: String = "no-store") -> PreviewAnswer {
        let isText = type.hasPrefix("text/") || type.hasSuffix("json") || type.hasSuffix("xml")
        return PreviewAnswer(status, [("Content-Type", isText ? type + "; charset=utf-8" : type), ("Cache-Control", keep)], body: body)
    }
}

private let mediaTypes = [
    "html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml", "csv": "text/csv", "json": "application/json",
    "jsonld": "application/ld+json", "xml": "application/xml", "atom": "application/atom+xml", "txt": "text/plain", "woff2": "font/woff2",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "sha256sums": "text/plain",
]

/// Shown until there is a site; what is wrong is put into it by the script.
private let emptyPage =
    "<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>sitegen</title></head><body><main></main></body></html>"
