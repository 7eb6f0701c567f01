"""A heading with nothing below it.

Readers come to it from the contents list and find the next heading.

~~~markdown bad
## Surveys

## Datasets

- [BigList](https://example.org/big)
~~~

~~~text report
1:4 nothing stands below `Surveys`
~~~

~~~markdown good
## Papers

### Surveys

<!-- nothing yet -->

### Datasets

- [BigList](https://example.org/big)
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.rules.base import Finding, NoOptions, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document, Gap, Section, Shape


@rule(Severity.INFO)
def empty_section(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find sections that hold nothing but blank lines."""
    works = {entry.extent for entry in readme.entries if entry.shape is Shape.HEADING}
    for section in readme.sections:
        heading = section.heading
        if heading is None or heading.raw or heading.extent in works:
            continue
        if all(isinstance(child, Gap) for child in section.children) and not _is_title(section):
            yield Finding(heading.span, f"nothing stands below {quoted(heading.text)}")


def _is_title(section: Section) -> bool:
    """Whether the heading is the page's own, or only a picture, and needs nothing below."""
    return section.heading is None or section.heading.level == 1 or not section.heading.text.strip()
