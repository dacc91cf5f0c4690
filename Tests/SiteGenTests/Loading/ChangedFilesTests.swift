import Testing

@testable import Loading

@Suite("Content that is no longer what was read")
struct ChangedFilesTests {
    private let before: [(String, FileStamp)] = [
        ("site.yaml", FileStamp(size: 10, modified: 1, number: 1)), ("data/a.csv", FileStamp(size: 20, modified: 1, number: 2)),
        ("data/b.csv", FileStamp(size: 30, modified: 1, number: 3)),
    ]

    private func told(_ now: [(String, FileStamp)]) -> [String] {
        let entries = { @Sendable (files: [(String, FileStamp)]) in files.map { DiskEntry(path: $0.0, kind: .file($0.1)) } }
        let disk = Disk(list: { _ in entries(now) }, read: { _, _ in [] })
        return changedFiles(in: "content", since: entries(before), disk: disk).map { "\($0.location): \($0.message.vi)" }
    }

    @Test("nothing changed")
    func same() { #expect(told(before) == []) }

    @Test("another size, another time, another file of the same name and the same size and time")
    func changed() {
        for stamp in [
            FileStamp(size: 21, modified: 1, number: 2), FileStamp(size: 20, modified: 2, number: 2),
            FileStamp(size: 20, modified: 1, number: 9),
        ] {
            #expect(
                told([before[0], ("data/a.csv", stamp), before[2]]) == [
                    "data/a.csv: tệp này vừa bị sửa trong khi dựng; trang cũ còn nguyên"
                ])
        }
    }

    @Test("a file more, a file less; what programs leave is nobody's change")
    func moreAndLess() {
        #expect(
            told([before[0], before[1], ("data/c.csv", FileStamp(size: 1)), ("data/~$b.xlsx", FileStamp(size: 1))]) == [
                "data/b.csv: tệp này vừa bị bỏ đi trong khi dựng; trang cũ còn nguyên",
                "data/c.csv: tệp này vừa xuất hiện trong khi dựng; trang cũ còn nguyên",
            ])
    }
}
