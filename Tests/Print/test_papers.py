"""The annual summaries as an office holds them: Gò Vấp 2024, Ba Đình 2025 and Cần Thơ 2024, in both engines."""
import re
import shutil

import pdf
import pytest
from press import ENGINES, PAPERS, ROOT, printed, sitegen

FAMILY = "VanBanSerif"
# what the captions of the two long tables hold
TARGETS, DUTIES = "thực hiện chỉ tiêu", "thực hiện nhiệm vụ"


def test_only_the_shipped_letters(papers):
    for name, path in papers.items():
        assert {pdf.letters(font)[: len(FAMILY)] for font in pdf.fonts(path)} == {FAMILY.lower()}, name


def test_structure(papers):
    for name, path in papers.items():
        assert pdf.structure_faults(path) == [], name


def test_head_of_the_decree(papers):
    for name, path in papers.items():
        first = pdf.flat(pdf.pages(path)[0])
        for text in ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "DỰ THẢO", "BÁO CÁO"]:
            assert text in first, (name, text)
        assert re.search(r"Số: */BC-(UBND|BCĐ)", first), name
        assert re.search(r", ngày \.+ tháng \.+ năm \.+", first), name


@pytest.mark.parametrize(
    "name, issuer, above, place, subject",
    [
        ("go-vap-2024", "ỦY BAN NHÂN DÂN QUẬN GÒ VẤP", "THÀNH PHỐ HỒ CHÍ MINH", "Gò Vấp, ngày", "Kết quả xây dựng xã hội học tập quận Gò Vấp năm 2024"),
        ("ba-dinh-2025", "ỦY BAN NHÂN DÂN QUẬN BA ĐÌNH", "THÀNH PHỐ HÀ NỘI", "Ba Đình, ngày", "Kết quả xây dựng xã hội học tập quận Ba Đình đến ngày 30/6/2025"),
        ("can-tho-2024", "BAN CHỈ ĐẠO XÂY DỰNG XÃ HỘI HỌC TẬP", "THÀNH PHỐ CẦN THƠ", "Cần Thơ, ngày", "Kết quả thực hiện Kế hoạch xây dựng xã hội học tập năm 2024 thành phố Cần Thơ"),
    ],
)
def test_who_reports_what(papers, name, issuer, above, place, subject):
    first = pdf.letters(pdf.run("pdftotext", "-l", 1, papers[name], "-"))
    for text in [issuer, above, place, subject]:
        assert pdf.letters(text) in first, text


@pytest.mark.parametrize(
    "name, above",
    [
        ("go-vap-2024", "Ủy ban nhân dân Thành phố Hồ Chí Minh"), ("ba-dinh-2025", "Ủy ban nhân dân thành phố Hà Nội"),
        ("can-tho-2024", "Ủy ban nhân dân thành phố Cần Thơ"),
    ],
)
def test_sent_up_to_the_body_above(papers, name, above):
    """A report to a higher body names it beneath its title and begins «Nơi nhận» with «Như trên» (II.9.b)."""
    whole = pdf.flat("".join(pdf.pages(papers[name])))
    assert f"Kính gửi: {above}." in pdf.flat(pdf.pages(papers[name])[0])
    assert whole.find("BÁO CÁO") < whole.find("Kính gửi") < whole.find("Thực hiện Kế hoạch")
    text = pdf.flat(pdf.run("pdftotext", papers[name], "-"))
    assert "- Như trên;" in text and "- Lưu: VT." in text


def test_a_list_of_units_without_the_nation_sends_up_as_well(tmp_path):
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    units = content / "units.csv"
    rows = [row.replace(",viet-nam,", ",,") for row in units.read_text().splitlines() if not row.startswith("viet-nam,")]
    units.write_text("\n".join(rows) + "\n")
    (content / "published/ca-nuoc.csv").unlink()
    sitegen("print", "--unit", "ba-dinh", "--year", 2025, "--content", content, "--engine", ENGINES["weasyprint"], "--output", tmp_path / "out")
    text = pdf.flat("".join(pdf.pages(tmp_path / "out/ba-dinh-2025.pdf")))
    assert "Kính gửi: Ủy ban nhân dân thành phố Hà Nội." in text and "- Như trên;" in text


