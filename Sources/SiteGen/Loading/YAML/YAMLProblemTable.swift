import Diagnostics

/// A syntax error in plain words, with what the YAML parser says in parentheses.
func yamlSyntaxFault(_ problem: String, at location: SourceLocation) -> Diagnostic {
    let known = yamlProblems.first { problem.contains($0.problem) }
    let vi = known?.vi ?? "cú pháp YAML sai"
    let en = known?.en ?? "this is not YAML"
    return Diagnostic(
        .error, rule: "yaml-syntax", at: location,
        Message(vi: "\(vi) (\(problem))", en: "\(en) (\(problem))"),
        suggestion: Message(
            vi: "Kiểm tra thụt dòng, dấu hai chấm và dấu ngoặc kép quanh đây; chữ có “: ” hoặc “#” đặt trong dấu ngoặc kép.",
            en: "Check the indentation, colons and quotes here; text with “: ” or “#” goes in quotes."))
}

/// What libyaml says, and what that means to an officer.
private let yamlProblems: [(problem: String, vi: String, en: String)] = [
    ("mapping values are not allowed", "dấu hai chấm ở chỗ không được phép", "a colon stands where none may"),
    ("could not find expected ':'", "thiếu dấu hai chấm sau tên mục", "a colon is missing after a key"),
    ("did not find expected key", "thụt dòng không thẳng với các mục khác", "the line is not in line with the other keys"),
    ("expected '-' indicator", "thụt dòng không thẳng với các gạch đầu dòng khác", "the line is not in line with the other items"),
    ("expected ',' or ']'", "danh sách trong […] thiếu dấu phẩy hoặc chưa đóng", "the list in […] lacks a comma or its end"),
    ("expected ',' or '}'", "nhóm trong {…} thiếu dấu phẩy hoặc chưa đóng", "the group in {…} lacks a comma or its end"),
    ("unexpected end of stream", "dấu ngoặc kép hoặc nháy đơn mở ở đây không được đóng", "the quote that opens here is not closed"),
    ("cannot start any token", "giá trị không được bắt đầu bằng ký tự này", "a value may not begin with this character"),
    ("block sequence entries", "gạch đầu dòng ở chỗ không được phép", "a list item stands where none may"),
    ("mapping keys are not allowed", "dấu hỏi ở chỗ không được phép", "a question mark stands where none may"),
    ("expected node content", "thiếu giá trị", "a value is missing"),
    ("unknown escape character", "sau dấu \\ trong ngoặc kép là ký tự không hiểu được", "an unknown character follows \\ in quotes"),
    ("hexdecimal number", "mã ký tự sau dấu \\ không đúng", "the character code after \\ is wrong"),
    ("<document start>", "sau phần này không được viết gì thêm", "nothing may follow here"),
    ("unexpected document indicator", "dòng “---” hoặc “...” nằm trong dấu ngoặc kép", "a “---” or “...” line stands inside quotes"),
    ("alphabetic or numeric character", "không dùng & hoặc * ở đầu giá trị", "a value may not begin with & or *"),
    ("tag", "không dùng dấu ! ở đầu giá trị", "a value may not begin with !"),
    ("comment or line break", "sau dấu | hoặc > phải xuống dòng", "after | or > a new line must begin"),
    ("nesting", "các mục lồng nhau quá sâu", "the entries are nested too deeply"),
]
