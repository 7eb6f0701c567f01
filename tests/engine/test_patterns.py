"""Patterns of paths, compared with git's own reading of them."""

import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readme_tool.engine.patterns import Patterns

PATHS = [
    *("a", "b", "ab", "a.md", "b.md", "A.md", "[a]", "a b", "a ", "!a", "#a", "a\\", "*"),
    *("x/a", "x/b", "x/a.md", "x/y/a", "x/y/a.md", "x/y/z/a.md", "y/x/a.md", "a/b", "a/b/c", "a/x"),
    *("ax/b", "a/x/b", "a/x/y/b", "docs/old/README.md", "docs/README.md", "README.zh-CN.md"),
]
WORDS = ["a", "b", "x", "y", "z", "docs", "old", ".md", "README", "A", " ", "-", "\\", "\t"]
SIGNS = ["*", "**", "?", "/", "/", "/", "!", "#", "[ab]", "[!a]", "[^a]", "[a-z]", "[", "]", "\\*"]
ODD = ["[]a]", "[!]a]", "[a-]", "[[:alpha:]]", "[[:upper:]x]", "[z-a]", "[\\]a]", "[a/b]", "\\ "]


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    if shutil.which("git") is None:
        pytest.skip("needs git to compare with")
    folder = tmp_path_factory.mktemp("repository")
    subprocess.run(["git", "init", "-q", folder], check=True)
    (folder / ".git" / "info" / "exclude").write_text("")
    return folder


def by_git(repository, lines):
    (repository / ".gitignore").write_bytes("\n".join(lines).encode())
    done = subprocess.run(
        ["git", "-c", "core.excludesFile=/dev/null", "check-ignore", "--no-index", "--stdin", "-z"],
        cwd=repository,
        input="\0".join(PATHS).encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return set(done.stdout.decode().split("\0")[:-1])


def by_us(lines):
    patterns = Patterns.of("/r", lines)
    return {path for path in PATHS if patterns.mean(f"/r/{path}")}


@pytest.mark.parametrize(
    "lines",
    [
        ["a"],
        ["/a"],
        ["a/"],
        ["/x/a"],
        ["x/a"],
        ["*.md"],
        ["*.md", "!a.md"],
        ["x/", "!x/a.md"],
        ["x/*", "!x/y"],
        ["**/a"],
        ["x/**"],
        ["a/**/b"],
        ["**"],
        ["/**"],
        ["**/"],
        ["/"],
        ["x/**/"],
        ["a**b", "x/**y/a"],
        ["# a", "\\#a", "\\!a"],
        ["a ", "a\\ ", "a\\  ", "x/b \r"],
        ["[!a-w]", "[[:upper:]]*", "[]", "[", "a\\", "\\"],
        ["", "!", "!!a", "!x"],
        ["*a*", "!*a*a*"],
        ["docs/*/README.md"],
        ["*.[a-z][a-z]-[A-Z][A-Z].md"],
        ["a//b"],
    ],
    ids="  ".join,
)
def test_git_reads_them_so(repository, lines):
    assert by_us(lines) == by_git(repository, lines)


_lines = st.lists(
    st.lists(st.sampled_from([*WORDS, *SIGNS, *ODD]), max_size=5)
    .map("".join)
    .filter(lambda line: "\\/" not in line),  # an escaped slash is one to git, and parts no `**`
    max_size=3,
)


@settings(max_examples=60)
@given(_lines)
def test_git_reads_any_so(repository, lines):
    assert by_us(lines) == by_git(repository, lines)


def test_they_count_from_their_folder():
    patterns = Patterns.of("/r/docs", ["/a.md", "b.md"])
    assert patterns.mean("/r/docs/a.md")
    assert patterns.mean("/r/docs/x/b.md")
    for outside in ("/r/a.md", "/r/b.md", "/r/docs2/b.md", "/r/docs"):
        assert not patterns.mean(outside)
    assert Patterns.of("/", ["/a"]).mean("/a")


def test_the_last_one_decides():
    patterns = Patterns.of("/r", ["*.md", "!a.md", "x/"])
    assert patterns.verdict("/r/b.md") is True
    assert patterns.verdict("/r/a.md") is False
    assert patterns.verdict("/r/a.txt") is None
    assert patterns.verdict("/r/x") is None
    assert patterns.verdict("/r/x", is_folder=True) is True


def test_a_sign_stands_for_a_character_where_git_takes_a_byte():
    assert Patterns.of("/r", ["?.md"]).mean("/r/后.md")
    assert Patterns.of("/r", ["[!a]é.md"]).mean("/r/éé.md")


def test_letter_case_may_be_let_go():
    assert Patterns.of("/r", ["README*.md"], any_case=True).mean("/r/readme_ZH.MD")
    assert not Patterns.of("/r", ["README*.md"]).mean("/r/readme.md")


@pytest.mark.parametrize(
    "line",
    [
        "*a" * 2_000 + "b",
        "a*/**/" * 500 + "b",
        "[" * 5_000,
        "?*" * 2_000 + "b",
        "**/" * 2_000 + "b",
    ],
    ids=len,
)
def test_hostile_patterns_end(line):
    assert not Patterns.of("/r", [line]).mean("/r" + f"/{'a' * 200}" * 20)
    assert not Patterns.of("/r", [line]).mean("/r/" + "a" * 5_000)
