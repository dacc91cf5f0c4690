import FlyingFox
import Foundation

/// Answers one request of the preview.
struct PreviewPages: Sendable {
    let folder: String
    let board: PreviewBoard

    func answer(_ request: HTTPRequest) async throws -> HTTPResponse {
        // a page elsewhere that gave its own name to this address must not read the preview
        let host = (request.headers[.host] ?? "").split(separator: ":").first ?? ""
        guard host == "127.0.0.1" || host == "localhost" else { return reply(.forbidden, "text/plain", Data()) }
        guard request.method == .GET || request.method == .HEAD else { return reply(.methodNotAllowed, "text/plain", Data()) }
        switch request.path {
        case "/_sitegen/preview.js": return reply(.ok, "text/javascript", Data(previewScript.utf8))
        case "/_sitegen/news":
            let known = request.query.first { $0.name == "after" }.flatMap { Int($0.value) } ?? -1
            let news = try await board.news(after: known)
            return reply(.ok, "application/json", try JSONEncoder().encode(News(version: news.version, problems: news.problems)))
        // the path as it was sent: FlyingFox drops the slash at its end
        default: return await page(request.target.path(percentEncoded: false))
        }
    }

    private func page(_ path: String) async -> HTTPResponse {
        let version = await board.version
        guard await board.hasSite else { return reply(.ok, "text/html", Data(renewing(emptyPage, version))) }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        guard !parts.contains(".."), !path.contains("\0") else { return reply(.notFound, "text/plain", Data()) }
        var place = parts.joined(separator: "/")
        if place.isEmpty || place.hasSuffix("/") { place += "index.html" }
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: "\(folder)/\(place)", isDirectory: &isFolder), isFolder.boolValue {
            // links of the page are relative to its folder
            return HTTPResponse(statusCode: .temporaryRedirect, headers: HTTPHeaders([.location: "/\(place)/"]))
        }
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(place)") else {
            let page = FileManager.default.contents(atPath: "\(folder)/404.html") ?? Data()
            return reply(.notFound, "text/html", Data(renewing(String(decoding: page, as: UTF8.self), version)))
        }
        let type = mediaTypes[String(place.split(separator: ".").last ?? "")] ?? "application/octet-stream"
        // a file with a fingerprint in its name is another file when it changes
        let keep = place.wholeMatch(of: /assets\/.*\.[0-9a-f]{10}\.(css|js)/) != nil ? "max-age=31536000, immutable" : "no-store"
        return reply(.ok, type, type == "text/html" ? Data(renewing(String(decoding: data, as: UTF8.self), version)) : data, keep: keep)
    }

    /// The page with the script that waits for the next build, and a policy that lets it ask.
    private func renewing(_ page: String, _ version: Int) -> String.UTF8View {
        let script = "<script src=\"/_sitegen/preview.js\" data-version=\"\(version)\" defer></script>"
        var text = page.replacing("default-src 'none';", with: "default-src 'none'; connect-src 'self';", maxReplacements: 1)
        if let end = text.range(of: "</body>", options: .backwards) { text.insert(contentsOf: script, at: end.lowerBound) } else { text += script }
        return text.utf8
    }

    private func reply(_ status: HTTPStatusCode, _ type: String, _ body: Data, keep: String = "no-store") -> HTTPResponse {
        let isText = type.hasPrefix("text/") || type.hasSuffix("json") || type.hasSuffix("xml")
        return HTTPResponse(
            statusCode: status,
            headers: HTTPHeaders([.contentType: isText ? type + "; charset=utf-8" : type, .cacheControl: keep]), body: body)
    }
}

private struct News: Encodable {
    let version: Int
    let problems: String
}

private let mediaTypes = [
    "html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml", "csv": "text/csv", "json": "application/json",
    "jsonld": "application/ld+json", "xml": "application/xml", "atom": "application/atom+xml", "txt": "text/plain", "woff2": "font/woff2",
    "png": "image/png", "SHA256SUMS": "text/plain",
]

/// Shown until the first good build; what is wrong is put into it by the script.
private let emptyPage = "<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>sitegen</title></head><body><main></main></body></html>"
