"""Makes the WOFF2 fonts of the printed pages: Vietnamese subsets of Debian's Liberation Serif 2.1.5.

usage: python Tools/fonts/make_fonts.py [FOLDER]     (apt-get install fonts-liberation2; pip install -r Tools/fonts/requirements.txt)

FOLDER is Templates/assets/fonts unless given. Same input, same bytes: no time stamps, fixed versions of the tools.

The subsets bear a name of their own, «Van Ban Serif»: the licence (SIL OFL 1.1) reserves the name «Liberation» for unchanged
copies. It also makes a silent substitution visible: no machine has a font of this name but through these files, while Debian 12's
package fonts-liberation (1.07.4) answers to «Liberation Serif» without having Ơ ơ Ư ư and U+1EA0–1EF9.
"""
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

SOURCE = pathlib.Path("/usr/share/fonts/truetype/liberation2")
VERSION = "Version 2.1.5"
FAMILY = "Van Ban Serif"
STYLES = {"Regular": "Regular", "Bold": "Bold", "Italic": "Italic", "BoldItalic": "Bold Italic"}

VOWELS = "aăâeêioôơuưy"
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
CONSONANTS = "bcdđghklmnpqrstvx"


def vietnamese_letters():
    """The 178 letters: 12 vowels in 6 tones and 17 consonants, small and capital, composed."""
    import unicodedata

    small = [unicodedata.normalize("NFC", v + t) for v in VOWELS for t in TONES] + list(CONSONANTS)
    letters = small + [letter.upper() for letter in small]
    assert len(set(letters)) == 178 and all(len(letter) == 1 for letter in letters)
    return letters


def wanted():
    characters = set(range(0x20, 0x7F)) | set(range(0xA0, 0x100))
    characters |= {ord(letter) for letter in vietnamese_letters()}
    # the tones and horns for text that is not composed
    characters |= {0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323}
    # dashes, quotation marks, dots, per mille, dong, arrows, comparisons, boxes
    characters |= {ord(c) for c in "–—‒―‘’‚“”„†‡•…‰′″‹›⁄₫€←↑→↓↔−∕√∞≈≠≤≥□■▪●○◊\u2009\u2011\u202f"}
    return characters


def make(style, folder):
    font = TTFont(SOURCE / f"LiberationSerif-{style}.ttf", recalcTimestamp=False)
    version = font["name"].getDebugName(5)
    if not version.startswith(VERSION):
        sys.exit(f"{SOURCE}: found «{version}», need {VERSION} (package fonts-liberation2 of Debian 12)")
    lacking = [letter for letter in vietnamese_letters() if ord(letter) not in font.getBestCmap()]
    if lacking:
        sys.exit(f"{style}: these letters are not in the font: {' '.join(lacking)}")
    options = subset.Options()
    options.layout_features = ["ccmp", "kern", "mark", "mkmk", "locl", "liga"]
    options.name_IDs = ["*"]
    options.name_legacy = False
    options.hinting = False
    options.desubroutinize = True
    options.drop_tables += ["DSIG", "FFTM"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted())
    subsetter.subset(font)
    rename(font, STYLES[style])
    font.flavor = "woff2"
    font.save(folder / f"van-ban-serif-{STYLES[style].lower().replace(' ', '-')}.woff2")


def rename(font, style):
    postscript = FAMILY.replace(" ", "") + "-" + style.replace(" ", "")
    full = FAMILY if style == "Regular" else f"{FAMILY} {style}"
    names = {1: FAMILY, 2: style, 3: f"{postscript} 2.1.5", 4: full, 6: postscript, 16: None, 17: None, 21: None, 22: None}
    for record in list(font["name"].names):
        if record.nameID not in names:
            continue
        text = names[record.nameID]
        if text is None:
            font["name"].removeNames(nameID=record.nameID)
        else:
            record.string = text


def main():
    default = pathlib.Path(__file__).resolve().parents[2] / "Templates/assets/fonts"
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else default
    folder.mkdir(parents=True, exist_ok=True)
    for style in STYLES:
        make(style, folder)


if __name__ == "__main__":
    main()
