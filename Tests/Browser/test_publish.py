"""docs/PORTAL.md with real programs: the plan sent by rsync and by lftp, and the sample of nginx below a sub-path."""
import os
import pathlib
import shutil
import subprocess
import time
import urllib.error
import urllib.request

import pytest

from hosting import ROOT
from test_serve import free_port
from test_validators import SITEGEN, build, edit, run


@pytest.fixture(scope="module")
def twice(tmp_path_factory):
    """The shipped site compressed, and the same with one cell changed; a page of the first is not in the second."""
    folder = tmp_path_factory.mktemp("twice")

    def make(name, change):
        content = folder / f"content-{name}"
        shutil.copytree(ROOT / "content", content)
        edit(content / "site.yaml", "report_year:", "base_url: https://bc.example.vn/pr-12/\nreport_year:")
        change(content)
        code, said = run(SITEGEN, "build", "--quiet", "--compress", "--content", content, "--output", folder / name, cwd=ROOT)
        assert code == 0, said
        return folder / name

    old = make("old", lambda content: (content / "pages/thu.md").write_text("---\ntitle: Trang thử\n---\nChữ.\n", encoding="utf-8"))
    new = make("new", lambda content: edit(content / "data/go-vap/2025.csv", ",171756,518900,", ",191756,518900,"))
    return old, new


