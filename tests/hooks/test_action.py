"""The GitHub Action's one step, run with files in the place of GitHub's."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
PROGRAM = Path(sys.executable).with_name("readme-tool")


def step(tmp_path: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    if not PROGRAM.exists():
        pytest.skip("needs the console script `readme-tool` beside this Python")
    (tmp_path / "runner").mkdir(exist_ok=True)
    environment = os.environ | {
        "RUNNER_TEMP": str(tmp_path / "runner"),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
        "READMETOOL": str(PROGRAM),
        "INPUT_PYTHON": sys.executable,
        **inputs,
    }
    return subprocess.run(
        ["bash", TOP / "action/run"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


HOSTILE = "# Papers\n\n- [Up](#Papers) 100%\n- [x](#y|z)\n- ::error::no\n##[group]\n"
ANNOTATIONS = """\
::warning file=README.md,line=3,endLine=3,title=readme-tool%3A anchor-case,col=8,endColumn=15::\
`#Papers` reaches its heading by github.com's script only; write `#papers`
::error file=README.md,line=4,endLine=4,title=readme-tool%3A broken-anchor,col=7,endColumn=11::\
no heading or name here makes `#y|z`
"""
SUMMARY = r"""### readme-tool

2 findings \(1 error\, 1 warning\) in 1 file\; 1 fixable with \`fix\`

**README\.md**

| | line | rule | what |
| - | -: | - | - |
| ⚠️ | 3 | anchor\-case | \`\#~Papers\` reaches its heading by github\.com\'s script only\; write \
\`\#~papers\`<br>fix\: Write \`\#~papers\` \(safe\, \`fix\` applies it\) |
| ❌ | 4 | broken\-anchor | no heading or name here makes \`\#~y\|z\` |
""".replace(" \\\n", " ").replace("~", "\u2060")


def test_annotations_and_summary_say_what_is_wrong_and_obey_nothing(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(HOSTILE, encoding="utf-8")
    done = step(
        tmp_path, INPUT_PATHS="README.md", INPUT_ARGUMENTS="--select\nbroken-anchor,anchor-case"
    )
    assert (done.returncode, done.stdout) == (1, ANNOTATIONS)
    assert (tmp_path / "summary.md").read_text("utf-8") == SUMMARY


def test_a_broken_readme_fails_the_step_and_says_why(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("[x](#y)\n\n# Z\n\nWords.\n", encoding="utf-8")
    done = step(tmp_path, INPUT_PATHS="README.md")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=README.md,line=1,")
    assert "broken" in (tmp_path / "summary.md").read_text("utf-8")
    outputs = dict(line.split("=", 1) for line in (tmp_path / "output").read_text().splitlines())
    assert outputs["findings"] == "1"
    report = json.loads(Path(outputs["sarif"]).read_text("utf-8"))
    assert report["runs"][0]["results"][0]["ruleId"] == "broken-anchor"


def test_a_sound_readme_passes(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# Fine\n\nWords.\n", encoding="utf-8")
    done = step(tmp_path)
    assert done.returncode == 0, done.stderr
    assert "findings=0" in (tmp_path / "output").read_text()


def test_inputs_are_arguments_and_never_shell(tmp_path: Path) -> None:
    odd = "READ ME $(touch pwned);.md"
    (tmp_path / odd).write_text("[x](#y)\n", encoding="utf-8")
    done = step(tmp_path, INPUT_PATHS=odd, INPUT_ARGUMENTS="--ignore\nbroken-anchor")
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "pwned").exists()


def test_two_steps_of_a_job_keep_both_reports(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("[x](#y)\n", encoding="utf-8")
    (tmp_path / "other.md").write_text("# Fine\n\nWords.\n", encoding="utf-8")
    step(tmp_path, INPUT_PATHS="README.md")
    step(tmp_path, INPUT_PATHS="other.md")
    lines = (tmp_path / "output").read_text().splitlines()
    reports = [Path(line.removeprefix("sarif=")) for line in lines if line.startswith("sarif=")]
    found = [json.loads(report.read_text("utf-8"))["runs"][0]["results"] for report in reports]
    assert [len(results) for results in found] == [1, 0]


def test_it_installs_itself(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("[x](#y)\n", encoding="utf-8")
    done = step(tmp_path, READMETOOL="", GITHUB_ACTION_PATH=str(TOP), PYTHONPATH="")
    assert (done.returncode, done.stdout[:23]) == (1, "::error file=README.md,"), done.stderr
    assert (tmp_path / "runner/readme-tool-venv/bin/readme-tool").is_file()


def test_what_cannot_be_read_is_exit_2(tmp_path: Path) -> None:
    assert step(tmp_path, INPUT_PATHS="missing.md").returncode == 2


@pytest.mark.parametrize(
    "command",
    [
        ["check-jsonschema", "--builtin-schema", "vendor.github-actions"],
        ["zizmor", "--offline", "--no-progress"],
    ],
    ids=["schema", "security"],
)
def test_action_file_passes_the_validators(command: list[str]) -> None:
    program = shutil.which(command[0], path=str(PROGRAM.parent))
    if program is None:
        pytest.skip(f"needs {command[0]} (extra `hooks`)")
    done = subprocess.run(
        [program, *command[1:], TOP / "action.yml"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
