"""The papers that the tests look at: printed once with each engine by the program itself, from the content that ships with it."""
import pytest
from press import ENGINES, PAPERS, printed


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
