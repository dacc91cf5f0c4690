"""What a visitor meets: every page kind, on a phone and a desk, light and dark, under the strict policy and from a USB stick."""
import re
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import serving

KINDS = [
    "index.html", "units/go-vap/index.html", "units/ba-dinh/index.html", "units/go-vap-phuong-1/index.html", "units/go-vap/2024/index.html",
    "indicators/learning-citizens/index.html", "plans/ba-dinh/index.html", "plans/dong-thap/index.html", "years/2024/index.html",
    "standings/index.html", "units/index.html", "indicators/index.html", "plans/index.html", "years/index.html", "reporting/2024/index.html",
    "reporting/index.html", "method/index.html", "glossary/index.html", "about/index.html", "data/index.html", "search/index.html", "404.html",
    "en/index.html", "en/units/go-vap/index.html", "en/indicators/learning-citizens/index.html", "en/plans/ba-dinh/index.html", "en/search/index.html",
    "units/go-vap-phuong-13/heirs/index.html", "embed/units/go-vap/index.html", "embed/units/go-vap/learning-citizens.html",
    "embed/indicators/learning-citizens/index.html",
]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Every text a chart draws: two that overlap are a bug whatever the fonts.
OVERLAPS = """() => {
  const bad = [];
  for (const svg of document.querySelectorAll('svg[role=img]')) {
    const boxes = [...svg.querySelectorAll('text')].map(t => [t, t.getBoundingClientRect()]).filter(([, b]) => b.width > 0);
    const frame = svg.getBoundingClientRect();
    for (let i = 0; i < boxes.length; i++) {
      const [t, a] = boxes[i];
      if (a.left < frame.left - 1 || a.right > frame.right + 1) bad.push(svg.id + ': outside: ' + t.textContent);
      for (let j = i + 1; j < boxes.length; j++) {
        const [u, b] = boxes[j];
        if (a.left < b.right - 1 && b.left < a.right - 1 && a.top + a.height * .2 < b.bottom - b.height * .2 && b.top + b.height * .2 < a.bottom - a.height * .2)
          bad.push(svg.id + ': ' + t.textContent + ' / ' + u.textContent);
      }
    }
  }
  return bad;
}"""


