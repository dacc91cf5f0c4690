"""Pictures of content/images on pages: shown, sized before they come, within the text, under the strict policy; in the preview; on paper from the browser."""
import shutil
import struct
import subprocess
import urllib.request
import zlib

import pytest

from hosting import ROOT, serving
from test_serve import SITEGEN, served  # noqa: F401
from test_validators import run


def png(width, height):
    """A whole picture of one grey."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    lines = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


def illustrate(content):
    (content / "images/2024").mkdir(parents=True)
    (content / "images/rong.png").write_bytes(png(1600, 900))
    (content / "images/2024/nho.png").write_bytes(png(120, 80))
    page = content / "narratives/go-vap/2024.md"
    text = page.read_text(encoding="utf-8").replace("\n## ", "\n![Lễ khai giảng](images/rong.png \"Ảnh: Phòng Giáo dục\")\n\n## ", 1)
    page.write_text(text + "\n\n![Biểu trưng](images/2024/nho.png)\n", encoding="utf-8")
    about = content / "pages/about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\n![Lễ khai giảng](images/rong.png)\n", encoding="utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pictures")
    shutil.copytree(ROOT / "content", folder / "content")
    illustrate(folder / "content")
    code, said = run(SITEGEN, "build", "--quiet", "--content", folder / "content", "--output", folder / "site", cwd=ROOT)
    assert code == 0, said
    return folder / "site"


MEASURE = "() => [...document.querySelectorAll('img.picture')].map(i => { const b = i.getBoundingClientRect(); return [i.naturalWidth, Math.round(b.width), Math.round(b.height)] })"


@pytest.mark.parametrize("path", ["units/go-vap/2024/index.html", "en/units/go-vap/2024/index.html", "about/index.html"])
@pytest.mark.parametrize("width", [360, 1366])
def test_a_picture_is_shown_within_the_text_and_nothing_moves_when_it_comes(browser, site, path, width):
    with serving(site) as address:
        page, said = browser.new_page(viewport={"width": width, "height": 700}), []
        page.on("console", lambda m: said.append(m.text) if m.type in ("error", "warning") else None)
        held, come = [], []
        page.route("**/images/**", lambda route: route.continue_() if come else held.append(route))
        page.goto(address + path, wait_until="domcontentloaded")
        page.locator("img.picture").first.scroll_into_view_if_needed()
        page.wait_for_timeout(100)
        before = page.evaluate(MEASURE)
        come.append(True)
        for route in held:
            route.continue_()
        for picture in page.locator("img.picture").all():
            picture.scroll_into_view_if_needed()
        page.wait_for_function("() => [...document.querySelectorAll('img.picture')].every(i => i.complete && i.naturalWidth > 0)")
        after = page.evaluate(MEASURE)
        assert before and before[0][0] == 0 and [b[1:] for b in before] == [a[1:] for a in after]
        assert after[0][0] == 1600 and after[0][1] <= width and abs(after[0][2] - after[0][1] * 900 / 1600) <= 1
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
        assert page.get_by_role("img", name="Lễ khai giảng").count() == 1 and said == []
        page.close()


def test_a_page_printed_from_the_browser_has_its_pictures(browser, site, tmp_path):
    page = browser.new_page()
    page.goto((site / "units/go-vap/2024/index.html").as_uri())
    page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    page.close()
    widths = {line.split()[3] for line in subprocess.run(["pdfimages", "-list", tmp_path / "page.pdf"], capture_output=True, text=True, check=True).stdout.splitlines()[2:]}
    assert {"1600", "120"} <= widths


def test_the_site_holds_the_bytes_of_the_content_and_is_sound(site):
    assert (site / "images/rong.png").read_bytes() == png(1600, 900) and (site / "images/2024/nho.png").read_bytes() == png(120, 80)
    assert run(SITEGEN, "verify", site)[0] == 0


def test_the_preview_shows_a_picture_as_soon_as_it_is_there(browser, served):  # noqa: F811
    address, content, _ = served
    page = browser.new_page()
    page.goto(address + "units/go-vap/2024/index.html")
    illustrate(content)
    page.wait_for_selector("img.picture", state="attached", timeout=30000)
    page.locator("img.picture").first.scroll_into_view_if_needed()
    page.wait_for_function("() => document.querySelector('img.picture').naturalWidth === 1600", timeout=30000)
    page.close()
    with urllib.request.urlopen(address + "images/rong.png") as answer:
        assert answer.headers["Content-Type"] == "image/png" and answer.read() == png(1600, 900)
