"""Forms out, answers in: 168 communes, filled in as offices do it, and every number comes back equal or is refused for its reason."""
import csv
import json
import pathlib
import random
import subprocess
import sys

import jsonschema
import openpyxl
import pytest
from office import INDICATORS, ROOT, YEAR, collected, content, converted, forms, sitegen

COMMUNES = 168
HEAD = {"code": "Mã", "numerator": "Số đạt (tử số)", "denominator": "Tổng số (mẫu số)", "value": "Tỷ lệ, giá trị", "status": "Tình trạng", "note": "Ghi chú"}
MEASURES = {i: m for i, m, _ in INDICATORS}


class Filled:
    """A form while it is filled in, and what must come of it."""

    def __init__(self, path):
        self.book = openpyxl.load_workbook(path)
        self.sheet = self.book[f"Biểu {YEAR}"]
        self.head = next(r for r in range(1, 20) if self.sheet.cell(r, 2).value == "Mã")
        self.columns = {name: next(c for c in range(1, 20) if self.sheet.cell(self.head, c).value == head) for name, head in HEAD.items()}
        self.rows = {self.sheet.cell(r, self.columns["code"]).value: r for r in range(self.head + 1, self.head + 1 + len(INDICATORS))}
        self.expected = {}

    def cell(self, indicator, column):
        return self.sheet.cell(self.rows[indicator], self.columns[column])


def typed(way, number):
    """A count as somebody types it."""
    text = str(number)
    spaced = f"{number:,}".replace(",", "\u00a0")
    return {
        "number": number, "float": float(number), "text": text, "spaces": spaced, "blanks": f"  {text} ",
        "full width": "".join(chr(ord(d) + 0xFEE0) for d in text), "zero width": text + "\u200b",
    }.get(way, number)


def fill(form, way, numbers):
    for indicator, measure in MEASURES.items():
        if measure == "percent":
            below = numbers.randrange(2000, 90000)
            above = numbers.randrange(1000, below)
            if way == "rates" or way == "rate texts":
                cell = form.cell(indicator, "value")
                share = round(above / below, 4)
                cell.value, cell.number_format = (share, "0.00%") if way == "rates" else (f"{share * 100:.2f}".replace(".", ",") + "%", "@")
                form.expected[indicator] = ("value", round(share * 100, 2))
            elif way == "fractions":
                form.cell(indicator, "value").value = f"{above}/{below}"
                form.expected[indicator] = ("counts", above, below)
            else:
                form.cell(indicator, "numerator").value = typed(way, above)
                form.cell(indicator, "denominator").value = typed(way, below)
                form.expected[indicator] = ("counts", above, below)
        else:
            value = {"level": "Mức độ 2", "boolean": "chưa đạt", "count": numbers.randrange(0, 5000), "amount": round(numbers.uniform(1, 900), 3)}[measure]
            form.cell(indicator, "value").value = value
            form.expected[indicator] = ("value", {"Mức độ 2": 2, "chưa đạt": 0}.get(value, value))
        form.cell(indicator, "status").value = numbers.choice(["chính thức", "sơ bộ", "Chính thức ", None])
    if way == "grouped":  # could be read in two ways: refused
        form.cell("share-1", "numerator").value = "24.420"
        form.expected["share-1"] = ("refused", form.cell("share-1", "numerator").coordinate)
    if way == "formulas":  # nobody has calculated it
        form.cell("share-2", "denominator").value = "=1000+1"
        form.expected["share-2"] = ("refused", form.cell("share-2", "denominator").coordinate)
    if way == "days":
        cell = form.cell("share-3", "numerator")
        cell.value, cell.number_format = 45966, "d/m/yyyy"
        form.expected["share-3"] = ("refused", cell.coordinate)
    if way == "sorted":  # whole rows in another order, as after lifting the protection
        rows = list(form.rows.values())
        cells = [[(form.sheet.cell(r, c).value, form.sheet.cell(r, c).number_format) for c in range(1, 14)] for r in rows]
        numbers.shuffle(cells)
        for row, sorted_cells in zip(rows, cells):
            for column, (value, number_format) in enumerate(sorted_cells, 1):
                cell = form.sheet.cell(row, column)
                cell.value, cell.number_format = value, number_format
    if way == "column":
        form.sheet.insert_cols(4)
        form.sheet.cell(form.head, 4).value = "Người phụ trách"


WAYS = ["number", "float", "text", "spaces", "blanks", "full width", "zero width", "rates", "rate texts", "fractions", "grouped", "formulas", "days", "sorted", "column"]


@pytest.fixture(scope="module")
def evening(tmp_path_factory):
    """The whole of it, once: forms out, filled in, a part saved by LibreOffice, collected."""
    folder = tmp_path_factory.mktemp("evening")
    content(folder / "content", COMMUNES)
    made = forms(folder / "content", folder / "forms")
    inbox = folder / "inbox"
    inbox.mkdir()
    sent, numbers = {}, random.Random(1982)
    for place, path in enumerate(made):
        form, way = Filled(path), WAYS[place % len(WAYS)]
        fill(form, way, numbers)
        form.book.save(inbox / path.name)
        sent[path.stem.removesuffix(f"-{YEAR}")] = (form.expected, way)
    saved = [inbox / p.name for p in made if int(p.stem.split("-")[1]) % 12 == 0]
    for path in converted(saved, "xlsx", folder / "saved"):
        path.replace(inbox / path.name)
    return folder, made, sent, collected(folder / "content", inbox)


