"""The built site in Debian's chromium: one browser for the whole run. `make test` builds public/ first."""
import os
import shutil
import subprocess

import pytest
from hosting import ROOT, SITE, serving
from playwright.sync_api import sync_playwright


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
