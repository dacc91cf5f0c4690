"""The tables behind the illustrative series: invented, plausible in size, chosen so that every standing occurs.

Shares are written in hundredths of a percentage point. Years 2018-2024 stand at 31 December; 2025 stands at
30 June, the last day of the districts (see illustrative_rows.LAST_DAY). The years before 2021 are those before the
districts' plans: a few series have them, so that a plan's first year has a base before it and a trend has five points.
"""
from illustrative_rows import missing, no, not_applicable, number, of, percent, yes, by_sex

YEARS = [2021, 2022, 2023, 2024, 2025]
BEFORE = [2018, 2019, 2020]


def series(*cells):
    """Cells of 2021, 2022, … ; None where the unit did not report."""
    return {year: cell for year, cell in zip(YEARS, cells) if cell is not None}


def shares(base, *hundredths):
    """A percent series over a population that grows year by year."""
    return series(*[None if h is None else percent(h, d) for h, d in zip(hundredths, base)])


def before(base, *hundredths):
    """The same of the years before the plan: 2018, 2019, 2020."""
    return {year: percent(h, d) for year, h, d in zip(BEFORE, hundredths, base) if h is not None}


# ——— Quận Gò Vấp: about 670,000 people, 16 wards (12 from 1 January 2025) ———
GV_WORKFORCE = [452300, 455100, 458200, 461400, 462900]
GV_WORKFORCE_BEFORE = [443800, 446900, 449700]
GV_OVER15 = [544800, 548300, 551900, 555600, 557200]
GV_OVER15_BEFORE = [534600, 538200, 541600]
GV_CITIZENS = [508600, 511200, 514100, 517300, 518900]
GV_HOUSEHOLDS = [175800, 176900, 178100, 179400, 180000]
NO_CRITERIA = "Bộ tiêu chí Công dân học tập chưa ban hành"
GO_VAP = {
    "wards-literacy-level2": series(of(16, 16), of(16, 16), of(16, 16), of(16, 16), of(12, 12)),
    # 2022: the district did not send this line; Phường 13 did not report either, so it stays undecided
    "wards-preschool-universal": series(of(14, 16), None, of(15, 16), of(16, 16), of(12, 12)),
    "wards-primary-universal-level3": series(of(16, 16), of(16, 16), of(16, 16), of(16, 16), of(12, 12)),
    "wards-lower-secondary-universal-level3": series(of(16, 16), of(16, 16), of(15, 16), of(16, 16), of(12, 12)),
    "workforce-information-competence": before(GV_WORKFORCE_BEFORE, 1680, 2110, 2590) | shares(
        GV_WORKFORCE, 3100, 3610, 4150, 4690, 5120),
    "workforce-life-skills": before(GV_WORKFORCE_BEFORE, None, 1870, 2330) | shares(GV_WORKFORCE, 2840, 3360, 3900, 4430, 4960),
    "population15-technical-training": before(GV_OVER15_BEFORE, 3500, 3580, 3690) | shares(GV_OVER15, 3800, 3920, 4060, 4230),
    "population-university-degree": shares(GV_OVER15, 1040, 1090, 1120, 1160, 1204),
    "institutions-digital-environment": {2020: of(18, 62)} | series(
        of(22, 62), of(26, 62), of(30, 62).then_final(of(31, 62)), of(36, 62), of(40, 62)),
    "clc-it-use": series(of(6, 16), of(7, 16), of(7, 16), of(8, 16),
                         of(8, 12).noted("Tỷ lệ tăng vì số trung tâm còn 12 sau khi nhập phường, số trung tâm ứng dụng không đổi")),
    "learning-models-effective": series(yes(), yes(), yes(), yes()),
    "learning-citizens": series(
        missing(NO_CRITERIA), percent(1200, GV_CITIZENS[1]), percent(2010, GV_CITIZENS[2]),
        percent(2900, GV_CITIZENS[3]).then_final(percent(2820, GV_CITIZENS[3]), apart=True),
        percent(3310, GV_CITIZENS[4]).estimated("Số ước tại thời điểm quận kết thúc hoạt động")),
    # 2023: the wards' own rows give three; see GV_RECOGNISED
    "learning-wards": series(
        of(0, 16), of(0, 16), of(2, 16).noted("Quận tổng hợp trước khi Phường 17 có quyết định công nhận"), of(5, 16), of(4, 12)),
    "learning-units-state": series(
        of(40, 118), missing("Chưa tổng hợp đủ kết quả xếp loại"), of(52, 118),
        of(41, 118).noted("Năm đầu đánh giá theo Thông tư 24/2023/TT-BGDĐT"), of(45, 118)),
    "learning-district-recognised": series(no(), no(), no(), no()),
    "learning-families": shares(GV_HOUSEHOLDS, 6100, 6450, 6720, 6980, 7010),
    "plan-spending": series(number(0).noted("Kế hoạch ban hành tháng 01/2022 nên năm 2021 chưa chi"), number(1850), number(2120), number(2340)),
}
GV_WARDS = [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]
GV_WEIGHTS = {1: 20, 3: 46, 4: 17, 5: 56, 6: 30, 7: 24, 8: 30, 9: 26, 10: 45, 11: 60, 12: 68, 13: 23, 14: 48, 15: 40, 16: 55, 17: 62}
GV_PRESCHOOL_NOT = {2021: {9, 16}, 2023: {13}}
GV_LOWER_SECONDARY_2 = {2023: {11}}
GV_RECOGNISED = {2023: {3, 10, 17}, 2024: {3, 9, 10, 12, 17}, 2025: {3, 10, 12, 17}}
GV_CLC_IT = {2021: {1, 3, 5, 8, 10, 17}, 2022: {1, 3, 5, 8, 10, 12, 17}, 2023: {1, 3, 5, 8, 10, 12, 17},
             2024: {1, 3, 5, 6, 8, 10, 12, 17}, 2025: {1, 3, 5, 6, 8, 10, 12, 17}}
