"""The shipped workflows: their shape, their safety, their scripts, and what they may not hold."""
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import openpyxl
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = pathlib.Path(sys.executable).parent
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def run(*command, **environment):
    done = subprocess.run([str(c) for c in command], cwd=ROOT, capture_output=True, text=True, env={**os.environ, **environment})
    assert done.returncode == 0, done.stdout + done.stderr


def test_github_workflows_follow_their_schema():
    run(BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", *WORKFLOWS)


def test_gitlab_pipeline_follows_its_schema():
    run(BIN / "check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci", ROOT / ".gitlab-ci.yml")


def test_what_gitlab_shows_is_named_as_it_demands():
    """`expose_as` has letters, digits, hyphens, underscores and spaces of ASCII only (GitLab's Entry::Artifacts); its schema does not say so."""
    rule = re.compile(r"\w[-\w ]*", re.ASCII)
    names = re.findall(r"expose_as: (.+)", (ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    assert names and all(rule.fullmatch(name) for name in names), names
    # planted: the rule refuses what GitLab refuses
    assert not rule.fullmatch("Xem trước thay đổi") and not rule.fullmatch("-x") and not rule.fullmatch("a/b")


def test_workflows_are_safe():
    run(BIN / "zizmor", "--offline", "--no-progress", "--persona", "pedantic", ROOT / ".github/workflows")


def test_scripts_are_clean():
    run(BIN / "shellcheck", *sorted((ROOT / "Tools/ci").iterdir()), *sorted((ROOT / "Tools/dist").glob("make-*")), ROOT / "Tools/dist/stage", ROOT / "Tools/build/link-libraries", ROOT / "Tools/install-packages", ROOT / "Tools/test/room", ROOT / ".ci/run")


def test_actionlint():
    # its package fetches the program from GitHub; ci.yml runs it there
    program = shutil.which("actionlint", path=str(BIN)) or shutil.which("actionlint")
    if program is None:
        pytest.skip("actionlint is not installed")
    run(program, *WORKFLOWS)


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_and_no_text_of_a_stranger_reaches_a_shell(workflow):
    text = workflow.read_text(encoding="utf-8")
    for action in re.findall(r"uses: (\S+)", text):
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action), action
    for script in re.findall(r"run: \|\n((?: {10}.*\n)+)", text) + re.findall(r"run: (?!\|)(.*)", text):
        assert "${{" not in script, script
    assert "pull_request_target" not in text
    assert "${{ secrets" not in text


# The first release of each that runs on Node 24; older ones run on Node 20, which GitHub takes away.
NODE24 = {
    "actions/checkout": 5, "actions/upload-artifact": 6, "actions/download-artifact": 7, "actions/cache/restore": 5, "actions/cache/save": 5, "actions/attest": 3,
}


def test_every_action_runs_on_node_24_by_the_release_it_names():
    named = re.findall(r"uses: ([\w./-]+)@[0-9a-f]{40} # v(\d+)\.", "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS))
    assert {action for action, _ in named} == set(NODE24)
    assert all(int(release) >= NODE24[action] for action, release in named), named


def test_only_comment_and_release_may_write_and_neither_runs_anything_of_a_pull_request():
    writers = [path.name for path in WORKFLOWS if re.search(r": write\b", path.read_text(encoding="utf-8"))]
    assert writers == ["comment.yml", "release.yml"]
    release = (ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8")
    assert re.search(r"on:\n  push:\n    tags: ", release) and "pull_request" not in release
    # what may write has no sources and compiles nothing
    assert "checkout" not in release[release.index("  publish:"):]
    comment = (ROOT / ".github/workflows/comment.yml").read_text(encoding="utf-8")
    post = comment[comment.index("  post:"):]
    assert "checkout" not in post and "contents" not in post
    assert re.findall(r"ref: (.*)", comment) == ["${{ github.event.repository.default_branch }}"]


@pytest.fixture
def repository(tmp_path):
    """A copy of the project with a history of its own."""
    place = tmp_path / "project"
    files = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.split(b"\0")
    for name in filter(None, map(bytes.decode, files)):
        if (ROOT / name).is_file():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, place / name)

    def git(*arguments):
        return subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@b.vn", *arguments], cwd=place, capture_output=True, text=True, check=True).stdout.strip()

    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-qm", "one")
    return place, git


def test_a_change_of_data_is_reviewed_by_the_program_that_is_there_already(repository, tmp_path):
    """The steps of preview.yml by hand, `make` out of reach: nothing may be compiled."""
    place, git = repository
    name = lambda revision: subprocess.run(["Tools/ci/program-key", revision], cwd=place, capture_output=True, text=True, check=True).stdout.strip()
    programs = place / ".build-programs"
    kept = programs / name("HEAD")
    kept.mkdir(parents=True)
    shutil.copy2(os.environ.get("SITEGEN", ROOT / ".build/release/sitegen"), kept / "sitegen")
    data = place / "content/data/go-vap/2023.csv"
    data.write_text(data.read_text(encoding="utf-8").replace(",103334,", ",93334,"), encoding="utf-8")
    git("commit", "-qam", "data")
    assert name("HEAD") == name("HEAD^1")
    tools = tmp_path / "tools"
    tools.mkdir()
    for made in ["make", "swift"]:
        (tools / made).write_text("#!/bin/sh\necho compiled >&2\nexit 9\n")
        (tools / made).chmod(0o755)
    env = dict(os.environ, SITEGEN_PROGRAMS=".build-programs", PATH=f"{tools}:{os.environ['PATH']}")
    env.pop("SITEGEN", None)
    revision = subprocess.run(["Tools/ci/program-of", "HEAD^1", "HEAD"], cwd=place, capture_output=True, text=True, check=True).stdout.strip()
    assert revision == "HEAD^1"
    for command in (["Tools/ci/install-sitegen", tmp_path / "sitegen", revision], ["Tools/ci/review", tmp_path / "sitegen", "HEAD^1", "HEAD", tmp_path / "review"]):
        done = subprocess.run(command, cwd=place, capture_output=True, text=True, env=env)
        assert done.returncode == 0, done.stdout + done.stderr
    assert "Sửa 1 số liệu" in (tmp_path / "review/summary.md").read_text(encoding="utf-8")
    assert (tmp_path / "review/site/index.html").exists()
    # another program has another name, and is compiled
    (place / "Sources/SiteGen/Command/Answer.swift").write_text("// changed\n")
    git("commit", "-qam", "program")
    assert name("HEAD") != name("HEAD^1")
    done = subprocess.run(["Tools/ci/install-sitegen", tmp_path / "other", "HEAD"], cwd=place, capture_output=True, text=True, env=env)
    assert done.returncode != 0 and "compiled" in done.stderr


def test_workbooks_below_inbox_are_told_of_and_committed_by_nobody(tmp_path):
    place, tools, out = tmp_path / "place", tmp_path / "sitegen", tmp_path / "out"
    tools.mkdir()
    shutil.copy(ROOT / ".build/release/sitegen", tools)
    shutil.copytree(ROOT / "Templates", tools / "Templates")
    shutil.copytree(ROOT / "examples/tinh-mau", place / "content")
    site = place / "content/site.yaml"
    site.write_text(site.read_text(encoding="utf-8").replace("report_year: 2027", "report_year: 2028"), encoding="utf-8")

    def git(*words):
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b.c", *words], cwd=place, check=True, capture_output=True)

    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "base")
    run(tools / "sitegen", "form", "--content", place / "content", "--unit", "xa-vi-du", "--output", place / "inbox")
    form = place / "inbox/xa-vi-du-2028.xlsx"
    book = openpyxl.load_workbook(form)
    sheet = book["Biểu 2028"]
    head = next(row for row in range(1, 20) if sheet.cell(row, 2).value == "Mã")
    measures = {sheet.cell(row, 5).value: row for row in range(head + 1, head + 8)}
    sheet.cell(measures["người"], 10).value = 20
    sheet.cell(measures["nơi"], 10).value = "ba nơi"
    book.save(form)
    git("add", "-A")
    git("commit", "-qm", "a form")
    done = subprocess.run([ROOT / "Tools/ci/review", tools, "HEAD^1", "HEAD", out], cwd=place, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    summary = (out / "summary.md").read_text(encoding="utf-8")
    assert "ba nơi" in summary and "Lấy các biểu này thì báo cáo đổi thế nào" in summary and "Thêm 1 số liệu" in summary
    assert summary.count("<!-- sitegen-diff -->") == 1
    assert json.loads((out / "collect.json").read_text(encoding="utf-8"))["files"][0]["state"] == "partial"
    assert subprocess.run(["git", "status", "--short"], cwd=place, capture_output=True, text=True).stdout == ""


def test_the_archive_and_the_package_hold_what_a_machine_without_swift_needs(tmp_path):
    out = tmp_path / "dist"
    for script in ("make-tarball", "make-deb"):
        # what is packed small in a minute is packed in seconds here
        run(ROOT / "Tools/dist" / script, out, SITEGEN_PACKING="1")
    archive, = out.glob("sitegen-*.tar.gz")
    package, = out.glob("sitegen_*.deb")
    sums = dict(reversed(line.split("  ")) for line in (out / "SHA256SUMS").read_text().splitlines())
    assert sums == {each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in (archive, package)}
    run("tar", "-C", tmp_path, "-xzf", archive)
    folder = tmp_path / archive.name.removesuffix(".tar.gz")
    assert {each.name for each in folder.iterdir()} == {
        "sitegen", "Templates", "content", "examples", "completions", "sitegen.1", "LICENSE", "README.md", "CHANGELOG.md", "docs", "SHA256SUMS"}
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=folder, check=True)
    # only what every Debian has
    needed = set(re.findall(r"Shared library: \[(.*?)\]", subprocess.run(["readelf", "-d", folder / "sitegen"], capture_output=True, text=True, check=True).stdout))
    assert needed <= {"libm.so.6", "libc.so.6", "libgcc_s.so.1", "libstdc++.so.6", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"}, needed
    # away from any project, the templates beside the program are found; a folder of the site's own comes first
    site = tmp_path / "site"
    shutil.copytree(ROOT / "content", site / "content")
    built = subprocess.run([folder / "sitegen", "build", "--quiet"], cwd=site, capture_output=True, text=True, env={"PATH": "/nowhere"})
    assert built.returncode == 0, built.stderr
    assert (site / "public/index.html").exists()
    (site / "Templates").mkdir()
    refused = subprocess.run([folder / "sitegen", "build", "--quiet"], cwd=site, capture_output=True, text=True)
    assert refused.returncode == 1
    fresh = subprocess.run([folder / "sitegen", "new", "site", "content", "--year", "2026"], cwd=folder / "docs", capture_output=True, text=True)
    assert fresh.returncode == 0, fresh.stderr
    # the package
    held = subprocess.run(["dpkg-deb", "--contents", package], capture_output=True, text=True, check=True).stdout
    for path in ["usr/bin/sitegen", "usr/share/sitegen/Templates/layout.mustache", "usr/share/man/man1/sitegen.1.gz", "usr/share/doc/sitegen/copyright",
                 "usr/share/bash-completion/completions/sitegen", "usr/share/zsh/vendor-completions/_sitegen", "usr/share/fish/vendor_completions.d/sitegen.fish"]:
        assert f" ./{path}\n" in held, path
    run("lintian", "--fail-on", "error,warning", "--allow-root", package)
    # letters of Vietnamese reach the manual page
    assert "Dựng trang kết quả xây dựng xã hội học tập" in (folder / "sitegen.1").read_text(encoding="utf-8")
