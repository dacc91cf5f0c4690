"""Whatever changes, what `sitegen diff` writes for other programs has the shape that is promised: JSON after docs/diff.schema.json, SARIF after
its standard, Code Quality after GitLab's. Many changes made from seeds, each content a little different."""
import csv
import io
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import urllib.parse

import jsonschema
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("SITEGEN", str(ROOT / ".build/release/sitegen"))
# formats are checked too, and "uri" by ourselves: the library knows it only with a package beside it
FORMATS = jsonschema.FormatChecker(["date"])


@FORMATS.checks("uri", raises=ValueError)
def is_address(text):
    parts = urllib.parse.urlsplit(text)
    return bool(parts.scheme and parts.netloc) and not re.search(r"[\s<>\"{}|\\^`]", text)


def validator(schema):
    return jsonschema.Draft202012Validator(schema, format_checker=FORMATS)


SCHEMA = validator(json.loads((ROOT / "docs/diff.schema.json").read_text(encoding="utf-8")))


def closed(required, **properties):
    """An object with these members and no others."""
    return {"type": "object", "properties": properties, "required": required.split(), "additionalProperties": False}


TEXT = {"type": "string", "minLength": 1}
PLACE = {"type": "integer", "minimum": 1}
# SARIF 2.1.0 (OASIS): the members sitegen writes, with what the standard asks of each; a new one must be looked up there first
SARIF = validator(closed(
    "version runs", **{
        "$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"},
        "runs": {"type": "array", "minItems": 1, "items": closed(
            "tool results",
            tool=closed("driver", driver=closed(
                "name", name=TEXT, version=TEXT, rules={"type": "array", "uniqueItems": True, "items": closed("id", id=TEXT)})),
            columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            results={"type": "array", "items": closed(
                "message", ruleId=TEXT, ruleIndex={"type": "integer", "minimum": -1}, level={"enum": ["none", "note", "warning", "error"]},
                message=closed("text", text={"type": "string"}),
                locations={"type": "array", "items": closed("", physicalLocation=closed(
                    "artifactLocation", artifactLocation=closed("uri", uri={"type": "string", "pattern": r"^[A-Za-z0-9._~!$&'()*+,;=:@/%-]*$"}),
                    region=closed("", startLine=PLACE, startColumn=PLACE)))},
                partialFingerprints={"type": "object", "additionalProperties": {"type": "string"}})})},
    }))
CODE_QUALITY = validator({"type": "array", "items": closed(
    "description check_name fingerprint severity location", description=TEXT, check_name=TEXT, fingerprint={"type": "string", "pattern": "^[0-9a-f]{64}$"},
    severity={"enum": ["info", "minor", "major", "critical", "blocker"]},
    location=closed("path lines", path=TEXT, lines=closed("begin", begin=PLACE)))})

HOSTILE = [
    "a | b || c", "@canbo và @org/team", "<!-- --> <script>alert(1)</script>", "](javascript:alert(1)) [x](http://evil.test)", "``` `x` ````",
    "dòng một\ndòng hai\r\n# to", "\u202egnp.exe\u202c", "x" * 10_000, "👨‍👩‍👧‍👦" * 60, "e" + "\u0301" * 2_000, "\\u0000 \\ \"", "\x1b[31mđỏ\x07", "", " ", "null", "=1+1",
]


