"""`sitegen print --preview`: every page of every kind of paper says that it is a preview; drafts are printed, and marked."""
import shutil

import pdf
import pytest
from press import ENGINES, ROOT, sitegen

ONE = ["--unit", "go-vap-phuong-5", "--year", 2024]


def made(tmp_path, engine, *more):
    sitegen("print", *more, "--engine", ENGINES[engine], "--output", tmp_path)
    return sorted(tmp_path.glob("*.pdf"))


@pytest.mark.parametrize("layout, foot", [
    ("summary", "Bản xem trước · Dự thảo · Số liệu minh họa"), ("sheet", "Bản xem trước · Số liệu minh họa"), ("form", "Bản xem trước · Số liệu minh họa"),
])
def test_every_page_says_that_it_is_a_preview(tmp_path, engine, layout, foot):
    (paper,) = made(tmp_path, engine, *ONE, "--layout", layout, "--preview")
    for number, (_, height, words) in enumerate(pdf.words(paper), 1):
        # in the margin, where no text of the report stands
        margin = " ".join(w.text for w in words if w.top > height - 56.7)
        assert foot in margin, (number, margin)


@pytest.mark.parametrize("layout", ["summary", "sheet", "form"])
def test_a_paper_that_is_no_preview_does_not_say_so(tmp_path, layout):
    (paper,) = made(tmp_path, "weasyprint", *ONE, "--layout", layout)
    assert "xem trước" not in "".join(pdf.pages(paper)).lower()


def test_a_book_says_it_on_its_cover_and_on_every_page(tmp_path, engine):
    made(tmp_path, engine, "--plan", "cong-doan-giao-duc-tphcm-2024", "--year", 2024, "--preview")
    pages = pdf.pages(tmp_path / "tap-cong-doan-giao-duc-tphcm-2024-2024.pdf")
    assert "Mục lục" in pages[1]
    assert [number for number, text in enumerate(pages, 1) if "Bản xem trước" not in pdf.flat(text)] == []


def test_a_draft_is_printed_in_a_preview_alone_and_marked(tmp_path):
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    text = content / "narratives/go-vap/2024.md"
    text.write_text(text.read_text().replace("status: approved", "status: draft"))
    told = "Việc đã làm và việc còn lại trong năm"
    for more, holds in [([], False), (["--preview"], True)]:
        sitegen("print", "--unit", "go-vap", "--year", 2024, "--content", content, "--engine", ENGINES["weasyprint"], "--output", tmp_path / "out", *more)
        paper = pdf.flat("".join(pdf.pages(tmp_path / "out/go-vap-2024.pdf")))
        assert (told in paper) == holds
        assert ("Bản nháp, chưa duyệt" in paper) == holds
        assert ("(Chưa có nội dung được duyệt.)" in paper) != holds
