"""What a visitor meets: every page kind, on a phone and a desk, light and dark, under the strict policy and from a USB stick."""
import re
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from hosting import serving
from kinds import ENGLISH, KINDS, RECORDS

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CONTRAST = ["color-contrast"]
# Each layout and each scheme once with every rule; of all rules contrast alone asks for both together.
LOOKS = [(360, "light", RULES), (360, "dark", CONTRAST), (1280, "dark", RULES), (1280, "light", CONTRAST)]
AXE = Axe().axe_script
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


def violations(page, rules):
    """What axe finds against some rules; its script is put into a page once."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    return page.evaluate("""rules => axe.run({ preload: false, runOnly: rules, resultTypes: ['violations'] })
      .then(told => told.violations.map(v => `${v.id}: ${v.nodes[0].html.slice(0, 120)}`))""", rules)


def faults(page, looks):
    """What is wrong with an open page in some looks."""
    found = []
    for width, scheme, rules in looks:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        found += [(width, scheme, fault) for fault in violations(page, rules)]
        if rules is RULES:
            found += [(width, scheme, fault) for fault in page.evaluate(OVERLAPS)]
    return found


def sideways(page):
    """The widths at which an open page is wider than its screen."""
    found = []
    for width in [320, 360, 768, 1366]:
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(width)
    return found


@pytest.mark.parametrize("path", KINDS)
def test_page_is_accessible_and_quiet(browser, portal, path):
    page, said = open_page(browser, portal + path, 360, "light")
    try:
        assert faults(page, LOOKS) == []
        assert said == []
    finally:
        page.context.close()


@pytest.mark.parametrize("path", ENGLISH)
def test_a_page_in_english_is_accessible_and_quiet(browser, portal, path):
    """The same page kinds in other words: what the words may break."""
    page, said = open_page(browser, portal + path, 360, "light")
    try:
        assert faults(page, LOOKS[:1]) == []
        page.set_viewport_size({"width": 1280, "height": 800})
        assert page.evaluate(OVERLAPS) == []
        assert said == []
    finally:
        page.context.close()


@pytest.mark.parametrize("path", KINDS + ENGLISH)
def test_nothing_scrolls_sideways_from_a_usb_stick(browser, site, path):
    page, said = open_page(browser, (site / path).as_uri(), 320, "light")
    try:
        assert sideways(page) == []
        assert said == []
    finally:
        page.context.close()


# words smaller than 12 px as they are shown, those of drawings in the size the drawing has on this screen
SMALL = """() => {
  const small = new Set(), words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const text = words.currentNode, owner = text.parentElement, range = document.createRange();
    if (!text.textContent.trim() || !owner.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) continue;
    range.selectNodeContents(text);
    if (range.getBoundingClientRect().width < 2) continue;
    const svg = owner.closest('svg'), scale = svg && svg.viewBox.baseVal.width ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
    if (parseFloat(getComputedStyle(owner).fontSize) * scale < 11.95) small.add(text.textContent.trim());
  }
  return [...small];
}"""


@pytest.mark.parametrize("path", ["index.html", "units/go-vap/index.html", "units/go-vap/2024/index.html", "indicators/learning-citizens/index.html",
                                  "plans/ba-dinh/index.html", "embed/units/go-vap/learning-citizens.html"])
def test_no_word_is_smaller_than_twelve_pixels(browser, site, path):
    page, said = open_page(browser, (site / path).as_uri(), 320, "light")
    try:
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        for width in [320, 360, 820, 1366]:
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(SMALL) == [], width
        # and the check can fail
        page.evaluate("document.querySelector('h1').style.fontSize = '11px'")
        assert page.evaluate(SMALL) != []
    finally:
        page.context.close()


@pytest.mark.parametrize("path", ["plans/index.html", "units/go-vap/index.html", "indicators/learning-citizens/index.html"])
def test_a_head_is_read_aloud_as_what_its_column_is(browser, site, path):
    page, said = open_page(browser, (site / path).as_uri(), 1366, "light")
    try:
        tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
        heads = [node["name"]["value"] for node in tree if not node["ignored"] and node["role"]["value"] == "columnheader"]
        buttons = [node["name"]["value"] for node in tree if not node["ignored"] and node["role"]["value"] == "button"]
        assert heads and not [name for name in heads if "Sắp xếp" in name]
        assert [name for name in buttons if name.startswith("Sắp xếp theo cột ")]
    finally:
        page.context.close()


# what readers who need it put over every page: WCAG 2.2, 1.4.12, and colours of their own, also in drawings
OWN_STYLE = """() => { const own = new CSSStyleSheet(); own.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important } svg text { fill: rgb(0, 90, 0) !important } body { background: rgb(255, 255, 200) !important }`); document.adoptedStyleSheets = [own]; }"""
CUT = """() => [...document.querySelectorAll('main *')].filter(e => e.checkVisibility() && e.children.length === 0 && e.textContent.trim() && !e.closest('svg, .scroll, thead')
  && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === 'hidden').map(e => e.textContent.trim())"""


@pytest.mark.parametrize("path", ["index.html", "units/go-vap/index.html", "plans/index.html", "indicators/learning-citizens/index.html"])
def test_a_readers_own_spacing_and_colours_are_kept_and_cut_nothing(browser, site, path):
    page, said = open_page(browser, (site / path).as_uri(), 320, "light")
    try:
        page.evaluate(OWN_STYLE)
        assert sideways(page) == [] and page.evaluate(CUT) == []
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 200)"
        assert page.evaluate("[...document.querySelectorAll('svg text')].every(e => getComputedStyle(e).fill === 'rgb(0, 90, 0)')")
    finally:
        page.context.close()


# squares whose icon is not in their middle; stars on another line than the end of the standing they belong to
ASKEW = """() => [...document.querySelectorAll('.square')].filter(s => { const a = s.getBoundingClientRect(), b = s.querySelector('svg').getBoundingClientRect();
  return Math.abs(a.left + a.right - b.left - b.right) > 3 || Math.abs(a.top + a.bottom - b.top - b.bottom) > 3; }).map(s => s.outerHTML.slice(0, 60))"""
LONE_STARS = """() => [...document.querySelectorAll('td .badge')].filter(b => b.checkVisibility() && b.nextSibling && b.nextSibling.nodeType === 3 && /^[*]/.test(b.nextSibling.data)).filter(b => {
  const star = document.createRange(), boxes = [...b.getClientRects()]; star.setStart(b.nextSibling, 0); star.setEnd(b.nextSibling, 1);
  return star.getBoundingClientRect().top > Math.max(...boxes.map(box => box.bottom)) - 4; }).map(b => b.textContent)"""


@pytest.mark.parametrize("path", ["index.html", "units/go-vap/index.html", "years/2025/index.html", "units/dong-thap/units/index.html"])
def test_icons_stand_in_their_squares_and_stars_beside_their_standings(browser, site, path):
    page, said = open_page(browser, (site / path).as_uri(), 360, "light")
    try:
        for width in [360, 820, 1366]:
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(ASKEW) == [] and page.evaluate(LONE_STARS) == [], width
    finally:
        page.context.close()


# numeric heads whose sign to sort by does not stand right behind their own words, or whose numbers do not stand beneath them
STRAY_SIGNS = """() => [...document.querySelectorAll('table.sortable > thead th.n')].flatMap(head => {
  const words = document.createRange();
  words.setStart(head, 0);
  words.setEndBefore(head.querySelector('.sort'));
  const said = words.getBoundingClientRect(), sign = head.querySelector('.sort').getBoundingClientRect(), own = head.getBoundingClientRect();
  const cell = [...head.closest('table').tBodies].flatMap(b => [...b.rows]).map(r => r.cells[head.cellIndex]).find(c => c && c.classList.contains('n') && c.textContent.trim());
  const number = document.createRange();
  if (cell) number.selectNodeContents(cell);
  const stray = sign.left < said.right - 1 || sign.left > said.right + 16 || sign.right > own.right + 1;
  return stray || cell && Math.abs(number.getBoundingClientRect().right - said.right) > 2 ? [head.textContent] : [];
})"""


@pytest.mark.parametrize("path", ["plans/index.html", "indicators/learning-citizens/index.html", "units/index.html"])
def test_the_sign_to_sort_by_belongs_to_its_own_head(browser, site, path):
    page, said = open_page(browser, (site / path).as_uri(), 1366, "light")
    try:
        assert page.locator("table.sortable > thead th.n .sort").count() > 0
        assert page.evaluate(STRAY_SIGNS) == []
    finally:
        page.context.close()


def test_a_wide_table_opens_at_the_report_year_with_its_names_in_sight(browser, site):
    page, said = open_page(browser, (site / "indicators/learning-citizens/index.html").as_uri(), 360, "light")
    try:
        regions = page.locator(".scroll:has(> table > thead th.now)")
        assert regions.count() > 1
        for place in range(regions.count()):
            region, now, name = (box.bounding_box() for box in (
                regions.nth(place), regions.nth(place).locator("th.now"), regions.nth(place).locator("tbody th[scope=row]").first))
            # its words, if not the room before them, stand beside the names
            words = regions.nth(place).locator("th.now").evaluate("e => { const r = document.createRange(); r.setStart(e, 0); r.setEnd(e, 1); return r.getBoundingClientRect().left; }")
            assert now["x"] + now["width"] <= region["x"] + region["width"] + 1 and words >= name["x"] + name["width"] - 1
            assert abs(name["x"] - region["x"]) < 2
    finally:
        page.context.close()


def test_a_lone_card_takes_the_whole_row(browser, site):
    page, said = open_page(browser, (site / "index.html").as_uri(), 1366, "light")
    try:
        rows = "[...document.querySelectorAll('.beside')].map(r => [r.children.length, r.clientWidth, r.firstElementChild.clientWidth])"
        alone = [(width, card) for count, width, card in page.evaluate(rows) if count == 1]
        assert alone and all(abs(width - card) < 2 for width, card in alone)
    finally:
        page.context.close()


# a table of records that its screen does not hold
STRIPS = """() => [...document.querySelectorAll('.scroll:not(.more *) > :is(table.words, table.unfolds)')].map(t => t.parentElement).filter(r => r.scrollWidth > r.clientWidth + 1)
  .map(r => `${r.getAttribute('aria-label')}: ${r.scrollWidth} > ${r.clientWidth}`)"""


@pytest.mark.parametrize("path", ["units/go-vap/index.html", "en/units/go-vap/index.html"])
def test_on_a_phone_the_rows_of_a_unit_are_cards_that_say_what_each_line_is(browser, site, path):
    page, said = open_page(browser, (site / path).as_uri(), 360, "light")
    try:
        label = page.locator("table.unfolds td[data-label]").first
        before = "e => getComputedStyle(e, '::before').content"
        assert label.get_attribute("data-label") in label.evaluate(before)
        # a label with nothing behind it is no line, and nothing is cut off
        assert page.locator("table.unfolds > tbody > tr > td:empty:visible").count() == 0
        assert page.evaluate("[...document.querySelectorAll('table.unfolds')].every(t => t.parentElement.scrollWidth <= t.parentElement.clientWidth + 1)")
        page.set_viewport_size({"width": 1280, "height": 800})
        assert label.evaluate(before) == "none"
    finally:
        page.context.close()


def test_rows_that_unfold_are_sorted_with_what_they_unfold_to(browser, site):
    page, said = open_page(browser, (site / "units/go-vap/index.html").as_uri(), 1366, "light")
    try:
        names = "[...document.querySelectorAll('table.unfolds > tbody > tr:first-child > th')].map(e => e.textContent)"
        values = "[...document.querySelectorAll('table.unfolds > tbody > tr:first-child > td.n')].map(e => e.dataset.sort).filter(Boolean).map(Number)"
        before = page.evaluate(names)
        head = page.locator("table.unfolds > thead th.n button")
        head.click()
        assert page.evaluate(values) == sorted(page.evaluate(values)) and page.evaluate(names) != before
        assert page.evaluate("[...document.querySelectorAll('table.unfolds > tbody')].every(b => b.rows.length === 2 && b.rows[1].className === 'more')")
        head.click()
        assert page.evaluate(values) == sorted(page.evaluate(values), reverse=True)
        # the third time as it came: worst first
        head.click()
        assert page.evaluate(names) == before
        assert page.locator("table.unfolds > thead th.drawing button").count() == 0
    finally:
        page.context.close()


@pytest.mark.parametrize("path", RECORDS)
def test_on_a_phone_records_are_cards_that_say_what_each_line_is(browser, site, path):
    page, said = open_page(browser, (site / path).as_uri(), 320, "light")
    try:
        cards = ".scroll:not(.more *) > :is(table.words, table.unfolds)"
        assert page.locator(cards).count() > 0
        label = page.locator(f"{cards} td[data-label]").first
        for width in [320, 360]:
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(STRIPS) == [], width
            shown = label.evaluate("e => getComputedStyle(e, '::before').content")
            assert label.get_attribute("data-label") in shown
            # a label with nothing behind it is no line
            assert page.locator(f"{cards} td:empty:visible").count() == 0
        # wider than a phone it is a table, whose heads say it
        page.set_viewport_size({"width": 1280, "height": 800})
        assert label.evaluate("e => [getComputedStyle(e).display, getComputedStyle(e, '::before').content]") == ["table-cell", "none"]
        # and the check can fail
        label.evaluate("e => { e.style.minWidth = '40rem'; e.style.display = 'block'; }")
        for width in [320, 360]:
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(STRIPS) != []
        assert said == []
    finally:
        page.context.close()


# One fault for each look, and what the checks above are to say of it; the sheet is the page's own, so that its policy lets it in.
PLANTED = {
    "an image without a name": ("", "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>", {(360, "light", "image-alt"), (1280, "dark", "image-alt")}),
    "grey on grey in the dark": ("@media (prefers-color-scheme: dark) { .planted { color: #333; background: #222 } }", "<p class=planted>mờ</p>",
                                 {(360, "dark", "color-contrast"), (1280, "dark", "color-contrast")}),
    "grey on grey on a desk by day": ("@media (min-width: 70rem) and (prefers-color-scheme: light) { .planted { color: #bbb; background: #ccc } }", "<p class=planted>mờ</p>",
                                      {(1280, "light", "color-contrast")}),
    "small buttons on a desk": (".planted button { all: unset; display: inline-block; width: 30px; height: 30px } @media (min-width: 70rem) { .planted button { width: 9px; height: 9px } }",
                                "<p class=planted><button>a</button><button>b</button></p>", {(1280, "dark", "target-size")}),
    "text on text on a phone": ("@media (min-width: 40rem) { .planted text + text { transform: translateX(90px) } }",
                                "<svg class=planted role=img id=planted aria-label=x width=200 height=40><text x=10 y=20>một</text><text x=12 y=21>hai</text></svg>",
                                {(360, "light", "planted")}),
}


@pytest.mark.parametrize("fault", PLANTED)
def test_a_fault_of_one_look_is_seen(browser, portal, fault):
    rules, markup, seen = PLANTED[fault]
    page, _ = open_page(browser, portal + "404.html", 360, "light")
    try:
        plant_in(page, rules, markup)
        assert {(width, scheme, told.partition(":")[0]) for width, scheme, told in faults(page, LOOKS)} == seen
    finally:
        page.context.close()


@pytest.mark.parametrize("rule,seen", [("@media (max-width: 320px) { .planted { width: 340px } }", [320]), (".planted { width: 800px }", [320, 360, 768]),
                                       ("@media (min-width: 70rem) { .planted { width: 1500px } }", [1366])])
def test_what_is_too_wide_at_one_width_is_seen(browser, site, rule, seen):
    page, _ = open_page(browser, (site / "404.html").as_uri(), 320, "light")
    try:
        plant_in(page, rule, "<div class=planted>x</div>")
        assert sideways(page) == seen
    finally:
        page.context.close()


def plant_in(page, rules, markup):
    page.evaluate("""([rules, markup]) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets.push(sheet);
      document.querySelector('main').insertAdjacentHTML('beforeend', markup);
    }""", [rules, markup])


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