GV_SILENT = {2022: {13}}  # sent no report at all
GV_MERGED = {4: 1, 7: 1, 9: 8}  # whole, from 1 January 2025; 13 went half to 14, half to 15
GV_NEW = {"phuong-hanh-thong": (1, 3), "phuong-an-nhon": (5, 6), "phuong-go-vap": (10, 17),
          "phuong-thong-tay-hoi": (8, 11), "phuong-an-hoi-tay": (12, 14), "phuong-an-hoi-dong": (15, 16)}

# ——— Quận Ba Đình: about 225,000 people, 14 wards (13 from 1 January 2025) ———
BD_WORKFORCE = [139800, 140300, 140900, 141600, 141900]
BD_WORKFORCE_BEFORE = [138300, 138800, 139300]
BD_OVER15 = [183600, 184200, 184900, 185700, 186100]
BD_OVER15_BEFORE = [181800, 182400, 183000]
BD_CITIZENS = [170900, 171500, 172100, 172900, 173300]
BD_15_60 = [148200, 148500, 148900, 149400, 149600]
BD_HOUSEHOLDS = [61800, 62000, 62300, 62600, 62700]
BD_LITERATE = [9945, 9946, 9948, 9953, 9952]
NO_UNIVERSITY = "Quận không có cơ sở giáo dục đại học trực thuộc"
BD_LITERACY = shares(BD_15_60, *BD_LITERATE)
BA_DINH = {
    "unit-literacy-level": series(number(2), number(2), number(2), number(2), number(2)),
    "literacy-rate-15-60": BD_LITERACY,
    "illiterates-15-60": {y: number(c.denominator - c.numerator) for y, c in BD_LITERACY.items()},
    "literates-continue-learning": shares([c.numerator for c in BD_LITERACY.values()], 9620, 9560, 9450, 9510, 9530),
    # 2022: not sent by the district; all 14 wards reported, so it is derived
    "wards-preschool-universal": series(of(14, 14), None, of(13, 14), of(14, 14), of(13, 13)),
    "unit-primary-universal-level": series(number(3), number(3), number(3), number(3), number(3)),
    "unit-lower-secondary-universal-level": series(number(3), number(2), number(3), number(3), number(3)),
    "workforce-information-competence": before(BD_WORKFORCE_BEFORE, 3160, 3540, 3990) | shares(
        BD_WORKFORCE, 4400, 4820, 5260, 5690, 5880),
    # 2021 already lies below 2020, the last year before the plan
    "workforce-life-skills": before(BD_WORKFORCE_BEFORE, 3380, 3590, 3760) | shares(BD_WORKFORCE, 3600, 3520, 3790, 3550),
    "population15-technical-training": before(BD_OVER15_BEFORE, None, 4530, 4610) | shares(
        BD_OVER15, 4700, 4790, 4860, 4920, 4970),
    # nothing of 2020: the base is of 2019
    "population-university-degree": before(BD_OVER15_BEFORE, None, 1060) | shares(BD_OVER15, 1120, 1150, 1170, 1190, 1230),
    "universities-digital-done": series(*[not_applicable(NO_UNIVERSITY) for _ in range(4)]),
    "institutions-digital-environment": series(of(40, 88), of(44, 88), of(47, 88), of(50, 88), of(53, 88)),
    "clc-it-use": series(of(7, 14), None, of(9, 14), of(10, 14), of(10, 13)),
    "clc-rated-good": series(of(5, 14), of(6, 14), of(6, 14), of(5, 14)),
    "learning-citizens": series(
        missing(NO_CRITERIA), percent(2100, BD_CITIZENS[1]), by_sex(percent(3140, BD_CITIZENS[2]), 52, 55),
        by_sex(percent(4100, BD_CITIZENS[3]).then_final(percent(4060, BD_CITIZENS[3])), 52, 54),
        percent(5060, BD_CITIZENS[4])),
    "learning-units": series(
        of(60, 210), of(75, 210), of(84, 210), of(66, 210).noted("Năm đầu đánh giá theo Thông tư 24/2023/TT-BGDĐT"), of(72, 210)),
    "learning-district-registered": series(no(), no(), yes(), yes(), yes()),
    "learning-district-recognised": series(no(), no(), no(), no()),
    "learning-families": shares(BD_HOUSEHOLDS, 7020, 7250, 7490, 7630),
    "plan-spending": series(number(0).noted("Kế hoạch ban hành tháng 02/2022 nên năm 2021 chưa chi"), number(960), number(1140), number(1275)),
}
BD_WEIGHTS = {"phuc-xa": 21, "truc-bach": 8, "vinh-phuc": 23, "cong-vi": 16, "lieu-giai": 21, "nguyen-trung-truc": 7, "quan-thanh": 8,
              "ngoc-ha": 20, "dien-bien": 9, "doi-can": 15, "ngoc-khanh": 21, "kim-ma": 15, "giang-vo": 18, "thanh-cong": 23}
