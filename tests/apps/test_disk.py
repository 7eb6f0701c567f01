"""Noting what was seen of the disk, and asking it again."""

import ast
from pathlib import Path

import pytest

from readme_tool import apps
from readme_tool.apps import disk
from readme_tool.apps.disk import Notes, holds

APPS = Path(apps.__file__).parent
# What a check never comes by, or what it does without being remembered; and the disk itself.
OTHERS = """
cli/completion.py cli/config.py cli/init.py cli/main.py cli/cache.py disk.py outputs.py pages.py
reviewing.py watching.py writing.py remembering/folder.py remembering/program.py
""".split()
LOOKS = {
    "os": "stat lstat listdir scandir readlink walk access open".split(),
    "path": "exists lexists isfile isdir islink ismount realpath getsize getmtime samefile".split(),
}
# To tell what is wrong with a path; a pattern, which `beyond` notes; and writing.
EXCUSED = {
    "files.py": ("os.stat", "from glob import iglob"),
    "suppressions.py": ("open(self._path, 'xb')",),
}


def asked(ask):
    with Notes() as notes:
        ask()
    return notes.facts


def rewrite(path):
    Path(path).write_text("longer now")


def remove(path):
    Path(path).unlink()


def make_a_folder(path):
    remove(path)
    Path(path).mkdir()


def make_a_link(path):
    Path(path).rename(f"{path}.old")
    Path(path).symlink_to(f"{path}.old")


@pytest.mark.parametrize(
    ("ask", "change"),
    [
        pytest.param(disk.content, rewrite, id="other content"),
        pytest.param(disk.content, remove, id="content gone"),
        pytest.param(disk.exists, remove, id="gone"),
        pytest.param(disk.is_file, make_a_folder, id="a folder now"),
        pytest.param(disk.size, rewrite, id="size"),
        pytest.param(disk.is_link, make_a_link, id="a link now"),
        pytest.param(disk.real, make_a_link, id="leads on"),
        pytest.param(lambda p: disk.inside(str(Path(p).parent)), remove, id="less in the folder"),
    ],
)
def test_an_answer_holds_until_it_is_another(tmp_path, ask, change):
    path = str(tmp_path / "a.md")
    Path(path).write_text("text")
    facts = asked(lambda: ask(path))
    assert facts
    assert all(map(holds, facts))
    change(path)
    assert not all(map(holds, facts))


def test_what_is_missing_holds_until_it_is_there(tmp_path):
    path = str(tmp_path / "a.md")

    def ask():
        with pytest.raises(FileNotFoundError):
            disk.content(path)

    facts = asked(ask)
    assert all(map(holds, facts))
    Path(path).write_text("")
    assert not all(map(holds, facts))


def test_what_changes_meanwhile_never_holds(tmp_path):
    path = tmp_path / "a.md"

    def ask():
        for text in ("one", "two", "one"):
            path.write_text(text)
            disk.content(str(path))

    assert not any(map(holds, asked(ask)))


def test_what_cannot_be_asked_again_never_holds():
    assert not any(map(holds, asked(disk.beyond)))


def test_a_folder_holds_what_it_holds_by_kind(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "a").write_text("")
    (tmp_path / "c").symlink_to("b")
    (tmp_path / "d").symlink_to("nowhere")
    (tmp_path / "e").symlink_to("e")
    kinds = [disk.FILE, disk.FOLDER, disk.LINK_TO_FOLDER, disk.FILE, disk.FILE]
    assert disk.inside(str(tmp_path)) == dict(zip("abcde", kinds, strict=True))


@pytest.mark.parametrize("file", sorted(p.relative_to(APPS).as_posix() for p in APPS.rglob("*.py")))
def test_nothing_looks_at_the_disk_past_it(file):
    """What is not noted could change unseen behind a run that is remembered."""
    if file in OTHERS:
        return
    for node in ast.walk(ast.parse((APPS / file).read_text("utf-8"))):
        match node:
            case ast.Attribute(value=ast.Name("os"), attr=name):
                looks = name in LOOKS["os"]
            case ast.Attribute(value=ast.Attribute(attr="path"), attr=name):
                looks = name in LOOKS["path"]
            case ast.Call(func=ast.Name("open")) | ast.ImportFrom(module="glob" | "pathlib"):
                looks = True
            case _:
                continue
        assert not looks or ast.unparse(node) in EXCUSED.get(file, ()), (node.lineno, node)
