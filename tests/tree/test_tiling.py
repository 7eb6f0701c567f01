"""The leaves of a tree are the file, and its fields stand where they say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.text import Edit, Patch, Source, Span
from readme_tool.tree import Document, Entry, Field, nodes, parse, printed
from strategies import anything, readmes

TESTS = Path(__file__).parent.parent
OWN = sorted((*TESTS.glob("cases/*/*.md"), *(TESTS.parent / "fixtures").rglob("*.md")))


def assert_tiled(readme: Document) -> None:
    """The leaves follow one another without gap or overlap, and joined they are the text."""
    at = 0
    for leaf in readme.leaves:
        assert leaf.extent.start == at
        at = leaf.extent.end
    assert at == len(readme.source.text)
    assert printed(readme) == readme.source.text


def fields(entry: Entry) -> Iterator[Field[object]]:
    own = (entry.title, entry.name, entry.authors, entry.venue, entry.year, entry.month)
    yield from (field for field in own if field is not None)
    for link in entry.links:
        yield link.label
        yield link.address


def words(text: str) -> list[str]:
    return [word.casefold() for word in text.replace("\\", " ").split()]


def assert_in_place(readme: Document) -> None:
    """Nodes lie in their parents, fields in their entries or, of references, in the file."""
    whole = Span(0, len(readme.source.text))
    for node in nodes(readme.root):
        assert whole.holds(node.extent)
    for entry in readme.entries:
        for field in fields(entry):
            assert whole.holds(field.span)
        for field in (entry.title, entry.venue, entry.year):
            assert field is None or entry.extent.holds(field.span)


@pytest.mark.parametrize("file", OWN, ids=[str(f.relative_to(TESTS.parent)) for f in OWN])
def test_our_own_pages_are_tiled(file: Path) -> None:
    readme = parse(file.read_bytes())
    assert_tiled(readme)
    assert_in_place(readme)


def test_real_lists_are_tiled(shared: Path) -> None:
    files = [*sorted((shared / "corpus").glob("*__*.md")), shared / "seed/README.md"]
    assert len(files) > 50
    for file in files:
        readme = parse(file.read_bytes())
        assert_tiled(readme)
        assert_in_place(readme)
        assert readme.source.to_bytes() == file.read_bytes()


def test_a_title_reads_as_its_span_says(shared: Path) -> None:
    """The words of nearly every title stand at its span; references and marks are left out."""
    files = sorted((shared / "corpus").glob("*__*.md"))
    same = total = 0
    for file in files:
        readme = parse(file.read_bytes())
        for entry in readme.entries:
            if entry.title is not None:
                total += 1
                raw = readme.source[entry.title.span]
                same += set(words(entry.title.value)) <= set(words(raw)) or len(raw) >= len(
                    entry.title.value
                )
    assert total > 5000
    assert same == total


@given(readmes())
def test_readmes_are_tiled(text: str) -> None:
    readme = parse(Source(text))
    assert_tiled(readme)
    assert_in_place(readme)


@given(anything())
def test_any_text_is_tiled(text: str) -> None:
    assert_tiled(parse(Source(text)))


@given(st.binary(max_size=200))
def test_any_bytes_come_back(data: bytes) -> None:
    readme = parse(data)
    assert_tiled(readme)
    assert readme.source.to_bytes() == data


@given(readmes())
def test_replacing_a_field_by_itself_is_no_change(text: str) -> None:
    readme = parse(Source(text))
    for entry in readme.entries:
        for field in fields(entry):
            patch = Patch.of(Edit(field.span, readme.source[field.span]))
            assert patch.apply(text) == text
            assert not patch.changed(text)
