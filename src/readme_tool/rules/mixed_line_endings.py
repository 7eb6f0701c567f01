"""Lines that end in two ways in one file.

Every editor that opens the file may rewrite half of it, and the next pull request shows hundreds of
changed lines that nobody changed.

~~~markdown bad last-line-crlf
# Lists
- [One](https://example.org/1)
~~~

~~~text report
2:31 1 of 2 lines ends in CRLF, the others in LF
~~~

~~~markdown fixed
# Lists
- [One](https://example.org/1)
~~~

~~~markdown good
# Lists
- [One](https://example.org/1)
~~~

~~~markdown good crlf
# Lists
- [One](https://example.org/1)
~~~

Fix: safe, for GitHub shows the same page. The lines that change are those that end as fewer do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Severity, rule
from readme_tool.text import Edit, LineEnding, Patch, Span
from readme_tool.tree import Document

_NAMES = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}


@rule(Severity.WARNING)
def mixed_line_endings(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the first line that ends otherwise than most do."""
    if readme.source.line_ending is not LineEnding.MIXED:
        return
    endings = list(_endings(readme))
    counts = Counter(readme.source[span] for span in endings)
    most, _count = max(counts.items(), key=lambda item: (item[1], item[0] == "\n"))
    odd = [span for span in endings if readme.source[span] != most]
    named = " or ".join(sorted({_NAMES[readme.source[span]] for span in odd}))
    verb = "ends" if len(odd) == 1 else "end"
    message = f"{len(odd)} of {len(endings)} lines {verb} in {named}, the others in {_NAMES[most]}"
    patch = Patch.of(*(Edit(span, most) for span in odd))
    fix = Fix(f"End every line in {_NAMES[most]}", patch, Safety.SAFE)
    yield Finding(odd[0], message, fix)


def _endings(readme: Document) -> Iterator[Span]:
    source = readme.source
    starts = (*source.line_starts[1:], len(source.text))
    for number, following in enumerate(starts, 1):
        end = source.line(number).end
        if end < following:
            yield Span(end, following)
