"""The built site in Debian's chromium. `make test` builds public/ first; SITE names another folder."""
import contextlib
import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import threading

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = pathlib.Path(os.environ.get("SITE", ROOT / "public"))
POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"


class Portal(http.server.SimpleHTTPRequestHandler):
    """Serves the site below /pr-12/, and nothing beside it, with the strict policy as a header, as a portal would."""

    def translate_path(self, path):
        return super().translate_path(path.removeprefix("/pr-12") if path.startswith("/pr-12/") else "/beside/the/site")

    def do_GET(self):
        # the browser asks the host for it, not the site
        if self.path == "/favicon.ico":
            self.send_response(204)
            return self.end_headers()
        super().do_GET()

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *args):
        pass


@pytest.fixture(scope="session")
def site():
    assert (SITE / "index.html").exists(), f"no site in {SITE}: run make site"
    return SITE


@pytest.fixture(scope="session")
def gallery(tmp_path_factory):
    """Every kind of chart in every state, as `make gallery` makes it."""
    folder = tmp_path_factory.mktemp("gallery")
    content = folder / "content"
    shutil.copytree(ROOT / "Tests/Gallery/content", content)
    shutil.copytree(ROOT / "content/strings", content / "strings")
    program = os.environ.get("SITEGEN", ROOT / ".build/release/sitegen")
    subprocess.run([program, "gallery", "--content", content, "--output", folder / "gallery"], cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
    return folder / "gallery"


@contextlib.contextmanager
def serving(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Portal, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/pr-12/"
    server.shutdown()


@pytest.fixture(scope="session")
def portal(site):
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()
