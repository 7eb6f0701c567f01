"""What is remembered between runs: the same to the byte as what is found anew, or not believed."""

import ast
import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from repositories import commit

import readme_tool
from readme_tool import apps
from readme_tool.apps import checking
from readme_tool.apps.cli import check, main
from readme_tool.apps.disk import digest
from readme_tool.apps.remembering.folder import Folder, place
from readme_tool.apps.remembering.runs import ENVIRONMENT
from readme_tool.apps.report import format_names

TOP = Path(__file__).parents[2]
README = """\
# Papers

- [Surveys](#surveys)
- [Lost](#nothing-like-it)
- [A guide](docs/guide.md#first-steps)
- [A file](docs/there.md)
- [No file](docs/missing.md)

## 📚 Surveys
"""
FILES = {
    "README.md": README,
    "docs/guide.md": "# First steps\n",
    "docs/there.md": "# There\n",
}


@pytest.fixture(autouse=True)
def repository(tmp_path, monkeypatch):
    folder = tmp_path / "repository"
    folder.mkdir()
    commit(folder, FILES)
    monkeypatch.chdir(folder)
    for name in ENVIRONMENT[:7]:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "configuration"))
    monkeypatch.setenv("READMETOOL_CACHE_DIR", str(tmp_path / "cache"))
    return folder


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


@pytest.fixture
def run(capsysbinary):
    def run(*arguments):
        status = main(["check", *arguments])
        return status, *capsysbinary.readouterr()

    return run


@pytest.fixture
def runs(monkeypatch):
    """How often the command was really run."""
    return counted(monkeypatch, check, "run")


@pytest.fixture
def looks(monkeypatch):
    """How often a README was really looked at."""
    return counted(monkeypatch, checking, "check")


def counted(monkeypatch, module, name):
    calls = []
    original = getattr(module, name)
    monkeypatch.setattr(module, name, lambda *given: (calls.append(1), original(*given))[1])
    return calls


def entries(cache):
    return sorted(path for path in cache.iterdir() if path.is_file())


@pytest.mark.parametrize("name", format_names())
def test_what_is_remembered_is_what_is_found(run, runs, looks, name):
    anew = run("--no-cache", "--output-format", name, ".")
    first = run("--output-format", name, ".")
    assert len(looks) == 2
    assert run("--output-format", name, ".") == first == anew
    assert len(runs) == 2, "the same run again"
    assert run("--color", "never", "--output-format", name, ".") == anew
    assert len(looks) == 2, "another run on the same README"


@pytest.mark.parametrize("folder", ["list", "survey", "defects"])
def test_the_fixtures_are_remembered_to_the_byte(run, runs, looks, folder, repository):
    shutil.copytree(TOP / "fixtures" / folder, repository / "other")
    anew = run("--no-cache", "--output-format", "json", "other")
    for _ in range(2):
        assert run("--output-format", "json", "other") == anew
    assert run("-q", "--output-format", "json", "other") == anew
    assert (len(runs), len(looks)) == (3, 2)


def test_real_readmes_are_remembered_to_the_byte(run, runs, looks, shared, repository):
    for path in sorted((shared / "corpus").glob("*.md"))[:12]:
        if path.stat().st_size < 60_000:
            shutil.copyfile(path, repository / "README.md")
            anew = run("--no-cache", "--output-format", "json", ".")
            first = run("--output-format", "json", ".")
            before = len(runs), len(looks)
            assert run("--output-format", "json", ".") == first == anew
            assert run("-q", "--output-format", "json", ".") == anew
            assert (len(runs), len(looks)) == (before[0] + 1, before[1])


def configured(folder, _):
    (folder / ".readme-tool.toml").write_text('ignore = ["broken-anchor"]\n')


def suppressed(folder, _):
    assert main(["check", "--suppress-all", "-q", "."]) == 0
    assert (folder / ".readme-tool-suppressions.json").exists()


def renamed_since(folder, _):
    commit(folder, {"README.md": README.replace("## 📚 Surveys", "## Nothing like it")})
    commit(folder, {"README.md": README})


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda f, _: (f / "docs/there.md").unlink(), id="a linked file is gone"),
        pytest.param(lambda f, _: (f / "docs/missing.md").touch(), id="a linked file has come"),
        pytest.param(
            lambda f, _: (f / "docs/guide.md").write_text("# Steps\n"), id="a linked heading"
        ),
        pytest.param(
            lambda f, _: (f / "README.md").write_text(README + "\n[x](#lost)\n"), id="the README"
        ),
        pytest.param(
            lambda f, _: (f / "README.zh-CN.md").write_text("[x](#lost)\n"), id="another README"
        ),
        pytest.param(
            lambda f, _: (f / ".gitignore").write_text("README.md\n"), id="what git ignores"
        ),
        pytest.param(configured, id="the configuration"),
        pytest.param(suppressed, id="old findings"),
        pytest.param(renamed_since, id="the history"),
        pytest.param(lambda _, m: m.setenv("FORCE_COLOR", "1"), id="the environment"),
    ],
)
def test_what_changes_is_seen(run, runs, repository, monkeypatch, change, capsysbinary):
    before = run(".")
    change(repository, monkeypatch)
    capsysbinary.readouterr()
    runs.clear()
    now = run(".")
    assert len(runs) == 1
    assert now == run("--no-cache", ".")
    assert now != before


