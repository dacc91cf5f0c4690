import Diagnostics
import Synchronization
import Testing

@testable import Loading

/// Small files that are pictures as far as a header goes.
enum SamplePicture {
    static func png(_ width: Int, _ height: Int) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + number(width, 4) + number(height, 4) + [
            8, 2, 0, 0, 0, 0, 0, 0, 0,
        ]
    }

    /// - frame: the marker of the frame: C0 for baseline, C2 for progressive.
    static func jpeg(_ width: Int, _ height: Int, segments: [[UInt8]] = [], frame: UInt8 = 0xC0) -> [UInt8] {
        [0xFF, 0xD8] + segments.flatMap { $0 } + segment(frame, [8] + number(height, 2) + number(width, 2) + [1, 1, 0x11, 0]) + [
            0xFF, 0xDA, 0, 2, 0xFF, 0xD9,
        ]
    }

    static func segment(_ marker: UInt8, _ bytes: [UInt8]) -> [UInt8] { [0xFF, marker] + number(bytes.count + 2, 2) + bytes }

    /// What a camera notes: how it was held, and the tags of its table of places.
    static func exif(orientation: Int, places: [Int]?, isLittle: Bool) -> [UInt8] {
        func digits(_ value: Int, _ count: Int) -> [UInt8] { isLittle ? number(value, count).reversed() : number(value, count) }
        func entry(_ tag: Int, _ type: Int, _ value: [UInt8]) -> [UInt8] {
            digits(tag, 2) + digits(type, 2) + digits(1, 4) + value + [UInt8](repeating: 0, count: 4 - value.count)
        }
        let own = [entry(0x0112, 3, digits(orientation, 2))] + (places == nil ? [] : [entry(0x8825, 4, digits(8 + 2 + 24 + 4, 4))])
        let table = digits(own.count, 2) + own.flatMap { $0 } + digits(0, 4)
        let gps = (places ?? []).flatMap { entry($0, 5, [0, 0, 0, 0]) }
        let tiff =
            Array((isLittle ? "II" : "MM").utf8) + digits(42, 2) + digits(8, 4) + table
            + (places == nil ? [] : digits((places ?? []).count, 2) + gps + digits(0, 4))
        return segment(0xE1, Array("Exif\0\0".utf8) + tiff)
    }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}

@Suite("Pictures are known by their headers")
struct PictureTests {
    private func size(_ bytes: [UInt8]) -> String? {
        PictureHeader(bytes).map { "\($0.format) \($0.width) × \($0.height)\($0.hasCoordinates ? ", place" : "")" }
    }

    @Test("the size of a PNG and of every kind of JPEG, past what cameras and editors put before it")
    func sizes() {
        #expect(size(SamplePicture.png(1600, 900)) == "png 1600 × 900")
        let notes = [
            SamplePicture.segment(0xE0, Array("JFIF\0".utf8)), [0xFF], SamplePicture.segment(0xC4, [0, 0]),
            SamplePicture.segment(0xFE, Array("xin chào".utf8)),
        ]
        for frame: UInt8 in [0xC0, 0xC1, 0xC2, 0xC9] {
            #expect(size(SamplePicture.jpeg(640, 480, segments: notes, frame: frame)) == "jpeg 640 × 480")
        }
    }

    @Test("a camera held upright gives a picture that is higher than wide", arguments: [true, false])
    func upright(isLittle: Bool) {
        for (orientation, shown) in [
            (1, "640 × 480"), (3, "640 × 480"), (6, "480 × 640"), (8, "480 × 640"), (0, "640 × 480"), (999, "640 × 480"),
        ] {
            let bytes = SamplePicture.jpeg(
                640, 480, segments: [SamplePicture.exif(orientation: orientation, places: nil, isLittle: isLittle)])
            #expect(size(bytes) == "jpeg \(shown)")
        }
    }

    @Test("a latitude is a place, in the camera's notes or the editor's; a table of places without one is none", arguments: [true, false])
    func places(isLittle: Bool) {
        func held(_ places: [Int]) -> String? {
            size(SamplePicture.jpeg(4, 3, segments: [SamplePicture.exif(orientation: 1, places: places, isLittle: isLittle)]))
        }
        #expect(held([0, 1, 2, 3, 4]) == "jpeg 4 × 3, place" && held([0]) == "jpeg 4 × 3" && held([]) == "jpeg 4 × 3")
        let xmp = SamplePicture.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='10,49N'/>".utf8))
        #expect(size(SamplePicture.jpeg(4, 3, segments: [xmp])) == "jpeg 4 × 3, place")
    }

