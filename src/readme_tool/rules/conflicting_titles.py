"""One paper's identifier under two titles.

An entry is made by copying the one above, and then the link is forgotten: two titles, one address. Readers
who follow it read another paper than they wanted. Half of the wrong links in real lists show themselves
so. The rest are papers that were renamed between the preprint and the conference.

~~~markdown bad
- Sorting Long Lists by Hand [[Paper]](https://arxiv.org/abs/2101.01234)
- Tidy Shelves, Happy Readers and Other Myths [[Paper]](https://arxiv.org/pdf/2101.01234.pdf)
~~~

~~~text report
2:57 `arxiv:2101.01234` is also `Sorting Long Lists by Hand` on line 1; correct one link, or write one title
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

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from readme_tool.rules.base import Finding, Related, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document, Entry, Link
from readme_tool.tree.works import identity

_LONGEST = 50


@dataclass(frozen=True, slots=True)
class Options:
    """What the page says of `retitled`."""

    retitled: tuple[str, ...] = ()


@rule(Severity.WARNING, options=Options)
def conflicting_titles(readme: Document, options: Options) -> Iterator[Finding]:
    """Find the entries that share an identifier with an earlier one of another title."""
    for first, later in readme.contested:
        named = _named(first)
        if named.isdisjoint(options.retitled):
            yield from _finding(readme, first, later, named)


def _named(entry: Entry) -> set[str]:
    """The identifiers of the entry's own papers, and those that follow from them."""
    own = identity.own_identifiers(entry)
    return {str(kin) for one in own for kin in (one, *one.same_as)}


def _finding(
    readme: Document, first: Entry, later: Entry, named: Collection[str]
) -> Iterator[Finding]:
    here, there = _naming(later, named), _naming(first, named)
    if here is None or there is None or first.title is None:
        return
    identifier = next(one for one in here.identifiers if str(one) in named)
    title, line = quoted(first.title.value, _LONGEST), readme.source.line_of(first.extent.start)
    yield Finding(
        here.address.span,
        f"`{identifier}` is also {title} on line {line}; correct one link, or write one title",
        related=(Related(there.address.span, "the other link"),),
    )


def _naming(entry: Entry, named: Collection[str]) -> Link | None:
    """The first link that names one of these."""
    links = (link for link in entry.links if any(str(i) in named for i in link.identifiers))
    return next(links, None)