def test_another_version_believes_nothing(run, runs, looks, monkeypatch):
    run(".")
    monkeypatch.setattr(readme_tool, "__version__", "99")
    run(".")
    assert (len(runs), len(looks)) == (2, 2)


def test_another_reader_believes_nothing(run, runs, looks, monkeypatch):
    run(".")
    monkeypatch.setenv("READMETOOL_READER", "markdown-it")
    run(".")
    assert (len(runs), len(looks)) == (2, 2)


def test_another_source_file_believes_nothing(tmp_path, monkeypatch):
    from readme_tool.apps.remembering import program as module

    (tmp_path / "package").mkdir()
    monkeypatch.setattr(module, "_PACKAGE", str(tmp_path / "package"))
    seen = set()
    for name, text in (("a.py", "1"), ("a.py", "22"), ("b.py", "1")):
        (tmp_path / "package" / name).write_text(text)
        seen.add(module.program())
    assert len(seen) == 3


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param([], ["--select", "missing-file"], id="rules"),
        pytest.param([], ["--isolated"], id="surroundings"),
        pytest.param([], ["--config", 'severity = {broken-anchor = "info"}'], id="severity"),
    ],
)
def test_other_terms_are_other_entries(run, first, second):
    for options in (first, second):
        assert run(*options, ".") == run("--no-cache", *options, ".")


@pytest.mark.parametrize(
    "options",
    [
        pytest.param(["-o", "report.txt"], id="a file is written"),
        pytest.param(["--output-format", "json:report.json"], id="a format has a file"),
        pytest.param(["--verbose"], id="standard error is used"),
        pytest.param(["--since", "HEAD"], id="git is run"),
        pytest.param(["missing.md"], id="something cannot be read"),
        pytest.param(["--no-cache"], id="it is forbidden"),
        pytest.param(["--suppress-all"], id="old findings are written"),
    ],
)
def test_some_runs_are_done_anew(run, runs, options):
    for _ in range(2):
        run(*options, ".")
    assert len(runs) == 2


def test_no_cache_leaves_no_trace(run, cache):
    run("--no-cache", ".")
    assert not cache.exists()


def test_standard_input_is_not_remembered(repository, cache):
    command = [sys.executable, "-m", "readme_tool", "check", "-"]
    subprocess.run(command, cwd=repository, input=README.encode(), capture_output=True, check=False)
    assert not cache.exists()


def test_a_wrong_option_and_help_are_shown_each_time(run):
    assert run("--selct") == run("--selct")
    assert run("--help") == run("--help")


def cut(data, chance):
    return data[: chance.randrange(len(data))]


def flipped(data, chance):
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]


def lengthened(data, chance):
    return data + bytes([chance.randrange(256)])


@pytest.mark.parametrize("damage", [cut, flipped, lengthened, lambda *_: b""])
def test_a_damaged_entry_is_not_believed(run, cache, damage):
    anew = run(".")
    kept = {path: path.read_bytes() for path in entries(cache)}
    chance = random.Random(7)
    for _ in range(10):
        for path, data in kept.items():
            path.write_bytes(damage(data, chance))
        assert run(".") == anew
        assert {path: path.read_bytes() for path in entries(cache)} == kept, "written again"


def twisted(value, chance):
    """JSON of another shape, somewhere within."""
    if isinstance(value, list) and value and chance.random() < 0.8:
        at = chance.randrange(len(value))
        return [*value[:at], twisted(value[at], chance), *value[at + 1 :]]
    if isinstance(value, dict) and value and chance.random() < 0.8:
        key = chance.choice(list(value))
        return {**value, key: twisted(value[key], chance)}
    return chance.choice([None, True, -1, 7.5, "", "x", [], {}, [[]], {"a": 1}])


def test_whole_json_of_another_shape_is_not_believed(run, cache):
    run(".")
    kept = {path: path.read_bytes().partition(b"\n")[2] for path in entries(cache)}
    values = {path: json.loads(data) for path, data in kept.items() if data[:1] in (b"[", b"{")}
    assert {type(value) for value in values.values()} == {list, dict}
    chance = random.Random(7)
    for _ in range(60):
        for path in entries(cache):
            path.unlink()
        for path, value in values.items():
            data = json.dumps(twisted(value, chance)).encode()
            path.write_bytes(digest(data).encode() + b"\n" + data)
        status, out, _ = run(".")
        assert status in (0, 1), out


def test_a_run_of_another_shape_is_not_believed(run, cache):
    anew = run(".")
    for data in (
        b"",
        b"0",
        b"0\x00x\x00",
        b"0\x009\x00a\x00b",
        b"x\x000\x00report",
        b"0\x00-1\x00a",
    ):
        for path in entries(cache):
            path.write_bytes(digest(data).encode() + b"\n" + data)
        assert run(".") == anew


