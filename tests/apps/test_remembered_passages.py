"""What is known of passages between runs: believed only as it was written, and never seen."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import given

from readme_tool.apps.cli import main
from readme_tool.apps.configuration import Asked, Configurations
from readme_tool.apps.disk import digest
from readme_tool.apps.remembering.passages_json import plain_recollection, recollection
from readme_tool.apps.remembering.readmes import Memory
from readme_tool.engine import Selection, check
from readme_tool.engine.recollection import Recollection
from readme_tool.text import Source
from readme_tool.tree import parse
from strategies import readmes

TOP = Path(__file__).parents[2]
FIXTURES = sorted((TOP / "fixtures").rglob("*.md"))
ALL = Selection(select=("all",)).rules()
LIST = """\
# Papers

- [Surveys](#surveys)
- [Tools](#Tools)

## Surveys

- (2023.02) Lists that Last [[Paper](https://arxiv.org/abs/2302.00001)]
- (2023.01) Curation at Scale [[Paper](http://arxiv.org/abs/2301.00002)]

## Tools

- [Lists that Last](https://arxiv.org/abs/2302.00001) ![x](https://img.shields.io/badge/a-b-c-d)
"""


def known_of(text):
    known = Recollection()
    check(parse(Source(text)), ALL, known)
    return known


def through_json(known):
    return json.loads(json.dumps(plain_recollection(known)))


@given(readmes())
def test_what_is_known_goes_to_json_and_back(text):
    known = known_of(text)
    assert recollection(through_json(known)).known == known.known


def test_of_a_list_all_of_it_goes_to_json_and_back():
    known = known_of(LIST)
    assert any(findings for one in known.known.values() for findings in one.found.values())
    assert recollection(through_json(known)).known == known.known


def twisted(value, chance):
    """JSON of another shape, somewhere within."""
    if isinstance(value, (list, dict)) and value and chance.random() < 0.85:
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
        key = chance.choice(keys)
        copy = value.copy()
        if chance.random() < 0.2:
            del copy[key]
        else:
            copy[key] = twisted(value[key], chance)
        return copy
    return chance.choice([None, True, -1, 7.5, "", "x", [], {}, [[]], {"a": 1}, [1, 2, 3]])


class TestMemory:
    @pytest.fixture
    def memory(self, tmp_path):
        return Memory.at(str(tmp_path / "cache"))

    @pytest.fixture
    def terms(self):
        return Configurations(Asked(isolated=True)).of(None).terms("README.md")

    def kept(self, tmp_path):
        return [path for path in (tmp_path / "cache").iterdir() if len(path.name) == 40]

    def test_it_comes_back(self, memory, terms):
        known = known_of(LIST)
        memory.keep("/a/README.md", terms, known)
        assert memory.recollection("/a/README.md", terms).known == known.known

    def test_readmes_do_not_share_it(self, memory, terms):
        memory.keep("/a/README.md", terms, known_of(LIST))
        assert memory.recollection("/b/README.md", terms).known == {}

    def test_other_rules_do_not_share_it(self, memory, terms):
        memory.keep("/a/README.md", terms, known_of(LIST))
        others = terms._replace(rules=Selection(select=("mojibake",)).rules())
        assert memory.recollection("/a/README.md", others).known == {}

    def test_the_newer_takes_the_place_of_the_older(self, memory, terms, tmp_path):
        for text in (LIST, LIST.replace("Lists", "Tables"), "# Other\n"):
            memory.keep("/a/README.md", terms, known_of(text))
            assert len(self.kept(tmp_path)) == 1
        assert memory.recollection("/a/README.md", terms).known == known_of("# Other\n").known

    def test_without_a_folder_nothing_is_remembered(self, terms):
        memory = Memory.at(None)
        memory.keep("/a/README.md", terms, known_of(LIST))
        assert memory.recollection("/a/README.md", terms) is None

    def test_json_of_another_shape_is_not_believed(self, memory, terms, tmp_path):
        memory.keep("/a/README.md", terms, known_of(LIST))
        (path,) = self.kept(tmp_path)
        value = json.loads(path.read_bytes().partition(b"\n")[2])
        chance = random.Random(7)
        shapes = [twisted(value, chance) for _ in range(400)]
        for shape in (*shapes, None, 1, "x", [], [[[]]], {"a": "b"}, {"a": [1, 2, 3]}):
            data = json.dumps(shape).encode()
            path.write_bytes(digest(data).encode() + b"\n" + data)
            known = memory.recollection("/a/README.md", terms)
            check(parse(Source(LIST.replace("Scale", "Length"))), ALL, known)


@pytest.fixture
def place(tmp_path, monkeypatch):
    folder = tmp_path / "list"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("READMETOOL_CACHE_DIR", str(tmp_path / "cache"))
    return folder


@pytest.fixture
def run(place, capsysbinary):  # noqa: ARG001
    def run(*words):
        status = main([*words, "README.md"])
        return status, *capsysbinary.readouterr()

    return run


def edits(text):
    """A README, and what a curator makes of it one day after another."""
    lines = text.split("\n")
    chance = random.Random(len(text))
    for number in range(3):
        at = chance.randrange(len(lines))
        lines[at] += (" (ICLR 2023)", "", " [[Code]](http://github.com/a/b)")[number]
        lines[at:at] = [[], lines[at : at + 1], ["## More", ""]][number]
        yield "\n".join(lines)


def assert_same(run, text):
    """A check that remembers says what one says that does not, through a few edits."""
    readme = Path("README.md")
    readme.write_bytes(text.encode("utf-8", "surrogatepass"))
    run("check")
    for edited in edits(text):
        readme.write_bytes(edited.encode("utf-8", "surrogatepass"))
        for command in (("check", "--output-format=json"), ("fix", "--diff", "--unsafe")):
            assert run(*command) == run(*command, "--no-cache")


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_after_edits_the_same_is_said(run, path):
    assert_same(run, Source.from_bytes(path.read_bytes()).text)


def test_after_edits_of_real_readmes_the_same_is_said(run, shared):
    every = sorted((shared / "corpus").glob("*__*.md"))
    some = [path for path in every if path.stat().st_size < 60_000]
    for path in some[::5]:
        assert_same(run, Source.from_bytes(path.read_bytes()).text)


def test_fix_remembers_for_check(run, place, monkeypatch):
    (place / "README.md").write_text(LIST)
    run("fix", "-q")
    before = []

    def found(self, *_):
        before.append(set(self.known))
        return iter(())

    monkeypatch.setattr(Recollection, "found", found)
    run("check")
    assert before == [set(parse(Source((place / "README.md").read_text())).passage_keys)]


@pytest.mark.parametrize("command", ["check", "fix"])
def test_no_cache_neither_reads_nor_writes(run, place, tmp_path, command):
    (place / "README.md").write_text(LIST)
    run(command, "--no-cache")
    assert not (tmp_path / "cache").exists()


def test_it_is_forgotten_with_the_rest(run, place, tmp_path):
    (place / "README.md").write_text(LIST)
    run("check")
    assert main(["cache", "clear"]) == 0
    assert [path for path in (tmp_path / "cache").iterdir() if len(path.name) == 40] == []
