"""The page of a unit's year, printed by a reader from the browser (Ctrl+P)."""
import subprocess

import pdf
import pytest
from press import sitegen


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    sitegen("build", "--quiet", "--output", folder / "site")
    made = folder / "page.pdf"
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={made}", folder / "site/units/go-vap/2024/index.html"],
        capture_output=True, check=True, timeout=120)
    return made


def test_a4_with_the_margins_and_letters_of_the_decree(paper):
    assert {pdf.letters(font)[:11] for font in pdf.fonts(paper)} == {"vanbanserif"}
    for number, (width, height, words) in enumerate(pdf.words(paper), 1):
        assert sorted([round(width), round(height)]) == [595, 842]
        for word in words:
            if 56.7 < word.top < height - 56.7:
                assert word.left > 85 - 1 and word.right < width - 42.5 + 2, (number, word.text)


def test_numbers_from_the_second_page_and_annexes_in_landscape(paper):
    pages = pdf.words(paper)
    assert [pdf.top_number(page) for page in pages] == [None] + [str(n) for n in range(2, len(pages) + 1)]
    landscape = [width > height for width, height, _ in pages]
    assert landscape == sorted(landscape) and any(landscape)


def test_the_parts_stand_in_order_without_what_only_a_screen_needs(paper):
    text = pdf.flat("".join(pdf.pages(paper)))
    parts = ["I. CÔNG TÁC LÃNH ĐẠO", "II. KẾT QUẢ THỰC HIỆN", "III. ĐÁNH GIÁ CHUNG", "IV. PHƯƠNG HƯỚNG", "V. ĐỀ XUẤT", "PHỤ LỤC I.", "PHỤ LỤC II."]
    places = [text.find(part) for part in parts]
    assert -1 not in places and places == sorted(places)
    for word in ["English", "Bỏ qua", "Trang chủ"]:
        assert word not in text


def test_no_heading_and_no_head_of_a_table_ends_a_page(paper):
    """Every page of a table has a row beneath its head, and a group stands with its first row."""
    for number, text in enumerate(pdf.pages(paper), 1):
        last = [line.strip() for line in text.splitlines() if line.strip()][-1]
        for ending in ["Kết quả thực hiện nhiệm vụ năm 2024", "Nhiệm vụ, giải pháp", "Văn bản, ghi chú", "Cơ sở giáo dục, trung tâm học tập cộng đồng", "Đánh giá"]:
            assert not last.endswith(ending), (number, last)
