import Testing

@Suite("A command line that cannot be understood")
struct UsageTests {
    @Test(
        "what is wrong is said in Vietnamese, with the parser's own words beneath; the exit code is 64",
        arguments: [
            (
                ["biuld"],
                "sitegen: lỗi: thừa “biuld”, không hiểu dùng làm gì. Có phải là lệnh “build”?\n    (Unexpected argument 'biuld')\nCách dùng: sitegen <lệnh>\nXem thêm: sitegen --help\n"
            ),
            (
                ["remind"],
                "sitegen: lỗi: còn thiếu '--year <năm>'\n    (Missing expected argument '--year <year>')\nÝ nghĩa: --year <năm>  Năm số liệu.\nCách dùng: sitegen remind [--content <thư-mục>] [--lang <vi|en>] --year <năm> [--plan <mã>] [--format <dạng>] [--output <tệp>]\nXem thêm: sitegen remind --help\n"
            ),
        ])
    func whole(_ arguments: [String], _ expected: String) throws {
        let answer = try Program.run(arguments)
        #expect(answer.exit == 64)
        #expect(answer.out == "")
        #expect(answer.err == expected)
    }

    @Test(
        "each kind of mistake has its sentence",
        arguments: [
            (["build", "--contnt", "x"], "không có tùy chọn “--contnt”. Có phải là “--content”?"),
            (["build", "--zzzzzzzz"], "không có tùy chọn “--zzzzzzzz”"),
            (["build", "--content"], "thiếu giá trị sau “--content <thư-mục>”"),
            (["build", "x", "y"], "thừa 'x', 'y', không hiểu dùng làm gì"),
            (["build", "--quiet=3"], "tùy chọn “--quiet” không kèm giá trị, nhưng được ghi “3”"),
            (["remind", "--year", "hai"], "giá trị “hai” không dùng được cho “--year <năm>”"),
            (
                ["check", "--format", "xml"],
                "giá trị “xml” không dùng được cho “--format <dạng>”. Ghi một trong: 'text', 'json', 'github', 'gitlab', 'sarif'"
            ),
            (["serve", "--port", "0"], "--port 0: chọn một cổng từ 1 tới 65535. (English: choose a port from 1 to 65535.)"),
            (["new", "year", "go-vap", "20266"], "năm “20266” không hợp lệ; ghi bốn chữ số, ví dụ 2026"),
        ])
    func kinds(_ arguments: [String], _ expected: String) throws {
        let answer = try Program.run(arguments)
        #expect(answer.exit == 64)
        #expect(answer.err.hasPrefix("sitegen: lỗi: \(expected)\n"), "\(answer.err)")
    }

    @Test("after --lang en the parser speaks for itself")
    func english() throws {
        let answer = try Program.run("build", "--contnt", "x", "--lang", "en")
        #expect(answer.exit == 64)
        #expect(answer.err.hasPrefix("Error: Unknown option '--contnt'. Did you mean '--content'?\nUsage: sitegen build"), "\(answer.err)")
    }

    @Test("help has Vietnamese headings on standard output; completion scripts are left as they are")
    func help() throws {
        let help = try Program.run("new", "year", "--help")
        #expect(help.exit == 0)
        for heading in ["NỘI DUNG: ", "\nCÁCH DÙNG: sitegen new year ", "\nTHAM SỐ:\n", "\nTÙY CHỌN:\n", "Hiện phần trợ giúp này."] {
            #expect(help.out.contains(heading), "\(help.out)")
        }
        #expect(!help.out.contains("USAGE") && !help.out.contains("Show "))
        let script = try Program.run("--generate-completion-script", "bash")
        #expect(script.exit == 0 && script.out.hasPrefix("#!/bin/bash\n") && !script.out.contains("mặc định: "))
    }
}