def test_runs_at_the_same_time_do_not_disturb_one_another(repository, cache):
    command = [sys.executable, "-m", "readme_tool", "check", "."]
    running = [subprocess.Popen(command, cwd=repository, stdout=subprocess.PIPE) for _ in range(4)]
    said = {process.communicate()[0] for process in running}
    assert len(said) == 1
    assert [path for path in entries(cache) if "." in path.name] == [], "no drafts are left"
    assert subprocess.run(command, cwd=repository, capture_output=True, check=False).stdout in said


class TestFolder:
    def test_it_stays_below_its_bound_and_lets_the_oldest_go(self, tmp_path):
        folder = Folder(str(tmp_path / "a"), most=2000)
        names = [digest(bytes([n])) for n in range(30)]
        for age, name in enumerate(names):
            folder.put(name, b"x" * 200)
            os.utime(tmp_path / "a" / name, ns=(age, age))
            assert folder.size()[1] <= 2000
        kept = [name for name in names if folder.get(name) is not None]
        assert kept == names[-len(kept) :]
        assert len(kept) >= 5

    def test_clearing_leaves_what_is_not_ours(self, cache, run, capsysbinary):
        run(".")
        (cache / "notes.txt").write_text("mine")
        (cache / digest(b"folder")).mkdir()
        assert main(["cache", "clear"]) == 0
        assert b": 0 entries, 0 bytes" in capsysbinary.readouterr()[0]
        assert {path.name for path in cache.iterdir()} == {"notes.txt", digest(b"folder")}

    def test_the_command_tells_how_much_there_is(self, cache, run, capsysbinary):
        run(".")
        assert main(["cache"]) == 0
        octets = sum(path.stat().st_size for path in entries(cache))
        told = f"{cache}: {len(entries(cache))} entries, {octets} bytes\n"
        assert capsysbinary.readouterr()[0] == told.encode()

    def test_without_a_folder_there_is_no_cache(self, run, runs, cache):
        cache.write_text("a file stands in the way")
        assert run(".") == run(".") == run("--no-cache", ".")
        assert len(runs) == 3

    @pytest.mark.skipif(os.name == "nt", reason="modes are POSIX's")
    def test_a_folder_that_others_may_write_to_is_left_alone(self, run, runs, cache):
        run(".")
        cache.chmod(0o777)
        before = entries(cache)
        assert run(".") == run("--no-cache", ".")
        assert (len(runs), entries(cache)) == (3, before)

    @pytest.mark.skipif(os.name == "nt", reason="modes are POSIX's")
    def test_an_entry_that_others_may_write_to_is_not_believed(self, run, runs, cache):
        run(".")
        for path in entries(cache):
            path.chmod(0o666)
        run(".")
        assert len(runs) == 2

    @pytest.mark.skipif(os.name == "nt", reason="not everybody may make links")
    def test_links_are_neither_followed_nor_written_through(self, run, runs, cache, tmp_path):
        anew = run(".")
        elsewhere = tmp_path / "elsewhere"
        for path in entries(cache):
            shutil.copyfile(path, elsewhere)
            path.unlink()
            path.symlink_to(elsewhere)
        whole = elsewhere.read_bytes()
        assert run(".") == anew
        assert len(runs) == 2
        assert elsewhere.read_bytes() == whole
        assert not any(path.is_symlink() for path in entries(cache))

    @pytest.mark.parametrize(
        ("system", "variables", "expected"),
        [
            ("linux", {"XDG_CACHE_HOME": "/x"}, "/x/readme-tool"),
            ("linux", {"HOME": "/home/a"}, "/home/a/.cache/readme-tool"),
            ("darwin", {"HOME": "/Users/a"}, "/Users/a/Library/Caches/readme-tool"),
            ("win32", {"LOCALAPPDATA": "/l"}, "/l/readme-tool"),
            ("linux", {"XDG_CACHE_HOME": "/x", "READMETOOL_CACHE_DIR": "/y"}, "/y"),
        ],
    )
    def test_its_place(self, monkeypatch, system, variables, expected):
        monkeypatch.setattr(sys, "platform", system)
        for name in ("XDG_CACHE_HOME", "READMETOOL_CACHE_DIR", "LOCALAPPDATA", "HOME"):
            monkeypatch.delenv(name, raising=False)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        assert place() == expected


def test_a_repeated_run_loads_next_to_nothing(repository):
    code = (
        "import sys; from readme_tool.apps.cli import main; main(sys.argv[1:]);"
        "print('LOADED', *sys.modules)"
    )
    command = [sys.executable, "-c", code, "check", "."]
    for _ in range(2):
        done = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=True)
    loaded = done.stdout.rpartition("LOADED")[2].split()
    ours = {name for name in loaded if name.startswith("readme_tool.")}
    assert not {"re", "argparse", "json", "typing", "dataclasses"} & set(loaded)
    assert {name.split(".")[1] for name in ours} == {"apps", "errors"}


def test_the_environment_that_is_read_is_part_of_a_run():
    read = {"READMETOOL_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"}
    for path in Path(apps.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(attr="get", value=ast.Attribute(attr="environ")),
                    args=[ast.Constant(value=name), *_],
                ):
                    assert name in {*ENVIRONMENT, *read}, f"{path.name}: {name}"
