"""Old findings are written down and left out; what is new is told, and what is gone forgotten."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from repositories import commit

from readme_tool.apps.cli import main
from readme_tool.apps.suppressions import FILE_NAME

FIXTURES = Path(__file__).parents[2] / "fixtures"
PAPER = "[[Paper](https://arxiv.org/abs/2305.00001)]"
ONE = f"- **Lists that Last.** *ICLR 2023.* {PAPER} [code](#gone)\n"
TWO = f"- **Curation by Hand.** *ACL 2024.* {PAPER.replace('001', '002')} [code](#away)\n"
OLD = f"# Papers\n\n[Up](#Papers)\n\n## A\n\n{ONE}{TWO}"
SELECT = "--select=broken-anchor,anchor-case"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A repository with one README that has two findings that stay and one that `fix` mends."""
    here = tmp_path / "repository"
    here.mkdir()
    (here / ".git").mkdir()
    (here / "README.md").write_text(OLD, "utf-8")
    monkeypatch.chdir(here)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    return here


@pytest.fixture
def run(folder, capsys):  # noqa: ARG001
    def run(*arguments):
        """The status, and the lines on standard output and on standard error."""
        capsys.readouterr()
        status = main([arguments[0], SELECT, *arguments[1:]])
        said = capsys.readouterr()
        return status, said.out.splitlines(), said.err.splitlines()

    return run


def told(run, *arguments):
    """The findings of a check: file, line and rule of each."""
    _, lines, _ = run("check", "--output-format=json", *arguments)
    found = json.loads("\n".join(lines))["findings"]
    return [(one["file"], one["start"]["line"], one["rule"]) for one in found]


def written(path):
    return json.loads(path.read_text("utf-8"))["readmes"]


def counts(path):
    """How many findings are written down for each README and rule."""
    return {
        name: {
            rule: sum(count for texts in places.values() for count in texts.values())
            for rule, places in rules.items()
        }
        for name, rules in written(path).items()
    }


BOTH = {"README.md": {"anchor-case": 1, "broken-anchor": 2}}


class TestWriting:
    def test_all_is_written_down_and_said(self, folder, run):
        assert run("check", "--suppress-all") == (
            0,
            ["nothing new found in 1 file, 3 old ones left out"],
            [f"{FILE_NAME}: 3 findings written down as old"],
        )
        assert counts(folder / FILE_NAME) == BOTH
        assert (folder / "README.md").read_text("utf-8") == OLD
        assert told(run) == []

    def test_so_is_what_some_rules_find(self, folder, run):
        status, _, said = run("check", "--suppress-rule=broken-anchor")
        assert (status, said) == (1, [f"{FILE_NAME}: 2 findings written down as old"])
        assert told(run) == [("README.md", 3, "anchor-case")]
        run("check", "--suppress-rule=all")
        assert counts(folder / FILE_NAME) == BOTH

    def test_what_is_new_adds_to_it(self, folder, run):
        run("check", "--suppress-all")
        (folder / "README.md").write_text(f"{OLD}\n[Down](#nowhere)\n", "utf-8")
        _, lines, said = run("check", "--suppress-all")
        assert lines == ["nothing new found in 1 file, 4 old ones left out"]
        assert said == [f"{FILE_NAME}: 1 finding written down as old"]
        assert counts(folder / FILE_NAME)["README.md"]["broken-anchor"] == 3

    def test_nothing_found_writes_no_file(self, folder, run):
        (folder / "README.md").write_text("# Fine\n", "utf-8")
        assert run("check", "--suppress-all") == (0, ["nothing found in 1 file"], [])
        assert not (folder / FILE_NAME).exists()

    def test_the_same_again_changes_no_byte(self, folder, run):
        run("check", "--suppress-all")
        before = (folder / FILE_NAME).stat()
        run("check", "--suppress-all", "--prune-suppressions")
        after = (folder / FILE_NAME).stat()
        assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)

    def test_quiet_is_quiet(self, folder, run):
        assert run("check", "-q", "--suppress-all") == (0, [], [])
        assert (folder / FILE_NAME).is_file()

    def test_two_readmes_are_told_apart_from_wherever_one_asks(self, folder, run, monkeypatch):
        (folder / "docs").mkdir()
        (folder / "docs" / "README.md").write_text(OLD, "utf-8")
        run("check", "--suppress-all", "README.md")
        assert len(told(run, ".")) == 3
        monkeypatch.chdir(folder / "docs")
        run("check", "--suppress-all")
        assert list(written(folder / FILE_NAME)) == ["README.md", "docs/README.md"]
        assert told(run, "..") == []
        (folder / "README.md").unlink()
        assert told(run, "..") == []

    def test_standard_input_goes_by_the_name_that_it_is_given(self, run, monkeypatch, tmp_path):
        run("check", "--suppress-all")
        piped = tmp_path / "piped"
        piped.write_text(OLD, "utf-8")
        for name, found in (["--stdin-filename=README.md"], 0), ([], 3):
            with piped.open() as stream:
                monkeypatch.setattr(sys, "stdin", stream)
                assert len(told(run, "-", *name)) == found
        with piped.open() as stream:
            monkeypatch.setattr(sys, "stdin", stream)
            status, _, said = run("check", "--suppress-all", "-")
        assert status == 2
        assert said == [
            "readme-tool: <stdin>: old findings of standard input need a --stdin-filename"
        ]

    def test_what_has_come_since_is_all_that_is_written_down(self, folder, run):
        (folder / ".git").rmdir()
        commit(folder, {"README.md": OLD})
        (folder / "README.md").write_text(f"{OLD}\n[Down](#nowhere)\n", "utf-8")
        run("check", "--suppress-all", "--since=HEAD")
        assert counts(folder / FILE_NAME) == {"README.md": {"broken-anchor": 1}}