class Content:
    """A copy of the shipped content that a seed changes."""

    def __init__(self, folder, seed):
        self.folder, self.random = folder, random.Random(seed)
        shutil.copytree(ROOT / "content", folder)

    def pick(self, pattern):
        return self.random.choice(sorted(self.folder.glob(pattern)))

    def rows(self, change, pattern="data/**/*.csv"):
        """The rows of some table, below its head, after `change` was made to them."""
        path = self.pick(pattern)
        text = path.read_text(encoding="utf-8-sig")
        # a spreadsheet set to Vietnam separates by semicolons
        separator = ";" if ";" in text.splitlines()[0] else ","
        head, *rows = csv.reader(io.StringIO(text), delimiter=separator)
        change(head, rows)
        told = io.StringIO()
        csv.writer(told, delimiter=separator, lineterminator="\n").writerows([head, *rows])
        path.write_text(told.getvalue(), encoding="utf-8", newline="")

    def replace(self, path, found, made):
        text = path.read_text(encoding="utf-8")
        places = list(re.finditer(found, text, re.M))
        if places:
            place = self.random.choice(places)
            path.write_text(text[: place.start()] + place.expand(made) + text[place.end() :], encoding="utf-8", newline="")

    def deleted_row(self):
        self.rows(lambda head, rows: rows.pop(self.random.randrange(len(rows))))

    def added_row(self):
        def add(head, rows):
            row = list(self.random.choice(rows))
            row[head.index("year")] = str(self.random.choice([2015, 2016, 2017]))
            if "as_of" in head:
                row[head.index("as_of")] = ""
            rows.append(row)

        self.rows(add)

    def became_final(self):
        self.replace(self.pick("data/*/202*.csv"), r",(?:provisional|estimated),", ",final,")

    def became_provisional(self):
        self.replace(self.pick("data/*/202*.csv"), r",final,", ",provisional,")

    def withdrawn(self):
        def drop(head, rows):
            row = self.random.choice(rows)
            for column in ["value", "numerator", "denominator"]:
                if column in head:
                    row[head.index(column)] = ""
            row[head.index("status")] = "missing"

        self.rows(drop)

    def other_number(self):
        def change(head, rows):
            row = self.random.choice([row for row in rows if any(row[head.index(column)] for column in ("numerator", "value") if column in head)])
            column = head.index("numerator" if "numerator" in head and row[head.index("numerator")] else "value")
            digits = row[column]
            row[column] = self.random.choice([digits[::-1], digits[:-1] or "0", digits + "0", str(self.random.randrange(200))])

        self.rows(change)

    def target(self):
        self.replace(self.pick("plans/*.yaml"), r"value: \d+$", f"value: {self.random.randrange(1, 100)}")

    def threshold(self):
        self.replace(self.folder / "site.yaml", r"on_track: [\d.]+", f"on_track: {self.random.choice(['0.8', '0.9', '0.97'])}")

    def merged(self):
        """A ward that was divided among three goes whole into one of them."""
        path = self.folder / "unit-changes.csv"
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        ward, heir = self.random.choice(sorted({tuple(line.split(",")[:2]) for line in lines if ",split_part," in line and line.startswith("ba-dinh-")}))
        lines = [line for line in lines if not line.startswith(f"{ward},")] + [f"{ward},{heir},2025-07-01,merge_whole,NQ thử,\n"]
        path.write_text("".join(lines), encoding="utf-8", newline="")

    def renamed(self):
        self.replace(self.folder / "units.csv", r"^([a-z-]+),([^,\n]+),ward", r"\1,\2 (mới),ward")

    def narrative(self):
        path = self.pick("narratives/*/*.md")
        self.random.choice([
            lambda: self.replace(path, r"\{\{ value [^}]*\}\}", f"{self.random.randrange(10, 99)},5%"),
            lambda: self.replace(path, r"^\w[^\n]{20,}$", self.random.choice(["Câu viết lại.", r"\g<0> Thêm 12,5%.", ""])),
            lambda: self.replace(path, r"^status: approved", "status: draft"),
            lambda: path.unlink(),
        ])()

    def page(self):
        (self.folder / "pages" / f"trang-{self.random.randrange(9)}.md").write_text("---\ntitle: Trang thử\n---\n\nMột đoạn.\n", encoding="utf-8")

    def hostile_cell(self):
        def spoil(head, rows):
            row = self.random.choice(rows)
            row[self.random.randrange(len(row))] = self.random.choice(HOSTILE)

        self.rows(spoil, self.random.choice(["data/**/*.csv", "published/*.csv", "units.csv", "unit-changes.csv", "duty-results.csv"]))

    def hostile_key(self):
        text = json.dumps(self.random.choice(HOSTILE), ensure_ascii=False)
        self.replace(self.pick(self.random.choice(["plans/*.yaml", "indicators.yaml", "site.yaml"])), r"^( *-? ?\w+: )[^\[\]{}\n]+$", r"\1" + text.replace("\\", "\\\\"))

    CHANGES = [
        deleted_row, added_row, became_final, became_provisional, withdrawn, other_number, target, threshold, merged, renamed, narrative, page, hostile_cell,
        hostile_key,
    ]


def sitegen(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, timeout=120)


