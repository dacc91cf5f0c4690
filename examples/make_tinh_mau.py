"""Writes tinh-mau/data, always the same bytes: python3 examples/make_tinh_mau.py. Every figure is invented; the tables below shape them."""
import csv
import random
import shutil
from pathlib import Path

DATA = Path(__file__).resolve().parent / "tinh-mau" / "data"
COLUMNS = "unit,indicator,year,value,numerator,denominator,sex,status,illustrative,source,published,note".split(",")
dice = random.Random(2027)
files = {}  # (unit, file name) -> rows


def row(unit, indicator, year, value="", of="", status="final", note="", sex="", file=None, published=None):
    """One row; with `of`, value is the numerator."""
    row = [unit, indicator, year, "" if of else value, value if of else "", of or "", sex, status, "true", "Số liệu đặt ra cho ví dụ"]
    files.setdefault((unit, file or year), []).append(row + [published or f"{year + 1}-01-20", note])


# unit; households 2025; Learning Families % 2025; Learning Citizens % 2025, pace of both against the province's; illiterates 2025;
# libraries 2025-2026-2027; learning centres, of them using IT 2025-2026-2027; year of the title Learning Community
COMMUNES = """
phuong-song-mau  12400 68.0 43.5 1.45  210 3-3-4 2 2-2-2 2026
phuong-mau-dong  11200 66.5 41.0 1.10  190 3-4-4 2 2-2-2 2025
phuong-mau-tay   10300 64.0 44.8 0.90  205 3-3-3 2 1-2-2 2025
phuong-ben-thu    9600 67.0 51.2 0.70  180 2-3-3 2 2-2-2 2025
phuong-cho-nhap   8900 61.5 40.2 0.50  230 2-2-2 2 1-1-2 2027
phuong-thi-du     8100 65.0 46.5 1.20  160 2-2-3 2 1-2-2 2027
xa-doi-thu        6100 55.0 31.0 0.55  420 1-1-1 2 0-0-1 -
xa-vi-du          6800 63.0 39.5 1.30  270 2-2-2 2 1-1-2 2026
xa-suoi-nhap      5400 57.5 33.2 1.05  390 1-2-2 2 1-1-1 -
xa-dong-thu       7200 62.0 38.0 1.00  310 2-2-2 2 1-2-2 2025
xa-lang-mau       6900 64.5 37.4 1.15  280 2-2-2 2 1-1-1 -
xa-cau-nhap       5900 60.0 35.1 0.60  330 1-1-1 2 1-1-1 -
xa-nui-mau        4300 52.5 28.4 1.60  520 1-1-1 2 0-1-1 -
xa-ruong-mau      6300 61.0 36.8 0.95  300 2-2-2 2 1-1-2 -
xa-vuon-thu       5800 62.5 35.9 0.40  290 2-2-2 2 1-1-1 -
xa-ho-mau         5200 59.0 34.0 1.80  350 1-1-2 2 1-1-1 2027
xa-thung-mau      4700 56.0 30.6 0.85  480 1-1-1 2 0-0-1 -
xa-deo-nhap       3900 51.0 27.5 0.30  560 1-1-1 1 0-0-0 -
xa-rung-thu       4100 54.0 29.8 -0.20 510 1-1-1 2 0-1-1 -
dac-khu-dao-mau   1600 58.0 36.0 0.90   60 1-1-1 1 0-0-1 -
"""
GROWTH = {"learning-families": (0, 3.1, 6.4), "learning-citizens": (0, 2.4, 4.6)}  # the province's, points since 2025
ILLITERATE = (1, 0.912, 0.811)
SILENT = {"xa-deo-nhap", "dac-khu-dao-mau"}  # nothing of 2027
HALF = {"phuong-cho-nhap", "xa-doi-thu", "xa-cau-nhap"}  # of 2027 only these
HALF_REPORTS = {"learning-families", "public-libraries", "commune-learning-recognised", "unit-preschool-universal"}
SUMS = ("learning-families", "learning-citizens", "illiterates-15-60", "public-libraries", "clc-it-use")


def communes():
    """The communes' rows; the sums of all twenty, also of those that have not sent theirs."""
    sums = {}
    for line in COMMUNES.split("\n")[1:-1]:
        unit, households, families, citizens, pace, illiterates, libraries, centres, digital, title = line.split()
        for place, year in enumerate((2025, 2026, 2027)):
            homes, wobble = round(int(households) * 1.007 ** place), [(dice.random() - 0.5) * place for _ in range(2)]
            share = {each: (float(start) + float(pace) * GROWTH[each][place] + 0.4 * wobble[0]) / 100
                     for each, start in (("learning-citizens", citizens), ("learning-families", families))}
            values = {
                "learning-citizens": (round(round(homes * 2.31) * share["learning-citizens"]), round(homes * 2.31)),
                "learning-families": (round(homes * share["learning-families"]), homes),
                "illiterates-15-60": (round(int(illiterates) * ILLITERATE[place] + 6 * wobble[1]), ""),
                "clc-it-use": (int(digital.split("-")[place]), int(centres)),
                "public-libraries": (int(libraries.split("-")[place]), ""),
                "commune-learning-recognised": ("true" if title != "-" and int(title) <= year else "false", ""),
                "unit-preschool-universal": ("false" if (unit, year) == ("xa-doi-thu", 2027) else "true", ""),
            }
            for indicator, (value, of) in values.items():
                if indicator in SUMS:
                    total = sums.get((indicator, year), (0, 0))
                    sums[indicator, year] = total[0] + value, total[1] + (of or 0)
                if year < 2027 or unit not in SILENT and (unit not in HALF or indicator in HALF_REPORTS):
                    row(unit, indicator, year, value, of)
    return sums


