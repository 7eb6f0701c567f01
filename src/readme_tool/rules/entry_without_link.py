"""An entry without a link in a listing whose entries have one.

Readers cannot get at the work; they search for it by its title and may find another.

~~~markdown bad
- Lists that Last [[Paper](https://example.org/1)]
- Curation at Scale [[Paper](https://example.org/2)]
- The Life of Links [[Paper](https://example.org/3)]
- Sorting by Hand [[Paper](https://example.org/4)]
- Badges and their Meaning [[Paper](https://example.org/5)]
- Names for Everything [[Paper](https://example.org/6)]
- A Study of Forgotten Links [Paper]
~~~

~~~text report
7:3 `A Study of Forgotten Links` has no link, as 6 of the 7 entries here have
~~~

~~~markdown good
- Lists that Last [[Paper](https://example.org/1)]
- A Study of Forgotten Links
- Another Study of the Same Kind
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.rules.base import Finding, NoOptions, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document, Entry, Listing

_FEWEST_ENTRIES = 6
_NORM = 0.85


@rule(Severity.WARNING, scope=Scope.PASSAGE)
def entry_without_link(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the entries without a link where nearly all of their listing have one."""
    for listing in readme.listings:
        bare = [entry for entry in listing.entries if not entry.links and not _had(readme, entry)]
        linked = sum(1 for entry in listing.entries if entry.links)
        if len(listing.entries) >= _FEWEST_ENTRIES and linked >= _NORM * len(listing.entries):
            yield from (_finding(readme, listing, entry, linked) for entry in bare)


def _had(readme: Document, entry: Entry) -> bool:
    """Whether a link was meant, and is miswritten or on lines that fell out: other findings."""
    torn = entry.github_extent not in (None, entry.extent)
    return torn or "://" in readme.source[entry.extent]


def _finding(readme: Document, listing: Listing, entry: Entry, linked: int) -> Finding:
    of_all = f"as {linked} of the {len(listing.entries)} entries here have"
    if entry.title is None:
        line = readme.source.line(readme.source.line_of(entry.extent.start))
        return Finding(line, f"this entry has no link, {of_all}")
    return Finding(entry.title.span, f"{quoted(entry.title.value)} has no link, {of_all}")
