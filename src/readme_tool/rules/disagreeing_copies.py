"""A paper that is told differently in the several parts of the list where it stands.

A paper listed under two subjects is corrected under one of them: there it was published at a conference and
has code, here it is still a preprint. Which of the two a reader finds is luck.

~~~markdown bad
## Data sets

- Sorting Long Lists by Hand, ICML 2022 [[Paper]](https://arxiv.org/abs/2101.01234)
- Tidy Shelves, Happy Readers [[Paper]](https://arxiv.org/abs/2102.04321) [[Code]](https://github.com/roe/tidy)

## Applications

- Sorting Long Lists by Hand, arXiv 2021 [[Paper]](https://arxiv.org/abs/2101.01234)

## Classics

- Sorting Long Lists by Hand, ICML 2022 [[PDF]](https://arxiv.org/pdf/2101.01234) [[Code]](https://github.com/jdoe/lists)
~~~

~~~text report
3:3 no link to code, which line 12 has: the copies of one paper should say the same
8:31 `arXiv` here, `ICML` on line 3: the copies of one paper should say the same
~~~

~~~markdown good
## Data sets

- Sorting Long Lists by Hand, NIPS 2022 [[Paper]](https://arxiv.org/abs/2101.01234) [[Code]](https://github.com/jdoe/lists)

## Applications

- Sorting Long Lists by Hand, NeurIPS 2022 [[PDF]](https://arxiv.org/pdf/2101.01234) [[Code]](http://github.com/JDoe/Lists)
- Sorting Long Lists by Hand [[Github]](https://github.com/jdoe/lists)
~~~

Two venues, two years or two repositories are a warning; a link that one copy lacks, where a quarter of
the entries around it have one of that kind, is worth knowing. Copies in one part of the list are found as
duplicates.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from readme_tool.rules.base import Finding, NoOptions, Related, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Span
from readme_tool.tree import Document, Entry, Role
from readme_tool.tree.works import copies, identity
from readme_tool.tree.works.parts import Part

_SHOULD = "the copies of one paper should say the same"
_MOST_COPIES = 40
_ENOUGH_AROUND = 0.25


@rule(Severity.WARNING)
def disagreeing_copies(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the copies in several parts of the list that contradict each other, or say less."""
    misdated = {entry.year.span for entry in readme.misdated if entry.year}
    for work in readme.works:
        if len(work.entries) > 1:
            entries = _one_a_part(readme, work.entries)
            for entry in entries:
                others = [e for e in entries if e != entry and not copies.are_variants(e, entry)]
                yield from _contradicting(readme, entry, others, misdated)
                yield from _lacking(readme, entry, others)


def _one_a_part(readme: Document, entries: Sequence[Entry]) -> Sequence[Entry]:
    """The first of the entries in each part of the list, but none that tells of other works too."""
    told: dict[Part, Entry] = {}
    for entry in entries:
        if identity.is_of_one_paper(entry):
            told.setdefault(readme.parts[entry.extent], entry)
    return list(told.values())[:_MOST_COPIES]


def _contradicting(
    readme: Document, entry: Entry, others: Sequence[Entry], misdated: Container[Span]
) -> Iterator[Finding]:
    """What differs from the first copy; a year that the identifier contradicts is another finding."""
    if not others or others[0].extent > entry.extent:
        return
    for found in copies.contradictions(entry, others[0]):
        if found.here.span in misdated or found.there.span in misdated:
            continue
        here, there = quoted(str(found.here.value)), quoted(str(found.there.value))
        yield Finding(
            found.here.span,
            f"{here} here, {there} on {_line(readme, found.there.span)}: {_SHOULD}",
            related=(Related(found.there.span, "the other copy"),),
        )


def _lacking(readme: Document, entry: Entry, others: Sequence[Entry]) -> Iterator[Finding]:
    """The first kind of link that another copy has, and that entries around this one have too."""
    around = readme.listing_of(entry)
    for other in others:
        for link in copies.lacking(entry, other):
            having = readme.linking(around, link.role)
            if having >= _ENOUGH_AROUND * len(around.entries):
                kind = _KINDS.get(link.role, link.role.value)
                yield Finding(
                    entry.title.span if entry.title else entry.extent,
                    f"no link to {kind}, which {_line(readme, other.extent)} has: {_SHOULD}",
                    related=(Related(link.span, "the link"),),
                    severity=Severity.INFO,
                )
                return


def _line(readme: Document, span: Span) -> str:
    return f"line {readme.source.line_of(span.start)}"


_KINDS = {
    Role.PROJECT: "a project page",
    Role.MODEL: "a model",
    Role.DEMO: "a demo",
    Role.VIDEO: "a video",
}