BD_PRESCHOOL_NOT = {2023: {"phuc-xa"}}
BD_LOWER_SECONDARY_2 = {2022: {"phuc-xa"}}
BD_CLC_IT = {2021: ["vinh-phuc", "cong-vi", "lieu-giai", "ngoc-ha", "ngoc-khanh", "giang-vo", "thanh-cong"]}
BD_CLC_IT[2022] = BD_CLC_IT[2021] + ["kim-ma"]
BD_CLC_IT[2023] = BD_CLC_IT[2022] + ["quan-thanh"]
BD_CLC_IT[2024] = BD_CLC_IT[2025] = BD_CLC_IT[2023] + ["truc-bach"]
BD_SILENT_CITIZENS = {2023: {"doi-can"}}  # sent every line but this one
BD_NEW = {"phuong-ba-dinh": 28, "phuong-ngoc-ha": 43, "phuong-giang-vo": 40}  # weights; their land is not the old district's

# ——— Thành phố Cần Thơ: about 1.25 million people, 9 districts ———
CT_WORKFORCE = [806000, 809000, 812500, 816000, 817500]
CT_OVER15 = [994000, 998000, 1002000, 1006500, 1008000]
NOT_YET = "Thông tư 25/2023/TT-BGDĐT chưa có hiệu lực"
CAN_THO = {
    # 2022: not sent by the city; every district reported, so it is derived
    "districts-preschool-universal": series(of(8, 9), None, of(9, 9), of(9, 9)),
    "districts-primary-universal-level3": series(of(8, 9), of(9, 9), of(9, 9), of(9, 9)),
    "districts-lower-secondary-universal-level2": series(of(8, 9), of(9, 9), of(9, 9), of(9, 9)),
    "districts-lower-secondary-universal-level3": series(of(3, 9), of(4, 9), of(5, 9), of(6, 9)),
    "districts-literacy-level2": series(of(7, 9), of(7, 9), of(8, 9), of(9, 9)),
    "workforce-it-use-competence": shares(CT_WORKFORCE, 6100, 6950, 7800, 8640, 8790),
    "workforce-life-skills": shares(CT_WORKFORCE, 7020, 7680, 8410, 9120),
    "population15-technical-training": shares(CT_OVER15, 2240, 2400, 2610, 3040),
    "population-university-degree": {**shares(CT_OVER15, 1210, 1290, 1360), 2024: missing("Chưa có kết quả điều tra lao động của năm")},
    "universities-digital-rate": series(of(2, 5), of(2, 5), of(3, 5), of(4, 5)),
    "institutions-digital-environment": series(of(178, 312), of(215, 312), of(251, 312), of(290, 312)),
    "clc-it-use": series(None, None, None, of(73, 80)),
    "learning-units-district-city": series(None, None, of(3, 9), of(5, 9).noted("Năm đầu đánh giá theo Thông tư 24/2023/TT-BGDĐT")),
    "learning-communities-all-levels": series(None, not_applicable(NOT_YET), not_applicable(NOT_YET),
                                              of(70, 90).provisional("Số sơ bộ, còn chờ quyết định công nhận")),
}
CT_WEIGHTS = {"ninh-kieu": 280, "binh-thuy": 143, "cai-rang": 106, "o-mon": 129, "thot-not": 156,
              "phong-dien": 99, "co-do": 117, "thoi-lai": 110, "vinh-thanh": 99}