def test_every_commune_has_a_form(evening):
    assert len(evening[1]) == COMMUNES


def test_every_number_comes_back_equal_or_is_refused_for_its_reason(evening):
    folder, _, sent, told = evening
    faults = {}
    for file in told["files"]:
        for finding in file["findings"]:
            if finding["severity"] == "error":
                faults.setdefault(file["units"][0], {})[finding["indicator"]] = finding["path"].split("!")[-1]
    checked = refused = 0
    for unit, (expected, way) in sent.items():
        with open(folder / f"content/data/{unit}/{YEAR}.csv", encoding="utf-8-sig") as lines:
            rows = {row["indicator"]: row for row in csv.DictReader(lines, delimiter=";")}
        for indicator, (kind, *wanted) in expected.items():
            if kind == "refused":
                assert indicator not in rows and faults[unit][indicator] == wanted[0], (unit, way, indicator, faults.get(unit))
                refused += 1
                continue
            row = rows[indicator]
            if kind == "counts":
                assert [int(row["numerator"]), int(row["denominator"]), row["value"]] == [*wanted, ""], (unit, way, indicator)
            else:
                found = {"Mức độ 2": 2, "chưa đạt": 0}.get(row["value"], row["value"])
                assert abs(float(found) - wanted[0]) < 1e-9, (unit, way, indicator, row)
            checked += 1
        assert set(faults.get(unit, {})) == {i for i, e in expected.items() if e[0] == "refused"}, (unit, way)
    assert checked + refused == COMMUNES * len(INDICATORS) and refused >= 30


def test_the_tally_is_right(evening):
    told = evening[3]
    wrong = [unit for unit, (expected, _) in evening[2].items() if any(e[0] == "refused" for e in expected.values())]
    assert len(told["units"]) == COMMUNES
    assert sorted(u["unit"] for u in told["units"] if u["state"] == "with_faults") == sorted(wrong)
    assert all(u["state"] in ("received", "late") for u in told["units"] if u["unit"] not in wrong)


def test_what_was_collected_is_sound_content(evening):
    sitegen("check", "--content", evening[0] / "content")


def test_collected_again_nothing_is_written(evening):
    folder = evening[0]
    before = {p: p.read_bytes() for p in (folder / "content").rglob("*.csv")}
    told = collected(folder / "content", folder / "inbox")
    assert told["data_files"] == []
    assert before == {p: p.read_bytes() for p in (folder / "content").rglob("*.csv")}


def test_what_goes_back_is_mended_in_one_round(evening, tmp_path):
    folder, _, sent, _ = evening
    back = tmp_path / "back"
    collected(folder / "content", folder / "inbox", "--return", back)
    wrong = sorted(unit for unit, (expected, _) in sent.items() if any(e[0] == "refused" for e in expected.values()))
    assert sorted(p.stem.removesuffix(f"-{YEAR}") for p in back.glob("*.xlsx")) == wrong
    for unit in wrong:
        path = back / f"{unit}-{YEAR}.xlsx"
        form = Filled(path)
        for indicator, (kind, *_) in sent[unit][0].items():
            if kind == "refused":
                form.cell(indicator, "numerator").value, form.cell(indicator, "denominator").value = 500, 1000
        form.book.save(path)
        assert f"Ủy ban nhân dân {unit.replace('xa-', 'xã Số ')} Thử" in (back / f"{unit}-{YEAR}.txt").read_text()
    for text in back.glob("*.txt"):
        text.unlink()
    told = collected(folder / "content", back, codes=(0,))
    assert [f["state"] for f in told["files"]] == ["taken"] * len(wrong)
    assert all(u["lacking"] == [] for u in told["units"])


def test_forms_are_sound_workbooks(evening, tmp_path):
    made = evening[1]
    again = forms(evening[0] / "content", tmp_path / "again", "--unit", "xa-1", "--unit", "xa-2")
    assert [p.read_bytes() for p in again] == [(evening[0] / "forms" / p.name).read_bytes() for p in again]
    back = tmp_path / "back"
    collected(evening[0] / "content", evening[0] / "inbox", "--dry-run", "--return", back)
    for path in [made[0], made[-1], next(back.glob("*.xlsx"))]:
        audit = subprocess.run([str(pathlib.Path(sys.executable).with_name("openxml-audit")), str(path)], capture_output=True, text=True)
        assert audit.returncode == 0, audit.stdout + audit.stderr


