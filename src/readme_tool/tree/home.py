"""Which repository a README belongs to, by its own word: badges and links about the list itself."""

from __future__ import annotations

import re
from collections import Counter


def repository(text: str) -> str | None:
    """The `owner/repo`, lower-case, that the page speaks of as its own; None if that is not plain.

    Lists link to their own issues, pages and star charts, and to such of no other repository as
    often.
    """
    votes = Counter(
        f"{match[3]}/{match[4].removesuffix('.git').removesuffix('.svg')}".lower()
        for match in _OWN.finditer(text)
    )
    ranked = votes.most_common(2)
    if not ranked or ranked[0][1] < _ENOUGH:
        return None
    if len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]:
        return None
    return ranked[0][0]


_ENOUGH = 2
_REPOSITORY = r"([\w.\-]{1,39})/([\w.\-]{1,100})"
_OWN = re.compile(
    r"(?:star-history\.com/(?:#|svg\?repos=|chart\?repos=)|contrib\.rocks/image\?repo=|"
    r"contributors-img\.\w+\.app/image\?repo=|reporoster\.com/\w+/|"
    r"shields\.io/github/(?:license|last-commit|issues|issues-pr|contributors|forks|watchers|"
    r"repo-size|commit-activity/\w)/|"
    rf"github\.com/(?={_REPOSITORY}/(?:issues|pulls?|stargazers|network|graphs|blob|tree|raw|"
    r"archive|actions|discussions|commits|contribute)\b))" + _REPOSITORY,
    re.IGNORECASE,
)
