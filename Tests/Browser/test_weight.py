"""A unit page of twenty indicators on a slow line, and the whole way through a page by keyboard."""
import gzip
import os
import re

import pytest

LIMIT, REQUESTS, INDICATORS = 60 * 1024, 6, 20


def weigh(browser, address):
    """Requests and compressed bytes of a page with everything it loads."""
    page = browser.new_page()
    loaded = {}
    page.on("response", lambda r: loaded.update({r.url: len(gzip.compress(r.body(), 9))}) if not r.url.startswith("data:") else None)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.close()
    return len(loaded), sum(loaded.values())


def test_a_unit_page_of_twenty_indicators_is_light(browser, portal, site):
    heavy = [p for p in site.glob("units/*/index.html") if len(re.findall(r'<tr class="more">', p.read_text(encoding="utf-8"))) >= INDICATORS]
    assert heavy
    for path in heavy:
        requests, size = weigh(browser, portal + path.relative_to(site).as_posix())
        assert requests <= REQUESTS, f"{path}: {requests} requests"
        assert size <= LIMIT, f"{path}: {size} bytes"


def test_weight_fault_is_seen(browser, tmp_path):
    (tmp_path / "big.js").write_text("//" + os.urandom(LIMIT).hex())
    scripts = "".join(f'<script src="big.js?{i}"></script>' for i in range(REQUESTS))
    (tmp_path / "index.html").write_text(f"<!DOCTYPE html><title>x</title>{scripts}")
    requests, size = weigh(browser, (tmp_path / "index.html").as_uri())
    assert requests > REQUESTS and size > LIMIT


def walk(page):
    """What is wrong on the way of the first sixty Tabs; empty when all is reached in reading order and is seen to be."""
    wanted = page.evaluate("""() => [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
      .filter(e => e.checkVisibility({ contentVisibilityAuto: true })).length""")
    page.evaluate("""() => { window.walk = []; window.seen = new Map(); document.addEventListener('focusin', e => {
      walk.push(e.target); seen.set(e.target, getComputedStyle(e.target).outlineStyle !== 'none'); }); }""")
    for _ in range(min(wanted, 60)):
        page.keyboard.press("Tab")
    order = page.evaluate("""() => walk.every((e, i) => i === 0 || walk[i - 1].compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)""")
    count = page.evaluate("() => new Set(walk).size")
    outlined = page.evaluate("() => walk.every(e => seen.get(e))")
    return [name for name, is_well in [("order", order), ("outline", outlined), ("reach", count == min(wanted, 60))] if not is_well]


@pytest.mark.parametrize("path", ["index.html", "units/go-vap/index.html", "plans/ba-dinh/index.html"])
def test_the_keyboard_reaches_everything_in_reading_order(browser, portal, path):
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(portal + path)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.goto(portal + path)
    assert walk(page) == []
    page.close()


@pytest.mark.parametrize("fault,plant", [
    ("order", "document.querySelector('main a').tabIndex = 1"),
    ("outline", "document.querySelector('.site-nav a').style.outline = 'none'"),
    ("reach", "document.querySelector('.site-nav a').addEventListener('keydown', e => e.preventDefault())"),
])
def test_a_fault_on_the_keyboards_way_is_seen(browser, portal, fault, plant):
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(portal + "index.html")
    page.evaluate(f"() => {{ {plant} }}")
    assert fault in walk(page)
    page.close()


@pytest.mark.parametrize("unit", ["go-vap", "ba-dinh"])
def test_the_two_longest_pages_of_units_are_short(browser, site, unit):
    """An office decides on the first screen: how many stand how, before the reader scrolls; everything else is one tap away."""
    page_file = site / f"units/{unit}/index.html"
    assert page_file.stat().st_size <= 150 * 1024, page_file.stat().st_size
    for width, most in [(1366, 4200), (360, 7750)]:
        page = browser.new_page(viewport={"width": width, "height": 740})
        page.goto(page_file.as_uri())
        height, elements = page.evaluate("[document.documentElement.scrollHeight, document.querySelectorAll('*').length]")
        assert height <= most and elements <= 2500, (width, height, elements)
        assert page.locator(".tally").bounding_box()["y"] < 740
        page.close()
