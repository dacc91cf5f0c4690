"""Makes the WOFF2 fonts of the printed pages: Vietnamese subsets of Debian's Liberation Serif 2.1.5, and the signs that offices write
(✓ ☐ ★ ① Ⅱ) from DejaVu Sans 2.37; and the table of all that they can draw, which the program asks.

usage: python Tools/fonts/make_fonts.py [FOLDER [TABLE]]
       (apt-get install fonts-liberation2 fonts-dejavu-core; pip install -r Tools/fonts/requirements.txt)

FOLDER is Templates/assets/fonts unless given, TABLE Sources/SiteGen/Language/Letters/PrintedLetters.swift. Same input, same bytes: no
time stamps, fixed versions of the tools.

The subsets bear names of their own, «Van Ban Serif» and «Van Ban Signs»: the licence (SIL OFL 1.1) reserves the name «Liberation» for
unchanged copies. It also makes a silent substitution visible: no machine has a font of this name but through these files, while Debian
12's package fonts-liberation (1.07.4) answers to «Liberation Serif» without having Ơ ơ Ư ư and U+1EA0–1EF9.
"""
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCE = pathlib.Path("/usr/share/fonts/truetype/liberation2")
VERSION = "Version 2.1.5"
SIGNS_SOURCE = pathlib.Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
SIGNS_VERSION = "Version 2.37"
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
    # all of Latin-1 and Latin Extended-A, Greek (π, α), superior and inferior figures, fractions
    characters = set(range(0x20, 0x7F)) | set(range(0xA0, 0x180)) | set(range(0x384, 0x3CF)) | set(range(0x1E80, 0x1F00)) | set(range(0x2070, 0x2095)) | set(range(0x2150, 0x215F))
    characters |= {ord(letter) for letter in vietnamese_letters()}
    # the tones and horns for text that is not composed
    characters |= {0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323}
    # dashes, quotation marks, dots, per mille, dong, arrows, comparisons, boxes
    characters |= set(range(0x2000, 0x200B)) | {ord(c) for c in "–—‒―‘’‚“”„†‡•…‰′″‹›⁄₫€←↑→↓↔−∕√∞≈≠≤≥□■▪●○◊\u2009\u2011\u202f"}
    return characters


def signs():
    """What lists, forms and copied texts bring along: ticks and boxes, stars, arrows, bullets, figures in circles, Roman figures, operators."""
    return (set(range(0x207A, 0x207F)) | set(range(0x2100, 0x2200)) | set(range(0x2200, 0x2300)) | set(range(0x2460, 0x2474)) | set(range(0x25A0, 0x2600))
            | {ord(c) for c in "★☆☎☏☐☑☒☛☞☰♦♥♣♠♪⚠⚡✂✆✈✉✍✎✏✓✔✕✖✗✘✚✦✧✪✱✳❀❖❝❞❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓➔➙➜➝➞➡➢➣➤➥⇐⇒⇔⇨"})


def opened(path, wanted_version, package):
    font = TTFont(path, recalcTimestamp=False)
    version = font["name"].getDebugName(5)
    if not version.startswith(wanted_version):
        sys.exit(f"{path}: found «{version}», need {wanted_version} (package {package} of Debian 12)")
    return font


def make(style, folder):
    font = opened(SOURCE / f"LiberationSerif-{style}.ttf", VERSION, "fonts-liberation2")
    lacking = [letter for letter in vietnamese_letters() if ord(letter) not in font.getBestCmap()]
    if lacking:
        sys.exit(f"{style}: these letters are not in the font: {' '.join(lacking)}")
    written = cut(font, wanted())
    rename(font, FAMILY, STYLES[style], "2.1.5")
    font.flavor = "woff2"
    font.save(folder / f"van-ban-serif-{STYLES[style].lower().replace(' ', '-')}.woff2")
    return written


def make_signs(folder, drawn):
    """The signs that the serif fonts lack, in one style: engines slant and embolden it themselves."""
    font = opened(SIGNS_SOURCE, SIGNS_VERSION, "fonts-dejavu-core")
    written = cut(font, signs() - drawn)
    rename(font, "Van Ban Signs", "Regular", "2.37")
    font.flavor = "woff2"
    font.save(folder / "van-ban-signs.woff2")
    return written


def cut(font, characters):
    """The font of these characters only. Out: those it has."""
    options = subset.Options()
    options.layout_features = ["ccmp", "kern", "mark", "mkmk", "locl", "liga"]
    options.name_IDs = ["*"]
    options.name_legacy = False
    options.hinting = False
    options.desubroutinize = True
    options.drop_tables += ["DSIG", "FFTM"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    return set(font.getBestCmap())


def table_of(characters):
    """The Swift file that tells what can be printed, as ranges of code points."""
    ranges = []
    for code in sorted(characters):
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    rows, row = [], "   "
    for first, last in ranges:
        text = f" 0x{first:X}...0x{last:X},"
        if len(row) + len(text) > 136:
            rows.append(row)
            row = "   "
        row += text
    rows.append(row)
    return ("// Made by Tools/fonts/make_fonts.py of the fonts in Templates/assets/fonts; Tests/Print/test_fonts.py holds the two together.\n\n"
            "/// The characters that the shipped fonts of printed papers can draw, in order.\n"
            "let printedCharacters: [ClosedRange<UInt32>] = [\n" + "\n".join(rows) + "\n]\n")


def rename(font, family, style, version):
    postscript = family.replace(" ", "") + "-" + style.replace(" ", "")
    full = family if style == "Regular" else f"{family} {style}"
    names = {1: family, 2: style, 3: f"{postscript} {version}", 4: full, 6: postscript, 16: None, 17: None, 21: None, 22: None}
    for record in list(font["name"].names):
        if record.nameID not in names:
            continue
        text = names[record.nameID]
        if text is None:
            font["name"].removeNames(nameID=record.nameID)
        else:
            record.string = text


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "Templates/assets/fonts"
    table = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "Sources/SiteGen/Language/Letters/PrintedLetters.swift"
    folder.mkdir(parents=True, exist_ok=True)
    # what one style lacks, no text may rely on
    drawn = set.intersection(*[make(style, folder) for style in STYLES])
    table.write_text(table_of(drawn | make_signs(folder, drawn)))


if __name__ == "__main__":
    main()