def open_page(browser, address, width, scheme):
    context = browser.new_context(locale="vi-VN", color_scheme=scheme, viewport={"width": width, "height": 800})
    page, said = context.new_page(), []
    page.on("console", lambda m: said.append(m.text) if m.type in ("error", "warning") else None)
    page.on("requestfailed", lambda r: said.append("failed " + r.url))
    root = "file://" if address.startswith("file:") else address.partition("/pr-12/")[0] + "/pr-12/"
    page.on("request", lambda r: said.append("off the site " + r.url) if not r.url.startswith((root, "data:")) else None)
    page.on("response", lambda r: said.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    page.goto(address)
    return page, said


@pytest.mark.parametrize("width,scheme", [(360, "light"), (360, "dark"), (1280, "light"), (1280, "dark")])
@pytest.mark.parametrize("path", KINDS)
def test_page_is_accessible_and_quiet(browser, portal, path, width, scheme):
    page, said = open_page(browser, portal + path, width, scheme)
    try:
        found = Axe().run(page, options={"preload": False, "runOnly": RULES}).response["violations"]
        assert [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in found] == []
        assert said == []
        assert page.evaluate(OVERLAPS) == []
    finally:
        page.context.close()


@pytest.mark.parametrize("width", [320, 360, 768, 1366])
@pytest.mark.parametrize("path", KINDS)
def test_nothing_scrolls_sideways_from_a_usb_stick(browser, site, path, width):
    page, said = open_page(browser, (site / path).as_uri(), width, "light")
    try:
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert said == []
    finally:
        page.context.close()


# a table of records that its screen does not hold
STRIPS = """() => [...document.querySelectorAll('table.records')].map(t => t.parentElement).filter(r => r.scrollWidth > r.clientWidth + 1)
  .map(r => `${r.getAttribute('aria-label')}: ${r.scrollWidth} > ${r.clientWidth}`)"""


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("path", [
    "index.html", "units/can-tho/index.html", "units/go-vap/2024/index.html", "plans/go-vap/index.html", "plans/dong-thap/index.html",
    "indicators/learning-citizens/index.html", "indicators/index.html", "years/2025/index.html", "en/plans/go-vap/index.html"])
def test_on_a_phone_records_are_cards_that_say_what_each_line_is(browser, site, path, width):
    page, said = open_page(browser, (site / path).as_uri(), width, "light")
    try:
        assert page.locator("table.records").count() > 0
        assert page.evaluate(STRIPS) == []
        label = page.locator("table.records td[data-label]").first
        shown = label.evaluate("e => getComputedStyle(e, '::before').content")
        assert label.get_attribute("data-label") in shown
        # a label with nothing behind it is no line
        assert page.locator("table.records td:empty:visible").count() == 0
        # wider than a phone it is a table, whose heads say it
        page.set_viewport_size({"width": 1280, "height": 800})
        assert label.evaluate("e => [getComputedStyle(e).display, getComputedStyle(e, '::before').content]") == ["table-cell", "none"]
        page.set_viewport_size({"width": width, "height": 800})
        # and the check can fail
        page.evaluate("document.querySelector('table.records td').style.minWidth = '40rem'")
        assert page.evaluate(STRIPS) != []
        assert said == []
    finally:
        page.context.close()


def test_a_planted_fault_is_seen(browser, portal):
    """The checks above can fail: an image without a name, text on text and a wide block are found."""
    page, _ = open_page(browser, portal + "index.html", 360, "light")
    try:
        page.evaluate("""() => {
          document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><div id="wide">x</div>' +
            '<svg role="img" id="planted" width="200" height="40"><text x="10" y="20">một</text><text x="12" y="21">hai</text></svg>');
          const wide = document.getElementById('wide'); wide.style.width = '2000px'; }""")
        assert any(v["id"] == "image-alt" for v in Axe().run(page, options={"preload": False, "runOnly": RULES}).response["violations"])
        assert page.evaluate(OVERLAPS) != []
        assert page.evaluate("document.documentElement.scrollWidth") > 360
    finally:
        page.context.close()


@pytest.mark.parametrize("fault,told", [
    ("<script>document.title = 'x'</script>", "Content Security Policy"), ("<p style='color: red'>x</p>", "Content Security Policy"),
    ("<img alt='' src='https://elsewhere.example/x.png'>", "https://elsewhere.example/x.png"), ("<img alt='' src='none.png'>", "404 "),
])
def test_a_fault_against_the_policy_of_the_header_is_seen(browser, site, tmp_path, fault, told):
    """Without the policy in the page, so that it is the header which refuses."""
    plant(site, tmp_path, fault, lambda text: re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text))
    with serving(tmp_path) as address:
        page, said = open_page(browser, address + "index.html", 360, "light")
        page.wait_for_timeout(100)
        page.context.close()
    assert any(told in line for line in said), said


def test_a_request_off_the_site_is_seen_where_no_policy_stops_it(browser, site, tmp_path):
    plant(site, tmp_path, "<img alt='' src='http://127.0.0.1:9/x.png'>", lambda text: re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text))
    page, said = open_page(browser, (tmp_path / "index.html").as_uri(), 360, "light")
    page.wait_for_timeout(100)
    page.context.close()
    assert "off the site http://127.0.0.1:9/x.png" in said


@pytest.mark.parametrize("root", ["portal", "usb"])
def test_an_address_from_the_root_is_seen(browser, site, tmp_path, root):
    """What works at a domain's root fails below /pr-12/ and from a USB stick."""
    plant(site, tmp_path, "", lambda text: text.replace('href="assets/', 'href="/assets/'))
    with serving(tmp_path) as address:
        page, said = open_page(browser, address + "index.html" if root == "portal" else (tmp_path / "index.html").as_uri(), 360, "light")
        page.context.close()
    assert any("/assets/style." in line for line in said), said


def plant(site, folder, fault, change):
    """The home page with a fault in it, and what it needs."""
    shutil.copytree(site / "assets", folder / "assets")
    text = change((site / "index.html").read_text(encoding="utf-8")).replace("</main>", fault + "</main>", 1)
    (folder / "index.html").write_text(text, encoding="utf-8")
