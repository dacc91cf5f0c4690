"""What other programs make of the sample workbook of room Packing (Tests/SiteGenTests/Packing/SampleWorkbook.swift).

    make test, or for it alone: SITEGEN_DUMP=sample.xlsx make test ROOM=Packing && SITEGEN_DUMP=sample.xlsx .venv/bin/python -m pytest Tests/Excel

Takes openpyxl, openxml-audit and, for the last two tests, LibreOffice Calc.
"""

import datetime
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata

import openpyxl
import pytest

SAMPLE = os.environ.get("SITEGEN_DUMP")
pytestmark = pytest.mark.skipif(SAMPLE is None or not os.path.exists(SAMPLE), reason="SITEGEN_DUMP names no workbook")


@pytest.fixture(scope="module")
def book():
    return openpyxl.load_workbook(SAMPLE)


@pytest.fixture(scope="module")
def converted(tmp_path_factory):
    """The sample as LibreOffice keeps it, and as it prints it."""
    if not shutil.which("soffice"):
        pytest.skip("no LibreOffice")
    folder = tmp_path_factory.mktemp("office")
    for kind in ("pdf", "xlsx"):
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind, "--outdir", folder, SAMPLE],
            check=True, capture_output=True, timeout=180)
    return folder, pathlib.Path(SAMPLE).stem


def test_the_schema_has_nothing_against_it():
    audit = pathlib.Path(sys.executable).parent / "openxml-audit"
    told = subprocess.run([audit, SAMPLE], capture_output=True, text=True)
    assert told.returncode == 0 and "Errors: 0" in told.stdout and "no findings" in told.stdout, told.stdout


def test_values_come_back_as_they_were(book):
    form = book["Phiếu 2025"]
    assert form["A1"].value == "PHIẾU SỐ LIỆU NĂM 2025"
    assert form["C5"].value == 1250.5 and form["C5"].data_type == "n"
    assert form["E5"].value == '=IF(OR(C5="",D5=""),"",C5/D5*100)'
    assert form["C8"].value is True
    assert form["D2"].value == datetime.datetime(2025, 12, 31)
    cached = openpyxl.load_workbook(SAMPLE, data_only=True)["Phiếu 2025"]
    assert cached["E5"].value == 62.525 and cached["E6"].value in (None, "") and cached["D8"].value is None


HOSTILE = [
    "=1+1", "+84 28", "-5", "@SUM(A1)", '=HYPERLINK("http://x";"y")', "a ]]> b & <c/> \"d\" 'e'", "_x000D_", "_x000d_ và _xZZZZ_", "__x0041__",
    "phường «Gò Vấp» 🏫👩‍🏫", unicodedata.normalize("NFD", "Gò Vấp"), "  hai đầu  ", "dòng 1\ndòng 2", "tab\there", "\n", "1e5", "TRUE", "01",
]


def test_text_is_never_a_formula_and_loses_no_letter(book):
    cells = [row[0] for row in book["Văn bản lạ"].iter_rows()]
    assert [cell.data_type for cell in cells] == ["s"] * len(HOSTILE)
    # openpyxl takes the escape of an underscore for itself, but leaves that of other letters
    assert [cell.value for cell in cells] == HOSTILE
    assert [bool(cell.quotePrefix) for cell in cells[:6]] == [True] * 5 + [False]


def test_styles(book):
    form = book["Phiếu 2025"]
    head, entry, note, rate = form["A4"], form["C5"], form["G5"], form["E5"]
    assert head.font.b and head.font.color.rgb == "FFFFFFFF" and head.fill.fgColor.rgb == "FF1F3A5F" and head.border.left.style == "thin"
    assert head.alignment.horizontal == "center" and head.alignment.vertical == "center" and head.alignment.wrap_text
    assert (head.font.name, head.font.sz, form["A1"].font.sz) == ("Times New Roman", 12, 14)
    assert not entry.protection.locked and rate.protection.locked and head.protection.locked
    assert entry.number_format == "#,##0" and rate.number_format == '0.0"%"' and note.number_format == "@"
    assert note.font.i and note.font.u == "single" and note.alignment.indent == 1 and note.border.left.style is None
    assert note.border.top.color.rgb == "FF7F7F7F"


def test_protection_lets_an_officer_widen_columns_and_nothing_else(book):
    protection = book["Phiếu 2025"].protection
    assert protection.sheet and protection.password is None
    allowed = {name for name in ("formatColumns", "formatRows", "formatCells", "insertRows", "deleteRows", "sort") if not getattr(protection, name)}
    assert allowed == {"formatColumns", "formatRows"}
    assert not protection.selectLockedCells and not protection.selectUnlockedCells
    assert not book["Văn bản lạ"].protection.sheet
    assert book.security.lockStructure


