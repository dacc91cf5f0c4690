"""Which pages stand for which question. A page kind is asked each question once, on the page of that kind that holds most; a kind that is not here is not
looked at in a browser at all, so a new one gets its line (test_kinds.py)."""

# every page kind: accessible and quiet as a portal serves it, in both layouts and both schemes; nothing wider than its screen from a USB stick
KINDS = [
    # the home page; units by what they are: a district with twenty indicators, one with another plan, a ward without a plan of its own; a unit's year
    "index.html", "units/go-vap/index.html", "units/ba-dinh/index.html", "units/go-vap-phuong-1/index.html", "units/go-vap/units/index.html", "units/go-vap/2024/index.html",
    # an indicator across units; a plan of a district, one of a province without numbers; a year, the order of the units
    "indicators/learning-citizens/index.html", "plans/ba-dinh/index.html", "plans/dong-thap/index.html", "years/2024/index.html", "standings/index.html",
    # the lists
    "units/index.html", "indicators/index.html", "plans/index.html", "years/index.html", "reporting/index.html", "reporting/2024/index.html",
    # what stands alone
    "method/index.html", "glossary/index.html", "about/index.html", "data/index.html", "search/index.html", "404.html",
    # what became of a unit that was divided; what is put into other pages
    "units/go-vap-phuong-13/heirs/index.html", "embed/units/go-vap/index.html", "embed/units/go-vap/learning-citizens.html",
    "embed/indicators/learning-citizens/index.html", "embed/indicators/learning-citizens/go-vap/small-multiples.html", "embed/plans/go-vap.html",
]

# the kinds whose words and charts are longest, in the other language: the same markup and colours, so only what words may break
ENGLISH = [
    "en/index.html", "en/units/go-vap/index.html", "en/indicators/learning-citizens/index.html", "en/plans/ba-dinh/index.html", "en/search/index.html",
]

# every kind that has tables of records: cards on a phone
RECORDS = [
    "units/go-vap/index.html", "units/go-vap/2024/index.html", "plans/go-vap/index.html", "plans/dong-thap/index.html",
    "indicators/learning-citizens/index.html", "years/2025/index.html", "standings/index.html", "en/plans/go-vap/index.html",
    "plans/index.html", "data/index.html", "indicators/index.html", "en/plans/index.html",
]


def kind(path):
    """The kind of a page by its address: units/go-vap/2024/index.html is a units/NAME/YEAR/index.html, in any language."""
    first, *rest = path.removeprefix("en/").split("/")
    if first == "embed":
        return "embed/index.html" if rest[-1] == "index.html" else "embed/CHART.html"
    folders = ["YEAR" if part.isdigit() else part if place else "NAME" for place, part in enumerate(rest[:-1])]
    return "/".join([first, *folders, *rest[-1:]])