def test_several_receivers_stand_one_below_the_other(tmp_path):
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    plan = content / "plans/go-vap.yaml"
    plan.write_text(plan.read_text().replace("recipients:\n", "addressees:\n  - Ủy ban nhân dân Thành phố Hồ Chí Minh\n  - Sở Giáo dục và Đào tạo\nrecipients:\n", 1))
    sitegen("print", "--unit", "go-vap", "--year", 2024, "--content", content, "--engine", ENGINES["weasyprint"], "--output", tmp_path / "out")
    lines = [line.strip() for page in pdf.pages(tmp_path / "out/go-vap-2024.pdf") for line in page.splitlines()]
    at = lines.index("Kính gửi:")
    assert lines[at + 1 : at + 3] == ["- Ủy ban nhân dân Thành phố Hồ Chí Minh;", "- Sở Giáo dục và Đào tạo."]
    # who stands above is not named again at the end
    assert [line for line in lines if "- Sở Giáo dục và Đào tạo" in line] == ["- Sở Giáo dục và Đào tạo."]


def test_counts_and_sums_say_what_they_count(papers):
    """A number without its unit of measure is no number."""
    text = pdf.flat("".join(pdf.pages(papers["ba-dinh-2025"])))
    assert "718 người*" in text
    assert re.search(r"[\d.]+ triệu đồng\*", text)


def test_five_parts_in_order_then_signature_then_annexes(papers):
    for name, path in papers.items():
        text = pdf.letters("".join(pdf.pages(path)))
        parts = ["I. CÔNG TÁC LÃNH ĐẠO", "II. KẾT QUẢ THỰC HIỆN", "III. ĐÁNH GIÁ CHUNG", "IV. PHƯƠNG HƯỚNG", "V. ĐỀ XUẤT", "Trên đây là báo cáo", "Nơi nhận"]
        places = [text.find(pdf.letters(part)) for part in parts]
        assert -1 not in places and places == sorted(places), (name, places)
        assert places[-1] < text.find(pdf.letters("(Kèm theo Báo cáo số")), name


def test_page_numbers(papers):
    """None on page 1, then 2, 3 …; each annex begins again at 1, in landscape."""
    for name, path in papers.items():
        pages = pdf.words(path)
        numbers = [pdf.top_number(page) for page in pages]
        landscape = [width > height for width, height, _ in pages]
        body = landscape.index(True)
        assert numbers[0] is None, name
        assert numbers[1:body] == [str(n) for n in range(2, body + 1)], name
        assert all(landscape[body:]), name
        starts = [place for place in range(body, len(pages)) if numbers[place] == "1"]
        texts = [pdf.flat(text) for text in pdf.pages(path)]
        assert [texts[place].startswith(f"1 Phụ lục {roman}") for place, roman in zip(starts, ["I ", "II "])] == [True, True], (name, numbers)
        for start, end in zip(starts, starts[1:] + [len(pages)]):
            assert numbers[start:end] == [str(n) for n in range(1, end - start + 1)], name


def test_every_page_says_draft_and_illustrative(papers):
    for name, path in papers.items():
        for number, text in enumerate(pdf.pages(path), 1):
            assert "Dự thảo · Số liệu minh họa" in pdf.flat(text), (name, number)


def test_margins(papers):
    """30 mm left, 15 mm right, 20 mm above and below hold all text but the page number and the line at the foot."""
    for name, path in papers.items():
        for number, (width, height, words) in enumerate(pdf.words(path), 1):
            for word in words:
                if word.bottom < 56.7 or word.top > height - 56.7:
                    continue
                assert word.left > 85 - 1 and word.right < width - 42.5 + 2, (name, number, word.text)


def test_footnotes_stand_at_the_foot(weasy):
    path = weasy["go-vap-2024"]
    for note in ["Chưa tìm thấy kết quả hằng năm", "Các từ chỉ tiến độ", "Mẫu số: dân số từ 15 tuổi"]:
        wanted = note.split()
        for _, height, words in pdf.words(path):
            for at, word in enumerate(words):
                if [w.text for w in words[at : at + len(wanted)]] == wanted:
                    assert word.top > height * 0.6, note
                    # nothing but other notes beneath it: letters of 11 points, none of 14
                    under = [w for w in words if word.bottom < w.top < height - 56.7]
                    assert all(w.bottom - w.top < 14 for w in under), note
                    break
            else:
                continue
            break
        else:
            pytest.fail(f"the note is not there: {note}")


