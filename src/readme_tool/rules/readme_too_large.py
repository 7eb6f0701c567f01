"""A README longer than GitHub shows, or soon to be.

GitHub cuts the README on a repository's front page off at 512,000 bytes (GitHub Docs, "About READMEs";
measured in isaacs/github#1610). Readers do not see that something is missing.

~~~markdown bad limit=100
# Lists

## Surveys

- [Lists that Last](https://example.org/lists)

## Models

- [Sorted Lists](https://example.org/sorted)
~~~

~~~text report
9:1 GitHub cuts the page off here, 25 bytes before its end; `Surveys` (60 bytes) could become a file of its own
~~~

~~~markdown bad limit=125
# Lists

## Surveys

- [Lists that Last](https://example.org/lists)
- [Long Lists](https://example.org/long)

## Models
~~~

~~~text report
3:4 the README fills 120 of the 125 bytes that GitHub shows; `Surveys` (101 bytes) could become a file of its own
~~~

~~~markdown good
# Lists

- [Lists that Last](https://example.org/lists)
~~~

Options: `limit` (512000) is how many bytes are shown, `percent` (90) how much of them may be filled before a
warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from readme_tool.rules.base import Finding, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Span
from readme_tool.tree import Document, Section


@dataclass(frozen=True, slots=True)
class Options:
    """How many bytes are shown, and how many percent of them may be filled without a word."""

    limit: int = 512_000
    percent: int = 90


@rule(Severity.ERROR, options=Options)
def readme_too_large(readme: Document, options: Options) -> Iterator[Finding]:
    """Find out whether the file is longer than GitHub shows, and name its largest part."""
    size = _size(readme)
    if size <= options.limit * options.percent / 100:
        return
    largest = max(_parts(readme.root), key=lambda part: part.extent.length, default=None)
    remedy = _remedy(readme, largest)
    if size > options.limit:
        message = (
            f"GitHub cuts the page off here, {size - options.limit:,} bytes before its end{remedy}"
        )
        yield Finding(_cut(readme, options.limit), message)
        return
    heading = largest.heading if largest else None
    yield Finding(
        heading.span if heading else readme.source.line(1),
        f"the README fills {size:,} of the {options.limit:,} bytes that GitHub shows{remedy}",
        severity=Severity.WARNING,
    )


def _size(readme: Document) -> int:
    return readme.source.byte(len(readme.source.text))


def _parts(root: Section) -> list[Section]:
    """The largest parts of the page: those below a title that holds all of them, if there is one."""
    parts = [child for child in root.children if isinstance(child, Section)]
    return (_parts(parts[0]) or parts) if len(parts) == 1 else parts


def _remedy(readme: Document, part: Section | None) -> str:
    if part is None or part.heading is None:
        return ""
    size = len(readme.source[part.extent].encode("utf-8", "surrogateescape"))
    return f"; {quoted(part.heading.text, 40)} ({size:,} bytes) could become a file of its own"


def _cut(readme: Document, limit: int) -> Span:
    """The line in which GitHub stops."""
    shown = readme.source.to_bytes()[:limit].decode("utf-8", "surrogateescape")
    offset = len(shown) - readme.source.byte_order_mark
    return readme.source.line(readme.source.line_of(min(offset, len(readme.source.text))))
