#!/usr/bin/env python3
"""Writes the illustrative yearly data of the shipped content (content/data/**).

    python3 Tools/content/make_illustrative.py

No yearly results of quận Gò Vấp, quận Ba Đình or the districts of Cần Thơ were found in public, so these series are invented,
and say so row by row (illustrative = true). Running it again changes no byte. Hand-kept facts, such as
content/data/dong-thap/thanh-pho-hoc-tap.csv, are never touched.
"""
from pathlib import Path

import illustrative_figures as f
from illustrative_rows import Dice, no, number, of, percent, rows, share_out, split, write, yes

DATA = Path(__file__).resolve().parents[2] / "content" / "data"
SEED = 1373  # the number of the decision that started the programme


def go_vap_weights(year):
    """Ward -> weight among the wards alive at the year's date."""
    if year < 2025:
        return dict(f.GV_WEIGHTS)
    weights = dict(f.GV_WEIGHTS)
    for ended, heir in f.GV_MERGED.items():
        weights[heir] += weights.pop(ended)
    half = weights.pop(13) // 2
    weights[14] += half
    weights[15] += f.GV_WEIGHTS[13] - half
    return weights


def ba_dinh_weights(year):
    weights = dict(f.BD_WEIGHTS)
    if year == 2025:
        weights["truc-bach"] += weights.pop("nguyen-trung-truc")
    return weights


def final(cell):
    """The cell that stands for a year once revised."""
    return next((each for each in cell.more if each.sex == "" and each.status == "final"), cell)


def district(folder, unit, table):
    """One file a year; values that came later, apart, in a second file that sorts after it."""
    for year in f.BEFORE + f.YEARS:
        now, later = [], []
        for indicator, cells in table.items():
            if cells.get(year) is not None:
                for apart, row in rows(unit, indicator, year, cells[year], ended=True):
                    (later if apart else now).append(row)
        if now:
            write(DATA / folder / f"{year}.csv", now)
        if later:
            write(DATA / folder / f"{year}_chinh-thuc.csv", later)


def shared(table, indicator, year, weights, dice):
    """The wards' parts of a district's count; empty where the district has none."""
    cell = table[indicator].get(year)
    if cell is None or final(cell).denominator == "":
        return {}
    return dict(zip(weights, share_out(final(cell), list(weights.values()), dice)))


def ward_rows(unit, year, cells):
    for indicator, cell in cells:
        if cell is not None:
            for _, row in rows(unit, indicator, year, cell, ended=True, published="" if year == 2025 else f"{year}-11-28"):
                yield row


def go_vap_wards(dice):
    for year in f.YEARS:
        weights = go_vap_weights(year)
        citizens = shared(f.GO_VAP, "learning-citizens", year, weights, dice)
        competence = shared(f.GO_VAP, "workforce-information-competence", year, weights, dice)
        table = []
        for ward in weights:
            if ward in f.GV_SILENT.get(year, ()):
                continue
            table += ward_rows(f"go-vap-phuong-{ward}", year, [
                ("unit-literacy-level", number(2)),
                ("unit-preschool-universal", no() if ward in f.GV_PRESCHOOL_NOT.get(year, ()) else yes()),
                ("unit-primary-universal-level", number(3)),
                ("unit-lower-secondary-universal-level", number(2 if ward in f.GV_LOWER_SECONDARY_2.get(year, ()) else 3)),
                ("workforce-information-competence", competence[ward]),
                ("clc-it-use", of(int(ward in f.GV_CLC_IT[year]), 1)),
                ("learning-citizens", citizens.get(ward)),
                ("ward-learning-recognised", yes() if ward in f.GV_RECOGNISED.get(year, ()) else no()),
            ])
        write(DATA / "go-vap" / "phuong" / f"{year}.csv", table)


