"""Workbooks out: the annex of results, open data as workbooks, the list of who owes what. Other programs open them and read what was meant."""
import csv
import datetime
import json
import pathlib
import shutil
import subprocess
import sys

import openpyxl
import pytest
from office import INDICATORS, ROOT, YEAR, content, converted, sitegen

CONTENT = ROOT / "content"


def audited(path):
    audit = subprocess.run([str(pathlib.Path(sys.executable).with_name("openxml-audit")), str(path)], capture_output=True, text=True)
    assert audit.returncode == 0 and "no findings" in audit.stdout, audit.stdout + audit.stderr


def merged(book):
    return [sheet.title for sheet in book if sheet.merged_cells.ranges]


@pytest.fixture(scope="module")
def annex(tmp_path_factory):
    folder = tmp_path_factory.mktemp("annex")
    for name, more in {"one": [], "all": ["--all-years"], "english": ["--lang", "en"]}.items():
        sitegen("export", "--content", CONTENT, "--format", "xlsx", *more, "--output", folder / f"{name}.xlsx")
    return folder


def rows(sheet):
    """The rows of an annex by their heads, without those that name a plan."""
    head = next(r for r in range(1, 10) if sheet.cell(r, 2).value)
    heads = [cell.value for cell in sheet[head]]
    return [dict(zip(heads, row)) for row in sheet.iter_rows(min_row=head + 1) if row[1].value]


def test_the_annex_says_what_the_export_says(annex):
    exported = list(csv.DictReader(sitegen("export", "--content", CONTENT).stdout.splitlines()))
    found = rows(openpyxl.load_workbook(annex / "one.xlsx").worksheets[1])
    assert len(found) == len(exported)
    # the texts of both are the same sentences, in another order of units
    told = {(r["reason"], r["target_year"]): r for r in exported}
    for row in found:
        same = told[row["Diễn giải"].value, str(row["Năm mục tiêu"].value or "")]
        value = row["Kết quả"].value
        if isinstance(value, (int, float)):
            assert value == pytest.approx(float(same["value"])), same
            assert row["Kết quả"].number_format.count('"') % 2 == 0
        target = row["Mục tiêu"].value
        if isinstance(target, (int, float)):
            assert target == pytest.approx(float(same["target_value"])), same
        for head, key in {"Số đạt (tử số)": "numerator", "Tổng số (mẫu số)": "denominator"}.items():
            assert ("" if row[head].value is None else str(row[head].value)) == same[key], same
        assert row["Đánh giá"].value and row["Đánh giá"].fill.fgColor.rgb != "00000000"
        assert ("minh họa" in row["Tình trạng số liệu"].value) == (same["illustrative"] == "true")


def test_shares_are_percent_points_and_years_are_bare(annex):
    found = rows(openpyxl.load_workbook(annex / "one.xlsx").worksheets[1])
    shares = [r["Kết quả"] for r in found if r["Kết quả"].number_format.endswith('"%"')]
    assert shares and max(c.value for c in shares if c.value is not None) > 1
    assert all("%" not in c.number_format.replace('"%"', "") for c in shares)
    years = [r["Năm mục tiêu"] for r in found if r["Năm mục tiêu"].value is not None]
    assert years and all(c.number_format == "0" and isinstance(c.value, int) for c in years)


def test_the_annex_has_a_cover_and_a_sheet_a_year(annex):
    one, every, english = (openpyxl.load_workbook(annex / f"{name}.xlsx") for name in ("one", "all", "english"))
    assert one.sheetnames == ["Giới thiệu", "Năm 2025"] and len(every.sheetnames) > 5 and english.sheetnames == ["Cover", "2025"]
    cover = [cell.value for (cell,) in one["Giới thiệu"].iter_rows() if cell.value]
    for said in ("Phụ lục: kết quả", "Ngày báo cáo: 31/01/2026", "số liệu minh họa", "56/KH-UBND", "Đạt: "):
        assert any(said in line for line in cover), said
    for book in (one, every, english):
        assert merged(book) == []
        for sheet in book.worksheets[1:]:
            assert sheet.freeze_panes == "C3" and sheet.print_title_rows == "$2:$2"
            assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert one.properties.language == "vi-VN" and english.properties.language == "en" and one.properties.title


