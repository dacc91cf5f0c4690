import Diagnostics
import Foundation
import Printing
import Rendering
import Reporting
import Synchronization
import Writing

/// The pictures for those who share a page: made before any page is written, so that one that fails stops the build with the old site whole.
struct SharePictures: Sendable {
    private let maker: PictureMaker
    private let shelf: PictureShelf

    /// - output: the folder of the site, beside which pictures are kept.
    /// nil where the site wants none; where none can be made, which is said.
    init?(_ report: Report, output: String, isPreview: Bool, _ story: Story) throws {
        if !report.site.shareImages || isPreview { return nil }
        guard report.site.baseURL != nil else {
            story.tell(unshared: Message(vi: "chưa có base_url", en: "there is no base_url"), nil)
            return nil
        }
        guard let found = PictureMaker.find() else {
            story.tell(
                unshared: Message(vi: "máy này không có rsvg-convert", en: "this machine has no rsvg-convert"),
                "apt-get install \(PictureMaker.package) fonts-liberation2")
            return nil
        }
        maker = found
        shelf = try PictureShelf(output: output)
    }

    /// Out: where each picture stands, by its path in the site. Throws: PrintFailure, WritingFailure, SystemFailure.
    func make(_ pages: [PagePlan]) async throws -> [String: String] {
        let version = try await maker.version()
        let scratch = ScratchFolder(in: shelf.folder, start: ".sitegen-")
        defer { scratch.remove() }
        let queue = PictureQueue(pages)
        let places = try await withThrowingTaskGroup(of: [(String, String)].self) { group in
            for _ in 0..<min(4, ProcessInfo.processInfo.activeProcessorCount) {
                group.addTask {
                    var places: [(String, String)] = []
                    while let next = queue.next() {
                        places.append((next.path, try await make(next.path, try next.draw(), by: version, scratch)))
                    }
                    return places
                }
            }
            var all: [String: String] = [:]
            for try await places in group { all.merge(places) { $1 } }
            return all
        }
        shelf.clear(besides: Set(places.values))
        return places
    }

    private func make(_ path: String, _ svg: [UInt8], by version: String, _ scratch: ScratchFolder) async throws -> String {
        let place = shelf.place(of: svg, maker: version)
        if let kept = try shelf.read(place), PictureMaker.isWhole(kept) { return place }
        try shelf.keep(try await maker.make(svg, name: path, in: try scratch.make()), at: place)
        return place
    }

    /// The picture as it stands there.
    func read(_ place: String?) throws -> [UInt8] {
        guard let place, let bytes = try shelf.read(place) else {
            throw Refusal(
                vi: "ảnh chia sẻ vừa làm không còn ở “\(shelf.folder)”; hãy dựng lại.",
                en: "a picture just made is gone from “\(shelf.folder)”; build again.")
        }
        return bytes
    }
}

/// The pictures still to be made, shared by the workers.
private final class PictureQueue: Sendable {
    private let rest: Mutex<[(path: String, draw: @Sendable () throws -> [UInt8])]>

    init(_ pages: [PagePlan]) {
        rest = Mutex(pages.reversed().compactMap { if case .picture(let draw) = $0.content { ($0.path, draw) } else { nil } })
    }

    func next() -> (path: String, draw: @Sendable () throws -> [UInt8])? { rest.withLock { $0.popLast() } }
}
