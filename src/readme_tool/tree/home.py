"""Which repository a README belongs to, by its own word: badges and links about the list itself."""

from __future__ import annotations

import re
from collections import Counter


def repository(text: str) -> str | None:
    """The `owner/repo`, lower-case, that the page speaks of as its own; None if that is not plain.

    Lists link to their own issues, charts and pages as they do to those of no other repository.
    """
    votes: Counter[str] = Counter()
    told: set[str] = set()
    for match in _OWN.finditer(text):
        name = f"{match['owner']}/{match['repo']}".lower().removesuffix(".svg").removesuffix(".git")
        if match["page"] is None:
            told.add(name)
            votes[name] += _SURE
        else:
            votes[name] += 1
    ranked = votes.most_common(2)
    if not ranked:
        return None
    name, most = ranked[0]
    next_most = ranked[1][1] if len(ranked) > 1 else 0
    if name in told:
        enough = most >= max(2 * _SURE, 2 * next_most)
    else:
        enough = most >= max(_ENOUGH, 4 * next_most)
    return name if enough else None


_SURE = 3
_ENOUGH = 12
_REPOSITORY = r"(?P<owner>[\w.\-]{1,39})/(?P<repo>[\w.\-]{1,100})"
_OWN = re.compile(
    r"(?:star-history\.com/(?:#|svg\?repos=|chart\?repos=)|contrib\.rocks/image\?repo=|"
    r"contributors-img\.\w+\.app/image\?repo=|reporoster\.com/\w+/|"
    r"shields\.io/github/(?:license|last-commit|issues|issues-pr|contributors|forks|watchers|"
    r"repo-size|commit-activity/\w)/|"
    r"github\.com/(?=[\w.\-]+/[\w.\-]+/(?:issues|pulls?|stargazers|"
    r"discussions|contribute)(?:[/?#)\"'\s]))|"
    r"(?P<page>github\.com/)(?=[\w.\-]+/[\w.\-]+/(?:blob|tree)/))" + _REPOSITORY,
    re.IGNORECASE,
)