def test_page_references_are_right(weasy):
    for name, path in weasy.items():
        texts = [pdf.flat(text) for text in pdf.pages(path)]
        whole = " ".join(texts)
        references = re.findall(r"(Bảng|Biểu đồ) (\d+) \(trang (\d+)\)", whole)
        assert ("Bảng", "1") in {(kind, number) for kind, number, _ in references}, name
        for kind, number, page in references:
            assert f"{kind} {number}. " in texts[int(page) - 1], (name, kind, number, page)


def test_browsers_get_notes_at_the_end_and_no_page_references(folders):
    for unit, year in PAPERS:
        text = pdf.flat("".join(pdf.pages(folders("chromium") / f"{unit}-{year}.pdf")))
        assert "(trang" not in text
        assert text.rfind("Chú thích") > text.rfind("Nơi nhận")
    text = pdf.flat("".join(pdf.pages(folders("chromium") / "go-vap-2024.pdf")))
    # the note does not run into its sentence
    assert "không phải số chính thức của quận.1" in text


def test_table_heads_stand_on_every_page(papers):
    long_tables = 0
    for name, path in papers.items():
        pages = pdf.words(path)
        for number, (width, height, words) in enumerate(pages, 1):
            if width > height:
                first = [w.text for w in sorted(words, key=lambda w: (round(w.left), w.top)) if w.top > 56.7]
                assert "TT" in first[:14], (name, number, first[:14])
        for table, right, heads in [(TARGETS, 76.5, ["Chỉ", "tiêu", "Đánh"]), (DUTIES, 104.5, ["Nhiệm", "vụ", "Cơ"])]:
            rows = [pdf.letters(row) for row in row_names(path.with_suffix(".html"), table)]
            held = [number for number, (_, _, words) in enumerate(pages, 1) if any(row in column(words, 38, right) for row in rows)]
            held = [number for number in held if pages[number - 1][0] < pages[number - 1][1]]
            long_tables += len(held) > 1
            for number in held:
                assert set(heads) <= {w.text for w in pages[number - 1][2]}, (name, table, number)
    assert long_tables >= 3


def test_no_row_and_no_chart_is_split(papers, engine):
    for name, path in papers.items():
        found = pdf.tags(path)
        assert [pages for tag, _, pages, _ in found if tag == "Figure" and len(pages) > 1] == [], name
        names = [tag for tag, *_ in found]
        for place, (tag, _, pages, _) in enumerate(found):
            if tag == "TR" and len(pages) > 1:
                # the head of a table stands on every page of it
                end = next((at for at in range(place + 1, len(names)) if names[at] == "TR"), len(names))
                assert "TD" not in names[place:end], (name, pages)
        # a row cut in two leaves a name cut in two: the names of indicators stand whole in their column of one page
        columns = [column(words, 38, 76.5) for _, _, words in pdf.words(path)]
        rows = row_names(path.with_suffix(".html"), TARGETS)
        assert len(rows) > 10
        for row in rows:
            assert any(pdf.letters(row) in page for page in columns), (name, row)


def column(words, left, right):
    """The letters of the words between two places of a page, in mm, line by line."""
    inside = [w for w in words if w.left > left * 72 / 25.4 - 2 and w.right < right * 72 / 25.4 + 3]
    return pdf.letters("".join(w.text for w in sorted(inside, key=lambda w: (round(w.top), w.left))))


def row_names(page, table):
    """The names of the rows of a table, as the HTML has them; none where it has no such table."""
    found = table_of(page.read_text(), table)
    return re.findall(r'<th scope="row"[^>]*>(.*?)</th>', found.group(0)) if found else []


def table_of(page, words):
    """The first table whose caption holds these words."""
    return re.search(rf'<table class="sl">\s*<caption[^>]*>[^<]*{words}.*?</table>', page, re.S)


