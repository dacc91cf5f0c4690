"""`sitegen serve` as an officer uses it: save a file, see the page change; a mistake shows on the page; Ctrl-C frees the port."""
import functools
import http.server
import os
import shutil
import signal
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request

import pytest

from hosting import ROOT

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
    assert fold.locator("summary").inner_text() == "3 cảnh báo" and "learning-wards" not in fold.inner_text()
    fold.locator("summary").click()
    assert "data/go-vap/2023.csv:15:30" in fold.inner_text()
    template = tmp_path / "Templates/told.mustache"
    text = template.read_text(encoding="utf-8")
    template.write_text(text + "{{noSuchField}}", encoding="utf-8")
    page.wait_for_selector("#sitegen-problems", timeout=30000)
    assert "Templates/told.mustache" in page.inner_text("#sitegen-problems") and "noSuchField" in page.inner_text("#sitegen-problems")
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
    for path, headers, code in [
            ("", {"Host": "evil.example"}, 403), ("", {"Host": "localhost"}, 403), ("", {"Sec-Fetch-Site": "cross-site"}, 403), ("%2e%2e/%2e%2e/%2e%2e/etc/passwd", {}, 404), ("none.html", {}, 404)]:
        with pytest.raises(urllib.error.HTTPError) as told:
            urllib.request.urlopen(urllib.request.Request(address + path, headers=headers))
        assert told.value.code == code and told.value.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    with urllib.request.urlopen(address.replace("127.0.0.1", "localhost")) as answer:
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin" and answer.headers["Cache-Control"] == "no-store"


def test_a_page_of_another_site_takes_nothing_in(browser, served, tmp_path):
    address, _, _ = served
    (tmp_path / "index.html").write_text("<!DOCTYPE html><title>x</title>", encoding="utf-8")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page, answers = browser.new_page(), []
    page.on("response", lambda r: answers.append((r.url, r.status)))
    page.goto(f"http://elsewhere.localhost:{server.server_address[1]}/")
    for path in ["", "_sitegen/preview.js", "_sitegen/news"]:
        assert page.evaluate("async a => { try { await fetch(a, {mode: 'no-cors'}); return 'read' } catch { return 'refused' } }", address + path) == "refused"
    # nor does a link of another site lead in
    page.evaluate("a => { location.href = a }", address)
    page.wait_for_url(address)
    assert "http://127.0.0.1" in page.inner_text("body") and (address, 403) in answers
    page.close()
    server.shutdown()


def test_a_head_without_end_is_refused_at_once_and_held_nowhere(served):
    address, _, process = served

    def held():
        status = open(f"/proc/{process.pid}/status", encoding="ascii").read()
        return int(status.split("VmHWM:")[1].split()[0]) // 1024

    before, began = held(), time.monotonic()
    for _ in range(5):
        with socket.create_connection(("127.0.0.1", int(address.split(":")[2].strip("/"))), timeout=20) as client:
            client.sendall(b"GET /" + b"a" * 10_000_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert client.recv(60).startswith(b"HTTP/1.1 414 ")
    assert time.monotonic() - began < 5 and held() - before < 20
    assert urllib.request.urlopen(address).status == 200


@pytest.mark.parametrize("first, second", [(signal.SIGINT, signal.SIGINT), (signal.SIGTERM, signal.SIGINT)])
def test_asked_twice_it_ends_at_once_however_busy_it_is(tmp_path, first, second):
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    rows = "".join(f"go-vap,learning-citizens,{1900 + n % 100},{n % 97},100,x{n}\n" for n in range(400_000))
    (content / "data/nang.csv").write_text("unit,indicator,year,numerator,denominator,note\n" + rows, encoding="utf-8")
    port = free_port()
    process = subprocess.Popen([SITEGEN, "serve", "--port", str(port), "--content", str(content)], cwd=ROOT, stderr=subprocess.DEVNULL)
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            break
        except OSError:
            time.sleep(0.02)
    time.sleep(0.3)
    process.send_signal(first)
    time.sleep(0.1)
    assert process.poll() is None, "not busy enough"
    began = time.monotonic()
    process.send_signal(second)
    assert process.wait(20) == -second and time.monotonic() - began < 1


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
