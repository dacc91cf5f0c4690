"""A province of communes, the forms it sends out, and the program that collects them."""
import json
import os
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("SITEGEN", str(ROOT / ".build/release/sitegen"))
YEAR = 2027
# (id, unit of measure, more keys): what the plan asks of every commune
INDICATORS = [
    ("literacy-level", "level", "levels: [Chưa đạt, Mức độ 1, Mức độ 2]"), ("preschool", "boolean", ""),
    ("literate", "percent", "denominator: người 15–60 tuổi"), ("illiterates", "count", ""), ("money", "amount", ""),
] + [(f"share-{n}", "percent", "denominator: người lớn") for n in range(1, 16)]


def content(folder, communes):
    """A content folder whose plan asks `communes` units for twenty indicators."""
    files = {
        "site.yaml": f"title: Thử\npublisher: Sở\nreport_year: {YEAR}\ncontact: Phòng tổng hợp\n",
        "indicators.yaml": "".join(
            f"- {{id: {i}, name: Chỉ tiêu {i.replace('-', ' ')}, group: g, unit_measure: {m}, direction: up{', ' + more if more else ''}}}\n"
            for i, m, more in INDICATORS),
        "units.csv": "id,name,kind,parent,valid_from,valid_to\ntinh,Tỉnh Thử,province,,,\n"
        + "".join(f"xa-{n},Xã Số {n} Thử,commune,tinh,,\n" for n in range(1, communes + 1)),
        "plans/ke-hoach.yaml": "id: ke-hoach\ntitle: Kế hoạch thử\nissuer: UBND tỉnh\ncontact: Sở Thử\nunit: tinh\nperiod: [2026, 2030]\ntargets:\n"
        + "".join(
            f"  - {{indicator: {i}, year: 2030, {'comparison: achieve, value: true' if m == 'boolean' else 'comparison: at_least, value: 1'}, applies_to: children}}\n"
            for i, m, _ in INDICATORS)
        + "duties:\n  - {id: ke-hoach-1, section: IV, agency: UBND các xã, role: lead, text: Báo cáo, reporting: true, to: Sở Thử, deadlines: [{every: year, before: 12-15}]}\n",
        "strings/vi.yaml": (ROOT / "content/strings/vi.yaml").read_text(),
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def sitegen(*arguments, codes=(0,)):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=300)
    assert done.returncode in codes, done.stdout + done.stderr
    return done


def forms(folder, output, *more):
    sitegen("form", "--content", folder, "--year", YEAR, "--output", output, *more)
    return sorted(output.glob("*.xlsx"))


def collected(folder, inbox, *more, codes=(0, 1)):
    return json.loads(sitegen("collect", inbox, "--content", folder, "--year", YEAR, "--format", "json", *more, codes=codes).stdout)


def converted(files, kind, output):
    """The files as LibreOffice saves them."""
    output.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{output}/.profile", "--headless", "--convert-to", kind, "--outdir", output, *files],
        check=True, capture_output=True, timeout=300)
    shutil.rmtree(output / ".profile", ignore_errors=True)
    return [output / f"{pathlib.Path(f).stem}.{kind}" for f in files]
