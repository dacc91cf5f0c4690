"""No fact is lost between the data and the pages: what the program exports of each unit, indicator and year is found again where readers look
for it, on every kind of page that tells of it. The export is made from the measures alone, without the rooms that make pages."""
import csv
import html
import json
import os
import re
import subprocess

import pytest
from hosting import ROOT

TAG, ROW = re.compile(r"<[^>]+>"), re.compile(r"<tr[ >].*?</tr>", re.S)


def words(markup):
    """What a piece of a page says: without tags and drawings, one space between words."""
    text = TAG.sub("", re.sub(r"<svg.*?</svg>", "", markup, flags=re.S).replace("<br>", " "))
    return re.sub(r"\s+", " ", html.unescape(text).replace("\u00a0", " ")).strip()


def rows(page, link):
    """The rows of a page that lead to an address, or that are named so."""
    return [row for row in ROW.findall(page) if link in row]


@pytest.fixture(scope="module")
def exported():
    program = os.environ.get("SITEGEN", ROOT / ".build/release/sitegen")
    told = subprocess.run([program, "export", "--all-years", "--format", "json"], cwd=ROOT, capture_output=True, text=True, check=True)
    facts = json.loads(told.stdout)
    assert len(facts) > 300
    return facts


@pytest.fixture(scope="module")
def now(exported):
    return [fact for fact in exported if fact["report_year"] == 2025]


@pytest.fixture(scope="module")
def names(site):
    with (site / "data/indicators.csv").open(encoding="utf-8-sig") as file:
        return {row["id"]: row["name"] for row in csv.DictReader(file)}


def badge(fact):
    """The class that every badge of a standing bears; of a unit that ended that of how it stood then."""
    return f"is-{fact['standing_at_end'] or fact['standing']}"


def counts(fact):
    """«70.197/172.900», as pages write it; nothing where there were no counts."""
    if fact["numerator"] in (None, "") or fact["denominator"] in (None, ""):
        return ""
    return "/".join(f"{int(fact[key]):,}".replace(",", ".") for key in ("numerator", "denominator"))


def named(fact):
    return f"{fact['unit']} {fact['indicator']} {fact['report_year']} → {fact['target_year']}"


def test_on_a_units_page_each_target_has_its_standing_its_counts_and_its_reason(site, now):
    lost = []
    for fact in now:
        page = (site / f"units/{fact['unit']}/index.html").read_text(encoding="utf-8")
        own = re.search(rf'<tbody id="{fact["indicator"]}">.*?(?=<tbody id=|\Z)', page, re.S)
        if not own or badge(fact) not in own[0] or fact["reason"] not in words(own[0]) or counts(fact) not in words(own[0]):
            lost.append(named(fact))
    assert lost == []


def test_on_the_page_of_a_units_year_each_target_has_its_standing_and_its_counts(site, exported, names):
    lost, found = [], 0
    for fact in exported:
        file = site / f"units/{fact['unit']}/{fact['report_year']}/index.html"
        if not file.exists():
            lost.append(f"{named(fact)}: no page")
            continue
        own = rows(file.read_text(encoding="utf-8"), f'<th scope="row">{html.escape(names[fact["indicator"]], quote=False)}')
        # a value of another year is not that year's
        expected = counts(fact) if fact["judged_year"] == fact["report_year"] else ""
        if any(badge(fact) in row and expected in words(row) for row in own):
            found += 1
        else:
            lost.append(named(fact))
    assert lost == [] and found > 300


def test_on_a_plans_page_each_target_leads_to_its_unit_and_bears_its_standing(site, now):
    lost = []
    for fact in now:
        page = (site / f"plans/{fact['plan']}/index.html").read_text(encoding="utf-8")
        own = rows(page, f"units/{fact['unit']}/index.html#{fact['indicator']}\"")
        if not any(badge(fact) in row for row in own):
            lost.append(named(fact))
    assert lost == []