class TestLooking:
    @pytest.fixture(autouse=True)
    def _all_old(self, run):
        run("check", "--suppress-all")

    def test_an_entry_may_move(self, folder, run):
        moved = OLD.replace(ONE + TWO, f"{TWO}\n## B\n\n{ONE}")
        (folder / "README.md").write_text(f"# Above\n\n{moved}", "utf-8")
        assert told(run) == []

    def test_another_field_may_be_edited(self, folder, run):
        (folder / "README.md").write_text(OLD.replace("ICLR", "NeurIPS"), "utf-8")
        assert told(run) == []

    def test_what_is_new_is_told(self, folder, run):
        (folder / "README.md").write_text(OLD.replace("## A", "[In](#none)\n\n## A"), "utf-8")
        assert told(run) == [("README.md", 5, "broken-anchor")]
        assert run("check")[1][-1] == "1 finding (1 error) in 1 file, 3 old ones left out"

    def test_whoever_wants_all_gets_all(self, run):
        assert len(told(run, "--no-suppressions")) == 3
        assert len(told(run, "--isolated")) == 3

    def test_every_report_leaves_them_out(self, run):
        assert run("check", "--output-format=concise")[1] == [
            "nothing new found in 1 file, 3 old ones left out"
        ]
        document = json.loads("\n".join(run("check", "--output-format=json")[1]))
        assert (document["summary"]["suppressed"], document["findings"]) == (3, [])
        assert json.loads("\n".join(run("check", "--output-format=gitlab")[1])) == []

    def test_fix_leaves_them_alone(self, folder, run):
        status, _, said = run("fix")
        assert (status, said) == (0, [])
        assert (folder / "README.md").read_text("utf-8") == OLD
        run("fix", "--no-suppressions")
        assert (folder / "README.md").read_text("utf-8") == OLD.replace("#Papers", "#papers")

    def test_fix_mends_what_is_new(self, folder, run):
        (folder / "README.md").write_text(f"{OLD}\n[Top](#PAPERS)\n", "utf-8")
        assert run("fix")[0] == 0
        assert (folder / "README.md").read_text("utf-8") == f"{OLD}\n[Top](#papers)\n"