    @Test("what is no picture is none, and a picture cut anywhere is one or none, without harm")
    func broken() {
        for text in ["", "\u{89}PNG", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "RIFF....WEBPVP8 "] {
            #expect(size(Array(text.utf8)) == nil)
        }
        #expect(size(SamplePicture.png(0, 9)) == nil && size(SamplePicture.jpeg(9, 0)) == nil)
        #expect(size([0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 0xFF, 0xD9]) == nil)
        let whole = SamplePicture.jpeg(640, 480, segments: [SamplePicture.exif(orientation: 6, places: [1, 2], isLittle: false)])
        for count in whole.indices {
            _ = size(Array(whole[..<count]))
            var bent = whole
            bent[count] = 0xFF
            _ = size(bent)
        }
    }

    private func load(_ files: [String: [UInt8]]) async -> RawContent {
        let site = ["site.yaml": "title: x\n", "indicators.yaml": "- id: a\n", "units.csv": "id\nx\n"].mapValues { Array($0.utf8) }
        return await loadContent(root: "content", disk: .holding(site.merging(files) { $1 }))
    }

    @Test("pictures of images/ and of folders in it are read, by their paths; their bytes when they are asked for")
    func folder() async throws {
        let content = await load([
            "images/le.jpg": SamplePicture.jpeg(64, 48), "images/2024/SO-DO.PNG": SamplePicture.png(3, 2), "images/README.md": [],
        ])
        #expect(content.diagnostics.map(line) == [])
        #expect(
            content.pictures.map { "\($0.path) \($0.width) × \($0.height)" } == ["images/2024/SO-DO.PNG 3 × 2", "images/le.jpg 64 × 48"])
        #expect(try content.pictures[1].read() == SamplePicture.jpeg(64, 48))
    }

    @Test("another kind than the name says, more than 2 MB, more than 4096 points a side: refused; a place: warned of")
    func refused() async {
        let large = SamplePicture.png(9, 9) + [UInt8](repeating: 0, count: 2 << 20)
        let found = await load([
            "images/a.jpg": SamplePicture.png(1, 1), "images/b.png": Array("<svg/>".utf8), "images/c.png": large,
            "images/d.jpg": SamplePicture.jpeg(4097, 3),
            "images/e.jpg": SamplePicture.jpeg(4, 3, segments: [SamplePicture.exif(orientation: 1, places: [2], isLittle: true)]),
            "images/f.png": SamplePicture.png(4096, 4096),
        ])
        #expect(found.pictures.map(\.path) == ["images/e.jpg", "images/f.png"])
        let other = "đây không phải ảnh thuộc loại mà tên tệp ghi → Mở ảnh, lưu lại thành .jpg hoặc .png; chỉ đổi tên tệp thì không đủ."
        let smaller = "Thu nhỏ ảnh còn khoảng 1600 điểm ảnh chiều ngang rồi lưu lại."
        #expect(
            found.diagnostics.map(line) == [
                "images/a.jpg: error: picture-format: \(other)", "images/b.png: error: picture-format: \(other)",
                "images/c.png: error: picture-size: ảnh nặng 2,1 MB, tối đa là 2 MB → \(smaller)",
                "images/d.jpg: error: picture-size: ảnh rộng 4097, cao 3 điểm ảnh, mỗi cạnh tối đa 4096 → \(smaller)",
                "images/e.jpg: warning: picture-location: ảnh có tọa độ GPS của nơi chụp → Xóa thông tin vị trí rồi lưu lại ảnh, nếu không muốn công bố nơi chụp.",
            ])
    }

    @Test("a file that is too large is not opened; one that has become another since it was looked at is not handed out")
    func late() async throws {
        let files = Mutex<[String: [UInt8]]>(["images/a.jpg": SamplePicture.jpeg(4, 3)])
        let disk = Disk(
            list: { _ throws(DiskFault) in
                [
                    DiskEntry(path: "images/a.jpg", kind: .file(FileStamp(size: 9))),
                    DiskEntry(path: "images/b.jpg", kind: .file(FileStamp(size: 3 << 20))),
                ]
            },
            read: { _, path throws(DiskFault) in
                guard let bytes = files.withLock({ $0[path] }) else {
                    throw DiskFault(Message(vi: "không có tệp này", en: "there is no such file"))
                }
                return bytes
            })
        let content = await loadContent(root: "content", disk: disk)
        #expect(
            content.diagnostics.map(line).filter { $0.hasPrefix("images/") }.map { $0.prefix { $0 != "→" } } == [
                "images/b.jpg: error: picture-size: ảnh nặng 3,0 MB, tối đa là 2 MB "
            ])
        let picture = try #require(content.pictures.first)
        for other in [SamplePicture.jpeg(3, 4), SamplePicture.jpeg(4, 3) + [0], nil] {
            files.withLock { $0["images/a.jpg"] = other }
            let problems = #expect(throws: Problems.self) { try picture.read() }
            #expect(problems?.diagnostics.map { "\($0.location): \($0.rule)" } == ["images/a.jpg: unreadable-file"])
        }
    }
}