def test_on_an_indicators_page_each_unit_that_is_judged_has_its_standing_beside_the_year_of_its_target(site, now):
    lost = []
    for fact in now:
        page = (site / f"indicators/{fact['indicator']}/index.html").read_text(encoding="utf-8")
        own = [row for row in rows(page, f"units/{fact['unit']}/index.html") if badge(fact) in row]
        if not any(f">{fact['target_year'] or ''}" in row for row in own):
            lost.append(named(fact))
    assert lost == []


def test_the_page_of_standings_gives_each_indicator_of_each_plan_a_reason_and_leads_to_its_row(site, now):
    """That of its nearest target; the reason of a later one stands on the unit's page alone."""
    page, reasons = (site / "standings/index.html").read_text(encoding="utf-8"), {}
    for fact in now:
        reasons.setdefault((fact["plan"], fact["unit"], fact["indicator"]), []).append(fact["reason"])
    lost = []
    for (plan, unit, indicator), said in reasons.items():
        own = [words(row) for row in rows(page, f"units/{unit}/index.html#{indicator}\"")]
        if not any(reason in row for reason in said for row in own):
            lost.append(f"{plan} {unit} {indicator}")
    assert lost == [] and len(reasons) > 30


def test_the_page_of_a_year_tells_each_standing_that_changed_from_what_to_what(site, exported):
    before = {(f["plan"], f["unit"], f["indicator"], f["target_year"], f["comparison"], f["report_year"]): f for f in exported}
    lost, found = [], 0
    for key, fact in before.items():
        earlier = before.get((*key[:-1], fact["report_year"] - 1))
        # what a unit's end did to all its rows is no change of theirs
        if not earlier or badge(earlier) == badge(fact) or fact["standing"] == "lapsed":
            continue
        found += 1
        page = (site / f"years/{fact['report_year']}/index.html").read_text(encoding="utf-8")
        own = rows(page, f"units/{fact['unit']}/index.html#{fact['indicator']}\"")
        if not any(re.search(rf"{badge(earlier)}\b.*{badge(fact)}\b", row, re.S) for row in own):
            lost.append(f"{named(fact)}: {badge(earlier)} {badge(fact)}")
    assert lost == [] and found > 30


def test_each_share_of_the_open_data_stands_in_its_units_row_on_the_page_of_its_indicator(site):
    """In the five years that the table has. Of what was revised the newest; of one thing alone the page says whether, not how many; what the program
    derives from others stands on the unit's page alone."""
    newest = {}
    with (site / "data/observations.csv").open(encoding="utf-8-sig") as file:
        for fact in csv.DictReader(file):
            key = fact["unit"], fact["indicator"], int(fact["year"])
            is_shown = counts(fact) and not fact["dimensions"] and 2021 <= key[2] <= 2025 and fact["origin"] == "reported"
            if is_shown and (key not in newest or newest[key]["published"] <= fact["published"]):
                newest[key] = fact
    lost = []
    for (unit, indicator, year), fact in newest.items():
        page = (site / f"indicators/{indicator}/index.html").read_text(encoding="utf-8")
        if fact["denominator"] != "1" and not any(counts(fact) in words(row) for row in rows(page, f"units/{unit}/index.html")):
            lost.append(f"{unit} {indicator} {year}")
    assert lost == [] and len(newest) > 500


def test_a_fact_that_is_gone_is_seen(site, now, tmp_path):
    fact = next(fact for fact in now if counts(fact))
    folder = tmp_path / f"units/{fact['unit']}"
    folder.mkdir(parents=True)
    page = (site / f"units/{fact['unit']}/index.html").read_text(encoding="utf-8")
    (folder / "index.html").write_text(page.replace(fact["reason"].split(";")[0][:20], ""), encoding="utf-8")
    with pytest.raises(AssertionError):
        test_on_a_units_page_each_target_has_its_standing_its_counts_and_its_reason(tmp_path, [fact])
