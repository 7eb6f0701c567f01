"""When two titles are one paper's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from readme_tool.grammars.titles.form import Form, form
from readme_tool.grammars.titles.neighbours import neighbours
from readme_tool.grammars.titles.retelling import is_retold
from readme_tool.grammars.titles.substance import says_enough
from readme_tool.text import Pattern


def normal(title: str) -> str:
    """The letters of a title, the same for all its writings.

    Case, accents, punctuation, hyphens, markup, LaTeX and British spelling make no difference,
    nor do the numbers, tags, dates, venues and authors that a list puts around a title.
    """
    return form(title).letters


def same(a: str, b: str) -> bool:
    """Whether two titles are writings of one, and say enough for that to mean one paper."""
    one, other = form(a), form(b)
    return one.letters == other.letters and not is_citation(a) and says_enough(one)


def similar(a: str, b: str) -> bool:
    """Whether two titles with different `normal` forms likely belong to one paper all the same."""
    return is_retold(form(a), form(b))


def is_citation(title: str) -> bool:
    """Whether people are all that it tells, as in "Lovelace et al."."""
    return _OTHERS.search(title, max(0, len(title) - _LONGEST_ENDING)) is not None


_LONGEST_ENDING = len("et. al.") + 9


_OTHERS = Pattern(r"\bet\.? al\.?\s{0,9}\Z", re.IGNORECASE)


def pairs(titles: Sequence[Form]) -> Iterator[tuple[int, int]]:
    """The indices i < j of `similar` titles, in order; of those with equal letters the first."""
    firsts: dict[str, tuple[int, Form]] = {}
    for index, told in enumerate(titles):
        firsts.setdefault(told.letters, (index, told))
    places = list(firsts.values())
    for i, j in neighbours([told for _, told in places]):
        if is_retold(places[i][1], places[j][1]):
            yield places[i][0], places[j][0]
