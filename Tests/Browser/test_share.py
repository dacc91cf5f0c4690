"""Pictures for those who share a page, made by the real rsvg-convert: as large as messengers show, where the page says they are."""
import os
import re
import shutil
import struct
import subprocess

import pytest
from hosting import ROOT, serving


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shared")
    shutil.copytree(ROOT / "examples/tinh-mau", folder / "content")
    with (folder / "content/site.yaml").open("a", encoding="utf-8") as site:
        site.write("\nbase_url: https://mau.example.vn/hoc-tap/\nshare_images: true\n")
    program = os.environ.get("SITEGEN", ROOT / ".build/release/sitegen")
    subprocess.run([program, "build", "--quiet", "--content", folder / "content", "--output", folder / "public"], cwd=ROOT, check=True,
                   stderr=subprocess.DEVNULL)
    return folder / "public"


def test_each_units_page_names_a_picture_that_is_there_and_is_as_large_as_it_says(shared):
    pages = [page for page in shared.glob("**/units/*/index.html") if page.parent.name != "units" and "embed" not in page.parts]
    assert len(pages) > 20
    for page in pages:
        said = dict(re.findall(r'<meta (?:property|name)="((?:og:image|twitter)[^"]*)" content="([^"]*)">', page.read_text(encoding="utf-8")))
        picture = (shared / said["og:image"].removeprefix("https://mau.example.vn/hoc-tap/")).read_bytes()
        assert picture[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">II", picture[16:24]) == (1200, 630), page
        assert (said["og:image:width"], said["og:image:height"], said["twitter:card"]) == ("1200", "630", "summary_large_image")
        assert said["og:image:alt"].endswith(".")


def test_its_words_are_drawn(browser, shared):
    """With no font at all rsvg-convert draws no letter, and says nothing."""
    dark = """() => { const canvas = document.createElement('canvas'); canvas.width = 1200; canvas.height = 630;
      const pen = canvas.getContext('2d'); pen.drawImage(document.querySelector('img'), 0, 0);
      const dots = pen.getImageData(64, 40, 1072, 110).data; let dark = 0; for (let at = 0; at < dots.length; at += 4) if (dots[at] < 100) dark += 1; return dark; }"""
    with serving(shared) as address:
        page = browser.new_page()
        page.goto(address + "share/units/tinh-mau.png")
        assert page.evaluate(dark) > 2000
        page.close()
