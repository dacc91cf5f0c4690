"""What happens where something is missing: the old paper stays, the message says what to do."""
import os
import shutil
import signal
import subprocess
import tempfile
import time

import pdf
import pytest
from press import ENGINES, ROOT, SITEGEN, sitegen


def print_one(folder, *more, env=None, check=False):
    return sitegen("print", "--unit", "cao-lanh", "--year", 2024, "--output", folder, *more, env=env, check=check)


def test_a_machine_without_engines_gets_69_and_pages_to_print(tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    templates = tmp_path / "project"
    templates.mkdir()
    # away from the project's own venv
    run = subprocess.run(
        [SITEGEN, "print", "--unit", "cao-lanh", "--year", "2024", "--content", ROOT / "content", "--templates", ROOT / "Templates", "--output", tmp_path / "out"],
        cwd=templates, capture_output=True, text=True, env={"PATH": str(empty)}, timeout=60)
    assert run.returncode == 69, run.stderr
    assert "pip install weasyprint==70.0" in run.stderr and "apt-get install -y chromium" in run.stderr and "Ctrl+P" in run.stderr
    page = (tmp_path / "out/cao-lanh-2024.html").read_text()
    assert 'href="assets/print.css"' in page
    assert (tmp_path / "out/assets/print.css").exists()
    assert len(list((tmp_path / "out/assets/fonts").glob("*.woff2"))) == 5
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
    assert f"“{tmp_path}/file” là một tệp, không phải thư mục" in run.stderr


@pytest.mark.skipif(os.geteuid() != 0 or shutil.which("setpriv") is None, reason="becomes another user")
def test_a_folder_that_may_not_be_written_is_named(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o555)
    # everyone may come to the folder, and nobody else may write into it
    for above in [tmp_path, *tmp_path.parents]:
        if str(above).startswith(tempfile.gettempdir() + "/"):
            above.chmod(0o755)
    run = subprocess.run(
        ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", SITEGEN, "print", "--unit", "cao-lanh", "--year", "2024", "--output", closed / "out"],
        cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert run.returncode == 1 and f"không ghi được “{closed}/out/assets/fonts/OFL.txt”: không có quyền ghi." in run.stderr, run.stderr
    assert list(closed.iterdir()) == []


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_an_engine_that_is_killed_leaves_the_old_paper(tmp_path, engine):
    (tmp_path / "go-vap-2024.pdf").write_text("old")
    run = subprocess.Popen(
        [SITEGEN, "print", "--unit", "go-vap", "--year", "2024", "--engine", ENGINES[engine], "--output", tmp_path], cwd=ROOT, stderr=subprocess.PIPE, text=True)
    def engines():
        found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(run.pid)], capture_output=True, text=True).stdout.split()
        return [int(pid) for pid in found]

    while run.poll() is None and not engines():
        time.sleep(0.02)
    time.sleep(0.3)
    for pid in engines():
        os.kill(pid, signal.SIGKILL)
    told = run.communicate(timeout=60)[1]
    assert run.returncode == 1 and f"go-vap-2024.pdf: {engine} không tạo ra PDF (signal 9)" in told, told
    assert (tmp_path / "go-vap-2024.pdf").read_text() == "old"
    assert sorted(os.listdir(tmp_path)) == ["assets", "go-vap-2024.html", "go-vap-2024.pdf"]


def test_margins_outside_the_decree_are_refused(tmp_path):
    for margins in ["19,20,30,15", "20,26,30,15", "20,20,29,15", "20,20,30,21", "20,20,30", "20,20,30,15,20", "2cm,2cm,3cm,2cm", ""]:
        run = print_one(tmp_path / "out", "--margins", margins)
        assert run.returncode == 64 and f"--margins “{margins}”: ghi bốn số mm" in run.stderr and "20–25, 20–25, 30–35, 15–20" in run.stderr, margins
    assert not (tmp_path / "out").exists()


def test_margins_inside_the_decree_hold_the_text(tmp_path):
    print_one(tmp_path, "--margins", "25,25,35,20", "--engine", ENGINES["weasyprint"], check=True)
    mm = 72 / 25.4
    for width, height, words in pdf.words(tmp_path / "cao-lanh-2024.pdf"):
        inside = [w for w in words if 25 * mm < w.top < height - 25 * mm]
        assert inside and min(w.left for w in inside) > 35 * mm - 1 and max(w.right for w in inside) < width - 20 * mm + 2