def test_the_annex_is_sound_and_the_same_each_time(annex, tmp_path):
    for path in annex.glob("*.xlsx"):
        audited(path)
    sitegen("export", "--content", CONTENT, "--format", "xlsx", "--output", tmp_path / "again.xlsx")
    assert (tmp_path / "again.xlsx").read_bytes() == (annex / "one.xlsx").read_bytes()


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The shipped content with workbooks asked for."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(CONTENT, folder / "content")
    with open(folder / "content/site.yaml", "a") as declared:
        declared.write("\ndata_formats: [csv, json, xlsx]\n")
    for output in ("public", "again"):
        sitegen("build", "--quiet", "--content", folder / "content", "--output", folder / output)
    return folder


def books(site):
    return sorted(p.relative_to(site / "public") for p in (site / "public/data").rglob("*.xlsx"))


def test_each_csv_has_its_workbook_and_both_are_linked(site):
    plain = [p.relative_to(site / "public").with_suffix(".xlsx") for p in (site / "public/data").rglob("*.csv")]
    assert books(site) == sorted(plain) and len(plain) > 100
    page = (site / "public/data/index.html").read_text()
    assert all(f'/{path}"' in page or f'"{path}"' in page or str(path).removeprefix("data/") in page for path in books(site))
    types = {d["dcat:mediaType"]["@id"].rsplit("/", 1)[-1] for table in json.loads((site / "public/data/dcat.jsonld").read_text())["dcat:dataset"]
             for d in table["dcat:distribution"]}
    assert "vnd.openxmlformats-officedocument.spreadsheetml.sheet" in types


def some(site):
    return [p for p in books(site) if p.parent.name == "data"] + [pathlib.Path("data/units/go-vap.xlsx"), pathlib.Path("data/indicators/learning-citizens.xlsx")]


def test_workbooks_hold_what_the_csv_holds(site):
    for path in some(site):
        with open((site / "public" / path).with_suffix(".csv"), encoding="utf-8") as lines:
            plain = list(csv.reader(lines))
        book = openpyxl.load_workbook(site / "public" / path)
        sheet = book["Số liệu"]
        (table,) = sheet.tables.values()
        assert table.ref.startswith("A3:") and table.autoFilter is None, path
        found = [[cell.value for cell in row] for row in sheet[table.ref]]
        assert found[0] == plain[0] and len(found) == max(2, len(plain)), path
        for row, wanted in zip(found[1:], plain[1:]):
            for head, value, text in zip(found[0], row, wanted):
                text = text[1:] if text[:2] in ("'=", "'+", "'-", "'@") else text
                if value is None:
                    assert text == "", (path, head, text)
                elif isinstance(value, bool):
                    assert text == str(value).lower(), (path, head)
                elif isinstance(value, datetime.datetime):
                    assert text == value.date().isoformat(), (path, head)
                elif isinstance(value, (int, float)):
                    assert float(text) == pytest.approx(value), (path, head)
                else:
                    assert value == text.replace("\r\n", "\n"), (path, head)


def test_workbooks_meet_the_list_of_the_basics(site):
    """Cover first, one marked table a sheet, titles in A1, no merged, hidden or frozen parts, title and language of the document."""
    for path in some(site):
        book = openpyxl.load_workbook(site / "public" / path)
        assert book.sheetnames == ["Giới thiệu", "Số liệu", "Chú giải"] and merged(book) == [], path
        assert book.active.title == "Giới thiệu" and book.properties.language == "vi-VN" and book.properties.title
        names = [name for sheet in book for name in sheet.tables]
        assert len(names) == 2 == len(set(names))
        for sheet in book:
            assert sheet["A1"].value and sheet.freeze_panes is None and sheet.sheet_state == "visible"
            assert not any(d.hidden for d in [*sheet.column_dimensions.values(), *sheet.row_dimensions.values()])
            values = [[c.value is not None for c in row] for row in sheet.iter_rows()]
            assert all(any(row) for row in values), (path, sheet.title)
        links = [cell.hyperlink.location for (cell,) in book["Giới thiệu"].iter_rows() if cell.hyperlink]
        assert links == ["'Số liệu'!$A$1", "'Chú giải'!$A$1"]


