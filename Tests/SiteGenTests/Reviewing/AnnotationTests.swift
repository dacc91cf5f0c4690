import Comparing
import Diagnostics
import Foundation
import Testing

@testable import Reviewing

private func told(_ changes: Changes, as format: ReviewFormat, _ language: MessageLanguage = .vi) throws -> String {
    var options = ReviewOptions(language: language)
    options.contentPrefix = "content/"
    return String(decoding: try review(changes, as: format, options), as: UTF8.self)
}

private let finding = Diagnostic(
    .error, rule: "wrong-number", at: SourceLocation(path: "data/a,b:c.csv", line: 12, column: 5), unit: "quan", indicator: "citizens",
    Message(vi: "ghi «50%»\nhai dòng", en: "says «50%»\ntwo lines"), suggestion: Message(vi: "Ghi 50.", en: "Write 50."))

@Suite("Remarks beside the lines")
struct AnnotationTests {
    @Test("GitHub: one command a remark, escaped as its runner asks, the sentence first")
    func github() async throws {
        let text = try told(try await sampleChanges(), as: .github)
        #expect(
            text == """
                ::notice title=sitegen::Sửa 1 số liệu, thêm 1, bỏ 1; 1 đơn vị thay đổi đánh giá (1 giảm), theo năm báo cáo: 2022–2024: 1 đơn vị mỗi năm (1 giảm); 1 mục tiêu thay đổi, 1 bài viết thay đổi, 1 cảnh báo mới; 1/214 trang thay đổi.
                ::warning file=content/data/quan.csv,line=5,title=Đánh giá giảm::Quận Hòa Bình · Công dân học tập, ít nhất 65%25 (2025): vượt tiến độ, 56,1%25 → thấp hơn năm gốc, 36,1%25 (báo cáo 2024); đúng tiến độ, 50,4%25 → chậm tiến độ, 50,4%25 (từ báo cáo 2022 đến 2023, số của 2023) (do nâng mục tiêu 60%25 → 65%25; số liệu năm 2024: 56,1%25 → 36,1%25).
                ::warning file=content/data/quan.csv,line=5,title=Số liệu cần xem lại::Quận Hòa Bình · Công dân học tập · 2024: 56,1%25 → 36,1%25 (lớn hơn 3 lần mức thay đổi thường năm).
                ::warning file=content/narratives/quan/2024.md,line=7,col=28,title=quan · citizens::Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: bài viết ghi «61,3%25», không thấy trong số liệu → Lấy số từ số liệu: {{ value citizens 2024 }}.
                ::notice file=content/data/quan.csv,line=6,title=Số liệu thay đổi::Quận Hòa Bình · Gia đình học tập · 2022: — → 1.100 (thêm).

                """)
        let line = githubAnnotations(annotations(of: [finding], ReviewOptions(language: .en)), summary: "x", .en)
        #expect(line.hasSuffix("::error file=data/a%2Cb%3Ac.csv,line=12,col=5,title=quan · citizens::says «50%25» two lines → Write 50.\n"))
    }

    @Test("GitHub shows ten of a level, so the tenth says how many there are")
    func limit() throws {
        let many = (1...14).map {
            Diagnostic(.error, rule: "r", at: SourceLocation(path: "a.csv", line: $0), Message(vi: "lỗi \($0)", en: "error \($0)"))
        }
        let lines = githubAnnotations(annotations(of: many, ReviewOptions()), summary: "14 lỗi", .vi).split(separator: "\n")
        #expect(lines.count == 11)
        #expect(lines.last == "::error file=a.csv,line=10,title=r::lỗi 10 (và 4 mục nữa)")
    }

    @Test("a remark stays one line and one command whatever the content says", arguments: hostileTexts.indices)
    func hostileCells(_ index: Int) async throws {
        let plain = try told(try await sampleChanges(), as: .github).split(separator: "\n", omittingEmptySubsequences: false)
        let lines = try told(try hostile(try await sampleChanges(), hostileTexts[index]), as: .github).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == plain.count)
        #expect(
            lines.dropLast().allSatisfy {
                $0.wholeMatch(of: /::(?:error|warning|notice) (?:file=[^,:]*,)?(?:line=\d+,)?(?:col=\d+,)?title=[^,:]*::[^\r\n]*/) != nil
            }, "\(lines)")
    }

    @Test("GitLab: Code Quality, the fingerprint without the line, two remarks never one")
    func gitlab() async throws {
        struct Remark: Decodable {
            struct Location: Decodable {
                struct Lines: Decodable { let begin: Int }
                let path: String
                let lines: Lines
            }
            // swift-format-ignore: AlwaysUseLowerCamelCase
            let description: String, check_name: String, fingerprint: String, severity: String
            let location: Location
        }
        func read(_ changes: Changes) throws -> [Remark] {
            try JSONDecoder().decode([Remark].self, from: Data(try told(changes, as: .gitlab).utf8))
        }
        let sample = try await sampleChanges()
        let remarks = try read(sample)
        #expect(remarks.map(\.severity) == ["major", "minor", "minor", "info"])
        #expect(remarks.map(\.location.path).allSatisfy { $0.hasPrefix("content/") })
        #expect(Set(remarks.map(\.fingerprint)).count == remarks.count)
        let moved = Diagnostic(.error, rule: finding.rule, at: SourceLocation(path: finding.location.path, line: 99), finding.message)
        let prints = [finding, moved].map {
            gitlabReport(annotations(of: [$0], ReviewOptions())).matches(of: /"fingerprint":"([0-9a-f]{64})"/).map { String($0.1) }
        }
        #expect(prints[0] == prints[1])
        #expect(prints[0].count == 1)
        for text in hostileTexts { #expect(try read(try hostile(sample, text)).count == remarks.count) }
    }

    @Test("SARIF 2.1.0: one run, its rules, places from 1, addresses in percent form")
    func sarif() async throws {
        let object = try JSONSerialization.jsonObject(
            with: Data(sarifReport(annotations(of: [finding], ReviewOptions()), program: "sitegen 1.0.0").utf8))
        let log = try #require(object as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "sitegen")
        #expect((driver["rules"] as? [[String: String]])?.map { $0["id"] } == ["wrong-number"])
        let result = try #require((run["results"] as? [[String: Any]])?.first)
        #expect(result["level"] as? String == "error")
        #expect((result["message"] as? [String: String])?["text"] == "ghi «50%» hai dòng → Ghi 50.")
        let place = try #require(((result["locations"] as? [[String: Any]])?.first)?["physicalLocation"] as? [String: Any])
        #expect((place["artifactLocation"] as? [String: String])?["uri"] == "data/a,b:c.csv")
        #expect((place["region"] as? [String: Int]) == ["startLine": 12, "startColumn": 5])
        for text in hostileTexts {
            _ = try JSONSerialization.jsonObject(with: Data(try told(try hostile(try await sampleChanges(), text), as: .sarif).utf8))
        }
    }

    @Test(
        "a path in SARIF is a reference by RFC 3986: what would end it or be an escape is escaped",
        arguments: [
            ("pages/quý #1.md", "pages/qu%C3%BD%20%231.md"), ("data/50% đạt.csv", "data/50%25%20%C4%91%E1%BA%A1t.csv"),
            ("data/a?b.csv", "data/a%3Fb.csv"),
            ("a:b.csv", "a%3Ab.csv"), ("data/a,b:c.csv", "data/a,b:c.csv"), ("data/[x] \"y\".csv", "data/%5Bx%5D%20%22y%22.csv"),
        ])
    func references(_ path: String, _ expected: String) {
        #expect(relativeReference(toPath: path) == expected)
    }
}
