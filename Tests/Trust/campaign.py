"""What the campaigns share: a small site with every kind of file, the commands that write, and what may come of them."""
import hashlib
import os
import pathlib
import random
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITEGEN = pathlib.Path(os.environ.get("SITEGEN", ROOT / ".build/release/sitegen"))
# make test-long: every call, every kill
LONG = "SITEGEN_LONG" in os.environ
# a failing run is made again with the seed that its message names
SEED = int(os.environ.get("SITEGEN_SEED", "14"))
SITE = ROOT / "Tests/Sites/clean-site/content"


def lay(folder):
    """The state before every command: content, templates, a site of the content as it was, and files that commands replace."""
    shutil.copytree(SITE, folder / "content")
    (folder / "content/strings").mkdir()
    shutil.copy(ROOT / "content/strings/vi.yaml", folder / "content/strings/vi.yaml")
    shutil.copytree(ROOT / "Templates", folder / "Templates")
    shutil.copytree(folder / "content", folder / "before")
    run(folder, ["build", "--output", "public"])
    (folder / "public/Thumbs.db").write_text("x")
    for name in ("so-lieu.csv", "diff.json"):
        (folder / name).write_text("old")
    site = folder / "content/site.yaml"
    site.write_text(site.read_text() + "contact: Phòng Văn hóa - Xã hội\n")


COMMANDS = {
    "build": ["build", "--output", "public"],
    "build-new": ["build", "--compress", "--output", "moi"],
    "export": ["export", "--output", "so-lieu.csv"],
    "diff": ["diff", "before", "content", "--format", "json", "--out", "diff.json"],
    "new-unit": ["new", "unit", "phuong-moi", "--name", "Phường Mới", "--kind", "phường"],
    "new-year": ["new", "year", "quan", "2025"],
    "new-site": ["new", "site", "noi-dung", "--year", "2026"],
    "print": ["print", "--unit", "quan", "--year", "2024", "--output", "in"],
    "check": ["check"],
    "verify": ["verify", "public"],
    "publish": ["publish", "--site", "public", "--plan", "old-sums"],
}


def run(folder, arguments, **environment):
    # no print engine is found on this path
    return subprocess.run(
        [SITEGEN, *arguments], cwd=folder, capture_output=True, text=True, errors="replace", timeout=120,
        env={"PATH": "/nonexistent", "TMPDIR": str(folder / "tmp"), **environment})


def tree(folder):
    """Every file that is anybody's business: its bytes, its mode. What the program keeps beside a site is its own."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_file() and not path.is_symlink() and ".public.sitegen" not in name and ".moi.sitegen" not in name:
            found[name] = (hashlib.sha256(path.read_bytes()).hexdigest(), oct(path.stat().st_mode & 0o777))
    return found


def copied(state, folder):
    """A copy whose files are the same files, so that their times and numbers are too; no command writes into one that is there."""
    shutil.copytree(state, folder, copy_function=os.link)
    return folder


def telling(run):
    return f"exit {run.returncode}\n{run.stdout[-600:]}{run.stderr[-600:]}"


def dice(name):
    return random.Random(f"{SEED} {name}")


def differences(now, wanted):
    return [path for path in sorted(now | wanted) if now.get(path) != wanted.get(path)][:8]
