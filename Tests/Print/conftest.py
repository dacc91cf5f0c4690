"""The papers that the tests look at: printed once with each engine by the program itself, from the content that ships with it."""
import os
import pathlib
import subprocess

import pytest

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


@pytest.fixture(scope="session", params=sorted(ENGINES))
def engine(request):
    return request.param


@pytest.fixture(scope="session")
def folders(tmp_path_factory):
    made = {}

    def folder(engine):
        if engine not in made:
            made[engine] = printed(tmp_path_factory.mktemp(engine), engine)
        return made[engine]

    return folder


@pytest.fixture(scope="session")
def papers(folders, engine):
    """Every paper of one engine, by its name."""
    return {f"{unit}-{year}": folders(engine) / f"{unit}-{year}.pdf" for unit, year in PAPERS}


@pytest.fixture(scope="session")
def weasy(folders):
    return {f"{unit}-{year}": folders("weasyprint") / f"{unit}-{year}.pdf" for unit, year in PAPERS}
