"""The sheet for the meeting: one A4 page whatever it has to say, its squares, and the code that leads to the unit's page."""
import html
import os
import re
import shutil
import subprocess

import pdf
import pytest
from press import ENGINES, ROOT, sitegen

SITE = "https://xhht.quan-mau.example.vn/ket-qua/"


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    """The shipped content as it stands on the web."""
    folder = tmp_path_factory.mktemp("site") / "content"
    shutil.copytree(ROOT / "content", folder)
    site = folder / "site.yaml"
    site.write_text(f"base_url: {SITE}\n{site.read_text()}")
    return folder


def sheet(folder, content, unit, year, engine="weasyprint", **more):
    run = sitegen(
        "print", "--content", content, "--unit", unit, "--year", year, "--layout", "sheet", "--engine", ENGINES[engine], "--output", folder, **more)
    return folder / f"{unit}-{year}-to-hop.pdf", run.stderr


def rows(paper):
    """The table's rows, its head not counted."""
    return len(re.findall(r"<tr>", paper.with_suffix(".html").read_text())) - 1


@pytest.mark.parametrize("unit, year, least, has_strip", [
    ("go-vap", 2024, 16, True), ("ba-dinh", 2024, 20, True), ("ba-dinh", 2025, 20, False), ("can-tho", 2024, 14, True),
])
def test_many_indicators_stay_on_one_page(tmp_path, content, engine, unit, year, least, has_strip):
    """Ba Đình 2025 has twenty-one, with dates beneath their figures: there the squares give way."""
    paper, _ = sheet(tmp_path, content, unit, year, engine)
    assert "Pages:           1\n" in pdf.run("pdfinfo", paper)
    assert rows(paper) >= least
    # what stands last is there, above the foot
    width, height, words = pdf.words(paper)[0]
    last = max(w.bottom for w in words if w.bottom < height - 42.5)
    assert f"Trang của đơn vị: {SITE}units/{unit}/index.html" in pdf.flat(pdf.pages(paper)[0]) and last < height - 42.5
    assert ("-o-vuong" in paper.with_suffix(".html").read_text()) == has_strip


@pytest.mark.parametrize("unit", ["tinh-mau", "xa-doi-thu"])
def test_sheets_of_the_example_stay_on_one_page(tmp_path, engine, unit):
    paper, _ = sheet(tmp_path, ROOT / "examples/tinh-mau", unit, 2027, engine)
    assert "Pages:           1\n" in pdf.run("pdfinfo", paper) and "-o-vuong" in paper.with_suffix(".html").read_text()


def test_squares_say_in_words_what_they_are(tmp_path, content):
    paper, _ = sheet(tmp_path, content, "go-vap", 2024)
    (drawing,) = [alt for tag, alt, *_ in pdf.tags(paper) if tag == "Figure" and "Đến 2025" in alt] or [""]
    assert "Đến 2025: 15 mục tiêu (3 chậm tiến độ; 2 đang thực hiện;" in html.unescape(drawing), pdf.tags(paper)


def test_the_code_leads_to_the_page_of_the_unit(tmp_path, content, engine):
    paper, told = sheet(tmp_path, content, "go-vap", 2024, engine)
    assert "qrencode" not in told
    pdf.run("pdftoppm", "-r", 150, "-png", paper, tmp_path / "page")
    (page,) = tmp_path.glob("page*.png")
    read = subprocess.run(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(page)], capture_output=True, text=True)
    assert read.stdout.strip() == f"{SITE}units/go-vap/index.html", read.stderr
    assert pdf.structure_faults(paper) == []


def test_without_the_program_that_makes_codes_the_sheet_stands_and_it_is_said_once(tmp_path, content):
    env = {**os.environ, "PATH": str(tmp_path / "none")}
    run = sitegen(
        "print", "--content", content, "--unit", "go-vap", "--unit", "go-vap-phuong-5", "--year", 2024, "--layout", "sheet", "--engine",
        ENGINES["weasyprint"], "--output", tmp_path, env=env)
    assert run.stderr.count("không có mã QR") == 1 and "apt-get install qrencode" in run.stderr
    for unit in ["go-vap", "go-vap-phuong-5"]:
        text = (tmp_path / f"{unit}-2024-to-hop.html").read_text()
        assert 'class="ma"' not in text and f"{SITE}units/{unit}/index.html" in text
        assert (tmp_path / f"{unit}-2024-to-hop.pdf").exists()


def test_a_site_without_an_address_has_no_code_and_nothing_is_said_of_it(tmp_path):
    paper, told = sheet(tmp_path, ROOT / "content", "go-vap", 2024)
    text = paper.with_suffix(".html").read_text()
    assert 'class="ma"' not in text and "Trang của đơn vị" not in text and "QR" not in told
