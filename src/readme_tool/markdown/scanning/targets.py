"""Where links go: what stands in round brackets, or what a definition says."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from readme_tool.markdown.addresses import Destination, destination, skip_blanks
from readme_tool.markdown.entities import unescaped
from readme_tool.markdown.page import Definition, LinkForm, Target
from readme_tool.markdown.placing import TRIMMED, Lines, Spanning
from readme_tool.markdown.scanning import UnsureError
from readme_tool.text import Pattern, Span

_TITLE = Pattern(r"\"((?:[^\"\\]|\\.)*+)\"|'((?:[^'\\]|\\.)*+)'|\(((?:[^()\\]|\\.)*+)\)", re.DOTALL)
_PLAIN = Pattern(r"\(([^\x00-\x20\x7f()<>\\&]*)\)")
_LABEL = Pattern(r"\[([^\[\]\\&*<_`~!]*)\]")
_TRIMMED = Pattern(f"[{re.escape(TRIMMED)}]+")
_DEFINED_LABEL = Pattern(r"\[([^\[\]\\]*)\]:[ \t]*")
_NO_DEFINED = Pattern(r"\[[^\[\]\\]*(?:\[|\](?!:))")
_TITLE_STARTS = ('"', "'", "(")


class Found(NamedTuple):
    """A link's target, the form of the link, and where in the content the link ends."""

    target: Target
    form: LinkForm
    end: int


def inline_target(raw: str, at: int, span: Spanning) -> Found | None:
    """The target in round brackets that stand at `at`; None where none do."""
    if not raw.startswith("(", at):
        return None
    if plain := _PLAIN.match(raw, at):
        return Found(Target(plain[1], span(*plain.span(1))), LinkForm.INLINE, plain.end())
    start = skip_blanks(raw, at + 1)
    address = destination(raw, start, len(raw))
    title, end = titled(raw, address.after) if address else (None, start)
    if not raw.startswith(")", end):
        return None
    address = address or Destination(start, start, start)
    shown = unescaped(raw[address.start : address.end])
    target = Target(shown, span(address.start, address.end), title)
    return Found(target, LinkForm.INLINE, end + 1)


def titled(raw: str, at: int) -> tuple[str | None, int]:
    """The title behind an address that ends at `at`, if there is one, and where what follows is."""
    start = skip_blanks(raw, at)
    found = _TITLE.match(raw, start) if start > at else None
    if not found:
        return None, start
    title = found[found.lastindex or 0]
    if "&#" in title:
        raise UnsureError
    return unescaped(title) or None, skip_blanks(raw, found.end())


def reference_target(raw: str, start: int, end: int, targets: Mapping[str, Target]) -> Found | None:
    """The target that a label names: the link's own text, from `start` to `end`, or a second."""
    behind = end + 1
    if raw.startswith("(", behind):
        raise UnsureError
    label, form, after = raw[start:end], LinkForm.SHORTCUT, behind
    if raw.startswith("[", behind):
        second = _LABEL.match(raw, behind)
        if not second:
            raise UnsureError
        label = second[1] or label
        form = LinkForm.REFERENCE if second[1] else LinkForm.COLLAPSED
        after = second.end()
    target = targets.get(normalised(label))
    return Found(target, form, after) if target else None


def normalised(label: str) -> str:
    """A label as references and definitions are matched."""
    return _TRIMMED.sub(" ", label.strip(TRIMMED)).lower().upper()


def definition(lines: Lines, number: int, at: int) -> Definition | None:
    """The definition that starts at `at` on line `number`, None where none does."""
    line = lines.text[at : lines.ends[number]]
    if _NO_DEFINED.match(line):
        return None
    label = _DEFINED_LABEL.match(line)
    if not label or line.startswith("[^") or label.end() == len(line):
        raise UnsureError
    address = destination(line, label.end(), len(line))
    if not address or not normalised(label[1]):
        return None
    title, end = titled(line, address.after)
    if end < len(line):
        if line[end] in _TITLE_STARTS:
            raise UnsureError
        return None
    if title is None and _may_be_title(lines, number + 1):
        raise UnsureError
    target = Target(
        unescaped(line[address.start : address.end]),
        Span(at + address.start, at + address.end),
        title,
    )
    extent = Span(lines.starts[number], lines.ends[number])
    label_span = Span(at + label.start(1), at + label.end(1))
    return Definition(extent, normalised(label[1]), label_span, target)


def _may_be_title(lines: Lines, number: int) -> bool:
    if number == len(lines.starts):
        return False
    return lines.line(number).lstrip(" \t>").startswith(_TITLE_STARTS)
