"""A README that GitHub cuts off, or soon will.

GitHub shows the first 512,000 bytes of a README on a repository's front page and drops the rest
without a word: entries are gone, and links to the headings among them lead nowhere. A page that has
grown to nine tenths of that is warned about, with the largest section, which could move out first.

~~~markdown bad most=100
# Lists

## Old

- [A Title that Takes some Room](https://example.org/old)

## New

- [Another](https://example.org/new)
~~~

~~~text report
9:1 GitHub cuts this README off after 100 of its 121 bytes; of its sections `Old` is the largest
~~~

~~~markdown good most=1000
# Lists

- [A Title](https://example.org/a)
~~~

Options: `most`, how many bytes are shown (512000).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from readme_tool.rules.base import Finding, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Span
from readme_tool.tree import Document, Section

_NEAR = 0.9


@dataclass(frozen=True, slots=True)
class Options:
    """How many bytes GitHub shows (docs.github.com, "About READMEs"; isaacs/github#1610)."""

    most: int = 512_000


@rule(Severity.ERROR, options=Options)
def readme_too_large(readme: Document, options: Options) -> Iterator[Finding]:
    """Find a README near or above the limit; the finding stands where the cut is, or at the end."""
    text = readme.source.text
    if len(text) * 4 < options.most * _NEAR:
        return
    size = readme.source.byte(len(text))
    if size < options.most * _NEAR:
        return
    largest = _largest(readme)
    advice = f"; of its sections {quoted(largest)} is the largest" if largest else ""
    if size > options.most:
        line = readme.source.line(_line_of_byte(readme, options.most))
        message = f"GitHub cuts this README off after {options.most:,} of its {size:,} bytes"
        yield Finding(line, message + advice)
    else:
        end = Span(len(text), len(text))
        message = f"this README has {size:,} bytes, and GitHub cuts it off after {options.most:,}"
        yield Finding(end, message + advice, severity=Severity.WARNING)


def _largest(readme: Document) -> str | None:
    """The heading of the largest section that has no sections inside."""
    inmost = [
        section
        for section in readme.sections
        if section.heading and not any(isinstance(child, Section) for child in section.children)
    ]
    largest = max(inmost, key=lambda section: section.extent.length, default=None)
    return largest.heading.text if largest and largest.heading else None


def _line_of_byte(readme: Document, byte: int) -> int:
    """The line, from 1, that the byte stands on."""
    low, high = 0, len(readme.source.text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if readme.source.byte(middle) <= byte else (low, middle - 1)
    return readme.source.line_of(low)
