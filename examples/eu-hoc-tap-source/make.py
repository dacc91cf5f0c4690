#!/usr/bin/env python3
"""Writes ../eu-hoc-tap/data/<indicator>.csv from data.csv; every number as it stands there. Same bytes at every run.

Also refuses when a target of ../eu-hoc-tap/plans/ is not in targets.csv.
"""
import csv, io, pathlib, re, sys

HERE = pathlib.Path(__file__).resolve().parent
CONTENT = HERE.parent / "eu-hoc-tap"
COLUMNS = ["unit", "indicator", "year", "value", "status", "illustrative", "source", "published", "note"]
CEDEFOP = "Cedefop, Key indicators on VET (2026), doi:10.2906/534056862890980; Eurostat, "
SOURCES = {
    "Cedefop KIVET 3010 (= edat_lfse_14)": CEDEFOP + "edat_lfse_14",
    "Cedefop KIVET 3021 (= edat_lfse_03)": CEDEFOP + "edat_lfse_03",
    "Cedefop KIVET 3030 (= edat_lfse_20)": CEDEFOP + "edat_lfse_20",
    "Cedefop KIVET 3060 (= lfsi_emp_a)": CEDEFOP + "lfsi_emp_a",
    "AES special extraction (FE+NFE excl. guided on-the-job training)": "Eurostat, AES (special extraction)",
    "edat_lfse_24 (ED35_45, Y1-3, Y20-34)": "Eurostat, edat_lfse_24",
}
FLAGS = {
    "b": "ngắt chuỗi so với số trước (break in series)",
    "d": "định nghĩa khác (definition differs)",
    "u": "độ tin cậy thấp (low reliability)",
    "e": "nguồn ước tính (estimated by the source)",
    "p": "nguồn ghi là sơ bộ (provisional in the source)",
}
EXPERIMENTAL = "thống kê thử nghiệm (experimental statistics)"
NOT_PUBLISHED = "nguồn không công bố số này (not published by the source)"
# The years that the plans ask of; one without a row in data.csv is told as a gap of the sources, not as silence of a country.
ASKED = [str(year) for year in range(2021, 2026)]
NO_FIGURE = "các nguồn đã dùng không có số của năm này (no figure for this year in the sources used)"


def read(name):
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def unit_ids():
    """Eurostat's codes, as units.csv names them: «Eurostat: IE (Ireland)»."""
    ids = {"EU27_2020": "eu"}
    with open(CONTENT / "units.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            code = re.match(r"Eurostat: (\w\w) ", row["basis"])
            if code:
                ids[code[1]] = row["id"]
    return ids


def observation(row, ids):
    value, flags = row["value"], row["flags"]
    status = "missing" if not value else "provisional" if "p" in flags else "estimated" if "e" in flags else "final"
    notes = ([] if value else [NOT_PUBLISHED]) + [FLAGS[flag] for flag in flags]
    if value and row["indicator"] == "adult_learning_12m":
        notes.append(EXPERIMENTAL)
    dataset = row["source_dataset"]
    day = re.match(r"\d{4}-\d\d-\d\d", row["source_updated"])
    return {
        "unit": ids[row["unit"]], "indicator": row["indicator"].replace("_", "-"), "year": row["year"], "value": value,
        "status": status, "illustrative": "false", "source": SOURCES.get(dataset, "Eurostat, " + dataset),
        "published": day[0] if day else "", "note": "; ".join(notes),
    }


def gaps(rows):
    """A row without a number for every unit, indicator and asked year that data.csv does not hold."""
    held = {(row["unit"], row["indicator"], row["year"]) for row in rows}
    for unit, indicator in sorted({(row["unit"], row["indicator"]) for row in rows}):
        for year in ASKED:
            if (unit, indicator, year) not in held:
                yield {
                    "unit": unit, "indicator": indicator, "year": year, "value": "", "status": "missing", "illustrative": "false",
                    "source": "Eurostat", "published": "", "note": NO_FIGURE,
                }


def check_targets():
    known = {(row["indicator"].replace("_", "-"), row["target_year"], row["target_value"]) for row in read("targets.csv")}
    for plan in sorted((CONTENT / "plans").glob("*.yaml")):
        text = plan.read_text(encoding="utf-8")
        for target in re.findall(r"- indicator: (\S+)\n +year: (\d+)\n +comparison: \w+\n +value: (\S+)", text):
            if target not in known:
                sys.exit(f"{plan.name}: {' '.join(target)} is not in targets.csv")


def main():
    check_targets()
    ids = unit_ids()
    order = {unit: place for place, unit in enumerate(ids.values())}
    rows = [observation(row, ids) for row in read("data.csv")]
    rows += list(gaps(rows))
    for indicator in sorted({row["indicator"] for row in rows}):
        mine = [row for row in rows if row["indicator"] == indicator]
        mine.sort(key=lambda row: (order[row["unit"]], row["year"]))
        text = io.StringIO()
        writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(mine)
        (CONTENT / "data").mkdir(exist_ok=True)
        (CONTENT / "data" / (indicator + ".csv")).write_text(text.getvalue(), encoding="utf-8", newline="")


main()
