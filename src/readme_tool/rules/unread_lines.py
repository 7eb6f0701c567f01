"""Lines that this program did not read, since they pass a limit.

Reading takes time that grows with each level of lists and quotes, and with the length of the file. What
is nested deeper, or stands further down, than any README written by hand is carried as it is: nothing is
found in it, and nothing in it is changed.

~~~markdown bad
> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > too deep
~~~

~~~text report
1:1 1 line was not read, for lists and quotes nest too deeply there; nothing is known of what stands there
~~~

~~~markdown good
> > > > deep enough
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.markdown import Unread
from readme_tool.rules.base import Finding, NoOptions, Severity, rule
from readme_tool.rules.wording import counted
from readme_tool.tree import Document

_LIMITS = {
    "nesting": "lists and quotes nest too deeply there",
    "size": "the file is too long",
}


@rule(Severity.WARNING)
def unread_lines(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Name the stretches of the page that were not read."""
    source = readme.source
    for block in readme.blocks:
        if isinstance(block, Unread):
            last = source.line_of(max(block.extent.start, block.extent.end - 1))
            number = last - source.line_of(block.extent.start) + 1
            were = "was" if number == 1 else "were"
            yield Finding(
                source.line(source.line_of(block.extent.start)),
                f"{counted(number, 'line')} {were} not read, for "
                f"{_LIMITS.get(block.limit, block.limit)}; nothing is known of what stands there",
            )
