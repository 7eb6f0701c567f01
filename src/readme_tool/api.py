"""The three things that a program asks of a README, each in one call."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from readme_tool import engine
from readme_tool.engine import Chosen, Reported, Selection, fixing
from readme_tool.engine.fixing import Fixed
from readme_tool.engine.selection import Foreign
from readme_tool.errors import OutsideError
from readme_tool.rules import Safety
from readme_tool.text import Source
from readme_tool.tree import Document
from readme_tool.tree import parse as parse_source

Readable: TypeAlias = str | bytes | Source
Names: TypeAlias = str | Iterable[str]


def parse(readme: Readable) -> Document:
    """The README as sections and entries; any text and any bytes can be read."""
    return parse_source(_source(readme))


def check(
    readme: Readable | Document,
    *,
    select: Names | None = None,
    extend_select: Names = (),
    ignore: Names = (),
    plugins: bool | Names = False,
) -> tuple[Reported, ...]:
    """What is wrong, in source order.

    Rules are named as on the command line, in a list or with commas between them. `plugins` are the
    distributions whose rules run too, True for all that are installed. Raises `OutsideError` for a
    name that no rule has, and for a plugin that cannot be used.
    """
    document = readme if isinstance(readme, Document) else parse(readme)
    return engine.check(document, _rules(select, extend_select, ignore, plugins))


def fix(
    readme: Readable | Document,
    *,
    unsafe: bool = False,
    select: Names | None = None,
    extend_select: Names = (),
    ignore: Names = (),
    plugins: bool | Names = False,
) -> Fixed:
    """What comes of applying every safe fix until none is left, or every unsafe one too.

    Raises `OutsideError` as `check` does, `DivergentFixError` for fixes that undo one another.
    """
    document = readme if isinstance(readme, Document) else parse(readme)
    required = Safety.UNSAFE if unsafe else Safety.SAFE
    rules = _rules(select, extend_select, ignore, plugins)
    return fixing.fix(document.source, rules, required, document.surroundings)


def _source(readme: Readable) -> Source:
    if isinstance(readme, bytes):
        return Source.from_bytes(readme)
    return Source(readme) if isinstance(readme, str) else readme


def _rules(
    select: Names | None, extend_select: Names, ignore: Names, plugins: bool | Names
) -> tuple[Chosen, ...]:
    chosen = None if select is None else _names(select)
    foreign = _foreign(plugins) if plugins else ()
    return Selection(chosen, _names(extend_select), _names(ignore), foreign=foreign).rules()


def _foreign(allowed: bool | Names) -> Foreign:
    from readme_tool.apps.plugins import plugins

    rules, unread = plugins(allowed if isinstance(allowed, bool) else _names(allowed))
    for one in unread:
        raise OutsideError(f"{one.name}: {one.why}")
    return rules


def _names(names: Names) -> tuple[str, ...]:
    if isinstance(names, str):
        return tuple(name.strip() for name in names.split(","))
    return tuple(names)
