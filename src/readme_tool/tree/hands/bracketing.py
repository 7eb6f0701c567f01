"""The brackets that lists put around the labels of links: `[[Paper]](u)`, `([Paper](u))`."""

from typing import NamedTuple

from readme_tool.text import Edit, Source, Span
from readme_tool.tree.nodes import Link


def form(source: Source, link: Link) -> str | None:
    """The form of a link and its brackets, such as `[[x](u)]`, whatever marks are inside.

    None where it is no known one, where a bracket is missing, and where the link stands in a row of
    others, which may share brackets: `([a](u), [b](v))`.
    """
    found = link.brackets
    if found not in _FORMS:
        found = found.translate(_MARKS)
    if found not in _FORMS or not _BRACKETS.isdisjoint(link.label.value):
        return None
    start, end = _extent(link, found)
    line = source.line(source.line_of(start))
    before = source.text[line.start : start].rstrip()[-1:]
    behind = source.text[end : max(end, line.end)].lstrip()[:1]
    return None if before in _BEFORE_OTHERS or behind in _BEHIND_OTHERS else found


def look_the_same(one: str, other: str) -> bool:
    """Whether links in two forms show the same text."""
    return _FORMS[one].shown == _FORMS[other].shown


def rewritten(source: Source, link: Link, wanted: str) -> Edit:
    """What puts a link of a known form into another one; marks around its label stay."""
    rest = source.text[link.label.span.end : link.span.end]
    target = rest[rest.index("(") :]
    inside = source.text[link.span.start : link.label.span.start]
    marks = "".join(character for character in inside if ord(character) in _MARKS)
    label = f"{marks}{source[link.label.span]}{marks[::-1]}"
    before, behind = wanted.replace("(u)", target, 1).split("x", 1)
    return Edit(_extent(link, link.brackets.translate(_MARKS)), f"{before}{label}{behind}")


class _Form(NamedTuple):
    """What a form shows, and how many characters it has on each side of the link."""

    shown: str
    around: int


def _extent(link: Link, known: str) -> Span:
    around = _FORMS[known].around
    return Span(link.span.start - around, link.span.end + around)


_FORMS = {
    "[x](u)": _Form("x", 0),
    "[[x]](u)": _Form("[x]", 0),
    "[[x](u)]": _Form("[x]", 1),
    r"[\[x\]](u)": _Form("[x]", 0),
    r"\[[x](u)\]": _Form("[x]", 2),
    "[(x)](u)": _Form("(x)", 0),
    "([x](u))": _Form("(x)", 1),
    "【[x](u)】": _Form("【x】", 1),
}
_MARKS = dict.fromkeys(map(ord, "*_`"))
_BRACKETS = frozenset("()[]（）【】")
# Next to a link, these tell that there are others, or that its bracket was left out.
_BEFORE_OTHERS = frozenset(",，、/&+([（【\\")
_BEHIND_OTHERS = frozenset(",，、/&+)]）】")
