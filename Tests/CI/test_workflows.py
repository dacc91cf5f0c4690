"""The shipped workflows: their shape, their safety, their scripts, and what they may not hold."""
import pathlib
import re
import shutil
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = pathlib.Path(sys.executable).parent
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def run(*command):
    done = subprocess.run([str(c) for c in command], cwd=ROOT, capture_output=True, text=True)
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
    run(BIN / "shellcheck", *sorted((ROOT / "Tools/ci").iterdir()), ROOT / "Tools/install-packages", ROOT / ".ci/run")


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
NODE24 = {"actions/checkout": 5, "actions/upload-artifact": 6, "actions/download-artifact": 7}


def test_every_action_runs_on_node_24_by_the_release_it_names():
    named = re.findall(r"uses: ([\w./-]+)@[0-9a-f]{40} # v(\d+)\.", "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS))
    assert {action for action, _ in named} == set(NODE24)
    assert all(int(release) >= NODE24[action] for action, release in named), named


def test_only_the_comment_may_write_and_runs_nothing_of_the_pull_request():
    writers = [path.name for path in WORKFLOWS if re.search(r": write\b", path.read_text(encoding="utf-8"))]
    assert writers == ["comment.yml"]
    comment = (ROOT / ".github/workflows/comment.yml").read_text(encoding="utf-8")
    post = comment[comment.index("  post:"):]
    assert "checkout" not in post and "contents" not in post
    assert re.findall(r"ref: (.*)", comment) == ["${{ github.event.repository.default_branch }}"]
