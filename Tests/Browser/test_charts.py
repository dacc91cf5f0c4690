"""Charts where they are met: alone as files, in a dark browser's print, in forced colours. Each check is seen to fail on a planted fault."""
import io
import pathlib
import subprocess

import pytest
from PIL import Image, ImageChops

# each beside a page that shows it: a unit's in a frame of another site, a plan's on its own page
FILES = {
    "units/go-vap": "embed/units/go-vap.html", "units/go-vap/learning-citizens": "embed/units/go-vap/learning-citizens.html",
    "units/go-vap/learning-citizens/bullet": "embed/units/go-vap/learning-citizens/bullet.html",
    "units/go-vap/learning-citizens/waffle": "embed/units/go-vap/learning-citizens/waffle.html",
    "units/ba-dinh/learning-families": "embed/units/ba-dinh/learning-families.html", "plans/ba-dinh": "plans/ba-dinh/index.html",
}
FAMILIES = ["f-achieved", "s-on-track", "s-behind", "s-moving-away", "s-no-data"]


def xmllint(paths):
    return subprocess.run(["xmllint", "--noout", *map(str, paths)], capture_output=True, text=True)


def test_every_chart_file_is_valid_xml(site, tmp_path):
    files = sorted((site / "embed").rglob("*.svg"))
    assert len(files) > 300
    assert xmllint(files).stderr == ""
    spoiled = tmp_path / "spoiled.svg"
    spoiled.write_text(files[0].read_text(encoding="utf-8").replace("</svg>", "", 1), encoding="utf-8")
    assert xmllint([spoiled]).returncode != 0


def picture(shot):
    return Image.open(io.BytesIO(shot)).convert("RGB")


def strangeness(one, other):
    """The share of pixels that differ by more than a smoothed edge may."""
    assert abs(one.width - other.width) <= 1 and abs(one.height - other.height) <= 1, (one.size, other.size)
    size = (min(one.width, other.width), min(one.height, other.height))
    grey = ImageChops.difference(one.crop((0, 0, *size)), other.crop((0, 0, *size))).convert("L")
    return sum(grey.histogram()[96:]) / (size[0] * size[1])


def alone(browser, address, spoil=None):
    context = browser.new_context(viewport={"width": 1280, "height": 2400}, color_scheme="light")
    page, said = context.new_page(), []
    page.on("console", lambda m: said.append(m.text) if m.type in ("error", "warning") else None)
    try:
        if spoil:
            page.route("**/*.svg", lambda route: route.fulfill(content_type="image/svg+xml", body=spoil(route.fetch().text())))
        page.goto(address)
        box = page.evaluate("(({width, height}) => ({width, height}))(document.documentElement.viewBox.baseVal)")
        return picture(page.screenshot(clip={"x": 0, "y": 0, **box})), said
    finally:
        context.close()


@pytest.mark.parametrize("address", FILES)
def test_a_chart_file_opens_alone_with_the_colours_of_its_page(browser, portal, address):
    file = f"{portal}embed/{address}.svg"
    context = browser.new_context(viewport={"width": 1280, "height": 2400}, color_scheme="light")
    try:
        page = context.new_page()
        page.goto(portal + FILES[address])
        name = pathlib.PurePosixPath(address)
        drawn, said = alone(browser, file)
        assert said == []
        # the same drawing on the page: the wide one whose size is the file's
        label = {"bullet": f"{name.parent.name}-bw-t", "waffle": f"{name.parent.name}-p-t"}.get(name.name)
        label = label or {"units/go-vap": "_shares-w-t", "plans/ba-dinh": "_timeline-w-t"}.get(address) or f"{name.name}-w-t"
        inline = page.locator(f"svg[aria-labelledby^='{label} ']").first
        inline.evaluate("e => { e.style.position = 'fixed'; e.style.inset = '0 auto auto 0'; e.style.zIndex = 9; e.style.background = 'white'; e.style.maxWidth = 'none'; }")
        shown = picture(inline.screenshot())
        assert strangeness(drawn, shown) < 0.002
        assert len(drawn.getcolors(1 << 20)) > 8
        # without its own colours it would be black shapes
        spoiled, _ = alone(browser, file, lambda text: text.replace(' fill="', ' data-f="').replace(' stroke="', ' data-s="'))
        assert strangeness(spoiled, shown) > 0.01
    finally:
        context.close()


