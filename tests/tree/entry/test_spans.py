"""The text at each field's span reads as its value says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from entry_lines import wording
from readme_tool.grammars import dates
from readme_tool.tree import Document, Entry, Field, parse

ROOT = Path(__file__).resolve().parents[3]
OWN = sorted((ROOT / "fixtures").rglob("*.md"))


def misread(readme: Document) -> Iterator[tuple[str, object, str]]:
    """The fields whose value is not what the source says at their span."""
    for entry in readme.entries:
        for name, field in text_fields(entry):
            raw = readme.source[field.span]
            if not reads_as(name, raw, field.value):
                yield name, field.value, raw
        yield from misread_dates(readme, entry)


def text_fields(entry: Entry) -> Iterator[tuple[str, Field[str]]]:
    for name in ("title", "name", "authors", "venue"):
        field = getattr(entry, name)
        if field is not None:
            yield name, field


def misread_dates(readme: Document, entry: Entry) -> Iterator[tuple[str, object, str]]:
    if entry.year is None:
        return
    raw = readme.source[entry.year.span]
    if f"{entry.year.value % 100:02}" not in raw:
        yield "year", entry.year.value, raw
    if entry.month is not None:
        raw = readme.source[entry.month.span].replace("_", " ").replace("%20", " ")
        numbers = {int(number) for number in re.findall(r"\d{1,2}", raw)}
        named = {dates.month_number(word) for word in re.findall(r"[A-Za-z]{3,}", raw)}
        if entry.month.value not in numbers | named:
            yield "month", entry.month.value, raw


def reads_as(name: str, raw: str, value: str) -> bool:
    """Whether a slice, read alone, is the value: of people without raised marks, of a venue without
    its year, and of a badge's address what the badge shows.
    """
    if name == "venue" and not raw.isspace() and words(value) == words(without_escapes(raw)):
        return True
    shown = words(wording(raw).text)
    if name in ("title", "name"):
        return shown == words(value)
    seen = wording(raw)
    left = iter(words(seen.without_raised(0, len(seen.text))))
    return all(word in left for word in words(value))


def without_escapes(raw: str) -> str:
    return raw.replace("_", " ").replace("--", "-").replace("%20", " ")


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


@pytest.mark.parametrize("file", OWN, ids=[str(f.relative_to(ROOT)) for f in OWN])
def test_our_own_pages(file: Path) -> None:
    assert list(misread(parse(file.read_bytes()))) == []


def test_real_lists(shared: Path) -> None:
    for file in sorted((shared / "corpus").glob("*__*.md")):
        assert list(misread(parse(file.read_bytes())))[:5] == [], file.name
