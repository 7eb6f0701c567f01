"""The house: imports point left, outside packages enter by one door, and start-up stays light."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import readme_tool

PACKAGE = Path(readme_tool.__file__).parent
ROW = ["errors", "text", "grammars", "markdown", "tree", "rules", "engine", "apps"]
# What stands beside the row sees the tree and what is left of it, and only apps see it.
BESIDE = {"compare"}
DOORS = {
    "markdown_it": "markdown/tokens/",
    "mdit_py_plugins": "markdown/tokens/",
    "mdformat": "markdown/escaping.py",
}


def files() -> list[str]:
    return sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))


def imported(file: str) -> Iterator[str]:
    """The modules that a file imports, those inside functions and for type checking too."""
    for node in ast.walk(ast.parse((PACKAGE / file).read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative imports do not say which room they enter"
            yield node.module or ""
            if node.module == "readme_tool":
                yield from (f"readme_tool.{alias.name}" for alias in node.names)


def room(path: str) -> str:
    return path.split("/")[0].removesuffix(".py")


def may_see(own: str, other: str) -> bool:
    if own == other or own not in (*ROW, *BESIDE):  # the package's own face sees all
        return True
    if own in BESIDE:
        return other in ROW[: ROW.index("tree") + 1]
    if other in BESIDE:
        return own == "apps"
    return other not in ROW or ROW.index(other) < ROW.index(own)


@pytest.mark.parametrize("file", files())
def test_annotations_of_named_tuples_are_not_text(file):
    """A named tuple compiles each annotation that is text, in every process that defines it."""
    text = (PACKAGE / file).read_text("utf-8")
    if "(NamedTuple" in text and "TYPE_CHECKING" not in text:
        assert "from __future__ import annotations" not in text


@pytest.mark.parametrize("file", files())
def test_imports_point_left(file):
    for module in imported(file):
        top, _, inner = module.partition(".")
        if top == "readme_tool" and inner:
            assert may_see(room(file), room(inner.replace(".", "/"))), f"{file} sees {module}"


def test_no_modules_import_one_another_in_a_circle():
    """Late imports and those for type checking count too; a package stands for its face."""
    modules = {_module(file) for file in files()}
    graph = {_module(file): set(_modules_imported(file, modules)) for file in files()}
    TopologicalSorter(graph).prepare()  # raises `CycleError`, which names the circle


def _module(file: str) -> str:
    return f"readme_tool/{file}".removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _modules_imported(file: str, modules: set[str]) -> Iterator[str]:
    for node in ast.walk(ast.parse((PACKAGE / file).read_text("utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
            names = [name if name in modules else node.module for name in whole]
        yield from (name for name in names if name in modules and name != _module(file))


@pytest.mark.parametrize("file", files())
def test_outside_packages_enter_by_one_door(file):
    for module in imported(file):
        door = DOORS.get(module.partition(".")[0], file)
        assert file.startswith(door), f"{file} imports {module}, which only {door} may"


def test_the_test_itself_sees_wrong_directions():
    assert not may_see("text", "tree")
    assert not may_see("rules", "engine")
    assert not may_see("compare", "rules")
    assert not may_see("engine", "compare")
    assert may_see("apps", "compare")


@pytest.mark.parametrize("name", [*ROW[1:], *sorted(BESIDE)])
def test_each_room_says_what_it_knows(name):
    face = PACKAGE / name / "__init__.py"
    if face.exists():
        doc = ast.get_docstring(ast.parse(face.read_text("utf-8")))
        assert doc is not None
        assert "now" in doc, "what it knows, or does not"


@pytest.mark.parametrize(
    ("arguments", "unloaded"),
    [
        pytest.param(
            ["check", "--selct"],
            "dataclasses json pathlib subprocess markdown_it readme_tool.tree",
            id="a wrong option",
        ),
        pytest.param(["--help"], "argparse dataclasses json readme_tool.tree", id="help"),
        pytest.param(
            ["check", "--no-cache", "."],
            "markdown_it mdformat msgspec json subprocess multiprocessing concurrent.futures "
            "asyncio importlib.metadata importlib.resources difflib xml.etree.ElementTree tomllib "
            "sqlite3 pathlib tempfile urllib.parse html logging threading "
            "readme_tool.markdown.tokens readme_tool.engine.fixing readme_tool.engine.proof "
            "readme_tool.apps.since readme_tool.apps.watching readme_tool.apps.reviewing",
            id="a check",
        ),
    ],
)
def test_nothing_heavy_is_loaded_without_need(arguments, unloaded, tmp_path):
    badge = "![b](https://img.shields.io/badge/a-b-red?logo=arxiv)"
    (tmp_path / "README.md").write_text(f"# A\n\n- [a](#a) {badge}\n", "utf-8")
    code = (
        "import sys; from readme_tool.apps.cli import main; main(sys.argv[1:]);"
        "print('LOADED', *sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = done.stdout.rpartition("LOADED")[2].split()
    assert set(unloaded.split()) & set(loaded) == set()
