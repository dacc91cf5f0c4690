"""Every system call of reading and writing fails once, in turn: a full disk, a broken one, no permission, a read that ends early.

The command ends with a sentence and what was there stays as it was; or the call did not matter and all is as it should be. It is never ended
by the system, never leaves a half, and what it left does not stand in the way of the next run. `SITEGEN_LONG=1`: every call of every command;
else some hundred of them, by the seed.
"""
import errno
import re
import shutil
import subprocess

import pytest
from campaign import COMMANDS, LONG, ROOT, SITEGEN, copied, dice, differences, lay, run, telling, tree

EARLY = 0
# found by the whole campaign, and tried each time since
FOUND = {
    "check": [("fstat content/indicators.yaml 3", errno.EIO), ("read content/indicators.yaml 3", errno.EIO)],
    "publish": [("fstat old-sums 1", errno.EIO), ("read old-sums 1", errno.EIO)],
}
CODES = {
    "read": [errno.EIO, EARLY], "readdir": [errno.EIO], "opendir": [errno.EACCES, errno.EMFILE], "fstat": [errno.EIO], "lstat": [errno.EIO, errno.EACCES],
    "stat": [errno.EIO], "open": [errno.EACCES, errno.EMFILE, errno.EIO], "write": [errno.ENOSPC, errno.EIO], "mkdir": [errno.ENOSPC, errno.EROFS],
    "fsync": [errno.EIO], "syncfs": [errno.EIO, errno.ENOSPC], "link": [errno.EPERM, errno.EMLINK], "realpath": [errno.EIO],
}


def findings(text):
    """What is said, without the lines of the files that stand below: those are shown where they can be read once more."""
    return [line for line in text.splitlines() if not re.match(r" *\d* \| ", line)]


@pytest.fixture(scope="session")
def shim(tmp_path_factory):
    made = tmp_path_factory.mktemp("shim") / "fail.so"
    subprocess.run(["clang", "-shared", "-fPIC", "-O1", "-o", made, ROOT / "Tests/Trust/fail.c", "-ldl"], check=True)
    return made


@pytest.fixture(scope="session")
def state(tmp_path_factory):
    folder = tmp_path_factory.mktemp("trust") / "state"
    folder.mkdir()
    (folder / "tmp").mkdir()
    lay(folder)
    shutil.copy(folder / "public/SHA256SUMS", folder / "old-sums")
    return folder


def calls(state, folder, shim, command):
    """What the command asks of the disk when nothing fails, and what comes of it."""
    log = folder.parent / f"{folder.name}.log"
    sound = run(copied(state, folder), command, LD_PRELOAD=str(shim), TRUST_ROOT=str(folder), TRUST_LOG=str(log))
    assert sound.returncode in (0, 69), telling(sound)
    return sorted(set(log.read_text().splitlines())), sound, tree(folder)


@pytest.mark.parametrize("command", [["export"], ["check"], ["explain"], ["remind", "--year", "2025"]])
def test_an_output_that_takes_no_more_is_told(command):
    with open("/dev/full", "w") as full:
        run = subprocess.run([str(SITEGEN), *command], stdout=full, stderr=subprocess.PIPE, text=True, cwd=ROOT, check=False)
    assert run.returncode == 1
    assert "đầu ra chuẩn chỉ nhận được một phần kết quả (No space left on device)" in run.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_a_call_that_fails(name, state, shim, tmp_path):
    old = tree(state)
    every, sound, new = calls(state, tmp_path / "sound", shim, COMMANDS[name])
    throw = dice(name)
    faults = [(call, code) for call in every for code in CODES.get(call.split()[0], [errno.EIO])]
    if not LONG:
        faults = FOUND.get(name, []) + throw.sample(faults, min(len(faults), 24))
    for number, (call, code) in enumerate(faults):
        folder = copied(state, tmp_path / str(number))
        failed = run(folder, COMMANDS[name], LD_PRELOAD=str(shim), TRUST_ROOT=str(folder), TRUST_FAIL=call, TRUST_CODE=str(code))
        about = f"TRUST_FAIL='{call}' TRUST_CODE={code} sitegen {' '.join(COMMANDS[name])}: {telling(failed)}"
        now = tree(folder)
        assert failed.returncode in (0, 1, 2, 69), about
        if failed.returncode == sound.returncode and name in ("export", "new-year") and "để riêng" in failed.stderr:
            # a file that may not be read is its owner's affair, and is named
            assert errno.errorcode.get(code) == "EACCES", about
        elif failed.returncode == sound.returncode:
            assert now == new, f"{about}\n{differences(now, new)}"
            assert findings(failed.stdout) == findings(sound.stdout), about
            # whole, or not at all
            assert set(failed.stdout.splitlines()) <= set(sound.stdout.splitlines()), about
        else:
            said = failed.stdout + failed.stderr
            assert "lỗi" in said and "lỗi của chính chương trình" not in said, about
            # a paper is one of many files, each whole
            # (and diff.json tells why nothing was compared)
            assert name == "diff" or all(now.get(path) in (old.get(path), new.get(path)) for path in old | new | now if name == "print" or path in old | new), f"{about}\n{differences(now, old)}"
            if name != "print" and "ổ đĩa báo lỗi khi ghi nhớ" not in failed.stderr and not (name == "diff" and failed.returncode == 2):
                assert {path: now.get(path) for path in old | new} == {path: old.get(path) for path in old | new}, f"{about}\n{differences(now, old)}"
        if name.startswith("new-") and failed.returncode == 0:
            continue
        again = run(folder, COMMANDS[name])
        if again.returncode != sound.returncode and name.startswith("new-"):
            # it was made all the same, or it is there already
            assert tree(folder) in (old, new), f"{about}\nagain: {telling(again)}"
            continue
        assert again.returncode == sound.returncode and tree(folder) == new, f"{about}\nagain: {telling(again)}\n{differences(tree(folder), new)}"
        shutil.rmtree(folder)
    print(f"{name}: {len(faults)} failing calls of {len(every)}")
