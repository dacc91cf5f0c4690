"""`sitegen print --final`: the copy to be signed, from figures that nobody made up; and what keeps it from being printed."""
import re

import pdf
import pytest
from press import ENGINES, ROOT, sitegen

PLAN = """id: ha-an
title: Kế hoạch xây dựng xã hội học tập phường Hà An
number: 12/KH-UBND
date: 2026-01-20
issuer: Ủy ban nhân dân phường Hà An
unit: ha-an
period: [2026, 2030]
drafting_unit: VHXH
signature: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]
recipients: [Đảng ủy phường]
targets:
  - {indicator: learning-citizens, year: 2030, comparison: at_least, value: 60}
  - {indicator: learning-families, year: 2030, comparison: at_least, value: 70}
"""
DATA = """unit,indicator,year,numerator,denominator,status,illustrative,source
ha-an,learning-citizens,2026,3100,10000,final,false,Báo cáo phường
ha-an,learning-families,2026,1900,3800,provisional,false,Báo cáo phường
"""
TEXT = """---
title: Kết quả xây dựng xã hội học tập phường Hà An năm 2026
author_office: Phòng Văn hóa - Xã hội
date: 2027-01-10
status: approved
---
## Đánh giá chung {#danh-gia}

Phường làm đúng kế hoạch.
"""
ONE = ["--unit", "ha-an", "--year", 2026]


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    sitegen("new", "site", folder, "--year", 2026)
    sitegen("new", "unit", "ha-an", "--name", "Phường Hà An", "--kind", "ward", "--content", folder)
    for path, text in {"plans/ha-an.yaml": PLAN, "data/ha-an/2026.csv": DATA, "narratives/ha-an/2026.md": TEXT}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return folder


def final(content, folder, *what, engine="weasyprint", check=True):
    return sitegen("print", *what, "--content", content, "--engine", ENGINES[engine], "--output", folder, "--final", check=check)


def test_the_copy_bears_no_mark_of_a_draft(tmp_path, content, engine):
    run = final(content, tmp_path / "out", *ONE, engine=engine)
    assert "bản trình ký bỏ phần chưa viết: Công tác lãnh đạo, chỉ đạo; Phương hướng, nhiệm vụ năm 2027; Đề xuất, kiến nghị" in run.stderr
    pages = [pdf.flat(page) for page in pdf.pages(tmp_path / "out/ha-an-2026.pdf")]
    whole = " ".join(pages)
    assert "dự thảo" not in whole.lower() and "Chưa có nội dung" not in whole and "minh họa" not in whole
    assert re.findall(r"\b([IVX]+)\. [A-ZĐ]", whole) == ["I", "II"]
    # a figure of the office's own that is not settled yet stays, and says so
    assert "sơ bộ" in whole
    # to be filled in by who registers and signs it
    assert re.search(r", ngày \.+ tháng \.+ năm \.+", pages[0]) and "Lưu: VT, VHXH." in whole and "CHỦ TỊCH" in whole


@pytest.mark.parametrize("path, old, new, said", [
    ("narratives/ha-an/2026.md", "status: approved", "status: draft", "narratives/ha-an/2026.md:1: lỗi: Phường Hà An, năm 2026: bài viết còn là bản nháp"),
    ("data/ha-an/2026.csv", "provisional,false", "provisional,true", "data/ha-an/2026.csv:3: lỗi: [ha-an · learning-families] Phường Hà An, «Tỷ lệ gia đình được công nhận Gia đình học tập», năm 2026: số liệu minh họa"),
    ("plans/ha-an.yaml", "signature: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]", "signature: []", "plans/ha-an.yaml:1:5: lỗi: Phường Hà An: báo cáo chưa có khối chữ ký"),
])
def test_what_keeps_it_back_is_named_and_nothing_is_written(tmp_path, content, path, old, new, said):
    file = content / path
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new))
    if path.startswith("plans"):
        site = content / "site.yaml"
        site.write_text(re.sub(r"(?m)^signature:\n(  - .*\n)*", "", site.read_text()))
    run = final(content, tmp_path / "out", *ONE, check=False)
    assert run.returncode == 1 and said in run.stderr, run.stderr
    assert not (tmp_path / "out").exists()
    # a draft of it can be had
    sitegen("print", *ONE, "--content", content, "--engine", ENGINES["weasyprint"], "--output", tmp_path / "out")


def test_made_up_figures_of_the_shipped_content_are_named_by_unit_indicator_and_line(tmp_path):
    run = final(ROOT / "content", tmp_path / "out", "--unit", "go-vap", "--year", 2024, check=False)
    assert run.returncode == 1 and not (tmp_path / "out").exists()
    assert re.search(
        r"data/go-vap/2024\S*\.csv:\d+: lỗi: \[go-vap · learning-citizens\] Quận Gò Vấp, «Tỷ lệ công dân đạt danh hiệu Công dân học tập», năm [\d, ]+, 2024: số liệu minh họa",
        run.stderr)
    # of a ward one indicator, and how many more; of the duties one, and the lines of the rest
    assert re.search(r"lỗi: \[go-vap-phuong-5 · [a-z-]+\] Phường 5, «[^»]+», năm [\d, ]+: số liệu minh họa; và \d+ chỉ tiêu nữa của đơn vị này", run.stderr)
    assert len(re.findall(r"nhiệm vụ «", run.stderr)) == 1


@pytest.mark.parametrize("more, said", [(["--preview"], "chỉ ghi một trong hai"), (["--layout", "sheet"], "dành cho báo cáo")])
def test_only_a_report_that_is_no_preview_can_be_one(tmp_path, more, said):
    run = final(ROOT / "content", tmp_path / "out", "--unit", "go-vap", *more, check=False)
    assert run.returncode == 64 and said in run.stderr
