"""Which files a command line names."""

import pytest

from readme_tool.apps.choosing import Choice
from readme_tool.apps.configuration import Asked, Configurations
from readme_tool.apps.files import Readme, read, readmes
from readme_tool.apps.unread import Unread
from readme_tool.errors import OutsideError


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def touch(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# A\n", "utf-8")


def found(arguments, stdin_path=None):
    choice = Choice(Configurations(Asked(isolated=True)))
    return list(readmes(arguments, choice, stdin_path))


def named(*arguments):
    return [one.name for one in found(arguments)]


def test_a_folder_means_its_readmes_and_those_below(folder):
    touch(
        folder,
        *("README.md", "readme_zh.MD", "Readme.markdown", "README-fr.md", "guide.zh-CN.md"),
        *("b/README.md", "a/c/README.md", "a/README.md"),
        *("notes.md", "README.txt", "README", "paper.md.bak", "old.README.md", "x.tar.md"),
        *("node_modules/p/README.md", ".github/README.md", ".venv/README.md", ".README.md"),
        *("env/pyvenv.cfg", "env/lib/README.md"),
    )
    assert named(".") == [
        *("README-fr.md", "README.md", "Readme.markdown", "guide.zh-CN.md", "readme_zh.MD"),
        *("a/README.md", "a/c/README.md", "b/README.md"),
    ]


def test_what_is_named_is_meant_whatever_it_is_called(folder):
    touch(folder, "notes.txt", ".github/README.md")
    assert named("notes.txt", ".github", "./notes.txt") == ["notes.txt", ".github/README.md"]


def test_each_file_comes_once(folder):
    touch(folder, "README.md", "docs/README.md")
    (folder / "README.zh.md").symlink_to("README.md")
    (folder / "loop").symlink_to("docs")
    (folder / "docs" / "up").symlink_to("..")
    assert named("docs", "README.zh.md", ".", "README.md") == ["docs/README.md", "README.zh.md"]


def test_patterns_that_no_shell_has_expanded(folder):
    touch(folder, "a/README.md", "b/README.md", "b/other.md", "[x].md")
    assert named("*/README.md") == ["a/README.md", "b/README.md"]
    assert named("**/o*.md") == ["b/other.md"]
    assert named("[x].md") == ["[x].md"]
    (missing,) = found(["*.rst"])
    assert missing == Unread("*.rst", "no file matches this pattern")


@pytest.mark.parametrize(
    ("argument", "why"),
    [
        pytest.param("nope.md", "no such file or directory", id="missing"),
        pytest.param("README.md/x", "not a directory", id="below a file"),
        pytest.param("empty", "no README in this folder or below it", id="a folder without any"),
        pytest.param("a\0b", "no file can have a NUL in its name", id="no path at all"),
        pytest.param("x" * 300, "file name too long", id="too long"),
        pytest.param("gone.md", "no such file or directory", id="dangling"),
    ],
)
def test_what_is_not_there_is_said_and_the_rest_goes_on(folder, argument, why):
    touch(folder, "README.md")
    (folder / "empty").mkdir()
    (folder / "gone.md").symlink_to("nothing")
    assert found([argument, "README.md"]) == [
        Unread(argument, why),
        Readme("README.md", "README.md"),
    ]


def test_standard_input_has_the_name_that_it_is_given():
    assert found(["-", "-"]) == [Readme(None, "<stdin>", piped=True)]
    assert found(["-"], "docs/README.md") == [
        Readme("docs/README.md", "docs/README.md", piped=True)
    ]


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\0\r\n", "# é\n".encode()])
def test_bytes_come_as_they_are(tmp_path, data):
    path = tmp_path / "README.md"
    path.write_bytes(data)
    assert read(Readme(str(path), "README.md")) == data


def test_what_cannot_be_read_says_why(tmp_path):
    with pytest.raises(OutsideError, match=r"^is a directory$"):
        read(Readme(str(tmp_path), "x"))
