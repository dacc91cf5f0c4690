"""What a visitor meets: every page kind, on a phone and a desk, light and dark, under the strict policy and from a USB stick."""
import pytest
from axe_playwright_python.sync_playwright import Axe

KINDS = [
    "index.html", "units/go-vap/index.html", "units/ba-dinh/index.html", "units/go-vap-phuong-1/index.html", "units/go-vap/2024/index.html",
    "indicators/learning-citizens/index.html", "plans/ba-dinh/index.html", "plans/dong-thap/index.html", "years/2024/index.html",
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
