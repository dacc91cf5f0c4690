"""Speed and memory of `sitegen build` on a made corpus: python3 Benchmarks/bench.py SITEGEN N [N ...]

Everything lies on tmpfs (/dev/shm) where there is one. Each figure of a run stands beside `cp -r` of the same output in the same run;
quote the ratios, the machine's own speed drifts. Nothing here is asserted: it prints.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

import corpus

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
    best = None
    for _ in range(3):
        shutil.rmtree(target, ignore_errors=True)
        wall, _, _ = run(["cp", "-r", source, target])
        best = wall if best is None else min(best, wall)
    shutil.rmtree(target, ignore_errors=True)
    return best


def measure(program, units, base):
    content, output = f"{base}/content", f"{base}/public"
    corpus.make(content, units, f"{ROOT}/content/strings")
    command = [program, "build", "--quiet", "--content", content, "--templates", f"{ROOT}/Templates", "--output", output]
    fresh = []
    for _ in range(3):
        shutil.rmtree(output, ignore_errors=True)
        fresh.append(run(command))
    again = [run(command) for _ in range(3)]
    wall, cpu, memory = sorted(fresh)[1]
    wall2, cpu2, memory2 = sorted(again)[1]
    files = [os.path.join(d, f) for d, _, fs in os.walk(output) for f in fs]
    pages = sum(f.endswith(".html") for f in files)
    size = sum(os.path.getsize(f) for f in files)
    copied = copy(output, f"{base}/copy")
    print(f"N = {units}: {pages} pages, {len(files)} files, {size / 1e6:.1f} MB; cp -r {copied:.3f} s")
    print(f"  fresh    wall {wall:7.3f} s  cpu {cpu:7.3f} s  peak {memory:6.1f} MiB  {wall / pages * 1000:6.3f} ms/page  {wall / copied:5.1f} x cp -r")
    print(f"  rebuild  wall {wall2:7.3f} s  cpu {cpu2:7.3f} s  peak {memory2:6.1f} MiB  {wall2 / pages * 1000:6.3f} ms/page  {wall2 / copied:5.1f} x cp -r")


def main():
    program, sizes = os.path.abspath(sys.argv[1]), [int(n) for n in sys.argv[2:]] or [100, 1000]
    print(f"{os.cpu_count()} cores; median of 3 runs")
    for units in sizes:
        base = tempfile.mkdtemp(prefix="sitegen-bench-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
        try:
            measure(program, units, base)
        finally:
            shutil.rmtree(base, ignore_errors=True)


if __name__ == "__main__":
    main()
