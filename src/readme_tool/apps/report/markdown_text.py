"""Text of a README within Markdown of ours, which shows it and does not obey it."""

from __future__ import annotations

from readme_tool.grammars.characters import visible
from readme_tool.text import Pattern

_PUNCTUATION = Pattern(r"([!-/:-@\[-`{-~])")
# GitHub looks for people, issues and addresses after Markdown has been read, so that escapes do not
# keep it from ringing somebody; a joiner without width does.
_REFERENCE = Pattern(r"(?<=[@#])(?=\w)")
_TICKS = Pattern(r"`{3,}")


def as_shown(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _REFERENCE.sub("\u2060", _PUNCTUATION.sub(r"\\\1", visible(text)))


def fenced(lines: list[str], language: str) -> str:
    """Lines in a fence that none of them can close; nobody is rung from within one."""
    shown = [visible(line) for line in lines]
    longest = max((len(run) for line in shown for run in _TICKS.findall(line)), default=2)
    fence = "`" * (longest + 1)
    return "\n".join((f"{fence}{language}", *shown, fence))
