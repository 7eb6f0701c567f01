"""A heading with nothing below it.

Readers who come from the contents find nothing. Mostly the section waits for its first entry, or its last
one was moved.

~~~markdown bad
## Surveys

## Datasets

<!-- - [Lists](https://example.org) -->

---

## Models

- [Lists that Last](https://example.org/lists)

## Agents
~~~

~~~text report
1:4 nothing stands below the heading `Surveys`
3:4 nothing stands below the heading `Datasets`
13:4 nothing stands below the heading `Agents`
~~~

~~~markdown good
# Lists

## Models

### [Lists that Last](https://example.org/lists)

### [Sorted Lists](https://example.org/sorted)

## Agents

To be written.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readme_tool import markdown
from readme_tool.markdown import (
    Block,
    Break,
    Comment,
    Definition,
    Heading,
    HtmlBlock,
    Image,
    Link,
    Text,
    ThematicBreak,
)
from readme_tool.rules.base import Finding, NoOptions, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Pattern
from readme_tool.tree import Document

_NUMBER = Pattern(r"\d{1,3}(?:\.\d{1,3})*")


@rule(Severity.INFO)
def empty_section(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the headings that are followed by nothing, or by one of their level or above that is no entry."""
    for heading, following in _with_following(readme.page.blocks):
        if not _is_filled_by(heading, following) and not _is_entry(heading):
            name = quoted(markdown.shown(heading.content))
            yield Finding(heading.span, f"nothing stands below the heading {name}")


def _with_following(blocks: Sequence[Block]) -> Iterator[tuple[Heading, Block | None]]:
    """The headings of the page, each with what readers see next."""
    held: Heading | None = None
    for block in blocks:
        if _is_unseen(block):
            continue
        if held is not None:
            yield held, block
        held = block if isinstance(block, Heading) else None
    if held is not None:
        yield held, None


def _is_part(following: Heading, heading: Heading) -> bool:
    """Whether the number of a heading makes it a part of the one above, whatever the levels say."""
    number = _NUMBER.match(markdown.shown(heading.content).strip())
    part = _NUMBER.match(markdown.shown(following.content).strip())
    return number is not None and part is not None and part[0].startswith(f"{number[0]}.")


def _is_unseen(block: Block) -> bool:
    if isinstance(block, HtmlBlock):
        return all(
            isinstance(inline, (Comment, Break))
            or (isinstance(inline, Text) and not inline.value.strip())
            for inline in block.content
        )
    return isinstance(block, (Definition, ThematicBreak))


def _is_filled_by(heading: Heading, following: Block | None) -> bool:
    """Whether what follows a heading stands in its section."""
    if isinstance(following, Heading):
        return (
            following.level > heading.level or _is_entry(following) or _is_part(following, heading)
        )
    return following is not None


def _is_entry(heading: Heading) -> bool:
    """Whether a heading is all there is to say: a work with its link."""
    return any(isinstance(inline, (Link, Image)) for inline in markdown.inlines(heading.content))
