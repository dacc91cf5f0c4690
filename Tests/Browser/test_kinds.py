"""No page kind is left out: every page of the site is of a kind that has its line in kinds.py."""
import re

from kinds import ENGLISH, KINDS, RECORDS, kind


def unseen(folder):
    """The kinds of pages that nobody looks at."""
    return {kind(path.relative_to(folder).as_posix()) for path in folder.rglob("*.html")} - {kind(path) for path in KINDS}


def test_every_kind_of_page_is_looked_at(site):
    assert unseen(site) == set()
    assert {kind(path) for path in ENGLISH} <= {kind(path) for path in KINDS}


def test_every_kind_with_tables_of_records_is_looked_at_on_a_phone(site):
    held = {kind(path.relative_to(site).as_posix()) for path in site.rglob("*.html") if re.search(r'<table class="[^"]*\brecords\b', path.read_text(encoding="utf-8"))}
    assert held - {kind(path) for path in RECORDS} == set()


def test_a_new_kind_is_seen(tmp_path):
    for path in ["index.html", "units/x/index.html", "units/x/2024/index.html", "units/x/map/index.html", "maps/index.html", "en/plans/x/budget/index.html"]:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("x", encoding="utf-8")
    assert unseen(tmp_path) == {"units/NAME/map/index.html", "maps/index.html", "plans/NAME/budget/index.html"}