def test_results_of_duties_bear_the_star_that_is_explained_once(papers):
    for name, path in papers.items():
        page = path.with_suffix(".html").read_text()
        table = table_of(page, DUTIES)
        if not table:
            continue
        rows = re.findall(r"<tr>.*?</tr>", table.group(0), re.S)[1:]
        assert rows and all('<span class="mark">*</span>' in row for row in rows), name
        assert page[: table.end() + 200].count("Dấu * : số liệu minh họa.") == 1, name


def test_signature_is_not_alone(papers):
    for name, path in papers.items():
        page = pdf.flat(next(text for text in pdf.pages(path) if "Nơi nhận" in text))
        # the closing sentence, and something of what was reported before it
        before = page[: page.index("Trên đây là báo cáo")]
        assert len(before) > 60, (name, before)


def test_no_page_of_an_annex_bears_one_row(papers):
    for name, path in papers.items():
        for number, (width, height, words) in enumerate(pdf.words(path), 1):
            if width < height:
                continue
            rows = [w for w in words if w.text.isdigit() and w.left < 85 + 25 and w.top > 56.7]
            assert len(rows) > 1, (name, number)


def test_a_district_reports_on_about_eight_pages(papers):
    """Numbers stand in the table and in the annex, charts only of what is behind or asked for by a text; the annexes are not counted."""
    for name, path in papers.items():
        body = [number for number, (width, height, _) in enumerate(pdf.words(path), 1) if width < height]
        assert len(body) <= 10, (name, len(body))
    text = pdf.flat("".join(pdf.pages(papers["go-vap-2024"])))
    assert "Biểu đồ 3. " in text and "Biểu đồ 4. " not in text


def test_no_page_is_nearly_empty(papers):
    """Pages of annexes may end early; every other, that of the signature too, holds eight lines or a picture."""
    for name, path in papers.items():
        pages = pdf.words(path)
        figures = {page for tag, _, held, _ in pdf.tags(path) if tag == "Figure" for page in held}
        for number, (width, height, words) in enumerate(pages, 1):
            inside = [w for w in words if 56.7 < w.top < height - 56.7]
            lines = {round(w.top / 12) for w in inside}
            assert number in figures or len(lines) >= 8 or width > height, (name, number, len(lines))


def test_two_runs_are_the_same_bytes(papers, engine, tmp_path):
    printed(tmp_path, engine)
    for name, path in papers.items():
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), name


def test_the_book_has_a_contents_page_and_bookmarks(tmp_path):
    sitegen("print", "--plan", "dong-thap", "--year", 2024, "--engine", ENGINES["weasyprint"], "--output", tmp_path)
    book = tmp_path / "tap-dong-thap-2024.pdf"
    texts = [pdf.flat(text) for text in pdf.pages(book)]
    entries = re.findall(r"(Tỉnh Đồng Tháp|Thành phố [^.]+?)\.+ ?(\d+)", texts[1])
    assert len(entries) >= 3, texts[1]
    for unit, page in entries:
        assert "Kết quả xây dựng xã hội học tập" in texts[int(page) - 1] or "BÁO CÁO" in texts[int(page) - 1], (unit, page)
        assert texts[int(page) - 1].endswith(page), (unit, page)
    import pikepdf

    with pikepdf.open(book) as found, found.open_outline() as outline:
        assert len(outline.root) >= len(entries)


def test_a_sheet_is_one_page_each(tmp_path):
    sitegen("print", "--plan", "ba-dinh", "--year", 2024, "--layout", "sheet", "--engine", ENGINES["weasyprint"], "--output", tmp_path)
    made = sorted(path for path in tmp_path.glob("ba-dinh*-to-hop.pdf"))
    assert len(made) > 10
    for path in made:
        assert "Pages:           1\n" in pdf.run("pdfinfo", path), path.name
    text = pdf.flat(pdf.pages(tmp_path / "ba-dinh-cong-vi-2024-to-hop.pdf")[0])
    assert "PHƯỜNG CỐNG VỊ: KẾT QUẢ NĂM 2024" in text and "Thứ hạng" in text and re.search(r"\d+/14", text)


