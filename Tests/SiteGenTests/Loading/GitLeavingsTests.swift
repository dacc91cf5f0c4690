import Testing

@testable import Loading

@Suite("What git leaves in a file is named as such")
struct GitLeavingsTests {
    private let advice = " → Giữ những dòng đúng của một trong hai bản, rồi xóa các dòng <<<<<<<, ======= và >>>>>>>."

    @Test("the marks of a conflict, with their lines, whatever the line ends", arguments: ["\n", "\r\n", "\r"])
    func conflict(_ end: String) {
        let text = ["a,b", "1,2", "<<<<<<< HEAD", "3,4", "=======", "3,5", ">>>>>>> nhanh", "6,7", ""].joined(separator: end)
        let loaded = csv(text)
        #expect(loaded.value == nil)
        #expect(
            loaded.findings == [
                "data/a.csv:3:1: error: merge-conflict: «<<<<<<< HEAD» là dấu xung đột của git: hai bản của tệp chưa được gộp; các dấu tiếp theo: ======= (dòng 5), >>>>>>> (dòng 7)"
                    + advice
            ])
    }

    @Test("several conflicts are one finding that counts them; three versions are told with the mark of their origin")
    func several() {
        let text = "<<<<<<< A\na: 1\n||||||| goc\na: 0\n=======\na: 2\n>>>>>>> B\nb: 1\n<<<<<<< A\nc: 1\n=======\nc: 2\n>>>>>>> B\n"
        #expect(
            yaml(text).findings == [
                "site.yaml:1:1: error: merge-conflict: «<<<<<<< A» là dấu xung đột của git: hai bản của tệp chưa được gộp; các dấu tiếp theo: ||||||| (dòng 3), ======= (dòng 5), >>>>>>> (dòng 7); và 1 chỗ nữa (dòng 9)"
                    + advice
            ])
    }

    @Test("a mark that was forgotten is found alone", arguments: [("=======", "2:1"), (">>>>>>> nhanh", "2:1"), ("<<<<<<<", "2:1")])
    func forgotten(_ mark: String, _ place: String) {
        #expect(csv("a,b\n\(mark)\n1,2\n").places == ["data/a.csv:\(place): merge-conflict"])
        #expect(yaml("a: 1\n\(mark)\n").places == ["site.yaml:\(place): merge-conflict"])
        #expect(loadJSON(Array("{\n\(mark)\n}".utf8), path: "geo/a.geojson").places == ["geo/a.geojson:\(place): merge-conflict"])
    }

    @Test("in Markdown the line under a heading is no mark, a quotation no end of one")
    func headings() {
        #expect(markdown("Tiêu đề\n=======\n\n> trích\n>> trích\n").findings == [])
        #expect(markdown("Tiêu đề\n=======\n\nLời\n>>>>>>> nhanh\n").places == ["narratives/go-vap/2024.md:5:1: merge-conflict"])
        #expect(markdown("---\ntitle: A\n<<<<<<< HEAD\n---\n").places == ["narratives/go-vap/2024.md:3:1: merge-conflict"])
    }

    @Test(
        "signs inside a line, or more or fewer than seven, are no mark",
        arguments: ["x <<<<<<< y", " <<<<<<< HEAD", "<<<<<< HEAD", "<<<<<<<< HEAD", "========", "<<<<<<<HEAD"])
    func noMarks(_ text: String) {
        #expect(csv("a,b\n\(text),1\n").findings == [])
    }

    @Test("a pointer of Git LFS, with and without a byte order mark", arguments: ["", "\u{FEFF}"])
    func pointer(_ mark: String) {
        let text = mark + "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n"
        let told =
            "1:1: error: git-lfs-pointer: đây chỉ là con trỏ của Git LFS, chính tệp chưa được tải về → Cài Git LFS rồi chạy «git lfs pull»; hoặc chép chính tệp đó vào đây."
        #expect(csv(text).findings == ["data/a.csv:\(told)"])
        #expect(yaml(text).findings == ["site.yaml:\(told)"])
        #expect(markdown(text).findings == ["narratives/go-vap/2024.md:\(told)"])
        #expect(loadJSON(Array(text.utf8), path: "geo/a.geojson").findings == ["geo/a.geojson:\(told)"])
    }
}