class TestForgetting:
    GONE = "; `readme-tool check --prune-suppressions` forgets what is gone"

    def test_what_is_gone_is_said_and_forgotten_when_asked(self, folder, run):
        run("check", "--suppress-all")
        (folder / "README.md").write_text(OLD.replace(ONE, ""), "utf-8")
        assert run("check")[2] == [f"{FILE_NAME}: 1 old finding is gone{self.GONE}"]
        assert counts(folder / FILE_NAME) == BOTH
        assert run("check", "--prune-suppressions")[2] == [f"{FILE_NAME}: 1 finding forgotten"]
        assert counts(folder / FILE_NAME)["README.md"]["broken-anchor"] == 1
        assert run("check")[2] == []

    def test_once_forgotten_it_is_new(self, folder, run):
        run("check", "--suppress-all")
        (folder / "README.md").write_text("# Papers\n", "utf-8")
        run("check", "--prune-suppressions")
        assert written(folder / FILE_NAME) == {}
        (folder / "README.md").write_text(OLD, "utf-8")
        assert len(told(run)) == 3

    def test_a_readme_that_is_gone_is_forgotten(self, folder, run):
        (folder / "other.md").write_text(OLD, "utf-8")
        run("check", "--suppress-all", ".", "other.md")
        (folder / "other.md").unlink()
        assert run("check")[2] == []
        assert run("check", "--prune-suppressions")[2] == [f"{FILE_NAME}: 3 findings forgotten"]
        assert counts(folder / FILE_NAME) == BOTH

    def test_rules_that_did_not_run_forget_nothing(self, folder, run):
        run("check", "--suppress-all")
        (folder / "README.md").write_text("# Papers\n", "utf-8")
        run("check", "--select=anchor-case", "--ignore=broken-anchor", "--prune-suppressions")
        assert counts(folder / FILE_NAME) == {"README.md": {"broken-anchor": 2}}


class TestPlace:
    def test_the_configuration_may_say_it(self, folder, run):
        (folder / "readme-tool.toml").write_text("suppressions = 'ci/old.json'", "utf-8")
        (folder / "ci").mkdir()
        assert run("check", "--suppress-all")[2] == ["ci/old.json: 3 findings written down as old"]
        assert list(written(folder / "ci/old.json")) == ["../README.md"]
        assert told(run) == []
        assert not (folder / FILE_NAME).exists()

    def test_the_command_line_goes_over_it(self, folder, run):
        (folder / "readme-tool.toml").write_text("suppressions = 'a.json'", "utf-8")
        run("check", "--suppress-all", "--suppressions-location=b.json")
        assert (folder / "b.json").is_file()
        assert not (folder / "a.json").exists()
        assert len(told(run)) == 3
        assert told(run, "--suppressions-location=b.json") == []

    def test_outside_of_a_repository_it_lies_beside_the_readme(self, folder, run):
        (folder / ".git").rmdir()
        (folder / "sub").mkdir()
        (folder / "sub/README.md").write_text(OLD, "utf-8")
        run("check", "--suppress-all", "sub")
        assert (folder / "sub" / FILE_NAME).is_file()
        assert told(run, "sub") == []


BROKEN = {
    "no JSON": ("{", ":1:2: no JSON: expecting property name"),
    "not UTF-8": (b"\xff", ": no JSON that can be read"),
    "too deep": ("[" * 100_000, ": no JSON that can be read"),
    "a list": ("[]", ": not written by `readme-tool check --suppress-all`"),
    "another's": ('{"a": 1}', ": not written by `readme-tool check --suppress-all`"),
    "newer": ('{"version": 2}', ": written by a newer readme-tool; this one reads version 1"),
    "no READMEs": ('{"version": 1}', ": `readmes` is no object of READMEs"),
    "no counts": (
        '{"version": 1, "readmes": {"a.md": {"mojibake": {"x": {"y": "z"}}}}}',
        ": a.md: no counts by rule, place and text",
    ),
    "negative": (
        '{"version": 1, "readmes": {"a.md": {"mojibake": {"x": {"y": -1}}}}}',
        ": a.md: no counts by rule, place and text",
    ),
    "too few levels": (
        '{"version": 1, "readmes": {"a.md": {"mojibake": 3}}}',
        ": a.md: no counts by rule, place and text",
    ),
}