def plan(old, new, form):
    done = subprocess.run([SITEGEN, "publish", "--plan", old / "SHA256SUMS", "--site", new, "--format", form], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_one_cell_moves_only_what_speaks_of_it(twice):
    lines = plan(*twice, "text").splitlines()
    assert lines[-1] == "put SHA256SUMS"
    puts = [l[4:] for l in lines[:-1] if l.startswith("put ")]
    own = {p.removesuffix(".gz").removesuffix(".br") for p in puts}
    assert {"data/observations.csv", "data/units/go-vap.csv", "units/go-vap/index.html", "indicators/learning-citizens/index.html"} <= own
    assert not any(p.startswith(("units/ba-dinh", "data/units/ba-dinh", "plans/dong-thap", "assets/")) for p in own) and len(own) < 55
    gone = {l for l in lines if l.startswith("delete ")}
    assert gone == {f"delete {place}pages/thu/index.html{packed}" for place in ("", "en/") for packed in ("", ".gz", ".br")}
    assert lines.index("rmdir pages/thu") < lines.index("rmdir pages")


@pytest.mark.parametrize("program", ["rsync", "lftp"])
def test_the_plan_makes_the_servers_copy_the_new_site(twice, tmp_path, program):
    old, new = twice
    server = tmp_path / "server"
    shutil.copytree(old, server)
    script = tmp_path / "plan"
    script.write_text(plan(old, new, program), encoding="utf-8")
    done = subprocess.run(
        ["sh", script, f"{server}/"] if program == "rsync" else ["lftp", "-e", f"open file://{server}; source {script}; exit"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert run(SITEGEN, "verify", server)[0] == 0
    assert not (server / "pages").exists()
    # planted: one byte on the server, of the same length
    page = server / "data/units/go-vap.csv"
    page.write_bytes(page.read_bytes().replace(b"191756", b"911756"))
    code, said = run(SITEGEN, "verify", server)
    assert code == 1 and "khác: data/units/go-vap.csv\n" in said


@pytest.mark.parametrize("target", ["./www/", "a b/www/"])
def test_a_folder_of_this_machine_is_meant_from_where_the_person_stands(twice, tmp_path, target):
    site = tmp_path / "public"
    shutil.copytree(twice[1], site)
    (tmp_path / "a b").mkdir()
    done = subprocess.run([SITEGEN, "publish", "--format", "rsync"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    sent = subprocess.run(["sh", "-s", target], input=done.stdout, cwd=tmp_path, capture_output=True, text=True)
    assert sent.returncode == 0, sent.stderr
    assert run(SITEGEN, "verify", tmp_path / target)[0] == 0 and run(SITEGEN, "verify", site)[0] == 0


def test_another_machine_is_named_to_rsync_as_it_was_written(twice, tmp_path):
    (tmp_path / "rsync").write_text("#!/bin/sh\nfor last; do :; done\necho \"$last\"\n", encoding="utf-8")
    (tmp_path / "rsync").chmod(0o755)
    script = subprocess.run([SITEGEN, "publish", "--site", twice[1], "--format", "rsync"], capture_output=True, text=True).stdout
    for target in ["nguoi@may-chu:/thu-muc/", "may-chu:www/", "may-chu::kho/www", "rsync://may-chu/kho/", "[::1]:/www/", "/tuyet/doi/"]:
        sent = subprocess.run(
            ["sh", "-s", target], input=script, cwd=tmp_path, capture_output=True, text=True, env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"})
        assert sent.returncode == 0 and set(sent.stdout.split("\n")) == {target, ""}, sent


def test_the_sample_of_nginx_serves_below_a_sub_path(twice, tmp_path, browser):
    _, new = twice
    sample = (ROOT / "docs/portal/nginx.conf").read_text(encoding="utf-8")
    sample = sample.replace("/var/www/hoc-tap/", f"{new}/").replace("/hoc-tap", "/pr-12")
    port = free_port()
    for folder in [new, *new.parents]:
        if os.access(folder, os.W_OK) and folder != pathlib.Path("/"):
            folder.chmod(folder.stat().st_mode | 0o005)
    (tmp_path / "nginx.conf").write_text(
        f"{'user root;' if os.getuid() == 0 else ''} daemon off; pid {tmp_path}/pid; error_log stderr; worker_processes 1; events {{}}\n"
        f"http {{ access_log off; client_body_temp_path {tmp_path}/b; proxy_temp_path {tmp_path}/p; fastcgi_temp_path {tmp_path}/f;"
        f" uwsgi_temp_path {tmp_path}/u; scgi_temp_path {tmp_path}/s;\n server {{ listen 127.0.0.1:{port};\n{sample}\n }} }}\n", encoding="utf-8")
    server = subprocess.Popen(["/usr/sbin/nginx", "-p", tmp_path, "-c", tmp_path / "nginx.conf"], stderr=subprocess.PIPE)
    try:
        address = f"http://127.0.0.1:{port}/pr-12/"

        def ask(path):
            request = urllib.request.Request(address + path, headers={"Accept-Encoding": "gzip"})
            for _ in range(100):
                try:
                    with urllib.request.urlopen(request) as answer:
                        return answer.status, answer.headers
                except urllib.error.HTTPError as told:
                    return told.code, told.headers
                except urllib.error.URLError:
                    server.poll() is None or pytest.fail(server.stderr.read().decode())
                    time.sleep(0.1)
            pytest.fail("nginx does not answer")

        style = next(p.name for p in (new / "assets").glob("style.*.css"))
        for path, code, kind, keep, frames in [
            ("", 200, "text/html; charset=utf-8", "no-cache", "'self'"), ("units/go-vap/index.html", 200, "text/html; charset=utf-8", "no-cache", "'self'"),
            ("assets/" + style, 200, "text/css; charset=utf-8", "public, max-age=31536000, immutable", "'self'"),
            ("data/units/go-vap.csv", 200, "text/csv; charset=utf-8", "no-cache", "'self'"),
            ("embed/units/go-vap.svg", 200, "image/svg+xml; charset=utf-8", "no-cache", "*"), ("a/b/c", 404, "text/html; charset=utf-8", "no-cache", "'self'"),
            (".sitegen", 404, "text/html; charset=utf-8", "no-cache", "'self'"),
        ]:
            status, headers = ask(path)
            assert (status, headers["Content-Type"], headers["Cache-Control"]) == (code, kind, keep), path
            assert headers["Content-Security-Policy"].endswith(f"frame-ancestors {frames}"), path
            assert headers["X-Content-Type-Options"] == "nosniff"
            assert code == 404 or headers["Content-Encoding"] == "gzip", path
        page, said = browser.new_page(), []
        page.on("console", lambda m: said.append(m.text) if m.type in ("error", "warning") else None)
        page.goto(address + "search/?q=ba+dinh")
        page.wait_for_selector("#results li")
        page.goto(address + "units/go-vap/")
        assert said == []
        page.goto(address + "khong/co")
        page.locator("main a").first.click()
        assert page.url == address + "index.html"
        page.close()
    finally:
        server.terminate()
        server.wait(10)
