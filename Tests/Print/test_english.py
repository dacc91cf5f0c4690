"""A site without Vietnamese prints too: in a plain layout, as Nghị định 30/2020/NĐ-CP speaks of papers in Vietnamese alone."""
import shutil

import pdf
import pytest
from press import ENGINES, ROOT, sitegen


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    folder = tmp_path_factory.mktemp("english") / "content"
    shutil.copytree(ROOT / "content", folder)
    (folder / "strings/vi.yaml").unlink()
    site = folder / "site.yaml"
    lines = [line for line in site.read_text().splitlines() if not line.startswith("languages:")]
    site.write_text("\n".join([*lines, "languages: [en]"]) + "\n")
    return folder


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_a_summary_in_english_has_no_head_of_state_number_or_signature(tmp_path, content, engine):
    sitegen("print", "--content", content, "--unit", "go-vap", "--year", 2024, "--output", tmp_path, "--engine", ENGINES[engine])
    text = pdf.flat(" ".join(pdf.pages(tmp_path / "go-vap-2024.pdf")))
    for word in ["Ủy ban nhân dân quận Gò Vấp", "DRAFT", "REPORT", "I. LEADERSHIP AND DIRECTION", "Annex", "Illustrative data", "Assessment"]:
        assert word in text, word
    for word in ["SOCIALIST REPUBLIC", "CỘNG HÒA", "BC-UBND", "Recipients", "Pursuant to", "(trang", "BÁO CÁO"]:
        assert word not in text, word
    if engine == "weasyprint":
        assert "(page 2)" in text


@pytest.mark.parametrize("layout,title", [("sheet", "RESULTS FOR 2024"), ("form", "REPORTING FORM FOR 2024")])
def test_the_other_papers_print_in_english(tmp_path, content, layout, title):
    sitegen("print", "--content", content, "--unit", "go-vap", "--year", 2024, "--layout", layout, "--output", tmp_path, "--engine", ENGINES["weasyprint"])
    [paper] = tmp_path.glob("*.pdf")
    assert title in pdf.flat(" ".join(pdf.pages(paper)))
