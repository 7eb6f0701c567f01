"""An entry out of the order by date in which its listing is kept.

Where the newest papers come first, readers look at the top for what is new, and further down by year. An
entry in the wrong place is overlooked, or its date is wrong.

~~~markdown bad
- (2023.11) Lists that Last [[Paper](https://arxiv.org/abs/2311.00001)]
- (2023.09) Curation at Scale [[Paper](https://arxiv.org/abs/2309.00002)]
- (2023.08) The Life of Links [[Paper](https://arxiv.org/abs/2308.00003)]
- (2023.08) Sorting by Hand [[Paper](https://arxiv.org/abs/2308.00004)]
- (2023.10) Badges and their Meaning [[Paper](https://arxiv.org/abs/2310.00005)]
- (2023.06) Names for Everything [[Paper](https://arxiv.org/abs/2306.00006)]
- (2023.05) A Study of Forgotten Links [[Paper](https://arxiv.org/abs/2305.00007)]
- (2023.01) Tidy Shelves, Happy Readers [[Paper](https://arxiv.org/abs/2301.00008)]
~~~

~~~text report
5:4 2023-10 stands out of order, where the newest come first; move it below line 1, or correct the date
~~~

~~~markdown good
- (2023.11) Lists that Last [[Paper](https://arxiv.org/abs/2311.00001)]
- (2023.09) Curation at Scale [[Paper](https://arxiv.org/abs/2309.00002)]
- (2023.08) The Life of Links [[Paper](https://arxiv.org/abs/2308.00003)]
- (2023.09) Sorting by Hand [[Paper](https://arxiv.org/abs/2308.00004)]
- (2023.07) Badges and their Meaning [[Paper](https://arxiv.org/abs/2307.00005)]
- (2023.06) Names for Everything [[Paper](https://arxiv.org/abs/2306.00006)]
- (2023.05) A Study of Forgotten Links [[Paper](https://arxiv.org/abs/2305.00007)]
- (2023.01) Tidy Shelves, Happy Readers [[Paper](https://arxiv.org/abs/2301.00008)]
~~~

Only listings count whose entries tell year and month, and of which at most 15 in 100 are out of order. One
month off is in order, since papers are announced after they were submitted. An entry that stands in its
part of the list twice is to stand there once before its place matters.

The move is shown and never made unasked, for either the place or the date is wrong. Entries of a numbered list
are not moved.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.rules.base import Finding, Fix, NoOptions, Related, Safety, Severity, rule
from readme_tool.text import Span
from readme_tool.tree import Document, Entry, change
from readme_tool.tree.hands.order import Stray


@rule(Severity.WARNING)
def unsorted_entry(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the entries that stand far from others of their month in a listing in order by date."""
    found = [(kept, stray) for kept in readme.disordered for stray in kept.strays]
    copied = {one.extent for repeat in readme.repeats for one in repeat[:2]} if found else ()
    for kept, stray in found:
        if stray.entry.extent not in copied:
            first = "newest" if kept.newest_first else "oldest"
            yield _finding(readme, stray, first)


def _finding(readme: Document, stray: Stray, first: str) -> Finding:
    said, todo = _said(stray.entry), f"move it {_there(readme, stray)}, or correct the date"
    return Finding(
        _date(stray.entry),
        f"{said} stands out of order, where the {first} come first; {todo}",
        _moving(readme, stray),
        tuple(Related(_date(near), f"here is {_said(near)}") for near in stray.around),
    )


def _moving(readme: Document, stray: Stray) -> Fix | None:
    if not stray.free:
        return None
    before = stray.below
    if stray.above is not None:
        entries = readme.listing_of(stray.entry).entries
        number = entries.index(stray.above) + 1
        before = entries[number] if number < len(entries) else None
    patch = change.move(readme, stray.entry, before)
    return Fix(f"Move it {_there(readme, stray)}", patch, Safety.SHOWN) if patch else None


def _there(readme: Document, stray: Stray) -> str:
    if stray.above is not None:
        return f"below line {readme.source.line_of(stray.above.extent.end)}"
    assert stray.below is not None, "an order has entries"
    return f"above line {readme.source.line_of(stray.below.extent.start)}"


def _said(entry: Entry) -> str:
    year, month = entry.year, entry.month
    return f"{year.value}-{month.value:02}" if year and month else "no date"


def _date(entry: Entry) -> Span:
    return entry.year.span if entry.year else entry.extent