def test_a_filled_in_form_is_never_overwritten(evening, tmp_path):
    (path,) = forms(evening[0] / "content", tmp_path, "--unit", "xa-1")
    form = Filled(path)
    form.cell("illiterates", "value").value = 7
    form.book.save(path)
    before = path.read_bytes()
    done = sitegen("form", "--content", evening[0] / "content", "--year", YEAR, "--unit", "xa-1", "--output", tmp_path, codes=(1,))
    assert "không ghi đè" in done.stderr and path.read_bytes() == before


def test_libreoffice_keeps_locks_and_lists(evening, tmp_path):
    (saved,) = converted([evening[0] / "forms" / f"xa-1-{YEAR}.xlsx"], "xlsx", tmp_path)
    form = Filled(saved)
    assert form.sheet.protection.sheet
    assert form.cell("share-1", "value").protection.locked and not form.cell("share-1", "numerator").protection.locked
    lists = [v.formula1 for v in form.sheet.data_validations.dataValidation if v.type == "list"]
    assert any("Danh mục" in formula for formula in lists)
    assert form.book["Danh mục"].sheet_state == "hidden"


def test_a_dry_run_writes_nothing(evening, tmp_path):
    content(tmp_path / "content", 2)
    told = collected(tmp_path / "content", evening[0] / "inbox" / f"xa-1-{YEAR}.xlsx", "--dry-run")
    assert told["data_files"] == [f"data/xa-1/{YEAR}.csv"] and not (tmp_path / "content/data").exists()


def test_hostile_files_are_refused_each_by_its_own_sentence(evening, tmp_path):
    content(tmp_path / "content", 2)
    good = (evening[0] / "inbox" / f"xa-1-{YEAR}.xlsx").read_bytes()
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for name, data in {
        "cut.xlsx": good[: len(good) // 2], "empty.xlsx": b"", "html.xlsx": b"<html><table></table></html>", "text.xlsx": b"a;b\n", "good.xlsx": good,
        "~$good.xlsx": b"lock",
    }.items():
        (inbox / name).write_bytes(data)
    told = collected(tmp_path / "content", inbox, codes=(1,))
    states = {f["path"]: (f["state"], [x["message"] for x in f["findings"]][:1]) for f in told["files"]}
    assert states.pop("good.xlsx")[0] == "taken"
    assert {name: state for name, (state, _) in states.items()} == dict.fromkeys(["cut.xlsx", "empty.xlsx", "html.xlsx", "text.xlsx"], "refused")
    assert len({message for _, (message,) in states.values()}) == 4
    assert (tmp_path / f"content/data/xa-1/{YEAR}.csv").exists()


def test_what_came_in_is_kept_and_told_on_the_page_of_the_year(evening, tmp_path):
    folder = evening[0]
    text = (folder / "content/received.csv").read_text(encoding="utf-8-sig")
    assert text.startswith("unit;year;date;file;state\n") and len(text.splitlines()) == COMMUNES + 1


def test_what_is_told_to_programs_keeps_to_its_schema(evening):
    schema = json.loads((ROOT / "docs/collect.schema.json").read_text())
    told = evening[3]
    assert list(jsonschema.Draft202012Validator(schema).iter_errors(told)) == []
    told = dict(told, units=[dict(told["units"][0], state="lost")])
    assert list(jsonschema.Draft202012Validator(schema).iter_errors(told)) != []


def test_a_comment_tells_who_is_missing_and_what_to_mend_within_its_room(evening, tmp_path):
    saved = tmp_path / "collect.json"
    saved.write_text(json.dumps(evening[3]))
    comment = sitegen("collect", "--from-json", saved, "--max-bytes", 2000).stdout
    assert len(comment.encode()) <= 2000 and "Biểu nhận được" in comment and "xem collect.json" in comment
    hostile = dict(evening[3], units=[dict(evening[3]["units"][0], name="<script>alert(1)</script> @all #1", state="not_sent")])
    saved.write_text(json.dumps(hostile))
    comment = sitegen("collect", "--from-json", saved).stdout
    assert "<script" not in comment and "@all" not in comment
    saved.write_text('{"schema": 1, "year": "x"}')
    assert "year" in sitegen("collect", "--from-json", saved, codes=(2,)).stderr


def test_what_cannot_be_written_is_told_and_nothing_says_that_it_was(evening, tmp_path):
    content(tmp_path / "content", 3)
    (tmp_path / "content/data").mkdir()
    # a file where the unit's folder is to stand; of no other unit
    (tmp_path / "content/data/xa-1").write_text("")
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for unit in ("xa-1", "xa-2"):
        name = f"{unit}-{YEAR}.xlsx"
        (inbox / name).write_bytes((evening[0] / "inbox" / name).read_bytes())
    done = sitegen("collect", inbox, "--content", tmp_path / "content", "--year", YEAR, codes=(1,))
    assert f"CHƯA GHI ĐƯỢC 1 tệp số liệu: data/xa-1/{YEAR}.csv" in done.stdout and "không ghi được" in done.stderr
    assert (tmp_path / f"content/data/xa-2/{YEAR}.csv").exists() and not (tmp_path / "content/received.csv").exists()
