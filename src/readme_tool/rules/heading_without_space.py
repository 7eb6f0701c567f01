"""A `#` with the heading's text right behind it, which GitHub shows as a line of text.

`##Datasets` is no heading: it has no anchor, it is missing from the outline, and what stands below
it counts to the section above.

~~~markdown bad
# Lists

##Datasets

- [BigList](https://example.org/big)

#hashtag and #another are meant
~~~

~~~text report
3:1 `##Datasets` is no heading for want of a blank behind the `#`
~~~

~~~markdown fixed
# Lists

## Datasets

- [BigList](https://example.org/big)

#hashtag and #another are meant
~~~

~~~markdown good
# Lists

#1 of all lists

`##Datasets`
~~~

Fix: unsafe, since a line of text becomes a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readme_tool.markdown import Heading, Paragraph
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Span
from readme_tool.tree import Document

_GLUED = re.compile(r"(#{1,6})([^\W\d_][^#]*|[^\w\s#!][^#]*)\Z")


@rule(Severity.WARNING)
def heading_without_space(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find paragraphs of one line that would be headings with a blank behind their `#`."""
    levels = {block.level for block in readme.page.blocks if isinstance(block, Heading)}
    for block in readme.page.blocks:
        if not isinstance(block, Paragraph):
            continue
        line = readme.source[block.extent]
        match = _GLUED.match(line)
        if match is None or "\n" in line or not _is_meant(match, levels):
            continue
        place = Span(block.extent.start + len(match[1]), block.extent.start + len(match[1]))
        fix = Fix.replacing(place, " ", "Set the `#` off with a blank", Safety.UNSAFE)
        message = f"{quoted(line)} is no heading for want of a blank behind the `#`"
        yield Finding(block.extent, message, fix)


def _is_meant(match: re.Match[str], levels: set[int]) -> bool:
    """Whether a heading is meant; one `#` before a single word may be a tag."""
    if len(match[1]) > 1:
        return True
    return 1 in levels and " " in match[2].strip() and match[2][:1].isupper()