class TestTrouble:
    @pytest.mark.parametrize(("text", "why"), BROKEN.values(), ids=BROKEN)
    @pytest.mark.parametrize("arguments", [["check"], ["check", "--suppress-all"], ["fix"]])
    def test_a_file_that_cannot_be_understood_is_not_written_over(
        self, folder, run, arguments, text, why
    ):
        data = text if isinstance(text, bytes) else text.encode()
        (folder / FILE_NAME).write_bytes(data)
        status, _, said = run(*arguments)
        assert status == 2
        assert len(said) == 1
        assert said[0].startswith(f"readme-tool: README.md: {FILE_NAME}{why}")
        assert (folder / FILE_NAME).read_bytes() == data
        assert (folder / "README.md").read_text("utf-8") == OLD
        assert run("check", "--no-suppressions")[0] == 1

    def test_an_unknown_rule_in_it_is_kept(self, folder, run):
        text = '{"version": 1, "readmes": {"README.md": {"of-tomorrow": {"x": {"y": 1}}}}}'
        (folder / FILE_NAME).write_text(text, "utf-8")
        run("check", "--suppress-all", "--prune-suppressions")
        assert counts(folder / FILE_NAME)["README.md"] == {
            **BOTH["README.md"],
            "of-tomorrow": 1,
        }

    def test_one_that_a_killed_run_left_empty_is_none(self, folder, run):
        (folder / FILE_NAME).touch()
        assert len(told(run)) == 3
        run("check", "--suppress-all")
        assert counts(folder / FILE_NAME) == BOTH

    def test_a_folder_in_its_place(self, folder, run):
        (folder / FILE_NAME).mkdir()
        assert run("check")[2] == [f"readme-tool: README.md: {FILE_NAME}: is a directory"]

    def test_a_folder_that_is_not_there(self, run):
        location = "--suppressions-location=no/where.json"
        status, _, said = run("check", "--suppress-all", location)
        assert (status, said) == (2, ["readme-tool: no/where.json: no such file or directory"])

    @pytest.mark.parametrize("option", ["--no-suppressions", "--isolated"])
    @pytest.mark.parametrize("wish", ["--suppress-all", "--suppress-rule=mojibake"])
    def test_wishes_that_exclude_one_another(self, folder, run, option, wish):
        status, out, said = run("check", option, wish)
        assert (status, out, len(said)) == (2, [], 1)
        assert not (folder / FILE_NAME).exists()

    def test_an_unknown_rule_is_named(self, run):
        assert run("check", "--suppress-rule=mojibak") == (
            2,
            [],
            ["readme-tool: unknown rule `mojibak`, did you mean `mojibake`?"],
        )

    def test_two_at_once_lose_nothing(self, folder, run, monkeypatch):
        """Another run writes the file between our reading and our writing it."""
        from readme_tool.apps import writing

        run("check", "--suppress-all")
        theirs = (folder / FILE_NAME).read_bytes().replace(b"README.md", b"OTHER.md")
        real = writing.replace

        def replace(*arguments):
            (folder / FILE_NAME).write_bytes(theirs)
            real(*arguments)

        monkeypatch.setattr(writing, "replace", replace)
        (folder / "README.md").write_text(f"{OLD}\n[Down](#nowhere)\n", "utf-8")
        status, _, said = run("check", "--suppress-all")
        assert status == 2
        assert said[0].startswith(f"readme-tool: {FILE_NAME}: ")
        assert (folder / FILE_NAME).read_bytes() == theirs

    def test_two_programs_at_once_leave_a_whole_file(self, folder):
        names = ("a.md", "b.md", "c.md")
        for name in names:
            (folder / name).write_text(OLD, "utf-8")
        command = (sys.executable, "-m", "readme_tool", "check", SELECT, "--suppress-all", "-q")
        started = [subprocess.Popen((*command, name), stderr=subprocess.PIPE) for name in names]
        said = [one.communicate()[1] for one in started]
        done = {name for name, one in zip(names, started, strict=True) if one.returncode == 0}
        assert done
        assert set(written(folder / FILE_NAME)) == done
        assert all(
            one.returncode == 0 or FILE_NAME.encode() in why
            for one, why in zip(started, said, strict=True)
        )


