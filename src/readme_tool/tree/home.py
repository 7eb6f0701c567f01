"""Which repository a README belongs to, by its own word: badges and links about the list itself."""

from __future__ import annotations

import re
from collections import Counter

from readme_tool.text import Pattern


def repository(text: str) -> str | None:
    """The `owner/repo`, lower-case, that the page speaks of as its own; None if that is not plain.

    Lists link to their own issues, charts and files as they do to those of no other repository. A
    file that is linked twice counts once, so that a list stays at home when a copy is taken out.
    """
    votes: Counter[str] = Counter()
    told: set[str] = set()
    for beginning, service in _SERVICES:
        if beginning not in text:
            continue
        for match in service.finditer(text):
            name = _name(match)
            told.add(name)
            votes[name] += _SURE
    pages: set[str] = set()
    for match in _ON_GITHUB.finditer(text):
        name, page = _name(match), match.group().rstrip("/")
        if match["page"] in _CONTENT:
            votes[name] += page not in pages
            pages.add(page)
        else:
            told.add(name)
            votes[name] += _SURE
    ranked = votes.most_common(2)
    if not ranked:
        return None
    name, most = ranked[0]
    next_most = ranked[1][1] if len(ranked) > 1 else 0
    if name in told:
        return name if most >= max(2 * _SURE, 2 * next_most) else None
    return name if most >= max(_ENOUGH, 4 * next_most) else None


def _name(match: re.Match[str]) -> str:
    return match["name"].lower().removesuffix(".svg").removesuffix(".git")


_SURE = 3
_ENOUGH = 12
_REPOSITORY = r"(?P<name>[\w.\-]{1,39}/[\w.\-]{1,100})"
_SERVICES = tuple(
    (beginning, Pattern(re.escape(beginning) + rest + _REPOSITORY))
    for beginning, rest in (
        ("star-history.com/", r"(?:#|svg\?repos=|chart\?repos=)"),
        ("contrib.rocks/image?repo=", ""),
        ("/image?repo=", ""),
        (
            "shields.io/github/",
            r"(?:license|last-commit|issues|issues-pr|contributors|forks|watchers|repo-size"
            r"|commit-activity/\w)/",
        ),
    )
)
_CONTENT = ("blob", "raw", "tree")
_ON_GITHUB = Pattern(
    rf"github\.com/{_REPOSITORY}/"
    r"(?P<page>issues|pulls?|stargazers|discussions|contribute|blob|raw|tree)\b[^\s()<>\[\]\"'|]*"
)
