"""A heading that its own part of the page has already.

Two headings of one text beside one another divide what belongs together, mostly since a section was
added without looking for it. The anchor of the second ends in a number, and links to it break when
the first goes.

~~~markdown bad
## Models

### Surveys

### Benchmarks

### Surveys
~~~

~~~text report
7:5 `Surveys` is a heading of this part already, on line 3; the anchor of this one is `#surveys-1`
~~~

~~~markdown good
## Models

### Surveys

## Datasets

### Surveys
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.rules.base import Finding, NoOptions, Related, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document, Heading


@rule(Severity.INFO)
def duplicate_heading(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the headings that repeat one of the same level below the same heading."""
    path: list[dict[str, Heading]] = [{}]
    levels = [0]
    for heading in readme.headings:
        while levels[-1] >= heading.level:
            levels.pop()
            path.pop()
        text = heading.text.casefold()
        first = path[-1].setdefault(text, heading) if text else heading
        if first is not heading and first.level == heading.level:
            yield _finding(readme, heading, first)
        levels.append(heading.level)
        path.append({})


def _finding(readme: Document, heading: Heading, first: Heading) -> Finding:
    line = readme.source.line_of(first.span.start)
    message = (
        f"{quoted(heading.text)} is a heading of this part already, on line {line}; "
        f"the anchor of this one is {quoted('#' + heading.anchor)}"
    )
    return Finding(heading.span, message, related=(Related(first.span, "the first"),))
