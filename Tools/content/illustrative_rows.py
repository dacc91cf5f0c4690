"""Rows of illustrative observations: how one cell is said, how a district's count is shared among its wards, how files are written.

Python standard library only. No clock and no random module: the same tables give the same bytes on every machine.
"""
import csv
import io

COLUMNS = ["unit", "indicator", "year", "as_of", "value", "numerator", "denominator",
           "status", "illustrative", "source", "published", "note"]
SOURCE = "Số liệu minh họa do chương trình sinh (không phải số chính thức)"
LAST_DAY = "2025-06-30"  # the last day of every unit that ended on 1 July 2025


class Cell:
    """What a unit said about one indicator in one year; `more` holds cells that follow it for the same key (a revision)."""

    def __init__(self, value="", numerator="", denominator="", status="final", note=""):
        self.value, self.numerator, self.denominator = value, numerator, denominator
        self.status, self.note, self.sex, self.apart, self.more = status, note, "", False, []

    def noted(self, note):
        self.note = note
        return self

    def provisional(self, note="Số sơ bộ báo cáo tháng 12"):
        self.status, self.note = "provisional", self.note or note
        return self

    def estimated(self, note):
        self.status, self.note = "estimated", note
        return self

    def then_final(self, cell, apart=False):
        """The value that replaces this provisional one; `apart`: it came in a file of its own."""
        cell.note, cell.apart = cell.note or "Số chính thức sau kỳ công nhận quý I", apart
        self.provisional().more.append(cell)
        return self


def of(numerator, denominator):
    return Cell(numerator=numerator, denominator=denominator)


def percent(hundredths, denominator):
    """The count nearest to a share given in hundredths of a percentage point, half up."""
    return of((hundredths * denominator + 5000) // 10000, denominator)


def number(value):
    return Cell(value=value)


def yes():
    return Cell(value="true")


def no():
    return Cell(value="false")


def missing(note):
    return Cell(status="missing", note=note)


def not_applicable(note):
    return Cell(status="not_applicable", note=note)


def by_sex(total, female_share, female_holders):
    """Adds the two cells of the sex dimension; they sum to the final total exactly. Shares in percent."""
    whole = total.more[0] if total.more else total
    women = whole.denominator * female_share // 100
    holders = whole.numerator * female_holders // 100
    for code, numerator, denominator in (("female", holders, women),
                                         ("male", whole.numerator - holders, whole.denominator - women)):
        cell = of(numerator, denominator)
        cell.sex = code
        total.more.append(cell)
    return total


class Dice:
    """A seeded linear congruential generator (constants of Numerical Recipes)."""

    def __init__(self, seed):
        self.state = seed

    def between(self, low, high):
        self.state = (self.state * 1664525 + 1013904223) % 2**32
        return low + (self.state >> 8) % (high - low + 1)


def split(total, weights):
    """Whole numbers in the proportion of the weights that sum to the total (largest remainder, earlier one first)."""
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i))
    for i in order[: total - sum(parts)]:
        parts[i] += 1
    return parts


def share_out(cell, weights, dice):
    """A district's numerator and denominator among its wards, so that the wards sum to the district."""
    denominators = split(cell.denominator, weights)
    numerators = split(cell.numerator, [d * dice.between(90, 110) for d in denominators])
    for i, (numerator, denominator) in enumerate(zip(numerators, denominators)):
        if numerator > denominator:
            raise ValueError(f"part {i}: {numerator} of {denominator}")
    return [of(n, d) for n, d in zip(numerators, denominators)]


def rows(unit, indicator, year, cell, ended=False, published=""):
    """The rows of a cell and of what follows it, as (apart, row)."""
    for each in [cell] + cell.more:
        bare = each.status in ("missing", "not_applicable")
        day = f"{year}-12-05" if each.status in ("provisional", "estimated") else f"{year + 1}-03-20"
        if ended and year == 2025:
            day = LAST_DAY
        yield each.apart, {
            "unit": unit, "indicator": indicator, "year": year,
            "as_of": LAST_DAY if ended and year == 2025 and not bare else "",
            "value": each.value, "numerator": each.numerator, "denominator": each.denominator,
            "status": each.status, "illustrative": "true", "source": SOURCE,
            "published": published or day, "note": each.note, "sex": each.sex,
        }


def write(path, table, excel=False):
    """Writes a CSV file; `excel`: as Excel with Vietnamese settings saves it (byte order mark, semicolons, decimal commas)."""
    columns = COLUMNS + (["sex"] if any(row["sex"] for row in table) else [])
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, delimiter=";" if excel else ",", lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    for row in table:
        if excel and row["denominator"] != "":
            tenths = (2000 * row["numerator"] // row["denominator"] + 1) // 2
            row = {**row, "value": f"{tenths // 10},{tenths % 10}"}
        writer.writerow(row)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((b"\xef\xbb\xbf" if excel else b"") + text.getvalue().encode("utf-8"))