class TestAllowing:
    """`--add-allow`, which writes into the README instead."""

    ALLOW = "<!-- readme-tool: allow"

    def test_what_is_found_gets_a_comment_with_the_reason(self, folder, run):
        assert run("check", "--add-allow=on purpose") == (
            0,
            ["nothing found in 1 file"],
            ["README.md: 3 findings allowed by comments"],
        )
        text = (folder / "README.md").read_text("utf-8")
        assert text.count(f"{self.ALLOW} broken-anchor -- on purpose -->") == 2
        assert told(run) == []

    def test_the_reason_may_be_left_out(self, folder, run):
        assert run("check", "--add-allow", "README.md")[0] == 0
        assert (folder / "README.md").read_text("utf-8").count(
            f"{self.ALLOW} broken-anchor -->"
        ) == 2

    def test_old_findings_get_none(self, folder, run):
        run("check", "--suppress-rule=broken-anchor")
        run("check", "--add-allow")
        assert (folder / "README.md").read_text("utf-8").count(self.ALLOW) == 1

    def test_where_nothing_is_found_nothing_is_written(self, folder, run):
        (folder / "README.md").write_text("# Fine\n", "utf-8")
        before = (folder / "README.md").stat().st_mtime_ns
        assert run("check", "--add-allow")[0] == 0
        assert (folder / "README.md").stat().st_mtime_ns == before

    def test_bytes_that_are_no_text_stay(self, folder, run):
        (folder / "README.md").write_bytes(b"\xef\xbb\xbf# P\xff\r\n\r\n[a](#gone)\r\n")
        run("check", "--add-allow")
        comment = b"<!-- readme-tool: allow broken-anchor -->\r\n"
        assert (folder / "README.md").read_bytes() == (
            b"\xef\xbb\xbf# P\xff\r\n\r\n" + comment + b"[a](#gone)\r\n"
        )

    def test_a_merge_that_stopped_forbids_it(self, folder, run):
        text = f"{OLD}\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n"
        (folder / "README.md").write_text(text, "utf-8")
        status, _, said = run("check", "--extend-select=conflict-markers", "--add-allow")
        assert status == 2
        assert "nothing was written: a merge stopped here" in said[0]
        assert (folder / "README.md").read_text("utf-8") == text

    def test_standard_input_cannot_be_written_to(self, run, monkeypatch, folder):
        with (folder / "README.md").open() as stream:
            monkeypatch.setattr(sys, "stdin", stream)
            status, _, said = run("check", "--add-allow", "-")
        assert status == 2
        assert said == ["readme-tool: <stdin>: --add-allow: standard input cannot be written to"]


# Real READMEs of many hands, none so long that this takes a minute.
REAL = (
    "DEEP-PolyU__Awesome-GraphRAG",
    "Data-Centric-GraphML__awesome-papers",
    "GT-RIPL__Awesome-LLM-Robotics",
    "Hannibal046__Awesome-LLM",
    "LiQiiiii__Awesome-VLA-Safety",
    "NiuTrans__ABigSurveyOfLLMs",
    "RUC-NLPIR__LLM4IR-Survey",
    "hindupuravinash__the-gan-zoo",
    "thunlp__TAADpapers",
    "wenhao728__awesome-diffusion-v2v",
)


@pytest.mark.parametrize("name", REAL)
def test_of_a_real_list_only_the_line_that_was_added_is_told(folder, capsys, shared, name):
    only_what_is_added_is_told(folder, capsys, (shared / f"corpus/{name}.md").read_bytes())


@pytest.mark.parametrize("name", ["list", "survey", "defects"])
def test_so_it_is_of_our_own_pages(folder, capsys, name):
    only_what_is_added_is_told(folder, capsys, (FIXTURES / name / "README.md").read_bytes())


def only_what_is_added_is_told(folder, capsys, page):
    newline = b"\r\n" if b"\r\n" in page else b"\n"
    (folder / "README.md").write_bytes(page)
    command = ["check", "--output-format=json", "--fail-on=info"]
    assert main(command) == 1
    found = json.loads(capsys.readouterr().out)["summary"]["findings"]
    assert main([*command, "--suppress-all"]) == 0
    assert json.loads(capsys.readouterr().out)["summary"]["suppressed"] == found > 0
    line = b"- [A list of which nobody knows](#of-no-heading-here)"
    page = page.rstrip() + newline * 2 + line + newline
    (folder / "README.md").write_bytes(page)
    assert main(command) == 1
    (one,) = json.loads(capsys.readouterr().out)["findings"]
    assert (one["rule"], one["start"]["line"]) == ("broken-anchor", page.count(b"\n"))