def test_bounds_of_time_and_memory(tmp_path):
    run = print_one(tmp_path, "--engine", ENGINES["weasyprint"], "--memory-limit", 5)
    assert run.returncode == 1 and "dùng quá 5 MB bộ nhớ" in run.stderr
    assert not list(tmp_path.glob("*.pdf")) and not list(tmp_path.glob(".in-*"))


def test_nothing_to_print_is_said(tmp_path):
    unknown = sitegen("print", "--unit", "go-vap-phuon-9", "--output", tmp_path, check=False)
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
    assert "BẢNG TỔNG HỢP" in text and "kết thúc hoạt động sau ngày 30/6/2025" in text
    for official in ["CỘNG HÒA", "Nơi nhận", "BÁO CÁO", "TM. ỦY BAN"]:
        assert official not in text, official


def content_with(tmp_path, text):
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    page = content / "narratives/ba-dinh/2025.md"
    page.write_text(page.read_text().rstrip() + f"\n\n{text}\n")
    return content, len(page.read_text().splitlines())


def paper_with(tmp_path, *more, check=False):
    return sitegen("print", "--unit", "ba-dinh", "--year", 2025, "--output", tmp_path / "out", *more, check=check)


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_signs_that_offices_write_are_in_the_papers_own_fonts(tmp_path, engine):
    content, _ = content_with(tmp_path, "✓ Đạt, ✔ đủ sổ, ☐ chưa, ● mục Ⅱ, ① bước một, ⅓ số khu phố, khí CO₂, góc α, ★ 10⁻³.")
    run = paper_with(tmp_path, "--content", content, "--engine", ENGINES[engine], check=True)
    assert "không có ký tự" not in run.stderr
    paper = tmp_path / "out/ba-dinh-2025.pdf"
    assert {"".join(filter(str.isalpha, name))[:11] for name in pdf.fonts(paper)} == {"VanBanSerif", "VanBanSigns"}
    for sign in "✓✔☐●Ⅱ①⅓α★":
        assert sign in "".join(pdf.pages(paper)), sign


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_code_in_a_text_is_printed_in_the_papers_own_fonts(tmp_path, engine):
    content, _ = content_with(tmp_path, "Mã `Trường mầm non` trong sổ.\n\n```\nDòng Ửng\n```\n\n    thụt vào Ợ")
    paper_with(tmp_path, "--content", content, "--engine", ENGINES[engine], check=True)
    paper = tmp_path / "out/ba-dinh-2025.pdf"
    assert {"".join(filter(str.isalpha, name))[:11] for name in pdf.fonts(paper)} == {"VanBanSerif"}
    assert "Dòng Ửng" in "".join(pdf.pages(paper))


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_a_sign_of_another_font_is_printed_and_named(tmp_path, engine):
    content, line = content_with(tmp_path, "Khen thưởng 😀.")
    run = paper_with(tmp_path, "--content", content, "--engine", ENGINES[engine], check=True)
    assert f"lưu ý: phông chữ của bản in không có ký tự 😀 (U+1F600; narratives/ba-dinh/2025.md:{line}:13); dùng phông khác của máy" in run.stderr
    assert any("DejaVu" in name for name in pdf.fonts(tmp_path / "out/ba-dinh-2025.pdf"))


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_no_paper_is_printed_with_an_empty_box(tmp_path, engine):
    content, line = content_with(tmp_path, "Kết nghĩa với \U00013000.")
    run = paper_with(tmp_path, "--content", content, "--engine", ENGINES[engine])
    assert run.returncode == 1
    assert f"không phông chữ nào của máy có ký tự \U00013000 (U+13000; narratives/ba-dinh/2025.md:{line}:15); in ra sẽ là ô trống" in run.stderr
    assert not list((tmp_path / "out").glob("*.pdf"))
    # a paper that does not have the letter is printed all the same
    run = sitegen("print", "--unit", "go-vap", "--year", 2024, "--content", content, "--engine", ENGINES[engine], "--output", tmp_path / "out")
    assert "ký tự" not in run.stderr and list((tmp_path / "out").glob("go-vap-2024.pdf"))
