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


def test_what_a_killed_preview_left_is_cleared_by_the_next(tmp_path):
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    room = tmp_path / "t"
    # a folder that no preview made stays
    (room / "sitegen-serve-20240131").mkdir(parents=True)

    def start():
        port, before = str(free_port()), set(room.iterdir())
        process = subprocess.Popen(
            [SITEGEN, "serve", "--port", port, "--content", str(content)], cwd=ROOT, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "TMPDIR": str(room)})
        assert any(f"http://127.0.0.1:{port}/" in line for line in process.stderr)
        made = set(room.iterdir()) - before
        assert len(made) == 1
        return process, made.pop()

    killed, left = start()
    alive, kept = start()
    assert left.stat().st_mode & 0o777 == 0o700
    killed.kill()
    killed.wait()
    process, made = start()
    assert {p.name for p in room.iterdir()} == {"sitegen-serve-20240131", kept.name, made.name} and (kept / "site/index.html").exists()
    process.send_signal(signal.SIGHUP)
    alive.send_signal(signal.SIGINT)
    assert process.wait(20) == 0 and alive.wait(20) == 0
    assert [p.name for p in room.iterdir()] == ["sitegen-serve-20240131"]


def test_without_a_folder_for_it_the_preview_says_where(tmp_path):
    done = subprocess.run(
        [SITEGEN, "serve", "--port", str(free_port())], cwd=ROOT, capture_output=True, text=True, env={**os.environ, "TMPDIR": str(tmp_path / "gone")})
    assert done.returncode == 1
    assert "không tạo được thư mục tạm cho bản xem trước" in done.stderr and "TMPDIR" in done.stderr


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