def test_a_form_has_last_years_figures_beside_empty_columns(tmp_path):
    sitegen("print", "--unit", "go-vap-phuong-5", "--year", 2025, "--layout", "form", "--engine", ENGINES["weasyprint"], "--output", tmp_path)
    text = pdf.flat("".join(pdf.pages(tmp_path / "go-vap-phuong-5-2025-bieu-trong.pdf")))
    assert "Pages:           1\n" in pdf.run("pdfinfo", tmp_path / "go-vap-phuong-5-2025-bieu-trong.pdf")
    assert "Dấu * : số liệu minh họa." in text
    assert "PHƯỜNG 5: BIỂU BÁO CÁO NĂM 2025" in text and "49,1%" in text and "NGƯỜI LẬP BIỂU" in text
    page = (tmp_path / "go-vap-phuong-5-2025-bieu-trong.html").read_text()
    assert page.count('<td class="trong"></td>') >= 3 * 7
    assert "Nơi nhận báo cáo: " in text and "Hạn báo cáo: trước ngày 01/12/2025." in text
    refused = sitegen(
        "print", "--unit", "ba-dinh", "--year", 2026, "--layout", "form", "--output", tmp_path, check=False)
    assert refused.returncode == 1 and "không còn hoạt động trong năm 2026" in refused.stderr
    assert ROOT


def test_a_form_names_no_date_that_the_plan_does_not_name(tmp_path):
    sitegen("print", "--unit", "can-tho", "--year", 2024, "--layout", "form", "--engine", ENGINES["weasyprint"], "--output", tmp_path)
    text = pdf.flat("".join(pdf.pages(tmp_path / "can-tho-2024-bieu-trong.pdf")))
    assert "Kế hoạch không ghi ngày báo cáo." in text and "Hạn báo cáo" not in text


def test_a_plan_for_other_units_answers_for_them(tmp_path):
    """The province's plan sets no target for itself, and no figure was reported for it: its table is of the cities that the plan names."""
    sitegen("print", "--unit", "dong-thap", "--year", 2024, "--engine", ENGINES["weasyprint"], "--output", tmp_path)
    text = pdf.flat("".join(pdf.pages(tmp_path / "dong-thap-2024.pdf")))
    assert "Chưa có số liệu nào của đơn vị này." not in text
    assert "Bảng 1. Kết quả chỉ tiêu kế hoạch giao cho các đơn vị, năm 2024" in text
    assert all(f"({city})" in text for city in ["Thành phố Sa Đéc", "Thành phố Cao Lãnh", "Thành phố Hồng Ngự"])
    assert "Bảng 2. Kết quả thực hiện nhiệm vụ năm 2024" in text
    # nobody stands above a province: the report is sent to nobody in particular
    assert "Kính gửi" not in text and "Như trên" not in text


@pytest.mark.parametrize("unit, place, sentence", [
    ("cong-doan-giao-duc-tphcm", "Thành phố Hồ Chí Minh, ngày", "năm 2024 của Công đoàn Ngành Giáo dục Thành phố Hồ Chí Minh như sau."),
    ("go-vap-phuong-5", "Phường 5, ngày", "năm 2024 trên địa bàn Phường 5 như sau."),
    ("cao-lanh", "Cao Lãnh, ngày", "năm 2024 trên địa bàn thành phố Cao Lãnh như sau."),
])
def test_the_head_of_other_issuers_keeps_its_two_columns(engine, tmp_path, unit, place, sentence):
    """A union, a ward without a plan of its own, a city below a province."""
    sitegen("print", "--unit", unit, "--year", 2024, "--engine", ENGINES[engine], "--output", tmp_path)
    paper = tmp_path / f"{unit}-2024.pdf"
    first = pdf.letters(pdf.run("pdftotext", "-l", 1, paper, "-"))
    assert pdf.letters(place + " tháng") in first and pdf.letters(sentence) in first
    width, height, words = pdf.words(paper)[0]
    assert all(w.left > 85 - 1 and w.right < width - 42.5 + 2 for w in words if w.top < height - 56.7)
    # the nation on one line, to the right of the issuer, who stands within the upper third
    nation = next(w for w in words if w.text == "CỘNG")
    number = next(w for w in words if w.text == "Số:")
    assert nation.left > width * 0.45 and number.top < height / 3