def ba_dinh_wards(dice):
    for year in f.YEARS:
        weights = ba_dinh_weights(year)
        citizens = shared(f.BA_DINH, "learning-citizens", year, weights, dice)
        competence = shared(f.BA_DINH, "workforce-information-competence", year, weights, dice)
        table = []
        for ward in weights:
            silent = ward in f.BD_SILENT_CITIZENS.get(year, ())
            table += ward_rows(f"ba-dinh-{ward}", year, [
                ("unit-literacy-level", number(2)),
                ("unit-preschool-universal", no() if ward in f.BD_PRESCHOOL_NOT.get(year, ()) else yes()),
                ("unit-primary-universal-level", number(3)),
                ("unit-lower-secondary-universal-level", number(2 if ward in f.BD_LOWER_SECONDARY_2.get(year, ()) else 3)),
                ("workforce-information-competence", competence[ward]),
                ("clc-it-use", of(int(ward in f.BD_CLC_IT[year]), 1)),
                ("learning-citizens", None if silent else citizens.get(ward)),
            ])
        write(DATA / "ba-dinh" / "phuong" / f"{year}.csv", table, excel=year == 2023)


def can_tho_districts(dice):
    for year in f.YEARS:
        weights = f.CT_WEIGHTS
        using = dict(zip(f.CT_CENTRES, split(f.CT_CLC_IT[year], list(f.CT_CENTRES.values()))))
        skills = shared(f.CAN_THO, "workforce-it-use-competence", year, weights, dice)
        table = []
        for name in weights:
            lower = 1 if name in f.CT_LOWER_SECONDARY_1.get(year, ()) else 3 if name in f.CT_LOWER_SECONDARY_3[year] else 2
            silent = name in f.CT_SILENT_LOWER_SECONDARY.get(year, ())
            table += ward_rows(f"can-tho-{name}", year, [
                ("unit-literacy-level", number(1 if name in f.CT_LITERACY_1.get(year, ()) else 2)),
                ("unit-preschool-universal", no() if name in f.CT_PRESCHOOL_NOT.get(year, ()) else yes()),
                ("unit-primary-universal-level", number(2 if name in f.CT_PRIMARY_2.get(year, ()) else 3)),
                ("unit-lower-secondary-universal-level", None if silent else number(lower)),
                ("workforce-it-use-competence", skills[name]),
                ("clc-it-use", of(using[name], f.CT_CENTRES[name])),
            ])
        write(DATA / "can-tho" / "quan-huyen" / f"{year}.csv", table)


def new_wards(dice):
    """The wards made on 1 July 2025 report for the first time at the end of 2025: provisional, and no target judges them."""
    old = go_vap_weights(2025)
    weights = {ward: sum(old[part] for part in parts) for ward, parts in f.GV_NEW.items()}
    for folder, parts, people in (("tp-ho-chi-minh-2025", weights, (519800, 464000)), ("ha-noi", f.BD_NEW, (151200, 123600))):
        citizens = dict(zip(parts, share_out(percent(3680 if folder != "ha-noi" else 5140, people[0]), list(parts.values()), dice)))
        competence = dict(zip(parts, share_out(percent(5290 if folder != "ha-noi" else 5960, people[1]), list(parts.values()), dice)))
        table = []
        for ward in parts:
            for indicator, cell in (("workforce-information-competence", competence[ward]), ("learning-citizens", citizens[ward])):
                table += [row for _, row in rows(ward, indicator, 2025, cell.provisional("Số sơ bộ; phường mới chưa được giao chỉ tiêu"))]
        write(DATA / folder / "2025.csv", table)


def union():
    for year in (2023, 2024):
        table = []
        for indicator, cells in f.UNION.items():
            if cells[year] is not None:
                table += [row for _, row in rows("cong-doan-giao-duc-tphcm", indicator, year, cells[year])]
        write(DATA / "cong-doan-giao-duc-tphcm" / f"{year}.csv", table)


def main():
    dice = Dice(SEED)
    f.CAN_THO["learning-units-district-city"][2024].value = "55,55"  # as the plan prints 5 of 9
    district("go-vap", "go-vap", f.GO_VAP)
    go_vap_wards(dice)
    district("ba-dinh", "ba-dinh", f.BA_DINH)
    ba_dinh_wards(dice)
    district("can-tho", "can-tho", f.CAN_THO)
    can_tho_districts(dice)
    new_wards(dice)
    union()


if __name__ == "__main__":
    main()
