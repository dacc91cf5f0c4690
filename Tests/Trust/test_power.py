"""The power goes while a site is built, or just after: a real ext4 on a loop device, shut down by the kernel (EXT4_IOC_SHUTDOWN) as a cut does it.
Needs root and a loop device; the same is tried on a simulated disk, at every step, in PowerLossTests. `SITEGEN_LONG=1` alone."""
import contextlib
import fcntl
import os
import struct
import subprocess
import time

import pytest
from campaign import COMMANDS, LONG, SITEGEN, dice, lay, run, telling, tree

SHUTDOWN, KEEP_JOURNAL, LOSE_ALL = 0x8004587D, 1, 2


@contextlib.contextmanager
def mounted(image, place):
    place.mkdir(exist_ok=True)
    subprocess.run(["mount", "-o", "loop", image, place], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", place], check=True)


@pytest.mark.skipif(not LONG, reason="a long campaign: make test-long")
@pytest.mark.skipif(os.geteuid() != 0 or not os.path.exists("/dev/loop-control"), reason="needs root and loop devices")
@pytest.mark.parametrize("flag", [KEEP_JOURNAL, LOSE_ALL])
def test_the_power_goes_at_any_moment(flag, tmp_path):
    image, place = tmp_path / "disk", tmp_path / "disk.d"
    with open(image, "wb") as disk:
        disk.truncate(128 << 20)
    subprocess.run(["mkfs.ext4", "-q", "-F", image], check=True)
    with mounted(image, place):
        lay(place)
        (place / "tmp").mkdir()
    pristine = image.read_bytes()
    with mounted(image, place):
        old = tree(place / "public")
        began = time.monotonic()
        assert run(place, COMMANDS["build"]).returncode == 0
        whole = time.monotonic() - began
        new = tree(place / "public")
    throw, ends = dice(f"power {flag}"), {"old": 0, "new": 0}
    for number in range(60):
        image.write_bytes(pristine)
        after = throw.random() * whole * 1.6
        with mounted(image, place):
            program = subprocess.Popen([SITEGEN, *COMMANDS["build"]], cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            with contextlib.suppress(subprocess.TimeoutExpired):
                program.wait(timeout=after)
            isDone = program.poll() == 0
            folder = os.open(place, os.O_RDONLY)
            fcntl.ioctl(folder, SHUTDOWN, struct.pack("I", flag))
            os.close(folder)
            program.wait()
        with mounted(image, place):
            now = tree(place / "public")
            assert now == new or not isDone and now == old, f"cut {after:.3f} s after the start of a build of {whole:.3f} s"
            ends["new" if now == new else "old"] += 1
            again = run(place, COMMANDS["build"])
            assert again.returncode == 0 and tree(place / "public") == new, telling(again)
    print(ends)