CT_CENTRES = {"ninh-kieu": 8, "binh-thuy": 8, "cai-rang": 7, "o-mon": 7, "thot-not": 9,
              "phong-dien": 7, "co-do": 10, "thoi-lai": 13, "vinh-thanh": 11}
CT_CLC_IT = {2021: 48, 2022: 55, 2023: 64, 2024: 73, 2025: 75}
CT_LITERACY_1 = {2021: {"co-do", "vinh-thanh"}, 2022: {"co-do", "vinh-thanh"}, 2023: {"vinh-thanh"}}
CT_PRIMARY_2 = {2021: {"co-do"}}
CT_PRESCHOOL_NOT = {2021: {"thoi-lai"}}
CT_LOWER_SECONDARY_1 = {2021: {"vinh-thanh"}}
CT_LOWER_SECONDARY_3 = {2021: {"ninh-kieu", "binh-thuy", "cai-rang"}}
CT_LOWER_SECONDARY_3[2022] = CT_LOWER_SECONDARY_3[2021] | {"o-mon"}
CT_LOWER_SECONDARY_3[2023] = CT_LOWER_SECONDARY_3[2022] | {"thot-not"}
CT_LOWER_SECONDARY_3[2024] = CT_LOWER_SECONDARY_3[2025] = CT_LOWER_SECONDARY_3[2023] | {"phong-dien"}
CT_SILENT_LOWER_SECONDARY = {2023: {"vinh-thanh"}}

# ——— Công đoàn Ngành Giáo dục Thành phố Hồ Chí Minh: 2023 is the base of the plan of 2024 ———
STAFF, UNIONS = 78400, 212


def two_years(before, now):
    return {2023: before, 2024: now}


UNION = {
    "staff-informed-politics-law": two_years(of(76900, STAFF), of(STAFF, STAFF)),
    "units-training-needs-in-plan": two_years(of(84, 120), of(96, 120)),
    "nonpublic-training-in-collective-agreement": two_years(no(), yes()),
    "unions-teacher-contests": two_years(of(201, UNIONS), of(208, UNIONS)),
    "units-life-skills-training": two_years(of(205, UNIONS), of(UNIONS, UNIONS)),
    "staff-it-updated": two_years(of(72300, STAFF), of(76440, STAFF).estimated("Ước theo báo cáo của 198 trên 212 đơn vị")),
    "learning-models-effective": two_years(yes(), yes()),
    "staff-informed-learning-citizen": two_years(None, missing("Chưa tổng hợp xong báo cáo của các đơn vị")),
    "unions-plan-learning-unit": two_years(of(190, UNIONS), of(205, UNIONS)),
    "cadres-sent-to-training": two_years(yes(), yes()),
    "members-sent-to-union-training": two_years(yes(), yes()),
}