def printed(page, folder):
    paper = folder / "page.pdf"
    page.pdf(path=str(paper), format="A4", print_background=True)
    subprocess.run(["pdftoppm", "-r", "40", "-png", "-l", "6", str(paper), str(folder / "p")], check=True)
    return [Image.open(p).convert("L") for p in sorted(folder.glob("p*.png"))]


def lightest(pages):
    """The share of light pixels on the darkest sheet."""
    return min(sum(p.histogram()[200:]) / (p.width * p.height) for p in pages)


@pytest.mark.parametrize("path", ["units/go-vap/index.html", "plans/ba-dinh/index.html", "indicators/learning-citizens/index.html"])
def test_a_dark_browser_prints_light(browser, portal, path, tmp_path):
    context = browser.new_context(color_scheme="dark", viewport={"width": 1280, "height": 900})
    try:
        page = context.new_page()
        page.goto(portal + path)
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 22, 28)"
        assert lightest(printed(page, tmp_path)) > 0.6
        page.evaluate("document.documentElement.style.setProperty('--bg', '#12161C')")
        (tmp_path / "spoiled").mkdir()
        assert lightest(printed(page, tmp_path / "spoiled")) < 0.6
    finally:
        context.close()


def forced(browser, address):
    context = browser.new_context(forced_colors="active", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address)
    return page


def test_forced_colours_keep_the_word_and_pattern_of_every_badge(browser, portal):
    page = forced(browser, portal + "glossary/index.html")
    try:
        strips = {}
        for badge in page.locator("main .badge").all():
            kind = badge.get_attribute("class").split("is-")[1]
            assert badge.inner_text().strip() != ""
            assert badge.locator("svg.icon").count() == 1, kind
            if kind not in strips:
                badge.scroll_into_view_if_needed()
                box = badge.bounding_box()
                strips[kind] = picture(page.screenshot(clip={"x": box["x"] + 1, "y": box["y"] + 3, "width": 8, "height": 18}))
        groups = {"achieved": ["achieved", "maintained"], "onTrack": ["onTrack"], "behind": ["behind"], "movingAway": ["movingAway", "lost", "missed"], "noData": ["noData", "lapsed"]}
        found = {name: next(strips[kind] for kind in kinds if kind in strips) for name, kinds in groups.items()}
        names = sorted(found)
        for place, one in enumerate(names):
            for other in names[place + 1:]:
                assert strangeness(found[one], found[other]) > 0.05, (one, other)
        # left to the browser, a badge loses its pattern
        badge = page.locator("main .badge.is-behind").first
        badge.scroll_into_view_if_needed()
        box = badge.bounding_box()
        badge.evaluate("e => { e.style.forcedColorAdjust = 'auto'; }")
        plain = picture(page.screenshot(clip={"x": box["x"] + 3, "y": box["y"] + 4, "width": 5, "height": 16}))
        assert len(plain.getcolors()) == 1
    finally:
        page.context.close()


def test_forced_colours_keep_the_patterns_and_words_of_bars(browser, gallery):
    page = forced(browser, (gallery / "light-bullet.html").as_uri())
    try:
        found = {}
        for family in FAMILIES:
            wide = [bar for bar in page.locator(f"rect.c-now.{family}").all() if bar.bounding_box()["width"] > 60]
            bar = wide[0]
            bar.scroll_into_view_if_needed()
            words = bar.evaluate("e => [...e.closest('svg').querySelectorAll('text')].map(t => t.textContent).join(' ')")
            assert " – " in words, (family, words)
            found[family] = strip(page, bar)
        for place, one in enumerate(FAMILIES):
            assert len(found[one].getcolors(1 << 16)) > 1 or one == "f-achieved", one
            for other in FAMILIES[place + 1:]:
                assert strangeness(found[one], found[other]) > 0.05, (one, other)
        # without its pattern the last is like the first
        bar = bar.element_handle()
        bar.evaluate("e => { e.setAttribute('class', 'f-ink'); e.setAttribute('fill', 'black'); e.removeAttribute('stroke'); }")
        assert len(strip(page, bar).getcolors(1 << 16)) == 1
    finally:
        page.context.close()


def strip(page, bar):
    """A piece of a bar without its edge."""
    box = bar.bounding_box()
    return picture(page.screenshot(clip={"x": box["x"] + 2, "y": box["y"] + 2, "width": 32, "height": 6}))
