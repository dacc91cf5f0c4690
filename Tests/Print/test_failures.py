"""What happens where something is missing: the old paper stays, the message says what to do."""
import os
import shutil

import pdf
import pytest
from conftest import ENGINES, ROOT, sitegen


def print_one(folder, *more, env=None, check=False):
    return sitegen("print", "--unit", "cao-lanh", "--year", 2024, "--output", folder, *more, env=env, check=check)


def test_a_machine_without_engines_gets_69_and_pages_to_print(tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    templates = tmp_path / "project"
    templates.mkdir()
    # away from the project's own venv
    import subprocess

    from conftest import SITEGEN

    run = subprocess.run(
        [SITEGEN, "print", "--unit", "cao-lanh", "--year", "2024", "--content", ROOT / "content", "--templates", ROOT / "Templates", "--output", tmp_path / "out"],
        cwd=templates, capture_output=True, text=True, env={"PATH": str(empty)}, timeout=60)
    assert run.returncode == 69, run.stderr
    assert "pip install weasyprint==70.0" in run.stderr and "apt-get install -y chromium" in run.stderr and "Ctrl+P" in run.stderr
    page = (tmp_path / "out/cao-lanh-2024.html").read_text()
    assert 'href="assets/print.css"' in page
    assert (tmp_path / "out/assets/print.css").exists()
    assert len(list((tmp_path / "out/assets/fonts").glob("*.woff2"))) == 4
    assert not list((tmp_path / "out").glob("*.pdf"))


def test_an_engine_that_is_not_there_is_named(tmp_path):
    run = print_one(tmp_path, "--engine", "prince")
    assert run.returncode == 1 and "không thấy chương trình in “prince”" in run.stderr


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_a_broken_font_is_seen_and_the_old_paper_stays(tmp_path, engine):
    templates = tmp_path / "Templates"
    shutil.copytree(ROOT / "Templates", templates)
    for font in templates.glob("assets/fonts/*.woff2"):
        font.write_bytes(b"wOF2")
    out = tmp_path / "out"
    out.mkdir()
    (out / "cao-lanh-2024.pdf").write_text("old")
    run = print_one(out, "--templates", templates, "--engine", ENGINES[engine])
    assert run.returncode == 1, run.stderr
    assert "cao-lanh-2024.pdf: PDF dùng phông chữ lạ" in run.stderr
    assert (out / "cao-lanh-2024.pdf").read_text() == "old"
    assert sorted(os.listdir(out)) == ["assets", "cao-lanh-2024.html", "cao-lanh-2024.pdf"]


def test_a_missing_font_is_named_before_anything_is_printed(tmp_path):
    templates = tmp_path / "Templates"
    shutil.copytree(ROOT / "Templates", templates)
    (templates / "assets/fonts/van-ban-serif-bold.woff2").unlink()
    run = print_one(tmp_path / "out", "--templates", templates, "--engine", ENGINES["weasyprint"])
    assert run.returncode == 1 and "thiếu phông chữ assets/fonts/van-ban-serif-bold.woff2" in run.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    run = print_one(tmp_path / "file/out")
    assert run.returncode == 1 and f"không ghi được “{tmp_path}/file/out/assets/" in run.stderr and "--output" in run.stderr


def test_bounds_of_time_and_memory(tmp_path):
    run = print_one(tmp_path, "--engine", ENGINES["weasyprint"], "--memory-limit", 5)
    assert run.returncode == 1 and "dùng quá 5 MB bộ nhớ" in run.stderr
    assert not list(tmp_path.glob("*.pdf")) and not list(tmp_path.glob(".in-*"))


def test_nothing_to_print_is_said(tmp_path):
    unknown = sitegen("print", "--unit", "go-vap-phuong-99", "--output", tmp_path, check=False)
    assert unknown.returncode == 1 and "Có phải là" in unknown.stderr
    assert sitegen("print", "--output", tmp_path, check=False).returncode == 64
    assert sitegen("print", "--unit", "go-vap", "--year", 2026, "--output", tmp_path, check=False).returncode == 1


def test_an_ended_unit_has_a_table_without_official_head(tmp_path):
    assert pdf
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    site = content / "site.yaml"
    site.write_text(site.read_text().replace("report_year: 2025", "report_year: 2026").replace("report_date: 2026-01-31", "report_date: 2027-01-31"))
    out = tmp_path / "out"
    run = sitegen("print", "--unit", "go-vap", "--year", 2026, "--content", content, "--engine", ENGINES["weasyprint"], "--output", out, check=False)
    assert run.returncode == 0, run.stderr
    text = pdf.flat("".join(pdf.pages(out / "go-vap-2026.pdf")))
    assert "BẢNG TỔNG HỢP" in text and "kết thúc hoạt động, ngày cuối cùng 30/6/2025" in text
    for official in ["CỘNG HÒA", "Nơi nhận", "BÁO CÁO", "TM. ỦY BAN"]:
        assert official not in text, official
