"""The program as the tests of papers run it, and the papers they look at."""
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITEGEN = pathlib.Path(os.environ.get("SITEGEN", ROOT / ".build/release/sitegen"))
ENGINES = {"weasyprint": str(ROOT / ".venv/bin/weasyprint"), "chromium": "chromium"}
PAPERS = [("go-vap", 2024), ("ba-dinh", 2025), ("can-tho", 2024)]


def sitegen(*arguments, env=None, check=True):
    run = subprocess.run([SITEGEN, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, env=env, timeout=600)
    if check:
        assert run.returncode == 0, run.stderr
    return run


def printed(folder, engine, papers=PAPERS, *more):
    for unit, year in papers:
        sitegen("print", "--unit", unit, "--year", year, "--engine", ENGINES[engine], "--output", folder, *more)
    return folder