def follows(validator, text, what):
    found = json.loads(text)
    faults = [f"{'/'.join(map(str, fault.absolute_path))}: {fault.message[:300]}" for fault in validator.iter_errors(found)]
    assert faults == [], (what, faults)
    return found


def told_again(file, form, name):
    answer = sitegen("diff", "--from-json", file, "--format", form)
    assert answer.returncode in (0, 2), (name, answer.stderr)
    return answer.stdout


@pytest.mark.parametrize("seed", range(48))
def test_what_other_programs_read_has_its_shape(tmp_path, seed):
    content = Content(tmp_path / "content", seed)
    # every kind of change alone first, then several at once
    kinds = [Content.CHANGES[seed]] if seed < len(Content.CHANGES) else content.random.choices(Content.CHANGES, k=content.random.randrange(2, 5))
    for change in kinds:
        change(content)
    sides = ["content", content.folder]
    if content.random.random() < 0.3:
        sides.reverse()
    name = (seed, [change.__name__ for change in kinds])
    file = tmp_path / "diff.json"
    answer = sitegen("diff", *sides, "--no-pages", "--format", "json", "--out", file)
    assert answer.returncode in (0, 2), (name, answer.returncode, answer.stderr)
    changes = follows(SCHEMA, file.read_text(encoding="utf-8"), name)
    assert bool(changes["errors"]) == (answer.returncode == 2), name
    sarif = follows(SARIF, told_again(file, "sarif", name), name)
    for run in sarif["runs"]:
        rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"]), name
    follows(CODE_QUALITY, told_again(file, "gitlab", name), name)
    # what is read again is what was written
    assert told_again(file, "json", name) == file.read_text(encoding="utf-8"), name


def test_the_shapes_refuse_what_is_no_address_and_no_date():
    """A format that nobody checks is no promise: a planted fault of each is found."""
    address = {"type": "string", "format": "uri"}
    assert list(validator(address).iter_errors("https://json.schemastore.org/sarif-2.1.0.json")) == []
    for fault in ["sarif-2.1.0.json", "https://", "https://a b.vn/", "//a.vn/x"]:
        assert list(validator(address).iter_errors(fault)), fault
    dates = {"type": "string", "format": "date"}
    assert list(validator(dates).iter_errors("2025-06-30")) == []
    assert list(validator(dates).iter_errors("2025-06-31")) and list(validator(dates).iter_errors("30/6/2025"))


def test_every_kind_of_change_leaves_its_trace(tmp_path):
    """Each kind does what its name says, so that the seeds above try what they claim to try."""
    lists = {"deleted_row": "values", "added_row": "values", "became_final": "values", "became_provisional": "values", "withdrawn": "values",
             "other_number": "values", "target": "records", "threshold": "records", "renamed": "records", "narrative": "texts", "page": "texts",
             "merged": "records"}
    # what hostile text does depends on where it falls: something must be said of it, and nothing is said of a content that is the same
    anything = ["errors", "standings", "values", "records", "texts", "warnings"]
    lists |= {"hostile_cell": anything, "hostile_key": anything}
    assert set(lists) == {change.__name__ for change in Content.CHANGES}
    same = json.loads(sitegen("diff", "content", "content", "--no-pages", "--format", "json").stdout)
    assert [held for held in anything if same[held]] == []
    silent = []
    for kind, held in lists.items():
        for seed in range(8):
            content = Content(tmp_path / f"{kind}-{seed}", seed)
            getattr(content, kind)()
            changes = json.loads(sitegen("diff", "content", content.folder, "--no-pages", "--format", "json").stdout)
            if any(changes[name] for name in ([held] if isinstance(held, str) else held)):
                break
        else:
            silent.append((kind, [error["message"]["vi"] for error in changes["errors"]][:2]))
    assert silent == []


@pytest.mark.parametrize("seed", range(6))
def test_the_same_shapes_from_check(tmp_path, seed):
    content = Content(tmp_path / "content", seed + 1000)
    for _ in range(3):
        content.hostile_cell()
        content.hostile_key()
    for form, validator in [("sarif", SARIF), ("gitlab", CODE_QUALITY)]:
        answer = sitegen("check", "--content", content.folder, "--format", form)
        assert answer.returncode in (0, 1), answer.stderr
        follows(validator, answer.stdout, (seed, form))
