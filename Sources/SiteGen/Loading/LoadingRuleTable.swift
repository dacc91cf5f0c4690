import Diagnostics

/// The refusals of files and of their syntax, with what each is for.
package let loadingRules = [
    NamedRule(
        "content-folder",
        Message(
            vi: "Thư mục nội dung có thật và đọc được.",
            en: "The content folder is there and can be read.")),
    NamedRule(
        "missing-file",
        Message(
            vi: "Ba tệp site.yaml, indicators.yaml và units.csv phải có: mọi tệp khác dựa vào chúng.",
            en: "The files site.yaml, indicators.yaml and units.csv are there: all others rest on them.")),
    NamedRule(
        "unknown-file",
        Message(
            vi: "Mỗi tệp trong thư mục nội dung là tệp mà chương trình đọc: tệp đặt nhầm chỗ sẽ bị bỏ qua mà không ai hay.",
            en: "Every file of the content folder is one that the program reads: a file in the wrong place would be passed over in silence."
        )),
    NamedRule(
        "unreadable-file",
        Message(
            vi: "Tệp mở được và đọc được đến cuối.",
            en: "A file can be opened and read to its end.")),
    NamedRule(
        "content-changed",
        Message(
            vi: "Nội dung không bị sửa trong khi đang đọc: nếu không, trang sẽ ghép nửa cũ, nửa mới.",
            en: "The content is not changed while it is read: the site would be half old, half new.")),
    NamedRule(
        "disk-fault",
        Message(
            vi: "Máy đọc được tệp của mình; lỗi ổ đĩa không bị coi là tệp thiếu hay tệp trống.",
            en: "The machine reads its files; a fault of the disk is never taken for a file that is missing or empty.")),
    NamedRule(
        "outside-link",
        Message(
            vi: "Liên kết trong thư mục nội dung trỏ đến một tệp có thật trong thư mục ấy.",
            en: "A link in the content folder leads to a file that is there, inside that folder.")),
    NamedRule(
        "file-named-twice",
        Message(
            vi: "Tên tệp không chỉ khác nhau về chữ hoa, chữ thường: máy Windows chỉ giữ được một tệp.",
            en: "No two names of files differ only in capitals: a Windows machine keeps one of them only.")),
    NamedRule(
        "name-not-utf8",
        Message(
            vi: "Tên tệp viết bằng UTF-8, để máy khác cũng mở được.",
            en: "Names of files are UTF-8, so that other machines can open them.")),
    NamedRule(
        "large-file",
        Message(
            vi: "Tệp không lớn quá giới hạn (docs/LIMITS.md): lớn hơn thường là tệp hỏng hoặc để nhầm.",
            en: "A file is no larger than its limit (docs/LIMITS.md): what is larger is mostly broken or in the wrong place.")),
    NamedRule(
        "empty-file",
        Message(
            vi: "Tệp có nội dung.",
            en: "A file holds something.")),
    NamedRule(
        "not-utf8",
        Message(
            vi: "Tệp chữ viết bằng Unicode (UTF-8), để dấu tiếng Việt không bị hỏng.",
            en: "Texts are Unicode (UTF-8), so that no Vietnamese letter is lost.")),
    NamedRule(
        "garbled-text",
        Message(
            vi: "Chữ không bị hỏng dấu khi đổi bảng mã.",
            en: "No letters were spoilt when the encoding was changed.")),
    NamedRule(
        "control-character",
        Message(
            vi: "Không có ký tự điều khiển không nhìn thấy: chúng làm sai mã và tên mà mắt không nhận ra.",
            en: "There are no invisible control characters: they spoil ids and names where no eye can see it.")),
    NamedRule(
        "piled-marks",
        Message(
            vi: "Một chữ không mang quá 30 dấu chồng lên nhau.",
            en: "A letter carries at most 30 marks.")),
    NamedRule(
        "letter-without-font",
        Message(
            vi: "Ký tự trong bài có trong phông chữ của bản in.",
            en: "The letters of a text are in the fonts of the printed pages.")),
    NamedRule(
        "merge-conflict",
        Message(
            vi: "Hai bản của tệp trong git đã được gộp xong.",
            en: "Two versions of a file have been merged in git to the end.")),
    NamedRule(
        "git-lfs-pointer",
        Message(
            vi: "Chính tệp có ở đây, không chỉ là con trỏ của Git LFS.",
            en: "The file itself is here, not only a pointer of Git LFS.")),
    NamedRule(
        "excel-file",
        Message(
            vi: "Tệp .csv là CSV, không phải tệp Excel đổi tên.",
            en: "A .csv file is CSV, not a workbook under another name.")),
    NamedRule(
        "csv-header",
        Message(
            vi: "Dòng đầu của tệp CSV đặt tên cho mọi cột, mỗi tên một lần.",
            en: "The first line of a CSV file names every column, each once.")),
    NamedRule(
        "csv-limit",
        Message(
            vi: "Bảng không rộng, dài quá giới hạn (docs/LIMITS.md).",
            en: "A table is no wider and no longer than its limits (docs/LIMITS.md).")),
    NamedRule(
        "csv-quotes",
        Message(
            vi: "Dấu ngoặc kép trong tệp CSV được đóng đúng chỗ: nếu không, phần còn lại của tệp thành một ô.",
            en: "Quotes in a CSV file are closed where they should be: the rest of the file would become one cell.")),
    NamedRule(
        "csv-row-width",
        Message(
            vi: "Mỗi dòng có đúng số ô của dòng tên cột: ô bị tách làm số liệu nhảy cột.",
            en: "Every row has as many cells as the first line: a cell that is split moves the others into wrong columns.")),
    NamedRule(
        "csv-tabs",
        Message(
            vi: "Các cột cách nhau bằng dấu phẩy hoặc chấm phẩy.",
            en: "Columns are parted by commas or semicolons.")),
    NamedRule(
        "yaml-syntax",
        Message(
            vi: "Tệp YAML đúng cú pháp.",
            en: "A YAML file is well formed.")),
    NamedRule(
        "yaml-tab",
        Message(
            vi: "Tệp YAML thụt dòng bằng dấu cách, không bằng dấu tab.",
            en: "YAML is indented with spaces, not with tabs.")),
    NamedRule(
        "yaml-key",
        Message(
            vi: "Tên mục trong tệp YAML là một từ trước dấu hai chấm.",
            en: "A key of YAML is a word before a colon.")),
    NamedRule(
        "yaml-duplicate-key",
        Message(
            vi: "Mỗi mục của một nhóm YAML được viết một lần: viết hai lần thì không biết lần nào đúng.",
            en: "A key stands once in a mapping: of two nobody knows which is meant.")),
    NamedRule(
        "yaml-documents",
        Message(
            vi: "Mỗi tệp YAML chứa một tài liệu.",
            en: "A YAML file holds one document.")),
    NamedRule(
        "yaml-feature",
        Message(
            vi: "Giá trị viết thẳng ra; không dùng mỏ neo, bí danh, thẻ kiểu của YAML, vì người sửa sau khó hiểu.",
            en: "Values are written out; anchors, aliases and tags of YAML are not used, for few who edit the file would understand them.")),
    NamedRule(
        "yaml-depth",
        Message(
            vi: "Các mục YAML không lồng nhau quá sâu.",
            en: "YAML does not nest too deep.")),
    NamedRule(
        "front-matter",
        Message(
            vi: "Bài viết mở đầu bằng các dòng giữa hai dòng «---».",
            en: "A text begins with lines between two lines «---».")),
    NamedRule(
        "markdown-anchor",
        Message(
            vi: "Mã ở cuối tiêu đề viết đủ {#…}.",
            en: "An anchor behind a heading is written whole: {#…}.")),
    NamedRule(
        "markdown-reference",
        Message(
            vi: "Chỗ trích số liệu viết đủ {{ … }} trên một dòng.",
            en: "A reference to the data is written whole, {{ … }}, on one line.")),
    NamedRule(
        "markdown-footnote",
        Message(
            vi: "Mỗi chú thích được nhắc có nội dung, và mỗi nội dung được nhắc.",
            en: "Every footnote that is named has its words, and the other way round.")),
    NamedRule(
        "markdown-html",
        Message(
            vi: "Bài viết dùng Markdown; mã HTML bị bỏ đi, để trang giữ được vẻ chung và an toàn.",
            en: "Texts are Markdown; HTML is dropped, so that pages keep one look and stay safe.")),
    NamedRule(
        "markdown-link",
        Message(
            vi: "Liên kết an toàn mới được giữ lại.",
            en: "Only links that are safe are kept.")),
    NamedRule(
        "markdown-number",
        Message(
            vi: "Số ở đầu dòng không bị hiểu nhầm là số thứ tự của danh sách.",
            en: "A number at the beginning of a line is not taken for that of a list.")),
    NamedRule(
        "markdown-depth",
        Message(
            vi: "Trích dẫn, danh sách, liên kết không lồng nhau quá 100 lớp.",
            en: "Quotations, lists and links nest at most 100 deep.")),
    NamedRule(
        "markdown-limit",
        Message(
            vi: "Bài viết không vượt quá giới hạn (docs/LIMITS.md).",
            en: "A text keeps within its limits (docs/LIMITS.md).")),
    NamedRule(
        "json-syntax",
        Message(
            vi: "Tệp bản đồ đúng cú pháp JSON.",
            en: "A map is well-formed JSON.")),
    NamedRule(
        "json-limit",
        Message(
            vi: "Bản đồ không có quá nhiều điểm (docs/LIMITS.md).",
            en: "A map has no more points than its limit (docs/LIMITS.md).")),
    NamedRule(
        "picture-format",
        Message(
            vi: "Ảnh đúng là loại mà tên tệp ghi.",
            en: "A picture is of the kind that its name says.")),
    NamedRule(
        "picture-size",
        Message(
            vi: "Ảnh không quá lớn: người xem bằng điện thoại tải được.",
            en: "A picture is not too large: it loads on a phone too.")),
    NamedRule(
        "picture-location",
        Message(
            vi: "Ảnh không tiết lộ nơi chụp mà người đăng không hay.",
            en: "A picture does not give away where it was taken, unseen by those who publish it.")),
]
