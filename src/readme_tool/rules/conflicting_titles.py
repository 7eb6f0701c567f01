"""One paper's identifier under two titles.

An entry is made by copying the one above, and then the link is forgotten: two titles, one address. Readers
who follow it read another paper than they wanted. Half of the wrong links in real lists show themselves
so. The rest are papers that were renamed between the preprint and the conference.

~~~markdown bad
- Sorting Long Lists by Hand [[Paper]](https://arxiv.org/abs/2101.01234)
- Tidy Shelves, Happy Readers and Other Myths [[Paper]](https://arxiv.org/pdf/2101.01234.pdf)
~~~

~~~text report
2:57 `arxiv:2101.01234` is `Sorting Long Lists by Hand` on line 1; correct one link, or write one title
~~~

~~~markdown good
- Sorting Long Lists by Hand [[Paper]](https://arxiv.org/abs/2101.01234)
- SLL: Sorting Long Lists [[Paper]](https://arxiv.org/abs/2101.01234)

| Data set | Paper |
|---|---|
| Rows | [Paper](https://arxiv.org/abs/2105.00001) |
| Columns | [Paper](https://arxiv.org/abs/2105.00001) |
~~~

Names of models and data sets are no titles, since one paper may bring several of them. Titles that hold
each other, begin with the same name or share most of their words are one paper's.

Options: `retitled` are identifiers, such as `"arxiv:2101.01234"`, of works that may stand under several
titles; default none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from readme_tool.grammars import retitling
from readme_tool.rules.base import Finding, Related, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document, Entry, identity

_FEWEST_PAPERS = 0.5
_LONGEST = 50


@dataclass(frozen=True, slots=True)
class Options:
    """What the page says of `retitled`."""

    retitled: tuple[str, ...] = ()


@rule(Severity.WARNING, options=Options)
def conflicting_titles(readme: Document, options: Options) -> Iterator[Finding]:
    """Find the works that share an identifier with an earlier one of another title."""
    first_of: dict[str, Entry] = {}
    for work in readme.works:
        later = work.entries[0]
        allowed = not work.identifiers.isdisjoint(options.retitled)
        held = (first_of.setdefault(named, later) for named in sorted(work.identifiers))
        firsts = [first for first in held if first is not later]
        if firsts and not allowed and _contradict(readme, firsts[0], later):
            yield from _finding(readme, firsts[0], later)


def _contradict(readme: Document, first: Entry, later: Entry) -> bool:
    one, other = identity.wording(first), identity.wording(later)
    return (
        retitling.tells(one)
        and retitling.tells(other)
        and not retitling.agree(one, other)
        and _is_among_papers(readme, first)
        and _is_among_papers(readme, later)
    )


def _is_among_papers(readme: Document, entry: Entry) -> bool:
    """Whether most entries around name a paper; else they are remarks or data that cite one."""
    entries = readme.listing_of(entry).entries
    named = sum(1 for one in entries if identity.own_identifiers(one))
    return named >= _FEWEST_PAPERS * len(entries)


def _finding(readme: Document, first: Entry, later: Entry) -> Iterator[Finding]:
    named = {str(kin) for one in identity.own_identifiers(first) for kin in (one, *one.same_as)}
    line = readme.source.line_of(first.extent.start)
    for link in later.links:
        for identifier in link.identifiers:
            if str(identifier) in named and first.title is not None:
                yield Finding(
                    link.address.span,
                    f"`{identifier}` is {quoted(first.title.value, _LONGEST)} on line {line}; "
                    "correct one link, or write one title",
                    related=(Related(first.title.span, "the other title"),),
                )
                return