def test_workbooks_are_sound_and_the_same_each_time(site):
    for path in some(site):
        audited(site / "public" / path)
    assert all((site / "public" / p).read_bytes() == (site / "again" / p).read_bytes() for p in books(site))


def test_a_site_that_asks_for_none_has_none(site, tmp_path):
    sitegen("build", "--quiet", "--content", CONTENT, "--output", tmp_path / "public")
    assert not list((tmp_path / "public").rglob("*.xlsx"))


@pytest.fixture(scope="module")
def owing(tmp_path_factory):
    """Three communes: one has sent all, one a part, one nothing; two have somebody to call."""
    folder = content(tmp_path_factory.mktemp("owing") / "content", 3)
    units = folder / "units.csv"
    lines = units.read_text().splitlines()
    units.write_text("\n".join([lines[0] + ",contact", lines[1] + ",", lines[2] + ",bà An", lines[3] + ",ông Bình", lines[4] + ","]) + "\n")
    indicators = [name for name, _, _ in INDICATORS]
    for unit, wanted in (("xa-1", indicators), ("xa-2", indicators[2:])):
        path = folder / f"data/{unit}/{YEAR}.csv"
        path.parent.mkdir(parents=True)
        path.write_text("unit,indicator,year,value\n" + "".join(f"{unit},{i},{YEAR},1\n" for i in wanted))
    return folder


def test_the_list_to_follow_up(owing, tmp_path):
    sitegen("remind", "--content", owing, "--year", YEAR, "--format", "xlsx", "--output", tmp_path / "list.xlsx")
    audited(tmp_path / "list.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").active
    assert sheet["A2"].value == f"2/3 đơn vị còn thiếu số liệu năm {YEAR}, 1 đơn vị chưa gửi gì."
    heads = [cell.value for cell in sheet[3]]
    found = {row[1]: dict(zip(heads, row)) for row in sheet.iter_rows(min_row=4, values_only=True)}
    assert {unit: row["Tình trạng"] for unit, row in found.items()} == {
        "Xã Số 1 Thử": "đã gửi đủ", "Xã Số 2 Thử": "còn thiếu", "Xã Số 3 Thử": "chưa gửi gì"}
    assert [row["Số chỉ tiêu thiếu"] for row in found.values()] == [0, 2, 20]
    assert [row["Liên hệ"] or None for row in found.values()] == ["bà An", "ông Bình", None]
    assert found["Xã Số 2 Thử"]["Chỉ tiêu còn thiếu"] == "Chỉ tiêu literacy level\nChỉ tiêu preschool"
    assert {row["Hạn"] for row in found.values()} == {datetime.datetime(YEAR, 12, 15)}
    assert merged(openpyxl.load_workbook(tmp_path / "list.xlsx")) == []


def test_libreoffice_opens_them_all(annex, site, owing, tmp_path):
    if not shutil.which("soffice"):
        pytest.skip("no LibreOffice")
    sitegen("remind", "--content", owing, "--year", YEAR, "--format", "xlsx", "--output", tmp_path / "list.xlsx")
    shutil.copy(annex / "one.xlsx", tmp_path / "annex.xlsx")
    shutil.copy(site / "public/data/units/go-vap.xlsx", tmp_path / "unit.xlsx")
    made = [tmp_path / f"{name}.xlsx" for name in ("list", "annex", "unit")]
    for before, saved in zip(made, converted(made, "xlsx", tmp_path / "saved")):
        old, new = openpyxl.load_workbook(before), openpyxl.load_workbook(saved)
        assert new.sheetnames == old.sheetnames
        for sheet in old:
            # a truth comes back as the function of its name
            kept = {c.coordinate: {"=TRUE()": True, "=FALSE()": False}.get(c.value, c.value) for row in new[sheet.title].iter_rows() for c in row
                    if c.value is not None}
            assert {c.coordinate: c.value for row in sheet.iter_rows() for c in row if c.value not in (None, "")} == {
                place: value for place, value in kept.items() if value != ""}, sheet.title