# indicator, set counted (0: none), first year, then one value a year: % of the set, or the value itself
PROVINCE = """
literacy-rate-15-60-level2        298000 2019 93.08 93.71 94.22 94.85 95.41 95.90 96.42 96.85 97.23
illiterates-15-60                      0 2019 8610 8230 7790 7420 7010 6640
unit-literacy-level                    0 2021 2 2 2 2 2 2 2
population15-technical-training   356000 2019 41.2 42.5 43.4 44.9 46.0 47.1 48.0 47.6 47.2
institutions-digital-environment     286 2021 30.1 36.0 41.3 47.2 52.1 58.0
clc-it-use                           112 2021 26.8 31.3 35.7 40.2
clc-rated-good                        38 2025 68.4 73.7 81.6
public-libraries                       0 2021 24 26 29 32
learning-citizens                 311000 2022 17.2 24.6 31.7
learning-families                 134000 2019 46.9 48.8 50.6 52.9 55.8 58.3
learning-clans                       740 2021 42.1 45.4 48.6 51.9 55.0 58.2 61.2
learning-units                       412 2021 44.2 48.5 52.7 56.3 60.2 41.5 48.8
province-learning-recognised           0 2025 false false false
plan-spending                          0 2021 5200 5640 6010 6700 7450 8350 9180
"""


def province(sums):
    unit = "tinh-mau"
    for line in PROVINCE.split("\n")[1:-1]:
        indicator, of, first, *values = line.split()
        for year, text in enumerate(values, int(first)):
            size = round(int(of) * (1.004 ** (year - 2025) if int(of) > 1000 else 1))
            value = round(size * float(text) / 100) if size else text
            estimate = ("estimated", "Ước cả năm; chưa quyết toán") if (indicator, year) == ("plan-spending", 2027) else ()
            row(unit, indicator, year, value, size, *estimate)
            if indicator == "literacy-rate-15-60-level2" and year >= 2025:
                women = round(size * 0.503)
                literate = round(women * (float(text) - 0.62) / 100)
                row(unit, indicator, year, literate, women, sex="female")
                row(unit, indicator, year, value - literate, size - women, sex="male")
    for (indicator, year), (value, of) in sorted(sums.items()):
        if indicator == "clc-it-use" and year > 2025:
            pass  # left to the program, which adds the communes up
        elif (indicator, year) == ("learning-families", 2026):
            row(unit, indicator, year, value - 148, of, note="Chưa kể 148 hộ được công nhận bổ sung ở phường Mẫu Tây sau khi tỉnh chốt số")
        elif (indicator, year) == ("illiterates-15-60", 2026):
            row(unit, indicator, year, value + 124, status="provisional", note="Điều tra chưa xong ở bốn xã")
            row(unit, indicator, year, value, note="Đính chính sau khi có đủ kết quả điều tra", file="2026-dinh-chinh", published="2027-06-15")
        elif (indicator, year) == ("learning-citizens", 2027):
            row(unit, indicator, year, value, of, "provisional", "Năm đơn vị chưa gửi số chính thức; tỉnh dùng số của Hội Khuyến học")
        else:
            row(unit, indicator, year, value, of, note="Gồm số ngành theo dõi ở nơi chưa gửi báo cáo" if year == 2027 else "")
    row(unit, "institutions-digital-environment", 2027, status="missing", note="Đợt rà soát lùi sang quý I năm 2028")


# what the plans of two communes ask besides: unit, indicator, set (0: none), first year, values as counts
OWN = """
phuong-song-mau clc-learners                            0 2025 3150 3720 4460
phuong-song-mau unit-lower-secondary-universal-level    0 2025 2 2 2
phuong-song-mau lower-secondary-dropout              2860 2025 12 12 11
phuong-song-mau workforce-information-competence    21400 2027 9180
phuong-song-mau learning-communities-neighbourhood     18 2025 9 11 12
phuong-song-mau plan-spending                           0 2025 300 322 351.5
phuong-song-mau learning-models-effective               0 2025 true true true
xa-doi-thu      unit-literacy-level                     0 2025 1 1
xa-doi-thu      lower-secondary-dropout              1240 2025 13 14 15
xa-doi-thu      learning-communities-neighbourhood      9 2025 2 3 4
xa-doi-thu      plan-spending                           0 2025 110 126
"""

province(communes())
for line in OWN.split("\n")[1:-1]:
    unit, indicator, of, first, *values = line.split()
    for year, value in enumerate(values, int(first)):
        row(unit, indicator, year, value, int(of))
shutil.rmtree(DATA, ignore_errors=True)
for (unit, name), rows in files.items():
    (DATA / unit).mkdir(parents=True, exist_ok=True)
    with open(DATA / unit / f"{name}.csv", "w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows([COLUMNS] + rows)
