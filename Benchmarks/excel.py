"""Forms out, answers in: 168 communes of one province with 40 indicators each, and a sheet of a million rows that are only formatted.

The answers are the program's own forms, filled by editing the XML of their sheets; only the standard library is used.
"""
import os
import random
import re
import shutil
import zipfile

COMMUNES, INDICATORS, YEAR = 168, 40, 2027


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)


def make(folder, strings):
    """A province whose plan asks each commune for every indicator; nothing has been reported."""
    write(f"{folder}/site.yaml", f"title: Kho thử biểu\npublisher: Bộ thử\nreport_year: {YEAR}\n")
    write(f"{folder}/indicators.yaml", "".join(
        f"- {{id: ind-{i:02d}, name: Tỷ lệ người học tập thứ {i}, group: learning_models, unit_measure: percent, direction: up,"
        f" denominator: người từ 15 tuổi}}\n" for i in range(INDICATORS)))
    write(f"{folder}/units.csv", "id,name,kind,parent\ntinh,Tỉnh Thử,province,\n" + "".join(
        f"xa-{u:03d},Xã Học Tập {u},commune,tinh\n" for u in range(COMMUNES)))
    write(f"{folder}/plans/ke-hoach.yaml", "id: ke-hoach\ntitle: Kế hoạch\nissuer: UBND tỉnh\nunit: tinh\nperiod: [2026, 2030]\ntargets:\n" + "".join(
        f"- {{indicator: ind-{i:02d}, year: 2030, applies_to: children, comparison: at_least, value: 60}}\n" for i in range(INDICATORS)))
    shutil.copytree(strings, f"{folder}/strings")


def fill(forms, answers, seed=20251231):
    """Numerators and denominators into every row of every form; how many rows were filled."""
    rng, filled = random.Random(seed), 0
    os.makedirs(answers)
    for name in sorted(os.listdir(forms)):
        with zipfile.ZipFile(f"{forms}/{name}") as form, zipfile.ZipFile(f"{answers}/{name}", "w", zipfile.ZIP_DEFLATED) as answer:
            strings = re.findall(r"<si>(.*?)</si>", form.read("xl/sharedStrings.xml").decode(), re.S)
            for part in form.namelist():
                text = form.read(part)
                if part == "xl/worksheets/sheet1.xml":
                    text, rows = filled_sheet(text.decode(), strings, rng)
                    filled += rows
                answer.writestr(part, text)
    return filled


def filled_sheet(sheet, strings, rng):
    heads = {}
    for column, number in re.findall(r'<c r="([A-Z]+)\d+"[^>]* t="s"[^>]*><v>(\d+)</v>', sheet):
        for word in ("tử số", "mẫu số"):
            if word in strings[int(number)] and len(strings[int(number)]) < 80:
                heads.setdefault(word, column)
    rows = 0

    def row(match):
        nonlocal rows
        text, number = match.group(0), match.group(1)
        if not any(f">ind-" in strings[int(s)] for s in re.findall(r'<c r="[A-Z]+\d+"[^>]* t="s"[^>]*><v>(\d+)</v>', text)):
            return text
        whole = rng.randint(1000, 20000)
        for word, value in (("tử số", whole * rng.randint(20, 60) // 100), ("mẫu số", whole)):
            text, count = re.subn(rf'(<c r="{heads[word]}{number}"[^>]*?)/>', rf"\g<1>><v>{value}</v></c>", text)
            if count != 1:
                raise SystemExit(f"the form's row {number} has no blank cell for «{word}»")
        rows += 1
        return text

    return re.sub(r'<row r="(\d+)".*?</row>', row, sheet, flags=re.S).encode(), rows


def pad(answer, target, rows=1_000_000):
    """The same answer with a million rows behind it in which nothing stands but a format."""
    with zipfile.ZipFile(answer) as form, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as padded:
        for part in form.namelist():
            text = form.read(part)
            if part != "xl/worksheets/sheet1.xml":
                padded.writestr(part, text)
                continue
            first = max(int(r) for r in re.findall(rb'<row r="(\d+)"', text)) + 1
            before, after = text.split(b"</sheetData>")
            # piece by piece: the memory of whoever starts a program counts as the program's own
            with padded.open(part, "w") as sheet:
                sheet.write(before)
                for start in range(first, first + rows, 10_000):
                    sheet.write(b"".join(
                        b'<row r="%d" s="1" customFormat="1"><c r="A%d" s="1"/></row>' % (r, r) for r in range(start, start + 10_000)))
                sheet.write(b"</sheetData>" + after)


def measure(program, base, strings, timed):
    """Prints wall time and peak memory of each beside the limit it was designed for. `timed(command, before)` gives the median of three runs."""
    content, forms, answers, scratch = (f"{base}/{name}" for name in ("excel", "forms", "answers", "scratch"))
    make(content, strings)
    year = ["--year", str(YEAR)]

    def afresh(*folders):
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)

    def copied():
        afresh(scratch)
        shutil.copytree(content, scratch)

    def line(what, found, limit):
        wall, cpu, memory = found
        print(f"  {what:46} wall {wall:7.3f} s  cpu {cpu:7.3f} s  peak {memory:6.1f} MiB  (limit {limit})")

    print(f"Excel: {COMMUNES} communes of {INDICATORS} indicators")
    out = timed([program, "form", "--plan", "ke-hoach", *year, "--content", content, "--output", forms], lambda: afresh(forms))
    line(f"form, {COMMUNES} workbooks", out, "2 s")
    rows = fill(forms, answers)
    if rows != COMMUNES * INDICATORS:
        raise SystemExit(f"{rows} rows were filled in, not {COMMUNES * INDICATORS}")
    back = timed([program, "collect", answers, *year, "--content", scratch], copied)
    line(f"collect, {rows} rows of {COMMUNES} answers", back, "1 s, 100 MiB")
    padded = f"{base}/padded"
    os.makedirs(padded)
    pad(f"{answers}/xa-000-{YEAR}.xlsx", f"{padded}/xa-000-{YEAR}.xlsx")
    large = timed([program, "collect", padded, *year, "--content", scratch], copied)
    line("collect, one answer of a million formatted rows", large, "3 s, 64 MiB")
