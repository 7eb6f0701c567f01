"""A line of the contents that leads to another section of the same name.

GitHub tells headings of one text apart by a number: the second `Surveys` is at `#surveys-1`. A line
of the contents that was copied without it leads to the first, whatever part it stands in.

~~~markdown bad
- [Models](#models)
  - [Surveys](#surveys)
- [Datasets](#datasets)
  - [Surveys](#surveys)

## Models

### Surveys

## Datasets

### Surveys
~~~

~~~text report
4:15 `#surveys` leads to the heading of that text on line 8; the one meant here is at `#surveys-1`
~~~

~~~markdown fixed
- [Models](#models)
  - [Surveys](#surveys)
- [Datasets](#datasets)
  - [Surveys](#surveys-1)

## Models

### Surveys

## Datasets

### Surveys
~~~

~~~markdown good
- [Models](#models)
  - [Surveys](#surveys)
- [Datasets](#datasets)
  - [Surveys](#surveys-1)
- [Back to the first](#surveys)

## Models

### Surveys

## Datasets

### Surveys
~~~

Fix: unsafe, since a link that works goes elsewhere then, though that is where its line stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import anchors
from readme_tool.rules.base import Finding, Fix, NoOptions, Related, Safety, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document, Heading
from readme_tool.tree.contents import twins
from readme_tool.tree.contents.lists import Line


@rule(Severity.WARNING)
def ambiguous_heading(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the contents lines whose place means another heading of the text they lead to."""
    for contents in readme.contents:
        for line, meant in twins.meant(contents, readme.headings):
            if line.heading is not None and line.heading is not meant:
                yield _finding(readme, line, line.heading, meant)


def _finding(readme: Document, line: Line, first: Heading, meant: Heading) -> Finding:
    address = f"#{anchors.written(meant.anchor)}"
    place = readme.source.line_of(first.span.start)
    return Finding(
        line.link.address.span,
        f"{quoted(line.link.address.value)} leads to the heading of that text on line {place}; "
        f"the one meant here is at {quoted(address)}",
        Fix.replacing(
            line.link.address.span, address, f"Point to {quoted(address)}", Safety.UNSAFE
        ),
        (
            Related(meant.span, "the heading that is meant"),
            Related(first.span, "the heading of the same text that it leads to"),
        ),
        (address,),
    )