def test_validations(book):
    found = {str(check.sqref): check for check in book["Phiếu 2025"].data_validations.dataValidation}
    assert set(found) == {"C5:C6", "D5:D7", "F5:F6", "F7", "G5:G7", "C7", "D2"}
    whole, decimal, listed = found["C5:C6"], found["D5:D7"], found["F5:F6"]
    assert (whole.type, whole.operator, whole.formula1) == ("whole", "greaterThanOrEqual", "0")
    assert whole.promptTitle == "Số nguyên" and whole.error == "Cần một số từ 0." and whole.errorStyle in (None, "stop")
    assert (decimal.type, decimal.operator, decimal.formula1, decimal.formula2) == ("decimal", None, "0", "1000000")
    assert decimal.errorStyle == "warning" and len(decimal.error) == 255
    assert listed.formula1 == "'Danh mục- trạng thái'!$A$1:$A$3" and not listed.showDropDown and len(listed.promptTitle) <= 32
    assert found["F7"].formula1 == "trang_thai" and found["G5:G7"].formula1 == "LEN(G5)<=200" and found["D2"].formula1 == "DATE(2025,1,1)"
    assert all(check.allow_blank and check.showErrorMessage for check in found.values())


def test_comments_links_and_conditions(book):
    form = book["Phiếu 2025"]
    assert form["C5"].comment.text.endswith("gửi lại <trước> 15/01.") and form["C5"].comment.author == "sitegen"
    assert form["F7"].comment.author == "Người kiểm tra"
    assert form["B6"].hyperlink.location == "'Văn bản lạ'!$A$2"
    conditions = {str(area.sqref): [rule.formula for rule in rules] for area, rules in form.conditional_formatting._cf_rules.items()}
    assert conditions == {"C5:D7": [['AND(C5<>"",D5<>"",C5>D5)']], "C5:C7 F5:F7": [['C5=""']]}


def test_views_paper_and_names(book):
    form = book["Phiếu 2025"]
    assert form.freeze_panes == "C5" and not form.sheet_view.showGridLines and form.sheet_view.tabSelected
    assert form.print_title_rows == "$4:$4" and form.print_area == "'Phiếu 2025'!$A$1:$G$40"
    assert (form.page_setup.orientation, form.page_setup.paperSize, form.page_setup.fitToHeight) == ("landscape", 9, 0)
    assert form.sheet_properties.pageSetUpPr.fitToPage and form.sheet_properties.tabColor.rgb == "FF1F3A5F"
    assert form.oddFooter.right.text == "Trang &P/&N" and form.oddFooter.left.text == "Gò Vấp && Hạnh Thông, 2025"
    assert {str(area) for area in form.merged_cells.ranges} == {"A1:G1", "A2:B2"}
    assert form.column_dimensions["B"].width == 44.625 and form.column_dimensions["H"].hidden and form.row_dimensions[8].hidden
    assert form.row_dimensions[1].height == 30
    assert [sheet.sheet_state for sheet in book] == ["visible", "visible", "hidden"]
    assert book.defined_names["trang_thai"].attr_text == "'Danh mục- trạng thái'!$A$1:$A$3"


def test_what_the_document_says_of_itself(book):
    about = book.properties
    assert (about.title, about.subject, about.creator, about.language) == (
        "Phiếu số liệu năm 2025 <thử>", "Xã hội học tập", "Phòng Văn hoá – Xã hội", "vi-VN")
    assert about.created == about.modified == datetime.datetime(2025, 12, 31)
    assert {each.name: each.value for each in book.custom_doc_props.props} == {
        "sitegen.unit": "go-vap", "sitegen.year": "2025", "Ghi chú": "a & b\nc"}


def test_office_keeps_locks_lists_and_what_the_form_is_known_by(converted):
    folder, name = converted
    book = openpyxl.load_workbook(folder / f"{name}.xlsx")
    form = book["Phiếu 2025"]
    assert form.protection.sheet and not form["C5"].protection.locked and form["E5"].protection.locked
    assert not form.protection.formatColumns and not form.protection.formatRows
    assert book["Danh mục- trạng thái"].sheet_state == "hidden"
    lists = {str(check.sqref): check.formula1 for check in form.data_validations.dataValidation if check.type == "list"}
    assert lists == {"F5:F6": "'Danh mục- trạng thái'!$A$1:$A$3", "F7": "trang_thai"}
    assert len(form.data_validations.dataValidation) == 7
    assert {each.name: each.value for each in book.custom_doc_props.props}["sitegen.unit"] == "go-vap"
    # frozen rows are lost by every conversion without a window, whoever wrote the file
    assert form.print_title_rows == "$4:$4" and form["C5"].comment is not None
    assert [row[0].value for row in book["Văn bản lạ"].iter_rows()] == HOSTILE
    values = openpyxl.load_workbook(folder / f"{name}.xlsx", data_only=True)["Phiếu 2025"]
    assert values["E5"].value == 62.525 and values["D8"].value == 1250.5


def test_office_prints_it_on_a4_with_a_footer(converted):
    folder, name = converted
    pdf = str(folder / f"{name}.pdf")
    about = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Page size:\s+84\d\.\d+ x 59\d", about), about
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    assert "Trang 1/" in text and "62,5%" in text.replace("62.5%", "62,5%") and "Gò Vấp & Hạnh Thông" in text
