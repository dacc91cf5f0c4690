"""The illustrative series: the committed script writes the committed bytes, and they hold every state that the site is to show."""
import csv
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def made(folder):
    """What the script writes into an empty folder, by path below content/data."""
    shutil.copytree(ROOT / "Tools/content", folder / "Tools/content", ignore=shutil.ignore_patterns("__pycache__"))
    subprocess.run([sys.executable, folder / "Tools/content/make_illustrative.py"], check=True)
    data = folder / "content/data"
    return {path.relative_to(data): path.read_bytes() for path in data.rglob("*.csv")}


def test_the_script_writes_the_committed_bytes(tmp_path):
    files = made(tmp_path)
    assert len(files) > 20
    for name, written in files.items():
        assert (ROOT / "content/data" / name).read_bytes() == written, name
    # all else in the folder is kept by hand
    kept = {path.relative_to(ROOT / "content/data") for path in (ROOT / "content/data").rglob("*.csv")} - set(files)
    assert kept == {pathlib.Path("dong-thap/thanh-pho-hoc-tap.csv")}


def test_the_series_hold_every_state(tmp_path):
    rows = []
    for written in made(tmp_path).values():
        text = written.decode("utf-8-sig")
        rows += csv.DictReader(text.splitlines(), delimiter=";" if ";" in text.splitlines()[0] else ",")
    assert all(row["illustrative"] == "true" for row in rows)
    assert {row["status"] for row in rows} == {"final", "provisional", "estimated", "missing", "not_applicable"}
    assert any(row["value"] == "0" for row in rows) and any(row["numerator"] == "0" for row in rows)
    key = lambda row: (row["unit"], row["indicator"], row["year"], row.get("sex"))
    provisional = {key(row) for row in rows if row["status"] == "provisional"}
    assert provisional & {key(row) for row in rows if row["status"] == "final"}
    # before the plans: of the two districts alone, and final
    early = [row for row in rows if int(row["year"]) < 2021]
    assert {row["year"] for row in early} == {"2018", "2019", "2020"} and {row["unit"] for row in early} == {"go-vap", "ba-dinh"}
    assert {row["status"] for row in early} == {"final"}
