"""The examples are contents like any other: they are checked, built and printed as they ship, and a new user copies them by name."""
import csv
import json
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITEGEN = ROOT / ".build/release/sitegen"
# errors there are none; what is warned of is meant: a sum that differs and is explained, leaps of real series, papers nobody signs
EXAMPLES = {"tinh-mau": {"children-sum"}, "eu-hoc-tap": {"unusual-change", "incomplete-report"}}


def run(*command, code=0):
    done = subprocess.run([SITEGEN, *map(str, command)], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == code, done.stdout + done.stderr
    return done


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_sound_and_builds(name, tmp_path):
    findings = json.loads(run("check", "--content", f"examples/{name}", "--format", "json").stdout)
    assert {finding["rule"] for finding in findings} <= EXAMPLES[name]
    run("build", "--content", f"examples/{name}", "--output", tmp_path / "site")
    run("verify", tmp_path / "site")


def test_words_of_examples_are_the_shipped_ones():
    subprocess.run([ROOT / "Tools/examples/words", "--check"], check=True)


@pytest.mark.parametrize("script, folder", [("examples/make_tinh_mau.py", "examples/tinh-mau/data"), ("examples/eu-hoc-tap-source/make.py", "examples/eu-hoc-tap/data")])
def test_the_figures_are_what_their_script_makes(script, folder):
    before = {path: path.read_bytes() for path in (ROOT / folder).rglob("*.csv")}
    subprocess.run(["python3", ROOT / script], check=True, cwd=ROOT)
    assert {path: path.read_bytes() for path in (ROOT / folder).rglob("*.csv")} == before


def test_not_one_invented_number_in_the_real_example_and_none_but_invented_in_the_other():
    for name, invented in [("tinh-mau", "true"), ("eu-hoc-tap", "false")]:
        for path in (ROOT / f"examples/{name}/data").rglob("*.csv"):
            for row in csv.DictReader(path.open()):
                assert row["illustrative"] == invented, (path, row)


def test_a_new_user_copies_an_example_by_name(tmp_path):
    made = run("new", "site", tmp_path / "thu", "--example", "tinh-mau")
    assert "Đã chép ví dụ tinh-mau" in made.stdout
    run("check", "--content", tmp_path / "thu")
    # nothing is overwritten, an unknown name is told, and one of the two is to be said
    assert "đã có; không ghi đè" in run("new", "site", tmp_path / "thu", "--example", "tinh-mau", code=1).stderr
    assert "có phải là “tinh-mau”?" in run("new", "site", tmp_path / "khac", "--example", "tinhmau", code=1).stderr
    assert "--example" in run("new", "site", tmp_path / "khac", code=64).stderr
