"""Makes the pictures of docs/images anew from the shipped content and an example: make pictures.

They show pages, papers and a review as the program makes them now; look at them before they are committed."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import openpyxl
from markdown_it import MarkdownIt
from PIL import Image, ImageOps
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/release/sitegen"
ENGINE = ROOT / ".venv/bin/weasyprint"
IMAGES = ROOT / "docs/images"
GREY = "#969696"


def run(*command, codes=(0,)):
    done = subprocess.run([str(part) for part in command], cwd=ROOT, capture_output=True, text=True)
    if done.returncode not in codes:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def shot(browser, address, width, height, dark=False):
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light")
    page.goto(address)
    file = pathlib.Path(tempfile.mkdtemp()) / "shot.png"
    page.screenshot(path=file)
    page.close()
    return Image.open(file)


def pages(pdf, numbers, dots):
    folder = pathlib.Path(tempfile.mkdtemp())
    run("pdftoppm", "-r", dots, "-png", pdf, folder / "p")
    all_pages = sorted(folder.glob("p-*.png"))
    return [Image.open(all_pages[number - 1]) for number in numbers]


def rows(pictures, name, gap=10):
    """Rows of pictures on grey."""
    width = max(sum(one.width + gap for one in row) + gap for row in pictures)
    height = sum(max(one.height for one in row) + gap for row in pictures) + gap
    sheet = Image.new("RGB", (width, height), GREY)
    top = gap
    for row in pictures:
        left = gap
        for one in row:
            sheet.paste(one, (left, top))
            left += one.width + gap
        top += max(one.height for one in row) + gap
    sheet.convert("P", palette=Image.ADAPTIVE, colors=64).save(IMAGES / name, optimize=True)


def landscape(pdf):
    sizes = re.findall(r"Page +(\d+) size: +([\d.]+) x ([\d.]+)", run("pdfinfo", "-f", 1, "-l", 99, pdf))
    return [int(number) for number, width, height in sizes if float(width) > float(height)]


def papers(folder):
    for layout, unit, year in [("summary", "go-vap", 2024), ("sheet", "ba-dinh-cong-vi", 2024), ("form", "go-vap-phuong-5", 2025)]:
        run(PROGRAM, "print", "--unit", unit, "--year", year, "--layout", layout, "--engine", ENGINE, "--output", folder)
    summary = folder / "go-vap-2024.pdf"
    rows([pages(summary, [1, 2, 5], 60), pages(summary, landscape(summary)[:1] + landscape(summary)[-1:], 60)], "print-summary.png")
    rows([pages(folder / "ba-dinh-cong-vi-2024-to-hop.pdf", [1], 64) + pages(folder / "go-vap-phuong-5-2025-bieu-trong.pdf", [1], 64)], "print-tables.png")


def changed(folder):
    """A content with a slip in two cells, a figure corrected and a number typed over a reference."""
    content = folder / "content"
    shutil.copytree(ROOT / "content", content)
    for path, old, new in [
        ("data/go-vap/2023.csv", ",103334,514100,", ",130334,514100,"), ("data/ba-dinh/2025.csv", ",92492,186100,", ",93492,186100,"),
        ("data/ba-dinh/2025.csv", ",87690,173300,", ",78690,173300,"), ("narratives/go-vap/2024.md", "{{ value clc-it-use 2024 }}", "50%"),
    ]:
        file = content / path
        text = file.read_text(encoding="utf-8")
        assert old in text, (path, old)
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return content


COMMENT = """<!doctype html><meta charset="utf-8"><style>
body { font: 14px/1.5 Arial, "Liberation Sans", sans-serif; color: #1f2328; margin: 24px; }
section { border: 1px solid #d1d9e0; border-radius: 6px; } header { background: #f6f8fa; padding: 8px 16px; border-bottom: 1px solid #d1d9e0; color: #59636e; }
header b { color: #1f2328; } div { padding: 0 16px 16px; } table { border-collapse: collapse; } th, td { border: 1px solid #d1d9e0; padding: 6px 11px; text-align: left; }
tr:nth-child(even) td { background: #f6f8fa; } code { background: #eff1f3; padding: 2px 5px; border-radius: 5px; font: 12px "Liberation Mono", monospace; }
</style><section><header><b>github-actions</b> bot</header><div>%s</div></section>"""


def comment(file, folder):
    """The comment on a pull request, about as the platform shows it."""
    text = run(PROGRAM, "diff", "--from-json", file, "--format", "markdown")
    page = folder / "comment.html"
    page.write_text(COMMENT % MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).render(text), encoding="utf-8")
    return page


def office(workbook, folder):
    """A workbook's pages as a real spreadsheet program prints them."""
    run("soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "pdf", "--outdir", folder, workbook)
    return folder / f"{workbook.stem}.pdf"


def forms(folder):
    """A form as it goes out, and one that goes back to be mended."""
    example = ["--content", "examples/tinh-mau", "--year", 2028]
    run(PROGRAM, "form", *example, "--unit", "phuong-mau-dong", "--unit", "tinh-mau", "--output", folder / "out")
    blank = office(folder / "out/tinh-mau-2028.xlsx", folder)
    path = folder / "out/phuong-mau-dong-2028.xlsx"
    book = openpyxl.load_workbook(path)
    sheet = book["Biểu 2028"]
    head = next(row for row in range(1, 20) if sheet.cell(row, 2).value == "Mã")
    wrong = {"%": "17 550 người", "số lượng": "9.180"}
    for row in range(head + 1, sheet.max_row + 1):
        measure = sheet.cell(row, 5).value
        if measure == "%":
            sheet.cell(row, 8).value, sheet.cell(row, 9).value = wrong.pop("%", 24420), 44000
        elif measure == "số lượng":
            sheet.cell(row, 10).value = wrong.pop("số lượng", 12)
        elif measure == "đạt/chưa đạt":
            sheet.cell(row, 10).value = "đạt"
    (folder / "in").mkdir()
    book.save(folder / "in" / path.name)
    run(PROGRAM, "collect", folder / "in", *example, "--dry-run", "--return", folder / "back", codes=(0, 1))
    back = office(folder / "back" / path.name, folder)
    rows([[inked(page)] for page in pages(blank, [1], 72) + pages(back, [1], 72) + pages(back, [2], 72)], "collect-form.png")


def inked(page, white=12):
    """A page without what is empty below, its footer left out."""
    body = page.crop((0, 0, page.width, page.height * 9 // 10))
    left, top, right, bottom = ImageOps.invert(body.convert("L")).getbbox()
    return page.crop((left - white, top - white, right + white, bottom + white))


def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    run(PROGRAM, "build", "--quiet", "--content", "examples/eu-hoc-tap", "--output", folder / "example")
    papers(folder / "print")
    (folder / "forms").mkdir()
    forms(folder / "forms")
    run(PROGRAM, "diff", "content", changed(folder), "--format", "json", "--out", folder / "diff.json")
    run(PROGRAM, "diff", "--from-json", folder / "diff.json", "--format", "html", "--out", folder / "diff.html")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        unit = f"file://{folder}/example/units/eu/index.html"
        rows([[shot(browser, unit, 860, 1200), shot(browser, unit, 320, 1200, dark=True)]], "unit-page.png", gap=0)
        rows([[shot(browser, f"file://{folder}/diff.html", 1180, 1500)]], "review-page.png", gap=0)
        rows([[shot(browser, f"file://{comment(folder / 'diff.json', folder)}", 1012, 760)]], "review-comment.png", gap=0)
        browser.close()


if __name__ == "__main__":
    main()
