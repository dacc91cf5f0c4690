// swift-format-ignore-file
import Diagnostics

/// Written by `make docs` from Tests/Sites.
let ruleExamples: [String: RuleExample] = [
    "after-report-year": RuleExample(
        severity: .warning, place: "data/2025.csv:2:15",
        message: Message(
            vi: "Tệp data/2025.csv: số liệu năm 2025 sau năm báo cáo 2024 (report_year trong site.yaml) nên trang chưa hiện",
            en: "File data/2025.csv: observations of 2025 are after the report year 2024 (report_year in site.yaml), so no page shows them"),
        suggestion: Message(
            vi: "Sửa report_year thành 2025, hoặc sửa năm.",
            en: "Set report_year to 2025, or correct the year.")),
    "ambiguous-number": RuleExample(
        severity: .error, place: "data/2024.csv:2:20",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Gia đình học tập», năm 2024: «value» ghi «1.669», không rõ dấu «.» phân nhóm nghìn hay là dấu thập phân",
            en: "Quận Hòa Bình, indicator «Gia đình học tập», 2024: «value» says «1.669», where «.» may part thousands or be the decimal sign"),
        suggestion: Message(
            vi: "Số nguyên thì viết liền các chữ số, không dấu; số thập phân thì thêm một số 0 ở cuối. Hoặc khai báo number_format: vi (hay en) trong site.yaml.",
            en: "Write a whole number without any sign between its digits, a decimal with one more 0 at its end; or declare number_format: vi (or en) in site.yaml.")),
    "as-of-year": RuleExample(
        severity: .error, place: "data/2024.csv:2:20",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: as_of 2023-06-30 không thuộc năm 2024",
            en: "Quận Hòa Bình, indicator «Công dân học tập», 2024: as_of 2023-06-30 is not in 2024"),
        suggestion: Message(
            vi: "Ghi ngày trong năm 2024, hoặc ghi year là 2023.",
            en: "Write a day in 2024, or let year be 2023.")),
    "breakdown-sum": RuleExample(
        severity: .warning, place: "data/2024.csv:2:20",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: số đếm theo «Giới tính» cộng lại là 45, khác tổng số 40",
            en: "Quận Hòa Bình, indicator «Công dân học tập», 2024: the counts by «Giới tính» add up to 45, not to the total 40"),
        suggestion: Message(
            vi: "Kiểm tra tổng số và từng phần.",
            en: "Check the total and its parts.")),
    "children-sum": RuleExample(
        severity: .warning, place: "data/2024.csv:2:20",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Gia đình học tập», năm 2024: báo cáo 100, nhưng số đếm của 2 đơn vị trực thuộc cộng lại là 90",
            en: "Quận Hòa Bình, indicator «Gia đình học tập», 2024: 100 is reported, but the counts of the 2 units below add up to 90"),
        suggestion: Message(
            vi: "Kiểm tra số của đơn vị và của các đơn vị trực thuộc; trang sẽ in cả hai số.",
            en: "Check the unit and the units below it; both numbers are shown.")),
    "content-folder": RuleExample(
        severity: .error, place: "Tests/Sites/content-folder/content",
        message: Message(
            vi: "không đọc được thư mục nội dung: không có tệp hoặc thư mục này",
            en: "the content folder cannot be read: there is no such file or folder"),
        suggestion: Message(
            vi: "Chỉ đúng thư mục bằng --content.",
            en: "Name the folder with --content.")),
    "contradicting-levels": RuleExample(
        severity: .warning, place: "data/2024.csv:2:48",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Phổ cập trung học cơ sở», năm 2024: đạt mức độ 1 trong khi «Phổ cập tiểu học» là mức độ 0 (data/2024.csv:3)",
            en: "Quận Hòa Bình, indicator «Phổ cập trung học cơ sở», 2024: level 1 while «Phổ cập tiểu học» is at level 0 (data/2024.csv:3)"),
        suggestion: Message(
            vi: "Kiểm tra hai dòng: muốn đạt mức độ 1 trở lên thì «Phổ cập tiểu học» cũng phải từ mức độ 1.",
            en: "Check both rows: level 1 or above needs «Phổ cập tiểu học» at level 1 or above.")),
    "control-character": RuleExample(
        severity: .error, place: "data/2024.csv:2:21",
        message: Message(
            vi: "ở đây có ký tự điều khiển không nhìn thấy (U+200B)",
            en: "there is an invisible control character here (U+200B)"),
        suggestion: Message(
            vi: "Xóa ký tự này, hoặc gõ lại đoạn chữ quanh đây.",
            en: "Delete it, or type the text around it again.")),
    "count-beside-state": RuleExample(
        severity: .error, place: "data/2024.csv:2:22",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Xóa mù chữ», năm 2024: chỉ tiêu đo bằng mức độ nhưng có số ở cột «numerator»",
            en: "Quận Hòa Bình, indicator «Xóa mù chữ», 2024: the indicator is measured in levels but «numerator» holds a number"),
        suggestion: Message(
            vi: "Chỉ ghi cột value, bỏ trống numerator và denominator.",
            en: "Fill in value only; leave numerator and denominator blank.")),
    "csv-header": RuleExample(
        severity: .error, place: "data/2024.csv:1:27",
        message: Message(
            vi: "cột thứ 5 không có tên",
            en: "column 5 has no name"),
        suggestion: Message(
            vi: "Ghi tên cột vào dòng đầu, hoặc xóa hẳn cột thừa.",
            en: "Name the column in the first line, or delete the spare column.")),
    "csv-limit": RuleExample(
        severity: .error, place: "data/2024.csv:1:1",
        message: Message(
            vi: "dòng tên cột có 1.204 cột, tối đa 1.000",
            en: "the first line names 1,204 columns, at most 1,000 are read"),
        suggestion: Message(
            vi: "Xóa các cột thừa ở cuối dòng đầu.",
            en: "Delete the spare columns at the end of the first line.")),
    "csv-quotes": RuleExample(
        severity: .error, place: "data/2023.csv:2:28",
        message: Message(
            vi: "dấu ngoặc kép mở ở đây không được đóng đúng; phần còn lại của tệp không đọc được",
            en: "the quote that opens here is not closed properly; the rest of the file cannot be read"),
        suggestion: Message(
            vi: "Đặt cả ô trong một cặp \"…\"; dấu ngoặc kép bên trong ô viết hai lần: \"\".",
            en: "Put the whole cell in one pair of \"…\"; write a quote inside the cell twice: \"\".")),
    "csv-row-width": RuleExample(
        severity: .error, place: "data/2024.csv:2:20",
        message: Message(
            vi: "dòng có 5 ô, dòng tiêu đề có 4 ô: ô «55,5» ở cột «value» bị tách thành «55» và «5»",
            en: "the row has 5 cells, the header has 4: the cell «55,5» of the column «value» was split into «55» and «5»"),
        suggestion: Message(
            vi: "Đặt cả ô trong dấu ngoặc kép: \"55,5\", hoặc ghi 55.5.",
            en: "Put the whole cell in quotes: \"55,5\", or write 55.5.")),
    "csv-tabs": RuleExample(
        severity: .error, place: "data/2024.csv:1:1",
        message: Message(
            vi: "các cột đang cách nhau bằng phím Tab",
            en: "the columns are separated by tabs"),
        suggestion: Message(
            vi: "Lưu lại thành CSV UTF-8 (dấu phẩy hoặc chấm phẩy).",
            en: "Save it as CSV UTF-8 (commas or semicolons).")),
    "derived-row": RuleExample(
        severity: .note, place: "data/observations.csv:5:37",
        message: Message(
            vi: "Tệp data/observations.csv: dòng ghi origin là «derived» không được đọc: chương trình tự tính lại; và 1 dòng nữa (dòng 6)",
            en: "File data/observations.csv: a row with origin «derived» is not read: the program works it out again; and 1 more row (line 6)"),
        suggestion: Message(
            vi: "Không phải sửa gì; muốn báo cáo chính số đó, ghi origin là reported.",
            en: "Nothing has to be mended; to report that very value, set origin to reported.")),
    "derived-share": RuleExample(
        severity: .warning, place: "data/2024.csv:4:18",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Phường đạt xóa mù chữ», năm 2024: báo cáo 2/2, nhưng theo số liệu của các đơn vị trực thuộc là 1/2",
            en: "Quận Hòa Bình, indicator «Phường đạt xóa mù chữ», 2024: 2/2 is reported, but by the units below it is 1/2"),
        suggestion: Message(
            vi: "Kiểm tra số của đơn vị và của các đơn vị trực thuộc; trang sẽ in cả hai số.",
            en: "Check the unit and the units below it; both numbers are shown.")),
    "duplicate-duty-result": RuleExample(
        severity: .error, place: "duty-results.csv:3:1",
        message: Message(
            vi: "Kết quả nhiệm vụ «bao-cao-nam»: năm 2024 đã có kết quả ở duty-results.csv:2:1",
            en: "Result of duty «bao-cao-nam»: 2024 has a result already, at duty-results.csv:2:1"),
        suggestion: Message(
            vi: "Giữ một dòng, xóa dòng kia.",
            en: "Keep one row, delete the other.")),
    "duplicate-id": RuleExample(
        severity: .error, place: "indicators.yaml:7:7",
        message: Message(
            vi: "Mã chỉ tiêu «citizens»: đã dùng ở indicators.yaml:1:7",
            en: "Id of indicator «citizens»: already used at indicators.yaml:1:7"),
        suggestion: Message(
            vi: "Đặt mã khác, ví dụ «citizens-2».",
            en: "Choose another id, such as «citizens-2».")),
    "duplicate-narrative": RuleExample(
        severity: .error, place: "narratives/quan/2024.md:1",
        message: Message(
            vi: "Quận Hòa Bình, năm 2024: đã có bài viết của đơn vị, năm này ở narratives/quan/2024.bo-sung.md",
            en: "Quận Hòa Bình, 2024: the unit's narrative of this year stands already in narratives/quan/2024.bo-sung.md"),
        suggestion: Message(
            vi: "Gộp hai bài thành một tệp.",
            en: "Join the two into one file.")),
    "duplicate-observation": RuleExample(
        severity: .error, place: "data/2024.csv:2:1",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: hai số liệu chính thức, dòng trước ở data/2024-bo-sung.csv:3",
            en: "Quận Hòa Bình, indicator «Công dân học tập», 2024: two final values, the earlier at data/2024-bo-sung.csv:3"),
        suggestion: Message(
            vi: "Giữ một dòng, xóa dòng kia.",
            en: "Keep one row, delete the other.")),
    "duplicate-target": RuleExample(
        severity: .error, place: "plans/ke-hoach.yaml:12:11",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2025: kế hoạch «ke-hoach» đã có mục tiêu này ở plans/ke-hoach.yaml:8:11",
            en: "Quận Hòa Bình, indicator «Công dân học tập», 2025: plan «ke-hoach» has this target already, at plans/ke-hoach.yaml:8:11"),
        suggestion: Message(
            vi: "Giữ một mục tiêu; hoặc sửa indicator, unit, year hay applies_to.",
            en: "Keep one; or mend indicator, unit, year or applies_to.")),
    "duplicate-unit-change": RuleExample(
        severity: .error, place: "unit-changes.csv:3:19",
        message: Message(
            vi: "Thay đổi đơn vị «phuong-1» → «phuong-2»: ngày 2025-01-01 đã có ở unit-changes.csv:2:19",
            en: "Change of units «phuong-1» → «phuong-2»: 2025-01-01 stands already at unit-changes.csv:2:19"),
        suggestion: Message(
            vi: "Giữ một dòng, xóa dòng kia.",
            en: "Keep one row, delete the other.")),
    "duty-outside-period": RuleExample(
        severity: .error, place: "duty-results.csv:2:13",
        message: Message(
            vi: "Kết quả nhiệm vụ «bao-cao-nam»: năm 2035 nằm ngoài thời kỳ 2021–2030 của kế hoạch «ke-hoach»",
            en: "Result of duty «bao-cao-nam»: 2035 lies outside the period 2021–2030 of the plan «ke-hoach»"),
        suggestion: Message(
            vi: "Ghi năm từ 2021 đến 2030, hoặc ghi nhiệm vụ của kế hoạch khác.",
            en: "Write a year from 2021 to 2030, or name the duty of another plan.")),
    "empty-cell": RuleExample(
        severity: .error, place: "data/2024.csv:2:6",
        message: Message(
            vi: "Quận Hòa Bình: ô «indicator» để trống",
            en: "Quận Hòa Bình: the cell «indicator» is blank"),
        suggestion: Message(
            vi: "Ghi «indicator» cho dòng này, hoặc xóa cả dòng.",
            en: "Fill in «indicator», or delete the row.")),
    "empty-file": RuleExample(
        severity: .error, place: "data/2024.csv",
        message: Message(
            vi: "tệp trống, không có nội dung",
            en: "the file is empty"),
        suggestion: Message(
            vi: "Điền nội dung hoặc xóa tệp.",
            en: "Fill it in or delete it.")),
    "excel-file": RuleExample(
        severity: .error, place: "data/2023.csv",
        message: Message(
            vi: "đây là tệp Excel đổi tên thành .csv",
            en: "this is an Excel file renamed to .csv"),
        suggestion: Message(
            vi: "Mở tệp bằng Excel, chọn Tệp › Lưu thành › CSV UTF-8.",
            en: "Open it in Excel and choose File › Save As › CSV UTF-8.")),
    "file-named-twice": RuleExample(
        severity: .error, place: "data/a.csv",
        message: Message(
            vi: "tên tệp chỉ khác «data/A.CSV» về chữ hoa, chữ thường: máy Windows chỉ giữ được một trong hai",
            en: "the name differs from «data/A.CSV» only in capitals: Windows keeps only one of the two"),
        suggestion: Message(
            vi: "Giữ tệp đúng, xóa hoặc đổi tên tệp kia.",
            en: "Keep the right file; delete or rename the other.")),
    "fraction-for-percent": RuleExample(
        severity: .warning, place: "data/2024.csv:3:20",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: 0,665% trong khi năm 2023 là 66,4%: có phải 66,5%?",
            en: "Quận Hòa Bình, indicator «Công dân học tập», 2024: 0.665% while it was 66.4% in 2023: was 66.5% meant?"),
        suggestion: Message(
            vi: "Ghi 66,5; nếu đúng là 0,665%, ghi «0,665%» có dấu phần trăm.",
            en: "Write 66.5; if 0.665% is right, write «0.665%» with the sign.")),
    "front-matter": RuleExample(
        severity: .error, place: "narratives/quan/2024.md:1:1",
        message: Message(
            vi: "phần đầu tệp mở bằng “---” nhưng không có dòng “---” đóng lại",
            en: "the front matter opens with “---” and no line “---” closes it"),
        suggestion: Message(
            vi: "Thêm một dòng chỉ có “---” ngay trước phần lời văn.",
            en: "Add a line with only “---” before the text.")),
    "garbled-text": RuleExample(
        severity: .warning, place: "data/2024.csv:3:24",
        message: Message(
            vi: "chữ «B�o» hỏng dấu",
            en: "the word «B�o» has lost letters"),
        suggestion: Message(
            vi: "Gõ lại chữ này; nếu cả tệp như vậy, mở tệp gốc bằng Excel và lưu lại thành “CSV UTF-8”.",
            en: "Type the word again; if the whole file is like this, open the original in Excel and save it as “CSV UTF-8”.")),
    "git-lfs-pointer": RuleExample(
        severity: .error, place: "data/2024.csv:1:1",
        message: Message(
            vi: "đây chỉ là con trỏ của Git LFS, chính tệp chưa được tải về",
            en: "this is only a pointer of Git LFS; the file itself has not been fetched"),
        suggestion: Message(
            vi: "Cài Git LFS rồi chạy «git lfs pull»; hoặc chép chính tệp đó vào đây.",
            en: "Install Git LFS and run «git lfs pull»; or copy the file itself here.")),
    "incomplete-report": RuleExample(
        severity: .warning, place: "plans/ke-hoach.yaml:1:5",
        message: Message(
            vi: "Kế hoạch «ke-hoach»: báo cáo in theo kế hoạch này sẽ thiếu khối chữ ký, nơi nhận và nơi gửi lên (Kính gửi)",
            en: "Plan «ke-hoach»: reports printed on this plan will lack the signature, the recipients and whom it is addressed to"),
        suggestion: Message(
            vi: "Ghi signature, recipients, addressees vào tệp kế hoạch theo văn bản; văn bản không nêu thì người ký điền trên bản in.",
            en: "Write signature, recipients, addressees in the plan's file as the document has them; where it names none, who signs fills them in on paper.")),
    "json-limit": RuleExample(
        severity: .error, place: "geo/xa.geojson:1:4000000",
        message: Message(
            vi: "tệp có quá 4.000.000 điểm, mỗi giá trị khác tính bằng hai điểm",
            en: "the file has more than 4,000,000 points, any other value counted as two"),
        suggestion: Message(
            vi: "Giản lược đường bao trong phần mềm bản đồ, hoặc chia thành nhiều tệp.",
            en: "Simplify the outlines in the mapping program, or split the file.")),
    "json-syntax": RuleExample(
        severity: .error, place: "geo/dau-nhay.geojson:1:41",
        message: Message(
            vi: "không phải JSON: dấu nháy mở ở đây không được đóng",
            en: "this is no JSON: the quote opened here is not closed"),
        suggestion: Message(
            vi: "Xuất lại tệp từ phần mềm bản đồ.",
            en: "Export the file from the mapping program again.")),
    "large-file": RuleExample(
        severity: .error, place: "data/2024.csv:1",
        message: Message(
            vi: "tệp lớn 65 MB, tối đa là 64 MB",
            en: "the file has 65 MB, at most 64 MB are read"),
        suggestion: Message(
            vi: "Chia thành nhiều tệp.",
            en: "Split it into several files.")),
    "letter-without-font": RuleExample(
        severity: .warning, place: "data/2024.csv:3:36",
        message: Message(
            vi: "phông chữ của bản in không có ký tự «🏆» (U+1F3C6)",
            en: "the fonts of printed papers lack the character «🏆» (U+1F3C6)"),
        suggestion: Message(
            vi: "Viết bằng chữ. Để nguyên thì khi in, ký tự này lấy từ phông khác của máy: xem lại bản in; máy không có phông nào như vậy thì không in ra PDF.",
            en: "Write it in words. Left as it is, it is taken from another font of the machine: look at the print; where no font has it, no PDF is printed.")),
    "level-range": RuleExample(
        severity: .error, place: "data/2024.csv:2:20",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Xóa mù chữ», năm 2023: không có mức độ 3",
            en: "Quận Hòa Bình, indicator «Xóa mù chữ», 2023: there is no level 3"),
        suggestion: Message(
            vi: "Ghi mức độ từ 0 đến 2.",
            en: "Write a level from 0 to 2.")),
    "long-name": RuleExample(
        severity: .error, place: "units.csv:2:6",
        message: Message(
            vi: "Đơn vị «quan»: «name» dài 229 ký tự, tối đa 200",
            en: "Unit «quan»: «name» has 229 characters, at most 200 are allowed"),
        suggestion: Message(
            vi: "Rút gọn tên; phần giải thích ghi ở definition hoặc note.",
            en: "Shorten the name; explanations belong in definition or note.")),
    "markdown-anchor": RuleExample(
        severity: .error, place: "narratives/quan/2024.md:5:11",
        message: Message(
            vi: "“{#” mở ở đây không có “}” ở cuối tiêu đề",
            en: "the “{#” that opens here has no “}” at the heading's end"),
        suggestion: Message(
            vi: "Viết {#ma-chi-tieu} ở cuối tiêu đề.",
            en: "Write {#indicator-id} at the end of the heading.")),
    "markdown-depth": RuleExample(
        severity: .error, place: "pages/gioi-thieu.md:7:201",
        message: Message(
            vi: "trích dẫn, danh sách, liên kết, ảnh hoặc chữ nhấn mạnh lồng nhau quá 100 lớp",
            en: "quotations, lists, links, images or emphasis are nested more than 100 deep"),
        suggestion: Message(
            vi: "Bỏ bớt các dấu >, *, [ ở đây.",
            en: "Take marks like >, * and [ away here.")),
    "markdown-footnote": RuleExample(
        severity: .warning, place: "narratives/quan/2024.md:5:16",
        message: Message(
            vi: "chú thích “[^1]” không có nội dung",
            en: "the footnote “[^1]” has no text"),
        suggestion: Message(
            vi: "Thêm dòng “[^1]: …” ở cuối tệp.",
            en: "Add a line “[^1]: …” at the end of the file.")),
    "markdown-html": RuleExample(
        severity: .warning, place: "narratives/quan/2024.md:5:5",
        message: Message(
            vi: "mã HTML “<b>” bị bỏ đi",
            en: "raw HTML “<b>” is dropped"),
        suggestion: Message(
            vi: "Dùng cách viết Markdown thay cho thẻ HTML.",
            en: "Use Markdown instead of HTML tags.")),
    "markdown-limit": RuleExample(
        severity: .error, place: "pages/bang.md:6:1",
        message: Message(
            vi: "bảng có 120 cột, tối đa 100",
            en: "the table has 120 columns, at most 100 are read"),
        suggestion: Message(
            vi: "Bỏ bớt, hoặc chia thành nhiều tệp.",
            en: "Take some away, or split the file.")),
    "markdown-link": RuleExample(
        severity: .warning, place: "narratives/quan/2024.md:5:5",
        message: Message(
            vi: "liên kết “javascript:alert(1)” bị bỏ đi vì không an toàn",
            en: "the link “javascript:alert(1)” is dropped as unsafe"),
        suggestion: Message(
            vi: "Dùng địa chỉ bắt đầu bằng https://, hoặc unit:mã-đơn-vị cho trang của một đơn vị.",
            en: "Use an address that begins with https://, or unit:id for the page of a unit.")),
    "markdown-number": RuleExample(
        severity: .warning, place: "narratives/quan/2024.md:7:1",
        message: Message(
            vi: "“84.” ở đầu dòng bị hiểu là đầu mục của danh sách",
            en: "“84.” at the beginning of a line is taken for the mark of a list"),
        suggestion: Message(
            vi: "Viết 84\\. hoặc nối vào dòng trên nếu là số của câu.",
            en: "Write 84\\., or join it to the line above, if it belongs to the sentence.")),
    "markdown-reference": RuleExample(
        severity: .error, place: "narratives/quan/2024.md:5:5",
        message: Message(
            vi: "“{{” mở ở đây không có “}}” trên cùng dòng",
            en: "the “{{” that opens here has no “}}” on its line"),
        suggestion: Message(
            vi: "Viết đủ, ví dụ {{ value learning-citizens 2024 }}; nếu chỉ là chữ thì viết \\{{.",
            en: "Write it out, such as {{ value learning-citizens 2024 }}; for plain text write \\{{.")),
    "merge-conflict": RuleExample(
        severity: .error, place: "data/2023.csv:3:1",
        message: Message(
            vi: "«=======» là dấu xung đột của git: hai bản của tệp chưa được gộp",
            en: "«=======» is a conflict mark of git: two versions of the file have not been joined"),
        suggestion: Message(
            vi: "Giữ những dòng đúng của một trong hai bản, rồi xóa các dòng <<<<<<<, ======= và >>>>>>>.",
            en: "Keep the right lines of one of the two versions, then delete the lines <<<<<<<, ======= and >>>>>>>.")),
    "missing-column": RuleExample(
        severity: .error, place: "data/2024.csv:1:1",
        message: Message(
            vi: "Tệp data/2024.csv: thiếu cột «year»",
            en: "File data/2024.csv: the column «year» is missing"),
        suggestion: Message(
            vi: "Thêm «year» vào dòng đầu của tệp.",
            en: "Add «year» to the first line of the file.")),
    "missing-file": RuleExample(
        severity: .error, place: "indicators.yaml",
        message: Message(
            vi: "thiếu tệp này trong thư mục nội dung",
            en: "the content folder lacks this file"),
        suggestion: Message(
            vi: "Tạo tệp indicators.yaml.",
            en: "Create indicators.yaml.")),
    "missing-key": RuleExample(
        severity: .error, place: "indicators.yaml:1:3",
        message: Message(
            vi: "Chỉ tiêu «citizens»: thiếu khóa «denominator»",
            en: "Indicator «citizens»: the key «denominator» is missing"),
        suggestion: Message(
            vi: "Thêm dòng «denominator: …».",
            en: "Add a line «denominator: …».")),
    "name-not-utf8": RuleExample(
        severity: .error, place: "data/b\\xE1o.csv",
        message: Message(
            vi: "tên này không phải UTF-8: máy khác không mở được",
            en: "the name is not UTF-8: other machines cannot open it"),
        suggestion: Message(
            vi: "Đổi tên, chỉ dùng chữ thường không dấu, số và gạch nối, ví dụ bao-cao-2026.csv; hay gặp khi giải nén tệp .zip tạo trên Windows.",
            en: "Rename it with plain letters, digits and hyphens, such as bao-cao-2026.csv; it often comes of a .zip made on Windows.")),
    "narrative-life": RuleExample(
        severity: .warning, place: "narratives/quan/2026.md:1",
        message: Message(
            vi: "Quận Hòa Bình, năm 2026: bài viết về năm nằm ngoài thời gian hoạt động của đơn vị (đến 2025-06-30)",
            en: "Quận Hòa Bình, 2026: the narrative is of a year outside the unit's life (until 2025-06-30)"),
        suggestion: Message(
            vi: "Chuyển bài viết sang thư mục của đơn vị đúng.",
            en: "Move it to the folder of the right unit.")),
    "negative-number": RuleExample(
        severity: .error, place: "data/2024.csv:2:20",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Gia đình học tập», năm 2024: «value» ghi số âm «-3»",
            en: "Quận Hòa Bình, indicator «Gia đình học tập», 2024: «value» says the negative number «-3»"),
        suggestion: Message(
            vi: "Ghi số từ 0 trở lên.",
            en: "Write a number from 0 up.")),
    "no-records": RuleExample(
        severity: .error, place: "indicators.yaml:1",
        message: Message(
            vi: "indicators.yaml: không có chỉ tiêu nào",
            en: "indicators.yaml: there is no indicator"),
        suggestion: Message(
            vi: "Ghi ít nhất một chỉ tiêu vào indicators.yaml.",
            en: "Write at least one indicator in indicators.yaml.")),
    "not-utf8": RuleExample(
        severity: .error, place: "data/2024.csv:3:3",
        message: Message(
            vi: "tệp không phải UTF-8: ở đây có byte không đọc được",
            en: "the file is not UTF-8: there is an unreadable byte here"),
        suggestion: Message(
            vi: "Chuyển tệp sang Unicode (UTF-8), ví dụ lưu lại bằng “CSV UTF-8” trong Excel hoặc chuyển mã bằng UniKey.",
            en: "Convert the file to Unicode (UTF-8), for instance by saving it as “CSV UTF-8” in Excel.")),
    "numerator-above-denominator": RuleExample(
        severity: .error, place: "data/2024.csv:2:21",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: tử số 12 lớn hơn mẫu số 9",
            en: "Quận Hòa Bình, indicator «Công dân học tập», 2024: the numerator 12 is above the denominator 9"),
        suggestion: Message(
            vi: "Kiểm tra hai ô; có thể tử số và mẫu số bị đổi chỗ.",
            en: "Check both cells; they may have changed places.")),
    "numerator-alone": RuleExample(
        severity: .error, place: "data/2024.csv:2:21",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: có tử số 12 nhưng không có mẫu số và giá trị",
            en: "Quận Hòa Bình, indicator «Công dân học tập», 2024: there is a numerator, 12, but no denominator and no value"),
        suggestion: Message(
            vi: "Ghi thêm denominator, hoặc ghi tỷ lệ ở cột value.",
            en: "Add the denominator, or write the percentage in value.")),
    "outside-life": RuleExample(
        severity: .error, place: "data/2024.csv:2:15",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 1996: năm này nằm ngoài thời gian hoạt động của đơn vị (từ 1997-01-01 đến 2025-06-30)",
            en: "Quận Hòa Bình, indicator «Công dân học tập», 1996: this year lies outside the unit's life (1997-01-01 to 2025-06-30)"),
        suggestion: Message(
            vi: "Ghi đơn vị đã báo cáo số liệu này (mã khác), hoặc sửa năm.",
            en: "Name the unit that reported this value (another id), or mend the year.")),
    "outside-link": RuleExample(
        severity: .error, place: "data/2024.csv",
        message: Message(
            vi: "liên kết không trỏ đến một tệp",
            en: "the link does not lead to a file"),
        suggestion: Message(
            vi: "Xóa liên kết, hoặc chép chính tệp đó vào đây.",
            en: "Delete the link, or copy the file itself here.")),
    "outside-picture": RuleExample(
        severity: .error, place: "narratives/quan/2024.md:5:1",
        message: Message(
            vi: "Quận Hòa Bình, năm 2024: ảnh «https://vi-du.vn/le.jpg» không nằm trong content/images/, nên không trang nào hiện",
            en: "Quận Hòa Bình, 2024: the picture «https://vi-du.vn/le.jpg» is not in content/images/, so no page shows it"),
        suggestion: Message(
            vi: "Chép ảnh vào content/images/ rồi ghi đường dẫn từ content/: ![lời thay ảnh](images/ten-anh.jpg).",
            en: "Copy it into content/images/ and write its path from content/: ![words for it](images/name.jpg).")),
    "parent-cycle": RuleExample(
        severity: .error, place: "indicators.yaml:1:7",
        message: Message(
            vi: "Chỉ tiêu «citizens»: «parent» đi thành vòng: citizens → citizens",
            en: "Indicator «citizens»: «parent» goes in a circle: citizens → citizens"),
        suggestion: Message(
            vi: "Bỏ hoặc sửa «parent» của một mục trong vòng.",
            en: "Remove or mend «parent» of one of them.")),
    "parent-depth": RuleExample(
        severity: .error, place: "units.csv:103:1",
        message: Message(
            vi: "Đơn vị «u101»: đứng dưới quá 100 cấp «parent»",
            en: "Unit «u101»: stands below more than 100 levels of «parent»"),
        suggestion: Message(
            vi: "Sửa «parent» ở đây hoặc ở một mục phía trên.",
            en: "Mend «parent» here or further above.")),
    "parent-life": RuleExample(
        severity: .warning, place: "units.csv:3:1",
        message: Message(
            vi: "Phường 1: còn hoạt động sau khi Quận Hòa Bình kết thúc ngày 2025-06-30",
            en: "Phường 1: lives on after Quận Hòa Bình ended on 2025-06-30"),
        suggestion: Message(
            vi: "Sửa valid_from, valid_to, hoặc ghi đơn vị cấp trên khác ở «parent».",
            en: "Mend valid_from or valid_to, or name another «parent».")),
    "percentage-range": RuleExample(
        severity: .error, place: "data/2024.csv:2:20",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2023: tỷ lệ «100,01» nằm ngoài khoảng 0–100",
            en: "Quận Hòa Bình, indicator «Công dân học tập», 2023: the percentage «100,01» lies outside 0–100"),
        suggestion: Message(
            vi: "Ghi tỷ lệ từ 0 đến 100; nếu là số đếm, ghi ở cột numerator.",
            en: "Write a percentage from 0 to 100; a count belongs in numerator.")),
    "picture-format": RuleExample(
        severity: .error, place: "images/le.jpg",
        message: Message(
            vi: "đây không phải ảnh thuộc loại mà tên tệp ghi",
            en: "this is no picture of the kind that the name says"),
        suggestion: Message(
            vi: "Mở ảnh, lưu lại thành .jpg hoặc .png; chỉ đổi tên tệp thì không đủ.",
            en: "Open it and save it as .jpg or .png; to rename the file is not enough.")),
    "picture-location": RuleExample(
        severity: .warning, place: "images/le.jpg",
        message: Message(
            vi: "ảnh có tọa độ GPS của nơi chụp",
            en: "the picture holds the GPS coordinates of where it was taken"),
        suggestion: Message(
            vi: "Xóa thông tin vị trí rồi lưu lại ảnh, nếu không muốn công bố nơi chụp.",
            en: "Remove the location and save the picture again, unless the place may be published.")),
    "picture-size": RuleExample(
        severity: .error, place: "images/ban-do.png",
        message: Message(
            vi: "ảnh rộng 5000, cao 40 điểm ảnh, mỗi cạnh tối đa 4096",
            en: "the picture is 5000 × 40 pixels, at most 4096 a side are taken"),
        suggestion: Message(
            vi: "Thu nhỏ ảnh còn khoảng 1600 điểm ảnh chiều ngang rồi lưu lại.",
            en: "Make it about 1600 pixels wide and save it again.")),
    "picture-without-words": RuleExample(
        severity: .error, place: "narratives/quan/2024.md:5:1",
        message: Message(
            vi: "Quận Hòa Bình, năm 2024: ảnh «images/le.jpg» không có lời thay ảnh",
            en: "Quận Hòa Bình, 2024: the picture «images/le.jpg» has no words that stand for it"),
        suggestion: Message(
            vi: "Ghi trong ngoặc vuông ảnh cho thấy gì: ![Lễ khai giảng năm 2024](images/le-khai-giang.jpg).",
            en: "Write between the square brackets what it shows: ![Opening of the school year](images/opening.jpg).")),
    "piled-marks": RuleExample(
        severity: .error, place: "data/2024.csv:2:30",
        message: Message(
            vi: "ở đây một chữ mang quá 30 dấu",
            en: "a letter carries more than 30 marks here"),
        suggestion: Message(
            vi: "Xóa các dấu thừa, hoặc gõ lại đoạn chữ quanh đây.",
            en: "Delete the marks, or type the text around them again.")),
    "plan-file-name": RuleExample(
        severity: .error, place: "plans/quan.yaml:1:5",
        message: Message(
            vi: "Kế hoạch plans/quan.yaml: id ghi «ke-hoach» nhưng tên tệp là «quan.yaml»",
            en: "Plan plans/quan.yaml: the id is «ke-hoach» but the file is called «quan.yaml»"),
        suggestion: Message(
            vi: "Đổi id thành «quan», hoặc đổi tên tệp thành ke-hoach.yaml.",
            en: "Change the id to «quan», or rename the file to ke-hoach.yaml.")),
    "published-value": RuleExample(
        severity: .error, place: "published/so.csv:2:18",
        message: Message(
            vi: "Số liệu công bố của «Hà Nội»: «value» ghi «150», ngoài khoảng 0–100",
            en: "Figure published on «Hà Nội»: «value» says «150», outside 0–100"),
        suggestion: Message(
            vi: "Xem lại nguồn; mức tăng so với kỳ trước không phải tỷ lệ, ghi ở note.",
            en: "Look at the source again; a rise against an earlier period is no share: write it in note.")),
    "repeated-language": RuleExample(
        severity: .error, place: "site.yaml:4:17",
        message: Message(
            vi: "site.yaml: «languages» ghi một ngôn ngữ hai lần: «tiếng Việt» đã có ở ký tự thứ 13 của dòng 4",
            en: "site.yaml: «languages» names a language twice: «tiếng Việt» stands at character 13 of line 4 already"),
        suggestion: Message(
            vi: "Giữ một, ví dụ [vi] hoặc [vi, en].",
            en: "Keep one, as in [vi] or [vi, en].")),
    "rounded-number": RuleExample(
        severity: .note, place: "data/2024.csv:2:20",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Tỷ lệ công dân học tập», năm 2020: «value» ghi «33.333333333333336», được làm tròn còn 15 chữ số: 33,3333333333333; và 3 dòng nữa (dòng 3–5)",
            en: "Quận Hòa Bình, indicator «Tỷ lệ công dân học tập», 2020: «value» says «33.333333333333336», rounded to 15 digits: 33.3333333333333; and 3 more rows (lines 3–5)"),
        suggestion: Message(
            vi: "Không phải sửa gì; muốn gọn thì làm tròn trước khi lưu.",
            en: "Nothing has to be mended; round before saving for a tidier file.")),
    "share-bound": RuleExample(
        severity: .error, place: "indicators.yaml:14:49",
        message: Message(
            vi: "Chỉ tiêu «x»: «share_of_children» ghi at_least: 2, nhưng «l» có direction: down (càng thấp càng tốt)",
            en: "Indicator «x»: «share_of_children» says at_least: 2, but «l» has direction: down (less is better)"),
        suggestion: Message(
            vi: "Ghi at_most: 2 nếu đơn vị đạt khi không quá mức này.",
            en: "Write at_most: 2 if a unit counts when it is not above this.")),
    "share-disagrees": RuleExample(
        severity: .error, place: "data/2024.csv:2:20",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: giá trị «55,57» không khớp với 5/9",
            en: "Quận Hòa Bình, indicator «Công dân học tập», 2024: the value «55,57» disagrees with 5/9"),
        suggestion: Message(
            vi: "5/9 là 55,56%: sửa value, tử số hoặc mẫu số, hoặc bỏ trống value.",
            en: "5/9 is 55.56%: mend value, numerator or denominator, or leave value blank.")),
    "string-placeholders": RuleExample(
        severity: .error, place: "strings/en.yaml:1",
        message: Message(
            vi: "Khóa «unit.count»: «{number} wards» không dùng cùng các tên trong ngoặc nhọn với bản tiếng Việt «{count} phường»",
            en: "Key «unit.count»: «{number} wards» does not take the same names in braces as the Vietnamese «{count} phường»"),
        suggestion: Message(
            vi: "Dùng đúng: {count}.",
            en: "Use exactly: {count}.")),
    "target-outside-period": RuleExample(
        severity: .error, place: "plans/ke-hoach.yaml:8:11",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập»: mục tiêu năm 2035 nằm ngoài kỳ kế hoạch «ke-hoach» (2021–2030)",
            en: "Quận Hòa Bình, indicator «Công dân học tập»: the target of 2035 lies outside the period of plan «ke-hoach» (2021–2030)"),
        suggestion: Message(
            vi: "Sửa year, hoặc sửa period của kế hoạch.",
            en: "Mend year, or the plan's period.")),
    "target-value": RuleExample(
        severity: .error, place: "plans/ke-hoach.yaml:7:56",
        message: Message(
            vi: "Kế hoạch «ke-hoach», chỉ tiêu «Công dân học tập»: «value» ghi «140», không hợp với đơn vị đo của chỉ tiêu",
            en: "Plan «ke-hoach», indicator «Công dân học tập»: «value» says «140», which does not fit the indicator's unit of measure"),
        suggestion: Message(
            vi: "Ghi một tỷ lệ từ 0 đến 100.",
            en: "Write a percentage from 0 to 100.")),
    "target-without-observation": RuleExample(
        severity: .warning, place: "plans/ke-hoach.yaml:8:11",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập»: kế hoạch «ke-hoach» có mục tiêu nhưng chưa có số liệu nào",
            en: "Quận Hòa Bình, indicator «Công dân học tập»: plan «ke-hoach» has a target but there is no observation at all"),
        suggestion: Message(
            vi: "Thêm số liệu vào data/; nếu chưa có, thêm dòng với status là missing.",
            en: "Add observations to data/; if there are none yet, a row with status missing.")),
    "too-many-faults": RuleExample(
        severity: .error, place: "data/2024.csv:1",
        message: Message(
            vi: "Tệp data/2024.csv: đã có 100.000 dòng lỗi, từ dòng 100002 trở đi không đọc nữa",
            en: "File data/2024.csv: 100,000 rows have errors; from line 100002 on nothing is read"),
        suggestion: Message(
            vi: "Sửa các lỗi đã nêu rồi kiểm tra lại.",
            en: "Mend what was told, then check again.")),
    "too-many-records": RuleExample(
        severity: .error, place: "indicators.yaml:10001:8",
        message: Message(
            vi: "indicators.yaml: có 10.001 chỉ tiêu, tối đa 10.000",
            en: "indicators.yaml: there are 10,001 indicators, at most 10,000 are read"),
        suggestion: Message(
            vi: "Xem lại có phải tên, số thứ tự hoặc ngày đã vào nhầm chỗ của mã.",
            en: "See whether names, numbers or days stand where codes belong.")),
    "typed-number": RuleExample(
        severity: .warning, place: "narratives/quan/2024.md:5:28",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: bài viết ghi «43,5%», không thấy trong số liệu",
            en: "Quận Hòa Bình, indicator «Công dân học tập», 2024: the narrative says «43,5%», which is not in the data"),
        suggestion: Message(
            vi: "Lấy số từ số liệu: {{ value citizens 2024 }}.",
            en: "Take the number from the data: {{ value citizens 2024 }}.")),
    "unfilled-row": RuleExample(
        severity: .warning, place: "data/2024.csv:2:20",
        message: Message(
            vi: "Tệp data/2024.csv: 3 dòng chưa điền (dòng 2–3, 5), tính là chưa báo cáo",
            en: "File data/2024.csv: 3 rows are not filled in (lines 2–3, 5) and count as not reported"),
        suggestion: Message(
            vi: "Điền value, hoặc numerator và denominator; đã hỏi mà chưa có số liệu thì ghi status là missing, không áp dụng thì ghi not_applicable.",
            en: "Fill in value, or numerator and denominator; set status to missing where there is no figure yet, to not_applicable where there cannot be one.")),
    "unfilled-text": RuleExample(
        severity: .warning, place: "narratives/quan/2024.md:3:16",
        message: Message(
            vi: "Quận Hòa Bình, năm 2024: «author_office» còn để «…», chưa điền",
            en: "Quận Hòa Bình, 2024: «author_office» still says «…»"),
        suggestion: Message(
            vi: "Điền cho đủ, hoặc xóa mục này nếu không dùng.",
            en: "Fill it in, or delete it where it is not needed.")),
    "unit-change-dates": RuleExample(
        severity: .error, place: "unit-changes.csv:2:19",
        message: Message(
            vi: "Phường 1, mã «phuong-1»: vẫn hoạt động vào ngày 2025-01-01 dù đã nhập hết vào Phường 2",
            en: "Phường 1, id «phuong-1»: still lives on 2025-01-01 although it has become part of Phường 2"),
        suggestion: Message(
            vi: "Ghi valid_to là 2024-12-31 trong units.csv.",
            en: "Let its valid_to be 2024-12-31 in units.csv.")),
    "unit-change-to-itself": RuleExample(
        severity: .error, place: "unit-changes.csv:3:10",
        message: Message(
            vi: "Thay đổi đơn vị: «from» và «to» cùng là «Phường 2»",
            en: "Change of units: «from» and «to» are both «Phường 2»"),
        suggestion: Message(
            vi: "Ghi đơn vị kia; địa giới đổi thì ghi đơn vị đã giao hoặc đã nhận phần đất.",
            en: "Name the other unit; where a boundary moved, the one that gave or received the land.")),
    "unit-life": RuleExample(
        severity: .error, place: "units.csv:2:1",
        message: Message(
            vi: "Quận Hòa Bình: valid_to 2025-06-30 trước valid_from 2025-07-01",
            en: "Quận Hòa Bình: valid_to 2025-06-30 is before valid_from 2025-07-01"),
        suggestion: Message(
            vi: "Ghi valid_from là ngày đầu, valid_to là ngày cuối còn hoạt động.",
            en: "Let valid_from be the first and valid_to the last day of its life.")),
    "unknown-anchor": RuleExample(
        severity: .error, place: "narratives/quan/2024.md:5:11",
        message: Message(
            vi: "Quận Hòa Bình, năm 2024: tiêu đề có mã «{#citizen}», không phải chỉ tiêu hay phần của báo cáo",
            en: "Quận Hòa Bình, 2024: the heading has the anchor «{#citizen}», which is neither an indicator nor a section of the report"),
        suggestion: Message(
            vi: "Có phải là “citizens”?",
            en: "Did you mean “citizens”?")),
    "unknown-code": RuleExample(
        severity: .error, place: "data/2024.csv:2:23",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: không có mã phân tổ «ff»",
            en: "Quận Hòa Bình, indicator «Công dân học tập», 2024: there is no dimension code «ff»"),
        suggestion: Message(
            vi: "Ghi mã đã khai báo ở dimensions trong site.yaml, hoặc để trống cho tổng số.",
            en: "Write a code declared under dimensions in site.yaml, or leave it blank for the total.")),
    "unknown-column": RuleExample(
        severity: .error, place: "data/2024.csv:1:27",
        message: Message(
            vi: "Tệp data/2024.csv: không có cột «numerater»",
            en: "File data/2024.csv: there is no column «numerater»"),
        suggestion: Message(
            vi: "Có phải là “numerator”?",
            en: "Did you mean “numerator”?")),
    "unknown-duty": RuleExample(
        severity: .error, place: "duty-results.csv:2:1",
        message: Message(
            vi: "Kết quả nhiệm vụ «bao-cao-nm»: không có nhiệm vụ «bao-cao-nm»",
            en: "Result of duty «bao-cao-nm»: there is no duty «bao-cao-nm»"),
        suggestion: Message(
            vi: "Có phải là “bao-cao-nam”?",
            en: "Did you mean “bao-cao-nam”?")),
    "unknown-file": RuleExample(
        severity: .error, place: "data/2024.docx",
        message: Message(
            vi: "không biết tệp này dùng làm gì",
            en: "nothing reads this file"),
        suggestion: Message(
            vi: "Trong data/ chỉ nhận tệp .csv; lưu lại tệp này thành .csv.",
            en: "data/ holds .csv files only; save this one as .csv.")),
    "unknown-group": RuleExample(
        severity: .warning, place: "indicators.yaml:3:10",
        message: Message(
            vi: "Nhóm chỉ tiêu «models»: chưa có tên trong strings/vi.yaml",
            en: "Group of indicators «models»: has no name in strings/vi.yaml"),
        suggestion: Message(
            vi: "Thêm khóa group.models vào strings/vi.yaml.",
            en: "Add the key group.models to strings/vi.yaml.")),
    "unknown-indicator": RuleExample(
        severity: .error, place: "data/2024.csv:2:6",
        message: Message(
            vi: "Quận Hòa Bình: không có chỉ tiêu «citizen»",
            en: "Quận Hòa Bình: there is no indicator «citizen»"),
        suggestion: Message(
            vi: "Có phải là “citizens”?",
            en: "Did you mean “citizens”?")),
    "unknown-key": RuleExample(
        severity: .error, place: "plans/ke-hoach.yaml:11:5",
        message: Message(
            vi: "Kế hoạch «ke-hoach», chỉ tiêu «Công dân học tập»: không có khóa «until»",
            en: "Plan «ke-hoach», indicator «Công dân học tập»: there is no key «until»"),
        suggestion: Message(
            vi: "Các khóa dùng được: indicator, unit, year, applies_to, comparison, value, denominator, wording, section, note, baseline.",
            en: "Known keys: indicator, unit, year, applies_to, comparison, value, denominator, wording, section, note, baseline.")),
    "unknown-kind": RuleExample(
        severity: .warning, place: "units.csv:3:19",
        message: Message(
            vi: "Loại đơn vị «wrad»: chưa có tên trong strings/vi.yaml",
            en: "Kind of unit «wrad»: has no name in strings/vi.yaml"),
        suggestion: Message(
            vi: "Có phải là “ward”? Nếu không, thêm khóa kind.wrad vào strings/vi.yaml.",
            en: "Did you mean “ward”? If not, add the key kind.wrad to strings/vi.yaml.")),
    "unknown-picture": RuleExample(
        severity: .error, place: "narratives/quan/2024.md:5:1",
        message: Message(
            vi: "Quận Hòa Bình, năm 2024: không có ảnh «../../images/le-khai-giang.jpg»",
            en: "Quận Hòa Bình, 2024: there is no picture «../../images/le-khai-giang.jpg»"),
        suggestion: Message(
            vi: "Có phải là “images/le-khai-giang.jpg”?",
            en: "Did you mean “images/le-khai-giang.jpg”?")),
    "unknown-plan": RuleExample(
        severity: .error, place: "plans/ke-hoach.yaml:6:9",
        message: Message(
            vi: "Kế hoạch «ke-hoach»: không có kế hoạch «ke-hoach-tinh»",
            en: "Plan «ke-hoach»: there is no plan «ke-hoach-tinh»"),
        suggestion: Message(
            vi: "Ghi mã của một kế hoạch trong plans/.",
            en: "Write the id of a plan in plans/.")),
    "unknown-unit": RuleExample(
        severity: .error, place: "data/2024.csv:2:1",
        message: Message(
            vi: "Đơn vị «qaun», chỉ tiêu «citizens»: không có đơn vị «qaun»",
            en: "Unit «qaun», indicator «citizens»: there is no unit «qaun»"),
        suggestion: Message(
            vi: "Có phải là “quan”?",
            en: "Did you mean “quan”?")),
    "unknown-word": RuleExample(
        severity: .error, place: "data/2024.csv:2:23",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: «status» ghi «đã chốt», không phải từ dùng được",
            en: "Quận Hòa Bình, indicator «Công dân học tập», 2024: «status» says «đã chốt», which is not a known word"),
        suggestion: Message(
            vi: "Ghi một trong các từ: final (chính thức), provisional (sơ bộ), estimated (ước tính), missing (chưa có số liệu), not_applicable (không áp dụng).",
            en: "Write one of: final (chính thức), provisional (sơ bộ), estimated (ước tính), missing (chưa có số liệu), not_applicable (không áp dụng).")),
    "unreadable-file": RuleExample(
        severity: .error, place: "data/2024.csv",
        message: Message(
            vi: "đây không phải là tệp thường",
            en: "this is no ordinary file"),
        suggestion: nil),
    "unreadable-period": RuleExample(
        severity: .error, place: "published/so.csv:2:13",
        message: Message(
            vi: "Số liệu công bố của «Hà Nội»: «period» ghi «20x20», không rõ kỳ nào",
            en: "Figure published on «Hà Nội»: «period» says «20x20», which names no period"),
        suggestion: Message(
            vi: "Ghi như 2024, 2012-2020, 2025-Q1, 2023-08 hoặc 2022-09-02; chữ thêm vào đặt sau, ví dụ «2025 (đầu năm)».",
            en: "Write 2024, 2012-2020, 2025-Q1, 2023-08 or 2022-09-02; words stand behind, such as «2025 (early)».")),
    "unresolved-reference": RuleExample(
        severity: .error, place: "narratives/quan/2024.md:5:5",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2023: không có số liệu để trích",
            en: "Quận Hòa Bình, indicator «Công dân học tập», 2023: there is no value to take"),
        suggestion: Message(
            vi: "Các năm có số liệu: 2024.",
            en: "Years with a value: 2024.")),
    "unused-picture": RuleExample(
        severity: .warning, place: "images/nham/ho-so.png",
        message: Message(
            vi: "Ảnh: không bài nào dùng ảnh này, nên ảnh không được đưa lên trang",
            en: "Picture: no text shows it, so it is not in the site"),
        suggestion: Message(
            vi: "Ghi ![lời thay ảnh](images/nham/ho-so.png) trong bài, hoặc xóa tệp.",
            en: "Write ![words for it](images/nham/ho-so.png) in a text, or delete the file.")),
    "unusual-change": RuleExample(
        severity: .warning, place: "data/2024.csv:6:20",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2023: tăng 9 điểm phần trăm so với năm 2022, trong khi các năm trước thường chỉ thay đổi 1,3 mỗi năm",
            en: "Quận Hòa Bình, indicator «Công dân học tập», 2023: up 9 points on 2022, while earlier years usually changed by 1.3 a year"),
        suggestion: Message(
            vi: "Kiểm tra lại số; nếu đúng, giải thích ở cột note hoặc trong bài viết.",
            en: "Check the number; if it is right, explain it in note or in the narrative.")),
    "value-beside-missing": RuleExample(
        severity: .error, place: "data/2024.csv:2:20",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2023: status là «missing» nhưng có số «40»",
            en: "Quận Hòa Bình, indicator «Công dân học tập», 2023: status is «missing» but there is a number, «40»"),
        suggestion: Message(
            vi: "Xóa số đó, hoặc ghi status là final, provisional hay estimated.",
            en: "Delete the number, or set status to final, provisional or estimated.")),
    "value-missing": RuleExample(
        severity: .error, place: "data/2024.csv:2:20",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2023: status là «final» nhưng không có giá trị",
            en: "Quận Hòa Bình, indicator «Công dân học tập», 2023: status is «final» but there is no value"),
        suggestion: Message(
            vi: "Ghi giá trị (bằng không thì ghi 0); nếu chưa có số liệu, ghi status là missing; nếu không áp dụng, ghi not_applicable; nếu chưa báo cáo, xóa dòng này.",
            en: "Write the value (nought is 0); set status to missing if there is none yet, to not_applicable if there cannot be one; delete the row if nothing was reported.")),
    "wrong-address": RuleExample(
        severity: .error, place: "site.yaml:4:11",
        message: Message(
            vi: "site.yaml: «base_url» ghi «hoabinh.gov.vn/?trang=1», không phải địa chỉ của một thư mục trên mạng",
            en: "site.yaml: «base_url» says «hoabinh.gov.vn/?trang=1», which is not the address of a folder on the web"),
        suggestion: Message(
            vi: "Ghi địa chỉ đầy đủ, không có dấu ? và #, ví dụ https://hanhthong.gov.vn/xa-hoi-hoc-tap/.",
            en: "Write a whole address without ? and #, such as https://hanhthong.gov.vn/xa-hoi-hoc-tap/.")),
    "wrong-boundary": RuleExample(
        severity: .error, place: "geo/khong-nguon.geojson:1:10",
        message: Message(
            vi: "Bản đồ geo/khong-nguon.geojson: «type» ghi «Feature», cần «FeatureCollection»",
            en: "Map geo/khong-nguon.geojson: «type» says «Feature», «FeatureCollection» is due"),
        suggestion: Message(
            vi: "Xuất bản đồ dạng GeoJSON, mỗi đơn vị một «Feature».",
            en: "Export the map as GeoJSON, one «Feature» for each unit.")),
    "wrong-date": RuleExample(
        severity: .error, place: "data/2024.csv:2:20",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: «as_of» ghi «tháng 6», không phải ngày dạng năm-tháng-ngày hoặc ngày/tháng/năm",
            en: "Quận Hòa Bình, indicator «Công dân học tập», 2024: «as_of» says «tháng 6», which is not a date written year-month-day or day/month/year"),
        suggestion: Message(
            vi: "Ghi ngày như 2025-06-30 hoặc 30/6/2025.",
            en: "Write a date such as 2025-06-30 or 30/6/2025.")),
    "wrong-deadline": RuleExample(
        severity: .error, place: "plans/ke-hoach.yaml:10:31",
        message: Message(
            vi: "Kế hoạch «ke-hoach», nhiệm vụ «bao-cao-nam»: thời hạn ghi «31-12», không hiểu được",
            en: "Plan «ke-hoach», duty «bao-cao-nam»: the deadline says «31-12», which is not understood"),
        suggestion: Message(
            vi: "Ghi {every: year, before: 12-01}, {every: year, before: 01-15, of: next_year}, {quarter: 2022-Q2}, {year: 2025}, {until: 2030} hoặc {as_written: \"theo quy định\"}.",
            en: "Write {every: year, before: 12-01}, {every: year, before: 01-15, of: next_year}, {quarter: 2022-Q2}, {year: 2025}, {until: 2030} or {as_written: \"as required\"}.")),
    "wrong-identifier": RuleExample(
        severity: .error, place: "indicators.yaml:1:7",
        message: Message(
            vi: "indicators.yaml: «id» ghi «learning_citizens», không dùng làm mã được",
            en: "indicators.yaml: «id» says «learning_citizens», which cannot be an id"),
        suggestion: Message(
            vi: "Ghi «learning-citizens».",
            en: "Write «learning-citizens».")),
    "wrong-link": RuleExample(
        severity: .error, place: "narratives/quan/2024.md:5:5",
        message: Message(
            vi: "Quận Hòa Bình, năm 2024: liên kết «../../units/quan/index.html» không phải địa chỉ đầy đủ",
            en: "Quận Hòa Bình, 2024: the link «../../units/quan/index.html» is not a whole address"),
        suggestion: Message(
            vi: "Ghi địa chỉ đầy đủ https://…; đến trang của chính trang này thì ghi unit:mã-đơn-vị, indicator:mã-chỉ-tiêu, plan:mã-kế-hoạch hoặc page:tên-trang.",
            en: "Write a whole address https://…; for a page of this site write unit:id, indicator:id, plan:id or page:name.")),
    "wrong-number": RuleExample(
        severity: .error, place: "data/2024.csv:2:20",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2020: «value» ghi «khoảng 50», có chữ lẫn trong số",
            en: "Quận Hòa Bình, indicator «Công dân học tập», 2020: «value» says «khoảng 50», where letters are mixed with the number"),
        suggestion: Message(
            vi: "Chỉ ghi số, ví dụ 55,5; phần giải thích ghi ở cột note.",
            en: "Write only the number, such as 55.5; explanations belong in note.")),
    "wrong-period": RuleExample(
        severity: .error, place: "plans/ke-hoach.yaml:5:9",
        message: Message(
            vi: "Kế hoạch «ke-hoach»: «period» không phải là năm đầu và năm cuối",
            en: "Plan «ke-hoach»: «period» is not a first and a last year"),
        suggestion: Message(
            vi: "Ghi period: [2021, 2030]; kế hoạch một năm ghi period: [2024, 2024].",
            en: "Write period: [2021, 2030]; for one year period: [2024, 2024].")),
    "wrong-picture-name": RuleExample(
        severity: .error, place: "images/Lễ khai giảng (1).JPG",
        message: Message(
            vi: "Ảnh: tên «images/Lễ khai giảng (1).JPG» không dùng làm địa chỉ trên mạng được",
            en: "Picture: the name «images/Lễ khai giảng (1).JPG» cannot be an address"),
        suggestion: Message(
            vi: "Đổi tên thành images/le-khai-giang-1.jpg: chữ không dấu, chữ số, gạch nối.",
            en: "Rename it images/le-khai-giang-1.jpg: plain letters, digits, hyphens.")),
    "wrong-reference": RuleExample(
        severity: .error, place: "narratives/quan/2024.md:5:5",
        message: Message(
            vi: "Quận Hòa Bình, năm 2024: không hiểu «{{ value citizens }}»",
            en: "Quận Hòa Bình, 2024: «{{ value citizens }}» is not understood"),
        suggestion: Message(
            vi: "Ghi {{ value CHỈ-TIÊU NĂM }}, {{ change CHỈ-TIÊU NĂM NĂM }}, {{ target CHỈ-TIÊU NĂM }}, {{ standing CHỈ-TIÊU NĂM }} hoặc {{ chart CHỈ-TIÊU }}; thêm mã đơn vị nếu là đơn vị khác.",
            en: "Write {{ value INDICATOR YEAR }}, {{ change INDICATOR YEAR YEAR }}, {{ target INDICATOR YEAR }}, {{ standing INDICATOR YEAR }} or {{ chart INDICATOR }}; add a unit's id for another unit.")),
    "wrong-shape": RuleExample(
        severity: .error, place: "indicators.yaml:2:9",
        message: Message(
            vi: "Chỉ tiêu «citizens»: «name» không đúng dạng, đang là một danh sách",
            en: "Indicator «citizens»: «name» has the wrong shape, a list stands there"),
        suggestion: Message(
            vi: "Ghi một dòng chữ, hoặc hai dòng «vi: …» và «en: …» thụt vào.",
            en: "Write one line of text, or the indented lines «vi: …» and «en: …».")),
    "wrong-source": RuleExample(
        severity: .error, place: "published/so.csv:2:29",
        message: Message(
            vi: "Số liệu công bố của «Hà Nội»: «source» ghi địa chỉ loại «javascript:», không mở được từ trang",
            en: "Figure published on «Hà Nội»: «source» is an address of the kind «javascript:», which no page may open"),
        suggestion: Message(
            vi: "Ghi địa chỉ https://…, hoặc tên và số của văn bản in.",
            en: "Write an address https://…, or the name and number of the printed document.")),
    "wrong-threshold": RuleExample(
        severity: .error, place: "site.yaml:4:24",
        message: Message(
            vi: "site.yaml: «thresholds.on_track» (1.2) lớn hơn «thresholds.ahead» (1.05)",
            en: "site.yaml: «thresholds.on_track» (1.2) is above «thresholds.ahead» (1.05)"),
        suggestion: Message(
            vi: "Ghi on_track lớn hơn 0 và không quá 1.05, hoặc nâng ahead (tối đa 2).",
            en: "Let on_track be above 0 and at most 1.05, or raise ahead (up to 2).")),
    "wrong-tile": RuleExample(
        severity: .error, place: "units.csv:4:31",
        message: Message(
            vi: "Đơn vị «Phường 2»: «tile» ghi «3B», không phải một ô",
            en: "Unit «Phường 2»: «tile» says «3B», which is not a tile"),
        suggestion: Message(
            vi: "Ghi chữ cái của cột (từ tây sang đông) và số của hàng (từ bắc xuống nam, đến 26), ví dụ B3.",
            en: "Write the letter of the column (west to east) and the number of the row (north to south, up to 26), such as B3.")),
    "wrong-year": RuleExample(
        severity: .error, place: "data/2024.csv:2:15",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập»: «year» ghi «24», không phải năm",
            en: "Quận Hòa Bình, indicator «Công dân học tập»: «year» says «24», which is not a year"),
        suggestion: Message(
            vi: "Ghi năm bốn chữ số từ 1900 đến 2100, ví dụ 2025.",
            en: "Write a year of four digits from 1900 to 2100, such as 2025.")),
    "yaml-depth": RuleExample(
        severity: .error, place: "strings/vi.yaml:1:263",
        message: Message(
            vi: "các mục lồng nhau quá sâu",
            en: "the entries are nested too deeply"),
        suggestion: nil),
    "yaml-documents": RuleExample(
        severity: .error, place: "site.yaml:4:1",
        message: Message(
            vi: "một tệp chỉ chứa một tài liệu YAML; ở đây bắt đầu tài liệu thứ hai",
            en: "a file holds one YAML document; a second begins here"),
        suggestion: Message(
            vi: "Xóa dòng “---” này, hoặc chuyển phần sau sang tệp khác.",
            en: "Delete this “---” line, or move what follows to another file.")),
    "yaml-duplicate-key": RuleExample(
        severity: .error, place: "indicators.yaml:1:85",
        message: Message(
            vi: "mục “name” được viết hai lần (lần đầu ở dòng 1)",
            en: "the key “name” is written twice (first on line 1)"),
        suggestion: Message(
            vi: "Giữ lại một mục.",
            en: "Keep one of them.")),
    "yaml-feature": RuleExample(
        severity: .error, place: "indicators.yaml:7:13",
        message: Message(
            vi: "không dùng thẻ kiểu YAML (!…)",
            en: "YAML tags (!…) are not taken"),
        suggestion: Message(
            vi: "Viết lại giá trị đầy đủ tại chỗ; nếu là chữ thì đặt trong dấu ngoặc kép.",
            en: "Write the value out in full; if it is text, put it in quotes.")),
    "yaml-key": RuleExample(
        severity: .error, place: "site.yaml:4:3",
        message: Message(
            vi: "tên mục phải là một từ đứng trước dấu hai chấm",
            en: "a key must be one word before the colon"),
        suggestion: nil),
    "yaml-syntax": RuleExample(
        severity: .error, place: "indicators.yaml:2:9",
        message: Message(
            vi: "dấu ngoặc kép hoặc nháy đơn mở ở đây không được đóng (found unexpected end of stream)",
            en: "the quote that opens here is not closed (found unexpected end of stream)"),
        suggestion: Message(
            vi: "Kiểm tra thụt dòng, dấu hai chấm và dấu ngoặc kép quanh đây; chữ có “: ” hoặc “#” đặt trong dấu ngoặc kép.",
            en: "Check the indentation, colons and quotes here; text with “: ” or “#” goes in quotes.")),
    "yaml-tab": RuleExample(
        severity: .error, place: "site.yaml:4:9",
        message: Message(
            vi: "dấu tab không được dùng trong tệp YAML",
            en: "a tab may not stand in a YAML file"),
        suggestion: Message(
            vi: "Thay mỗi dấu tab bằng hai dấu cách.",
            en: "Write two spaces for each tab.")),
    "zero-denominator": RuleExample(
        severity: .error, place: "data/2024.csv:2:23",
        message: Message(
            vi: "Quận Hòa Bình, chỉ tiêu «Công dân học tập», năm 2024: mẫu số là 0",
            en: "Quận Hòa Bình, indicator «Công dân học tập», 2024: the denominator is 0"),
        suggestion: Message(
            vi: "Ghi mẫu số thật; nếu đơn vị không có đối tượng này, bỏ trống các số và ghi status là not_applicable.",
            en: "Write the real denominator; where there is nothing to count, leave the numbers blank and set status to not_applicable.")),
]
