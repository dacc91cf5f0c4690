"""Writes a seeded content folder of N units × 20 indicators × 10 years with narratives, for `make bench`."""
import csv
import os
import random
import sys

YEARS = range(2018, 2028)
INDICATORS = 20
GROUPS = ["literacy_universal", "competence_attainment", "institutions", "learning_models"]
WORDS = ["học tập", "suốt đời", "cộng đồng", "công dân", "đơn vị", "trung tâm", "khuyến học", "phổ cập", "kỹ năng", "đào tạo"]


def name(i):
    return f"{WORDS[i % 10].capitalize()} {WORDS[(i // 10 + 3) % 10]}"


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)


def make(folder, units, strings, seed=20251231):
    rng = random.Random(seed)
    write(f"{folder}/site.yaml", "title: Kho thử tốc độ\npublisher: Bộ thử\nreport_year: 2027\nunit_year_pages: false\nembeds: false\ndata_formats: [csv]\n")
    out = []
    for i in range(INDICATORS):
        out.append(
            f"- id: ind-{i:02d}\n  name: {{vi: \"Tỷ lệ {name(i)} {i}\", en: \"Indicator {i}\"}}\n  group: {GROUPS[i // 5]}\n  unit_measure: percent\n"
            f"  direction: up\n  decimals: 1\n  denominator: {{vi: người trong độ tuổi}}\n  definition: {{vi: \"Tỷ lệ người {name(i)} trên tổng số.\"}}\n"
        )
    write(f"{folder}/indicators.yaml", "".join(out))
    provinces = max(1, units // 100)
    with open(f"{folder}/units.csv", "w", encoding="utf-8", newline="") as f:
        w = csv.writer(f, lineterminator="\n")
        w.writerow("id,name,kind,parent,valid_from,valid_to,order,basis".split(","))
        for p in range(provinces):
            w.writerow([f"tinh-{p:03d}", f"Tỉnh {p + 1}", "province", "", "", "", p + 1, ""])
        for u in range(units):
            w.writerow([f"xa-{u:05d}", f"Xã {name(u)} {u + 1}", "commune", f"tinh-{u * provinces // units:03d}", "", "", u + 1, ""])
    # as since 1/7/2025: a province's plan judges its communes
    for p in range(provinces):
        write(
            f"{folder}/plans/ke-hoach-{p:03d}.yaml",
            f"id: ke-hoach-{p:03d}\ntitle: Kế hoạch của tỉnh {p + 1}\nissuer: Ủy ban nhân dân tỉnh {p + 1}\nunit: tinh-{p:03d}\nperiod: [2021, 2030]\nkind: territorial\n"
            "targets:\n" + "".join(
                f"- {{indicator: ind-{i:02d}, year: {year}, applies_to: children, comparison: at_least, value: {value}, section: II.{i}}}\n"
                for i in range(INDICATORS) for year, value in ((2025, 40 + i), (2030, 60 + i))),
        )
    for u in range(units):
        with open_csv(f"{folder}/data/{u // 100:03d}/xa-{u:05d}.csv") as f:
            w = csv.writer(f, lineterminator="\n")
            w.writerow("unit,indicator,year,value,numerator,denominator,status,source".split(","))
            for i in range(INDICATORS):
                population = rng.randint(2000, 20000)
                share = rng.uniform(0.15, 0.4)
                # a series that changes by about as much every year: no change is unusual, so nothing is warned of
                usual = rng.uniform(-0.008, 0.04)
                for year in YEARS:
                    share = min(0.98, share + usual * rng.uniform(0.6, 1.4))
                    w.writerow([f"xa-{u:05d}", f"ind-{i:02d}", year, "", int(population * share), population, "final", "Báo cáo xã"])
        write(
            f"{folder}/narratives/xa-{u:05d}/2027.md",
            f"---\ntitle: Kết quả năm 2027\nauthor_office: Phòng Văn hóa - Xã hội\ndate: 2027-12-10\nstatus: approved\n---\n\n"
            f"Năm 2027 tỷ lệ đạt {{{{ value ind-00 2027 }}}}, {{{{ change ind-00 2026 2027 }}}} so với năm trước.\n\n"
            f"## Vì sao {{#ind-01}}\n\nMục tiêu là {{{{ target ind-01 2030 }}}}; hiện {{{{ standing ind-01 2027 }}}}.\n",
        )
    for language in os.listdir(strings):
        with open(f"{strings}/{language}", encoding="utf-8") as f:
            write(f"{folder}/strings/{language}", f.read())


def open_csv(path):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    return open(path, "w", encoding="utf-8", newline="")


if __name__ == "__main__":
    make(sys.argv[1], int(sys.argv[2]), sys.argv[3])
