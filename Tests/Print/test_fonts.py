"""The shipped fonts: every Vietnamese letter, the licence, and the script that makes them anew byte for byte."""
import subprocess
import sys

from press import ROOT
from fontTools.ttLib import TTFont

FONTS = ROOT / "Templates/assets/fonts"
sys.path.insert(0, str(ROOT / "Tools/fonts"))
from make_fonts import table_of, vietnamese_letters  # noqa: E402


def test_every_vietnamese_letter_is_in_every_font():
    letters = vietnamese_letters()
    assert len(letters) == 178 and {"Ơ", "ư", "ạ", "Ỹ", "đ"} <= set(letters)
    files = sorted(FONTS.glob("van-ban-serif-*.woff2"))
    assert len(files) == 4
    for file in files:
        font = TTFont(file)
        known = font.getBestCmap()
        assert [letter for letter in letters if ord(letter) not in known] == [], file.name
        # a letter that is there is drawn, too
        glyphs = font["glyf"]
        assert [letter for letter in letters if glyphs[known[ord(letter)]].numberOfContours == 0] == [], file.name


def test_the_name_is_our_own_and_the_licence_is_beside():
    for file in FONTS.glob("*.woff2"):
        names = TTFont(file)["name"]
        assert names.getDebugName(1) == ("Van Ban Signs" if "signs" in file.name else "Van Ban Serif")
        for number in [1, 3, 4, 6]:
            assert not {"Liberation", "Vera", "Bitstream"} & set(names.getDebugName(number).split())
    licence = (FONTS / "OFL.txt").read_text()
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence and "Red Hat" in licence
    assert "Bitstream Vera is a trademark" in (FONTS / "VERA.txt").read_text()


def test_the_program_knows_what_the_fonts_can_draw():
    drawn = [set(TTFont(file).getBestCmap()) for file in sorted(FONTS.glob("van-ban-serif-*.woff2"))]
    signs = set(TTFont(FONTS / "van-ban-signs.woff2").getBestCmap())
    assert not set.intersection(*drawn) & signs
    assert (ROOT / "Sources/SiteGen/Language/Letters/PrintedLetters.swift").read_text() == table_of(set.intersection(*drawn) | signs)


def test_the_script_makes_the_same_bytes(tmp_path):
    subprocess.run([sys.executable, ROOT / "Tools/fonts/make_fonts.py", tmp_path, tmp_path / "table.swift"], check=True)
    for file in FONTS.glob("*.woff2"):
        assert (tmp_path / file.name).read_bytes() == file.read_bytes(), file.name
