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

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from readme_tool.grammars import anchors
from readme_tool.rules.base import Finding, Fix, NoOptions, Related, Safety, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document, Heading
from readme_tool.tree.contents import Contents, Line
from readme_tool.tree.outline import Outline


@rule(Severity.WARNING)
def ambiguous_heading(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the contents lines whose place means another heading of the text they lead to."""
    twins = _twins(readme.headings)
    if not twins:
        return
    outline = Outline(readme.headings)
    for contents in readme.contents:
        for line, meant in _meant(contents, twins, outline):
            if line.heading is not None and line.heading is not meant:
                yield _finding(readme, line, line.heading, meant)


def _twins(headings: Sequence[Heading]) -> Mapping[Heading, Sequence[Heading]]:
    """All headings of its text, for each heading whose text others have too."""
    by_text: dict[str, list[Heading]] = defaultdict(list)
    for heading in headings:
        by_text[heading.text.casefold()].append(heading)
    return {one: alike for alike in by_text.values() if len(alike) > 1 for one in alike}


def _meant(
    contents: Contents, twins: Mapping[Heading, Sequence[Heading]], outline: Outline
) -> Iterator[tuple[Line, Heading]]:
    """The lines that lead to a heading with twins, and which of them is meant where it is plain.

    That is the one in the section that the line above leads to. Where no line above tells, the
    lines mean the twins in order, if there are as many and all lead to one.
    """
    untold: dict[Heading, list[Line]] = defaultdict(list)
    for line, part in _with_parts(contents):
        if line.heading is None or line.heading not in twins:
            continue
        if part is None:
            untold[line.heading].append(line)
            continue
        inside = [twin for twin in twins[line.heading] if outline.is_below(twin, part)]
        if len(inside) == 1:
            yield line, inside[0]
    for heading, lines in untold.items():
        if len(lines) == len(twins[heading]):
            yield from zip(lines, twins[heading], strict=True)


def _with_parts(contents: Contents) -> Iterator[tuple[Line, Heading | None]]:
    """Each line with the heading that the line it stands below leads to."""
    above: list[Line] = []
    for line in contents.lines:
        while above and above[-1].depth >= line.depth:
            above.pop()
        yield line, above[-1].heading if above else None
        above.append(line)


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
        (Related(meant.span, "the heading that is meant"),),
        (address,),
    )
