"""`sitegen serve` as an officer uses it: save a file, see the page change; a mistake shows on the page; Ctrl-C frees the port."""
import os
import shutil
import signal
import socket
import subprocess
import urllib.error
import urllib.request

import pytest

from conftest import ROOT

SITEGEN = os.environ.get("SITEGEN", str(ROOT / ".build/release/sitegen"))


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


@pytest.fixture
def served(tmp_path):
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    port = free_port()
    process = subprocess.Popen([SITEGEN, "serve", "--port", str(port), "--content", str(content)], cwd=ROOT, stderr=subprocess.PIPE, text=True)
    for line in process.stderr:
        if f"http://127.0.0.1:{port}/" in line:
            break
    yield f"http://127.0.0.1:{port}/", content, process
    process.send_signal(signal.SIGINT)
    process.wait(20)


def test_a_save_shows_and_a_mistake_is_told_on_the_page(browser, served):
    address, content, process = served
    page = browser.new_page()
    said = []
    page.on("console", lambda m: said.append(m.text) if m.type in ("error", "warning") else None)
    page.goto(address + "units/go-vap/index.html")
    units = content / "units.csv"
    text = units.read_text(encoding="utf-8")
    units.write_text(text.replace("Quận Gò Vấp", "Quận Thử Nghiệm"), encoding="utf-8")
    page.wait_for_function("() => document.title.includes('Quận Thử Nghiệm')", timeout=30000)
    units.write_text(text.replace("go-vap,Quận", "go_vap!,Quận"), encoding="utf-8")
    page.wait_for_selector("#sitegen-problems", timeout=30000)
    assert "go_vap!" in page.inner_text("#sitegen-problems")
    # the last good page is still there beneath
    assert "Quận Thử Nghiệm" in page.inner_text("h1")
    units.write_text(text, encoding="utf-8")
    page.wait_for_function("() => document.title.includes('Quận Gò Vấp') && !document.getElementById('sitegen-problems')", timeout=30000)
    assert said == []
    page.close()


def test_a_fault_of_a_template_is_told_over_the_last_good_page(browser, tmp_path):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copytree(ROOT / "Templates", tmp_path / "Templates")
    port = str(free_port())
    process = subprocess.Popen(
        [SITEGEN, "serve", "--port", port, "--content", "content"], cwd=tmp_path, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "TMPDIR": str(tmp_path / "nothing is written here")})
    # behind the first page, all the others have been made too
    assert any("Đã kiểm tra" in line and "trang, không có lỗi" in line for line in process.stderr)
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{port}/units/go-vap/index.html")
    # the findings that stop no build lie folded in a corner
    fold = page.locator("#sitegen-warnings")
    assert fold.locator("summary").inner_text() == "4 cảnh báo" and "learning-wards" not in fold.inner_text()
    fold.locator("summary").click()
    assert "data/go-vap/2023.csv:15:30" in fold.inner_text()
    template = tmp_path / "Templates/unit.mustache"
    text = template.read_text(encoding="utf-8")
    template.write_text(text + "{{noSuchField}}", encoding="utf-8")
    page.wait_for_selector("#sitegen-problems", timeout=30000)
    assert "Templates/unit.mustache" in page.inner_text("#sitegen-problems") and "noSuchField" in page.inner_text("#sitegen-problems")
    assert "Quận Gò Vấp" in page.inner_text("h1")
    template.write_text(text, encoding="utf-8")
    page.wait_for_selector("#sitegen-problems", state="detached", timeout=30000)
    page.close()
    # a terminal that is closed ends it too; nothing was left anywhere
    process.send_signal(signal.SIGHUP)
    assert process.wait(20) == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == ["Templates", "content"]


def test_only_this_machine_and_only_the_site(served):
    address, _, _ = served
    for path, headers, code in [("", {"Host": "evil.example"}, 403), ("%2e%2e/%2e%2e/%2e%2e/etc/passwd", {}, 404), ("none.html", {}, 404)]:
        with pytest.raises(urllib.error.HTTPError) as told:
            urllib.request.urlopen(urllib.request.Request(address + path, headers=headers))
        assert told.value.code == code


def test_a_taken_port_is_refused_and_ctrl_c_frees_it(served):
    address, content, process = served
    port = address.split(":")[2].strip("/")
    command = [SITEGEN, "serve", "--port", port, "--content", str(content)]
    second = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert second.returncode == 1 and f"cổng {port} đang được chương trình khác dùng" in second.stderr
    process.send_signal(signal.SIGINT)
    assert process.wait(20) == 0
    third = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    assert any(f"http://127.0.0.1:{port}/" in line for line in third.stderr)
    third.send_signal(signal.SIGINT)
    assert third.wait(20) == 0
