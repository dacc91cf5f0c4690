"""What a PDF holds, through poppler and pikepdf: text by page, words with their places, fonts, the tree of tags."""
import html
import re
import subprocess
import unicodedata
from collections import Counter

import pikepdf


def run(*command):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True).stdout


def pages(path):
    """The text of each page."""
    return [unicodedata.normalize("NFC", page) for page in run("pdftotext", "-layout", path, "-").split("\f")[:-1]]


def flat(text):
    return " ".join(text.split())


def letters(text):
    return "".join(c for c in unicodedata.normalize("NFC", text) if c.isalnum()).lower()


def fonts(path):
    return {line.split()[0].split("+")[-1] for line in run("pdffonts", path).splitlines()[2:]}


class Word:
    def __init__(self, left, top, right, bottom, text):
        self.left, self.top, self.right, self.bottom, self.text = left, top, right, bottom, text


def words(path):
    """Per page its size and its words with their places, in points from the top left."""
    found = []
    for page in re.findall(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', run("pdftotext", "-bbox", path, "-"), re.S):
        of_page = [
            Word(*map(float, place), unicodedata.normalize("NFC", html.unescape(text)))
            for *place, text in re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>', page[2])
        ]
        found.append((float(page[0]), float(page[1]), of_page))
    return found


def top_number(page):
    """What stands in the middle of the top margin (20 mm); None where nothing does."""
    width, _, of_page = page
    inside = [w.text for w in of_page if w.bottom < 56.7 and abs((w.left + w.right) / 2 - width / 2) < 60]
    return inside[0] if inside else None


def tags(path):
    """The tree of tags: (name, element, page numbers of everything below) in reading order."""
    with pikepdf.open(path) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        found = []

        def walk(node):
            if isinstance(node, pikepdf.Array):
                return set().union(*[walk(child) for child in node]) if len(node) else set()
            if not isinstance(node, pikepdf.Dictionary):
                return set()
            own = {numbers[node["/Pg"].objgen]} if "/Pg" in node and "/S" not in node else set()
            if "/S" not in node:
                return own
            place = len(found)
            found.append(None)
            below = walk(node["/K"]) if "/K" in node else set()
            if "/Pg" in node and not below:
                below = {numbers[node["/Pg"].objgen]}
            found[place] = (str(node["/S"])[1:], str(node.get("/Alt", "")), sorted(below), attributes(node))
            return below

        walk(pdf.Root["/StructTreeRoot"]["/K"])
        return found


def attributes(node):
    held = node.get("/A")
    if held is None:
        return set()
    each = list(held) if isinstance(held, pikepdf.Array) else [held]
    return {key for one in each if isinstance(one, pikepdf.Dictionary) for key in one.keys()}


def structure_faults(path):
    """The checks a machine can make of an accessible PDF, after the Matterhorn protocol; PDF/UA itself is not claimed."""
    faults = []
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
            faults.append("the window does not show the title")
        if str(root.get("/Lang", "")) != "vi":
            faults.append("the language is not vi")
        if not root.get("/MarkInfo", {}).get("/Marked", False):
            faults.append("not tagged")
        if not str(pdf.docinfo.get("/Title", "")):
            faults.append("no title")
        fonts = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"]
        if not fonts or not all({"/FontFile", "/FontFile2", "/FontFile3"} & set(o.keys()) for o in fonts):
            faults.append("a font is not embedded")
        if any(isinstance(o, pikepdf.Dictionary) and o.get("/Subtype") == "/Type3" for o in pdf.objects):
            faults.append("a Type 3 font: letters were put in from elsewhere")
    found = tags(path)
    if any(name == "Figure" and not alt for name, alt, _, _ in found):
        faults.append("a figure without words")
    levels = [int(name[1]) for name, *_ in found if re.fullmatch("H[1-6]", name)]
    if any(b > a + 1 for a, b in zip([0] + levels, levels)):
        faults.append(f"heading levels are skipped: {levels}")
    counts = Counter(name for name, *_ in found)
    has_scope = all("/Scope" in held for name, _, _, held in found if name == "TH")
    if counts["TH"] and not has_scope and not any("/Headers" in held for name, _, _, held in found if name == "TD"):
        faults.append("table heads do not say of what")
    return faults
