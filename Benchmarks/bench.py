"""Speed and memory of `sitegen build` on a made corpus, and of forms and answers: python3 Benchmarks/bench.py SITEGEN N [N ...]

Everything lies on tmpfs (/dev/shm) where there is one. Every build is followed by `cp -r` of what it wrote, so that both meet the
machine in the same state; quote the ratios, its speed drifts. Nothing here is asserted: it prints.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

import corpus
import excel

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)


def run(command):
    """Wall seconds, CPU seconds and peak memory (MiB) of one command."""
    before = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - before
    if status != 0:
        sys.stderr.write(errors.decode("utf-8", "replace")[-4000:])
        sys.exit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def copy(source, target):
    shutil.rmtree(target, ignore_errors=True)
    wall = run(["cp", "-r", source, target])[0]
    shutil.rmtree(target, ignore_errors=True)
    return wall


def median(rows):
    return sorted(rows)[len(rows) // 2]


def measure(program, units, base):
    content, output = f"{base}/content", f"{base}/public"
    corpus.make(content, units, f"{ROOT}/content/strings")
    command = [program, "build", "--quiet", "--content", content, "--templates", f"{ROOT}/Templates", "--output", output]
    builds = {"fresh": [], "rebuild": []}
    copies = {"fresh": [], "rebuild": []}
    for kind in builds:
        for _ in range(3):
            if kind == "fresh":
                shutil.rmtree(output, ignore_errors=True)
            builds[kind].append(run(command))
            copies[kind].append(copy(output, f"{base}/copy"))
    files = [os.path.join(d, f) for d, _, fs in os.walk(output) for f in fs]
    pages = sum(f.endswith(".html") for f in files)
    size = sum(os.path.getsize(f) for f in files)
    print(f"N = {units}: {pages} pages, {len(files)} files, {size / 1e6:.1f} MB")
    for kind, runs in builds.items():
        wall, cpu, memory = median(runs)
        copied = median(copies[kind])
        print(
            f"  {kind:8} wall {wall:7.3f} s  cpu {cpu:7.3f} s  peak {memory:6.1f} MiB  {wall / pages * 1000:6.3f} ms/page"
            f"  {wall / copied:5.1f} x cp -r ({copied:.3f} s)")
    compare(program, content, base)


def compare(program, content, base):
    """`diff` of two versions (a hundredth of the values moved) beside reading and judging one of them once."""
    changed = f"{base}/changed"
    shutil.copytree(content, changed)
    for folder, _, names in sorted(os.walk(f"{changed}/data")):
        for name in sorted(names)[::10]:
            path = os.path.join(folder, name)
            with open(path, encoding="utf-8") as f:
                lines = f.read().split("\n")
            for row in range(5, len(lines) - 1, 10):
                cells = lines[row].split(",")
                cells[4] = str(max(0, int(cells[4]) - 1))
                lines[row] = ",".join(cells)
            with open(path, "w", encoding="utf-8") as f:
                f.write("\n".join(lines))

    def timed(*arguments):
        return median([run([program, *arguments]) for _ in range(3)])

    check, _, _ = timed("check", "--content", content)
    judged, _, _ = timed("export", "--content", content, "--output", f"{base}/export.csv")
    told, cpu, memory = timed("diff", content, changed, "--no-pages", "--format", "json", "--out", f"{base}/diff.json")
    same, _, _ = timed("diff", content, content, "--templates", f"{ROOT}/Templates")
    pages, _, _ = timed("diff", content, changed, "--templates", f"{ROOT}/Templates", "--format", "json", "--out", f"{base}/diff.json")
    print(f"  check {check:.3f} s (load, validate)  export {judged:.3f} s (load, validate, measure, one row a target)")
    print(f"  diff     wall {told:7.3f} s  cpu {cpu:7.3f} s  peak {memory:6.1f} MiB  {told / check:5.2f} x check  {told / judged:5.2f} x export")
    print(f"  diff of the same {same:.3f} s ({same / judged:.2f} x export); with every page made twice {pages:.3f} s ({pages / judged:.2f} x export)")


def main():
    program, sizes = os.path.abspath(sys.argv[1]), [int(n) for n in sys.argv[2:]] or [100, 1000]
    print(f"{os.cpu_count()} cores; median of 3 runs")
    for units in sizes:
        base = tempfile.mkdtemp(prefix="sitegen-bench-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
        try:
            measure(program, units, base)
        finally:
            shutil.rmtree(base, ignore_errors=True)
    workbooks(program)


def workbooks(program):
    """`form` and `collect`, each run on the state that the function before it makes."""
    def timed(command, before):
        runs = []
        for _ in range(3):
            before()
            runs.append(run(command))
        return median(runs)

    base = tempfile.mkdtemp(prefix="sitegen-bench-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
    try:
        excel.measure(program, base, f"{ROOT}/content/strings", timed)
    finally:
        shutil.rmtree(base, ignore_errors=True)


if __name__ == "__main__":
    main()
