"""The HTML report of a change, and the JSON it is made from: in the browser, under its own policy, against the schema shipped in docs/."""
import json
import os
import pathlib
import re
import shutil
import subprocess

import jsonschema
import pytest
from axe_playwright_python.sync_playwright import Axe

from test_site import OVERLAPS, RULES, open_page

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("SITEGEN", str(ROOT / ".build/release/sitegen"))
SCHEMA = json.loads((ROOT / "docs/diff.schema.json").read_text(encoding="utf-8"))


def diff(*arguments):
    return subprocess.run([PROGRAM, "diff", *arguments], cwd=ROOT, capture_output=True, text=True)


@pytest.fixture(scope="module")
def changed(tmp_path_factory):
    """The shipped content with three values, a target, a threshold and a narrative changed."""
    folder = tmp_path_factory.mktemp("review") / "content"
    shutil.copytree(ROOT / "content", folder)

    def edit(path, old, new):
        text = (folder / path).read_text(encoding="utf-8")
        assert old in text, f"{path} does not hold {old}"
        (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    edit("data/go-vap/2023.csv", ",103334,514100,", ",130334,514100,")
    edit("data/go-vap/2024_chinh-thuc.csv", ",145879,517300,", ",115879,517300,")
    edit("data/go-vap/2025.csv", ",171756,518900,estimated,", ",111756,518900,final,")
    edit("data/ba-dinh/2023.csv", "final", "provisional")
    edit("site.yaml", "on_track: 0.95", "on_track: 0.9")
    edit("plans/go-vap.yaml", "value: 40", "value: 25")
    edit("narratives/go-vap/2024.md", "{{ value clc-it-use 2024 }}", "93,8%")
    return folder


@pytest.fixture(scope="module")
def report(changed, tmp_path_factory):
    file = tmp_path_factory.mktemp("report") / "diff.html"
    done = diff("content", str(changed), "--format", "html", "--out", str(file), "--no-pages")
    assert done.returncode == 0, done.stderr
    return file


@pytest.mark.parametrize("width,scheme", [(360, "light"), (360, "dark"), (1280, "light"), (1280, "dark")])
def test_report_is_accessible_and_quiet(browser, report, width, scheme):
    page, said = open_page(browser, report.as_uri(), width, scheme)
    try:
        found = Axe().run(page, options={"preload": False, "runOnly": RULES}).response["violations"]
        assert [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in found] == []
        assert said == []
        assert page.evaluate(OVERLAPS) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        # the style sheet that the policy names by its hash is in force
        assert page.evaluate("getComputedStyle(document.querySelector('th')).textAlign") == "left"
    finally:
        page.context.close()


def test_before_and_after_share_one_scale_and_changed_points_are_ringed(browser, report):
    page, _ = open_page(browser, report.as_uri(), 1280, "light")
    try:
        pairs = page.evaluate("""() => [...document.querySelectorAll('.beside')].map(pair => [...pair.querySelectorAll('svg')].map(svg => ({
            ticks: [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getAttribute('x'), t.getAttribute('y')]).filter(([s]) => /^[0-9.,]+%?$/.test(s)),
            grid: svg.querySelector('.c-grid').getAttribute('d'), rings: svg.querySelectorAll('circle.c-now').length})))""")
        assert pairs and all(len(pair) == 2 for pair in pairs)
        for before, after in pairs:
            assert [t[0] for t in before["ticks"]] == [t[0] for t in after["ticks"]]
            assert before["rings"] == after["rings"] > 0
            # the same distance between the lines of the grid; where they begin depends on the rows of the key
            steps = [[round(float(b) - float(a), 1) for a, b in zip(ys, ys[1:])] for ys in (re.findall(r"M[\d.]+[ ,]([\d.]+)", side["grid"]) for side in (before, after))]
            assert steps[0] == steps[1]
    finally:
        page.context.close()


@pytest.mark.parametrize("arguments", [["content", "CHANGED"], ["CHANGED", "content"], ["content", "content"], ["EMPTY", "content"], ["content", "BROKEN"]])
def test_json_follows_the_schema(changed, tmp_path, arguments):
    (tmp_path / "empty").mkdir()
    broken = tmp_path / "broken"
    shutil.copytree(changed, broken)
    (broken / "units.csv").write_text("id\n", encoding="utf-8")
    places = {"CHANGED": str(changed), "EMPTY": str(tmp_path / "empty"), "BROKEN": str(broken)}
    done = diff(*[places.get(a, a) for a in arguments], "--format", "json", *([] if arguments == ["content", "CHANGED"] else ["--no-pages"]))
    assert done.returncode == (2 if "BROKEN" in arguments else 0), done.stderr
    jsonschema.validate(json.loads(done.stdout), SCHEMA, cls=jsonschema.Draft202012Validator)
