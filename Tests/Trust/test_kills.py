"""The program is killed (SIGKILL) at any moment of any command: every file is the old one or the new one, and the next run finds nothing in its
way and leaves nothing behind. `SITEGEN_LONG=1`: a thousand kills; else some."""
import os
import shutil
import signal
import subprocess
import time

import pytest
from campaign import COMMANDS, LONG, SITEGEN, copied, dice, differences, lay, run, telling, tree

WRITING = [name for name in COMMANDS if name not in ("check", "verify", "publish")]
KILLS = 1000 // len(WRITING) if LONG else 4


@pytest.fixture(scope="session")
def state(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kills") / "state"
    folder.mkdir()
    (folder / "tmp").mkdir()
    lay(folder)
    return folder


def killed(folder, arguments, after):
    program = subprocess.Popen(
        [SITEGEN, *arguments], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        env={"PATH": "/nonexistent", "TMPDIR": str(folder / "tmp")})
    try:
        program.wait(timeout=after)
    except subprocess.TimeoutExpired:
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()
    return program.returncode


@pytest.mark.parametrize("name", WRITING)
def test_a_killed_command(name, state, tmp_path):
    old = tree(state)
    began = time.monotonic()
    sound = run(copied(state, tmp_path / "sound"), COMMANDS[name])
    whole = time.monotonic() - began
    new = tree(tmp_path / "sound")
    throw, ends = dice(name), {"killed": 0, "ended": 0}
    for number in range(KILLS):
        folder = copied(state, tmp_path / str(number))
        after = throw.random() * whole * 1.1
        ends["killed" if killed(folder, COMMANDS[name], after) == -signal.SIGKILL else "ended"] += 1
        now = {path: value for path, value in tree(folder).items() if "sitegen-" not in path}
        about = f"{name}, killed after {after:.3f} s of {whole:.3f}"
        if name == "print":
            assert all(now.get(path) in (old.get(path), new.get(path)) for path in old | new | now), f"{about}: {differences(now, new)}"
        else:
            assert now in (old, new), f"{about}: {differences(now, old)}"
        if now == new and name.startswith("new-"):
            continue
        again = run(folder, COMMANDS[name])
        assert again.returncode == sound.returncode and tree(folder) == new, f"{about}, again: {telling(again)} {differences(tree(folder), new)}"
        assert not list((folder / "tmp").iterdir()), about
        shutil.rmtree(folder)
    print(f"{name}: {ends}")
